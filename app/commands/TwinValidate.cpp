// SPDX-License-Identifier: Apache-2.0
#include "app/commands/TwinCommands.h"

#include "lessons/twin/scenario/ValidationReport.h"
#include "segmentation/io/AtomicFile.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>

namespace halsted {

namespace {

struct Options {
  std::vector<std::string> files, only;
  std::string report;
  bool json = false, notGood = false;
};

Result<std::vector<std::filesystem::path>> filesIn(const std::filesystem::path& folder) {
  std::vector<std::filesystem::path> files;
  std::error_code error;
  for (const auto& entry : std::filesystem::directory_iterator(folder, error))
    if (entry.path().extension() == ".json")
      files.push_back(entry.path());
  if (error || files.empty())
    return fail(ErrorCode::NotFound,
                fmt::format("The folder {} holds no scenario files; name some, or install Halsted again.", folder.string()));
  std::sort(files.begin(), files.end());
  return files;
}

Result<std::vector<std::filesystem::path>> chosenFiles(const Options& options, const CommandContext& context) {
  if (options.files.empty())
    return filesIn(context.assets() / "validation");
  std::vector<std::filesystem::path> files;
  for (const std::string& name : options.files) {
    std::error_code error;
    if (!std::filesystem::is_directory(name, error)) {
      files.emplace_back(name);
      continue;
    }
    auto inside = filesIn(name);
    if (!inside)
      return fail(inside.error());
    files.insert(files.end(), inside->begin(), inside->end());
  }
  return files;
}

Result<void> writeReport(const std::vector<twin::Scenario>& scenarios, const twin::Validation& validation,
                         std::shared_ptr<const twin::DrugTable> drugs, const std::filesystem::path& folder, CommandContext& context) {
  auto pages = twin::validationReport(scenarios, validation, std::move(drugs), context.job());
  if (!pages)
    return fail(pages.error());
  for (const auto& [name, content] : *pages) {
    const std::filesystem::path file = folder / name;
    std::error_code error;
    std::filesystem::create_directories(file.parent_path(), error);
    if (Result<void> written = writeFileAtomically(file, content); !written)
      return written;
  }
  context.say(fmt::format("Wrote {} files to {}.", pages->size(), folder.string()));
  return {};
}

Result<void> run(const Options& options, CommandContext& context) {
  auto drugs = loadDrugs(context);
  if (!drugs)
    return fail(drugs.error());
  auto files = chosenFiles(options, context);
  if (!files)
    return fail(files.error());
  std::vector<twin::Scenario> scenarios;
  bool allRead = true;
  for (const std::filesystem::path& file : *files) {
    auto read = twin::readScenarios(file, **drugs);
    if (!read) {
      // The other files are still worth their grades.
      context.say("halsted: " + read.error().message);
      allRead = false;
      continue;
    }
    for (twin::Scenario& scenario : *read)
      if (options.only.empty() || std::find(options.only.begin(), options.only.end(), scenario.id) != options.only.end())
        scenarios.push_back(std::move(scenario));
  }
  auto validation = twin::validate(scenarios, *drugs, context.job());
  if (!validation)
    return fail(validation.error());
  context.endProgress();
  for (const std::string& sentence : validation->refused)
    context.say("halsted: " + sentence);
  if (options.json) {
    nlohmann::json out = {
        {"checks", nlohmann::json::array()}, {"good", validation->good}, {"fair", validation->fair}, {"poor", validation->poor}};
    for (const twin::Graded& one : validation->checks)
      out["checks"].push_back(toJson(one));
    printJson(out);
  } else {
    std::vector<twin::Graded> shown = validation->checks;
    if (options.notGood)
      std::erase_if(shown, [](const twin::Graded& one) { return one.grade == twin::Grade::Good; });
    printChecks(shown);
    fmt::print("{} checks: {} good, {} fair, {} poor\n", validation->checks.size(), validation->good, validation->fair, validation->poor);
  }
  if (!options.report.empty())
    if (Result<void> written = writeReport(scenarios, *validation, *drugs, options.report, context); !written)
      return written;
  context.status = validation->poor == 0 && validation->refused.empty() && allRead ? 0 : 1;
  return {};
}

} // namespace

void addTwinValidate(CLI::App& twin, CommandContext& context) {
  auto options = std::make_shared<Options>();
  CLI::App* command = twin.add_subcommand("validate", "Run scenarios and grade their checks: status 0 when none is Poor");
  command->add_option("FILE", options->files, "Scenario files or folders of them; without any, the shipped table");
  command->add_option("--only", options->only, "ID,ID,...: these scenarios alone")->delimiter(',');
  command->add_option("--report", options->report, "Write validation-twin.md and its plots to this folder");
  command->add_flag("--not-good", options->notGood, "List only checks that are not Good");
  command->add_flag("--json", options->json, "Print one JSON document");
  command->callback([options, &context] { context.finish(run(*options, context)); });
}

} // namespace halsted
