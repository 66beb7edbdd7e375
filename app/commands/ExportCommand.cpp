// SPDX-License-Identifier: Apache-2.0
#include "app/commands/CaseExport.h"

#include <CLI/CLI.hpp>

namespace halsted {

namespace {

struct Options {
  std::string input, output;
  std::vector<std::string> structures;
};

Result<void> run(const Options& options, CommandContext& context) {
  auto document = CaseDocument::open(options.input, context.job());
  if (!document)
    return fail(document.error());
  auto notes = CaseExport((*document)->patientCase()).write(options.output, options.structures, context);
  if (!notes)
    return fail(notes.error());
  for (const std::string& note : *notes)
    context.say(note);
  return {};
}

} // namespace

void addExportCommand(CLI::App& app, CommandContext& context) {
  auto options = std::make_shared<Options>();
  CLI::App* command = app.add_subcommand("export", "Write labels or surfaces of a case for other programs");
  command->add_option("CASE", options->input, "The case")->required();
  command
      ->add_option("-o,--output", options->output, "Labels: .nii.gz .nrrd .seg.nrrd .dcm (DICOM SEG); surfaces: .stl .obj .ply .glb .3mf")
      ->required();
  command->add_option("--structures", options->structures, "NAME,NAME,...: these alone")->delimiter(',');
  command->callback([options, &context] { context.finish(run(*options, context)); });
}

} // namespace halsted
