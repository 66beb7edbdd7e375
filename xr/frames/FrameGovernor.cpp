// SPDX-License-Identifier: Apache-2.0
#include "xr/frames/FrameGovernor.h"

#include <algorithm>
#include <cassert>
#include <utility>

namespace halsted {

namespace {

constexpr int kSettling = 6;        ///< frames: the GPU's times come late, and a level's first frames upload
constexpr int kLateToGoDown = 2;    ///< late frames in a row; one alone is often somebody else's doing
constexpr int kFirstPatience = 180; ///< frames: two seconds at 90 Hz
constexpr int kMostPatience = 36 * kFirstPatience;
constexpr int kTrial = 90; ///< a step up that is late within so many frames was a mistake
constexpr double kSmoothing = 0.1;
constexpr double kMargin = 0.9;     ///< of the share: what the next level up may be foretold to take
constexpr double kUsualRatio = 1.6; ///< of a level nobody has seen yet
constexpr double kFarTooLate = 1.5; ///< times the share: two levels at once

} // namespace

std::vector<QualityLevel> FrameGovernor::standardLevels() {
  return {{true, 4, 8, 1, 1, 0},      {true, 4, 4, 1.5, 1, 0.1},  {true, 2, 4, 2, 0.9, 0.15}, {false, 2, 2, 2, 0.8, 0.2},
          {false, 0, 2, 3, 0.7, 0.3}, {false, 0, 0, 4, 0.6, 0.5}, {false, 0, 0, 6, 0.5, 1}};
}

std::vector<QualityLevel> FrameGovernor::softwareLevels() {
  return {{false, 0, 2, 2, 0.8, 0.2}, {false, 0, 0, 3, 0.6, 0.5}, {false, 0, 0, 6, 0.5, 1}};
}

FrameGovernor::FrameGovernor(std::vector<QualityLevel> levels, double share)
    : m_levels(std::move(levels)), m_ratio(m_levels.size(), 0), m_share(share), m_patience(kFirstPatience) {
  assert(!m_levels.empty());
}

void FrameGovernor::go(std::size_t level) {
  m_before = m_smoothed;
  m_from = std::exchange(m_level, level);
  m_settling = kSettling;
  m_sinceChange = m_late = m_calm = 0;
}

bool FrameGovernor::add(double cpuS, double gpuS, double periodS) {
  if (periodS <= 0)
    return false;
  if (m_settling > 0) {
    --m_settling;
    m_smoothed = std::max(cpuS, gpuS);
    return false;
  }
  const double cost = std::max(cpuS, gpuS), allowed = m_share * periodS;
  m_smoothed += kSmoothing * (cost - m_smoothed);
  ++m_sinceChange;
  // Seen long enough to compare with the level before.
  if (m_sinceChange == 2 * kSettling && m_before > 0 && m_smoothed > 0 && (m_from + 1 == m_level || m_level + 1 == m_from))
    m_ratio[std::min(m_from, m_level)] = std::max(1.0, m_from < m_level ? m_before / m_smoothed : m_smoothed / m_before);

  m_late = cost > allowed ? m_late + 1 : 0;
  m_calm = cost > allowed ? 0 : m_calm + 1;
  if (m_late >= kLateToGoDown && m_level + 1 < m_levels.size()) {
    if (m_from == m_level + 1 && m_sinceChange <= kTrial) {
      m_patience = std::min(2 * m_patience, kMostPatience);
      if (m_before > 0)
        m_ratio[m_level] = std::max(m_ratio[m_level], cost / m_before);
    }
    m_smoothed = cost;
    const std::size_t steps = cost > kFarTooLate * allowed ? 2 : 1;
    go(std::min(m_level + steps, m_levels.size() - 1));
    return true;
  }
  if (m_level > 0 && m_calm >= m_patience) {
    const double ratio = m_ratio[m_level - 1] > 0 ? m_ratio[m_level - 1] : kUsualRatio;
    if (m_smoothed * ratio <= kMargin * allowed) {
      go(m_level - 1);
      return true;
    }
  }
  // A step up that lasted is forgiven, slowly.
  if (m_sinceChange % (4 * kMostPatience) == 0)
    m_patience = std::max(m_patience / 2, kFirstPatience);
  return false;
}

} // namespace halsted
