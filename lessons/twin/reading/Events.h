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
enum class EventKind : std::int64_t {
  Hypotension,       ///< MAP < 65 for 60 s; over at 70
  SevereHypotension, ///< MAP < 50 for 30 s; over at 55
  Tachycardia,
  Bradycardia,
  Desaturation,
  SevereDesaturation,
  Apnoea,
  Hypercapnia,
  Hypoglycaemia,
  Hyperkalaemia,
  Acidaemia,
  Hyperlactataemia,
  Hypothermia,
  Fever,
  Oliguria,
  Unconscious,
  RaisedIcp,
  Arrest,
  Rosc,
  Death,
  RhythmChange,
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
};

/// 1 Hz.
void stepEvents(State& state, double dtS);
/// Those from number `since` on (as counted by Events::count) that the ring still holds, oldest first.
std::vector<EventRecord> eventsSince(const State& state, std::int64_t since);

} // namespace halsted::twin
