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
  Result<std::vector<Vec3>> points = pointArguments(arguments, 2);
  if (!points)
    return fail(points.error());
  PlanElement element;
  element.kind = *kind;
  element.name = arguments[1];
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
  add("plan.colour", 2, 2, "the name of a plan element and a colour #RRGGBB", coloured);
}

} // namespace halsted
