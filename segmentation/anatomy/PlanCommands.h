// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/anatomy/Command.h"
#include "segmentation/anatomy/PlanElement.h"

#include <memory>
#include <string>
#include <vector>

namespace halsted {

/// At the end of the plan. Its id is given by the case; an empty name is made up ("Distance 1").
std::unique_ptr<Command> addPlanElement(PlanElement element);
/// A run of them on one element is one step of undo.
std::unique_ptr<Command> movePlanElement(Id element, std::vector<Vec3> pointsMm);
std::unique_ptr<Command> renamePlanElement(Id element, std::string name);
std::unique_ptr<Command> removePlanElement(Id element);
std::unique_ptr<Command> setPlanVisible(std::vector<Id> elements, bool visible);
std::unique_ptr<Command> setPlanColour(Id element, Rgb colour);

} // namespace halsted
