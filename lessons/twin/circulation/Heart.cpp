// SPDX-License-Identifier: Apache-2.0
#include "lessons/twin/circulation/Heart.h"

#include "lessons/twin/Random.h"
#include "lessons/twin/State.h"
#include "lessons/twin/circulation/Arrhythmia.h"

#include <algorithm>
#include <cmath>

namespace halsted::twin {

namespace {

constexpr double kNoReturnS = 900;
constexpr double kSurfaceIndex = 3; ///< L/min/m2, resting cardiac index

/// Membrane: what potassium, calcium, cold and drugs do to conduction and repolarisation.
void stepMembrane(State& state) {
  Heart& h = state.heart;
  const DrugEffects& drugs = state.drugs.effects;
  const double potassium = state.blood.concentration[kPotassium];
  const double calcium = state.blood.concentration[kCalcium];
  // Calcium moves the threshold away from the depolarised resting potential: 1 mmol/L more undoes about 2 mmol/L of potassium
  // (Winkler 1939; Weisberg 2008).
  h.effectivePotassium = potassium - 2 * std::clamp(calcium - 1.25, 0.0, 1.0);
  const double high = std::max(h.effectivePotassium - 6.5, 0.0);
  const double sodiumBlock = std::clamp(drugs[DrugTarget::SodiumChannelBlock], 0.0, 1.0);
  const double low = 0.5 - std::min(h.energy, 0.5);
  h.qrsS = 0.09 + 0.09 * sodiumBlock + 0.025 * std::min(high, 4.0) + 0.08 * low;
  // QTc: 10 ms for each 0.1 mmol/L of ionised calcium lost; 10 ms per degC below 36; potassium below 3.5 prolongs (Surawicz 2008).
  h.qtS = 0.40 + 0.14 * std::clamp(drugs[DrugTarget::QtProlongation], 0.0, 1.5) + 0.1 * std::clamp(1.15 - calcium, 0.0, 0.8) -
          0.05 * std::clamp(calcium - 1.35, 0.0, 1.0) + 0.010 * std::clamp(36 - state.heat.coreC, 0.0, 14.0) +
          0.025 * std::clamp(3.5 - potassium, 0.0, 2.0);
  const double drugBlock = std::clamp(drugs[DrugTarget::AtrioventricularBlock], 0.0, 1.0);
  const double purine = drugs[DrugTarget::Adenosine1];
  const double adenosine = purine > 0.75 ? 1 : purine > 0.5 ? 0.7 : 0; // some beats are lost, then all
  h.nodeBlock = std::clamp(drugBlock + 0.25 * std::max(high - 1, 0.0), adenosine, 1.0);
  const double rate = std::sqrt(std::clamp(h.parameters.restingRatePerMin / h.sinusRatePerMin, 0.3, 2.0));
  h.nodeDelayS = h.parameters.atrioventricularDelayS * (0.5 + 0.5 * rate) * (1 + 0.8 * drugBlock + 0.15 * high);
}

/// The sinus node. Severe hypoxia stops the heart slowly: after the first quickening (Reflexes) rate falls below a saturation of
/// about one half (De Burgh Daly; asphyxia in DeBehnke 1995), and high potassium slows the node itself.
void stepSinus(State& state, double dtS) {
  Heart& h = state.heart;
  const double sao2 = state.gases.sao2;
  const double starved = (sao2 < 0.55 ? std::max((sao2 - 0.05) / 0.5, 0.25) : 1) * std::min(0.2 + 0.8 * h.energy / 0.9, 1.0);
  double& oxygen = state.influences.heartRate[Cause::Oxygen];
  oxygen += (std::max(starved, 0.3) - oxygen) * std::min(dtS / 10, 1.0);
  state.influences.heartRate[Cause::Blood] = 1 - std::clamp(0.16 * (h.effectivePotassium - 6.5), 0.0, 0.7);
  const double greatest = h.parameters.maximumRatePerMin + 15 * std::clamp(state.drugs.effects[DrugTarget::Beta1], 0.0, 1.0);
  const double wanted = h.parameters.intrinsicRatePerMin * state.influences.heartRate.product();
  const double old = h.sinusRatePerMin;
  h.sinusRatePerMin = std::clamp(wanted, 25.0, greatest);
  // A node that quickens shortens the interval under way too.
  if (h.rhythm != RhythmKind::AtrialFlutter && h.nextAtrialS < kNeverS / 2 && h.pauseS <= 0)
    h.nextAtrialS *= old / h.sinusRatePerMin;
}

/// Intervals of generators and of escape, and pacing.
void stepPacemakers(State& state, double dtS) {
  Heart& h = state.heart;
  const HeartParameters& p = h.parameters;
  const DrugEffects& drugs = state.drugs.effects;
  const double drive = std::clamp(h.sinusRatePerMin / p.restingRatePerMin, 0.3, 2.5);
  const double cold = std::clamp(1 - 0.06 * (37 - state.heat.coreC), 0.2, 1.1);
  switch (h.rhythm) {
  case RhythmKind::AtrialFibrillation:
    // The node lets through fewer when vagus or drugs slow it.
    h.generatorS = 60 / std::clamp(p.fibrillationRatePerMin * (0.4 + 0.6 * drive) * (1 - 0.6 * h.nodeBlock) * cold, 30.0, 220.0);
    break;
  // Re-entry in the node runs near the highest sinus rate: 180 in adults, above 220 in infants (Brugada, ESC 2019).
  case RhythmKind::Svt:
    h.generatorS = 60 / std::clamp(std::max(p.maximumRatePerMin, 1.7 * p.restingRatePerMin) * (1 - 0.2 * h.nodeBlock), 140.0, 280.0);
    break;
  case RhythmKind::Junctional: h.generatorS = 60 / std::clamp(52 * (0.6 + 0.4 * drive) * cold, 25.0, 110.0); break;
  case RhythmKind::Vt: h.generatorS = 60 / (172 * (1 - 0.2 * std::min(drugs[DrugTarget::Antiarrhythmic], 1.0))); break;
  case RhythmKind::PulselessVt: h.generatorS = 60 / 215.0; break;
  case RhythmKind::TorsadesDePointes: h.generatorS = 60 / 230.0; break;
  default: h.generatorS = kNeverS; break;
  }
  const bool silent = h.rhythm == RhythmKind::Vf || h.rhythm == RhythmKind::Asystole;
  h.pauseS = std::max(h.pauseS - dtS, 0.0);
  h.escapeS = kNeverS;
  h.escapeWide = 0;
  h.escapePaced = 0;
  if (!silent && h.pauseS <= 0 && h.energy > 0.12) {
    // A lower pacemaker steps in after a pause; fresh ones after sudden block wait for some seconds (overdrive suppression).
    const bool blocked = h.rhythm == RhythmKind::AvBlock3 || h.nodeBlock >= 0.9;
    const bool sudden = drugs[DrugTarget::Adenosine1] > 0.5;
    const double small = 0.5 + 0.5 * p.restingRatePerMin / 72; // children's pacemakers are all quicker
    const double rate = blocked ? small * p.ventricularEscapePerMin * (0.7 + 0.3 * drive) * cold * (sudden ? 0.6 : 1)
                                : std::min(small * p.junctionalEscapePerMin * cold, 0.7 * h.sinusRatePerMin);
    h.escapeS = 60 / std::max(rate, 8.0);
    h.escapeWide = blocked ? 1 : 0;
  }
  // Capture needs muscle that can be excited: not in fibrillation, with high potassium or without energy.
  const bool captures = h.paceRatePerMin > 0 && h.rhythm != RhythmKind::Vf && h.energy > 0.15 && h.effectivePotassium < 8.5;
  if (captures && 60 / h.paceRatePerMin < h.escapeS) {
    h.escapeS = 60 / h.paceRatePerMin;
    h.escapeWide = 1;
    h.escapePaced = 1;
  }
}

/// What can be felt of a pulse, and the pressure that perfuses the heart.
void stepPulse(State& state, double dtS) {
  Heart& h = state.heart;
  const Circulation& c = state.circulation;
  const double p = c.pressure[kArteries];
  const double decay = dtS / 2.5;
  h.arterialMean += (p - h.arterialMean) * std::min(dtS / 2, 1.0);
  h.pulseHigh = std::max(p, h.pulseHigh + (h.arterialMean - h.pulseHigh) * decay);
  h.pulseLow = std::min(p, h.pulseLow + (h.arterialMean - h.pulseLow) * decay);
  h.pulse = h.pulseHigh - h.pulseLow;
  const bool compressing = h.compressionPeakMmHg > 0;
  const bool relaxed = compressing ? h.compressionPhase > 0.6 : ventricularActivation(h, 0) < 0.05;
  if (relaxed)
    h.coronaryMmHg += (c.pressure[kAorta] - c.pressure[kRightAtrium] - h.coronaryMmHg) * std::min(dtS / (compressing ? 1.2 : 2.0), 1.0);
  // A pulse that a hand would miss: below about 40 mmHg systolic (Deakin 2000) or without amplitude.
  const bool none = h.pulse < 8 || h.arterialMean + h.pulse / 2 < 35;
  h.pulselessS = compressing || !none ? 0 : h.pulselessS + dtS;
  h.pulsatileS = !compressing && !none && h.arterialMean > 35 ? h.pulsatileS + dtS : 0;
}

/// Stores of the muscle. A beating heart without oxygen is empty within some minutes (asphyxia: pulseless 4-8 min after the airway
/// closes); an arrested or fibrillating one needs less and loses them with a time constant of 400 s, which gives the 7-10 % per
/// minute by which shocks lose success (Valenzuela 1997). Compressions fill them again where the coronary perfusion pressure exceeds
/// some 15 mmHg with oxygen in the blood (Paradis 1990); a fibrillating heart needs more to hold its stores.
void stepEnergy(State& state, double dtS) {
  Heart& h = state.heart;
  const bool beating = !isArrestRhythm(h.rhythm) && h.pulselessS < 5;
  double change = 0;
  if (beating) {
    const double supply = state.myocardium.supplyRatio;
    change = supply < 0.4 ? -h.energy * (0.4 - std::max(supply, 0.0)) / 0.4 / 150 : (1 - h.energy) * std::min(supply - 0.4, 0.6) / 0.6 / 90;
  } else {
    const double oxygen = state.gases.arterialO2 / 17;
    const double needed = h.rhythm == RhythmKind::Vf ? 26 : 20;
    const double supply = std::clamp(h.coronaryMmHg / needed * oxygen * h.parameters.oxygenReserve, 0.0, 2.5);
    const double cold = std::clamp(1 - 0.07 * (37 - state.heat.coreC), 0.15, 1.2);
    change = supply < 1 ? -h.energy * (1 - supply) * cold / 400 : (1 - h.energy) * (supply - 1) / 300;
  }
  h.energy = std::clamp(h.energy + change * dtS, 0.0, 1.0);
  const double x = std::clamp((h.energy - 0.30) / 0.30, 0.0, 1.0);
  h.coupling = x * x * (3 - 2 * x);
}

/// Compressions as the chest feels them. The full effect comes at a third of the chest's depth, 5 cm in adults (ERC 2021); little at
/// the first centimetre, and deeper than 6 cm brings no more.
void stepCompressions(State& state, double dtS) {
  Heart& h = state.heart;
  if (h.compressionRatePerMin <= 0 || h.compressionDepthCm <= 0) {
    h.compressionPeakMmHg = 0;
    h.compressionMmHg = 0;
    return;
  }
  const double chest = std::clamp(state.person.heightCm / 175, 0.3, 1.15);
  const double depth = (h.compressionDepthCm / chest - 1) / 4;
  h.compressionPeakMmHg = std::max(50 * std::clamp(depth, 0.0, 1.25), 0.1);
  h.compressedSeconds += dtS;
}

/// Time without useful flow, and its end: of those who get no compressions for a quarter of an hour none returns (Reynolds 2013,
/// Circulation 128:2488; Goto 2014). Cold brains and hearts last longer, and flow by compressions counts.
void stepDeath(State& state, double dtS) {
  Heart& h = state.heart;
  const double needed = 0.15 * kSurfaceIndex * state.person.surfaceM2;
  const double flow = h.arterialMean < 15 ? 0 : std::clamp(state.circulation.beat.outputLMin / needed, 0.0, 1.0);
  if (flow >= 1) {
    h.noFlowS = std::max(h.noFlowS - 2 * dtS, 0.0);
  } else {
    const double cold = std::clamp(1 - 0.08 * (37 - state.heat.coreC), 0.1, 1.0);
    h.noFlowS += (1 - flow) * cold * dtS;
  }
  if (h.alive && h.noFlowS > kNoReturnS) {
    h.alive = 0;
    h.energy = std::min(h.energy, 0.1);
    changeRhythm(state, RhythmKind::Asystole);
  }
}

void stepRates(State& state) {
  Heart& h = state.heart;
  if (h.rhythm == RhythmKind::Vf) {
    // Counters catch some of the waves only.
    h.ratePerMin = 260 + 120 * randomUniform(state.clock.seed, 103, state.clock.tick / 100);
    return;
  }
  const bool still = h.ventricularSinceS > 6;
  h.ratePerMin = still ? 0 : 60 / std::max(h.averageIntervalS, h.ventricularSinceS > 1.3 * h.averageIntervalS ? h.ventricularSinceS : 0);
}

} // namespace

void stepHeart(State& state, double dtS) {
  Heart& h = state.heart;
  h.rhythmSinceS += dtS;
  stepMembrane(state);
  stepPulse(state, dtS);
  stepEnergy(state, dtS);
  stepSinus(state, dtS);
  stepArrhythmia(state, dtS);
  stepPacemakers(state, dtS);
  stepCompressions(state, dtS);
  stepDeath(state, dtS);
  stepRates(state);
}

void anchorHeart(State& state) {
  Heart& h = state.heart;
  h.energy = 1;
  h.coupling = 1;
  h.noFlowS = h.pulselessS = h.hazardSum = h.recoverySum = h.rhythmSinceS = 0;
  h.changes = h.beatCount = 0;
}

} // namespace halsted::twin
