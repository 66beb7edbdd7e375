// SPDX-License-Identifier: Apache-2.0
#include "app/commands/TwinCommands.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <nlohmann/json.hpp>

#include <algorithm>

namespace halsted {

Result<std::shared_ptr<const twin::DrugTable>> loadDrugs(const CommandContext& context) {
  return twin::DrugTable::load(context.assets() / "drugs");
}

Result<twin::Scenario> readScenario(const std::filesystem::path& file, const std::string& id, const twin::DrugTable& drugs) {
  auto scenarios = twin::readScenarios(file, drugs);
  if (!scenarios)
    return fail(scenarios.error());
  if (scenarios->size() == 1 && id.empty())
    return std::move(scenarios->front());
  std::vector<std::string> ids;
  for (twin::Scenario& scenario : *scenarios) {
    if (scenario.id == id)
      return std::move(scenario);
    ids.push_back(scenario.id);
  }
  return fail(ErrorCode::NotFound,
              fmt::format("{} holds {} scenarios; choose one with --id: {}.", file.string(), ids.size(), fmt::join(ids, ", ")));
}

nlohmann::json toJson(const twin::Graded& graded) {
  const twin::Check& check = graded.check;
  return {{"scenario", graded.scenario},
          {"var", check.variable},
          {"t", check.windowS},
          {"stat", check.stat},
          {"expected", {numberOrNull(check.band[0]), numberOrNull(check.band[1])}},
          {"got", numberOrNull(graded.got)},
          {"grade", twin::gradeName(graded.grade)},
          {"src", check.source}};
}

void printChecks(const std::vector<twin::Graded>& checks) {
  fmt::print("{:<22} {:<11} {:>15} {:<18} {:>19} {:>9}  {:<5} {}\n", "Scenario", "Variable", "t, s", "Statistic", "Expected", "Got",
             "Grade", "Source");
  for (const twin::Graded& one : checks) {
    const twin::Check& check = one.check;
    const std::string stat = fmt::format("{}{}{}", check.stat, check.condition.empty() ? "" : " " + check.condition,
                                         check.relative ? " / base"
                                         : check.delta  ? " - base"
                                                        : "");
    fmt::print("{:<22} {:<11} {:>15} {:<18} {:>19} {:>9.4g}  {:<5} {}\n", one.scenario, check.variable,
               fmt::format("{:g}-{:g}", check.windowS[0], check.windowS[1]), stat,
               fmt::format("{:g} to {:g}", check.band[0], check.band[1]), one.got, twin::gradeName(one.grade), check.source);
  }
}

void addTwinCommand(CLI::App& app, CommandContext& context) {
  CLI::App* twin = app.add_subcommand("twin", "Run the physiology of a patient: scenarios, their checks, comparisons");
  twin->require_subcommand(1);
  addTwinRun(*twin, context);
  addTwinValidate(*twin, context);
  addTwinCompare(*twin, context);
  addTwinFit(*twin, context);
  addTwinExplain(*twin, context);
  addTwinDrugs(*twin, context);
  addTwinNames(*twin, context);
}

} // namespace halsted
