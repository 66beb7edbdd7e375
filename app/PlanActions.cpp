// SPDX-License-Identifier: Apache-2.0
#include "app/PlanActions.h"

#include "app/ActionArguments.h"
#include "segmentation/anatomy/PlanCommands.h"

#include <fmt/format.h>

namespace halsted {

namespace {

using Arguments = ActionRegistry::Arguments;
using Made = Result<std::unique_ptr<Command>>;

Made newElement(const Arguments& arguments) {
  if (arguments.size() < 3)
    return fail(ErrorCode::Refused, "plan.add takes a kind, a name and at least one point x,y,z.");
  const std::optional<PlanKind> kind = planKindNamed(arguments[0]);
  if (!kind) {
    std::string kinds;
    for (const PlanKindInfo& info : kPlanKinds)
      kinds += (kinds.empty() ? "" : ", ") + std::string(info.name);
    return fail(ErrorCode::Refused, fmt::format("'{}' is no kind of plan element; choose one of: {}.", arguments[0], kinds));
  }
  PlanElement element;
  element.kind = *kind;
  element.name = arguments[1];
  Arguments places;
  for (std::size_t i = 2; i < arguments.size(); ++i) {
    const std::size_t equals = arguments[i].find('=');
    if (equals == std::string::npos) {
      places.push_back(arguments[i]);
      continue;
    }
    const std::string name = arguments[i].substr(0, equals), value = arguments[i].substr(equals + 1);
    if (name == "plan") {
      element.plan = value;
    } else if (const Result<void> set = setPlanField(element, name, value); !set) {
      return fail(set.error());
    }
  }
  Result<std::vector<Vec3>> points = pointArguments(places, 0);
  if (!points)
    return fail(points.error());
  element.pointsMm = std::move(*points);
  return addPlanElement(std::move(element));
}

Made moved(const PlanElement& element, const Arguments& arguments) {
  Result<std::vector<Vec3>> points = pointArguments(arguments, 1);
  if (!points)
    return fail(points.error());
  return movePlanElement(element.id, std::move(*points));
}

Made coloured(const PlanElement& element, const Arguments& arguments) {
  const Result<Rgb> colour = colourArgument(arguments[1]);
  if (!colour)
    return fail(colour.error());
  return setPlanColour(element.id, *colour);
}

Made changed(const PlanElement& element, const Arguments& arguments) {
  if (!planNumberInfo(element.kind, arguments[1])) {
    if (arguments.size() == 3)
      return setPlanText(element.id, arguments[1], arguments[2]);
    Result<std::vector<Vec3>> points = pointArguments(arguments, 3);
    if (!points)
      return fail(points.error());
    return setPlanText(element.id, arguments[1], arguments[2], std::move(*points));
  }
  const Result<double> value = numberArgument(arguments[2]);
  if (!value)
    return fail(value.error());
  return setPlanNumber(element.id, arguments[1], *value);
}

} // namespace

void addPlanActions(ActionRegistry& actions, Workspace& workspace) {
  const auto apply = [&workspace](Made command) -> Result<void> {
    if (!command)
      return fail(command.error());
    return workspace.document()->apply(std::move(*command));
  };
  actions.add({"plan.add",
               {},
               [apply](const Arguments& arguments) { return apply(newElement(arguments)); },
               [&workspace] { return workspace.document() != nullptr; }});

  const auto addOnPlan = [&](const char* name, std::size_t count, const char* wanted, std::unique_ptr<Command> (*make)(const Arguments&)) {
    actions.add({name,
                 {},
                 [=](const Arguments& arguments) -> Result<void> {
                   if (arguments.size() != count)
                     return fail(ErrorCode::Refused, fmt::format("{} takes {}.", name, wanted));
                   return apply(make(arguments));
                 },
                 [&workspace] { return workspace.document() && !workspace.document()->patientCase().plan().empty(); }});
  };
  addOnPlan("plan.copy", 2, "the name of a plan and that of its copy",
            [](const Arguments& arguments) { return copyPlan(arguments[0], arguments[1]); });
  addOnPlan("plan.removeAll", 1, "the name of a plan", [](const Arguments& arguments) { return removePlan(arguments[0]); });

  // On one element, named by the first argument. wanted: arguments in words, for the sentence; at least or exactly that many.
  const auto add = [&](const char* name, std::size_t least, std::size_t most, const char* wanted,
                       Made (*make)(const PlanElement&, const Arguments&)) {
    actions.add({name,
                 {},
                 [=, &workspace](const Arguments& arguments) -> Result<void> {
                   if (arguments.size() < least || arguments.size() > most)
                     return fail(ErrorCode::Refused, fmt::format("{} takes {}.", name, wanted));
                   const PlanElement* element = workspace.document()->patientCase().findPlanElement(arguments.front());
                   if (!element)
                     return fail(ErrorCode::NotFound, fmt::format("There is no '{}' in the plan.", arguments.front()));
                   return apply(make(*element, arguments));
                 },
                 [&workspace] { return workspace.document() && !workspace.document()->patientCase().plan().empty(); }});
  };
  constexpr auto kName = "the name of a plan element";
  add("plan.move", 2, kMaxPlanPoints + 1, "the name of a plan element and its points x,y,z", moved);
  add("plan.rename", 2, 2, "the name of a plan element and its new name",
      [](const PlanElement& element, const Arguments& arguments) -> Made { return renamePlanElement(element.id, arguments[1]); });
  add("plan.remove", 1, 1, kName, [](const PlanElement& element, const Arguments&) -> Made { return removePlanElement(element.id); });
  add("plan.show", 1, 1, kName, [](const PlanElement& element, const Arguments&) -> Made { return setPlanVisible({element.id}, true); });
  add("plan.hide", 1, 1, kName, [](const PlanElement& element, const Arguments&) -> Made { return setPlanVisible({element.id}, false); });
  add("plan.set", 3, kMaxControlPoints + 3,
      "the name of a plan element, that of one of its numbers or texts, the value and, for texts, new points", changed);
  add("plan.assign", 2, 2, "the name of a plan element and that of a plan",
      [](const PlanElement& element, const Arguments& arguments) -> Made { return assignToPlan(element.id, arguments[1]); });
  add("plan.colour", 2, 2, "the name of a plan element and a colour #RRGGBB", coloured);
}

} // namespace halsted
