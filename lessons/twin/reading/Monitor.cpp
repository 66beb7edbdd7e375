// SPDX-License-Identifier: Apache-2.0
#include "lessons/twin/reading/Monitor.h"

#include "lessons/twin/State.h"

#include <algorithm>

namespace halsted::twin {

namespace {

/// Blood takes about 8 s from the heart to the finger at rest, up to half a minute with constricted vessels (Hamber 1999: 20-40 s on
/// a finger in hypoxia with vasoconstriction); the device averages over some 8 s.
void stepOximeter(State& state, double dtS) {
  Monitor& m = state.monitor;
  const Heart& h = state.heart;
  const double methaemoglobin = std::clamp(state.drugs.effects[DrugTarget::Methaemoglobin], 0.0, 0.6);
  // Methaemoglobin absorbs both colours alike: the reading tends to 85 %.
  const double source = std::clamp(state.gases.sao2 * (1 - methaemoglobin) + 0.85 * methaemoglobin, 0.0, 1.0);
  if (m.finger[0] == 0)
    m.finger.fill(source);
  const double tone = std::clamp(state.influences.resistance.product(), 0.3, 4.0);
  const double pulse = std::clamp(h.pulse / 40, 0.0, 1.5);
  const double wanted = std::clamp(1.15 * pulse / (0.15 + tone), 0.0, 1.2);
  m.perfusion += (wanted - m.perfusion) * std::min(dtS / 4, 1.0);
  const double flow = std::clamp(m.perfusion, 0.3, 1.0);
  const double lag = std::min(dtS * flow / 2.0, 1.0);
  double before = source;
  for (std::size_t i = 0; i < 4; ++i) {
    const double entering = before;
    before = m.finger[i];
    m.finger[i] += (entering - m.finger[i]) * lag;
  }
  m.finger[4] += (before - m.finger[4]) * std::min(dtS / 4, 1.0);
  m.spo2Valid = h.pulse > 8 && h.arterialMean > 25 ? 1 : 0;
  if (m.spo2Valid > 0)
    m.spo2 = std::min(m.finger[4], 1.0);
}

/// Counts upstrokes of the arterial pressure.
void stepPulseCount(State& state, double dtS) {
  Monitor& m = state.monitor;
  const Heart& h = state.heart;
  const double share = h.pulse > 1 ? (state.circulation.pressure[kArteries] - h.pulseLow) / h.pulse : 0;
  m.pulseSinceS += dtS;
  if (share < 0.45)
    m.pulseArmed = 1;
  if (m.pulseArmed > 0 && share > 0.6 && h.pulse > 6) {
    m.pulseArmed = 0;
    m.pulseIntervalS += 0.3 * (std::clamp(m.pulseSinceS, 0.2, 4.0) - m.pulseIntervalS);
    m.pulseSinceS = 0;
  }
  m.pulseRatePerMin = m.pulseSinceS > 4 ? 0 : 60 / std::max(m.pulseIntervalS, m.pulseSinceS);
}

} // namespace

void stepMonitor(State& state, double dtS) {
  Monitor& m = state.monitor;
  stepOximeter(state, dtS);
  stepPulseCount(state, dtS);
  m.heartRatePerMin += (state.heart.ratePerMin - m.heartRatePerMin) * std::min(dtS / 1.5, 1.0);
  if (m.heartRatePerMin < 0.5)
    m.heartRatePerMin = 0;
  m.breathSinceS = state.lungs.breathCount != m.breathsSeen ? 0 : m.breathSinceS + dtS;
  m.breathsSeen = state.lungs.breathCount;
  const bool apnoea = m.breathSinceS > 20;
  m.endTidalCo2 = apnoea ? 0 : state.gases.endTidalCo2;
  m.respiratoryRate += ((apnoea ? 0 : state.lungs.ratePerMin) - m.respiratoryRate) * std::min(dtS / 3, 1.0);
  m.temperatureC += (state.heat.coreC - m.temperatureC) * std::min(dtS / 20, 1.0);
}

} // namespace halsted::twin
