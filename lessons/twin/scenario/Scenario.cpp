// SPDX-License-Identifier: Apache-2.0
#include "lessons/twin/scenario/Scenario.h"

#include "lessons/twin/scenario/Acts.h"

#include <fmt/format.h>

#include <charconv>
#include <cmath>

namespace halsted::twin {

namespace {

std::int64_t ticksOf(double seconds) {
  return std::llround(seconds / kTickS);
}

Failure refused(const Scenario& scenario, const TimedAct& act, const Error& error) {
  return fail(error.code, fmt::format("Scenario {} at {} s: {}", scenario.id, act.t, error.message));
}

} // namespace

bool Crossing::holds(double value) const {
  return relation == '<' ? (orEqual ? value <= limit : value < limit) : (orEqual ? value >= limit : value > limit);
}

Result<Crossing> parseCondition(const std::string& text) {
  Crossing crossing;
  std::size_t at = text.find_first_not_of(' ');
  const auto wrong = [&] {
    return fail(ErrorCode::Damaged, fmt::format("The condition '{}' is not of the form <0.90, <=60, >120 or >=0.9.", text));
  };
  if (at == text.npos || (text[at] != '<' && text[at] != '>'))
    return wrong();
  crossing.relation = text[at++];
  if (at < text.size() && text[at] == '=') {
    crossing.orEqual = true;
    ++at;
  }
  at = text.find_first_not_of(' ', at);
  if (at == text.npos)
    return wrong();
  const char* end = text.data() + text.find_last_not_of(' ') + 1;
  const auto [stopped, error] = std::from_chars(text.data() + at, end, crossing.limit);
  if (error != std::errc{} || stopped != end || !std::isfinite(crossing.limit))
    return wrong();
  return crossing;
}

Result<Twin> runScenario(const Scenario& scenario, std::shared_ptr<const DrugTable> drugs, const Observer& everySecond, WaveRecorder* waves,
                         const JobContext& job) {
  return runScenario(scenario, std::move(drugs), everySecond, {}, waves, job);
}

Result<Twin> runScenario(const Scenario& scenario, std::shared_ptr<const DrugTable> drugs, const Observer& everySecond,
                         const Observer& everyTick, WaveRecorder* waves, const JobContext& job) {
  Result<Twin> made = Twin::create(scenario.patient, std::move(drugs), scenario.seed);
  if (!made)
    return fail(made.error().code, fmt::format("Scenario {}: {}", scenario.id, made.error().message));
  Twin& twin = *made;
  const std::int64_t first = -ticksOf(kRestS), last = ticksOf(scenario.durationS), second = ticksOf(1);
  std::size_t next = 0;
  for (std::int64_t tick = first;; ++tick) {
    const double t = static_cast<double>(tick) * kTickS;
    // A sample at an act's time is of the moment before it, so that base and window ends are free of it.
    if (everyTick)
      everyTick(t, twin);
    if ((tick - first) % second == 0) {
      if (job.cancelled())
        return cancelled();
      if (everySecond)
        everySecond(t, twin);
      job.progress(static_cast<double>(tick - first) / static_cast<double>(std::max<std::int64_t>(1, last - first)), scenario.id);
    }
    for (; next < scenario.script.size() && ticksOf(scenario.script[next].t) <= tick; ++next)
      if (Result<void> done = applyAct(twin, scenario.script[next].act); !done)
        return refused(scenario, scenario.script[next], done.error());
    if (tick >= last)
      return made;
    twin.advance(kTickS, waves);
  }
}

} // namespace halsted::twin
