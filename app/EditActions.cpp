// SPDX-License-Identifier: Apache-2.0
#include "app/EditActions.h"

#include "app/ActionArguments.h"
#include "segmentation/workflow/CaseEdits.h"

#include <fmt/format.h>

#include <algorithm>

namespace halsted {

namespace {

Result<std::vector<Vec3>> pointList(const std::string& text) {
  ActionRegistry::Arguments parts;
  for (std::size_t from = 0; from < text.size();) {
    const std::size_t end = std::min(text.find(';', from), text.size());
    parts.push_back(text.substr(from, end - from));
    from = end + 1;
  }
  return pointArguments(parts, 0);
}

} // namespace

void addEditActions(ActionRegistry& actions, Workspace& workspace) {
  const auto possible = [&workspace] { return workspace.document() != nullptr && !workspace.segmenting(); };
  for (const EditTool& tool : editTools())
    actions.add({fmt::format("edit.{}", tool.name),
                 {},
                 [&workspace, name = std::string(tool.name)](const ActionRegistry::Arguments& arguments) -> Result<void> {
                   const Result<EditRequest> request = editFromArguments(name, arguments);
                   if (!request)
                     return fail(request.error());
                   return workspace.edit(*request);
                 },
                 possible});

  actions.add({"segment.seeds",
               {},
               [&workspace](const ActionRegistry::Arguments& arguments) -> Result<void> {
                 if (arguments.size() < 2 || arguments.size() > 3)
                   return fail(ErrorCode::Refused, "segment.seeds takes a structure, points inside and points outside, as x,y,z;x,y,z.");
                 StructureSeeds seeds{arguments.front(), {}};
                 for (std::size_t n = 1; n < arguments.size(); ++n) {
                   const auto points = pointList(arguments[n]);
                   if (!points)
                     return fail(points.error());
                   for (const Vec3& point : *points)
                     seeds.seeds.push_back({point, 0, n == 1});
                 }
                 return workspace.growFromSeeds(std::move(seeds));
               },
               possible});
  actions.add({"segment.tube",
               {},
               [&workspace](const ActionRegistry::Arguments& arguments) -> Result<void> {
                 if (arguments.size() < 2 || arguments.size() > 3)
                   return fail(ErrorCode::Refused, "segment.tube takes a structure, a point x,y,z in the vessel, and one to end at.");
                 const auto from = pointArgument(arguments[1]);
                 if (!from)
                   return fail(from.error());
                 std::optional<Vec3> to;
                 if (arguments.size() == 3 && !arguments[2].empty()) {
                   const auto end = pointArgument(arguments[2]);
                   if (!end)
                     return fail(end.error());
                   to = *end;
                 }
                 return workspace.trackTube(arguments.front(), *from, to);
               },
               possible});
}

} // namespace halsted
