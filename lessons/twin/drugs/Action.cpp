// SPDX-License-Identifier: Apache-2.0
#include "lessons/twin/State.h"
#include "lessons/twin/drugs/Drugs.h"

#include <algorithm>

namespace halsted::twin {

namespace {

// What a fully occupied receptor does. Calibrated in the whole body against the infusions of scenarios V8 and V18.
constexpr double kAlphaResistance = 1.22, kVasopressinResistance = 1.8, kBeta2Resistance = 0.8, kDopamineResistance = 0.15,
                 kAlphaHolds = 0.7;
constexpr double kAlphaVeinsMl = 850, kVasopressinVeinsMl = 250, kBeta2VeinsMl = 150, kVeinsMl = 900; // for 5 L of blood
constexpr double kBeta1Rate = 0.35, kBeta2Rate = 0.3, kGlucagonRate = 0.35;
constexpr double kBeta1Contractility = 4.0, kBeta1Saturates = 1.1, kGlucagonContractility = 0.45;
constexpr double kTakenByNerves = 0.9, kStunnedAnswer = 1.3;
/// Living muscle that pulls harder stretches the dead wall beside it (Bogen 1980, Circ Res 47:728).
constexpr double kBulge = 0.9;
constexpr double kAlphaPulmonary = 0.5, kBeta2Pulmonary = 0.2;
constexpr double kBronchospasmUndone = 0.85, kRestingToneUndone = 0.15;
/// Of severe spasm: mucus and swelling, which no dilator undoes within the hour (Kuyper 2003, Am J Med 115:6).
constexpr double kPlugged = 0.45;
// Response to catecholamines below pH 7.2 (Kimmoun, Crit Care 2015;19:175).
constexpr double kAcidLossPerPh = 1.5, kLeastAcidResponse = 0.4;

} // namespace

void applyDrugEffects(const DrugEffects& e, State& state) {
  using enum DrugTarget;
  constexpr Cause drugs = Cause::Drugs;
  Influences& influences = state.influences;
  const double answer = std::clamp(1 - kAcidLossPerPh * (7.2 - state.gases.pH), kLeastAcidResponse, 1.0);
  const double alpha = answer * e[Alpha1], beta1 = answer * e[Beta1], beta2 = e[Beta2];
  const double blood = state.circulation.parameters.bloodVolumeMl / 5000;

  // Beta-2 relaxes tone that is there: not what illness has relaxed already, nor a vessel that alpha-1 holds shut (Allwood 1963, Br Med
  // Bull 19:132: adrenaline dilates at low, constricts at high concentration).
  const double dilatable =
      (1 - kAlphaHolds * alpha) * std::clamp(influences.resistance[Cause::Allergy] * influences.resistance[Cause::Infection], 0.0, 1.0);
  influences.resistance[drugs] =
      std::clamp((1 + kAlphaResistance * alpha + kVasopressinResistance * e[Vasopressin1]) * (1 - kBeta2Resistance * beta2 * dilatable) *
                     (1 - kDopamineResistance * e[Dopamine1]) * (1 + e[Resistance]),
                 0.1, 8.0);
  influences.venousUnstressedMl[drugs] = 0 - blood * (kAlphaVeinsMl * alpha + kVasopressinVeinsMl * e[Vasopressin1] -
                                                      kBeta2VeinsMl * beta2 + kVeinsMl * std::clamp(e[VenousTone], -1.0, 1.0));
  influences.heartRate[drugs] =
      std::clamp((1 + kBeta1Rate * beta1 + kBeta2Rate * beta2) * (1 + kGlucagonRate * e[Glucagon]) * (1 + e[HeartRate]), 0.05, 4.0);
  // Nerves and adrenal glands use the same receptors: what they have taken is not there for drugs. Muscle stunned by ischaemia answers
  // less (Bristow 1982, N Engl J Med 307:205; Kern 1996, J Am Coll Cardiol 28:232).
  const double own = influences.contractility[Cause::Reflex] * influences.contractility[Cause::Hormones] - 1;
  const double reserve = std::clamp(1 - kTakenByNerves * own, 0.3, 1.0) * std::max(1 - kStunnedAnswer * state.myocardium.stunned, 0.35);
  const double inotropy = std::clamp((1 + kBeta1Contractility * beta1 * reserve / (1 + kBeta1Saturates * beta1)) *
                                         (1 + kGlucagonContractility * e[Glucagon]) * (1 + e[Contractility]),
                                     0.05, 4.0);
  const auto besideDead = [&](double infarct) {
    const double gain = std::max(inotropy - 1, 0.0);
    return inotropy - gain + gain / (1 + kBulge * std::clamp(infarct, 0.0, 1.0) * gain);
  };
  influences.contractility[drugs] = besideDead(state.heart.infarctLeft);
  influences.rightContractility[drugs] = besideDead(state.heart.infarctRight);
  influences.pulmonaryResistance[drugs] =
      std::clamp((1 + kAlphaPulmonary * alpha) * (1 - kBeta2Pulmonary * beta2) * (1 + e[PulmonaryResistance]), 0.2, 4.0);
  influences.breathingDrive[drugs] = std::max(0.0, 1 + e[BreathingDrive]);
  influences.breathingRate[drugs] = std::max(0.0, 1 + e[BreathingRate]);
  influences.oxygenDemand[drugs] = std::clamp(1 + e[OxygenDemand], 0.3, 2.0);
  influences.urine[drugs] = std::max(0.0, (1 + e[Diuresis]) * (1 + e[Antidiuresis]) * (1 + 0.4 * e[Dopamine1]));

  // Bronchodilators undo what narrows; a sound airway has little to give.
  influences.airwayResistance[drugs] = 1;
  if (e[Bronchodilation] > 0) {
    const double narrowed = std::max(1e-3, influences.airwayResistance.product());
    const double muscle = kBronchospasmUndone * (1 - kPlugged * state.illness.obstructive.bronchospasmNow);
    const double left = narrowed > 1 ? 1 + (narrowed - 1) * (1 - muscle * e[Bronchodilation]) : narrowed;
    influences.airwayResistance[drugs] = left / narrowed * (1 - kRestingToneUndone * e[Bronchodilation]);
  }
  influences.temperatureSetC[drugs] = 0;
  const double fever = std::max(0.0, influences.temperatureSetC.sum());
  influences.temperatureSetC[drugs] = e[TemperatureSet] - e[Antipyretic] * fever;
}

} // namespace halsted::twin
