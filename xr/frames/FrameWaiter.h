// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "xr/HeadsetSession.h"

#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>

namespace halsted {

/// Waits for the next frame of a session: on the caller's thread, or, when somebody wants to be told, on one of its own.
class FrameWaiter {
public:
  using Clock = std::chrono::steady_clock;

  /// due: called on the other thread; empty: there is none.
  FrameWaiter(HeadsetSession& session, std::function<void()> due);
  ~FrameWaiter(); ///< waits for the runtime to answer

  void ask();
  bool asked() const { return m_asked; }
  bool answered() const; ///< take() would not block
  struct Answer {
    Result<FrameTiming> timing;
    Clock::time_point at; ///< when the frame was due
  };
  Answer take();

private:
  void run(const std::stop_token& stop);

  HeadsetSession& m_session;
  std::function<void()> m_due;
  bool m_asked = false; ///< of the caller's thread
  mutable std::mutex m_mutex;
  std::condition_variable_any m_changed;
  bool m_wanted = false;
  std::optional<Answer> m_answer;
  std::optional<std::jthread> m_thread;
};

} // namespace halsted
