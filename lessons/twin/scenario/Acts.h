// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/core/Result.h"

#include <string>
#include <string_view>
#include <vector>

namespace halsted::twin {

class Twin;

/// Checks one act of a scenario or lesson, a JSON object ({"act": "bolus", "drug": ...}), without doing it: unknown names are refused with
/// near ones, values outside what can be done with the limits.
Result<void> checkAct(const Twin& twin, std::string_view actJson);
/// Does it now. A refused act changes nothing.
Result<void> applyAct(Twin& twin, std::string_view actJson);
/// All names, for menus and messages.
std::vector<std::string> actNames();

} // namespace halsted::twin
