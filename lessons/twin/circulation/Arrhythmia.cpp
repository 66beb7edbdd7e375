// SPDX-License-Identifier: Apache-2.0
#include "lessons/twin/circulation/Arrhythmia.h"

#include "lessons/twin/Random.h"
#include "lessons/twin/State.h"

#include <algorithm>
#include <cmath>

namespace halsted::twin {

namespace {

constexpr std::int64_t kHazardStream = 104, kRecoveryStream = 105, kShockStream = 106;

/// Stores at which a heart starts to eject again, and below which nothing is conducted any more.
constexpr double kReturnEnergy = 0.42, kLastEnergy = 0.12;

/// Hazards per minute of leaving a rhythm for a worse one.
struct Hazards {
  double fibrillation = 0, torsades = 0, tachycardia = 0;
  double sum() const { return fibrillation + torsades + tachycardia; }
};

/// Zero in a healthy heart. Magnitudes by order: fibrillation threatens below 28 degC (ERC 2021), with potassium above 8 or below
/// 2.5 mmol/L (Weisberg 2008), a QTc beyond 500 ms, infarction (about 5 % in its first hours), and follows ventricular tachycardia
/// without pulse within minutes.
Hazards hazards(const State& state) {
  const Heart& h = state.heart;
  Hazards z;
  const double cold = 28 - state.heat.coreC;
  if (cold > 0)
    z.fibrillation += 0.012 * cold * cold;
  if (h.effectivePotassium > 7.8)
    z.fibrillation += 0.2 * (h.effectivePotassium - 7.8) * (h.effectivePotassium - 7.8);
  const double potassium = state.blood.concentration[kPotassium];
  if (potassium < 2.5)
    z.fibrillation += 0.03 * (2.5 - potassium);
  if (h.qtS > 0.50 && h.sinusRatePerMin < 110)
    z.torsades += 0.4 * (h.qtS - 0.50);
  const double damage = h.infarctLeft + 0.5 * h.infarctRight;
  if (damage > 0)
    z.tachycardia += 0.0006 * damage * (state.myocardium.supplyRatio < 0.8 ? 4 : 1);
  if (h.energy < 0.55 && !isArrestRhythm(h.rhythm)) // back from an arrest, the muscle fibrillates again easily
    z.fibrillation += 0.05 * (0.55 - h.energy);
  const double sodiumBlock = state.drugs.effects[DrugTarget::SodiumChannelBlock];
  if (sodiumBlock > 0.5)
    z.tachycardia += 0.1 * (sodiumBlock - 0.5);
  if (state.gases.pH < 6.9)
    z.fibrillation += 0.3 * (6.9 - state.gases.pH);
  switch (h.rhythm) {
  case RhythmKind::Vt: z.fibrillation += state.myocardium.supplyRatio < 0.6 ? 0.15 : 0.01; break;
  case RhythmKind::PulselessVt: z.fibrillation += 0.35; break;
  case RhythmKind::TorsadesDePointes: z.fibrillation += 0.2; break;
  default: break;
  }
  const double calm = 1 - 0.7 * std::clamp(state.drugs.effects[DrugTarget::Antiarrhythmic], 0.0, 1.0);
  z.fibrillation *= calm;
  z.tachycardia *= calm;
  return z;
}

/// Hazard per minute of returning to sinus rhythm. Amiodarone ends about a third of stable ventricular tachycardias within 20 min
/// (Marill 2006) and fibrillation of the atria within many hours; magnesium ends torsades within a minute or so (Tzivoni 1988).
double recovery(const State& state) {
  const Heart& h = state.heart;
  const DrugEffects& drugs = state.drugs.effects;
  const double calm = std::clamp(drugs[DrugTarget::Antiarrhythmic], 0.0, 1.0);
  switch (h.rhythm) {
  case RhythmKind::Vt: return 0.06 * calm;
  case RhythmKind::AtrialFibrillation: return 0.002 * calm;
  case RhythmKind::AtrialFlutter: return 0.001 * calm;
  case RhythmKind::TorsadesDePointes: {
    const double magnesium = state.blood.concentration[kMagnesium];
    return (h.qtS < 0.47 ? 0.1 : 0) + 2 * std::clamp(magnesium - 1.2, 0.0, 1.0) + 0.5 * (h.paceRatePerMin > 90);
  }
  case RhythmKind::Svt: return 0.1 * std::max(drugs[DrugTarget::AtrioventricularBlock] - 0.1, 0.0);
  default: return 0;
  }
}

/// Threshold of an integrated hazard: exponentially distributed, drawn once for each stay in a rhythm.
double threshold(const State& state, std::int64_t stream) {
  return -std::log(1 - randomUniform(state.clock.seed, stream, state.heart.changes));
}

void degenerate(State& state, double dtS) {
  Heart& h = state.heart;
  const Hazards z = hazards(state);
  h.arrhythmiaRisk = z.sum();
  if (h.rhythm == RhythmKind::Vf || h.rhythm == RhythmKind::Asystole || h.arrhythmiaRisk <= 0)
    return;
  h.hazardSum += h.arrhythmiaRisk * dtS / 60;
  if (h.hazardSum < threshold(state, kHazardStream))
    return;
  if (z.fibrillation >= std::max(z.torsades, z.tachycardia) || h.rhythm == RhythmKind::Vt)
    changeRhythm(state, RhythmKind::Vf);
  else
    changeRhythm(state, z.torsades > z.tachycardia ? RhythmKind::TorsadesDePointes : RhythmKind::Vt);
}

void recover(State& state, double dtS) {
  Heart& h = state.heart;
  // Re-entry through the node ends with its first missed beat.
  if (h.rhythm == RhythmKind::Svt && h.nodeBlock >= 0.6) {
    changeRhythm(state, RhythmKind::Sinus);
    h.pauseS = 1.5;
    h.nextAtrialS = 1.5;
    return;
  }
  const double hazard = recovery(state);
  if (hazard <= 0)
    return;
  h.recoverySum += hazard * dtS / 60;
  if (h.recoverySum > threshold(state, kRecoveryStream))
    changeRhythm(state, RhythmKind::Sinus);
}

/// Stores that this heart needs to return: more when potassium, acid or cold work against it, a little less with adrenaline.
double returnEnergy(const State& state) {
  const Heart& h = state.heart;
  return kReturnEnergy + 0.1 * std::clamp(h.effectivePotassium - 7, 0.0, 5.0) + 0.5 * std::clamp(6.9 - state.gases.pH, 0.0, 1.0) +
         0.06 * std::clamp(29 - state.heat.coreC, 0.0, 10.0) - 0.04 * std::clamp(state.drugs.effects[DrugTarget::Beta1], 0.0, 1.0);
}

/// Pacemakers that fell silent with stores still there do not wake by flow alone: they need adrenaline, or a pacemaker from outside.
/// Where hypoxia or lost flow emptied the stores, filling them is the cure (asphyxia: Hendrickson 2002).
bool excited(const State& state) {
  const Heart& h = state.heart;
  return h.silent <= 0 || state.drugs.effects[DrugTarget::Beta1] > 0.15 || h.paceRatePerMin > 0;
}

/// Electricity without pulse, its return, and the end of all electricity.
void losePulse(State& state) {
  Heart& h = state.heart;
  const bool compressing = h.compressionPeakMmHg > 0;
  switch (h.rhythm) {
  case RhythmKind::Vf: break;
  case RhythmKind::Asystole:
    if (h.alive && h.energy > returnEnergy(state) && excited(state))
      changeRhythm(state, RhythmKind::Sinus);
    return;
  case RhythmKind::Pea:
    if (h.pulsatileS > 4 || (compressing && h.energy > returnEnergy(state) + 0.05 && h.arterialMean > 45))
      changeRhythm(state, RhythmKind::Sinus);
    break;
  case RhythmKind::Vt:
    if (h.pulselessS > 8)
      changeRhythm(state, RhythmKind::PulselessVt);
    break;
  case RhythmKind::PulselessVt:
  case RhythmKind::TorsadesDePointes: break;
  default:
    if (h.pulselessS > 10 && h.pauseS <= 0)
      changeRhythm(state, RhythmKind::Pea);
  }
  if (h.energy < kLastEnergy)
    changeRhythm(state, RhythmKind::Asystole);
}

/// Chance that a shock of so many joules succeeds, from the energy at which half do.
double shockChance(double joules, double half) {
  const double r = joules / std::max(half, 0.5);
  const double r2 = r * r;
  return r2 * r2 / (1 + r2 * r2);
}

/// After defibrillation the heart is stunned for some seconds; what it does then depends on its stores. Logistic in them, so that
/// success falls by 7-10 % with each minute without perfusion (Valenzuela 1997), and stays where compressions keep it.
void afterDefibrillation(State& state, double u) {
  Heart& h = state.heart;
  const double chance = 1 / (1 + std::exp(-(h.energy - returnEnergy(state) + 0.10) / 0.07));
  if (u < chance) {
    h.energy = std::max(h.energy, returnEnergy(state) + 0.05);
    changeRhythm(state, RhythmKind::Sinus);
  } else {
    changeRhythm(state, h.energy > 0.2 ? RhythmKind::Pea : RhythmKind::Asystole);
  }
  h.pauseS = 2.5;
  h.nextAtrialS = 2.5;
}

} // namespace

void changeRhythm(State& state, RhythmKind kind) {
  Heart& h = state.heart;
  if (kind == h.rhythm)
    return;
  const bool wasSinus = h.nextAtrialS < kNeverS / 2 && h.rhythm != RhythmKind::AtrialFlutter;
  h.rhythm = kind;
  h.silent = 0;
  h.rhythmSinceS = 0;
  h.hazardSum = 0;
  h.recoverySum = 0;
  h.pulselessS = 0;
  h.pulsatileS = 0;
  ++h.changes;
  switch (kind) {
  case RhythmKind::AtrialFibrillation:
  case RhythmKind::Svt:
  case RhythmKind::Junctional:
    h.nextAtrialS = kNeverS;
    h.nextVentricularS = 0.3;
    break;
  case RhythmKind::Vt:
  case RhythmKind::PulselessVt:
  case RhythmKind::TorsadesDePointes:
    h.nextVentricularS = 0.3;
    if (!wasSinus)
      h.nextAtrialS = 0.4;
    break;
  case RhythmKind::Vf:
  case RhythmKind::Asystole:
    h.nextAtrialS = kNeverS;
    h.nextVentricularS = kNeverS;
    // The beat under way comes to its end.
    break;
  case RhythmKind::AtrialFlutter:
    h.nextAtrialS = 0.2;
    h.nextVentricularS = kNeverS;
    break;
  default:
    h.nextVentricularS = kNeverS;
    if (!wasSinus)
      h.nextAtrialS = 0.5;
  }
  if (kind == RhythmKind::AtrialFibrillation || kind == RhythmKind::Vf || kind == RhythmKind::Asystole)
    h.atrialStrength = 0;
}

void stepArrhythmia(State& state, double dtS) {
  degenerate(state, dtS);
  recover(state, dtS);
  losePulse(state);
}

void setRhythm(State& state, RhythmKind kind) {
  Heart& h = state.heart;
  if (!h.alive || kind == h.rhythm)
    return;
  // An arrest without fibrillation means muscle that has lost its stores; an ordered rhythm with pulse, one that has them.
  if (kind == RhythmKind::Pea || kind == RhythmKind::Asystole)
    h.energy = std::min(h.energy, 0.28);
  else if (isArrestRhythm(h.rhythm) && !isArrestRhythm(kind))
    h.energy = std::max(h.energy, 0.7);
  changeRhythm(state, kind);
  h.silent = kind == RhythmKind::Asystole ? 1 : 0;
}

void giveShock(State& state, double joules, bool synchronised) {
  Heart& h = state.heart;
  if (!h.alive || joules <= 0)
    return;
  ++h.shocks;
  const double u = randomUniform(state.clock.seed, kShockStream, 2 * h.shocks);
  const double v = randomUniform(state.clock.seed, kShockStream, 2 * h.shocks + 1);
  const double size = std::max(state.person.weightKg, 3.0) / 70;
  const double scale = size < 1 ? size : std::sqrt(size);
  switch (h.rhythm) {
  case RhythmKind::Vf:
  case RhythmKind::TorsadesDePointes: {
    if (synchronised)
      return; // the device finds no R wave and never discharges
    // Biphasic: half of fresh fibrillations end with 60 J, 98 % with 150 J (Schneider 2000); more is needed when stores are low or
    // the heart is cold.
    const double cold = state.heat.coreC < 30 ? 2.5 : 1;
    const double half = 60 * scale * (1 + 0.6 * (1 - h.energy)) * cold;
    if (u < shockChance(joules, half))
      afterDefibrillation(state, v);
    return;
  }
  case RhythmKind::PulselessVt:
    if (u < shockChance(joules, 55 * scale))
      afterDefibrillation(state, v);
    return;
  case RhythmKind::Asystole: return;
  default: break;
  }
  // Organised rhythms: a shock in the upstroke of the T wave can fibrillate the ventricles (Lown 1962; vulnerable period), less
  // often the stronger it is (upper limit of vulnerability).
  const double phase = h.ventricularSinceS * h.perSystole;
  if (!synchronised && phase > 0.75 && phase < 1.1 && v < 0.9 - 0.4 * std::min(joules / 360, 1.0)) {
    changeRhythm(state, RhythmKind::Vf);
    return;
  }
  double half = 0;
  switch (h.rhythm) {
  case RhythmKind::AtrialFibrillation: half = 75; break; // 120-150 J first (ERC 2021)
  case RhythmKind::AtrialFlutter:
  case RhythmKind::Svt: half = 35; break; // 70-120 J
  case RhythmKind::Vt: half = 55; break;  // 120-150 J
  default: return;
  }
  if (u < shockChance(joules, half * scale)) {
    changeRhythm(state, RhythmKind::Sinus);
    h.pauseS = 1.2;
    h.nextAtrialS = 1.2;
    h.nextVentricularS = kNeverS;
  }
}

} // namespace halsted::twin
