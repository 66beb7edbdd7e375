// SPDX-License-Identifier: Apache-2.0
#include "lessons/twin/fluids/Kidneys.h"

#include "lessons/twin/State.h"

#include <algorithm>
#include <cmath>

namespace halsted::twin {

namespace {

struct CurvePoint {
  double pressure, urine, filtration;
};
/// Urine (mL/min) and filtration (share of normal) against arterial pressure, after Guyton's renal function curves.
constexpr std::array<CurvePoint, 10> kCurve{{{0, 0, 0},
                                             {40, 0, 0.35},
                                             {50, 0.037, 0.70},
                                             {60, 0.22, 0.82},
                                             {70, 0.46, 0.916},
                                             {80, 0.75, 0.966},
                                             {90, 1.06, 1.0},
                                             {100, 1.45, 1.0},
                                             {120, 2.3, 1.0},
                                             {150, 4.2, 1.017}}};

CurvePoint curveAt(double pressure) {
  const double p = std::clamp(pressure, 0.0, 180.0);
  std::size_t i = 1;
  while (i + 1 < kCurve.size() && p > kCurve[i].pressure)
    ++i;
  const CurvePoint &a = kCurve[i - 1], &b = kCurve[i];
  const double t = (p - a.pressure) / (b.pressure - a.pressure);
  return {p, a.urine + t * (b.urine - a.urine), a.filtration + t * (b.filtration - a.filtration)};
}

/// Concentrations in resting urine, mmol/L: 24-hour means of adults on a western diet (1.6 L a day).
constexpr double kUrineSodium = 95, kUrinePotassium = 45, kUrineChloride = 100;
/// Osmoles of glucose or mannitol that carry a litre of urine with them, mmol.
constexpr double kOsmoticMmolPerL = 320;
/// Potassium that urine with sugar takes along, mmol/L: deficits of 3 to 5 mmol/kg in ketoacidosis (Kitabchi 2009, Diabetes Care 32:1335).
constexpr double kOsmoticPotassium = 20;
constexpr double kGlucoseThreshold = 11; ///< mmol/L; the tubules bring back what is below

/// The pressure that drives filtration, on the scale of a person who rests at 92 mmHg. Chronic hypertension shifts the curves
/// (Guyton); in small children, whose pressure is low, they are narrower in proportion.
double drivingPressure(const State& s) {
  const Kidneys& k = s.kidneys;
  const BeatFigures& beat = s.circulation.beat;
  const double back = std::max(s.circulation.abdominalPressureMmHg, 0.0) + std::max(beat.centralVenous - k.restCentralVenous - 3, 0.0);
  const double pressure = beat.mean - back;
  return k.restPressure >= 92 ? pressure - (k.restPressure - 92) : pressure * 92 / std::max(k.restPressure, 20.0);
}

double flowRatio(const State& s) {
  return std::clamp(s.circulation.bedFlow[kRenalBed] * 60 / std::max(s.kidneys.restFlowMlMin, 1.0), 0.0, 3.0);
}

/// Plasma that is diluted, or too much, is passed: natriuretic peptide, and tubules that take less back into thin plasma; blood that
/// is missing is spared. Fitted to the elimination of Ringer's solution by volunteers, also after 450 and 900 mL blood were drawn
/// (Drobin and Hahn 1999).
double volumeDiuresis(const State& s) {
  const double albumin = s.blood.albuminG / plasmaMl(s) * 1000 / std::max(s.blood.parameters.albumin, 1.0);
  const double blood = s.circulation.bloodVolumeMl / std::max(s.circulation.parameters.bloodVolumeMl, 1.0) - 1;
  const double load = (22 * std::max(0.0, 1 - albumin) + 5 * std::max(0.0, blood)) * std::clamp(1 + 8 * blood, 0.0, 1.0);
  return (1 + 4 * load / (load + 1.5)) * std::clamp(1 + 1.5 * blood, 0.4, 1.0);
}

/// Tubules reabsorb nearly everything when little flows past them.
double perfusedShare(double ratio) {
  return std::clamp(1.6 * ratio, 0.0, 1.0);
}

/// Vasopressin by osmolality: urine is concentrated within 2 % above normal, and many times diluted within 3 % below
/// (Robertson 1976).
double antidiuresis(double change) {
  return change > 0 ? std::max(0.35, 1 - 0.11 * change) : std::min(10.0, 1 - 0.3 * change + 0.04 * change * change);
}

/// Hours of starved kidneys leave acute injury that takes days to mend.
void injure(Kidneys& k, double ratio, double dtS) {
  constexpr double kHarmPerS = 1.0 / 5400, kMendPerS = 1.0 / (5 * 86400);
  const double harm = std::max(0.0, 0.35 - ratio) / 0.35;
  k.injury = std::clamp(k.injury + dtS * (harm * kHarmPerS * (1 - k.injury) - kMendPerS * k.injury), 0.0, 1.0);
}

/// Takes out what the urine carries and puts in what food brings; at rest both are equal.
void excrete(State& s, double ratio, double glucoseMmolMin, double mannitolMmolMin, double dtS) {
  Kidneys& k = s.kidneys;
  Blood& b = s.blood;
  const double minutes = dtS / 60, rest = k.parameters.restingUrineMlMin * 1e-3; // L/min
  const auto& normal = b.parameters.concentration;
  const double eating = s.fluids.intakeNowMlS > 0 ? 1 : 0;
  const auto& c = b.concentration;
  auto take = [&](std::size_t solute, double mmolMin) {
    const double mmol = std::clamp(mmolMin * minutes, 0.0, 0.02 * b.soluteMmol[solute]);
    b.soluteMmol[solute] -= mmol;
    k.excretedMmol[solute] += mmol;
  };
  auto bring = [&](std::size_t solute, double mmolMin) {
    b.soluteMmol[solute] += mmolMin * minutes;
    k.excretedMmol[solute] -= mmolMin * minutes;
  };
  // Sodium follows the volume of urine, as pressure and diuretics drive both; chloride is spared or spilt to keep the balance of ions.
  const double osmoticSodium = k.osmoticMlMin * 1e-3 * 50;
  take(kSodium, kUrineSodium * rest * ratio * std::clamp(1 + 0.08 * (c[kSodium] - normal[kSodium]), 0.2, 2.5) + osmoticSodium);
  take(kChloride, kUrineChloride * rest * ratio * std::clamp(1 + 0.12 * (c[kChloride] - normal[kChloride]), 0.1, 3.0) + osmoticSodium);
  const double filtered = k.gfrMlMin / std::max(k.parameters.gfrMlMin, 1.0);
  take(kPotassium, kUrinePotassium * rest * std::sqrt(std::max(ratio, 0.0)) * std::clamp(filtered, 0.0, 1.5) *
                           std::clamp(1 + 0.8 * (c[kPotassium] - normal[kPotassium]), 0.15, 5.0) +
                       glucoseMmolMin / kOsmoticMmolPerL * kOsmoticPotassium);
  take(kUrea, 0.5e-3 * k.gfrMlMin * c[kUrea]);
  take(kCreatinine, 1e-3 * k.gfrMlMin * c[kCreatinine]);
  take(kGlucose, glucoseMmolMin);
  b.mannitolMmol = std::max(0.0, b.mannitolMmol - mannitolMmolMin * minutes);

  bring(kSodium, eating * kUrineSodium * rest);
  bring(kChloride, eating * kUrineChloride * rest);
  bring(kPotassium, eating * kUrinePotassium * rest);
  bring(kUrea, 0.5e-3 * k.parameters.gfrMlMin * normal[kUrea]);
  bring(kCreatinine, 1e-3 * k.parameters.gfrMlMin * normal[kCreatinine]);
}

} // namespace

void stepKidneys(State& s, double dtS) {
  Kidneys& k = s.kidneys;
  const KidneyParameters& p = k.parameters;
  k.perfusionMlMin = s.circulation.bedFlow[kRenalBed] * 60;
  if (!k.anchored) {
    k.gfrMlMin = p.gfrMlMin;
    k.urineMlMin = p.restingUrineMlMin;
    return;
  }
  const double ratio = flowRatio(s), perfused = perfusedShare(ratio), work = 1 - 0.9 * k.injury;
  const CurvePoint at = curveAt(drivingPressure(s));
  k.gfrMlMin = std::clamp(k.gfrScale * at.filtration * s.influences.glomerularFlow.product() * perfused * work, 0.0, 3 * p.gfrMlMin);
  k.antidiuresis = antidiuresis(s.fluids.osmolality - k.restOsmolality);
  const double driven = k.urineScale * at.urine * std::clamp(s.influences.urine.product(), 0.0, 40.0) * perfused * work * volumeDiuresis(s);

  const double gfrL = k.gfrMlMin * 1e-3;
  const double glucose = gfrL * std::max(0.0, s.blood.concentration[kGlucose] - kGlucoseThreshold);
  const double mannitol = gfrL * 1000 * s.blood.mannitolMmol / extracellularMl(s);
  k.osmoticMlMin = std::min((glucose + mannitol) / kOsmoticMmolPerL * 1000, 0.15 * k.gfrMlMin);
  const double urine = std::clamp(driven * k.antidiuresis + k.osmoticMlMin, 0.0, 0.25 * k.gfrMlMin);
  k.urineMlMin += std::min(1.0, dtS / 30) * (urine - k.urineMlMin);
  k.urineMl += k.urineMlMin * dtS / 60;
  excrete(s, driven / std::max(p.restingUrineMlMin, 1e-3), glucose, mannitol, dtS);
  injure(k, ratio, dtS);
}

void anchorKidneys(State& s) {
  Kidneys& k = s.kidneys;
  const KidneyParameters& p = k.parameters;
  k.restPressure = std::clamp(s.circulation.beat.mean, 25.0, 160.0);
  k.restCentralVenous = s.circulation.beat.centralVenous;
  k.restFlowMlMin = std::max(s.circulation.bedFlow[kRenalBed] * 60, 5.0);
  k.restOsmolality = s.fluids.osmolality;
  const CurvePoint at = curveAt(drivingPressure(s));
  k.urineScale = p.restingUrineMlMin / std::max(at.urine * std::clamp(s.influences.urine.product(), 0.05, 20.0), 0.02);
  k.gfrScale = p.gfrMlMin / std::max(at.filtration * s.influences.glomerularFlow.product(), 0.1);
  k.urineMlMin = p.restingUrineMlMin;
  k.gfrMlMin = p.gfrMlMin;
  k.anchored = 1;
}

} // namespace halsted::twin
