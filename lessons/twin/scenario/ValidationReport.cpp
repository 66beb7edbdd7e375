// SPDX-License-Identifier: Apache-2.0
#include "lessons/twin/scenario/ValidationReport.h"

#include "lessons/twin/scenario/ValidationPlot.h"
#include "lessons/twin/scenario/Variables.h"

#include <fmt/format.h>

#include <algorithm>
#include <atomic>
#include <cctype>
#include <cmath>
#include <iterator>
#include <thread>

namespace halsted::twin {

namespace {

constexpr double kPlotPoints = 400;
constexpr std::string_view kPulseMark = "Pulse red";

Result<Trend> trendOf(const Scenario& scenario, std::shared_ptr<const DrugTable> drugs, const JobContext& job) {
  Trend trend;
  trend.variables = plottedVariables(scenario);
  trend.values.resize(trend.variables.size());
  const double every = std::max(1.0, std::ceil((scenario.durationS + kRestS) / kPlotPoints));
  const auto see = [&](double t, const Twin& twin) {
    if (std::fmod(t + kRestS + 1e-6, every) > 1e-3)
      return;
    trend.t.push_back(t);
    for (std::size_t i = 0; i < trend.variables.size(); ++i)
      trend.values[i].push_back(findVariable(trend.variables[i])->read(twin.state()));
  };
  Result<Twin> run = runScenario(scenario, std::move(drugs), see, nullptr, job);
  if (!run)
    return fail(run.error());
  return trend;
}

/// Ids are free text; file names are not.
std::string plotFile(const Scenario& scenario) {
  std::string name = scenario.id;
  for (char& c : name)
    if (!std::isalnum(static_cast<unsigned char>(c)) && c != '-' && c != '_')
      c = '_';
  return "validation-twin/" + name + ".svg";
}

std::string cell(std::string_view text) {
  std::string out;
  for (char c : text)
    out += c == '|' ? "\\|" : c == '<' ? "&lt;" : std::string(1, c);
  return out;
}

std::string bandText(const Check& check) {
  const auto [low, high] = check.band;
  return std::isinf(low)    ? fmt::format("at most {:g}", high)
         : std::isinf(high) ? fmt::format("at least {:g}", low)
                            : fmt::format("{:g} to {:g}", low, high);
}

std::string statText(const Check& check) {
  if (check.stat == "timeTo")
    return fmt::format("seconds to {}{}", check.condition, check.relative ? " of base" : check.delta ? " from base" : "");
  return check.stat + (check.relative ? " / base" : check.delta ? " - base" : "");
}

void addTable(std::string& page, const std::vector<const Graded*>& rows, bool withScenario) {
  page += withScenario ? "| Scenario " : "";
  page += "| Variable | t, s | Statistic | Expected | Got | Grade | Source |\n";
  page += withScenario ? "|---" : "";
  page += "|---|---|---|---|---|---|---|\n";
  for (const Graded* row : rows) {
    const Check& check = row->check;
    if (withScenario)
      fmt::format_to(std::back_inserter(page), "| {} ", cell(row->scenario));
    fmt::format_to(std::back_inserter(page), "| {} | {:g} to {:g} | {} | {} | {} | {} | {} |\n", check.variable, check.windowS[0],
                   check.windowS[1], cell(statText(check)), bandText(check),
                   std::isfinite(row->got) ? fmt::format("{:.4g}", row->got) : "none",
                   row->grade == Grade::Good ? "Good" : fmt::format("**{}**", gradeName(row->grade)), cell(check.source));
  }
  page += '\n';
}

std::vector<const Graded*> rowsOf(const Validation& validation, const std::string& scenario) {
  std::vector<const Graded*> rows;
  for (const Graded& one : validation.checks)
    if (one.scenario == scenario)
      rows.push_back(&one);
  return rows;
}

std::string pageOf(const std::vector<Scenario>& scenarios, const Validation& validation) {
  const double all = std::max<double>(1, static_cast<double>(validation.checks.size()));
  std::string page = fmt::format("# Validation of the patient's physiology\n\n"
                                 "Made by `halsted twin validate --report docs`; every number comes from that run. A check is Good when it "
                                 "lies in its band, Fair when "
                                 "it moved in the right direction and lies at most 30 % of the nearer edge outside, else Poor. Bands are "
                                 "those of the source that each "
                                 "row names. The model teaches; it is not for the treatment of patients.\n\n"
                                 "**{} checks in {} scenarios: {} Good ({:.1f} %), {} Fair, {} Poor.**\n\n",
                                 validation.checks.size(), scenarios.size(), validation.good, 100 * validation.good / all, validation.fair,
                                 validation.poor);
  for (const std::string& sentence : validation.refused)
    page += "Could not run: " + sentence + "\n\n";
  std::vector<const Graded*> notGood, pulse;
  for (const Graded& one : validation.checks) {
    if (one.grade != Grade::Good)
      notGood.push_back(&one);
    if (one.check.source.starts_with(kPulseMark))
      pulse.push_back(&one);
  }
  if (!notGood.empty()) {
    page += "## What is not Good\n\n";
    addTable(page, notGood, true);
  }
  if (!pulse.empty()) {
    page +=
        "## Rows on which Pulse's own published table fails\n\nPulse 4.2 (docs/Methodology) marks these red: more than 30 % outside, or "
        "a wrong trend. The same row here:\n\n";
    addTable(page, pulse, true);
  }
  page += "## All scenarios\n\n";
  for (const Scenario& scenario : scenarios) {
    fmt::format_to(std::back_inserter(page), "### {}{}{}\n\n![{} over time]({})\n\n", scenario.id, scenario.title.empty() ? "" : ": ",
                   scenario.title, scenario.id, plotFile(scenario));
    addTable(page, rowsOf(validation, scenario.id), false);
  }
  return page;
}

} // namespace

Result<std::vector<std::pair<std::string, std::string>>> validationReport(const std::vector<Scenario>& scenarios,
                                                                          const Validation& validation,
                                                                          std::shared_ptr<const DrugTable> drugs, const JobContext& job) {
  std::vector<std::pair<std::string, std::string>> pages(scenarios.size() + 1);
  pages[0] = {"validation-twin.md", pageOf(scenarios, validation)};
  std::atomic<std::size_t> next = 0;
  const JobContext quiet({}, job.stopToken());
  const auto work = [&] {
    for (std::size_t i = next++; i < scenarios.size() && !job.cancelled(); i = next++) {
      const Scenario& scenario = scenarios[i];
      std::vector<Graded> checks;
      for (const Graded* one : rowsOf(validation, scenario.id))
        checks.push_back(*one);
      // One that cannot run has no course; the page says why.
      Result<Trend> trend = trendOf(scenario, drugs, quiet);
      pages[i + 1] = {plotFile(scenario), validationPlot(scenario, trend ? *trend : Trend{}, checks)};
      job.progress(static_cast<double>(i) / static_cast<double>(scenarios.size()), scenario.id);
    }
  };
  {
    std::vector<std::jthread> threads;
    for (unsigned i = 1; i < std::max(1U, std::thread::hardware_concurrency()); ++i)
      threads.emplace_back(work);
    work();
  }
  if (job.cancelled())
    return cancelled();
  return pages;
}

} // namespace halsted::twin
