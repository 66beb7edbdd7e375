// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/core/Job.h"

#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>

namespace halsted {

/// Runs jobs one after another on one worker thread and hands what they report back to the thread that owns the
/// runner, through a dispatcher (the event loop in a window, a queue in a test).
class JobRunner {
public:
  using Dispatch = std::function<void(std::function<void()>)>;          ///< run this on the owner's thread, soon
  using Progress = JobContext::Progress;                                ///< on the owner's thread, latest value only
  using Work = std::function<std::function<void()>(const JobContext&)>; ///< on the worker; returns what to do with its result

  explicit JobRunner(Dispatch dispatch);
  /// Cancels, waits for the running job, and drops what had not been dispatched.
  ~JobRunner();
  JobRunner(const JobRunner&) = delete;
  JobRunner& operator=(const JobRunner&) = delete;

  /// Queues a job. What it returns runs on the owner's thread, also after a cancel: the job says then that it was.
  void run(Work work, Progress progress = {});
  /// Asks the running job to stop and drops those that wait.
  void cancel();
  bool busy() const;

private:
  struct Entry {
    Work work;
    Progress progress;
  };
  void loop(const std::stop_token& stop);

  Dispatch m_dispatch;
  std::shared_ptr<bool> m_alive; ///< touched on the owner's thread only: false once destroyed
  mutable std::mutex m_mutex;
  std::condition_variable_any m_wake;
  std::deque<Entry> m_queue;
  std::stop_source m_current{std::nostopstate};
  bool m_running = false;
  std::jthread m_thread; ///< last, so that it starts when all else is there
};

} // namespace halsted
