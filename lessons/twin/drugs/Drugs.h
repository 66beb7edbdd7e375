// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "lessons/twin/drugs/DrugTable.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>

namespace halsted::twin {

struct State;

/// Sum of all drugs on each target: 0 = nothing. What each number means is said at DrugTarget.
struct DrugEffects {
  std::array<double, kDrugTargetCount> value{};
  double operator[](DrugTarget target) const { return value[static_cast<std::size_t>(target)]; }
  double& operator[](DrugTarget target) { return value[static_cast<std::size_t>(target)]; }
};

/// Where drugs wait to be absorbed.
enum DrugDepot : std::size_t { kMuscleDepot, kNoseDepot, kLungDepot, kGutDepot, kDepotCount };

/// One drug in one body. Amounts in the drug's mass unit. given = inside + eliminated, always.
struct DrugSlot {
  std::int64_t drug = -1;         ///< index in the table; -1 = free
  double amount[3] = {};          ///< compartments
  double effectSite = 0;          ///< concentration
  double depot[kDepotCount] = {}; ///< still to be absorbed
  double depotRate[kDepotCount] = {};
  double cup = 0, cupPerMin = 0; ///< still in the nebuliser, and how fast it leaves it
  double airway = 0;             ///< concentration that the muscle of the bronchi feels
  double infusionPerMin = 0;
  double dailyPerMin = 0;              ///< taken every day, spread evenly
  double queued = 0, queuedPerMin = 0; ///< a bolus running in (a few seconds)
  double waitMin = 0;                  ///< until it has come from the arm, at resting flow
  double given = 0;                    ///< all so far (for mass balance and dose limits)
  double eliminated = 0;               ///< cleared, bound by an antidote, or never absorbed
  double k[6] = {};                    ///< k10 k12 k13 k21 k31 ke0 of this person at rest, 1/min
  double volumeL = 1;                  ///< of the central compartment
  double sensitivity = 1;              ///< x concentration, by age
  double live[3] = {};                 ///< k10 k12 k13 as they are now
};
constexpr std::size_t kDrugSlotCount = 48;

struct Drugs {
  std::array<DrugSlot, kDrugSlotCount> inUse{}; ///< used ones first
  std::int64_t usedSlots = 0;
  DrugEffects effects;       ///< output
  double trainOfFour = 1;    ///< output 0..1
  double diaphragmBlock = 0; ///< output 0..1: muscles of breathing stand more relaxant than those of the thumb
  double hypnosis = 0;       ///< output 0..1: depth by hypnotics and opioids together (Bouillon 2004); 0.5 = BIS about 50
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
/// What is in the body or on its way into it; 0 when not given.
double drugInBody(const State& state, int drug);

} // namespace halsted::twin
