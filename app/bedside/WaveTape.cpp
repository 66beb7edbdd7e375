// SPDX-License-Identifier: Apache-2.0
#include "app/bedside/WaveTape.h"

#include <algorithm>

namespace halsted {

namespace {

constexpr int kRateHz = 250;
constexpr double kAheadS = 1; ///< written, but not due yet

} // namespace

WaveTape::WaveTape() : m_ring(static_cast<std::size_t>((kSeconds + kAheadS) * kRateHz)) {}

void WaveTape::push(Clock::time_point shownAt, const twin::WaveSample& sample) {
  at(m_end) = {shownAt, sample};
  ++m_end;
  m_begin = std::max(m_begin, m_end > m_ring.size() ? m_end - m_ring.size() : 0);
}

void WaveTape::append(std::span<const twin::WaveSample> samples, Clock::time_point from, double seconds) {
  const std::lock_guard lock(m_mutex);
  const double each = seconds / static_cast<double>(std::max<std::size_t>(1, samples.size()));
  for (std::size_t i = 0; i < samples.size(); ++i)
    push(from + std::chrono::duration_cast<Clock::duration>(std::chrono::duration<double>(each * static_cast<double>(i))), samples[i]);
}

void WaveTape::pushNow(std::span<const twin::WaveSample> samples) {
  const Clock::time_point now = Clock::now();
  while (m_end > m_begin && at(m_end - 1).shownAt > now)
    --m_end;
  for (const twin::WaveSample& sample : samples.last(std::min(samples.size(), static_cast<std::size_t>(kSeconds * kRateHz))))
    push(now, sample);
}

void WaveTape::goOn(std::span<const twin::WaveSample> samples) {
  const std::lock_guard lock(m_mutex);
  pushNow(samples);
}

void WaveTape::goBack(std::span<const twin::WaveSample> samples) {
  const std::lock_guard lock(m_mutex);
  m_begin = m_end;
  pushNow(samples);
}

std::span<const twin::WaveSample> WaveReader::take() {
  m_taken.clear();
  const std::lock_guard lock(m_tape->m_mutex);
  const WaveTape::Clock::time_point now = WaveTape::Clock::now();
  m_next = std::clamp(m_next, m_tape->m_begin, m_tape->m_end);
  for (; m_next < m_tape->m_end && m_tape->at(m_next).shownAt <= now; ++m_next)
    m_taken.push_back(m_tape->at(m_next).sample);
  return m_taken;
}

std::span<const twin::WaveSample> WaveReader::again() {
  m_taken.clear();
  const std::lock_guard lock(m_tape->m_mutex);
  for (std::uint64_t i = m_tape->m_begin; i < std::min(m_next, m_tape->m_end); ++i)
    m_taken.push_back(m_tape->at(i).sample);
  return m_taken;
}

} // namespace halsted
