// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "lessons/twin/reading/Waveforms.h"

#include <chrono>
#include <cstdint>
#include <memory>
#include <mutex>
#include <span>
#include <vector>

namespace halsted {

/// The last 24 s of a run's waves at 250 Hz, written by the run's thread and read by as many as like, each through a WaveReader of its own.
/// Its room is taken once.
class WaveTape {
public:
  using Clock = std::chrono::steady_clock;
  static constexpr double kSeconds = 24; ///< two sweeps of the capnogram

  WaveTape();
  /// Shown evenly over that time, which stands for `seconds` of the reader's life.
  void append(std::span<const twin::WaveSample> samples, Clock::time_point from, double seconds);
  /// The run has gone on at once: what was still to be shown is dropped, the last of these samples stand there now.
  void goOn(std::span<const twin::WaveSample> samples);
  /// The run has gone back: these are what was before, and nothing of the time that was dropped comes back.
  void goBack(std::span<const twin::WaveSample> samples);

private:
  friend class WaveReader;
  struct Item {
    Clock::time_point shownAt;
    twin::WaveSample sample;
  };
  void pushNow(std::span<const twin::WaveSample> samples);
  void push(Clock::time_point shownAt, const twin::WaveSample& sample);
  Item& at(std::uint64_t number) { return m_ring[number % m_ring.size()]; }
  const Item& at(std::uint64_t number) const { return m_ring[number % m_ring.size()]; }
  mutable std::mutex m_mutex;
  std::vector<Item> m_ring;
  std::uint64_t m_begin = 0, m_end = 0; ///< numbers of samples since the run was opened
};

/// One reader's place on a tape. For one thread; the spans hold until its next call.
class WaveReader {
public:
  explicit WaveReader(std::shared_ptr<const WaveTape> tape) : m_tape(std::move(tape)) {}
  /// What has become due since the last call, oldest first; at first, and after a long absence, all that is kept. A time before the last,
  /// or more than 4 ms after it, says that the run has jumped.
  std::span<const twin::WaveSample> take();
  /// All that is kept and was due at the last take(), to draw it anew; the place stays.
  std::span<const twin::WaveSample> again();

private:
  std::shared_ptr<const WaveTape> m_tape;
  std::uint64_t m_next = 0;
  std::vector<twin::WaveSample> m_taken;
};

} // namespace halsted
