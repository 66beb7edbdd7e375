// SPDX-License-Identifier: Apache-2.0
#include "app/commands/CommandContext.h"

#include "segmentation/workflow/LabelComparison.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace halsted {

namespace {

struct Options {
  std::string a, b;
  std::vector<std::string> merges;
  bool json = false;
};

/// The labels of a label file, or of a case: a case gives one map per layer.
Result<std::vector<LabelFile>> labelsOf(const std::string& input, CommandContext& context) {
  std::vector<LabelFile> maps;
  if (isCaseFile(input)) {
    auto document = CaseDocument::open(input, context.job());
    if (!document)
      return fail(document.error());
    const PatientCase& patientCase = (*document)->patientCase();
    for (const LabelLayer& layer : patientCase.layers()) {
      if (layer.doubtOf)
        continue;
      LabelFile map{layer.labels, {}, {}};
      for (const Structure& structure : patientCase.structures())
        if (structure.layerId == layer.id)
          map.names[structure.label] = structure.name;
      maps.push_back(std::move(map));
    }
    return maps;
  }
  return context.reader().loadLabels(input, context.job());
}

Result<void> run(const Options& options, CommandContext& context) {
  std::vector<LabelMerge> merges;
  for (const std::string& text : options.merges) {
    Result<LabelMerge> merge = parseMerge(text);
    if (!merge)
      return fail(merge.error());
    merges.push_back(std::move(*merge));
  }
  Result<std::vector<LabelFile>> a = labelsOf(options.a, context);
  if (!a)
    return fail(a.error());
  Result<std::vector<LabelFile>> b = labelsOf(options.b, context);
  if (!b)
    return fail(b.error());
  Result<LabelComparison> comparison = compareLabelFiles(*a, *b, merges, context.job());
  if (!comparison)
    return fail(comparison.error());
  context.endProgress();
  for (const std::string& note : comparison->notes)
    context.say(note);
  if (options.json) {
    nlohmann::json out = {{"structures", nlohmann::json::array()}, {"onlyInA", comparison->onlyInA}, {"onlyInB", comparison->onlyInB}};
    for (const auto& [name, agreement] : comparison->structures)
      out["structures"].push_back({{"name", name},
                                   {"dice", agreement.dice},
                                   {"hd95Mm", numberOrNull(agreement.hd95Mm)},
                                   {"assdMm", numberOrNull(agreement.assdMm)}});
    printJson(out);
    return {};
  }
  fmt::print("{:<28} {:>7} {:>9} {:>9}\n", "Structure", "Dice", "HD95 mm", "ASSD mm");
  for (const auto& [name, agreement] : comparison->structures)
    fmt::print("{:<28} {:>7.4f} {:>9.2f} {:>9.3f}\n", name, agreement.dice, agreement.hd95Mm, agreement.assdMm);
  for (const std::string& name : comparison->onlyInA)
    fmt::print("{:<28} only in {}\n", name, options.a);
  for (const std::string& name : comparison->onlyInB)
    fmt::print("{:<28} only in {}\n", name, options.b);
  return {};
}

} // namespace

void addCompareCommand(CLI::App& app, CommandContext& context) {
  auto options = std::make_shared<Options>();
  CLI::App* command = app.add_subcommand("compare", "Say how well two label files or cases agree, structure by structure");
  command->add_option("A", options->a, "A label file or case")->required();
  command->add_option("B", options->b, "Another of the same patient")->required();
  command->add_option("--merge", options->merges,
                      "NAME=PATTERN,PATTERN,...: on both sides, unite structures first (bone=vertebrae_*,rib_*)");
  command->add_flag("--json", options->json, "Print one JSON document");
  command->callback([options, &context] { context.finish(run(*options, context)); });
}

} // namespace halsted
