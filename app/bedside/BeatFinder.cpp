// SPDX-License-Identifier: Apache-2.0
#include "app/bedside/BeatFinder.h"

#include <algorithm>
#include <cmath>

namespace halsted {

namespace {

constexpr double kJumpS = 0.1;
constexpr double kBlindS = 0.2; ///< after a beat, as the heart's own
constexpr double kForgetsS = 3; ///< the steepest rise is forgotten with this time constant
constexpr float kShare = 0.5F;  ///< of the steepest

} // namespace

bool BeatFinder::next(double timeS, float value) {
  if (timeS < m_timeS || timeS > m_timeS + kJumpS)
    m_known = 0;
  const double stepS = timeS - m_timeS;
  m_timeS = timeS;
  const float rise = m_known == 3 ? std::abs(value - m_last[0]) : 0;
  std::rotate(m_last, m_last + 1, m_last + 3);
  m_last[2] = value;
  if (m_known < 3) {
    ++m_known;
    m_beatS = timeS - kBlindS;
    return false;
  }
  m_steepest = std::max(m_steepest * static_cast<float>(std::exp(-stepS / kForgetsS)), m_leastRise);
  const bool beat = rise > std::max(m_leastRise, kShare * m_steepest) && timeS - m_beatS > kBlindS;
  m_steepest = std::max(m_steepest, rise);
  if (beat)
    m_beatS = timeS;
  return beat;
}

} // namespace halsted
