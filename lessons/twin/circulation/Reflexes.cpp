// SPDX-License-Identifier: Apache-2.0
#include "lessons/twin/circulation/Reflexes.h"

#include "lessons/twin/Lag.h"
#include "lessons/twin/State.h"

#include <algorithm>
#include <cmath>

namespace halsted::twin {

namespace {

/// Of the arterial reflex, heart over vessels: some 0.8 beats per minute for each mmHg (Eckberg 1992; 10-12 ms/mmHg).
constexpr double kHeartShareOfPressure = 0.55;
/// The answer of the rate to high pressure ends some 20 mmHg above rest.
constexpr double kMostSlowing = -1.4;

/// Breathing quickened by hypoxia takes vagal tone from the sinus node, by its own drive and by inflation; without breaths the chemoreflex
/// alone slows it and narrows vessels (Daly and Scott 1958, J Physiol 144:148).
constexpr double kInflation = 0.5, kInflationOpens = 1.0;
/// Centres that drive the breathing muscles hard, whatever it moves, gate vagal outflow too (Eckberg 2003, J Physiol 548:339), for each
/// multiple of the usual effort.
constexpr double kLoad = 0.17;
/// mL for 5 L of blood.
constexpr double kAdrenalVeinsMl = 205;
/// The vasomotor centre drives hardest when it starves, and tires within some minutes of less than a third of its oxygen (Guyton and Hall,
/// vasomotor failure in progressive shock).
constexpr double kCentreTiresS = 300, kCentreRestsS = 600;

double logit(double share) {
  const double p = std::clamp(share, 0.02, 0.98);
  return std::log(p / (1 - p));
}

double logistic(double x) {
  return 1 / (1 + std::exp(-x));
}

double blocked(const State& state, DrugTarget target) {
  return std::clamp(state.drugs.effects[target], 0.0, 1.0);
}

/// Factor of a drug on a centre: effects of this kind are changes from 1.
double centre(const State& state, DrugTarget target) {
  return std::clamp(1 + state.drugs.effects[target], 0.0, 3.0);
}

/// Drive from carotid and central chemoreceptors: hypoxia and hypercapnia raise sympathetic outflow (Ursino and Magosso 2000).
double chemicalDrive(const State& state) {
  const double hypoxia = std::clamp((60 - state.gases.pao2) / 25, 0.0, 1.6);
  const double hypercapnia = std::clamp((state.gases.paco2 - state.drive.parameters.co2SetMmHg - 5) / 40, 0.0, 1.2);
  const double acidosis = std::clamp((7.25 - state.gases.pH) / 0.3, 0.0, 1.0);
  return state.reflexes.parameters.chemoGain * (0.9 * hypoxia + 0.7 * hypercapnia + 0.5 * acidosis);
}

void sense(State& state, double dtS) {
  Reflexes& r = state.reflexes;
  const Circulation& c = state.circulation;
  const double upright = std::sin(std::clamp(c.tiltDeg, -90.0, 90.0) * 0.017453292519943);
  // Half of the receptors lie in the neck, some 20 cm above the heart when upright.
  const double pulse = 0.12 * (c.beat.pulsePressure - r.parameters.pulsePressureSetMmHg);
  r.arterialPressure = toward(r.arterialPressure, c.pressure[kArteries] + pulse - 7 * upright, dtS, 1.5);
  r.filling = toward(r.filling, c.transmuralFilling, dtS, 2);
  r.averagePressure = toward(r.averagePressure, c.pressure[kArteries], dtS, 15);
  r.averagePulse = toward(r.averagePulse, c.beat.pulsePressure, dtS, 15);
  r.averageFilling = toward(r.averageFilling, c.transmuralFilling, dtS, 15);
}

void send(State& state, double dtS) {
  Reflexes& r = state.reflexes;
  const ReflexParameters& p = r.parameters;
  const double depth = centre(state, DrugTarget::BaroreflexGain);
  // Exercise sets the reflex to a higher pressure (Raven 2006), read from the arterioles it has opened.
  const double effort = std::clamp(1 / std::max(state.influences.resistance[Cause::Effort], 0.1) - 1, 0.0, 3.0);
  const double set = p.pressureSetMmHg + 12 * effort;
  const double arterial = std::clamp((set - r.arterialPressure) / p.pressureSpanMmHg, -3.0, 4.5);
  const double filling = std::clamp((p.fillingSetMmHg - r.filling) / p.fillingSpanMmHg, -0.4, 3.0);
  r.chemoreflex = chemicalDrive(state);
  const double arousal = std::clamp(r.stress, 0.0, 4.0);
  // Low filling alone constricts vessels but hardly quickens the heart (Zoller 1972, J Clin Invest 51:2967).
  const double pressure = depth * p.arterialGain * arterial;
  const double low = depth * p.cardiopulmonaryGain * filling;
  const double breathes = std::clamp(state.lungs.minuteLMin / std::max(state.drive.parameters.restingVentilationLMin, 0.1), 0.0, 1.0);
  const double hypoxic = std::clamp(state.influences.breathingDrive[Cause::Oxygen] - 1, 0.0, 1.5);
  const double loaded = kLoad * std::clamp(state.drive.compensation - 1, 0.0, 3.5) * std::clamp(state.brain.consciousness, 0.0, 1.0);
  const double inflated = breathes * (kInflation * hypoxic + loaded);
  const double toVessels = pressure + arousal + low + r.chemoreflex * (1 - kInflationOpens * breathes * std::min(hypoxic, 1.0));
  // Full atria do not slow the heart: Bainbridge's reflex offsets what the receptors withdraw (Bainbridge 1915, J Physiol 50:65).
  const double toHeart =
      kHeartShareOfPressure * std::max(pressure, kMostSlowing) + arousal + p.heartShareOfFilling * std::max(low, 0.0) + inflated;
  const double starves = std::clamp((0.36 - state.brain.stemOxygen) / 0.2, 0.0, 1.0);
  r.centreFailure = std::clamp(
      r.centreFailure + dtS * (starves * (1 - r.centreFailure) / kCentreTiresS - (1 - starves) * r.centreFailure / kCentreRestsS), 0.0,
      1.0);
  const double outflow = centre(state, DrugTarget::SympatheticOutflow) * (1 - r.centreFailure);
  const double rest = logit(p.restingActivity);
  r.sympathetic = std::clamp(outflow * logistic(rest + toVessels), 0.0, 1.0);
  const double cardiac = std::clamp(outflow * logistic(rest + toHeart + r.chemoreflex), 0.0, 1.0);
  const double vagal = logistic(logit(p.restingVagal) - p.vagalGain * (toHeart + 0.5 * r.chemoreflex));
  const double pulled = std::clamp(r.vagalPull, 0.0, 1.0);
  r.vagal = std::clamp(vagal * std::min(outflow + 0.3, 1.0) + pulled * (1.3 - vagal), 0.0, 1.3);

  r.heartSympathetic = toward(r.heartSympathetic, cardiac, dtS, 3);
  r.heartVagal = toward(r.heartVagal, r.vagal, dtS, 0.8);
  r.vesselSympathetic = toward(r.vesselSympathetic, r.sympathetic, dtS, 7);
  r.veinSympathetic = toward(r.veinSympathetic, r.sympathetic, dtS, 20);
  r.contractileSympathetic = toward(r.contractileSympathetic, cardiac, dtS, 8);
  // Angiotensin and vasopressin over minutes, adrenaline faster, but only in alarm.
  const double excess = std::clamp((r.sympathetic - p.restingActivity - 0.15) / 0.6, 0.0, 1.0) * p.hormoneGain;
  r.hormones = toward(r.hormones, excess, dtS, excess > r.hormones ? 400 : 900);
  const double alarm = std::clamp((outflow * toVessels - 2.5) / 2.5, 0.0, 1.0);
  // The adrenal glands answer low glucose below 3.7 mmol/L, fully near 2, the more the lower (Mitrakou 1991; Cryer 2008).
  const double sugar = std::clamp((3.7 - state.blood.concentration[kGlucose]) / 1.7, 0.0, 1.0);
  r.adrenaline = toward(r.adrenaline, std::min(std::max(alarm, sugar * sugar * outflow), 1.0), dtS, 40);
}

} // namespace

void stepReflexes(State& state, double dtS) {
  sense(state, dtS);
  send(state, dtS);
  const Reflexes& r = state.reflexes;
  const ReflexParameters& p = r.parameters;
  Influences& in = state.influences;

  // Rate: intrinsic + sympathetic - vagal, so that full blockade of both leaves the intrinsic rate (Jose and Collison 1970) and rest is
  // the person's own.
  const HeartParameters& h = state.heart.parameters;
  const double beta1 = 1 - blocked(state, DrugTarget::Beta1Block);
  const double alpha = 1 - blocked(state, DrugTarget::Alpha1Block);
  const double muscarinic = 1 - blocked(state, DrugTarget::Muscarinic2Block);
  const double intrinsic = std::max(h.intrinsicRatePerMin, 30.0);
  const double reach = std::max(h.maximumRatePerMin - intrinsic, 10.0) * p.rateReach;
  const double restS = p.restingActivity, restV = std::max(p.restingVagal, 0.05);
  const double pull = (intrinsic + reach * restS - h.restingRatePerMin) / restV;
  const double upS = restS + p.heartGain * (r.heartSympathetic - restS), upV = restV + p.heartGain * (r.heartVagal - restV);
  const double rate = intrinsic + reach * upS * beta1 - pull * upV * muscarinic;
  in.heartRate[Cause::Reflex] = std::clamp(rate / intrinsic, 0.1, 2.5);
  in.heartRate[Cause::Hormones] = 1 + 0.16 * r.adrenaline * beta1;

  const double strong =
      p.heartGain * p.contractilityReach * (r.contractileSympathetic - restS) - p.contractilityReach * restS * (1 - beta1);
  in.contractility[Cause::Reflex] = std::clamp(1 + (strong > 0 ? strong * beta1 : strong), 0.4, 2.0);
  in.rightContractility[Cause::Reflex] = in.contractility[Cause::Reflex];
  in.contractility[Cause::Hormones] = 1 + 0.15 * r.adrenaline * beta1;
  in.rightContractility[Cause::Hormones] = in.contractility[Cause::Hormones];

  in.resistance[Cause::Reflex] = std::clamp(1 + p.resistanceReach * (r.vesselSympathetic * alpha - restS), 0.4, 4.0);
  in.resistance[Cause::Hormones] = 1 + 0.3 * r.hormones;
  const double size = state.circulation.parameters.bloodVolumeMl / 5000;
  const double nerve = r.veinSympathetic * (0.3 + 0.7 * alpha) - restS;
  in.venousUnstressedMl[Cause::Reflex] = -p.veinReachMl * size * 1.25 * nerve;
  // In alarm adrenaline empties spleen and liver beyond what nerves do (Greenway and Lister 1974, J Physiol 237:279).
  in.venousUnstressedMl[Cause::Hormones] = -size * (150 * r.hormones + kAdrenalVeinsMl * r.adrenaline);
  in.urine[Cause::Reflex] = std::clamp(1 - 0.8 * (r.vesselSympathetic - restS), 0.2, 1.1);
  in.urine[Cause::Hormones] = 1 - 0.6 * r.hormones;
}

void anchorReflexes(State& state) {
  Reflexes& r = state.reflexes;
  ReflexParameters& p = r.parameters;
  p.pulsePressureSetMmHg = r.averagePulse;
  p.pressureSetMmHg = r.averagePressure;
  p.fillingSetMmHg = r.averageFilling;
  r.arterialPressure = p.pressureSetMmHg;
  r.filling = p.fillingSetMmHg;
  r.sympathetic = r.heartSympathetic = r.vesselSympathetic = r.veinSympathetic = r.contractileSympathetic = p.restingActivity;
  r.vagal = r.heartVagal = p.restingVagal;
  r.hormones = r.adrenaline = r.centreFailure = 0;
  anchorCirculation(state);
}

} // namespace halsted::twin
