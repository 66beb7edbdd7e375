// SPDX-License-Identifier: Apache-2.0
#include "lessons/twin/person/Scaling.h"

#include "lessons/twin/State.h"
#include "lessons/twin/person/ScanScaling.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <span>

namespace halsted::twin {

namespace {

struct AgeValue {
  double years, value;
};

double byAge(std::span<const AgeValue> table, double years) {
  if (years <= table.front().years)
    return table.front().value;
  for (std::size_t i = 1; i < table.size(); ++i)
    if (years <= table[i].years) {
      const auto& [x0, y0] = table[i - 1];
      const auto& [x1, y1] = table[i];
      return y0 + (y1 - y0) * (years - x0) / (x1 - x0);
    }
  return table.back().value;
}

// Medians of heart and breathing rate in healthy children: Fleming, Lancet 2011;377:1011; adults at the end.
constexpr AgeValue kHeartRate[] = {{0.12, 143}, {0.4, 140}, {0.6, 134}, {0.9, 128}, {1.25, 123}, {1.75, 116}, {2.5, 110}, {3.5, 104},
                                   {5, 98},     {7, 91},    {10, 84},   {13.5, 78}, {17, 73},    {40, 72},    {95, 70}};
constexpr AgeValue kBreathingRate[] = {{0.12, 43}, {0.4, 41}, {0.6, 39}, {0.9, 37},  {1.25, 35}, {1.75, 31}, {2.5, 28}, {3.5, 25},
                                       {5, 23},    {7, 21},   {10, 19},  {13.5, 18}, {17, 16},   {25, 14},   {60, 14},  {90, 16}};
// Mean arterial pressure: children from the middle of the ranges of PALS (AHA 2020, table of vital signs); adults Franklin,
// Circulation 1997;96:308.
constexpr AgeValue kMeanPressure[] = {{0.08, 52}, {0.5, 58}, {1, 60}, {4, 67}, {6, 71}, {12, 78}, {17, 84}, {40, 92}, {60, 96}, {95, 95}};
// Haemoglobin: Dallman 1977; WHO 2011.
constexpr AgeValue kHbMale[] = {{0.1, 12.5}, {0.25, 11.5}, {1, 12.2}, {6, 12.6}, {12, 13.6}, {17, 14.5}, {60, 14.5}, {90, 13.6}};
constexpr AgeValue kHbFemale[] = {{0.1, 12.5}, {0.25, 11.5}, {1, 12.2}, {6, 12.6}, {12, 13.3}, {50, 13.4}, {90, 13.2}};
// Blood per kg in children: Linderkamp, Eur J Pediatr 1977;125:227.
constexpr AgeValue kChildBlood[] = {{0.1, 83}, {0.5, 80}, {1, 78}, {6, 74}, {12, 72}, {16, 70}};
// GFR per 1.73 m2 in the first years: Schwartz and Furth, Pediatr Nephrol 2007;22:1839.
constexpr AgeValue kYoungFiltration[] = {{0.08, 45}, {0.25, 60}, {0.7, 80}, {1.5, 100}, {2.5, 110}, {40, 110}, {90, 68}};

bool has(const PersonSpec& spec, Condition condition) {
  return std::find(spec.conditions.begin(), spec.conditions.end(), condition) != spec.conditions.end();
}

double pregnancyShare(const Person& person) {
  return std::clamp((person.pregnancyWeeks - 6) / 26, 0.0, 1.0);
}

double bmiOf(const Person& person) {
  return person.weightKg / (person.heightCm * person.heightCm * 1e-4);
}

/// Janmahasatian, Clin Pharmacokinet 2005;44:1051; in small children lean is nearly all.
double usualLeanKg(const Person& p) {
  const double bmi = bmiOf(p);
  return p.sex == Sex::Male ? 9270 * p.weightKg / (6680 + 216 * bmi) : 9270 * p.weightKg / (8780 + 244 * bmi);
}

/// kcal per day. Children: Schofield 1985 (weight); adults: Mifflin, Am J Clin Nutr 1990;51:241.
double basalMetabolism(const Person& p) {
  const bool male = p.sex == Sex::Male;
  const double w = p.weightKg;
  if (p.ageYears < 3)
    return male ? 59.512 * w - 30.4 : 58.317 * w - 31.1;
  if (p.ageYears < 10)
    return male ? 22.706 * w + 504.3 : 20.315 * w + 485.9;
  if (p.ageYears < 18)
    return male ? 17.686 * w + 658.2 : 13.384 * w + 692.6;
  return 10 * w + 6.25 * p.heightCm - 5 * p.ageYears + (male ? 5 : -161);
}

/// CKD-EPI 2021 (Inker, NEJM 2021;385:1737), mL/min per 1.73 m2.
double filtrationFromCreatinine(const Person& p, double umolL) {
  const bool male = p.sex == Sex::Male;
  const double k = (male ? 0.9 : 0.7) * 88.4, a = male ? -0.302 : -0.241, ratio = umolL / k;
  return 142 * std::pow(std::min(ratio, 1.0), a) * std::pow(std::max(ratio, 1.0), -1.2) * std::pow(0.9938, p.ageYears) * (male ? 1 : 1.012);
}

} // namespace

Person personOf(const PersonSpec& spec) {
  Person p;
  p.sex = spec.sex;
  p.ageYears = spec.ageYears, p.heightCm = spec.heightCm, p.weightKg = spec.weightKg;
  p.pregnancyWeeks = spec.pregnancyWeeks > 0 ? spec.pregnancyWeeks : has(spec, Condition::Pregnant) ? 36 : 0;
  const double h = spec.heightCm;
  // Devine 1974 for adults; Traub and Johnson, Am J Hosp Pharm 1980;37:195 for children below 152 cm.
  if (spec.ageYears < 18 && h < 152)
    p.idealKg = h < 75 ? std::min(spec.weightKg, 22 * h * h * 1e-4 * 0.78) : h * h * 1.65e-3;
  else
    p.idealKg = std::max(35.0, (spec.sex == Sex::Male ? 50 : 45.5) + 0.91 * (h - 152.4));
  p.leanKg = scannedLeanKg(spec, p, usualLeanKg(p));
  p.surfaceM2 = std::sqrt(p.heightCm * p.weightKg / 3600);
  p.diabetes = has(spec, Condition::Diabetes) ? 1 : 0;
  return p;
}

RestingFigures restingFigures(const PersonSpec& spec, const Person& p) {
  RestingFigures r{};
  const double preg = pregnancyShare(p);
  const bool male = p.sex == Sex::Male;
  const double bmi = bmiOf(p);

  r.heartRatePerMin = byAge(kHeartRate, p.ageYears) + (!male && p.ageYears > 14 ? 3 : 0) + 15 * preg; // Hunter and Robson 1992
  r.breathingRatePerMin = byAge(kBreathingRate, p.ageYears) + std::clamp((bmi - 30) * 0.25, 0.0, 5.0);
  r.meanPressureMmHg = byAge(kMeanPressure, p.ageYears) - (!male && p.ageYears > 14 && p.ageYears < 60 ? 4 : 0) - 4 * preg;
  r.hbGDl = byAge(male ? std::span<const AgeValue>(kHbMale) : std::span<const AgeValue>(kHbFemale), p.ageYears) - 1.6 * preg;
  // 4.825 kcal per litre of oxygen; awake and lying is 6.5 % above basal (245 mL/min for the standard patient).
  r.vo2MlMin = basalMetabolism(p) / (1440 * 4.825) * 1000 * 1.065 * (1 + 0.2 * preg);
  // Lemmens, Obes Surg 2006;16:773 (70 or 65 mL/kg at BMI 22, less per kg in the obese), scaled to 5.0 L for the standard patient.
  r.bloodVolumeMl = p.ageYears < 16 ? byAge(kChildBlood, p.ageYears) * std::min(p.weightKg, 1.35 * p.idealKg)
                                    : p.weightKg * (male ? 70 : 65) / std::sqrt(bmi / 22) * 1.0402;
  r.bloodVolumeMl *= 1 + 0.42 * preg;                           // Hytten 1985
  if (const double usual = usualLeanKg(p); p.leanKg != usual) { // told by a CT
    // Metabolism by lean mass: Cunningham, Am J Clin Nutr 1991;54:963. Blood goes with lean mass: Muldowney, Clin Sci 1957;16:163.
    r.vo2MlMin *= (370 + 21.6 * p.leanKg) / (370 + 21.6 * usual);
    r.bloodVolumeMl *= p.leanKg / usual;
  }
  // Output follows oxygen demand: an arteriovenous difference of 4.45 mL/dL, less with little haemoglobin (children, anaemia).
  r.co2MmHg = 40 - 8 * preg;
  double difference = 4.45;
  if (has(spec, Condition::Hypertension))
    r.meanPressureMmHg += 14;
  if (has(spec, Condition::Ckd))
    r.meanPressureMmHg += 5, r.hbGDl -= 2.5;
  if (has(spec, Condition::Anaemia))
    r.hbGDl = std::min(r.hbGDl, 8.5);
  if (has(spec, Condition::Cirrhosis))
    r.meanPressureMmHg -= 9, r.hbGDl -= 2, difference *= 0.8, r.bloodVolumeMl *= 1.12;
  if (has(spec, Condition::Copd))
    r.co2MmHg += 4, r.breathingRatePerMin += 3, r.heartRatePerMin += 5;
  if (has(spec, Condition::HeartFailure))
    r.heartRatePerMin += 8, r.meanPressureMmHg -= 6, difference *= 1.33, r.bloodVolumeMl *= 1.08, r.breathingRatePerMin += 2;
  if (has(spec, Condition::Athlete))
    r.heartRatePerMin -= 18, r.bloodVolumeMl *= 1.1, r.breathingRatePerMin -= 2;
  if (has(spec, Condition::AtrialFibrillation))
    r.heartRatePerMin += 8, difference *= 1.12;
  if (has(spec, Condition::AorticStenosis))
    difference *= 1.08;
  if (has(spec, Condition::Asthma))
    r.breathingRatePerMin += 1;
  if (spec.hb)
    r.hbGDl = *spec.hb;
  r.hbGDl = std::max(r.hbGDl, 3.0);
  difference *= std::clamp(std::pow(r.hbGDl / 14.5, 0.55), 0.4, 1.15) * (1 - 0.16 * preg);
  if (p.ageYears > 40)
    difference *= 1 + 0.002 * (p.ageYears - 40); // Brandfonbrener, Circulation 1955;12:557
  r.outputLMin = r.vo2MlMin / difference / 10;

  if (spec.heartRate)
    r.heartRatePerMin = *spec.heartRate;
  if (spec.respiratoryRate)
    r.breathingRatePerMin = *spec.respiratoryRate;
  if (spec.meanPressure)
    r.meanPressureMmHg = *spec.meanPressure;
  else if (spec.systolic && spec.diastolic)
    r.meanPressureMmHg = (*spec.systolic + 2 * *spec.diastolic) / 3;
  else if (spec.systolic)
    r.meanPressureMmHg *= *spec.systolic / 120;
  if (spec.cardiacOutputLMin)
    r.outputLMin = *spec.cardiacOutputLMin;
  return r;
}

namespace {

void scaleHeart(State& s, const PersonSpec& spec, const RestingFigures& r) {
  const Person& p = s.person;
  auto& heart = s.heart.parameters;
  heart.restingRatePerMin = r.heartRatePerMin;
  heart.maximumRatePerMin = std::max(208 - 0.7 * p.ageYears, 120.0); // Tanaka, J Am Coll Cardiol 2001;37:153
  heart.intrinsicRatePerMin *= r.heartRatePerMin / 72;
  if (p.ageYears > 18) // Jose and Collison, Cardiovasc Res 1970;4:160: the reserve between rest and intrinsic shrinks with age
    heart.intrinsicRatePerMin = std::max(heart.intrinsicRatePerMin - 0.2 * (p.ageYears - 40), 1.1 * r.heartRatePerMin);
  if (has(spec, Condition::CoronaryDisease))
    heart.oxygenReserve = 0.6;
  else if (p.ageYears > 60)
    heart.oxygenReserve = 1 - 0.006 * (p.ageYears - 60);
  if (has(spec, Condition::AtrialFibrillation))
    s.heart.rhythm = RhythmKind::AtrialFibrillation, heart.fibrillationRatePerMin = r.heartRatePerMin;
  auto& reflex = s.reflexes.parameters;
  // Baroreflex and beta-adrenergic answers: Laitinen, Am J Physiol 1998;275:H1 with age; halved in heart failure (Ferguson 1989). Children
  // have not more than adults (Lenard, Circulation 2004;110:2307). Cardiopulmonary: Cleroux, Am J Physiol 1989;257:H961.
  const double old = p.ageYears < 18 ? 1 : std::clamp(1 - 0.006 * (p.ageYears - 40), 0.6, 1.1);
  reflex.heartGain *= std::clamp(1 - 0.008 * (p.ageYears - 40), 0.6, 1.1);
  reflex.arterialGain *= old, reflex.cardiopulmonaryGain *= std::min(old, 1.0);
  if (has(spec, Condition::HeartFailure))
    reflex.arterialGain *= 0.6, reflex.heartGain *= 0.7;
  if (has(spec, Condition::Hypertension)) // Bristow, Circulation 1969;39:48
    reflex.arterialGain *= 0.95, reflex.heartGain *= 0.85;
  if (p.diabetes > 0)
    reflex.heartGain *= 0.85;
  reflex.pressureSetMmHg = r.meanPressureMmHg;
}

void scaleVessels(State& s, const PersonSpec& spec, const RestingFigures& r) {
  auto& c = s.circulation.parameters;
  const Person& p = s.person;
  // The standard patient: 76 mL a beat out of 131, against 120 mmHg.
  constexpr double kStrokeMl = 5500.0 / 72, kEjection = 0.58, kUnstressedShare = 10.0 / 131;
  const double stroke = r.outputLMin * 1000 / r.heartRatePerMin;
  const bool failing = has(spec, Condition::HeartFailure);
  const double flowSize = stroke / kStrokeMl;
  const double ejection =
      std::clamp(spec.ejectionFraction.value_or(failing ? 0.32 : kEjection) / scannedHeartSize(spec, p, stroke), 0.08, 0.8);
  // Chambers are as large as stroke volume and ejection fraction ask (eccentric hypertrophy in systolic failure).
  const double size = flowSize * kEjection / ejection;
  const double blood = r.bloodVolumeMl / 5000;
  const double pressure = r.meanPressureMmHg / 92;

  c.bloodVolumeMl = r.bloodVolumeMl;
  // Ees = Ea EF' / (1 - EF'), EF' = SV / (EDV - V0): the elastance that ejects this share against this load (Sunagawa 1983).
  const auto coupling = [](double ef) {
    const double share = std::min(ef / (1 - kUnstressedShare), 0.9);
    return share / (1 - share);
  };
  c.leftElastance *= pressure / flowSize * coupling(ejection) / coupling(kEjection);
  c.rightElastance /= size;
  c.leftUnstressedMl *= size, c.rightUnstressedMl *= size;
  c.leftStiffnessPerMl /= size, c.rightStiffnessPerMl /= size;
  c.pericardiumMl *= size, c.pericardiumScaleMl *= size;
  if (failing)
    c.leftStiffnessMmHg *= 1.3;
  if (has(spec, Condition::Hypertension)) // concentric hypertrophy: stiffer diastole
    c.leftStiffnessMmHg *= 1.1;
  if (p.ageYears > 40)
    // The ventricle stiffens with the arteries, in systole more than in diastole (Redfield 2005, Circulation 112:2254).
    c.leftElastance *= 1 + 0.003 * (p.ageYears - 40), c.leftStiffnessMmHg *= 1 + 0.001 * (p.ageYears - 40);
  for (std::size_t v : {kRightAtrium, kLeftAtrium})
    c.compliance[v] *= size, c.unstressedMl[v] *= size;
  for (std::size_t v : {kPulmonaryArteries, kPulmonaryVeins})
    c.compliance[v] *= flowSize, c.unstressedMl[v] *= blood;
  // Arterial compliance: with stroke volume, and falling with age (pulse pressure rises by a third from 40 to 80 years: Franklin 1997).
  double soft = flowSize / pressure;
  if (p.ageYears < 16) // the pulse pressure of PALS' ranges
    soft *= 0.82 + 0.011 * p.ageYears;
  if (p.ageYears > 40)
    soft /= 1 + 0.006 * (p.ageYears - 40);
  if (has(spec, Condition::Hypertension))
    soft *= 0.93;
  soft *= scannedAorticCompliance(spec);
  if (spec.systolic && spec.diastolic)
    soft *= std::clamp(45 * pressure / std::max(*spec.systolic - *spec.diastolic, 10.0), 0.4, 2.0) *
            (p.ageYears > 40 ? 1 + 0.006 * (p.ageYears - 40) : 1);
  for (std::size_t v : {kAorta, kArteries})
    c.compliance[v] *= soft, c.unstressedMl[v] *= blood;
  for (std::size_t v : {kUpperVeins, kAbdominalVeins, kLegVeins, kThoracicVeins})
    c.compliance[v] *= blood, c.unstressedMl[v] *= blood;
  const double flow = r.outputLMin / 5.5;
  for (double& resistance : c.bedResistance)
    resistance *= pressure / flow;
  for (double& resistance : c.valveResistance)
    resistance /= flow;
  c.pulmonaryResistance /= flow;
  c.inertance /= soft, c.aorticResistance /= flow;
  if (has(spec, Condition::Copd))
    c.pulmonaryResistance *= 1.6;
  if (has(spec, Condition::AorticStenosis))
    c.stenosis[kAortic] = std::max(c.stenosis[kAortic], 1.0) * 12, // a mean gradient of 25 to 40 mmHg
        c.leftElastance *= 1.35, c.leftStiffnessMmHg *= 1.2;       // and the hypertrophy that has grown against it
  if (p.pregnancyWeeks > 0)
    c.bedResistance[kRenalBed] *= 1 - 0.15 * pregnancyShare(p);
  applyScanToVessels(s, spec);
}

void scaleLungs(State& s, const PersonSpec& spec, const RestingFigures& r) {
  const Person& p = s.person;
  auto& l = s.lungs.parameters;
  const double bmi = bmiOf(p), preg = pregnancyShare(p), size = p.idealKg / 70.6;
  l.functionalResidualL *= size, l.totalCapacityL *= size, l.residualL *= size;
  // Jones and Nzekwu, Chest 2006;130:827: functional residual capacity against BMI.
  const double fat = bmi > 22.5 ? 0.6 + 0.4 * std::exp(-0.1 * (bmi - 22.5)) : 1;
  l.lungCompliance *= size * (0.5 + 0.5 * fat);
  // Chest wall: soft in infants (Papastamelos 1995), stiff with age (Estenne 1985) and fat (Pelosi 1996).
  l.chestCompliance *= size * (p.ageYears < 4 ? 2.2 - 0.3 * p.ageYears : 1) * (p.ageYears > 40 ? 1 - 0.005 * (p.ageYears - 40) : 1) /
                       (1 + 0.02 * std::max(0.0, bmi - 25));
  // Lying, the gravid lose a quarter (Russell and Chambers 1981); infants have 28 mL/kg (Stocks and Quanjer 1995).
  const double young = 1 - 0.25 * std::clamp(1 - p.ageYears / 12, 0.0, 1.0);
  l.functionalResidualL *= fat * young * (1 - 0.25 * preg);
  l.residualL = std::min(l.residualL, 0.8 * l.functionalResidualL);
  l.resistance *= std::pow(size, -0.75) * (1 + 0.01 * std::max(0.0, bmi - 30));
  l.anatomicalDeadSpaceMl *= size;
  l.restingRatePerMin = r.breathingRatePerMin;
  l.restingTidalMl *= size * (1 + 0.35 * preg);
  auto& g = s.gases.parameters;
  if (p.ageYears > 40) // PaO2 = 104 - 0.3 age (Sorbini 1968)
    g.lowVentilationShare *= 1 + 0.025 * (p.ageYears - 40), g.diffusionGapMmHg *= 1 + 0.01 * (p.ageYears - 40);
  g.restingShunt += 0.001 * std::max(0.0, bmi - 30);
  if (has(spec, Condition::Copd)) {
    l.emphysema = 0.25, l.resistance *= 3, l.functionalResidualL *= 1.25, l.residualL *= 1.5, l.totalCapacityL *= 1.1;
    g.lowVentilationShare *= 3;
    s.drive.parameters.co2Gain *= 0.6;
  }
  if (has(spec, Condition::Asthma))
    l.resistance *= 1.5;
  if (has(spec, Condition::Ckd) || has(spec, Condition::HeartFailure))
    g.diffusionGapMmHg *= 1.3;
  applyScanToLungs(s, spec);
}

void scaleChemistry(State& s, const PersonSpec& spec, const RestingFigures& r) {
  const Person& p = s.person;
  s.tissues.parameters.restingVo2 = r.vo2MlMin;
  if (spec.lactate)
    s.tissues.parameters.lactateMmol = *spec.lactate;
  auto& blood = s.blood.parameters;
  blood.hb = r.hbGDl;
  auto& f = s.fluids.parameters;
  const double water = p.leanKg / 56.2 * (p.ageYears < 10 ? 1.25 - 0.025 * p.ageYears : 1); // Friis-Hansen 1961
  f.interstitialMl *= water, f.cellMl *= water, f.filtrationMlSMmHg *= r.bloodVolumeMl / 5000;
  auto& k = s.kidneys.parameters;
  k.gfrMlMin = byAge(kYoungFiltration, p.ageYears) * p.surfaceM2 / 1.84 * (1 + 0.45 * pregnancyShare(p));
  if (p.ageYears < 2.5)
    k.gfrMlMin = byAge(kYoungFiltration, p.ageYears) * p.surfaceM2 / 1.73;
  if (has(spec, Condition::Ckd))
    k.gfrMlMin *= 0.35, blood.concentration[kPotassium] += 0.5, blood.concentration[kUrea] *= 2.5, blood.concentration[kCreatinine] *= 2.8;
  if (spec.creatinineUmolL && p.ageYears >= 18) {
    k.gfrMlMin = filtrationFromCreatinine(p, *spec.creatinineUmolL) * p.surfaceM2 / 1.73;
    blood.concentration[kCreatinine] = *spec.creatinineUmolL / 1000;
  }
  k.pressureShiftMmHg = r.meanPressureMmHg - 92;
  k.restingUrineMlMin *= p.weightKg / 70;
  if (p.ageYears < 10)
    k.restingUrineMlMin *= 1.6 - 0.06 * p.ageYears;
  if (spec.potassium)
    blood.concentration[kPotassium] = *spec.potassium;
  if (p.diabetes > 0)
    blood.concentration[kGlucose] = 8.5;
  // The kidney has answered the carbon dioxide that this person lives with: 4 to 5 mmol/L per 10 mmHg (Lim 1976; Brackett 1969).
  blood.restingStrongIonShift = 0.45 * (r.co2MmHg - 40);
  if (p.pregnancyWeeks > 0)
    blood.albumin -= 8 * pregnancyShare(p), blood.fibrinogen += 1.8 * pregnancyShare(p);
  if (has(spec, Condition::Cirrhosis))
    s.tissues.parameters.liver = 0.45, blood.albumin = 29, blood.inr = 1.5, blood.platelets = 95;
  applyScanToOrgans(s, spec);
  if (spec.temperatureC)
    s.heat.parameters.coreSetC = *spec.temperatureC;
  // Cerebral perfusion is regulated between limits that hypertension moves up (Strandgaard 1976) and that are low in children.
  s.brain.parameters.autoregulationLow = std::clamp(55 + 0.7 * (r.meanPressureMmHg - 92), 35.0, 80.0);
  s.brain.parameters.autoregulationHigh = std::clamp(150 + 0.7 * (r.meanPressureMmHg - 92), 90.0, 180.0);
  if (p.ageYears < 10)
    s.brain.parameters.icpMmHg = 4 + 0.5 * p.ageYears;
}

} // namespace

void scaleParameters(State& state, const PersonSpec& spec, const RestingFigures& rest) {
  scaleHeart(state, spec, rest);
  scaleVessels(state, spec, rest);
  scaleLungs(state, spec, rest);
  scaleChemistry(state, spec, rest);
}

} // namespace halsted::twin
