// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/anatomy/PlanElement.h"
#include "segmentation/core/ActionRegistry.h"
#include "segmentation/core/Geometry.h"
#include "segmentation/core/StructureTable.h"

#include <string>
#include <vector>

namespace halsted {

/// What actions are told in words. A text that is something else fails with a sentence.
Result<double> numberArgument(const std::string& text);
Result<Rgb> colourArgument(const std::string& text); ///< "#RRGGBB"
Result<Vec3> pointArgument(const std::string& text); ///< "x,y,z"
/// Sets a number or text of an element of the plan. A value that is no number where one belongs fails.
Result<void> setPlanField(PlanElement& element, const std::string& name, const std::string& value);
/// All arguments from this one on.
Result<std::vector<Vec3>> pointArguments(const ActionRegistry::Arguments& arguments, std::size_t first);

} // namespace halsted
