// SPDX-License-Identifier: Apache-2.0
#include "lessons/twin/reading/Events.h"

#include "lessons/twin/State.h"

#include <algorithm>

namespace halsted::twin {

namespace {

constexpr std::array<std::string_view, kEventKindCount> kNames{"hypotension",   "severeHypotension",
                                                               "tachycardia",   "bradycardia",
                                                               "desaturation",  "severeDesaturation",
                                                               "apnoea",        "hypercapnia",
                                                               "hypoglycaemia", "hyperkalaemia",
                                                               "acidaemia",     "hyperlactataemia",
                                                               "hypothermia",   "fever",
                                                               "oliguria",      "unconscious",
                                                               "raisedIcp",     "arrest",
                                                               "rosc",          "death",
                                                               "rhythmChange"};

void log(State& state, EventKind kind, bool began, double value) {
  Events& e = state.events;
  e.log[static_cast<std::size_t>(e.count) % kEventLogSize] = {state.clock.timeS(), kind, began, value};
  ++e.count;
}

/// One limit with hysteresis. `sign` 1: high is bad; -1: low is bad. Leaving takes the condition to be over for 5 s.
void watch(State& state, EventKind kind, double value, int sign, double begin, double holdS, double end, double dtS) {
  EventWatch& w = state.events.watches[static_cast<std::size_t>(kind)];
  const bool change = w.active ? sign * (value - end) <= 0 : sign * (value - begin) > 0;
  w.heldS = change ? w.heldS + dtS : 0;
  if (!change || w.heldS < (w.active ? 5 : holdS))
    return;
  w.active = !w.active;
  w.heldS = 0;
  log(state, kind, w.active != 0, value);
}

/// Normal mean pressure over an adult's: 1 from 16 years on; 40 + 1.5 age is the fifth percentile of children's MAP (Haque 2007).
double childPressure(double age) {
  return age >= 16 ? 1 : (40 + 1.5 * age) / 65;
}
/// Upper limit of normal heart rates over an adult's (Fleming 2011: median 127 at six months, 91 at six years, 73 at eighteen).
double childRate(double age) {
  return age >= 16 ? 1 : 1 + 0.75 * (1 - age / 16) * (1 - age / 16);
}

void watchArrest(State& state, double dtS) {
  const Heart& h = state.heart;
  EventWatch& arrest = state.events.watches[static_cast<std::size_t>(EventKind::Arrest)];
  const bool none = isArrestRhythm(h.rhythm) || h.pulselessS > 5;
  // Compressions make a pressure too: then the heart's own rhythm and force must account for it.
  const double enough = h.compressionRatePerMin > 0 ? 50 : 35;
  const bool pulse = !isArrestRhythm(h.rhythm) && h.pulselessS <= 0 && h.coupling > 0.2 && h.arterialMean > enough;
  const bool change = arrest.active ? pulse : none;
  arrest.heldS = change ? arrest.heldS + dtS : 0;
  if (change && !arrest.active && arrest.heldS >= 3) {
    arrest = {0, 1};
    log(state, EventKind::Arrest, true, static_cast<double>(h.rhythm));
  } else if (change && arrest.active && arrest.heldS >= 10) {
    arrest = {0, 0};
    log(state, EventKind::Arrest, false, h.arterialMean);
    log(state, EventKind::Rosc, true, h.arterialMean);
  }
  EventWatch& death = state.events.watches[static_cast<std::size_t>(EventKind::Death)];
  if (!h.alive && !death.active) {
    death.active = 1;
    log(state, EventKind::Death, true, h.noFlowS);
  }
}

} // namespace

std::string_view eventName(EventKind kind) {
  const auto i = static_cast<std::size_t>(kind);
  return i < kNames.size() ? kNames[i] : "unknown";
}

void stepEvents(State& state, double dtS) {
  using enum EventKind;
  const double low = childPressure(state.person.ageYears), fast = childRate(state.person.ageYears);
  const double map = state.circulation.beat.mean, rate = state.monitor.heartRatePerMin, spo2 = state.monitor.spo2;
  const auto& solute = state.blood.concentration;
  watch(state, Hypotension, map, -1, 65 * low, 60, 70 * low, dtS);
  watch(state, SevereHypotension, map, -1, 50 * low, 30, 55 * low, dtS);
  watch(state, Tachycardia, rate, 1, 120 * fast, 30, 110 * fast, dtS);
  watch(state, Bradycardia, rate, -1, 45 * fast, 20, 50 * fast, dtS);
  watch(state, Desaturation, spo2, -1, 0.90, 60, 0.92, dtS);
  watch(state, SevereDesaturation, spo2, -1, 0.80, 20, 0.85, dtS);
  watch(state, Apnoea, state.monitor.breathSinceS, 1, 20, 0, 10, dtS);
  watch(state, Hypercapnia, state.gases.paco2, 1, 60, 60, 55, dtS);
  watch(state, Hypoglycaemia, solute[kGlucose], -1, 3.5, 10, 4.0, dtS);
  watch(state, Hyperkalaemia, solute[kPotassium], 1, 6.0, 10, 5.5, dtS);
  watch(state, Acidaemia, state.gases.pH, -1, 7.20, 60, 7.25, dtS);
  watch(state, Hyperlactataemia, state.tissues.lactate, 1, 4, 60, 3, dtS);
  watch(state, Hypothermia, state.heat.coreC, -1, 35, 60, 35.5, dtS);
  watch(state, Fever, state.heat.coreC, 1, 38.3, 60, 37.8, dtS);
  double& urine = state.events.urineMl;
  const double now = state.kidneys.urineMlMin * 60 / std::max(state.person.weightKg, 1.0);
  urine = urine < 0 ? now : urine + (now - urine) * std::min(dtS / 3600, 1.0);
  watch(state, Oliguria, urine, -1, 0.5, 60, 0.6, dtS);
  watch(state, Unconscious, state.brain.gcs, -1, 9, 10, 10, dtS);
  watch(state, RaisedIcp, state.brain.icpMmHg, 1, 22, 300, 18, dtS);
  watchArrest(state, dtS);
  const auto rhythm = static_cast<double>(state.heart.rhythm);
  if (rhythm != state.events.lastRhythm) {
    state.events.lastRhythm = rhythm;
    log(state, RhythmChange, true, rhythm);
  }
}

std::vector<EventRecord> eventsSince(const State& state, std::int64_t since) {
  const Events& e = state.events;
  std::vector<EventRecord> records;
  const std::int64_t first = std::max({since, e.count - static_cast<std::int64_t>(kEventLogSize), std::int64_t{0}});
  for (std::int64_t i = first; i < e.count; ++i)
    records.push_back(e.log[static_cast<std::size_t>(i) % kEventLogSize]);
  return records;
}

} // namespace halsted::twin
