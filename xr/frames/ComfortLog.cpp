// SPDX-License-Identifier: Apache-2.0
#include "xr/frames/ComfortLog.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace halsted {

namespace {

constexpr double kBinDegS = 8, kDownDegrees = 30;
constexpr double kDegrees = 180 / std::numbers::pi;

} // namespace

void ComfortLog::addFrame(const TrackedPose& head, double periodS, int missedFrames) {
  const double seconds = periodS * (1 + missedFrames);
  m_seconds += seconds;
  ++m_frames;
  // Frames that miss one after another are one stall, and so is a gap of several.
  m_stall = missedFrames > 0 ? m_stall + missedFrames : 0;
  m_longestStall = std::max(m_longestStall, m_stall);
  if (!head.tracked) {
    ++m_untracked;
    m_last.tracked = false;
    return;
  }
  const Eigen::Vector3d ahead = -head.stage_T_pose.linear().col(2);
  if (std::asin(std::clamp(-ahead.y(), -1.0, 1.0)) * kDegrees > kDownDegrees)
    ++m_downward;
  if (m_last.tracked && seconds > 0) {
    const Eigen::AngleAxisd turn(Mat3(m_last.stage_T_pose.linear().transpose() * head.stage_T_pose.linear()));
    const double speed = std::abs(turn.angle()) * kDegrees / seconds;
    ++m_turnHistogram[std::min(static_cast<std::size_t>(speed / kBinDegS), m_turnHistogram.size() - 1)];
  }
  m_last = head;
}

ComfortLog::Summary ComfortLog::summary() const {
  Summary summary;
  summary.minutes = m_seconds / 60;
  summary.snapTurns = m_snapTurns;
  summary.teleports = m_teleports;
  summary.teleportMetres = m_teleportMetres;
  summary.snapTurnDegrees = m_snapTurnDegrees;
  summary.longestStallFrames = m_longestStall;
  int turns = 0;
  for (const int count : m_turnHistogram)
    turns += count;
  int below = 0;
  for (std::size_t bin = 0; bin < m_turnHistogram.size() && turns > 0; ++bin) {
    const int here = m_turnHistogram[bin];
    if (below + here >= 0.95 * turns) {
      summary.headTurnP95DegS = kBinDegS * (static_cast<double>(bin) + (here ? (0.95 * turns - below) / here : 1));
      break;
    }
    below += here;
  }
  if (m_frames > 0) {
    summary.untrackedShare = static_cast<double>(m_untracked) / m_frames;
    summary.downwardShare = static_cast<double>(m_downward) / m_frames;
  }
  return summary;
}

} // namespace halsted
