// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "lessons/twin/drugs/DrugTable.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>

namespace halsted::twin {

struct State;

/// Sum of all drugs on each target: 0 = nothing. Receptors and blocks 0..1; Resistance .. factors as change from 1.
struct DrugEffects {
  std::array<double, kDrugTargetCount> value{};
  double operator[](DrugTarget target) const { return value[static_cast<std::size_t>(target)]; }
};

/// One drug in one body. Amounts in the drug's mass unit.
struct DrugSlot {
  std::int64_t drug = -1; ///< index in the table; -1 = free
  double amount[3] = {};  ///< compartments
  double effectSite = 0;  ///< concentration
  double depot[3] = {};   ///< muscle / skin, nose, lungs / gut still to be absorbed
  double depotRate[3] = {};
  double infusionPerMin = 0;
  double queued = 0, queuedPerMin = 0; ///< a bolus running in (a few seconds)
  double given = 0;                    ///< all so far (for mass balance and dose limits)
  double eliminated = 0;
  double k[6] = {}; ///< k10 k12 k13 k21 k31 ke0 of this person, 1/min
  double volumeL = 1;
  double spare[2] = {};
};
constexpr std::size_t kDrugSlotCount = 48;

struct Drugs {
  std::array<DrugSlot, kDrugSlotCount> slots{};
  DrugEffects effects;    ///< output
  double trainOfFour = 1; ///< output 0..1
  double hypnosis = 0;    ///< output 0..1: depth by hypnotics and opioids together (Bouillon 2004)
  double anticoagulationUnits = 0;
  double spare[16] = {};
};

/// 5 Hz: kinetics, then effects, then influences[Drugs]. The table is the one the patient was made with.
void stepDrugs(State& state, const DrugTable& table, double dtS);

/// Gives a dose. Units as in the scenario contract (mg, ug, mg/kg, ug/kg, units, mL, g, mmol ...); the sentence says what is wrong else.
Result<void> giveBolus(State& state, const DrugTable& table, int drug, double amount, std::string_view unit, DrugRoute route);
/// Starts, changes or (rate 0) stops an infusion: ug/kg/min, ug/min, mg/h, mg/kg/h, mL/h, units/h, units/min ...
Result<void> setInfusion(State& state, const DrugTable& table, int drug, double rate, std::string_view unit);
/// Steady concentration of a medication taken every day.
Result<void> setLongTerm(State& state, const DrugTable& table, int drug);

/// Effects of all drugs but one: what an explanation compares with. drug < 0: of all.
DrugEffects drugEffectsWithout(const State& state, const DrugTable& table, std::int64_t drug);
/// Writes the columns Cause::Drugs of influences from effects (pure: used by explanations too).
void applyDrugEffects(const DrugEffects& effects, State& state);
/// mg or ug per litre in plasma; 0 when not given.
double plasmaConcentration(const State& state, int drug);

} // namespace halsted::twin
