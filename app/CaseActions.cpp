// SPDX-License-Identifier: Apache-2.0
#include "app/CaseActions.h"

#include "app/ActionArguments.h"
#include "app/EditActions.h"
#include "segmentation/anatomy/CaseCommands.h"

#include <QCoreApplication>

#include <fmt/format.h>

#include <cmath>

namespace halsted {

namespace {

std::string tr(const char* text) {
  return QCoreApplication::translate("halsted", text).toStdString();
}

using Arguments = ActionRegistry::Arguments;

/// An action on one structure, named by its first argument.
std::function<Result<void>(const Arguments&)>
onStructure(Workspace& workspace, std::size_t wanted,
            std::function<Result<std::unique_ptr<Command>>(const Structure&, const Arguments&)> make) {
  return [&workspace, wanted, make = std::move(make)](const Arguments& arguments) -> Result<void> {
    if (!workspace.document() || arguments.size() != wanted)
      return fail(ErrorCode::Refused, fmt::format("This action takes {} argument(s) and an open case.", wanted));
    const Structure* structure = workspace.document()->patientCase().findStructure(arguments.front());
    if (!structure)
      return fail(ErrorCode::NotFound, fmt::format("There is no structure '{}' in the case.", arguments.front()));
    auto command = make(*structure, arguments);
    if (!command)
      return fail(command.error());
    return workspace.document()->apply(std::move(*command));
  };
}

Result<double> fraction(const std::string& text) {
  const Result<double> value = numberArgument(text);
  if (!value || *value < 0 || *value > 1)
    return fail(ErrorCode::Refused, fmt::format("'{}' is not a number from 0 to 1.", text));
  return value;
}

Result<void> setAllVisible(Workspace& workspace, bool visible) {
  std::vector<Id> ids;
  for (const Structure& structure : workspace.document()->patientCase().structures())
    ids.push_back(structure.id);
  return workspace.document()->apply(setVisible(std::move(ids), visible));
}

} // namespace

void addCaseActions(ActionRegistry& actions, Workspace& workspace) {
  const auto open = [&workspace] { return workspace.document() != nullptr; };
  const auto structures = [&workspace] { return workspace.document() && !workspace.document()->patientCase().structures().empty(); };
  actions.add({"edit.undo", tr("Undo"), [&workspace](const Arguments&) { return workspace.document()->undo(); },
               [&workspace] { return workspace.document() && workspace.document()->canUndo(); }});
  actions.add({"edit.redo", tr("Redo"), [&workspace](const Arguments&) { return workspace.document()->redo(); },
               [&workspace] { return workspace.document() && workspace.document()->canRedo(); }});
  actions.add({"edit.go-to",
               {},
               [&workspace](const Arguments& arguments) -> Result<void> {
                 const Result<double> steps = arguments.size() == 1 ? numberArgument(arguments.front()) : numberArgument({});
                 if (!steps || *steps < 0 || *steps != std::floor(*steps))
                   return fail(ErrorCode::Refused, "edit.go-to takes the number of steps that shall be done.");
                 return workspace.goToStep(static_cast<std::size_t>(*steps));
               },
               open});
  actions.add({"case.open",
               {},
               [&workspace](const Arguments& arguments) -> Result<void> {
                 if (arguments.size() != 1)
                   return fail(ErrorCode::Refused, "case.open takes the path of a case or study.");
                 workspace.open(arguments.front());
                 return {};
               },
               {}});
  actions.add({"case.save-copy",
               {},
               [&workspace](const Arguments& arguments) -> Result<void> {
                 if (arguments.size() != 1)
                   return fail(ErrorCode::Refused, "case.save-copy takes the path of the new case.");
                 workspace.saveCopy(arguments.front());
                 return {};
               },
               [&workspace, open] { return open() && !workspace.busy(); }});
  actions.add({"case.segment", tr("Segment again"),
               [&workspace](const Arguments& arguments) -> Result<void> {
                 workspace.segment(arguments.empty() ? "auto" : arguments.front());
                 return {};
               },
               [&workspace, open] { return open() && !workspace.busy(); }});
  actions.add({"job.cancel", tr("Cancel what is running"),
               [&workspace](const Arguments&) -> Result<void> {
                 workspace.cancel();
                 workspace.said.emit(tr("Stopped. What was ready is kept; Edit, Segment again makes the rest."));
                 return {};
               },
               [&workspace] { return workspace.busy(); }});
  actions.add({"structure.show-all", tr("Show all structures"), [&workspace](const Arguments&) { return setAllVisible(workspace, true); },
               structures});
  actions.add({"structure.hide-all", tr("Hide all structures"), [&workspace](const Arguments&) { return setAllVisible(workspace, false); },
               structures});

  using Made = Result<std::unique_ptr<Command>>;
  const auto add = [&](const char* name, std::size_t wanted, std::function<Made(const Structure&, const Arguments&)> make) {
    actions.add({name, {}, onStructure(workspace, wanted, std::move(make)), structures});
  };
  add("structure.show", 1, [](const Structure& structure, const Arguments&) -> Made { return setVisible({structure.id}, true); });
  add("structure.hide", 1, [](const Structure& structure, const Arguments&) -> Made { return setVisible({structure.id}, false); });
  add("structure.opacity", 2, [](const Structure& structure, const Arguments& arguments) -> Made {
    const Result<double> value = fraction(arguments[1]);
    if (!value)
      return fail(value.error());
    return setOpacity(structure.id, *value);
  });
  add("structure.colour", 2, [](const Structure& structure, const Arguments& arguments) -> Made {
    const Result<Rgb> value = colourArgument(arguments[1]);
    if (!value)
      return fail(value.error());
    return setColour(structure.id, *value);
  });
  add("structure.rename", 2,
      [](const Structure& structure, const Arguments& arguments) -> Made { return renameStructure(structure.id, arguments[1]); });
  add("structure.remove", 1, [](const Structure& structure, const Arguments&) -> Made { return removeStructure(structure.id); });
  addEditActions(actions, workspace);
}

void addSampleActions(ActionRegistry& actions, Workspace& workspace, const std::filesystem::path& assets) {
  const auto add = [&](const char* name, const std::string& title, const char* file) {
    const std::filesystem::path study = assets / "demo" / file;
    std::error_code error;
    if (std::filesystem::is_regular_file(study, error))
      actions.add({name,
                   title,
                   [&workspace, study](const Arguments&) -> Result<void> {
                     workspace.open(study);
                     return {};
                   },
                   {}});
  };
  add("case.sample-chest", tr("Open the sample: CT of a chest"), "chest_ct_lungdx_A0001.nii.gz");
  add("case.sample-abdomen", tr("Open the sample: CT of an abdomen"), "abdomen_ct.nii.gz");
  add("case.sample-head", tr("Open the sample: MRI of a brain"), "head_mri_icbm152_t1.nii.gz");
}

} // namespace halsted
