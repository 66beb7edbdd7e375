// SPDX-License-Identifier: Apache-2.0
#include "lessons/twin/State.h"
#include "lessons/twin/drugs/DrugTable.h"
#include "lessons/twin/drugs/Drugs.h"
#include "lessons/twin/drugs/Kinetics.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <optional>

namespace halsted::twin {

namespace {

/// Mass units of the drug in one of `unit` ("mg", "ug", "mL" ...); nothing when it cannot be said.
std::optional<double> massPer(const Drug& drug, std::string_view unit) {
  auto milligrams = [](std::string_view u) -> double {
    return u == "g" ? 1e3 : u == "mg" ? 1 : u == "ug" || u == "mcg" ? 1e-3 : u == "ng" ? 1e-6 : 0;
  };
  if (unit == "IU" || unit == "unit")
    unit = "units";
  if (unit == "mL" || unit == "ml")
    return drug.perMl > 0 ? std::optional(drug.perMl) : std::nullopt;
  if (unit == drug.massUnit)
    return 1;
  const double have = milligrams(unit), want = milligrams(drug.massUnit);
  if (have > 0 && want > 0)
    return have / want;
  if (drug.molarMass > 0 && unit == "mmol" && want > 0)
    return drug.molarMass / want;
  if (drug.molarMass > 0 && have > 0 && drug.massUnit == "mmol")
    return have / drug.molarMass;
  return std::nullopt;
}

/// Splits "ug/kg/min" and says how many of the drug's mass units that is for this person, per minute when `timed`.
std::optional<double> factorOf(const Drug& drug, const Person& person, std::string_view unit, bool timed) {
  std::vector<std::string_view> parts;
  while (true) {
    const std::size_t slash = unit.find('/');
    parts.push_back(unit.substr(0, slash));
    if (slash == std::string_view::npos)
      break;
    unit.remove_prefix(slash + 1);
  }
  std::optional<double> factor = massPer(drug, parts[0]);
  if (!factor)
    return std::nullopt;
  std::size_t next = 1;
  if (next < parts.size() && parts[next] == "kg") {
    *factor *= person.weightKg;
    ++next;
  }
  if (timed) {
    if (next >= parts.size())
      return std::nullopt;
    const std::string_view time = parts[next++];
    if (time == "h" || time == "hr")
      *factor /= 60;
    else if (time == "s")
      *factor *= 60;
    else if (time == "day" || time == "d")
      *factor /= 1440;
    else if (time != "min")
      return std::nullopt;
  }
  return next == parts.size() ? factor : std::nullopt;
}

/// The slot of a drug, newly filled when it has none; nullptr when all are in use. Slots of drugs that have left the body are used again.
DrugSlot* slotFor(State& state, const Drug& drug, int index) {
  Drugs& drugs = state.drugs;
  const auto used = static_cast<std::size_t>(drugs.usedSlots);
  for (std::size_t i = 0; i < used; ++i)
    if (drugs.inUse[i].drug == index)
      return &drugs.inUse[i];
  DrugSlot* free = nullptr;
  if (used < kDrugSlotCount) {
    free = &drugs.inUse[used];
    ++drugs.usedSlots;
  } else {
    for (DrugSlot& slot : drugs.inUse)
      if (!free && slot.infusionPerMin <= 0 && slot.dailyPerMin <= 0 && drugInSlot(slot) <= 1e-6 * slot.given)
        free = &slot;
  }
  if (!free)
    return nullptr;
  *free = DrugSlot{};
  free->drug = index;
  fillDrugSlot(drug, state.person, *free);
  return free;
}

Failure noRoom(const Drug& drug) {
  return fail(ErrorCode::Refused, fmt::format("{} was not given: {} drugs are in this patient already, which is all that can be followed.",
                                              drug.name, kDrugSlotCount));
}

Failure badUnit(const Drug& drug, std::string_view unit, bool timed) {
  const std::string mass = drug.massUnit;
  const std::string known = timed ? fmt::format("{0}/min, {0}/h, {0}/kg/min, {0}/kg/h", mass) : fmt::format("{0}, {0}/kg", mass);
  return fail(ErrorCode::Refused, fmt::format("{} cannot be given in \"{}\"; use {}{}.", drug.name, unit, known,
                                              drug.perMl > 0 ? (timed ? " or mL/h" : " or mL") : ""));
}

Result<const Drug*> drugAt(const DrugTable& table, int drug) {
  if (drug < 0 || static_cast<std::size_t>(drug) >= table.drugs().size())
    return fail(ErrorCode::NotFound, "There is no such drug; choose one from the list of drugs.");
  return &table.drugs()[static_cast<std::size_t>(drug)];
}

/// A jet nebuliser is empty after some minutes (O'Callaghan and Barry 1997, Thorax 52:S31).
constexpr double kNebuliserMin = 8;
constexpr double kArmToTongueMin = 12.0 / 60;
constexpr double kLargestDoses = 1e9; // mass units: beyond any syringe, and far from where numbers end

} // namespace

Result<void> giveBolus(State& state, const DrugTable& table, int index, double amount, std::string_view unit, DrugRoute route) {
  const Result<const Drug*> found = drugAt(table, index);
  if (!found)
    return fail(found.error());
  const Drug& drug = **found;
  const std::optional<double> factor = factorOf(drug, state.person, unit, false);
  if (!factor)
    return badUnit(drug, unit, false);
  const auto r = static_cast<std::size_t>(route);
  if (!(amount > 0) || !(amount * *factor <= kLargestDoses))
    return fail(ErrorCode::Refused, fmt::format("A dose of {} {} of {} cannot be given; give an amount above 0.", amount, unit, drug.name));
  if (r >= kDrugRouteCount || !(drug.bioavailability[r] > 0)) {
    std::string routes;
    for (std::size_t i = 0; i < kDrugRouteCount; ++i)
      if (drug.bioavailability[i] > 0)
        routes += fmt::format("{}{}", routes.empty() ? "" : ", ", drugRouteName(static_cast<DrugRoute>(i)));
    return fail(ErrorCode::Refused, fmt::format("{} cannot be given {}; use one of {}.", drug.name,
                                                r < kDrugRouteCount ? drugRouteName(route) : "by this route", routes));
  }
  DrugSlot* slot = slotFor(state, drug, index);
  if (!slot)
    return noRoom(drug);
  const double mass = amount * *factor;
  slot->given += mass;
  if (route == DrugRoute::Intravenous || route == DrugRoute::Intraosseous) {
    if (!(slot->queued > 0))
      slot->waitMin = kArmToTongueMin;
    slot->queued += mass;
    slot->queuedPerMin = std::max(slot->queued * 60 / drug.bolusS, slot->queuedPerMin * (slot->queued > mass ? 1 : 0));
    return {};
  }
  const DrugDepot depot = route == DrugRoute::Intranasal  ? kNoseDepot
                          : route == DrugRoute::Nebulised ? kLungDepot
                          : route == DrugRoute::Oral      ? kGutDepot
                                                          : kMuscleDepot;
  const double taken = mass * drug.bioavailability[r];
  if (depot == kLungDepot) { // what the mouthpiece loses is lost at once
    slot->cup += taken;
    slot->cupPerMin = slot->cup / kNebuliserMin;
  } else
    slot->depot[depot] += taken;
  slot->eliminated += mass * (1 - drug.bioavailability[r]);
  slot->depotRate[depot] = drug.absorptionPerMin[r];
  return {};
}

Result<void> setInfusion(State& state, const DrugTable& table, int index, double rate, std::string_view unit) {
  const Result<const Drug*> found = drugAt(table, index);
  if (!found)
    return fail(found.error());
  const Drug& drug = **found;
  if (!(drug.bioavailability[static_cast<std::size_t>(DrugRoute::Intravenous)] > 0))
    return fail(ErrorCode::Refused, fmt::format("{} cannot be given into a vein; give it by another route.", drug.name));
  std::optional<double> factor = factorOf(drug, state.person, unit, true);
  if (!factor && rate == 0)
    factor = 0; // stopping needs no unit
  if (!factor)
    return badUnit(drug, unit, true);
  if (!(rate >= 0) || !(rate * *factor <= kLargestDoses))
    return fail(ErrorCode::Refused, fmt::format("{} cannot run at {} {}; give a rate of 0 or more.", drug.name, rate, unit));
  const auto used = state.drugs.inUse.begin() + state.drugs.usedSlots;
  if (rate == 0 && std::none_of(state.drugs.inUse.begin(), used, [&](const DrugSlot& slot) { return slot.drug == index; }))
    return {};
  DrugSlot* slot = slotFor(state, drug, index);
  if (!slot)
    return noRoom(drug);
  slot->infusionPerMin = rate * *factor;
  return {};
}

Result<void> setLongTerm(State& state, const DrugTable& table, int index) {
  const Result<const Drug*> found = drugAt(table, index);
  if (!found)
    return fail(found.error());
  const Drug& drug = **found;
  if (!(drug.longTermConcentration > 0))
    return fail(ErrorCode::Refused, fmt::format("{} is not a medication that is taken every day; give it as an act instead.", drug.name));
  DrugSlot* slot = slotFor(state, drug, index);
  if (!slot)
    return noRoom(drug);
  const double c = drug.longTermConcentration;
  const double before = drugInSlot(*slot);
  slot->amount[0] = c * slot->volumeL;
  slot->amount[1] = slot->k[3] > 0 ? slot->amount[0] * slot->k[1] / slot->k[3] : 0;
  slot->amount[2] = slot->k[4] > 0 ? slot->amount[0] * slot->k[2] / slot->k[4] : 0;
  slot->effectSite = c;
  // What is cleared now is taken: bad kidneys or liver take less of it.
  const double organs = drug.renalShare + drug.hepaticShare;
  const DrugClearance body = drugClearance(state);
  slot->dailyPerMin = slot->amount[0] * slot->k[0] * (1 - organs + drug.renalShare * body.kidney + drug.hepaticShare * body.liver);
  slot->given += drugInSlot(*slot) - before;
  return {};
}

double plasmaConcentration(const State& state, int drug) {
  for (std::size_t i = 0; i < static_cast<std::size_t>(state.drugs.usedSlots); ++i)
    if (const DrugSlot& slot = state.drugs.inUse[i]; slot.drug == drug)
      return slot.amount[0] / slot.volumeL;
  return 0;
}

double drugInBody(const State& state, int drug) {
  for (std::size_t i = 0; i < static_cast<std::size_t>(state.drugs.usedSlots); ++i)
    if (const DrugSlot& slot = state.drugs.inUse[i]; slot.drug == drug)
      return drugInSlot(slot);
  return 0;
}

} // namespace halsted::twin
