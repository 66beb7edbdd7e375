// SPDX-License-Identifier: Apache-2.0
#include "lessons/twin/scenario/Scenario.h"

#include "lessons/twin/NearNames.h"
#include "lessons/twin/scenario/ActKinds.h"
#include "lessons/twin/scenario/JsonText.h"
#include "lessons/twin/scenario/Script.h"
#include "lessons/twin/scenario/Variables.h"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <limits>
#include <set>

namespace halsted::twin {

namespace {

using nlohmann::json;

constexpr std::size_t kMostActs = 100'000, kMostChecks = 100'000, kMostScenarios = 10'000;
constexpr double kLongestS = 7 * 24 * 3600.0;

/// What a part of a file is called in messages, and why it is wrong. Thrown inside of this file only.
struct Wrong {
  std::string sentence;
  ErrorCode code = ErrorCode::Damaged;
};

void onlyFields(const json& object, const std::string& where, const std::vector<std::string>& known) {
  if (!object.is_object())
    throw Wrong{fmt::format("{} must be an object in braces.", where)};
  for (const auto& [name, value] : object.items())
    if (std::find(known.begin(), known.end(), name) == known.end())
      throw Wrong{fmt::format("{} has no field '{}'; did you mean {}?", where, name, fmt::join(nearNames(name, known), ", ")),
                  ErrorCode::NotFound};
}

double number(const json& object, const char* name, const std::string& where, double low, double high) {
  const json& value = object.at(name);
  if (!value.is_number())
    throw Wrong{fmt::format("The field '{}' of {} must be a number.", name, where)};
  const double given = value.get<double>();
  if (!(given >= low && given <= high))
    throw Wrong{fmt::format("The field '{}' of {} is {}; it must lie in {} to {}.", name, where, given, low, high), ErrorCode::Refused};
  return given;
}

std::string text(const json& object, const char* name, const std::string& where) {
  const json& value = object.at(name);
  if (!value.is_string())
    throw Wrong{fmt::format("The field '{}' of {} must be text.", name, where)};
  return value.get<std::string>();
}

const json& needed(const json& object, const char* name, const std::string& where) {
  const auto found = object.find(name);
  if (found == object.end())
    throw Wrong{fmt::format("{} needs the field '{}'.", where, name)};
  return *found;
}

template <typename T> T must(Result<T> result, const std::string& where) {
  if (!result)
    throw Wrong{fmt::format("{}: {}", where, result.error().message), result.error().code};
  return std::move(*result);
}
void must(const Result<void>& result, const std::string& where) {
  if (!result)
    throw Wrong{fmt::format("{}: {}", where, result.error().message), result.error().code};
}

std::vector<std::string> names(const json& object, const char* name, const std::string& where) {
  std::vector<std::string> out;
  if (!object.at(name).is_array())
    throw Wrong{fmt::format("The field '{}' of {} must be a list of names.", name, where)};
  for (const json& item : object.at(name)) {
    if (!item.is_string())
      throw Wrong{fmt::format("The field '{}' of {} must be a list of names.", name, where)};
    out.push_back(item.get<std::string>());
  }
  return out;
}

Sex sexOf(const json& object, const std::string& where) {
  const std::string sex = text(object, "sex", where);
  if (sex == "M" || sex == "male")
    return Sex::Male;
  if (sex == "F" || sex == "female")
    return Sex::Female;
  throw Wrong{fmt::format("The sex '{}' of {} is not known; give M or F.", sex, where)};
}

void readObserved(const json& object, PersonSpec& spec, const std::string& where) {
  struct Observed {
    const char* name;
    std::optional<double> PersonSpec::*field;
    double low, high;
  };
  static const Observed all[] = {{"HR", &PersonSpec::heartRate, 20, 250},    {"SBP", &PersonSpec::systolic, 40, 260},
                                 {"DBP", &PersonSpec::diastolic, 20, 180},   {"MAP", &PersonSpec::meanPressure, 30, 200},
                                 {"SpO2", &PersonSpec::spo2, 0.4, 1},        {"RR", &PersonSpec::respiratoryRate, 4, 80},
                                 {"T", &PersonSpec::temperatureC, 25, 43},   {"Hb", &PersonSpec::hb, 2, 24},
                                 {"lactate", &PersonSpec::lactate, 0.2, 25}, {"CO", &PersonSpec::cardiacOutputLMin, 0.5, 20},
                                 {"K", &PersonSpec::potassium, 1.5, 9},      {"EF", &PersonSpec::ejectionFraction, 0.08, 0.8}};
  std::vector<std::string> known;
  for (const Observed& one : all)
    known.emplace_back(one.name);
  onlyFields(object, "rest of " + where, known);
  for (const Observed& one : all)
    if (object.contains(one.name))
      spec.*one.field = number(object, one.name, "rest of " + where, one.low, one.high);
}

PersonSpec readPerson(const json& value, const std::string& where) {
  if (value.is_string())
    return must(namedPerson(value.get<std::string>()), where);
  onlyFields(value, where, {"label", "sex", "ageYears", "heightCm", "weightKg", "pregnancyWeeks", "conditions", "medications", "rest"});
  PersonSpec spec;
  spec.label = value.contains("label") ? text(value, "label", where) : "patient";
  needed(value, "sex", where);
  spec.sex = sexOf(value, where);
  needed(value, "ageYears", where);
  spec.ageYears = number(value, "ageYears", where, 0, 130);
  needed(value, "heightCm", where);
  spec.heightCm = number(value, "heightCm", where, 20, 260);
  needed(value, "weightKg", where);
  spec.weightKg = number(value, "weightKg", where, 1, 500);
  if (value.contains("conditions"))
    for (const std::string& name : names(value, "conditions", where))
      spec.conditions.push_back(must(conditionFromName(name), where));
  if (value.contains("pregnancyWeeks"))
    spec.pregnancyWeeks = number(value, "pregnancyWeeks", where, 0, 42);
  if (value.contains("medications"))
    spec.medications = names(value, "medications", where);
  if (value.contains("rest"))
    readObserved(value.at("rest"), spec, where);
  return spec;
}

std::array<double, 2> pair(const json& value, const char* name, const std::string& where, bool mayBeOpen) {
  if (!value.is_array() || value.size() != 2)
    throw Wrong{fmt::format("The field '{}' of {} must be two numbers in brackets.", name, where)};
  std::array<double, 2> out{-std::numeric_limits<double>::infinity(), std::numeric_limits<double>::infinity()};
  for (std::size_t i = 0; i < 2; ++i) {
    if (value[i].is_null() && mayBeOpen)
      continue;
    if (!value[i].is_number())
      throw Wrong{fmt::format("The field '{}' of {} must be two numbers in brackets.", name, where)};
    out[i] = value[i].get<double>();
  }
  if (!(out[0] <= out[1]))
    throw Wrong{fmt::format("The field '{}' of {} ends before it begins.", name, where)};
  return out;
}

bool flag(const json& object, const char* name, const std::string& where) {
  if (!object.contains(name))
    return false;
  if (!object.at(name).is_boolean())
    throw Wrong{fmt::format("The field '{}' of {} must be true or false.", name, where)};
  return object.at(name).get<bool>();
}

Check readCheck(const json& object, const std::string& where) {
  onlyFields(object, where, {"t", "var", "stat", "rel", "delta", "cond", "band", "src", "note"});
  Check check;
  check.windowS = pair(needed(object, "t", where), "t", where, false);
  if (check.windowS[0] < -kRestS || check.windowS[1] > kLongestS)
    throw Wrong{fmt::format("The window of {} must lie in {} to {} s.", where, -kRestS, kLongestS), ErrorCode::Refused};
  needed(object, "var", where);
  check.variable = text(object, "var", where);
  must(variable(check.variable), where);
  static const std::vector<std::string> stats = {"mean", "min", "max", "last", "timeTo"};
  check.stat = object.contains("stat") ? text(object, "stat", where) : "mean";
  if (std::find(stats.begin(), stats.end(), check.stat) == stats.end())
    throw Wrong{fmt::format("{} has an unknown stat '{}'; choose of {}.", where, check.stat, fmt::join(stats, ", ")), ErrorCode::NotFound};
  check.relative = flag(object, "rel", where);
  check.delta = flag(object, "delta", where);
  if (check.relative && check.delta)
    throw Wrong{fmt::format("{} cannot be both rel and delta; leave out one.", where)};
  if (check.stat == "timeTo") {
    needed(object, "cond", where);
    check.condition = text(object, "cond", where);
    must(parseCondition(check.condition), where);
  } else if (object.contains("cond")) {
    throw Wrong{fmt::format("{} has a cond, which only the stat timeTo takes.", where)};
  }
  check.band = pair(needed(object, "band", where), "band", where, true);
  if (object.contains("src"))
    check.source = text(object, "src", where);
  return check;
}

TimedAct readAct(json object, const std::string& where, const DrugTable& drugs) {
  if (!object.is_object())
    throw Wrong{fmt::format("{} must be an object in braces.", where)};
  needed(object, "t", where);
  TimedAct act;
  act.t = number(object, "t", where, -kRestS, kLongestS);
  object.erase("t");
  act.act = object.dump();
  must(checkActText(act.act, drugs), where);
  return act;
}

const json& list(const json& object, const char* name, const std::string& where, std::size_t most) {
  const json& value = object.at(name);
  if (!value.is_array())
    throw Wrong{fmt::format("The field '{}' of {} must be a list.", name, where)};
  if (value.size() > most)
    throw Wrong{fmt::format("The field '{}' of {} has more than {} entries; split it.", name, where, most), ErrorCode::Refused};
  return value;
}

Scenario readScenario(const json& object, const DrugTable& drugs) {
  const std::string given = object.is_object() && object.contains("id") && object["id"].is_string() ? object["id"].get<std::string>() : "";
  const std::string where = given.empty() ? "a scenario" : "scenario " + given;
  onlyFields(object, where, {"id", "title", "note", "patient", "seed", "durationS", "script", "checks", "$schema"});
  needed(object, "id", where);
  Scenario scenario;
  scenario.id = text(object, "id", where);
  if (object.contains("title"))
    scenario.title = text(object, "title", where);
  scenario.patient = readPerson(needed(object, "patient", where), "the patient of " + where);
  must(checkPerson(scenario.patient, drugs), where);
  if (object.contains("seed"))
    scenario.seed = static_cast<std::int64_t>(number(object, "seed", where, 0, 9e15));
  if (object.contains("durationS"))
    scenario.durationS = number(object, "durationS", where, 0, kLongestS);
  if (object.contains("script"))
    for (const json& act : list(object, "script", where, kMostActs))
      scenario.script.push_back(readAct(act, fmt::format("act {} of {}", scenario.script.size(), where), drugs));
  sortByTime(scenario.script);
  if (object.contains("checks"))
    for (const json& check : list(object, "checks", where, kMostChecks))
      scenario.checks.push_back(readCheck(check, fmt::format("check {} of {}", scenario.checks.size(), where)));
  for (const TimedAct& act : scenario.script)
    scenario.durationS = std::max(scenario.durationS, act.t);
  for (const Check& check : scenario.checks)
    scenario.durationS = std::max(scenario.durationS, check.windowS[1]);
  return scenario;
}

} // namespace

Result<std::vector<Scenario>> parseScenarios(std::string_view content, const std::string& name, const DrugTable& drugs) {
  Result<json> parsed = parseJson(content, name);
  if (!parsed)
    return fail(parsed.error());
  try {
    std::vector<Scenario> scenarios;
    std::set<std::string> ids;
    if (parsed->is_array() && parsed->size() > kMostScenarios)
      throw Wrong{fmt::format("it holds more than {} scenarios; split it.", kMostScenarios), ErrorCode::Refused};
    for (const json& object : parsed->is_array() ? *parsed : json::array({*parsed})) {
      scenarios.push_back(readScenario(object, drugs));
      if (!ids.insert(scenarios.back().id).second)
        throw Wrong{fmt::format("the id {} is given twice; every scenario needs its own.", scenarios.back().id)};
    }
    return scenarios;
  } catch (const Wrong& wrong) {
    return fail(wrong.code, fmt::format("{}: {}", name, wrong.sentence));
  } catch (const json::exception& e) {
    return fail(ErrorCode::Damaged, fmt::format("{} is no scenario file ({}); see its schema.", name, e.what()));
  }
}

Result<std::vector<Scenario>> readScenarios(const std::filesystem::path& file, const DrugTable& drugs) {
  Result<std::string> content = readText(file, "scenario file");
  if (!content)
    return fail(content.error());
  return parseScenarios(*content, file.string(), drugs);
}

} // namespace halsted::twin
