// SPDX-License-Identifier: Apache-2.0
#include "app/commands/TwinCommands.h"

#include "lessons/twin/fit/Fit.h"
#include "lessons/twin/person/FhirPerson.h"
#include "lessons/twin/scenario/JsonText.h"
#include "lessons/twin/scenario/Variables.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>

namespace halsted {

namespace {

struct Options {
  std::string record, scenario, id;
  std::vector<std::string> hidden, plans, variables{"HR", "MAP", "CO", "SpO2"};
  double forecastS = 0;
  int patients = 20;
  bool json = false;
};

constexpr std::size_t kGreatestRecord = 64u << 20; ///< bytes

struct Input {
  twin::PersonSpec person;
  std::vector<twin::TimedAct> acts;
  std::vector<twin::Observation> observations;
};

/// Person and known treatments from a scenario; observations from CSV or a FHIR bundle, which can tell of the person too.
Result<Input> readInput(const Options& options, const twin::DrugTable& drugs) {
  Input input;
  const bool bundle = std::filesystem::path(options.record).extension() == ".json";
  if (bundle) {
    auto text = twin::readText(options.record, "record", kGreatestRecord);
    if (!text)
      return fail(text.error());
    auto observations = twin::observationsFromFhir(*text);
    if (!observations)
      return fail(observations.error());
    input.observations = std::move(*observations);
    if (options.scenario.empty()) {
      auto person = twin::personFromFhir(*text, {}, drugs);
      if (!person)
        return fail(person.error());
      input.person = std::move(*person);
    }
  } else {
    auto observations = twin::readObservations(options.record);
    if (!observations)
      return fail(observations.error());
    input.observations = std::move(*observations);
  }
  if (!options.scenario.empty()) {
    auto scenario = readScenario(options.scenario, options.id, drugs);
    if (!scenario)
      return fail(scenario.error());
    input.person = scenario->patient;
    input.acts = scenario->script;
  }
  return input;
}

Result<std::vector<twin::HiddenParameter>> hiddenOf(const Options& options) {
  std::vector<twin::HiddenParameter> all = twin::usualHiddenParameters();
  if (options.hidden.empty())
    return all;
  std::vector<twin::HiddenParameter> chosen;
  for (const std::string& name : options.hidden) {
    const auto usual = std::find_if(all.begin(), all.end(), [&](const auto& p) { return p.name == name; });
    if (usual != all.end()) {
      chosen.push_back(*usual);
      continue;
    }
    auto known = twin::parameter(name);
    if (!known)
      return fail(known.error());
    if (!((*known)->low >= 0 && (*known)->high > 1))
      return fail(ErrorCode::Unsupported,
                  fmt::format("{} cannot be estimated: only factors around 1, shunt and hemorrhage have a usual spread.", name));
    chosen.push_back({name, 1, 0.3});
  }
  return chosen;
}

nlohmann::json toJson(const twin::FitResult& fit) {
  nlohmann::json out = {{"fits", fit.fits}, {"verdict", fit.verdict}, {"meanSquare", fit.meanSquare}, {"runs", fit.runs}};
  for (const twin::Estimate& e : fit.estimates)
    out["estimates"].push_back({{"name", e.name}, {"unit", e.unit}, {"value", e.value}, {"low90", e.low}, {"high90", e.high}});
  for (const twin::VariableFit& v : fit.variables)
    out["variables"].push_back({{"name", v.variable}, {"count", v.count}, {"meanSquare", v.meanSquare}, {"trend", v.trend}});
  return out;
}

void printForecast(const std::string& plan, const std::vector<twin::ForecastBand>& bands) {
  fmt::print("\n{}\n{:<8} {:>8} {:>9} {:>9} {:>9}\n", plan, "Variable", "t, s", "5 %", "median", "95 %");
  for (const twin::ForecastBand& band : bands) {
    const std::size_t step = std::max<std::size_t>(1, band.timeS.size() / 6);
    for (std::size_t i = step - 1; i < band.timeS.size(); i += step)
      fmt::print("{:<8} {:>8.0f} {:>9.4g} {:>9.4g} {:>9.4g}\n", band.variable, band.timeS[i], band.low[i], band.median[i], band.high[i]);
  }
}

Result<void> run(const Options& options, CommandContext& context) {
  auto drugs = loadDrugs(context);
  if (!drugs)
    return fail(drugs.error());
  auto input = readInput(options, **drugs);
  if (!input)
    return fail(input.error());
  auto hidden = hiddenOf(options);
  if (!hidden)
    return fail(hidden.error());
  auto patient = twin::Twin::create(input->person, *drugs);
  if (!patient)
    return fail(patient.error());
  twin::Fitter fitter(*patient, input->acts, *hidden);
  auto fit = fitter.fit(input->observations, context.job().part(0, options.forecastS > 0 ? 0.5 : 1));
  if (!fit)
    return fail(fit.error());

  double end = 0;
  for (const twin::Observation& o : input->observations)
    end = std::max(end, o.timeS);
  struct Plan {
    std::string name;
    std::vector<twin::TimedAct> acts;
  };
  std::vector<Plan> plans{{"no further treatment", {}}};
  for (const std::string& file : options.plans) {
    auto scenario = readScenario(file, {}, **drugs);
    if (!scenario)
      return fail(scenario.error());
    for (twin::TimedAct& act : scenario->script)
      act.t += end;
    plans.push_back({scenario->id, scenario->script});
  }
  nlohmann::json out = toJson(*fit);
  std::vector<std::vector<twin::ForecastBand>> forecasts;
  for (std::size_t i = 0; options.forecastS > 0 && i < plans.size(); ++i) {
    const double share = 0.5 / static_cast<double>(plans.size());
    auto bands = twin::forecast(fitter, *fit, end, plans[i].acts, options.forecastS, options.variables, options.patients,
                                context.job().part(0.5 + share * static_cast<double>(i), 0.5 + share * static_cast<double>(i + 1)));
    if (!bands)
      return fail(bands.error());
    nlohmann::json one = {{"plan", plans[i].name}};
    for (const twin::ForecastBand& band : *bands)
      one["variables"][band.variable] = {{"t", band.timeS}, {"low", band.low}, {"median", band.median}, {"high", band.high}};
    out["forecasts"].push_back(one);
    forecasts.push_back(std::move(*bands));
  }
  context.endProgress();
  if (options.json) {
    printJson(out);
    return {};
  }
  fmt::print("{}\n\n{:<22} {:>10} {:>22}  {}\n", fit->verdict, "Hidden", "Estimate", "90 % interval", "Unit");
  for (const twin::Estimate& e : fit->estimates)
    fmt::print("{:<22} {:>10.4g} {:>22}  {}\n", e.name, e.value, fmt::format("{:.4g} to {:.4g}", e.low, e.high), e.unit);
  for (std::size_t i = 0; i < forecasts.size(); ++i)
    printForecast(plans[i].name, forecasts[i]);
  return {};
}

} // namespace

void addTwinFit(CLI::App& twin, CommandContext& context) {
  auto options = std::make_shared<Options>();
  CLI::App* command = twin.add_subcommand("fit", "Estimate what nobody measured of a patient from vitals and labs, and forecast");
  command->add_option("RECORD", options->record, "Observations: CSV (time_s,HR,MAP,...) or a FHIR R4 bundle (.json)")->required();
  command->add_option("--scenario", options->scenario,
                      "A scenario whose patient and script are the person and the treatments known so far");
  command->add_option("--id", options->id, "Which scenario of that file");
  command->add_option("--hidden", options->hidden, "What to estimate: hemorrhage,svrFactor,shunt (usual), contractilityFactor, ...")
      ->delimiter(',');
  command->add_option("--forecast", options->forecastS, "Seconds to look ahead from the end of the record")
      ->check(CLI::Range(1.0, 86400.0));
  command->add_option("--what-if", options->plans, "Scenarios whose scripts are tried from the end of the record (t = 0 there)");
  command->add_option("--vars", options->variables, "NAME,NAME,...: variables of the forecast")->delimiter(',');
  command->add_option("--patients", options->patients, "How many of the possible patients a forecast runs")->check(CLI::Range(2, 500));
  command->add_flag("--json", options->json, "Print one JSON document");
  command->callback([options, &context] { context.finish(run(*options, context)); });
}

} // namespace halsted
