// SPDX-License-Identifier: Apache-2.0
#include "lessons/twin/State.h"
#include "lessons/twin/gases/BloodGas.h"
#include "lessons/twin/gases/Stores.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace halsted::twin {

namespace {

// Oxygen use of the beds at rest (order of enum Bed), and what each could take out over what it needs (ICRP 89 flows; Lassen and
// Munck; Jakob, in Functional Hemodynamics): the heart already takes out two thirds.
constexpr std::array<double, kBedCount> kBedShare{0.19, 0.11, 0.20, 0.07, 0.26, 0.17};
constexpr std::array<double, kBedCount> kBedReserve{2.2, 1.5, 3.0, 7.0, 2.8, 3.3};

// Lactate: an mmol of oxygen that is missing is 6 mmol of ATP, and each of lactate gives 1. Turnover of 1 mmol/kg/h at 1 mmol/L:
// Connor and Woods, Ciba Found Symp 1982;87:214; half-life about 20 min.
constexpr double kLactatePerO2Ml = 6 / 22.4;
constexpr double kClearancePerMin = 0.034;
constexpr double kWashoutPerMin = 0.5;
/// Acids beside lactate (of the citric acid cycle, phosphate) that starved cells set free: Forni, Crit Care 2005;9:R591; Kaplan
/// and Kellum, Crit Care Med 2004;32:1120. Mmol per mmol of anaerobic lactate; they stay outside
/// cells, while lactate spreads through all water.
constexpr double kOtherAcid = 0.8;
constexpr double kOtherAcidClearancePerMin = 0.006;

/// Supply over demand -> share of the demand met: near 1 when supply is ample, near the supply when it is short. The corner is soft
/// because flow does not match need everywhere (Schumacker and Cain, Intensive Care Med 1987;13:223): a fifth is missing when
/// haemorrhage has taken 57 % of the output (Rush, Surg Gynecol Obstet 1968). Muscle at work matches better.
double metSoftly(double supply) {
  return supply / std::sqrt(1 + supply * supply);
}
double metShare(double supply) {
  const double s2 = supply * supply, s4 = s2 * s2;
  return supply / std::sqrt(std::sqrt(1 + s4));
}
/// Against the share met at rest. Opening more capillaries hides small losses; adrenaline closes them.
double metAgainstRest(double supply, double resting, double work, double adrenal) {
  const double soft = metSoftly(supply) / metSoftly(resting), firm = metShare(supply) / metShare(resting);
  const double loss = std::max(0.0, 1 - (soft + (firm - soft) * work)), hidden = 0.025 / (1 + 4 * adrenal);
  return 1 - loss * loss / (loss + hidden);
}

/// 0..1: exercise as share of the most that this body can do.
double exerciseShare(const Tissues& t) {
  return std::clamp(t.exerciseMlMin / std::max((t.parameters.greatestVo2 - 1) * t.parameters.restingVo2, 1.0), 0.0, 1.3);
}

/// Moving the legs costs half a litre, each watt 12.5 mL (lying; Christie 1987), up to what muscle can use; on and off in 35 s
/// (Whipp, Med Sci Sports Exerc 1982;14:107).
void exercise(State& s, double dtS) {
  Tissues& t = s.tissues;
  double wanted = 0;
  if (t.exerciseW > 0) {
    const double size = t.parameters.restingVo2 / 245, old = std::clamp(1 - 0.008 * (s.person.ageYears - 40), 0.5, 1.15);
    const double most = (t.parameters.greatestVo2 - 1) * t.parameters.restingVo2 * old;
    const double asked = 550 * size * std::min(t.exerciseW / 25, 1.0) + 12.5 * t.exerciseW;
    wanted = most * metShare(asked / most);
  }
  t.exerciseMlMin += (wanted - t.exerciseMlMin) * std::min(dtS / 35, 1.0);
  if (wanted <= 0 && t.exerciseMlMin < 0.01)
    t.exerciseMlMin = 0;
  const double e = exerciseShare(t);
  s.influences.heartRate[Cause::Effort] = 1 + 0.6 * e;
  s.influences.contractility[Cause::Effort] = 1 + e;
  s.influences.rightContractility[Cause::Effort] = s.influences.contractility[Cause::Effort];
  s.influences.resistance[Cause::Effort] = 1 / (1 + 3.2 * e / (1 + 0.5 * e));
}

/// Share of resting demand that beds can meet from their own flow: a clamped or strangled bed starves whatever the rest gets.
struct Beds {
  double met = 1, flow = 1; ///< flow: of the starving, relative to rest
};
Beds feedBeds(const State& s, double demandRatio) {
  const TissueParameters& p = s.tissues.parameters;
  double missing = 0, flow = 0;
  for (std::size_t i = 0; i < kBedCount; ++i) {
    if (p.restingBedO2[i] <= 0)
      continue;
    const double relative = std::max(s.circulation.bedFlow[i], 0.0) * s.gases.arterialO2 / 100 / p.restingBedO2[i];
    const double supply = kBedReserve[i] * relative / std::max(demandRatio, 0.05);
    if (supply < 1) {
      const double lack = kBedShare[i] * (1 - supply);
      missing += lack, flow += lack * relative;
    }
  }
  return missing > 1e-9 ? Beds{1 - missing, flow / missing} : Beds{};
}

void venousPressures(State& s) {
  Tissues& t = s.tissues;
  const Gases& g = s.gases;
  t.pvco2 = std::clamp(carbonDioxidePressure(t.venousCo2, t.svo2, g.bloodBaseExcess, g.hb), 1.0, 500.0);
  const double pH = acidBase(t.pvco2, g.bloodBaseExcess + haldaneExcess(t.svo2, g.hb), g.hb, g.pH).pH;
  const double shift = oxygenShift(pH, t.pvco2, s.heat.coreC, g.parameters.p50);
  t.pvo2 = std::min(oxygenPressure(t.venousO2, g.hb, shift), 2500.0);
  t.svo2 = standardSaturation(t.pvo2 * shift);
}

/// Tissue and myoglobin exchange with venous blood. Fast stores take half a minute, the others more than an hour (Cherniack and
/// Longobardo, Physiol Rev 1970;50:196).
void exchangeStores(State& s, double dtS) {
  Tissues& t = s.tissues;
  const TissueStores stores = tissueStores(s);
  const double flow = std::clamp(s.circulation.pulmonaryFlow / t.parameters.restingFlowMlS, 0.05, 1.5);
  double moved = 0;
  const auto exchange = [&](double& ml, double perMmHg, double tauS) {
    const double in = (t.pvco2 - ml / perMmHg) * perMmHg * std::min(flow * dtS / tauS, 0.5);
    ml += in, moved += in;
  };
  exchange(t.fastCo2Ml, stores.fastCo2, 30);
  exchange(t.slowCo2Ml, stores.slowCo2, 2800);
  t.venousCo2 = std::max(t.venousCo2 - moved * 100 / t.poolMl, 0.1);

  const double o2 =
      std::min((stores.myoglobinO2 * myoglobinSaturation(t.pvo2) - t.myoglobinO2Ml) * dtS / 20, 0.2 * t.venousO2 * t.poolMl / 100);
  t.myoglobinO2Ml += o2;
  t.venousO2 = std::max(t.venousO2 - o2 * 100 / t.poolMl, 0.0);
  t.storedO2Ml = t.myoglobinO2Ml + t.venousO2 * t.poolMl / 100;
  t.storedCo2Ml = t.fastCo2Ml + t.slowCo2Ml + t.venousCo2 * t.poolMl / 100;
}

void lactate(State& s, double missingMlMin, double starvingFlow, double dtS) {
  Tissues& t = s.tissues;
  const TissueParameters& p = t.parameters;
  const double minutes = dtS / 60, volumeL = 0.68 * s.person.leanKg, e = exerciseShare(t);
  const double inflammation = std::clamp(s.illness.infection.inflammation, 0.0, 1.0);
  const double damage = std::clamp(s.illness.infection.damage, 0.0, 1.0);

  // Starved cells: glycolysis has its own limit and stops in acid.
  const double limit = (22 + 110 * e) * s.person.leanKg / 56.2 * std::clamp((s.gases.pH - 6.6) / 0.4, 0.05, 1.0);
  const double wanted = missingMlMin * kLactatePerO2Ml, starved = wanted / (1 + wanted / limit);
  const double flow = std::clamp(std::min(s.circulation.pulmonaryFlow / p.restingFlowMlS, starvingFlow), 0.0, 2.0);
  t.tissueLactateMmol += starved * minutes;
  const double washed = t.tissueLactateMmol * std::min(kWashoutPerMin * flow * minutes, 0.5);
  t.tissueLactateMmol -= washed;

  // Fed cells: adrenaline and inflammation drive glycolysis beyond what is burnt (Levy, Lancet 2005;365:871).
  const double beta2 = std::clamp(s.drugs.effects[DrugTarget::Beta2] * (1 - s.drugs.effects[DrugTarget::Beta2Block]), 0.0, 1.0);
  const double beyond = std::max(s.reflexes.sympathetic - s.reflexes.parameters.restingActivity - 0.03, 0.0); // more than breathing does
  t.adrenal += (std::min(beyond, 1.0) - t.adrenal) * dtS / 60;
  const double hard = std::max(0.0, e - 0.5);
  const double base = kClearancePerMin * volumeL * p.lactateMmol * (0.6 * p.liver + 0.4); // what a sick liver leaves is balanced too
  const double fed = base * (1 + 2.5 * beta2 + 2.5 * t.adrenal + 3 * inflammation) + 100 * hard * hard * volumeL / 38;

  // Liver (three fifths), kidney and muscle take it up, less when their blood is short or cold.
  const double gut = p.restingSplanchnicMlS > 0 ? s.circulation.bedFlow[kSplanchnicBed] / p.restingSplanchnicMlS : 1;
  const double whole = std::clamp(s.circulation.pulmonaryFlow / p.restingFlowMlS, 0.0, 1.3);
  const double organs = 0.6 * p.liver * std::clamp(gut, 0.0, 1.2) * (1 - 0.3 * inflammation) * (1 - 0.5 * damage) + 0.4 * whole;
  const double cleared = kClearancePerMin * volumeL * t.lactate * organs * std::min(s.influences.oxygenDemand[Cause::Temperature], 1.3) *
                         (1 + p.lactateMmol / 25) / (1 + t.lactate / 25);
  const double gain = (fed + washed / minutes - cleared) * minutes / volumeL;
  const double lactateBefore = t.lactate, acidBefore = t.fixedAcid;
  t.lactate = std::clamp(t.lactate + gain, 0.05, 40.0);
  const double outsideL = std::max((s.fluids.interstitialMl + 0.6 * s.circulation.bloodVolumeMl) * 1e-3, 0.05 * volumeL);
  // Work sets free lactic acid alone: base lost equals lactate gained (Osnes and Hermansen, J Appl Physiol 1972;32:59).
  const double other = kOtherAcid * (1 - std::min(3 * e, 1.0));
  // Other anions keep about in step with lactate in shock (Balasubramanyan 1999; Gunnerson 2006: a gap of 4 to 8 mmol/L).
  const double room = std::clamp(1 - t.fixedAcid / (2.8 + 1.25 * std::max(0.0, t.lactate - p.lactateMmol)), 0.0, 1.0);
  t.fixedAcid += other * room * washed / outsideL - t.fixedAcid * kOtherAcidClearancePerMin * minutes * std::min(whole, 1.0);
  t.fixedAcid = std::clamp(t.fixedAcid, 0.0, 30.0);
  t.lactateMadeMmolMin = fed + starved;
  t.lactateClearedMmolMin = cleared;
  // Half of the acid outside the blood is buffered by bicarbonate.
  t.bufferedCo2MlMin = 0.5 * 22.26 * (volumeL * (t.lactate - lactateBefore) + outsideL * (t.fixedAcid - acidBefore)) / minutes;
  t.bufferedCo2MlMin = std::clamp(t.bufferedCo2MlMin, -0.4 * t.vco2, 2000.0);
}

} // namespace

void stepMetabolism(State& s, double dtS) {
  Tissues& t = s.tissues;
  const TissueParameters& p = t.parameters;
  exercise(s, dtS);
  const double ratio = std::clamp(s.influences.oxygenDemand.product(), 0.05, 6.0), resting = p.restingVo2 * ratio;
  const Beds beds = feedBeds(s, ratio);
  // A debt is paid back in about half an hour, once the bed that has it gets blood again.
  const double need = resting + t.exerciseMlMin;
  t.demandMlMin = need + std::min(0.25 * resting, t.oxygenDebtMl / 25) * std::max(0.0, 1 - 20 * (1 - beds.met));
  t.delivery += (std::max(s.circulation.pulmonaryFlow, 0.0) * 0.6 * s.gases.arterialO2 - t.delivery) * dtS / 10;
  const double extraction = (p.greatestExtraction + 0.27 * std::min(2 * exerciseShare(t), 1.0)) *
                            std::clamp(s.influences.oxygenExtraction.product() / p.restingExtraction, 0.1, 1.5);
  const double anyMet = metAgainstRest(std::min(extraction * t.delivery / t.demandMlMin, 50.0), p.restingSupply,
                                       std::min(3 * exerciseShare(t), 1.0), t.adrenal);
  t.vo2 = std::min(t.demandMlMin * anyMet, t.demandMlMin - resting * (1 - beds.met));
  t.vo2 = std::max(t.vo2, 0.0);
  const double missing = std::max(need - t.vo2, 0.0);
  t.oxygenDebtMl = std::max(t.oxygenDebtMl + (need - t.vo2) * dtS / 60, 0.0);
  const double hard = std::max(0.0, exerciseShare(t) - 0.3);
  t.vco2 = t.vo2 * std::min(p.respiratoryQuotient + 0.3 * hard, 1.0);
  t.intestine = p.restingBedO2[kSplanchnicBed] > 0
                    ? s.circulation.bedFlow[kSplanchnicBed] * s.gases.arterialO2 / 100 / p.restingBedO2[kSplanchnicBed]
                    : 1;
  lactate(s, missing, beds.met < anyMet ? beds.flow : 1, dtS);
  venousPressures(s);
  exchangeStores(s, dtS);
}

} // namespace halsted::twin
