// SPDX-License-Identifier: Apache-2.0
#include "app/commands/TwinCommands.h"

#include "lessons/twin/scenario/ActKinds.h"
#include "lessons/twin/scenario/Variables.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <nlohmann/json.hpp>

#include <algorithm>

namespace halsted {

namespace {

std::vector<std::string> wordsOf(const twin::ActField& field) {
  std::vector<std::string> words;
  for (const twin::Choice& choice : field.choices)
    if (std::find(words.begin(), words.end(), choice.name) == words.end())
      words.push_back(choice.name);
  return words;
}

std::string takes(const twin::ActField& field) {
  switch (field.kind) {
  case twin::FieldKind::Number: return fmt::format("{:g} to {:g}", field.low, field.high);
  case twin::FieldKind::Flag: return "true or false";
  case twin::FieldKind::Choice: return fmt::format("{}", fmt::join(wordsOf(field), " "));
  case twin::FieldKind::Drug: return "a drug";
  case twin::FieldKind::Text: return "a word";
  }
  return {};
}

void printAll() {
  fmt::print("Variables\n");
  for (const twin::Variable& one : twin::variables())
    fmt::print("  {:<20} {:<11} {}\n", one.name, one.unit, one.meaning);
  fmt::print("\nActs\n");
  for (const twin::ActKind* act : twin::actKinds()) {
    fmt::print("  {:<20} {}\n", act->name, act->meaning);
    for (const twin::ActField& field : act->fields)
      fmt::print("    {:<18} {}{}\n", field.name, takes(field), field.required ? "" : " (may be left out)");
  }
  fmt::print("\nParameters of the act setParameter\n");
  for (const twin::Parameter& one : twin::parameters())
    fmt::print("  {:<24} {:<9} {:g} to {:g}: {}\n", one.name, one.unit, one.low, one.high, one.meaning);
}

nlohmann::json allAsJson() {
  nlohmann::json out = {{"variables", nlohmann::json::array()}, {"acts", nlohmann::json::array()}, {"parameters", nlohmann::json::array()}};
  for (const twin::Variable& one : twin::variables())
    out["variables"].push_back({{"name", one.name}, {"unit", one.unit}, {"meaning", one.meaning}});
  for (const twin::ActKind* act : twin::actKinds()) {
    nlohmann::json fields = nlohmann::json::array();
    for (const twin::ActField& field : act->fields) {
      nlohmann::json one = {{"name", field.name}, {"required", field.required}};
      if (field.kind == twin::FieldKind::Number)
        one["range"] = {field.low, field.high};
      if (field.kind == twin::FieldKind::Choice)
        one["words"] = wordsOf(field);
      fields.push_back(std::move(one));
    }
    out["acts"].push_back({{"name", act->name}, {"meaning", act->meaning}, {"fields", fields}});
  }
  for (const twin::Parameter& one : twin::parameters())
    out["parameters"].push_back({{"name", one.name}, {"unit", one.unit}, {"meaning", one.meaning}, {"range", {one.low, one.high}}});
  return out;
}

} // namespace

void addTwinNames(CLI::App& twin, CommandContext& context) {
  auto json = std::make_shared<bool>(false);
  CLI::App* command = twin.add_subcommand("names", "List variables, acts and parameters, as scenario files name them");
  command->add_flag("--json", *json, "Print one JSON document");
  command->callback([json, &context] {
    if (*json)
      printJson(allAsJson());
    else
      printAll();
    context.finish({});
  });
}

} // namespace halsted
