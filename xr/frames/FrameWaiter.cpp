// SPDX-License-Identifier: Apache-2.0
#include "xr/frames/FrameWaiter.h"

#include <utility>

namespace halsted {

FrameWaiter::FrameWaiter(HeadsetSession& session, std::function<void()> due) : m_session(session), m_due(std::move(due)) {
  if (m_due)
    m_thread.emplace([this](const std::stop_token& stop) { run(stop); });
}

FrameWaiter::~FrameWaiter() = default;

void FrameWaiter::run(const std::stop_token& stop) {
  std::unique_lock lock(m_mutex);
  while (m_changed.wait(lock, stop, [this] { return m_wanted; })) {
    m_wanted = false;
    lock.unlock();
    Answer answer{m_session.wait(), Clock::now()};
    lock.lock();
    m_answer = std::move(answer);
    m_changed.notify_all();
    lock.unlock();
    m_due();
    lock.lock();
  }
}

void FrameWaiter::ask() {
  m_asked = true;
  if (!m_thread)
    return;
  const std::lock_guard lock(m_mutex);
  m_wanted = true;
  m_changed.notify_all();
}

bool FrameWaiter::answered() const {
  if (!m_thread)
    return true;
  const std::lock_guard lock(m_mutex);
  return m_answer.has_value();
}

FrameWaiter::Answer FrameWaiter::take() {
  m_asked = false;
  if (!m_thread) {
    Result<FrameTiming> timing = m_session.wait();
    return {std::move(timing), Clock::now()};
  }
  std::unique_lock lock(m_mutex);
  m_changed.wait(lock, [this] { return m_answer.has_value(); });
  Answer answer = std::move(*m_answer);
  m_answer.reset();
  return answer;
}

} // namespace halsted
