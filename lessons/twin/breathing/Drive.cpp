// SPDX-License-Identifier: Apache-2.0
#include "lessons/twin/breathing/Drive.h"

#include "lessons/twin/Lag.h"
#include "lessons/twin/State.h"

#include <algorithm>
#include <cmath>

namespace halsted::twin {

namespace {

constexpr double kCentralS = 60, kPeripheralS = 8, kLearningS = 8, kAcidS = 120, kAlarmS = 25, kLoadS = 15;
/// Relative rise of ventilation per mmHg of PCO2: 2 L/min per mmHg in all (Read 1967: 1 to 4), three quarters of it central
/// (Smith, J Physiol 2006).
constexpr double kCentralPerMmHg = 0.21, kPeripheralPerMmHg = 0.07;
/// Awake, ventilation falls little below rest in hypocapnia; asleep it ceases (Fink 1961; Skatrud and Dempsey 1983).
constexpr double kWakefulFloor = 0.62;
/// Hyperbolic answer to hypoxia: Weil, J Clin Invest 1970;49:1061; A = 20 to 40 relative units with asymptote at 25 mmHg.
constexpr double kHypoxicMmHg = 34, kHypoxicAsymptote = 25;
/// Metabolic acid lowers the PCO2 aimed at by 1.2 mmHg per mmol/L of bicarbonate (Winters 1967), alkali raises it by 0.6.
constexpr double kAcidMmHg = 1.1, kAlkaliMmHg = 0.6;
/// Unloaded baroreceptors and stagnant carotid bodies quicken breathing (Brunner, Circ Res 1982; Heistad, J Appl Physiol 1975).
constexpr double kAlarmDrive = 2.8, kAlarmRate = 1.6;
constexpr double kVagalDrive = 0.8, kVagalRate = 1.0;
/// Narrow airways slow the breath that they urge: 25 to 35 a minute in severe asthma (BTS/SIGN 158).
constexpr double kNarrowRate = 0.6;
/// Below this share of resting drive no breath begins; it resumes a little higher.
constexpr double kApnoeaShare = 0.15, kResumeShare = 0.2;
constexpr double kEnoughOxygen = 0.36, kSilentOxygen = 0.18;
constexpr double kLeastRate = 3, kGreatestRate = 70;
/// Time to exhaustion of the diaphragm: 0.1 TTI^-3.6 min, above a tension-time index of 0.15 (Bellemare and Grassino 1982).
constexpr double kTensionTime = 0.15, kRestS = 1500;

double hypoxicDrive(double po2) {
  return kHypoxicMmHg / (std::max(po2, 32.0) - kHypoxicAsymptote);
}

void chemoreflex(State& state, double dtS) {
  Drive& d = state.drive;
  const DriveParameters& p = d.parameters;
  const Gases& g = state.gases;
  const bool learning = p.learning > 0;
  d.central = toward(d.central, g.paco2, dtS, learning ? kLearningS : kCentralS);
  d.peripheral = toward(d.peripheral, g.paco2, dtS, learning ? kLearningS : kPeripheralS);
  d.oxygen = toward(d.oxygen, g.pao2, dtS, learning ? kLearningS : kPeripheralS);
  const double excess = learning ? 0 : g.baseExcess - p.baseExcessSet;
  const double shift = p.acidGain * (excess < 0 ? kAcidMmHg : kAlkaliMmHg) * excess;
  d.acid = toward(d.acid, std::clamp(-shift, -12.0, 24.0), dtS, kAcidS);

  const double set = p.co2SetMmHg - d.acid;
  const double co2 = p.co2Gain * (kCentralPerMmHg * (d.central - set) + kPeripheralPerMmHg * (d.peripheral - set));
  const double floor = kWakefulFloor * std::clamp(state.brain.consciousness * 1.4 - 0.4, 0.0, 1.0);
  // Stimulation is not endless: carbon dioxide narcosis beyond 100 mmHg.
  const double narcosis = std::clamp(1 - (d.central - 100) / 80, 0.2, 1.0);
  state.influences.breathingDrive[Cause::Acid] = std::clamp(1 + co2, floor, 9.0) * narcosis;
  const double hypoxia = p.oxygenGain * (hypoxicDrive(d.oxygen) - hypoxicDrive(p.oxygenSetMmHg));
  // Centres that get less than a third of their oxygen gasp and fall silent, and take a minute or two to return (Guntheroth 1975).
  const double silent = std::clamp((kEnoughOxygen - state.brain.stemOxygen) / (kEnoughOxygen - kSilentOxygen), 0.0, 1.0);
  d.starved = toward(d.starved, silent, dtS, silent > d.starved ? 5 : 60);
  state.influences.breathingDrive[Cause::Oxygen] = std::clamp(1 + hypoxia, 0.75, 5.0) * (1 - d.starved);
}

/// Shock: sympathetic activity beyond rest stands for unloaded baroreceptors and carotid bodies that get too little blood.
void alarmReflex(State& state, double dtS) {
  Drive& d = state.drive;
  const DriveParameters& p = d.parameters;
  double goal = 0;
  if (p.learning <= 0) {
    const double excited = std::max(0.0, state.reflexes.vesselSympathetic - p.sympatheticSet - 0.06) / std::max(0.2, 1 - p.sympatheticSet);
    goal = std::min(1.0, excited);
  }
  d.alarm = toward(d.alarm, goal, dtS, kAlarmS);
  // Collapse, oedema, air around the lung and narrow bronchi excite vagal receptors (Sellick and Widdicombe, J Physiol 1969;203:359;
  // Paintal 1969).
  const Lungs& l = state.lungs;
  double shrunk = 0;
  for (std::size_t i = 0; i < kSideCount; ++i) {
    const double share = l.parameters.share[i];
    const double slack = 0.12 * l.sums.relaxed; // what a slack diaphragm closes slowly excites nothing
    const double small =
        0.85 - slack - l.sums.meanL[i] / std::max(0.01, l.parameters.functionalResidualL * share * (1 - l.sums.restingCollapsed[i]));
    shrunk += share * std::max({0.0, small, l.collapsed[i] - l.sums.restingCollapsed[i] - slack});
  }
  const double narrow = std::clamp((state.influences.airwayResistance.product() - 1.2) / 10, 0.0, 1.0);
  shrunk = p.learning > 0 ? 0 : std::min(1.0, shrunk + std::max(0.0, l.tensionMmHg) / 30);
  const double excited = p.learning > 0 ? 0 : 0.8 * narrow;
  state.influences.breathingDrive[Cause::Reflex] = (1 + kAlarmDrive * d.alarm) * (1 + kVagalDrive * std::min(1.0, shrunk + excited));
  state.influences.breathingRate[Cause::Reflex] =
      (1 + kAlarmRate * d.alarm * (0.35 + 0.65 * d.alarm)) * (1 + kVagalRate * std::min(1.0, shrunk + kNarrowRate * excited));
}

void strength(State& state, double dtS) {
  Drive& d = state.drive;
  const Lungs& l = state.lungs;
  const double greatest = std::max(20.0, d.parameters.greatestCmH2O);
  const double duty = d.breathing ? d.inspirationS / std::max(d.periodS, 0.3) : 0;
  d.burden = toward(d.burden,
                    0.6 * std::min(d.amplitudeCmH2O, greatest) * (1 - state.drugs.diaphragmBlock) / greatest * duty * (d.breathing ? 1 : 0),
                    dtS, 20);
  if (d.burden > kTensionTime) {
    const double t = d.burden * d.burden * d.burden * std::sqrt(d.burden); // ^3.5
    d.fatigue = std::min(1.0, d.fatigue + dtS * t / 6);
  } else
    d.fatigue = std::max(0.0, d.fatigue - d.fatigue * dtS / kRestS);
  // A diaphragm flattened by a full chest pulls less (Rochester 1985).
  const LungParameters& p = l.parameters;
  const double full = (l.sums.endExpiredL[kLeft] + l.sums.endExpiredL[kRight] - p.functionalResidualL) /
                      std::max(0.3, p.totalCapacityL - p.functionalResidualL);
  d.effort = std::clamp(d.parameters.muscleStrength, 0.0, 1.0) * (1 - std::clamp(state.drugs.diaphragmBlock, 0.0, 1.0)) *
             (1 - 0.6 * d.fatigue) * (1 - 0.6 * std::clamp(full, 0.0, 1.0));
  if (!state.heart.alive)
    d.effort = 0;
}

} // namespace

void stepDrive(State& state, double dtS) {
  Drive& d = state.drive;
  DriveParameters& p = d.parameters;
  const LungParameters& lung = state.lungs.parameters;
  chemoreflex(state, dtS);
  alarmReflex(state, dtS);
  strength(state, dtS);

  const double share = std::clamp(state.influences.breathingDrive.product(), 0.0, 14.0);
  d.ventilationLMin = toward(d.ventilationLMin, p.restingVentilationLMin * share, dtS, p.learning > 0 ? 1.0 : 5.0);
  const double asked = d.ventilationLMin / std::max(p.restingVentilationLMin, 0.05);
  const bool able = state.heart.alive != 0;
  d.breathing = able && asked > (d.breathing ? kApnoeaShare : kResumeShare) ? 1 : 0;

  // Rate takes 0.4 of the power of what is asked, depth the rest, up to two thirds of inspiratory capacity (Hey 1966).
  const double root = std::sqrt(asked);
  // Stimuli to a rate already high add less.
  const double urged = std::clamp(state.influences.breathingRate.product(), 0.1, 8.0);
  double quicker = (asked < 1 ? root : std::pow(asked, 0.4)) * urged * (1 + 0.4 * d.fatigue);
  if (quicker > 1)
    quicker = 1 + (quicker - 1) / (1 + 0.2 * (quicker - 1));
  const double lowest = std::min(kLeastRate, 0.3 * lung.restingRatePerMin);
  // The resting rate follows the person; the resting depth what ventilation is left to it.
  double rate = lung.restingRatePerMin * quicker;
  rate = std::clamp(rate, lowest, std::max(kGreatestRate, 1.6 * lung.restingRatePerMin));
  const double deepest = 1000 * 0.65 * std::max(0.1, lung.totalCapacityL - lung.functionalResidualL);
  double tidal = 1000 * d.ventilationLMin / rate;
  if (tidal > deepest) {
    rate = std::min(rate * tidal / deepest, std::max(kGreatestRate, 1.6 * lung.restingRatePerMin));
    tidal = deepest;
  }
  d.ratePerMin = d.breathing ? rate : 0;
  if (d.breathing && d.phaseS > d.inspirationS)
    d.periodS = std::min(d.periodS, 60 / rate);
  d.tidalMl = d.breathing ? tidal : 0;
  d.apnoeaS = d.breathing && d.effort > 0.1 ? std::min(d.apnoeaS, d.phaseS) : d.apnoeaS + dtS;

  // A load is answered within a few breaths, more so awake (Younes and Sanii, J Appl Physiol 1989;67:1037).
  const double got = std::max(state.lungs.tidalMl, 0.1 * d.wantedMl), most = 1.4 + 3.1 * std::clamp(state.brain.consciousness, 0.0, 1.0);
  const double loaded = p.learning > 0 || !d.breathing
                            ? 1
                            : std::clamp(d.compensation * 0.9 * d.wantedMl * std::min(1.0, d.effort / std::max(0.3, 1 - 0.6 * d.fatigue)) /
                                             std::max(got, 1.0),
                                         1.0, most);
  d.compensation = toward(d.compensation, loaded, dtS, kLoadS);

  if (p.learning > 0 && state.lungs.breathCount != d.learntBreath) {
    // What pressure of the muscles gives the wanted breath in this chest: found while the patient is made. The breath that has just
    // been counted is the one before that in progress.
    d.learntBreath = state.lungs.breathCount;
    if (d.learntBreath > 1 && d.breathCount > 1)
      p.musclePerMl *= std::clamp(d.lastWantedMl * d.lastMusclePerMl / std::max(state.lungs.tidalMl, 1.0) / p.musclePerMl, 0.6, 1.6);
  }
}

void stepMuscles(State& state, double dtS) {
  Drive& d = state.drive;
  d.phaseS += dtS;
  if (d.breathing && d.phaseS >= d.periodS) {
    d.phaseS = 0;
    ++d.breathCount;
    d.periodS = 60 / std::max(d.ratePerMin, 1.0);
    // Inspiration takes 0.4 of the cycle, up to half when breathing is fast (Milic-Emili 1976).
    const double fast = std::clamp((d.ratePerMin - 15) / 60, 0.0, 0.1);
    d.inspirationS = (0.4 + fast) * d.periodS;
    if (d.inspirationS > 2.2)
      d.inspirationS = 2.2;
    d.lastWantedMl = d.wantedMl, d.lastMusclePerMl = d.usedMusclePerMl;
    d.wantedMl = d.tidalMl, d.usedMusclePerMl = d.parameters.musclePerMl;
    d.amplitudeCmH2O = std::min(d.parameters.musclePerMl * d.tidalMl * d.compensation, d.parameters.greatestCmH2O);
  }
  // Lungs filled well beyond the breath wanted switch inspiration off (Clark and von Euler, J Physiol 1972;222:267).
  if (d.phaseS < d.inspirationS && d.phaseS > 0.2 && 1000 * state.lungs.sums.inspiredL > 1.3 * d.wantedMl + 30)
    d.inspirationS = d.phaseS;
  if (d.breathing && d.phaseS < d.inspirationS) {
    const double x = d.phaseS / d.inspirationS;
    d.pressureCmH2O = d.amplitudeCmH2O * x * (2 - x);
  } else
    d.pressureCmH2O -= d.pressureCmH2O * std::min(1.0, dtS / (0.12 * d.inspirationS + 0.02));
  state.lungs.muscleCmH2O = d.pressureCmH2O * d.effort;
}

void anchorDrive(State& state) {
  Drive& d = state.drive;
  DriveParameters& p = d.parameters;
  p.learning = 0;
  p.co2SetMmHg = d.central = d.peripheral;
  p.oxygenSetMmHg = d.oxygen;
  p.baseExcessSet = state.gases.baseExcess;
  p.lactateSet = state.tissues.lactate;
  p.sympatheticSet = state.reflexes.vesselSympathetic;
  // Long-term medicines that slow breathing have been allowed for.
  const Influence& f = state.influences.breathingDrive;
  const double chemical = f[Cause::Oxygen] * f[Cause::Acid] * f[Cause::Reflex];
  p.restingVentilationLMin *= std::clamp(chemical, 0.5, 2.0);
  d.acid = d.alarm = 0;
}

} // namespace halsted::twin
