// SPDX-License-Identifier: Apache-2.0
#include "lessons/twin/Lag.h"
#include "lessons/twin/State.h"
#include "lessons/twin/breathing/Lungs.h"

#include <algorithm>
#include <cmath>

namespace halsted::twin {

namespace {

constexpr double kCmH2OPerMmHg = 1.3595;
/// The mediastinum yields about 30 mL per cmH2O between its sides.
constexpr double kMediastinumLPerCmH2O = 0.03;
/// Relaxed by anaesthesia, paralysis or coma, the diaphragm lets functional residual capacity fall by a fifth, and the lung's recoil
/// rises: Westbrook, J Appl Physiol 1973;34:81; Hedenstierna, Acta Anaesthesiol Scand 1990;34:579.
constexpr double kRelaxedCmH2O = 2.2, kRelaxedStiffness = 0.5, kRelaxedChest = 0.2, kHeavyCmH2O = 0.3, kRelaxS = 30;
constexpr double kGravidCmH2O = 3, kYoungCmH2O = 4.5, kAtelectasis = 0.035;
/// Upright gains about 0.6 L (Agostoni 1986).
constexpr double kTiltCmH2O = 6;
/// Insufflated abdomen: share of its pressure that reaches the pleura, and stiffening of the chest wall per mmHg
/// (Mutoh, J Appl Physiol 1991;71:1321; Pelosi, Anaesthesia 1996).
constexpr double kAbdominalShare = 0.3, kAbdominalStiffness = 0.1;
/// Resistance upstream of the closing point over the resting one, per share of lung destroyed: airways without tethers fall shut at rest
/// (Pride, J Appl Physiol 1967;23:646).
constexpr double kSoftWalls = 30, kSpasmCollapse = 0.65, kNarrowest = 18;
constexpr double kInjuryStiffness = 1.0;
/// Opening and closing of injured lung are not at once: Albert, J Appl Physiol 2009;106:1723.
constexpr double kOpenS = 20, kCloseS = 45;
/// Airless lung gets less blood: hypoxic vasoconstriction turns away half (Marshall 1994), less in inflamed lung.
constexpr double kHypoxicTurn = 0.5;
/// Lung water: filtration above a capillary pressure of about 20 mmHg (Guyton and Lindsey, Circ Res 1959;7:649), 60 mL/h per mmHg;
/// lymph and epithelium clear in hours.
constexpr double kFloodMmHg = 20, kFloodMlSMmHg = 60.0 / 3600, kClearS = 4 * 3600.0, kGreatestEdemaMl = 2500;
/// Chest drain with water seal and suction; needle. mL/s per cmH2O of air (Poiseuille, 28 F and 14 G); blood is thicker.
constexpr double kDrainMlS = 28, kDrainSuctionCmH2O = 10, kFluidMlS = 9, kTubeDrain = 0.6;
constexpr double kEndFlowLS = 0.012;

double normalResidualL(const State& state) {
  return 2.6 * state.person.idealKg / 70.6;
}

/// Where small airways begin to close, lying: at functional residual capacity at 44 years, higher in the old and the very young
/// (Leblanc, J Appl Physiol 1970;28:448).
double closingL(const State& state) {
  const double age = state.person.ageYears;
  const double share = 0.98 + 0.0045 * (std::max(age, 20.0) - 44) + 0.01 * std::max(0.0, 16 - age);
  return normalResidualL(state) * share;
}

/// Airless share of one lung that its state now asks for.
double airlessGoal(const State& state, std::size_t side) {
  const Lungs& l = state.lungs;
  const LungParameters& p = l.parameters;
  const double opening = std::clamp((l.sums.endExpiratoryCmH2O - 4) / 20, 0.0, 1.0);
  const double open = opening * opening * (3 - 2 * opening);
  const double fixed = std::clamp(p.collapsed[side], 0.0, 0.95);
  const double injured = 0.9 * std::clamp(l.injury, 0.0, 1.0) * (1 - std::clamp(p.recruitable, 0.0, 1.0) * open);
  const double e = l.edemaMl / 1100 / std::max(0.2, normalResidualL(state) / 2.6), flooded = e * e / (1 + e * e) * (1 - 0.4 * open);
  const double restL = p.functionalResidualL * p.share[side], aerated = std::max(0.05, 1 - l.collapsed[side]);
  const double end = l.sums.endExpiredL[side] / aerated;
  // Dependent lung below its closing volume; sighs and tone keep it open in those awake. Pure oxygen is absorbed behind closed airways.
  const double below = std::max(0.0, 0.97 + 0.13 * l.sums.relaxed - end / (closingL(state) * p.share[side]));
  const double absorbed = 1 + std::clamp((state.airway.fio2 - 0.6) / 0.4, 0.0, 1.0);
  const double dependent = 0.35 * below * (0.1 + 0.9 * l.sums.relaxed) * absorbed;
  // Pressed airless by air, fluid or a closed bronchus
  const double emptied = std::clamp((0.87 - l.sums.meanL[side] / aerated / restL) / 0.75, 0.0, 1.0);
  const double content = 1e-3 * (l.pleuralAirMl[side] + l.pleuralFluidMl[side]) / (0.2 * restL);
  const double around = std::min(content, 1.0);
  const double pressed = 0.95 * emptied * (around + (1 - around) * emptied);
  return 1 - (1 - fixed) * (1 - injured) * (1 - flooded) * (1 - std::min(dependent, 0.5)) * (1 - pressed);
}

void stepCollapse(State& state, double dtS) {
  Lungs& l = state.lungs;
  double shunted = 0;
  const double turned = kHypoxicTurn * (1 - 0.6 * std::clamp(l.injury, 0.0, 1.0));
  for (std::size_t i = 0; i < kSideCount; ++i) {
    const double goal = std::clamp(airlessGoal(state, i), 0.0, 0.97);
    l.collapsed[i] = toward(l.collapsed[i], goal, dtS, goal < l.collapsed[i] ? kOpenS : kCloseS);
    shunted += l.parameters.share[i] * l.collapsed[i] * (1 - turned) / (1 - turned * l.collapsed[i]);
  }
  l.shunt = std::clamp(shunted, 0.0, 0.95);
}

void stepEdema(State& state, double dtS) {
  Lungs& l = state.lungs;
  const BeatFigures& beat = state.circulation.beat;
  const double size = normalResidualL(state) / 2.6;
  const double capillary = beat.wedge + 0.4 * (beat.pulmonaryMean - beat.wedge);
  const double leak = std::clamp(state.influences.capillaryLeak.product() - 1, 0.0, 6.0) + 2 * std::clamp(l.injury, 0.0, 1.0);
  const double excess = std::max(0.0, capillary - std::max(9.0, kFloodMmHg - 3 * leak));
  const double in = std::min(kFloodMlSMmHg * size * (1 + leak) * std::min(excess, 25.0), 1.5);
  const double room = std::max(0.0, 1 - l.edemaMl / (kGreatestEdemaMl * size));
  l.fluidMlS = in * room - l.edemaMl / kClearS;
  l.edemaMl = std::max(0.0, l.edemaMl + l.fluidMlS * dtS);
}

void stepPleura(State& state, double dtS) {
  Lungs& l = state.lungs;
  constexpr WoundSite kSites[kSideCount] = {WoundSite::ChestLeft, WoundSite::ChestRight};
  for (std::size_t i = 0; i < kSideCount; ++i) {
    const Wound& wound = state.wounds.sites[static_cast<std::size_t>(kSites[i])];
    if (wound.internal > 0)
      l.pleuralFluidMl[i] += std::max(0.0, wound.flowMlS) * dtS;
    const double drain = std::clamp(l.drain[i], 0.0, 1.0);
    if (drain > 0) {
      // A tube has seal and suction; a needle is open to the room and lets air in too, as long as there is a space for it.
      const bool tube = drain >= kTubeDrain;
      const double push = l.pleuralCmH2O[i] + (tube ? kDrainSuctionCmH2O : 0);
      double air = drain * drain * kDrainMlS * push * dtS;
      if (tube || l.pleuralAirMl[i] < 20)
        air = std::max(air, 0.0);
      l.pleuralAirMl[i] -= std::min(air, l.pleuralAirMl[i]);
      const double fluid = drain * drain * kFluidMlS * std::clamp(push, 0.0, 15.0) * dtS;
      l.pleuralFluidMl[i] -= std::min(fluid, l.pleuralFluidMl[i]);
    }
    l.pleuralAirMl[i] = std::clamp(l.pleuralAirMl[i] * (1 - dtS * 1.45e-7), 0.0, 8000.0); // 1.25 % a day (Kircher 1954)
    l.pleuralFluidMl[i] = std::clamp(l.pleuralFluidMl[i], 0.0, 4000.0);
  }
  // The veins bend where the mediastinum is pushed aside by pressure above that of the air around.
  const double left = l.pleuralCmH2O[kLeft], right = l.pleuralCmH2O[kRight];
  const double air = std::max(l.pleuralAirMl[kLeft] + l.pleuralFluidMl[kLeft], l.pleuralAirMl[kRight] + l.pleuralFluidMl[kRight]);
  const double pushed = air > 1 ? std::min(std::max(left, right), std::fabs(left - right)) : 0;
  l.tensionMmHg = toward(l.tensionMmHg, std::max(0.0, pushed - 1) / kCmH2OPerMmHg, dtS, 2);
}

void shapeLungs(State& state, double dtS) {
  Lungs& l = state.lungs;
  const LungParameters& p = l.parameters;
  LungShape& shape = l.shape;
  BreathSums& sums = l.sums;
  const double awake =
      std::min(std::clamp(state.brain.consciousness * 1.6, 0.0, 1.0),
               (1 - std::clamp(state.drugs.diaphragmBlock, 0.0, 1.0)) * std::clamp(state.drive.parameters.muscleStrength, 0.0, 1.0));
  sums.relaxed = toward(sums.relaxed, state.heart.alive ? 1 - awake : 1, dtS, kRelaxS);
  if (sums.relaxed < 1e-6)
    sums.relaxed = 0;

  const double abdomen = std::clamp(state.circulation.abdominalPressureMmHg, 0.0, 40.0);
  const double destroyed = std::clamp(p.emphysema, 0.0, 0.9), injury = std::clamp(l.injury, 0.0, 1.0);
  const double compliance = std::max(p.lungCompliance, 1e-3) * (1 + destroyed);
  const double least = 0.13 * p.functionalResidualL;
  const double resting = std::clamp((p.functionalResidualL - least) / (2 * compliance), 2.0, 12.0) * (1 - 1.4 * std::min(destroyed, 0.5));
  const double stiff = (1 + kRelaxedStiffness * (1 - destroyed) * (1 - destroyed) * sums.relaxed) * (1 + kInjuryStiffness * injury);
  shape.restCmH2O = resting * stiff;
  // A heavy abdomen pushes up a slack diaphragm: capacity halves in the very obese (Pelosi, Anesth Analg 1998;87:654).
  const double heightM = 0.01 * state.person.heightCm, bmi = state.person.weightKg / (heightM * heightM);
  // So does the uterus. Infants hold more gas by tone and quick breaths than their soft chest would keep: it falls to 20 mL/kg and less
  // (Thorsteinsson 1994, Crit Care Med 22:1937; Motoyama 1990).
  const double young = std::clamp(1 - state.person.ageYears / 12, 0.0, 1.0);
  const double gravid = std::clamp((state.person.pregnancyWeeks - 6) / 26, 0.0, 1.0);
  const double slack =
      kRelaxedCmH2O + kHeavyCmH2O * std::clamp(bmi - 25, 0.0, 40.0) * (1 - gravid) + kGravidCmH2O * gravid + kYoungCmH2O * young;
  shape.outsideCmH2O = -resting + slack * sums.relaxed + kAbdominalShare * kCmH2OPerMmHg * abdomen -
                       kTiltCmH2O * std::sin(std::clamp(state.circulation.tiltDeg, -90.0, 90.0) * 0.0174533);
  const double chest = std::max(p.chestCompliance, 1e-3) / (1 + kAbdominalStiffness * abdomen) / (1 + kRelaxedChest * sums.relaxed);
  const double narrow = std::clamp(state.influences.airwayResistance.product(), 0.2, 40.0);
  // Airways narrow already cannot narrow as many times again.
  const double all = p.resistance * narrow, lower = all > kNarrowest ? kNarrowest + 0.3 * (all - kNarrowest) : all;
  const bool oneSided = state.airway.kind == AirwayKind::RightMainstem;
  double conductance = 0;
  for (std::size_t i = 0; i < kSideCount; ++i) {
    const double share = std::clamp(p.share[i], 0.02, 0.98), aerated = std::max(0.03, 1 - l.collapsed[i]);
    const double part = share * aerated, rest = p.functionalResidualL * part, floor = least * part;
    shape.restL[i] = rest;
    shape.leastL[i] = floor;
    shape.perRange[i] = 1 / (rest - floor);
    shape.perReserve[i] = 1 / std::max(1.2 * p.totalCapacityL * part - rest, 0.2 * rest);
    shape.elastance[i] = stiff / (compliance * part);
    shape.chestElastance[i] = 1 / (chest * share);
    shape.chestRestL[i] = p.functionalResidualL * share;
    shape.chestLimitL[i] = 1.05 * std::max(p.totalCapacityL - p.functionalResidualL, 0.1 * p.totalCapacityL) * share;
    const double airways = lower / share / (0.3 + 0.7 * aerated);
    shape.resistance[i] = oneSided && i == kLeft ? 2e4 * airways : airways;
    conductance += 1 / shape.resistance[i];
    // Upstream of the closing point: about half of the resistance in health; soft walls in emphysema. Full lungs pull narrow airways
    // open (Briscoe and DuBois, J Clin Invest 1958;37:1279).
    const double calibre = std::clamp(rest / std::max(sums.meanL[i], 1e-3), 0.4, 1.5);
    shape.collapseConductance[i] = 1 / ((0.5 + kSpasmCollapse * std::max(0.0, narrow - 1.2) * calibre) * airways +
                                        kSoftWalls * destroyed * std::sqrt(narrow) * p.resistance / share);
  }
  const double both = shape.chestElastance[kLeft] + shape.chestElastance[kRight];
  shape.mediastinum = kMediastinumLPerCmH2O * normalResidualL(state) / 2.6;
  shape.mediastinum /= 1 + shape.mediastinum * both;

  const double size = std::sqrt(70 / std::max(state.person.idealKg, 3.0)); // smaller tubes and throats: R as weight^-0.75
  const double upper = size * std::sqrt(size);
  shape.upperLinear = state.airway.linearCmH2OsL * upper;
  shape.upperTurbulent = state.airway.turbulentCmH2OsL * upper;
  shape.closed = state.airway.obstruction >= 0.99 ? 1 : 0;
  shape.limitCmH2O = std::max(5.0, state.ventilator.maximumCmH2O);
  state.airway.resistanceCmH2OsL = shape.upperLinear + 0.5 * shape.upperTurbulent;
  l.resistance = state.airway.resistanceCmH2OsL + 1 / conductance;
}

/// What an occlusion would show: alveolar pressure with the muscles at rest.
double relaxedCmH2O(const Lungs& l) {
  return l.alveolarCmH2O + l.muscleCmH2O;
}

void endBreath(State& state) {
  Lungs& l = state.lungs;
  BreathSums& sums = l.sums;
  const double least = 0.2 * l.parameters.restingTidalMl;
  const double tidal = 1000 * sums.inspiredL;
  if (tidal < least) { // no breath, but a flutter of flow within one
    sums.inspiredL = sums.inspiredS = 0;
    return;
  }
  const double period = std::clamp(sums.sinceS, 0.2, 60.0);
  // The first breath after a long pause says nothing of the rate.
  if (period < 15)
    sums.periodS += (l.ratePerMin > 0 ? 0.5 : 1) * (period - sums.periodS);
  l.tidalMl = tidal;
  l.ratePerMin = period < 15 ? 60 / sums.periodS : 60 / period;
  l.minuteLMin = l.tidalMl * l.ratePerMin * 1e-3;
  ++l.breathCount;
  if (sums.inspiredS > 0.05)
    sums.meanInspiredLS += 0.5 * (sums.inspiredL / sums.inspiredS - sums.meanInspiredLS);
  for (std::size_t i = 0; i < kSideCount; ++i)
    l.shareOfBreath[i] = sums.sideInspiredL[i] / std::max(sums.sideInspiredL[kLeft] + sums.sideInspiredL[kRight], 1e-6);
  l.peakCmH2O = sums.peakCmH2O;
  l.plateauCmH2O = sums.alveolarPeakCmH2O;
  l.endExpiratoryCmH2O = relaxedCmH2O(l);
  const double driving = l.plateauCmH2O - l.endExpiratoryCmH2O;
  if (driving > 0.5)
    l.compliance = tidal / driving;
  for (std::size_t i = 0; i < kSideCount; ++i)
    sums.endExpiredL[i] += 0.4 * (l.volumeL[i] - sums.endExpiredL[i]);
  sums.inspiredL = sums.sinceS = sums.inspiredS = 0;
  sums.sideInspiredL = {};
  sums.peakCmH2O = l.airwayCmH2O;
  sums.alveolarPeakCmH2O = relaxedCmH2O(l);
}

void watchBreath(State& state, double dtS) {
  Lungs& l = state.lungs;
  BreathSums& sums = l.sums;
  sums.sinceS += dtS;
  const double threshold = kEndFlowLS * l.parameters.restingTidalMl / 500;
  if (l.inspiring) {
    sums.inspiredS += dtS;
    if (l.flowLS < -threshold)
      l.inspiring = 0;
  } else if (l.flowLS > 2 * threshold) {
    endBreath(state);
    l.inspiring = 1;
  }
  sums.alveolarPeakCmH2O = std::max(sums.alveolarPeakCmH2O, relaxedCmH2O(l));
  l.breathPhase = std::clamp(sums.sinceS / std::max(sums.periodS, 0.3), 0.0, 1.0);
  for (std::size_t i = 0; i < kSideCount; ++i)
    sums.meanL[i] = toward(sums.meanL[i], l.volumeL[i], dtS, 4);
  sums.meanPleuralCmH2O = toward(sums.meanPleuralCmH2O, 0.5 * (l.pleuralCmH2O[kLeft] + l.pleuralCmH2O[kRight]), dtS, 4);
  sums.endExpiratoryCmH2O = toward(sums.endExpiratoryCmH2O, std::max(0.0, l.endExpiratoryCmH2O), dtS, 8);

  // Breaths that the machine sends into a stomach are counted, but move no gas.
  const bool inStomach = state.airway.kind == AirwayKind::Oesophageal && state.ventilator.mode != VentilatorMode::Off;
  if (sums.sinceS > std::max(1.7 * sums.periodS, 3.0) || sums.sinceS > 15) {
    l.tidalMl = l.minuteLMin = l.ratePerMin = 0;
    l.peakCmH2O = l.airwayCmH2O;
    l.plateauCmH2O = relaxedCmH2O(l);
    for (std::size_t i = 0; i < kSideCount; ++i)
      sums.endExpiredL[i] = toward(sums.endExpiredL[i], l.volumeL[i], dtS, 5);
    l.endExpiratoryCmH2O = relaxedCmH2O(l);
    sums.meanInspiredLS = toward(sums.meanInspiredLS, 0, dtS, 5);
  }
  if (inStomach) {
    const double blown = state.ventilator.flowSource ? state.ventilator.flowLS : 0;
    sums.stomachL = std::clamp(sums.stomachL + blown * dtS - (blown > 0 ? 0 : sums.stomachL * dtS / 1.5), 0.0, 1.5);
    l.airwayCmH2O = std::min(sums.stomachL / 0.03 + 10 * blown + state.ventilator.peepCmH2O, state.ventilator.maximumCmH2O);
    l.ratePerMin = state.ventilator.ratePerMin;
    if (state.ventilator.delivering && state.ventilator.phaseS < dtS)
      ++l.breathCount;
    l.peakCmH2O = std::max(l.peakCmH2O * (1 - dtS / 3), l.airwayCmH2O);
  }
}

void influence(State& state) {
  const Lungs& l = state.lungs;
  const LungParameters& p = l.parameters;
  // Vessels of airless lung are kinked; stretched alveoli press on theirs (Whittenberger, J Appl Physiol 1960;15:878).
  const double airless = p.share[kLeft] * (l.collapsed[kLeft] - l.sums.restingCollapsed[kLeft]) +
                         p.share[kRight] * (l.collapsed[kRight] - l.sums.restingCollapsed[kRight]);
  const double volume = (l.sums.meanL[kLeft] + l.sums.meanL[kRight]) / std::max(p.functionalResidualL, 0.01);
  const double stretched = std::max(0.0, volume - 1.3);
  state.influences.pulmonaryResistance[Cause::Pressure] = 1 + 0.8 * std::max(0.0, airless) + 0.5 * std::min(stretched, 2.0);
  // Pushed breaths go where blood does not: alveolar dead space of anaesthesia (Nunn and Hill, J Appl Physiol 1960;15:383); injured lungs
  // waste more than half of each breath (Nuckton, NEJM 2002;346:1281).
  // Anaesthetised, some 5 to 10 % of flow passes airless lung behind the diaphragm, most of it with little weight in mechanics
  // (Hedenstierna 1986, Acta Anaesthesiol Scand 30:183); PEEP of 5 leaves it, 15 and more opens it.
  const double held = std::clamp(1 - (l.sums.endExpiratoryCmH2O - 5) / 12, 0.0, 1.0);
  state.influences.shunt[Cause::Pressure] = kAtelectasis * l.sums.relaxed * held;
  const double pushed = state.ventilator.mode == VentilatorMode::Off ? 0 : l.sums.relaxed;
  state.influences.deadSpaceMl[Cause::Pressure] =
      l.tidalMl * (0.12 * std::min(stretched, 2.0) + 0.11 * pushed + 0.35 * std::clamp(l.injury, 0.0, 1.0));
}

} // namespace

void regulateLungs(State& state, double dtS) {
  stepPleura(state, dtS);
  stepEdema(state, dtS);
  stepCollapse(state, dtS);
  shapeLungs(state, dtS);
  watchBreath(state, dtS);
  influence(state);
}

void fillLungs(State& state) {
  Lungs& l = state.lungs;
  for (std::size_t i = 0; i < kSideCount; ++i) {
    l.collapsed[i] = std::clamp(l.parameters.collapsed[i], 0.0, 0.95);
    const double gas = l.parameters.functionalResidualL * l.parameters.share[i] * (1 - l.collapsed[i]);
    l.volumeL[i] = l.sums.meanL[i] = l.sums.endExpiredL[i] = gas;
    l.shareOfBreath[i] = l.parameters.share[i];
  }
  l.tidalMl = l.parameters.restingTidalMl;
  l.ratePerMin = l.parameters.restingRatePerMin;
  l.minuteLMin = l.tidalMl * l.ratePerMin * 1e-3;
  l.sums.periodS = 60 / std::max(l.ratePerMin, 2.0);
  for (int round = 0; round < 3; ++round)
    for (std::size_t i = 0; i < kSideCount; ++i)
      l.collapsed[i] = std::clamp(airlessGoal(state, i), 0.0, 0.97);
  l.sums.restingCollapsed = l.collapsed;
  // First guesses; ventilation is solved for the person, the pressure learnt in the first breaths.
  state.drive.parameters.restingVentilationLMin = l.minuteLMin;
  state.drive.ventilationLMin = l.minuteLMin;
  state.drive.ratePerMin = l.ratePerMin, state.drive.tidalMl = state.drive.wantedMl = state.drive.lastWantedMl = l.tidalMl;
  state.drive.parameters.musclePerMl =
      1.3e-3 * (1 / std::max(l.parameters.lungCompliance, 1e-3) + 1 / std::max(l.parameters.chestCompliance, 1e-3));
  shapeLungs(state, 0);
}

} // namespace halsted::twin
