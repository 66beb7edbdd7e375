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

/// A run of them on one element is one step of undo. The element's kind must have the number, see kPlanNumbers.
std::unique_ptr<Command> setPlanNumber(Id element, std::string name, double value);
/// See kPlanTexts. With points: in the same step, as another surface of a resection takes other points.
std::unique_ptr<Command> setPlanText(Id element, std::string name, std::string value, std::vector<Vec3> pointsMm = {});
/// Points and radii of a path.
std::unique_ptr<Command> setPlanPath(Id element, std::vector<Vec3> pointsMm, std::vector<double> radiiMm);
/// Puts an element into another plan, which need not be there yet.
std::unique_ptr<Command> assignToPlan(Id element, std::string plan);
/// Every element of a plan once more in a new one; the copy of "Cut" in plan B is named "Cut (B)".
std::unique_ptr<Command> copyPlan(std::string from, std::string to);
/// With all its elements.
std::unique_ptr<Command> removePlan(std::string plan);

} // namespace halsted
