// SPDX-License-Identifier: Apache-2.0
#include "app/commands/CommandContext.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace halsted {

namespace {

struct Options {
  std::vector<std::string> study;
  std::string output, series;
  bool list = false, json = false;
};

void printFindings(const std::vector<Finding>& findings, const char* indent) {
  for (const Finding& finding : findings)
    fmt::print("{}{}{}\n", indent, finding.severity == Finding::Severity::Note ? "" : "! ", finding.sentence);
}

Result<void> list(const StudyListing& listing, bool json) {
  if (json) {
    nlohmann::json out = {{"series", nlohmann::json::array()}, {"findings", nlohmann::json::array()}};
    for (const SeriesInfo& series : listing.series)
      out["series"].push_back(toJson(series));
    for (const Finding& finding : listing.findings)
      out["findings"].push_back(toJson(finding));
    printJson(out);
    return {};
  }
  for (const SeriesInfo& series : listing.series) {
    const auto& size = series.geometry.size;
    const auto& spacing = series.geometry.spacingMm;
    fmt::print("{}  {} {}  {}\n", series.uid, modalityName(series.modality), series.number, series.description);
    if (series.loadable)
      fmt::print("    {} x {} x {} voxels of {:.3g} x {:.3g} x {:.3g} mm, from {} file{}\n", size.x(), size.y(), size.z(), spacing.x(),
                 spacing.y(), spacing.z(), series.fileCount, series.fileCount == 1 ? "" : "s");
    printFindings(series.findings, "    ");
  }
  printFindings(listing.findings, "");
  return {};
}

Result<void> run(const Options& options, CommandContext& context) {
  if (options.list) {
    Result<StudyListing> listing = listSeries(options.study, context);
    if (!listing)
      return fail(listing.error());
    context.endProgress();
    return list(*listing, options.json);
  }
  Result<LoadedSeries> series = loadSeries(options.study, options.series, context);
  if (!series)
    return fail(series.error());
  const nlohmann::json out = {{"case", options.output}, {"series", nlohmann::json::array({toJson(series->info)})}};
  auto document = makeCase(options.output, std::move(*series));
  if (!document)
    return fail(document.error());
  context.endProgress();
  if (options.json)
    printJson(out);
  return {};
}

} // namespace

void addImportCommand(CLI::App& app, CommandContext& context) {
  auto options = std::make_shared<Options>();
  CLI::App* command = app.add_subcommand("import", "Read a study into a new case, or list what it holds");
  command->add_option("STUDY", options->study, "DICOM folders or files, DICOMDIR, zip; .nii(.gz) .nrrd .mha")->required();
  CLI::Option* output = command->add_option("-o,--output", options->output, "The case file to make (NAME.hcase)");
  CLI::Option* listOnly = command->add_flag("--list", options->list, "List the series and what is wrong with them; make nothing");
  command->add_option("--series", options->series, "UID of the series to read; the main one otherwise");
  command->add_flag("--json", options->json, "Print one JSON document");
  output->excludes(listOnly);
  command->callback([options, &context] {
    if (!options->list && options->output.empty())
      throw CLI::ValidationError("import", "give -o CASE, or --list");
    context.finish(run(*options, context));
  });
}

} // namespace halsted
