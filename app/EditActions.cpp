// SPDX-License-Identifier: Apache-2.0
#include "app/EditActions.h"

#include "segmentation/workflow/CaseEdits.h"

#include <fmt/format.h>

namespace halsted {

void addEditActions(ActionRegistry& actions, Workspace& workspace) {
  for (const EditTool& tool : editTools())
    actions.add({fmt::format("edit.{}", tool.name),
                 {},
                 [&workspace, name = std::string(tool.name)](const ActionRegistry::Arguments& arguments) -> Result<void> {
                   const Result<EditRequest> request = editFromArguments(name, arguments);
                   if (!request)
                     return fail(request.error());
                   const Result<EditOutcome> outcome = applyEdit(*workspace.document(), *request, workspace.table(), {});
                   if (!outcome)
                     return fail(outcome.error());
                   for (const std::string& note : outcome->notes)
                     workspace.said.emit(note);
                   workspace.remakeSurfaces();
                   return {};
                 },
                 [&workspace] { return workspace.document() != nullptr; }});
}

} // namespace halsted
