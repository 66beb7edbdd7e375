// SPDX-License-Identifier: Apache-2.0
#include "app/commands/CommandContext.h"
#include "app/commands/Computer.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace halsted {

namespace {

struct Options {
  std::vector<std::string> study;
  bool json = false;
};

Result<void> examineStudy(const Options& options, CommandContext& context) {
  Result<StudyListing> listing = context.reader().list({options.study.begin(), options.study.end()}, context.job());
  if (!listing)
    return fail(listing.error());
  nlohmann::json out = {{"series", nlohmann::json::array()}, {"findings", nlohmann::json::array()}};
  std::string text;
  std::size_t doubtful = 0;
  for (const SeriesInfo& header : listing->series) {
    SeriesInfo series = header;
    // Some faults show only when the pixels are decoded.
    if (header.loadable) {
      Result<LoadedSeries> loaded = context.reader().load({options.study.begin(), options.study.end()}, header.uid, context.job());
      if (loaded)
        series = loaded->info;
      else if (loaded.error().code == ErrorCode::Cancelled)
        return fail(loaded.error());
      else {
        series.loadable = false;
        series.findings.push_back({Finding::Severity::Refusal, "not-readable", loaded.error().message, {}});
      }
    }
    out["series"].push_back(toJson(series));
    text += fmt::format("Series {} ({} {}): ", series.number, modalityName(series.modality), series.description);
    bool sound = true;
    for (const Finding& finding : series.findings) {
      sound = sound && finding.severity == Finding::Severity::Note;
      text += fmt::format("\n  {} {}", finding.severity == Finding::Severity::Note ? "-" : "!", finding.sentence);
    }
    doubtful += sound ? 0 : 1;
    text += series.findings.empty() ? "nothing wrong.\n" : "\n";
  }
  for (const Finding& finding : listing->findings) {
    out["findings"].push_back(toJson(finding));
    text += finding.sentence + "\n";
  }
  context.endProgress();
  if (options.json)
    printJson(out);
  else
    fmt::print("{}{}\n", text,
               listing->series.empty() ? "There is no picture here that Halsted can read."
               : doubtful              ? fmt::format("{} of {} series need a look before you trust them.", doubtful, listing->series.size())
                                       : "All series are sound.");
  return {};
}

Result<void> examineComputer(const Options& options) {
  const std::vector<ComputerCheck> checks = examineThisComputer();
  if (options.json) {
    nlohmann::json out = {{"checks", nlohmann::json::array()}};
    for (const ComputerCheck& check : checks)
      out["checks"].push_back({{"name", check.name}, {"good", check.good}, {"sentence", check.sentence}});
    printJson(out);
    return {};
  }
  for (const ComputerCheck& check : checks)
    fmt::print("{} {}: {}\n", check.good ? "+" : "!", check.name, check.sentence);
  return {};
}

} // namespace

void addDoctorCommand(CLI::App& app, CommandContext& context) {
  auto options = std::make_shared<Options>();
  CLI::App* command = app.add_subcommand("doctor", "Say what is wrong with a study, or what this computer can do");
  command->add_option("STUDY", options->study, "A study as for import; this computer otherwise");
  command->add_flag("--json", options->json, "Print one JSON document");
  command->callback(
      [options, &context] { context.finish(options->study.empty() ? examineComputer(*options) : examineStudy(*options, context)); });
}

} // namespace halsted
