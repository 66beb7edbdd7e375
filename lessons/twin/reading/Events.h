// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace halsted::twin {

struct State;

/// Things that happen to a patient, with hysteresis: a condition must hold for its time to begin, and be clearly over to end.
/// Limits of rates and pressures are those of adults; children's are scaled by age.
enum class EventKind : std::int64_t {
  Hypotension,        ///< MAP < 65 for 60 s; over at 70
  SevereHypotension,  ///< MAP < 50 for 30 s; over at 55
  Tachycardia,        ///< heart rate > 120 for 30 s; over at 110
  Bradycardia,        ///< heart rate < 45 for 20 s; over at 50
  Desaturation,       ///< SpO2 < 0.90 for 60 s; over at 0.92
  SevereDesaturation, ///< SpO2 < 0.80 for 20 s; over at 0.85
  Apnoea,             ///< no breath, own or given, for 20 s
  Hypercapnia,        ///< PaCO2 > 60 mmHg for 60 s; over at 55
  Hypoglycaemia,      ///< glucose < 3.5 mmol/L; over at 4.0
  Hyperkalaemia,      ///< potassium > 6.0 mmol/L; over at 5.5
  Acidaemia,          ///< pH < 7.20 for 60 s; over at 7.25
  Hyperlactataemia,   ///< lactate > 4 mmol/L for 60 s; over at 3
  Hypothermia,        ///< core < 35 degC for 60 s; over at 35.5
  Fever,              ///< core > 38.3 degC for 60 s; over at 37.8
  Oliguria,           ///< urine < 0.5 mL/kg/h for one hour
  Unconscious,        ///< GCS < 9 for 10 s; over at 10
  RaisedIcp,          ///< ICP > 22 mmHg for 5 min; over at 18 (Carney 2017)
  Arrest,             ///< no pulse of the heart's own for 5 s; ends with ROSC or death
  Rosc,               ///< pulse of its own for 10 s after an arrest; a moment, not a state
  Death,
  RhythmChange, ///< value: the new RhythmKind; a moment
  Count
};
constexpr std::size_t kEventKindCount = static_cast<std::size_t>(EventKind::Count);
std::string_view eventName(EventKind kind);

struct EventWatch {
  double heldS = 0; ///< how long the condition to begin (or to end) has held
  std::int64_t active = 0;
};
struct EventRecord {
  double timeS = 0;
  EventKind kind = EventKind::Hypotension;
  std::int64_t began = 1; ///< 0 = ended
  double value = 0;
};
constexpr std::size_t kEventLogSize = 64;

struct Events {
  std::array<EventWatch, kEventKindCount> watches{};
  std::array<EventRecord, kEventLogSize> log{}; ///< ring; count counts all so far
  std::int64_t count = 0;
  double lastRhythm = 0;
  double urineMl = -1; ///< of an hour, smoothed; negative: not begun
};

/// 1 Hz.
void stepEvents(State& state, double dtS);
/// Those from number `since` on (as counted by Events::count) that the ring still holds, oldest first.
std::vector<EventRecord> eventsSince(const State& state, std::int64_t since);

} // namespace halsted::twin
