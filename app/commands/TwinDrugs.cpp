// SPDX-License-Identifier: Apache-2.0
#include "app/commands/TwinCommands.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace halsted {

namespace {

nlohmann::json toJson(const twin::Drug& drug) {
  nlohmann::json doses = nlohmann::json::array();
  for (const twin::DrugDose& dose : drug.doses)
    doses.push_back({{"route", dose.route},
                     {"unit", dose.unit},
                     {"low", dose.low},
                     {"high", dose.high},
                     {"maximum", dose.maximum},
                     {"note", dose.note}});
  return {{"id", drug.id},  {"name", drug.name},      {"class", drug.drugClass}, {"synonyms", drug.synonyms},
          {"doses", doses}, {"sources", drug.sources}};
}

Result<void> run(const std::string& name, bool json, CommandContext& context) {
  auto drugs = loadDrugs(context);
  if (!drugs)
    return fail(drugs.error());
  const int wanted = name.empty() ? -1 : (*drugs)->find(name);
  if (!name.empty() && wanted < 0)
    return fail(ErrorCode::NotFound, fmt::format("There is no drug '{}'; `halsted twin drugs` lists them.", name));
  nlohmann::json all = nlohmann::json::array();
  for (std::size_t i = 0; i < (*drugs)->drugs().size(); ++i) {
    if (wanted >= 0 && i != static_cast<std::size_t>(wanted))
      continue;
    const twin::Drug& drug = (*drugs)->drugs()[i];
    if (json) {
      all.push_back(toJson(drug));
      continue;
    }
    fmt::print("{:<20} {}\n", drug.id, drug.drugClass);
    for (const twin::DrugDose& dose : drug.doses)
      fmt::print("  {:<10} {:g} to {:g} {}, at most {:g}{}\n", dose.route, dose.low, dose.high, dose.unit, dose.maximum,
                 dose.note.empty() ? "" : "; " + dose.note);
    if (wanted >= 0)
      for (const std::string& source : drug.sources)
        fmt::print("  {}\n", source);
  }
  if (json)
    printJson({{"drugs", all}});
  return {};
}

} // namespace

void addTwinDrugs(CLI::App& twin, CommandContext& context) {
  struct Options {
    std::string name;
    bool json = false;
  };
  auto options = std::make_shared<Options>();
  CLI::App* command = twin.add_subcommand("drugs", "List the drugs with their doses, or one with its sources");
  command->add_option("NAME", options->name, "One drug, by any of its names");
  command->add_flag("--json", options->json, "Print one JSON document");
  command->callback([options, &context] { context.finish(run(options->name, options->json, context)); });
}

} // namespace halsted
