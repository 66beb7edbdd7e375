// SPDX-License-Identifier: Apache-2.0
#include "app/commands/CaseExport.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace halsted {

namespace {

struct Options {
  std::string input, output;
  std::vector<std::string> structures;
  bool doubt = false;
};

/// Of the layers in which these structures lie, of all when none is named; where two have a voxel, the greater doubt.
Result<void> exportDoubt(const PatientCase& patientCase, const std::filesystem::path& file, const std::vector<std::string>& structures,
                         CommandContext& context) {
  std::set<Id> layers;
  for (const std::string& name : structures) {
    const Structure* structure = patientCase.findStructure(name);
    if (!structure)
      return fail(ErrorCode::NotFound, fmt::format("There is no structure '{}'; see halsted info.", name));
    layers.insert(structure->layerId);
  }
  LabelMap map;
  for (const LabelLayer& layer : patientCase.layers()) {
    const LabelLayer* doubt = layers.empty() || layers.contains(layer.id) ? patientCase.doubtOf(layer.id) : nullptr;
    if (!doubt)
      continue;
    if (map.empty()) {
      map = doubt->labels;
      continue;
    }
    if (!map.geometry().sameGrid(doubt->labels.geometry()))
      return fail(ErrorCode::Refused, "The doubts are of several series; name structures of one with --structures.");
    std::uint8_t* voxels = map.editableVoxels();
    const std::uint8_t* more = doubt->labels.voxels();
    std::transform(voxels, voxels + map.geometry().voxelCount(), more, voxels,
                   [](std::uint8_t a, std::uint8_t b) { return std::max(a, b); });
  }
  if (map.empty())
    return fail(ErrorCode::NotFound, "Nothing is known of how doubtful the voxels are: what the case holds was not found by Halsted, "
                                     "or by a version that did not keep it.");
  return writeMap(map, file, context.job());
}

Result<void> run(const Options& options, CommandContext& context) {
  auto document = CaseDocument::open(options.input, context.job());
  if (!document)
    return fail(document.error());
  if (options.doubt)
    return exportDoubt((*document)->patientCase(), options.output, options.structures, context);
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
  command->add_flag(
      "--doubt", options->doubt,
      "The doubt of each voxel instead of labels, to .nii.gz or .nrrd: 0 sure, 255 as likely in another structure or in none");
  command->callback([options, &context] { context.finish(run(*options, context)); });
}

} // namespace halsted
