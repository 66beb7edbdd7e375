// SPDX-License-Identifier: Apache-2.0
#include "app/commands/TwinCommands.h"

#include "lessons/twin/scenario/Variables.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>

namespace halsted {

namespace {

struct Options {
  std::string a, b, idA, idB;
  std::vector<std::size_t> without;
  std::vector<std::string> variables;
  double every = 60;
  bool json = false;
};

/// Rows of all variables by time.
struct Course {
  std::vector<double> t;
  std::vector<std::vector<double>> values; ///< [variable][time]
};

Result<Course> courseOf(const twin::Scenario& scenario, std::shared_ptr<const twin::DrugTable> drugs,
                        const std::vector<const twin::Variable*>& variables, double every, const JobContext& job) {
  Course course;
  course.values.resize(variables.size());
  const auto see = [&](double t, const twin::Twin& twin) {
    if (std::fmod(t + twin::kRestS + 1e-6, every) > 1e-3)
      return;
    course.t.push_back(t);
    for (std::size_t i = 0; i < variables.size(); ++i)
      course.values[i].push_back(variables[i]->read(twin.state()));
  };
  auto run = twin::runScenario(scenario, std::move(drugs), see, nullptr, job);
  if (!run)
    return fail(run.error());
  return course;
}

Result<std::vector<const twin::Variable*>> chosenVariables(const Options& options) {
  std::vector<const twin::Variable*> chosen;
  for (const std::string& name : options.variables) {
    auto variable = twin::variable(name);
    if (!variable)
      return fail(variable.error());
    chosen.push_back(*variable);
  }
  if (chosen.empty())
    for (const twin::Variable& variable : twin::contractVariables())
      chosen.push_back(&variable);
  return chosen;
}

Result<std::pair<twin::Scenario, twin::Scenario>> chosenScenarios(const Options& options, const twin::DrugTable& drugs) {
  if (options.b.empty() == options.without.empty())
    return fail(ErrorCode::Refused, "Give two scenarios to compare, or one and --without with the numbers of the acts to leave out.");
  auto a = readScenario(options.a, options.idA, drugs);
  if (!a)
    return fail(a.error());
  if (!options.b.empty()) {
    auto b = readScenario(options.b, options.idB, drugs);
    if (!b)
      return fail(b.error());
    return std::pair(std::move(*a), std::move(*b));
  }
  twin::Scenario b = *a;
  b.id += " without";
  std::vector<std::size_t> out = options.without;
  std::sort(out.rbegin(), out.rend());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  for (std::size_t act : out) {
    if (act >= b.script.size())
      return fail(ErrorCode::NotFound,
                  fmt::format("Scenario {} has no act {}; its {} acts are counted from 0, by time.", a->id, act, a->script.size()));
    b.script.erase(b.script.begin() + static_cast<std::ptrdiff_t>(act));
    b.id += fmt::format(" {}", act);
  }
  return std::pair(std::move(*a), std::move(b));
}

void printCourses(const twin::Scenario& a, const twin::Scenario& b, const std::vector<const twin::Variable*>& variables, const Course& x,
                  const Course& y, bool asked) {
  const std::size_t count = std::min(x.t.size(), y.t.size());
  fmt::print("a: {}\nb: {}\n{:<12} {:>8} {:>10} {:>10} {:>10}  unit\n", a.id, b.id, "Variable", "t, s", "a", "b", "b - a");
  for (std::size_t v = 0; v < variables.size(); ++v) {
    const auto differs = [&](std::size_t i) {
      return std::abs(y.values[v][i] - x.values[v][i]) > 0.01 * std::max(std::abs(x.values[v][i]), std::abs(y.values[v][i]));
    };
    for (std::size_t i = 0; i < count; ++i)
      if (asked || differs(i))
        fmt::print("{:<12} {:>8g} {:>10.4g} {:>10.4g} {:>+10.4g}  {}\n", variables[v]->name, x.t[i], x.values[v][i], y.values[v][i],
                   y.values[v][i] - x.values[v][i], variables[v]->unit);
  }
}

Result<void> run(const Options& options, CommandContext& context) {
  auto drugs = loadDrugs(context);
  if (!drugs)
    return fail(drugs.error());
  auto variables = chosenVariables(options);
  if (!variables)
    return fail(variables.error());
  auto scenarios = chosenScenarios(options, **drugs);
  if (!scenarios)
    return fail(scenarios.error());
  const auto& [a, b] = *scenarios;
  auto x = courseOf(a, *drugs, *variables, options.every, context.job().part(0, 0.5));
  if (!x)
    return fail(x.error());
  auto y = courseOf(b, *drugs, *variables, options.every, context.job().part(0.5, 1));
  if (!y)
    return fail(y.error());
  context.endProgress();
  if (!options.json) {
    printCourses(a, b, *variables, *x, *y, !options.variables.empty());
    return {};
  }
  const std::size_t count = std::min(x->t.size(), y->t.size());
  nlohmann::json out = {
      {"a", a.id}, {"b", b.id}, {"t", std::vector<double>(x->t.begin(), x->t.begin() + static_cast<std::ptrdiff_t>(count))}};
  for (std::size_t v = 0; v < variables->size(); ++v) {
    nlohmann::json& one = out["variables"][std::string((*variables)[v]->name)];
    one = {{"unit", (*variables)[v]->unit},
           {"a", nlohmann::json::array()},
           {"b", nlohmann::json::array()},
           {"difference", nlohmann::json::array()}};
    for (std::size_t i = 0; i < count; ++i) {
      one["a"].push_back(numberOrNull(x->values[v][i]));
      one["b"].push_back(numberOrNull(y->values[v][i]));
      one["difference"].push_back(numberOrNull(y->values[v][i] - x->values[v][i]));
    }
  }
  printJson(out);
  return {};
}

} // namespace

void addTwinCompare(CLI::App& twin, CommandContext& context) {
  auto options = std::make_shared<Options>();
  CLI::App* command = twin.add_subcommand("compare", "Run two scenarios, or one with and without some acts, side by side");
  command->add_option("A", options->a, "A scenario file")->required();
  command->add_option("B", options->b, "Another");
  command->add_option("--id-a", options->idA, "Which one of A");
  command->add_option("--id-b", options->idB, "Which one of B");
  command->add_option("--without", options->without, "N,N,...: A again without these acts, counted from 0 by time")->delimiter(',');
  command->add_option("--vars", options->variables, "NAME,NAME,...: these variables, also where they agree")->delimiter(',');
  command->add_option("--every", options->every, "Seconds between rows")->check(CLI::Range(1.0, 86400.0));
  command->add_flag("--json", options->json, "Print one JSON document");
  command->callback([options, &context] { context.finish(run(*options, context)); });
}

} // namespace halsted
