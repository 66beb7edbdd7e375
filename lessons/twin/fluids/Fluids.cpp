// SPDX-License-Identifier: Apache-2.0
#include "lessons/twin/fluids/Fluids.h"

#include "lessons/twin/State.h"

#include <algorithm>
#include <cmath>

namespace halsted::twin {

namespace {

constexpr std::array<std::size_t, 3> kSystemicVeins{kUpperVeins, kAbdominalVeins, kLegVeins};
/// Where capillaries exchange water, by the share of muscle, skin and gut that each vein drains.
constexpr std::array<double, 3> kExchangeShare{0.35, 0.40, 0.25};
constexpr double kReferenceInterstitialMl = 11500;
/// Interstitial pressure rises 1.7 mmHg per litre near normal and hardly beyond 4 L of oedema (Guyton 1965, Aukland and Reed 1993).
constexpr double kStiffMmHgPerMl = 0.0017, kLooseMmHgPerMl = 0.0003, kOedemaMl = 3500;
/// Lymph grows threefold with each mmHg of interstitial pressure until it levels off (Guyton's figure for the leg of the dog).
constexpr double kLymphPerMmHg = 2.5, kLymphLimit = 15;
/// Water follows osmoles through cell membranes within minutes.
constexpr double kCellMlSPerMosmol = 0.19;

double interstitialPressure(double volumeMl, double restMl) {
  const double extra = (volumeMl - restMl) * (kReferenceInterstitialMl / restMl);
  return -1 + (extra < kOedemaMl ? kStiffMmHgPerMl * extra : kStiffMmHgPerMl * kOedemaMl + kLooseMmHgPerMl * (extra - kOedemaMl));
}

/// Effective osmoles of extracellular water, mosmol: those that cells do not let pass freely.
double effectiveOsmol(const Blood& b) {
  return 2 * (b.soluteMmol[kSodium] + b.soluteMmol[kPotassium]) + b.soluteMmol[kGlucose] + b.mannitolMmol;
}

/// One drip's millilitres of this step enter the blood.
void give(State& s, const FluidComposition& c, double ml) {
  Blood& b = s.blood;
  const double litres = ml * 1e-3;
  const double mmol[kSoluteCount] = {c.sodium, c.potassium, c.chloride, c.calcium, c.magnesium, c.glucose, 0, 0, c.lactate};
  for (std::size_t i = 0; i < kSoluteCount; ++i)
    b.soluteMmol[i] += mmol[i] * litres;
  b.citrateMmol += c.citrate * litres;
  b.mannitolMmol += c.mannitol * litres;
  b.albuminG += c.albuminGL * litres;
  b.gelatineG += c.gelatineGL * litres;
  b.hbG += c.hbGDl * 10 * litres;
  b.hbGivenG += c.hbGDl * 10 * litres;
  b.redCellMl += c.hematocrit * ml;
  b.plateletsE9 += c.plateletsE9L * litres;
  b.factorUnits += c.factorsPerMl * ml;
  b.fibrinogenG += c.fibrinogenGL * litres;
}

void runDrips(State& s, double dt) {
  Fluids& f = s.fluids;
  f.dripHeatW = 0;
  for (Drip& drip : f.drips) {
    if (!(drip.remainingMl > 0))
      continue;
    const double ml = std::min(drip.remainingMl, std::max(drip.rateMlS, 0.0) * dt);
    const FluidComposition& c = fluidComposition(drip.kind);
    drip.remainingMl = drip.remainingMl - ml > 1e-9 ? drip.remainingMl - ml : 0;
    give(s, c, ml);
    f.flowMlS[kUpperVeins] += ml / dt;
    f.givenMl += ml;
    if (c.hbGDl > 0 || c.factorsPerMl > 0 || c.plateletsE9L > 0)
      f.givenBloodMl += ml;
    else if (c.albuminGL == 0 && c.gelatineGL == 0)
      f.givenCrystalloidMl += ml;
    f.dripHeatW += ml / dt * c.heatJPerMlC * (drip.temperatureC - s.heat.coreC);
  }
}

/// What runs out of wounds is whole blood of the present composition.
void bleed(State& s, double dt) {
  double flow = 0;
  for (double q : s.wounds.flowMlS)
    flow += q;
  s.blood.saltLossMmolS = 0;
  if (!(flow > 0))
    return;
  Blood& b = s.blood;
  const double blood = std::max(s.circulation.bloodVolumeMl, 1.0), ml = std::min(flow * dt, 0.5 * blood), share = ml / blood;
  const double plasma = share * plasmaMl(s), water = extracellularMl(s), all = water + s.fluids.cellMl;
  const double share1 = std::min(plasma / water, 1.0), share2 = std::min(plasma / all, 1.0);
  b.saltLossMmolS = b.soluteMmol[kSodium] * share1 / dt;
  for (std::size_t i = 0; i < kSoluteCount; ++i)
    b.soluteMmol[i] *= 1 - (i == kUrea || i == kCreatinine ? share2 : share1);
  b.citrateMmol *= 1 - share1;
  b.mannitolMmol *= 1 - share1;
  b.hbLostG += b.hbG * share;
  for (double* amount : {&b.hbG, &b.albuminG, &b.redCellMl, &b.plateletsE9, &b.factorUnits, &b.fibrinogenG, &b.gelatineG})
    *amount *= 1 - share;
  s.fluids.lostMl += ml;
}

void sense(State& s, double dt) {
  const Circulation& c = s.circulation;
  Fluids& f = s.fluids;
  double venous = 0, flow = 0;
  for (std::size_t i = 0; i < kSystemicVeins.size(); ++i)
    venous += kExchangeShare[i] * c.pressure[kSystemicVeins[i]];
  venous -= kExchangeShare[1] * c.abdominalPressureMmHg; // the gut's interstitium is pressed as much
  for (double q : c.bedFlow)
    flow += q;
  const double k = std::min(1.0, dt / 10);
  f.venousMmHg += k * (std::clamp(venous, -10.0, 60.0) - f.venousMmHg);
  f.flowMlSMean += k * (std::clamp(flow, 0.0, 800.0) - f.flowMlSMean);
  // Capillaries lie upstream of the venules' resistance, so that arteriolar constriction lowers their pressure through flow.
  f.capillaryMmHg = f.venousMmHg + f.venularResistance * f.flowMlSMean;
  f.interstitialMmHg = interstitialPressure(f.interstitialMl, f.parameters.interstitialMl);
}

double interstitialColloid(const Fluids& f) {
  return colloidPressure(1000 * f.interstitialAlbuminG / std::max(f.interstitialMl, 500.0));
}

/// Starling's equation with lymph; protein by solvent drag and diffusion. Leak raises the filtration coefficient and the
/// permeability, and lowers the reflection coefficient.
void exchange(State& s, double dt) {
  Fluids& f = s.fluids;
  Blood& b = s.blood;
  const FluidParameters& p = f.parameters;
  const double leak = std::clamp(s.influences.capillaryLeak.product(), 0.1, 20.0);
  const double sigma = std::clamp(p.reflection - s.influences.proteinLeak.sum(), 0.05, 1.0);
  const double drive = (f.capillaryMmHg - f.interstitialMmHg) - sigma * (b.colloidMmHg - interstitialColloid(f)) - f.offsetMmHg;
  const double plasma = plasmaMl(s), scale = p.interstitialMl / kReferenceInterstitialMl;
  // Capillaries that arterioles shut do not exchange, so that refill after bleeding is slower than its forces (Oberg 1964).
  const double perfused = std::clamp(f.flowMlSMean / std::max(f.restFlowMlS, 1.0), 0.05, 1.3);
  double filtered = p.filtrationMlSMmHg * leak * perfused * drive;
  // Nothing can leave an empty vessel or an empty interstitium.
  if (filtered > 0)
    filtered = std::min(filtered, 0.002 * std::max(plasma - 300 * scale, 0.0));
  else
    filtered = std::max(filtered, -0.001 * std::max(f.interstitialMl - 0.3 * p.interstitialMl, 0.0));
  const double lymphFactor = std::clamp(1 + kLymphPerMmHg * (f.interstitialMmHg + 1), 0.1, kLymphLimit);
  f.lymphMlS = p.lymphMlS * lymphFactor * std::min(perfused, 1.0);
  f.exchangeMlS = filtered - f.lymphMlS;

  const double inPlasma = b.albuminG / plasma, inTissue = f.interstitialAlbuminG / std::max(f.interstitialMl, 500.0); // g/mL
  const double open = (1 - sigma) / (1 - std::min(p.reflection, 0.99));
  double albumin = filtered * (1 - sigma) * (filtered > 0 ? inPlasma : inTissue) +
                   f.permeabilityMlS * leak * open * std::min(perfused, 1.0) * (inPlasma - inTissue) - f.lymphMlS * inTissue;
  albumin = std::clamp(albumin * dt, -0.01 * f.interstitialAlbuminG, 0.01 * b.albuminG);
  b.albuminG -= albumin;
  f.interstitialAlbuminG += albumin;
  b.albuminFlowGS = albumin / dt;
}

/// Cells take or give water until their osmolality is that of extracellular water.
void shareCellWater(State& s) {
  Fluids& f = s.fluids;
  f.osmolality = 1000 * effectiveOsmol(s.blood) / extracellularMl(s);
  const double inside = 1000 * f.cellOsmol / std::max(f.cellMl, 100.0);
  const double scale = f.parameters.cellMl / 28000;
  f.cellFlowMlS = std::clamp(kCellMlSPerMosmol * (f.osmolality - inside), -3.0, 3.0) * scale;
  if (f.cellMl < 0.3 * f.parameters.cellMl)
    f.cellFlowMlS = std::min(f.cellFlowMlS, 0.0);
}

} // namespace

double plasmaMl(const State& s) {
  return std::max(s.circulation.bloodVolumeMl - s.blood.redCellMl, 0.1 * s.circulation.bloodVolumeMl + 1);
}

double extracellularMl(const State& s) {
  return plasmaMl(s) + std::max(s.fluids.interstitialMl, 100.0);
}

double colloidPressure(double albuminGL) {
  const double protein = std::clamp(albuminGL, 0.0, 90.0) * (7.0 / 42); // g/dL of all proteins
  return protein * (2.1 + protein * (0.16 + 0.009 * protein));
}

void stepFluids(State& s, double dt) {
  Fluids& f = s.fluids;
  f.flowMlS.fill(0);
  bleed(s, dt);
  runDrips(s, dt);
  sense(s, dt);
  if (f.anchored) {
    exchange(s, dt);
    shareCellWater(s);
    const FluidParameters& p = f.parameters;
    f.intakeNowMlS = s.brain.consciousness > 0.5 ? p.intakeMlS : 0;
    const double urine = std::min(s.kidneys.urineMlMin / 60, 0.0005 * plasmaMl(s));
    f.flowMlS[kAbdominalVeins] += f.intakeNowMlS - urine;

    // Water from cells joins plasma and interstitium in proportion, as it crosses both kinds of wall at once.
    const double plasmaShare = plasmaMl(s) / extracellularMl(s), cellToPlasma = f.cellFlowMlS * plasmaShare;
    const double toTissue = f.exchangeMlS - cellToPlasma; // from plasma
    for (std::size_t i = 0; i < kSystemicVeins.size(); ++i)
      f.flowMlS[kSystemicVeins[i]] -= kExchangeShare[i] * toTissue;
    const double drunk = s.brain.consciousness > 0.5 ? p.insensibleMlS : 0;
    f.interstitialMl += dt * (f.exchangeMlS + f.cellFlowMlS - cellToPlasma + drunk - p.insensibleMlS - f.sweatMlS);
    f.cellMl -= dt * f.cellFlowMlS;
    f.interstitialMl = std::max(f.interstitialMl, 0.05 * p.interstitialMl);
  }
  // No flow may empty a vessel.
  for (std::size_t v = 0; v < kVesselCount; ++v)
    if (f.flowMlS[v] < 0)
      f.flowMlS[v] = std::max(f.flowMlS[v], -0.2 * std::max(s.circulation.volumeMl[v] - 5, 0.0));
  double sum = 0;
  for (double q : f.flowMlS)
    sum += q;
  f.transferredMl += sum * dt;
}

double restInterstitialAlbumin(const State& s) {
  return 150 * s.fluids.parameters.interstitialMl / kReferenceInterstitialMl * s.blood.parameters.albumin / 42;
}

void fillFluids(State& s) {
  Fluids& f = s.fluids;
  const FluidParameters& p = f.parameters;
  f.interstitialMl = p.interstitialMl;
  f.cellMl = p.cellMl;
  f.interstitialAlbuminG = restInterstitialAlbumin(s);
  const auto& c = s.blood.parameters.concentration;
  f.osmolality = 2 * (c[kSodium] + c[kPotassium]) + c[kGlucose];
  f.cellOsmol = f.osmolality * f.cellMl / 1000;
  f.anchored = 0;
}

void anchorFluids(State& s) {
  Fluids& f = s.fluids;
  FluidParameters& p = f.parameters;
  const double restScale = p.interstitialMl / kReferenceInterstitialMl;
  p.lymphMlS = 0.07 * restScale;
  p.insensibleMlS = 0.0085 * restScale;
  f.venularResistance = std::max(17 - f.venousMmHg, 5.0) / std::max(f.flowMlSMean, 5.0);
  f.capillaryMmHg = f.venousMmHg + f.venularResistance * f.flowMlSMean;
  f.interstitialMmHg = interstitialPressure(f.interstitialMl, p.interstitialMl);
  const double inPlasma = s.blood.albuminG / plasmaMl(s), inTissue = f.interstitialAlbuminG / std::max(f.interstitialMl, 500.0);
  s.blood.colloidMmHg = colloidPressure(1000 * inPlasma);
  f.anchorCapillaryMmHg = f.capillaryMmHg;
  f.restFlowMlS = std::max(f.flowMlSMean, 5.0);
  f.offsetMmHg = (f.capillaryMmHg - f.interstitialMmHg) - p.reflection * (s.blood.colloidMmHg - interstitialColloid(f)) -
                 p.lymphMlS / std::max(p.filtrationMlSMmHg, 1e-4);
  f.permeabilityMlS =
      std::max(0.0, (p.lymphMlS * inTissue - p.lymphMlS * (1 - p.reflection) * inPlasma) / std::max(inPlasma - inTissue, 1e-3));
  f.osmolality = 1000 * effectiveOsmol(s.blood) / extracellularMl(s);
  f.cellOsmol = f.osmolality * f.cellMl / 1000;
  p.intakeMlS = s.kidneys.parameters.restingUrineMlMin / 60;
  s.blood.restAlbuminGL = 1000 * (s.blood.albuminG + f.interstitialAlbuminG) / extracellularMl(s);
  s.blood.restWaterL = 1e-3 * extracellularMl(s);
  s.blood.restPh = std::clamp(s.gases.pH, 7.2, 7.6);
  s.blood.restSplanchnicMlS = std::max(s.circulation.bedFlow[kSplanchnicBed], 0.5);
  f.anchored = 1;
}

bool startDrip(State& s, FluidKind kind, double volumeMl, double overS, double temperatureC) {
  if (!(volumeMl > 0))
    return true;
  for (Drip& drip : s.fluids.drips)
    if (!(drip.remainingMl > 0)) {
      drip = {kind, volumeMl, volumeMl / std::max(overS, 1.0), std::clamp(temperatureC, 0.0, 45.0)};
      return true;
    }
  return false;
}

} // namespace halsted::twin
