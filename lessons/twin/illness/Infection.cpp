// SPDX-License-Identifier: Apache-2.0
#include "lessons/twin/Lag.h"
#include "lessons/twin/State.h"
#include "lessons/twin/illness/Illness.h"

#include <algorithm>
#include <cmath>

namespace halsted::twin {

namespace {

// Rates per hour. Growth with a threshold below which defence clears the germ (bistable, as in Reynolds, J Theor Biol 2006;242:220),
// so fast that shock of a healthy adult takes hours; killing by a good antibiotic and the slow fall of inflammation after it so that
// fever and pulse turn only 6 to 12 h later, and that each hour's delay costs (Kumar, Crit Care Med 2006;34:1589).
constexpr double kGrowth = 0.6, kThreshold = 0.29, kKill = 0.28, kDrain = 0.8;
constexpr double kInflameH = 0.93, kCalmH = 8.0;
constexpr double kDamage = 0.11, kRepair = 0.012;
constexpr double kAntibioticH = 0.6;

/// Share of the antibiotic's killing that works while the source is still there.
double reach(InfectionSource source) {
  switch (source) {
  case InfectionSource::Abdomen: return 0.45;
  case InfectionSource::SkinOrSoft: return 0.55;
  case InfectionSource::Urine: return 0.85;
  default: return 1;
  }
}

void race(State& state, double dtS) {
  Infection& i = state.illness.infection;
  const double dtH = dtS / 3600;
  const DrugEffects& drugs = state.drugs.effects;
  // Defence is weaker at both ends of life and in diabetes.
  const double years = state.person.ageYears;
  const double frail = std::clamp((years - 60) / 40, 0.0, 1.0) + (years < 1 ? 0.5 : 0) + 0.3 * state.person.diabetes;
  const double threshold = kThreshold * (1 - 0.4 * std::min(frail, 1.0));

  const double goal = i.declared > 0.5 ? i.antibioticGoal : drugs[DrugTarget::Antibacterial];
  i.antibiotic = std::clamp(toward(i.antibiotic, goal, dtH, kAntibioticH), 0.0, 1.0);
  i.drained = toward(i.drained, i.controlled > 0.5 ? 1 : 0, dtH, 0.5);
  const double open = 1 - i.drained;
  const double growth = kGrowth * i.pathogen * (1 - i.pathogen) * (i.pathogen - threshold) / (1 - threshold);
  const double working = reach(i.source) + (1 - reach(i.source)) * i.drained;
  const double killed = (kKill * i.antibiotic * working + (reach(i.source) < 1 ? kDrain * 0.25 * i.drained : 0)) * i.pathogen;
  i.pathogen = std::clamp(i.pathogen + dtH * ((growth > 0 ? growth * (0.3 + 0.7 * open) : growth) - killed), 0.0, 1.0);
  if (i.pathogen < 1e-4)
    i.pathogen = 0;

  const double steroid = std::clamp(drugs[DrugTarget::Steroid], 0.0, 1.0);
  const double wanted = std::clamp((i.pathogen + 0.3 * i.damage * (i.pathogen > 0 ? 1 : 0.5)) * (1 - 0.12 * steroid), 0.0, 1.0);
  i.inflammation = std::clamp(toward(i.inflammation, wanted, dtH, wanted > i.inflammation ? kInflameH : kCalmH), 0.0, 1.0);
  // Organs suffer from inflammation itself, and more when blood does not reach them.
  const double short_ = std::clamp((65 - state.circulation.beat.mean) / 25, 0.0, 1.0);
  i.damage += dtH * (kDamage * i.inflammation * i.inflammation * (1 + 0.8 * short_) * (1 - i.damage) - kRepair * i.damage);
  i.damage = std::clamp(i.damage, 0.0, 1.0);
  i.sinceS += dtS;
}

/// Sizes: Parker, Ann Intern Med 1984;100:483 (heart); Marx, Intensive Care Med 2000;26:1252 (leak); Ince, Crit Care 2005;9:S13
/// (extraction); reference table V16 of docs/validation.md.
void act(State& state) {
  const Infection& i = state.illness.infection;
  Influences& f = state.influences;
  constexpr Cause c = Cause::Infection;
  const double e = i.inflammation, d = i.damage;
  const double blood = state.circulation.parameters.bloodVolumeMl / 5000;
  const double steroid = std::clamp(state.drugs.effects[DrugTarget::Steroid], 0.0, 1.0);
  // Vessels relax, and answer less to the nerves (Landry and Oliver, NEJM 2001;345:588; steroids give some of it back).
  const double reflex = std::max(0.0, f.resistance[Cause::Reflex] * f.resistance[Cause::Hormones] - 1);
  f.resistance[c] = (1 - (0.61 - 0.08 * steroid) * e) / (1 + (0.85 - 0.2 * steroid) * e * reflex);
  f.venousUnstressedMl[c] = 350 * blood * e;
  f.contractility[c] = 1 - 0.25 * e - 0.30 * d;
  f.rightContractility[c] = 1 - 0.25 * e - 0.30 * d;
  f.pulmonaryResistance[c] = 1 + 0.4 * e;
  f.capillaryLeak[c] = 1 + 0.4 * e;
  f.proteinLeak[c] = 0.08 * e;
  f.oxygenExtraction[c] = 1 - 0.25 * e - 0.15 * d;
  f.oxygenDemand[c] = 1 + 0.12 * e;
  f.heartRate[c] = 1 - 0.10 * e; // the node answers less: Godin and Buchman, Crit Care Med 1996;24:1107
  // Inflamed carotid bodies send less (Fernandez, Exp Physiol 2008;93:892).
  f.breathingDrive[c] = 1 / (1 + 0.25 * e * std::max(0.0, f.breathingDrive[Cause::Reflex] - 1));
  f.breathingRate[c] = 1 / (1 + 0.5 * e * std::max(0.0, f.breathingRate[Cause::Reflex] - 1));
  f.shunt[c] = (i.source == InfectionSource::Lung ? 0.46 : 0.39) * e + 0.06 * d;
  f.deadSpaceMl[c] = 25 * state.person.idealKg / 70 * e;
  f.glomerularFlow[c] = 1 - 0.25 * e - 0.45 * d;
  f.urine[c] = 1 - 0.3 * e;
  // Fever comes early and is full at half the inflammation; the very ill and the old lose it (Kushimoto, Crit Care 2013;17:R271).
  const double old = std::clamp((state.person.ageYears - 65) / 20, 0.0, 1.0);
  const double cold = std::clamp((e - 0.75) * 4, 0.0, 1.0) * old + std::clamp((d - 0.6) * 2.5, 0.0, 1.0) * (1 - old);
  const double fever = std::min(1.0, 1.8 * e) * (1 - 0.25 * old) * 2.1;
  f.temperatureSetC[c] = fever * (1 - cold) - 1.5 * cold;
}

} // namespace

void stepInfection(State& state, double dtS) {
  Infection& i = state.illness.infection;
  if (i.pathogen <= 0 && i.inflammation <= 0 && i.damage <= 0)
    return;
  race(state, dtS);
  if (i.pathogen <= 0 && i.inflammation < 1e-4)
    i.inflammation = 0;
  if (i.damage < 1e-4 && i.inflammation <= 0)
    i.damage = 0;
  act(state);
}

void startAntibiotic(State& state, bool adequate) {
  Infection& i = state.illness.infection;
  i.declared = 1;
  i.antibioticGoal = std::max(i.antibioticGoal, adequate ? 1.0 : 0.05);
}

} // namespace halsted::twin
