// SPDX-License-Identifier: Apache-2.0
#include "lessons/course/run/RunSteps.h"
#include "lessons/twin/NearNames.h"
#include "lessons/twin/drugs/Drugs.h"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <optional>

namespace halsted::course {

namespace {

using nlohmann::json;

bool timed(const std::string& unit) {
  return unit.ends_with("/min") || unit.ends_with("/h") || unit.ends_with("/s") || unit.ends_with("/hr") || unit.ends_with("/day");
}

/// Mass units of the drug, per minute for rates, that this patient would get; nothing when it cannot be given so.
std::optional<double> massOf(const RunBody& run, int drug, double amount, const std::string& unit, twin::DrugRoute route, bool rate) {
  twin::State state = run.twin.state();
  state.drugs = {};
  const Result<void> given = rate ? twin::setInfusion(state, run.twin.drugs(), drug, amount, unit)
                                  : twin::giveBolus(state, run.twin.drugs(), drug, amount, unit, route);
  if (!given || state.drugs.usedSlots == 0)
    return std::nullopt;
  return rate ? state.drugs.inUse[0].infusionPerMin : state.drugs.inUse[0].given;
}

std::string usualInWords(const twin::DrugDose& dose) {
  return dose.low == dose.high ? fmt::format("{} {}", dose.low, dose.unit) : fmt::format("{} to {} {}", dose.low, dose.high, dose.unit);
}

/// What a class is usually begun with, where the guideline names one: noradrenaline in septic shock (Evans, Crit Care Med 2021;49:e1063),
/// dobutamine in cardiogenic shock (McDonagh, Eur Heart J 2021;42:3599), amiodarone in arrest (Soar, Resuscitation 2021;161:115). Others
/// by the order of their files.
struct Usual {
  std::string_view drugClass, bolus, infusion;
};
constexpr Usual kUsual[] = {{"vasopressor", "phenylephrine", "norepinephrine"},
                            {"inotrope", "", "dobutamine"},
                            {"antiarrhythmic", "amiodarone", "amiodarone"},
                            {"opioid", "fentanyl", "remifentanil"},
                            {"hypnotic", "propofol", "propofol"},
                            {"relaxant", "rocuronium", "rocuronium"},
                            {"antibiotic", "ceftriaxone", ""},
                            {"benzodiazepine", "midazolam", "midazolam"},
                            {"bronchodilator", "salbutamol", "salbutamol"}};

const twin::DrugDose* usualDose(const twin::Drug& drug, bool rate) {
  for (const twin::DrugDose& dose : drug.doses)
    if (timed(dose.unit) == rate)
      return &dose;
  return nullptr;
}

const twin::Drug* usualDrug(const RunBody& run, const std::string& drugClass, bool rate) {
  const twin::DrugTable& table = run.twin.drugs();
  for (const Usual& usual : kUsual)
    if (usual.drugClass == drugClass)
      if (const int found = table.find(rate ? usual.infusion : usual.bolus); found >= 0)
        return &table.drugs()[static_cast<std::size_t>(found)];
  const std::vector<std::string> members = builtInGroup(drugClass, table);
  for (const twin::Drug& drug : table.drugs()) {
    const bool member = drug.drugClass == drugClass || std::find(members.begin(), members.end(), "bolus." + drug.id) != members.end();
    if (member && usualDose(drug, rate))
      return &drug;
  }
  return nullptr;
}

double rounded(double value) {
  const double scale = std::pow(10, std::floor(std::log10(value)) - 1);
  return std::round(value / scale) * scale;
}

} // namespace

Result<std::string> doseOfClass(const RunBody& run, const std::string& text) {
  json act = json::parse(text);
  const bool rate = act["act"] == "infusion";
  if (!act.contains("class") || (act["act"] != "bolus" && !rate))
    return text;
  if (run.log.options.drugs != RunOptions::Drugs::ByClass)
    return fail(ErrorCode::Refused,
                "Name the drug, its dose and its route; a class alone is enough only where the lesson is set to classes.");
  if (!act["class"].is_string())
    return fail(ErrorCode::Damaged, "The class of a drug must be a word, as vasopressor.");
  const std::string name = act["class"];
  const twin::Drug* drug = usualDrug(run, name, rate);
  const twin::DrugDose* dose = drug ? usualDose(*drug, rate) : nullptr;
  if (!dose) {
    std::vector<std::string> names = builtInGroupNames();
    return fail(ErrorCode::NotFound, fmt::format("No drug of the class '{}' is given by {}; did you mean {}?", name,
                                                 rate ? "pump" : "syringe", fmt::join(twin::nearNames(name, names), ", ")));
  }
  const auto times = act.find("times");
  if (times != act.end() && (!times->is_number() || times->get<double>() < 0 || times->get<double>() > 4))
    return fail(ErrorCode::Refused, "The usual dose may be taken 0 to 4 times.");
  // In the middle of what is usual, as ratios go.
  const double amount = rounded(std::sqrt(dose->low * dose->high)) * (times == act.end() ? 1 : times->get<double>());
  json full{{"act", act["act"]}, {"drug", drug->id}, {"unit", dose->unit}, {rate ? "rate" : "amount", amount}};
  if (!rate)
    full["route"] = dose->route;
  return full.dump();
}

Result<void> checkDose(const RunBody& run, const std::string& text) {
  const json act = json::parse(text);
  const bool rate = act["act"] == "infusion";
  if ((act["act"] != "bolus" && !rate) || act.value("confirmed", false))
    return {};
  const auto name = act.find("drug"), amount = act.find(rate ? "rate" : "amount"), unit = act.find("unit");
  if (name == act.end() || !name->is_string() || amount == act.end() || !amount->is_number() || unit == act.end() || !unit->is_string())
    return {};
  const int index = run.twin.drugs().find(name->get<std::string>());
  const Result<twin::DrugRoute> route = twin::drugRoute(act.value("route", std::string("iv")));
  if (index < 0 || !route)
    return {};
  const twin::Drug& drug = run.twin.drugs().drugs()[static_cast<std::size_t>(index)];
  const std::optional<double> given = massOf(run, index, amount->get<double>(), unit->get<std::string>(), *route, rate);
  if (!given)
    return {};
  const std::string_view way = *route == twin::DrugRoute::Intraosseous ? "iv" : twin::drugRouteName(*route);
  double most = 0;
  std::vector<std::string> usual;
  for (const twin::DrugDose& dose : drug.doses) {
    if (timed(dose.unit) != rate || dose.route != way)
      continue;
    most = std::max(most, massOf(run, index, dose.maximum, dose.unit, *route, rate).value_or(0));
    usual.push_back(usualInWords(dose));
  }
  if (most <= 0 || *given <= most * 1.0001)
    return {};
  return fail(ErrorCode::Refused, fmt::format("{} {} of {} is far more than usual ({}); check the dose, or confirm it.",
                                              amount->get<double>(), unit->get<std::string>(), drug.name, fmt::join(usual, ", or ")));
}

} // namespace halsted::course
