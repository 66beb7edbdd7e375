// SPDX-License-Identifier: Apache-2.0
#include "lessons/twin/fluids/Blood.h"

#include "lessons/twin/State.h"

#include <algorithm>
#include <cmath>

namespace halsted::twin {

namespace {

constexpr double kHematocritPerHb = 0.03; ///< per g/dL: cells hold 33.3 g/dL
/// Half of factors lost prolongs prothrombin time 1.45 times, three quarters 2.35 times (thromboplastin dilution curve, ISI 1).
constexpr double kInrSlope = 0.45;
/// Extracellular calcium bound to protein for each ionised, at normal albumin; averaged over plasma and interstitium.
constexpr double kBoundCalcium = 0.6;
constexpr double kCitrateDissociation = 0.45; ///< mmol/L, calcium citrate at the ionic strength of plasma
/// Citrate: spreads over 0.4 L/kg, twice extracellular water, and has a half-life of 36 min (Kramer, Crit Care Med 2003;31:2450).
constexpr double kCitrateSpace = 1.9, kCitratePerS = 0.693 / (36 * 60);
constexpr double kLactatePerS = 0.693 / (20 * 60);   ///< lactate or acetate of fluids (Hahn and Lyons 2016)
constexpr double kGelatinePerS = 0.693 / (3 * 3600); ///< Gelofusine
constexpr double kBonePerS = 1.0 / 1000;             ///< quick exchange with bone
constexpr double kPotassiumPerS = 1.0 / 1200;        ///< load taken up by cells (Sterns 1981: most within the hour)
constexpr double kShiftPerS = 1.0 / 90;              ///< cells answer insulin, acid and relaxants within minutes
/// mmol per litre of extracellular water: phosphate, and the chloride that Donnan's equilibrium holds in the interstitium beyond plasma.
constexpr double kOtherAnions = 10;
/// Minimal model (Bergman 1979, 1981): glucose effectiveness, decay of remote insulin, and sensitivity per resting insulin, 1/min.
constexpr double kGlucoseEffect = 0.025, kRemotePerMin = 0.025, kSensitivity = 0.005;
/// Shares of normal fibrinogen and platelets that give half of what endless ones would; what platelets add to the closing of a
/// small wound that aspirin and its like take away (bleeding time doubled at most: Rodgers and Levin 1990).
constexpr double kFibrinHalf = 0.7, kPlateletHalf = 0.35, kPlateletShare = 0.35;

/// Diabetic ketoacidosis. Liver without insulin: glucose, mmol/L/min in extracellular water, two to three times the usual 2 mg/kg/min
/// (Miles 1980, J Clin Invest 65:1432: 4 to 5 mg/kg/min), and ketone acids, mmol/L/min, with their use and loss (Hall 1984, Diabetologia
/// 26:267; 0.8 mmol/L/h less under insulin: Dhatariya, JBDS 2023 asks for 0.5 at least). Insulin ten times that at rest stops both but
/// for what stress hormones keep up. Ketosis makes resistant: half at 4.4 mmol/L of ketone acids (Barrett 1982, Diabetes 31:923).
constexpr double kLiverGlucose = 0.16, kStressShare = 0.5, kLiverHalt = 3, kKetonesMade = 2.0 / 60, kKetonesUsed = 0.09 / 60,
                 kKetoneHalt = 1, kKetoneResistance = 4.4, kFullKetosis = 20;
/// Potassium that leaves cells without insulin, and with water drawn by glucose, mmol/L (Adrogue 1986, Medicine 65:163).
constexpr double kPotassiumInsulin = 0.9, kPotassiumGlucose = 0.02;

/// Insulin given and own, as multiples of that at rest.
double totalInsulin(const State& s) {
  return std::max(s.blood.insulin + s.drugs.effects[DrugTarget::InsulinAction], 0.0);
}
/// 0 in health: what is missing by a pancreas that fails.
double insulinLack(const State& s) {
  return std::clamp(1 - s.blood.parameters.ownInsulin, 0.0, 1.0);
}
double ketoneResistance(const State& s) {
  const double share = s.tissues.ketones / kKetoneResistance;
  return 1 / (1 + share * share);
}

/// Share of resting burning of citrate and lactate: liver with its flow and warmth.
double liver(const State& s) {
  const double rest = s.blood.restSplanchnicMlS;
  const double flow = rest > 0 ? s.circulation.bedFlow[kSplanchnicBed] / rest : 1;
  return std::clamp(s.tissues.parameters.liver, 0.05, 1.5) * std::clamp(0.2 + 1.2 * flow, 0.2, 1.0) *
         std::clamp(1 - 0.08 * (s.heat.parameters.coreSetC - s.heat.coreC), 0.15, 1.2);
}

void burn(State& s, double dt) {
  Blood& b = s.blood;
  const double work = liver(s);
  b.citrateMmol *= std::max(0.0, 1 - kCitratePerS * work * dt);
  b.soluteMmol[kLactateGiven] *= std::max(0.0, 1 - kLactatePerS * work * dt);
  b.gelatineG *= 1 - kGelatinePerS * dt;
}

/// Ionised calcium: what citrate and albumin leave of all that is in extracellular water.
void calcium(State& s, double waterL, double plasmaL, double dt) {
  Blood& b = s.blood;
  const double normal = b.parameters.concentration[kCalcium];
  const double albumin = std::clamp(b.albuminG / std::max(plasmaL, 0.05) / std::max(b.parameters.albumin, 1.0), 0.0, 2.0);
  const double pH = std::clamp(s.gases.pH, 6.7, 7.9), binding = kBoundCalcium * albumin * (1 + 0.6 * (pH - b.restPh));
  const double citrate = b.citrateMmol / (kCitrateSpace * waterL), total = b.soluteMmol[kCalcium] / waterL;
  double free = b.concentration[kCalcium] - s.drugs.effects[DrugTarget::CalciumGiven];
  free = std::max(free, 0.02);
  for (int i = 0; i < 4; ++i) {
    const double f = free * (1 + binding) + citrate * free / (kCitrateDissociation + free) - total;
    const double slope = 1 + binding + citrate * kCitrateDissociation / ((kCitrateDissociation + free) * (kCitrateDissociation + free));
    free = std::max(0.02, free - f / slope);
  }
  b.soluteMmol[kCalcium] += kBonePerS * (normal - free) * waterL * dt;
  b.concentration[kCalcium] = std::clamp(free + s.drugs.effects[DrugTarget::CalciumGiven], 0.02, 6.0);

  // Below 1.0 mmol/L muscle of heart and vessels weakens (Drop 1985; Lier 2008); a surplus strengthens it a little.
  const double ionised = b.concentration[kCalcium];
  const double lack = std::max(0.0, std::min(1.05, normal - 0.1) - ionised), surplus = std::clamp(ionised - normal - 0.1, 0.0, 1.0);
  Influences& i = s.influences;
  i.contractility[Cause::Blood] = i.rightContractility[Cause::Blood] = std::clamp(1 - 0.75 * lack + 0.12 * surplus, 0.1, 1.2);
  i.resistance[Cause::Blood] = std::clamp(1 - 0.55 * lack + 0.10 * surplus, 0.4, 1.2);
}

/// Cells hold forty times as much potassium as the water around them; what moves it is added up in mmol/L of that water.
void potassium(State& s, double waterL, double dt) {
  Blood& b = s.blood;
  const double normal = b.parameters.concentration[kPotassium], pH = std::clamp(s.gases.pH, 6.6, 7.9);
  // Mineral acids move it by about 0.6 per 0.1 pH, organic and carbonic acid by 0.1 (Adrogue and Madias 1981).
  const double acid = std::clamp(-0.08 * (b.strongIonShift - b.parameters.restingStrongIonShift), -1.2, 2.0) + (b.restPh - pH);
  // Cold moves it into cells: 3.9 to 3.2 mmol/L at 33 degC (Mirzoyev 2010).
  const double cold = -0.14 * std::clamp(s.heat.parameters.coreSetC - 0.5 - s.heat.coreC, 0.0, 6.0);
  // A clamp of insulin lowers it by up to 0.7 mmol/L (DeFronzo 1980, Am J Physiol 238:E421).
  const double action = b.insulinAction + kSensitivity * s.drugs.effects[DrugTarget::InsulinAction];
  const double lack = insulinLack(s) * std::exp(-totalInsulin(s));
  const double drawn = insulinLack(s) * kPotassiumGlucose * std::max(0.0, b.concentration[kGlucose] - 10);
  const double insulin = std::clamp(-12 * action, -0.7, 0.3) + kPotassiumInsulin * lack + drawn;
  const double ischaemia = std::clamp((s.tissues.oxygenDebtMl - 2000) / 8000, 0.0, 3.0);
  const double wanted = acid + cold + insulin + ischaemia + s.drugs.effects[DrugTarget::PotassiumShift];
  const double before = b.potassiumShift;
  b.potassiumShift += std::min(1.0, kShiftPerS * dt) * (std::clamp(wanted, -3.0, 6.0) - before);
  const double stores = normal * (1 + 4 * (b.cellPotassiumMmol / std::max(b.restCellPotassiumMmol, 1.0) - 1));
  const double load = b.soluteMmol[kPotassium] / waterL - before - stores;
  double move = (b.potassiumShift - before) * waterL - kPotassiumPerS * dt * load * waterL;
  move = std::max(move, 0.3 * waterL - b.soluteMmol[kPotassium]);
  b.soluteMmol[kPotassium] += move;
  b.cellPotassiumMmol -= move;
}

void glucose(State& s, double waterL, double dt) {
  Blood& b = s.blood;
  const double minutes = dt / 60, normal = b.parameters.concentration[kGlucose], g = b.soluteMmol[kGlucose] / waterL;
  const double diabetic = s.person.diabetes > 0 ? 1 : 0;
  const double alarm = std::max(0.0, std::max(s.reflexes.sympathetic, s.reflexes.stress) - s.reflexes.parameters.restingActivity - 0.1) +
                       0.5 * s.reflexes.hormones;
  const double secretion = std::clamp(1 + (diabetic > 0 ? 0.4 : 1.6) * (g - normal), 0.0, 12.0) * std::clamp(1 - 0.6 * alarm, 0.3, 1.0) *
                           b.parameters.ownInsulin;
  b.insulin += std::min(1.0, minutes / 4) * (secretion - b.insulin);
  // Adrenaline: the liver gives sugar, muscle takes less of it for the same insulin (Rizza 1980; Deibert and DeFronzo 1980).
  const double adrenaline =
      std::clamp(std::max(s.drugs.effects[DrugTarget::Beta2],
                          s.reflexes.adrenaline * (1 - std::clamp(s.drugs.effects[DrugTarget::Beta2Block], 0.0, 1.0))),
                 0.0, 1.0);
  const double resistant = (1 - 0.5 * std::clamp(s.illness.infection.inflammation, 0.0, 1.0)) * (1 - 0.4 * diabetic) *
                           (1 - 0.6 * adrenaline) * ketoneResistance(s);
  b.insulinAction += std::min(1.0, kRemotePerMin * minutes) * (kSensitivity * resistant * (b.insulin - 1) - b.insulinAction);
  // The effect site of insulin given is the remote compartment already.
  const double action = b.insulinAction + kSensitivity * resistant * s.drugs.effects[DrugTarget::InsulinAction];
  // The liver gives sugar when the alarm sounds or glucose is low; a deep fall calls all counter-regulation.
  const double low = std::max(0.0, std::min(normal, 3.8) - g);
  const double made = 0.09 * alarm + 0.03 * low + 0.16 * adrenaline + 0.15 * s.drugs.effects[DrugTarget::Glucagon];
  const double total = totalInsulin(s), lack = insulinLack(s);
  const double stressed = kStressShare * std::min(s.tissues.ketones / kFullKetosis, 1.0);
  const double liverMade = kLiverGlucose * lack * (stressed + (1 - stressed) * std::exp(-total / kLiverHalt));
  const double drawn = kGlucoseEffect * (1 - 0.4 * diabetic) * ketoneResistance(s) * (1 - 0.9 * lack * std::exp(-total));
  const double change = drawn * (normal - g) - action * g + made + liverMade; // mmol/L/min
  b.soluteMmol[kGlucose] = std::max(b.soluteMmol[kGlucose] + change * minutes * waterL, 0.2 * waterL);
}

void ketones(State& s, double dt) {
  double& ketones = s.tissues.ketones;
  const double minutes = dt / 60, made = kKetonesMade * insulinLack(s) * std::exp(-totalInsulin(s) / kKetoneHalt);
  ketones = std::clamp(ketones + (made - kKetonesUsed * ketones) * minutes, 0.0, 30.0);
}

double below(double value, double enough) {
  return std::clamp(value / enough, 0.0, 1.0);
}

/// 1 in health, where a surplus adds nothing; falls the steeper the smaller the share left.
double firmness(double share, double half) {
  const double x = std::min(share / 0.98, 1.0);
  return (1 + half) * x / (half + x);
}

void coagulation(State& s, double bloodL, double plasmaL, double dt) {
  Blood& b = s.blood;
  // Sepsis uses up platelets, factors and fibrinogen within a day (Levi 1999).
  const double inflammation = std::clamp(s.illness.infection.inflammation, 0.0, 1.0), used = dt / 86400 * 2.0 * inflammation * inflammation;
  b.plateletsE9 *= 1 - used;
  b.factorUnits *= 1 - 0.6 * used;
  b.plateletCount = b.plateletsE9 / bloodL;
  b.fibrinogen = b.fibrinogenG / plasmaL;

  const double pH = std::clamp(s.gases.pH, 6.6, 7.8), cold = std::clamp(s.heat.parameters.coreSetC - 0.2 - s.heat.coreC, 0.0, 17.0);
  // Thrombin generation halves at pH 7.1 (Martini 2005).
  const double acid = std::clamp(1 - 1.7 * (7.37 - pH), 0.25, 1.0);
  const double blocked = std::clamp(1 - s.drugs.effects[DrugTarget::Anticoagulation], 0.05, 1.0);
  const double factors = std::clamp(b.factorUnits / (1000 * plasmaL), 0.0, 1.6);
  const double active = std::max(0.03, factors * acid * blocked);
  // Prothrombin time in the patient's own cold: 11.8 s at 37, 12.9 at 34, 14.2 at 31, 16.6 at 28 degC (Rohrer and Natale 1992).
  b.inr = std::min(12.0, std::max(0.8, 1 + kInrSlope * (1 / active - 1)) * (1 + 0.022 * cold + 0.0025 * cold * cold));
  b.factorActivity = active;

  // Starved tissue frees plasminogen activator (Brohi 2008: hyperfibrinolysis with base deficit above 6).
  const double lysis = std::clamp((-s.gases.baseExcess - 6) / 20, 0.0, 0.8) *
                       (1 - std::clamp(s.drugs.effects[DrugTarget::AntifibrinolyticAction], 0.0, 1.0));
  b.lysis += std::min(1.0, dt / 600) * (lysis - b.lysis);
  // Platelets adhere poorly below 33 degC and enzymes slow with every degree (Wolberg 2004); 1.5 g/L fibrinogen, 75 platelets and a
  // third of factors are what guidelines call enough (Rossaint 2023).
  const double warmth = std::clamp(1 - 0.045 * cold - 0.02 * std::max(cold - 4, 0.0), 0.15, 1.0);
  const double ions = below(b.concentration[kCalcium], 0.9);
  // Firmness falls with fibrin and platelets long before these limits (Fries 2006, Br J Anaesth 97:460).
  const double firm = firmness(b.fibrinogen / BloodParameters{}.fibrinogen, kFibrinHalf) *
                      firmness(b.plateletCount / BloodParameters{}.platelets, kPlateletHalf) *
                      (1 - kPlateletShare * std::clamp(s.drugs.effects[DrugTarget::PlateletInhibition], 0.0, 1.0));
  b.clotStrength = firm * below(active, 0.4) * below(b.plateletCount, 75) * below(b.fibrinogen, 1.6) * warmth * ions * (1 - 0.8 * b.lysis);
}

/// Strong ions by fluids, kidneys and cells, and the weak acid that diluted albumin no longer is (Stewart 1983, Figge 1998).
double strongIons(const State& s, double waterL) {
  const Blood& b = s.blood;
  const auto& normal = b.parameters.concentration;
  double shift = -3 * b.citrateMmol / (kCitrateSpace * waterL) - b.soluteMmol[kLactateGiven] / waterL;
  shift += b.concentration[kSodium] - normal[kSodium] + b.concentration[kPotassium] - normal[kPotassium];
  shift -= b.concentration[kChloride] - normal[kChloride];
  // Of all extracellular water: interstitial fluid that enters plasma is poor in both albumin and strong cations, and changes nothing.
  shift += 0.28 * (b.restAlbuminGL - (b.albuminG + s.fluids.interstitialAlbuminG) / waterL);
  shift += kOtherAnions * (1 - b.restWaterL / waterL);
  return std::clamp(shift + b.parameters.restingStrongIonShift, -40.0, 40.0);
}

} // namespace

void stepBlood(State& s, double dt) {
  Blood& b = s.blood;
  const double bloodL = std::max(s.circulation.bloodVolumeMl, 50.0) * 1e-3, plasmaL = std::max(plasmaMl(s), 20.0) * 1e-3;
  const double waterL = std::max(extracellularMl(s), 200.0) * 1e-3, allL = waterL + s.fluids.cellMl * 1e-3;
  b.hb = b.hbG / bloodL / 10;
  b.hematocrit = std::clamp(b.redCellMl / (bloodL * 1000), 0.0, 0.8);
  s.circulation.hematocrit = b.hematocrit;
  const double albumin = b.albuminG / plasmaL;
  // Gelatine holds about as much water by weight as albumin does with its globulins (Weil 1979).
  b.colloidMmHg = colloidPressure(albumin + 1.2 * b.gelatineG / plasmaL);
  burn(s, dt);
  glucose(s, waterL, dt);
  ketones(s, dt);
  potassium(s, waterL, dt);
  calcium(s, waterL, plasmaL, dt);
  for (std::size_t i = 0; i < kSoluteCount; ++i)
    if (i != kCalcium)
      b.concentration[i] = b.soluteMmol[i] / (i == kUrea || i == kCreatinine ? allL : waterL);
  b.strongIonShift = strongIons(s, waterL);
  coagulation(s, bloodL, plasmaL, dt);
}

void fillBlood(State& s) {
  Blood& b = s.blood;
  const BloodParameters& p = b.parameters;
  const double bloodMl = s.circulation.parameters.bloodVolumeMl, hematocrit = std::clamp(kHematocritPerHb * p.hb, 0.05, 0.7);
  b.hbG = p.hb * bloodMl / 100;
  b.redCellMl = hematocrit * bloodMl;
  const double plasmaL = (bloodMl - b.redCellMl) * 1e-3;
  b.albuminG = p.albumin * plasmaL;
  b.plateletsE9 = p.platelets * bloodMl * 1e-3;
  b.factorUnits = 1000 * plasmaL / (1 + std::max(p.inr - 1, 0.0) / kInrSlope);
  b.fibrinogenG = p.fibrinogen * plasmaL;
  b.citrateMmol = b.mannitolMmol = b.gelatineG = 0;
  const double waterL = plasmaL + s.fluids.parameters.interstitialMl * 1e-3, allL = waterL + s.fluids.parameters.cellMl * 1e-3;
  for (std::size_t i = 0; i < kSoluteCount; ++i) {
    b.concentration[i] = p.concentration[i];
    b.soluteMmol[i] = p.concentration[i] * (i == kUrea || i == kCreatinine ? allL : waterL);
  }
  b.soluteMmol[kCalcium] *= 1 + kBoundCalcium;
  b.restWaterL = waterL;
  b.strongIonShift = p.restingStrongIonShift;
  b.restAlbuminGL = (b.albuminG + restInterstitialAlbumin(s)) / waterL;
  // Exchangeable potassium, 50 mmol/kg of lean mass and more, lies in cell water at about 140 mmol/L.
  b.restCellPotassiumMmol = b.cellPotassiumMmol = 0.14 * s.fluids.parameters.cellMl;
  b.hb = p.hb;
  b.hematocrit = hematocrit;
  s.circulation.hematocrit = hematocrit;
  b.plateletCount = p.platelets;
  b.fibrinogen = p.fibrinogen;
  b.inr = p.inr;
  b.colloidMmHg = colloidPressure(p.albumin);
}

} // namespace halsted::twin
