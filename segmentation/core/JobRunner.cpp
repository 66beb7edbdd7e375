// SPDX-License-Identifier: Apache-2.0
#include "segmentation/core/JobRunner.h"

#include <utility>

namespace halsted {

JobRunner::JobRunner(Dispatch dispatch)
    : m_dispatch(std::move(dispatch)), m_alive(std::make_shared<bool>(true)), m_thread([this](std::stop_token stop) { loop(stop); }) {}

JobRunner::~JobRunner() {
  *m_alive = false;
  cancel();
  m_thread.request_stop();
}

void JobRunner::run(Work work, Progress progress) {
  {
    std::scoped_lock lock(m_mutex);
    m_queue.push_back({std::move(work), std::move(progress)});
  }
  m_wake.notify_one();
}

void JobRunner::cancel() {
  std::scoped_lock lock(m_mutex);
  m_queue.clear();
  m_current.request_stop();
}

bool JobRunner::busy() const {
  std::scoped_lock lock(m_mutex);
  return m_running || !m_queue.empty();
}

void JobRunner::loop(const std::stop_token& stop) {
  for (;;) {
    Entry entry;
    std::stop_token jobStop;
    {
      std::unique_lock lock(m_mutex);
      if (!m_wake.wait(lock, stop, [this] { return !m_queue.empty(); }))
        return;
      entry = std::move(m_queue.front());
      m_queue.pop_front();
      m_current = std::stop_source();
      jobStop = m_current.get_token();
      m_running = true;
    }

    // Many reports between two turns of the owner's event loop become one: the latest.
    struct Latest {
      std::mutex mutex;
      double fraction = 0;
      std::string step;
      bool underWay = false;
    };
    auto latest = std::make_shared<Latest>();
    const auto report = [this, latest, alive = m_alive, progress = entry.progress](double fraction, std::string_view step) {
      if (!progress)
        return;
      {
        std::scoped_lock lock(latest->mutex);
        latest->fraction = fraction;
        latest->step = step;
        if (std::exchange(latest->underWay, true))
          return;
      }
      m_dispatch([latest, alive, progress] {
        double latestFraction = 0;
        std::string latestStep;
        {
          std::scoped_lock lock(latest->mutex);
          latestFraction = latest->fraction;
          latestStep = latest->step;
          latest->underWay = false;
        }
        if (*alive)
          progress(latestFraction, latestStep);
      });
    };

    std::function<void()> finish = entry.work(JobContext(report, jobStop));
    {
      std::scoped_lock lock(m_mutex);
      m_running = false;
    }
    m_dispatch([finish = std::move(finish), alive = m_alive] {
      if (*alive && finish)
        finish();
    });
  }
}

} // namespace halsted
