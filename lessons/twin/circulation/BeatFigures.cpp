// SPDX-License-Identifier: Apache-2.0
#include "lessons/twin/State.h"

#include <algorithm>
#include <cmath>

namespace halsted::twin {

namespace {

/// Without electrical beats (arrest, compressions) figures are taken over this time.
constexpr double kLongestBeatS = 2.5;

/// Beats over which a hand at the cuff looks for the fall in inspiration: quick breaths hold two, and miss the extremes.
constexpr std::int64_t kPulsusBeats = 6;

/// Pressure lost in inspiration: over one breath, or over as many as hold some beats.
void followBreath(State& state) {
  BeatSums& s = state.circulation.sums;
  BeatFigures& b = state.circulation.beat;
  ++s.breathBeats;
  s.breathSystolicHigh = std::max(s.breathSystolicHigh, b.systolic);
  s.breathSystolicLow = std::min(s.breathSystolicLow, b.systolic);
}

void finishBeat(State& state) {
  Circulation& c = state.circulation;
  BeatSums& s = c.sums;
  BeatFigures& b = c.beat;
  const double t = s.elapsedS;
  b.systolic = s.systolic;
  b.diastolic = std::min(s.diastolic, s.systolic);
  b.pulsePressure = b.systolic - b.diastolic;
  b.mean = s.pressure / t;
  // Means against breathing: time constant of about two breaths for venous pressures, four seconds for flow.
  const double slow = 1 - std::exp(-t / 6), flow = 1 - std::exp(-t / 4);
  b.centralVenous += slow * (s.venous / t - b.centralVenous);
  b.pulmonaryMean += slow * (s.pulmonary / t - b.pulmonaryMean);
  b.wedge += slow * (s.wedge / t - b.wedge);
  b.pulmonarySystolic = s.pulmonarySystolic;
  b.pulmonaryDiastolic = std::min(s.pulmonaryDiastolic, s.pulmonarySystolic);
  b.strokeVolumeMl = std::max(0.0, s.flow);
  b.endDiastolicMl = s.endDiastolicMl;
  b.endSystolicMl = std::min(s.endSystolicMl, s.endDiastolicMl);
  b.rightEndDiastolicMl = s.rightEndDiastolicMl;
  b.ejectionFraction = b.endDiastolicMl > 1 ? (b.endDiastolicMl - b.endSystolicMl) / b.endDiastolicMl : 0;
  b.outputLMin += flow * (0.06 * s.flow / t - b.outputLMin);
  b.outputLMin = std::max(0.0, b.outputLMin);
  b.resistance = std::clamp((b.mean - b.centralVenous) / std::max(b.outputLMin / 0.06, 1.0), 0.0, 20.0);
  b.noninvasiveSystolic += 0.3 * (b.systolic - b.noninvasiveSystolic);
  followBreath(state);
  const std::int64_t breath = s.breath;
  const std::int64_t beats = s.breathBeats;
  const double high = s.breathSystolicHigh, low = s.breathSystolicLow;
  s = {};
  s.beat = state.heart.beatCount;
  s.breath = breath;
  s.breathBeats = beats;
  s.breathSystolicHigh = high, s.breathSystolicLow = low;
}

} // namespace

void recordBeat(State& state, double dtS) {
  const Circulation& c = state.circulation;
  BeatSums& s = state.circulation.sums;
  const double arterial = c.pressure[kArteries], pulmonary = c.pressure[kPulmonaryArteries];
  s.elapsedS += dtS;
  s.pressure += dtS * arterial;
  s.venous += dtS * c.pressure[kRightAtrium];
  s.pulmonary += dtS * pulmonary;
  s.wedge += dtS * c.pressure[kLeftAtrium];
  s.flow += dtS * c.valveFlow[kAortic];
  s.systolic = std::max(s.systolic, arterial);
  s.diastolic = std::min(s.diastolic, arterial);
  s.pulmonarySystolic = std::max(s.pulmonarySystolic, pulmonary);
  s.pulmonaryDiastolic = std::min(s.pulmonaryDiastolic, pulmonary);
  s.endDiastolicMl = std::max(s.endDiastolicMl, c.volumeMl[kLeftVentricle]);
  s.endSystolicMl = std::min(s.endSystolicMl, c.volumeMl[kLeftVentricle]);
  s.rightEndDiastolicMl = std::max(s.rightEndDiastolicMl, c.volumeMl[kRightVentricle]);
}

void closeBeat(State& state, double) {
  BeatSums& s = state.circulation.sums;
  // A beat is over where the next contraction begins; very short ones (fibrillation) are joined.
  if ((state.heart.beatCount != s.beat && s.elapsedS > 0.2) || s.elapsedS > kLongestBeatS)
    finishBeat(state);
  if (state.lungs.breathCount != s.breath && s.breathBeats >= kPulsusBeats) {
    BeatFigures& b = state.circulation.beat;
    if (s.breathSystolicHigh >= s.breathSystolicLow)
      b.pulsus += 0.3 * (s.breathSystolicHigh - s.breathSystolicLow - b.pulsus);
    s.breath = state.lungs.breathCount;
    s.breathBeats = 0;
    s.breathSystolicHigh = s.breathSystolicLow = b.systolic;
  }
}

} // namespace halsted::twin
