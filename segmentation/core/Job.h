// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/core/Result.h"

#include <functional>
#include <stop_token>
#include <string>
#include <string_view>

namespace halsted {

/// What a long function gets as its last parameter: where to tell how far it is, and whether to go on. It may be used
/// from any thread of the job. A default one reports to nobody and is never cancelled.
class JobContext {
public:
  /// Called with the fraction done, 0 to 1, and a few words on the step for the user.
  using Progress = std::function<void(double fraction, std::string_view step)>;

  JobContext() = default;
  explicit JobContext(Progress progress, std::stop_token stop = {}) : m_progress(std::move(progress)), m_stop(std::move(stop)) {}

  void progress(double fraction, std::string_view step) const {
    if (m_progress)
      m_progress(m_from + (m_to - m_from) * fraction, step);
  }
  bool cancelled() const { return m_stop.stop_requested(); }
  const std::stop_token& stopToken() const { return m_stop; }

  /// For a part of the work, which sees its own progress as 0 to 1.
  JobContext part(double from, double to) const {
    JobContext inner = *this;
    inner.m_from = m_from + (m_to - m_from) * from;
    inner.m_to = m_from + (m_to - m_from) * to;
    return inner;
  }

private:
  Progress m_progress;
  std::stop_token m_stop;
  double m_from = 0;
  double m_to = 1;
};

[[nodiscard]] inline Failure cancelled() {
  return fail(ErrorCode::Cancelled, "Cancelled.");
}

} // namespace halsted
