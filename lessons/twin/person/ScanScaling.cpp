// SPDX-License-Identifier: Apache-2.0
#include "lessons/twin/person/ScanScaling.h"

#include "lessons/twin/State.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace halsted::twin {

namespace {

// Healthy lungs hold airless and poorly aerated voxels too (vessels, the lowest parts): 7 and 18 % of the weight (Cressoni, Crit Care
// 2013;17:R93), which at a mean density of 0.18 g/mL, and 1 and 0.55 g/mL there, are these shares of the volume.
constexpr double kHealthyAirless = 0.013, kHealthyPoor = 0.06;
constexpr double kHealthyEmphysema = 0.02; ///< below -950 HU in people who never smoked (Zach, Invest Radiol 2012;47:596)

bool has(const PersonSpec& spec, Condition condition) {
  return std::find(spec.conditions.begin(), spec.conditions.end(), condition) != spec.conditions.end();
}

double beyond(double share, double healthy) {
  return std::max(0.0, share - healthy) / (1 - healthy);
}

/// Vauthey, Liver Transpl 2002;8:233.
double usualLiverMl(const Person& p) {
  return std::max(200.0, 1267.28 * p.surfaceM2 - 794.41);
}

/// Both kidneys: medians of 1815 people of Pomerania over their median body surface (SHIP-TREND, J Clin Med 2024;13:769).
double usualKidneysMl(const Person& p) {
  return (p.sex == Sex::Male ? 173 : 158) * p.surfaceM2;
}

/// Ventricles at the end of diastole and their walls (Prakken, Eur J Cardiovasc Prev Rehabil 2010;17:198), atria in between their extremes
/// (Maceira, J Cardiovasc Magn Reson 2010;12:65 and 2013;15:29).
double usualHeartMl(const Person& p) {
  const double wallMl = 1 / 1.05; // per gram
  return (p.sex == Sex::Male ? 101 + 111 + (48 + 15) * wallMl + 75 : 90 + 96 + (34 + 10) * wallMl + 68) * p.surfaceM2;
}

} // namespace

double scannedLeanKg(const PersonSpec& spec, const Person& p, double typical) {
  const ScanFindings& scan = spec.scan;
  if (!scan.muscleCm2 || !scan.fatCm2 || p.ageYears < 18)
    return typical;
  // Whole-body fat-free and fat mass from the areas at L3: Mourtzakis, Appl Physiol Nutr Metab 2008;33:997. Both have an error; what they
  // say is a share of the weight, which is known. The same slice stands for the whole body in Shen, J Appl Physiol 2004;97:2333.
  const double lean = 0.30 * *scan.muscleCm2 + 6.06, fat = 0.042 * *scan.fatCm2 + 11.2;
  return std::clamp(p.weightKg * lean / (lean + fat), 0.6 * typical, 1.4 * typical);
}

double scannedHeartSize(const PersonSpec& spec, const Person& p, double strokeMl) {
  if (!spec.scan.heartMl || spec.ejectionFraction || has(spec, Condition::HeartFailure) || p.ageYears < 18)
    return 1;
  // A heart of normal size beats the normal stroke, 41 mL/m2 (5500 / 72 mL at 1.85 m2); an athlete's beats more and is larger.
  const double usual = usualHeartMl(p) * std::max(1.0, strokeMl / (41.3 * p.surfaceM2));
  const double ratio = *spec.scan.heartMl / usual;
  // Two standard deviations of end-diastolic volume are about 30 %: within them the picture says nothing that is not said already.
  return ratio > 1.3 ? std::min(ratio / 1.3, 2.0) : ratio < 0.7 ? std::max(ratio / 0.7, 0.8) : 1;
}

double scannedAorticCompliance(const PersonSpec& spec) {
  if (spec.ageYears < 18)
    return 1;
  const ScanFindings& scan = spec.scan;
  // A wall of the same stretch holds as much more as the cross-section is larger. Mean diameters: Rogers, Am J Cardiol 2013;111:1510.
  const bool male = spec.sex == Sex::Male;
  double ratio = 1;
  if (scan.chestAortaRadiusMm)
    ratio = *scan.chestAortaRadiusMm / (male ? 12.9 : 11.55);
  else if (scan.abdomenAortaRadiusMm)
    ratio = *scan.abdomenAortaRadiusMm / (male ? 9.65 : 8.35);
  return std::clamp(ratio * ratio, 0.6, 1.6);
}

void applyScanToVessels(State& s, const PersonSpec& spec) {
  const ScanFindings& scan = spec.scan;
  auto& c = s.circulation.parameters;
  const double blood = c.bloodVolumeMl / 5000;
  if (scan.liverMl && scan.spleenMl) // splanchnic blood lies in these organs; 1500 + 200 mL in the standard patient
    c.unstressedMl[kAbdominalVeins] *= std::clamp((*scan.liverMl + 2 * *scan.spleenMl) / 1900 / blood, 0.8, 1.3);
  // Flow through liver and kidney goes with their volume (Wynne, Hepatology 1989;9:297; kidneys as filtration below): the shares of the
  // beds change, output stays.
  if (scan.liverMl && s.person.ageYears >= 18)
    c.bedResistance[kSplanchnicBed] /= std::clamp(*scan.liverMl / usualLiverMl(s.person), 0.5, 1.6);
  if (scan.kidneysMl)
    c.bedResistance[kRenalBed] /= std::clamp(std::pow(*scan.kidneysMl / usualKidneysMl(s.person), 0.62), 0.4, 1.4);
  // What a torn great vessel loses has to come through the vessel itself.
  if (const auto& radius = scan.abdomenAortaRadiusMm ? scan.abdomenAortaRadiusMm : scan.chestAortaRadiusMm)
    s.wounds.aortaMm2 = std::clamp(std::numbers::pi * *radius * *radius, 20.0, 5000.0);
  if (scan.cavaMm2)
    s.wounds.cavaMm2 = std::clamp(*scan.cavaMm2, 20.0, 3000.0);
}

void applyScanToLungs(State& s, const PersonSpec& spec) {
  const ScanFindings& scan = spec.scan;
  auto& l = s.lungs.parameters;
  if (scan.lungLeftMl && scan.lungRightMl) {
    // A chest CT is taken near full inspiration; 0.87 of the masks is gas (Coxson 1999), and lying takes some 10 % off capacity.
    const double gasL = 0.87e-3 * (*scan.lungLeftMl + *scan.lungRightMl) * 1.1;
    const double ratio = std::clamp(gasL / l.totalCapacityL, 0.4, 1.6);
    l.totalCapacityL *= ratio, l.functionalResidualL *= ratio, l.residualL *= ratio, l.lungCompliance *= ratio;
    l.share[kLeft] = std::clamp(*scan.lungLeftMl / (*scan.lungLeftMl + *scan.lungRightMl), 0.05, 0.95);
    l.share[kRight] = 1 - l.share[kLeft];
  }
  double poor = 0;
  const std::optional<double>* airless[] = {&scan.consolidatedLeft, &scan.consolidatedRight};
  const std::optional<double>* poorly[] = {&scan.poorlyAeratedLeft, &scan.poorlyAeratedRight};
  for (const std::size_t side : {kLeft, kRight}) {
    if (*airless[side])
      l.collapsed[side] = std::min(beyond(**airless[side], kHealthyAirless), 0.95);
    if (*poorly[side])
      poor += l.share[side] * beyond(**poorly[side], kHealthyPoor);
  }
  // Blood that goes to lung with little air is blood of low ventilation over flow.
  s.gases.parameters.lowVentilationShare = std::min(s.gases.parameters.lowVentilationShare + poor, 0.6);
  if (!scan.emphysema)
    return;
  l.emphysema = std::min(beyond(*scan.emphysema, kHealthyEmphysema), 0.7);
  // Lung without recoil rests fuller and empties less: as COPD's rule has it, a quarter destroyed adds a quarter, and twice that of
  // residual gas.
  if (!has(spec, Condition::Copd)) {
    l.functionalResidualL = std::min(l.functionalResidualL * (1 + l.emphysema), 0.75 * l.totalCapacityL);
    l.residualL = std::min(l.residualL * (1 + 2 * l.emphysema), 0.9 * l.functionalResidualL);
  }
}

void applyScanToOrgans(State& s, const PersonSpec& spec) {
  const ScanFindings& scan = spec.scan;
  // Filtration goes with the volume of the kidneys for a body's size; r = 0.62 (Johnson, Clin J Am Soc Nephrol 2011;6:70). Creatinine says
  // more.
  if (scan.kidneysMl && !spec.creatinineUmolL && !has(spec, Condition::Ckd))
    s.kidneys.parameters.gfrMlMin *= std::clamp(std::pow(*scan.kidneysMl / usualKidneysMl(s.person), 0.62), 0.4, 1.4);
  // What is left of a liver clears in proportion; a liver larger than usual is fat or congestion more often than function. Clearance with
  // volume: Wynne, Hepatology 1989;9:297.
  if (scan.liverMl && s.person.ageYears >= 18 && !has(spec, Condition::Cirrhosis))
    s.tissues.parameters.liver *= std::clamp(*scan.liverMl / usualLiverMl(s.person), 0.25, 1.0);
}

} // namespace halsted::twin
