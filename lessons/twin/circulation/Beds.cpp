// SPDX-License-Identifier: Apache-2.0
#include "lessons/twin/Lag.h"
#include "lessons/twin/State.h"

#include <algorithm>
#include <cmath>

namespace halsted::twin {

namespace {

/// Where venous tone acts: most of it in the splanchnic veins (Rowell 1986; Hainsworth 1986, Physiol Rev 66:159).
constexpr double kUpperShare = 0.2, kAbdominalShare = 0.65, kLegShare = 0.15;

/// Work opens the vessels of muscle and skin, not those of gut and kidney: exponents on resistance[Effort], in the order of enum Bed
/// (Rowell 1974, Physiol Rev 54:75; Saltin 1998, Acta Physiol Scand 162:421).
constexpr std::array<double, kBedCount> kWorking{0, 0, 1.6, 0, 0, 2.1};
/// What one unit of work (halved resistance) adds to the conductance of the veins of limbs, by the pump of muscles (Laughlin 1987, Am
/// J Physiol 253:H993), and to that of the mitral and tricuspid valves, by the recoil of a ventricle that contracts and relaxes with
/// vigour (Cheng 1992, Circ Res 70:9).
constexpr double kMusclePump = 3, kRecoil = 1.2;

/// mmHg in the abdomen for each cmH2O of the inspiratory muscles: the diaphragm presses blood out of the belly (Takata 1990).
constexpr double kDiaphragm = 0.2;

/// Arterioles of muscle and skin open to hypoxia of the blood itself, so that pressure stays while the nerves constrict: net
/// resistance falls at a saturation of 0.75 to 0.8 (Heistad and Abboud 1980, Circulation 61:463; Blitzer 1996, Am J Physiol 271:H1182).
constexpr double kHypoxicDilatation = 0.18;

/// mmHg: what pushes fluid into the pericardium when there is no arterial pressure.
constexpr double kLeastSourceMmHg = 24;

/// Relative viscosity of blood in vessels (after Pries 1992, whole circulation), as a factor of resistance.
double viscosity(double hematocrit) {
  return 0.5 + 0.5 * std::exp(2.2 * (std::clamp(hematocrit, 0.02, 0.8) - 0.435));
}

/// Cerebral flow asked for over that at rest: 3-4 % per mmHg carbon dioxide (Kety and Schmidt 1948), more below 55 mmHg oxygen.
double cerebralNeed(const State& state) {
  // Hours of ketoacidosis leave the fluid around the brain's vessels at its pH: they answer to changes from the carbon dioxide breathed
  // then, about 1.1 mmHg less for each mmol/L of acid (Fencl 1969, J Clin Invest 48:1679).
  const double used = state.drive.parameters.co2SetMmHg - std::min(1.1 * state.tissues.ketones, 22.0);
  const double co2 = std::clamp(1 + 0.034 * (state.gases.paco2 - used), 0.5, 2.3);
  const double hypoxia = std::clamp((55 - state.gases.pao2) / 30, 0.0, 1.0);
  // Thin blood brings less oxygen a millilitre: flow makes up for it (Todd 1994).
  const double anaemia =
      std::clamp(state.circulation.parameters.restingHematocrit / std::max(state.circulation.hematocrit, 0.02), 1.0, 1.8);
  return co2 * (1 + hypoxia) * anaemia * std::clamp(state.brain.metabolism, 0.2, 2.0);
}

/// Beds without strict autoregulation open up when they starve ("autoregulatory escape"; reactive hyperaemia after a clamp).
double escape(double flowShare) {
  return std::clamp(1 - 1.5 * (0.35 - flowShare), 0.45, 1.0);
}

void controlLocally(State& state, double dtS) {
  Circulation& c = state.circulation;
  CirculationParameters& p = c.parameters;
  auto& tone = c.bedTone;
  const double mean = std::max(c.beat.mean, 0.0);

  const BrainParameters& limits = state.brain.parameters;
  const double perfusion = mean - std::max(state.brain.icpMmHg, c.beat.centralVenous);
  const double byPressure = std::clamp(perfusion, limits.autoregulationLow, limits.autoregulationHigh) / std::max(p.anchorPerfusion, 20.0);
  if (p.autoregulates < 2) { // first tick after every module has its anchor
    p.anchorNeed = cerebralNeed(state);
    p.autoregulates = 2;
  }
  const double need = cerebralNeed(state) / p.anchorNeed;
  tone[kBrainBed] = toward(tone[kBrainBed], std::max(0.36, byPressure / need), dtS, 4);

  tone[kRenalBed] = toward(tone[kRenalBed], std::clamp(mean / p.anchorPressure, 0.65, 1.5), dtS, 8);

  // Coronary flow follows need: the vessels open to about a fifth of their resting tone (Gould 1974; less with narrowed arteries).
  const double oxygen = std::max(state.gases.arterialO2 - 2, 0.5) / std::max(p.anchorOxygen - 2, 1.0);
  const double heartNeed = p.anchorFlow[kCoronaryBed] * state.myocardium.demand / std::min(oxygen, 1.3);
  const double widest = std::min(0.22 / std::max(state.heart.parameters.oxygenReserve, 0.25), 0.9);
  const double surplus = std::clamp(c.bedFlow[kCoronaryBed] / std::max(heartNeed, 0.1) - 1, -1.0, 1.0);
  tone[kCoronaryBed] = std::clamp(tone[kCoronaryBed] * (1 + dtS / 4 * surplus), widest, 2.5);

  // Veins give way slowly to pressure and shrink slowly without it (Guyton and Coleman 1967).
  const double creep = p.relaxationMlPerMmHg * p.bloodVolumeMl / 5000 * (c.averageVenous - p.anchorVenous);
  c.venousCreepMl = toward(c.venousCreepMl, std::clamp(creep, -0.06 * p.bloodVolumeMl, 0.15 * p.bloodVolumeMl), dtS, p.relaxationS);

  auto starving = [&](Bed bed) { return escape(std::max(c.bedFlow[bed], 0.0) / std::max(p.anchorFlow[bed], 0.1)); };
  tone[kUpperBed] = toward(tone[kUpperBed], starving(kUpperBed), dtS, 90);
  tone[kSplanchnicBed] = toward(tone[kSplanchnicBed], starving(kSplanchnicBed), dtS, 90);
  // Legs without flow run up a debt that opens their vessels wide when flow returns: reactive hyperaemia five- to eightfold
  // (Shepherd 1983), longer the longer it lasted.
  const double share = std::max(c.bedFlow[kLegBed], 0.0) / std::max(p.anchorFlow[kLegBed], 0.1);
  const double want = std::clamp(1 - share / 0.25, 0.0, 1.0);
  c.legOxygenDebt = toward(c.legOxygenDebt, want, dtS, want > c.legOxygenDebt ? 900 : 240);
  tone[kLegBed] = toward(tone[kLegBed], starving(kLegBed) / (1 + 6 * c.legOxygenDebt), dtS, 30);
}

void setVeins(State& state) {
  Circulation& c = state.circulation;
  const CirculationParameters& p = c.parameters;
  const double shift = state.influences.venousUnstressedMl.sum() + c.venousCreepMl;
  auto vein = [&](std::size_t v, double share) {
    c.now.unstressedMl[v] = std::max(0.2 * p.unstressedMl[v], p.unstressedMl[v] + share * shift);
  };
  vein(kUpperVeins, kUpperShare);
  vein(kAbdominalVeins, kAbdominalShare);
  vein(kLegVeins, kLegShare);
  c.now.unstressedMl[kLegVeins] += 350 * state.circulation.legOxygenDebt * p.bloodVolumeMl / 5000;
  const double upright = std::sin(std::clamp(c.tiltDeg, -90.0, 90.0) * 0.017453292519943);
  c.now.outside[kUpperVeins] = p.upperHeightMmHg * upright;
  c.now.outside[kAbdominalVeins] =
      -p.abdomenHeightMmHg * upright + 0.6 * c.abdominalPressureMmHg + kDiaphragm * std::clamp(state.lungs.muscleCmH2O, 0.0, 60.0);
  c.now.outside[kLegVeins] = -p.legHeightMmHg * upright;
}

} // namespace

void regulateBeds(State& state, double dtS) {
  Circulation& c = state.circulation;
  const CirculationParameters& p = c.parameters;
  CirculationCoefficients& n = c.now;
  const Influences& in = state.influences;

  if (p.autoregulates > 0)
    controlLocally(state, dtS);
  const double thick = viscosity(c.hematocrit) / viscosity(p.restingHematocrit);
  const double systemic = std::clamp(in.resistance.product(), 0.05, 20.0);
  const bool changed = systemic != 1;
  const double dilated = std::clamp(in.resistance[Cause::Effort], 0.05, 1.0), works = 1 / dilated - 1;
  const double logarithm = changed ? std::log(systemic / dilated) : 0, effort = changed ? std::log(dilated) : 0;
  for (std::size_t b = 0; b < kBedCount; ++b) {
    const double vessels = changed && p.bedSensitivity[b] != 0 ? std::exp(p.bedSensitivity[b] * logarithm + kWorking[b] * effort) : 1;
    c.bedResistance[b] = std::max(p.bedResistance[b] * vessels * c.bedTone[b] * thick, 0.02 * p.bedResistance[b]);
    n.conductance[b] = 1 / c.bedResistance[b];
  }
  // Past an infrarenal clamp blood takes collaterals: in series with the legs' own arterioles.
  const double clamp = std::clamp(c.aorticClamp, 0.0, 1.0);
  n.conductance[kRenalBed] /= 1 + 0.6 * clamp; // the kidneys constrict (Gamulin 1984)
  n.conductance[kLegBed] = 1 / (c.bedResistance[kLegBed] + 12 * clamp * clamp * p.bedResistance[kLegBed]);

  for (std::size_t v = 0; v < kVesselCount; ++v) {
    n.unstressedMl[v] = p.unstressedMl[v];
    n.elastance[v] = p.compliance[v] > 0 ? 1 / p.compliance[v] : 0;
  }
  setVeins(state);
  n.upperVeins = p.upperVenousResistance / (1 + kMusclePump * works);
  n.legVeins = p.legVenousResistance / (1 + kMusclePump * works);
  n.upperBack = 0.2 / p.upperVenousResistance;
  n.abdominalBack = 0.2 / p.abdominalVenousResistance;
  n.intracranial = state.brain.icpMmHg;
  // Air under pressure pushes the mediastinum aside and bends the caval veins.
  const double kink = std::max(state.lungs.tensionMmHg, 0.0) / 5.5;
  n.cavalResistance = p.cavalResistance * (1 + kink * kink);

  // Vessels of the lung widen with pressure, 1.5 % of diameter-like conductance per mmHg (Linehan 1992), and lose what is blocked.
  const double wide = std::clamp(1 + 0.015 * (c.beat.pulmonaryMean - 14), 0.7, 1.6);
  // Alveoli under pressure narrow the vessels in their walls (Whittenberger 1960), beyond what the zones of flow do.
  const double squeezed = 1 + 0.12 * std::clamp(n.alveolar - 3, 0.0, 40.0);
  const double open = std::clamp(1 - c.embolism, 0.02, 1.0);
  n.pulmonary = wide * wide * open / (p.pulmonaryResistance * std::clamp(in.pulmonaryResistance.product(), 0.1, 15.0) * thick * squeezed);

  for (std::size_t v = 0; v < kValveCount; ++v) {
    n.forward[v] = 1 / (p.valveResistance[v] * std::max(p.stenosis[v], 0.5));
    n.backward[v] = std::clamp(p.regurgitation[v], 0.0, 1.0) / p.valveResistance[v];
  }
  n.forward[kTricuspid] *= 1 + kRecoil * works;
  n.forward[kMitral] *= 1 + kRecoil * works;
  // Above three times the resting elastance the step of 2 ms would no longer follow the ejection.
  n.left = p.leftElastance * std::clamp(in.contractility.product(), 0.02, 3.0);
  n.right = p.rightElastance * std::clamp(in.rightContractility.product(), 0.02, 3.0);
  n.atrial = std::clamp(in.contractility.product(), 0.1, 2.0);
  // Ischaemic and infarcted muscle relaxes badly.
  n.leftStiffnessMmHg = p.leftStiffnessMmHg * (2 - in.contractility[Cause::Oxygen]) * (1 + 0.2 * state.heart.infarctLeft);
  n.rightStiffnessMmHg = p.rightStiffnessMmHg * (2 - in.rightContractility[Cause::Oxygen]) * (1 + 0.2 * state.heart.infarctRight);
}

void anchorCirculation(State& state) {
  Circulation& c = state.circulation;
  CirculationParameters& p = c.parameters;
  for (std::size_t b = 0; b < kBedCount; ++b)
    p.anchorFlow[b] = std::max(c.bedFlow[b], 0.01);
  const double mean = state.reflexes.averagePressure;
  p.anchorPressure = std::max(mean, 20.0);
  p.anchorPerfusion = std::max(mean - std::max(state.brain.icpMmHg, c.beat.centralVenous), 20.0);
  p.anchorRate = std::max(state.heart.ratePerMin, 20.0);
  p.anchorSystolic = std::max(c.beat.systolic, 30.0);
  p.anchorPulmonarySystolic = std::max(c.beat.pulmonarySystolic, 8.0);
  p.anchorVenous = c.averageVenous;
  c.venousCreepMl = c.legOxygenDebt = 0;
  p.anchorOxygen = std::max(state.gases.arterialO2, 2.0);
  c.bedTone.fill(1);
  p.autoregulates = 1;
}

void regulateCirculation(State& state, double dtS) {
  Circulation& c = state.circulation;
  closeBeat(state, dtS);
  const double lag = std::min(1.0, dtS / 2);
  for (std::size_t b = 0; b < kBedCount; ++b)
    c.bedFlow[b] += lag * (c.bedFlowNow[b] - c.bedFlow[b]);
  c.pulmonaryFlow += lag * (c.pulmonaryFlowNow - c.pulmonaryFlow);
  const double venous = c.pressure[kAbdominalVeins] - c.now.outside[kAbdominalVeins];
  c.averageVenous += std::min(1.0, dtS / 15) * (venous - c.averageVenous);
  // Receptors lie in both atria and in the pulmonary veins: a failing left heart quiets the nerves that a dry one excites.
  const double sac = state.lungs.pleuralMmHg + c.pericardialPressure;
  const double filling = 0.75 * (c.pressure[kRightAtrium] - sac) + 0.25 * (c.pressure[kLeftAtrium] - sac);
  c.transmuralFilling += lag * (filling - c.transmuralFilling);

  // Fluid enters no faster than its source can push it: the closer the sac's pressure to that of the arteries, the slower.
  const double source = std::max(0.8 * c.beat.mean, kLeastSourceMmHg);
  const double pushed = std::clamp((source - c.pericardialPressure) / (0.3 * source), 0.0, 1.0) * std::abs(c.pericardialMlS) * dtS;
  const double step = std::clamp(c.pericardialGoalMl - c.pericardialMl, -std::abs(c.pericardialMlS) * dtS, pushed);
  c.pericardialMl = std::clamp(c.pericardialMl + step, 0.0, 2500.0);
  // The sac grows for a slow effusion within days (Freeman 1984).
  c.pericardialAdaptedMl += dtS / 2.6e5 * (0.9 * c.pericardialMl - c.pericardialAdaptedMl);
  c.pericardialAdaptedMl = std::min(c.pericardialAdaptedMl, c.pericardialMl);

  // Pneumoperitoneum squeezes arteries of the abdomen and releases vasopressin (Joris 1998); acidosis opens arterioles; hypoxia and
  // acidosis close those of the lung (Rudolph and Yuan 1966).
  Influences& in = state.influences;
  in.resistance[Cause::Pressure] = 1 + 0.024 * std::clamp(c.abdominalPressureMmHg, 0.0, 40.0);
  // Working muscles pump their veins empty (Rowell 1986).
  const double effort = std::clamp(1 / std::max(in.resistance[Cause::Effort], 0.1) - 1, 0.0, 3.0);
  in.venousUnstressedMl[Cause::Effort] = -1800 * c.parameters.bloodVolumeMl / 5000 * effort / (effort + 0.5);
  in.resistance[Cause::Acid] = std::clamp(1 - 0.8 * (7.2 - state.gases.pH), 0.6, 1.0);
  // Vessels that mediators have opened have little left to open.
  const double open = std::clamp(in.resistance[Cause::Infection] * in.resistance[Cause::Allergy], 0.0, 1.0);
  in.resistance[Cause::Oxygen] = 1 - kHypoxicDilatation * open * open * std::clamp((0.93 - state.gases.sao2) / 0.15, 0.0, 1.0);
  in.pulmonaryResistance[Cause::Oxygen] = 1 + std::clamp((65 - state.gases.alveolarO2) / 40, 0.0, 1.0);
  in.pulmonaryResistance[Cause::Acid] = 1 + std::clamp((7.3 - state.gases.pH) / 0.3, 0.0, 1.0) * 0.5;

  c.now.alveolar += std::min(1.0, dtS / 5) * (state.lungs.alveolarCmH2O - c.now.alveolar);
  stepMyocardium(state, dtS);
  regulateBeds(state, dtS);
  double sum = 0;
  for (double v : c.volumeMl)
    sum += v;
  c.bloodVolumeMl = sum;
}

} // namespace halsted::twin
