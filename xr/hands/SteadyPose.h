// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/core/Geometry.h"

namespace halsted {

/// Takes the tremor of hand and tracking out of a pose, so that a still hand holds still things: the 1 Euro filter (Casiez,
/// Roussel, Vogel: "1 Euro Filter: A Simple Speed-based Low-pass Filter for Noisy Input in Interactive Systems", CHI 2012) on place and
/// direction, and a dead zone of 0.3 mm and 0.1 degrees behind it at rest. A quick move passes unchanged, without delay.
class SteadyPose {
public:
  /// seconds: since the last one.
  const Eigen::Isometry3d& add(const Eigen::Isometry3d& raw, double seconds);
  const Eigen::Isometry3d& pose() const { return m_pose; }
  void reset() { m_started = false; }

private:
  Eigen::Isometry3d m_pose = Eigen::Isometry3d::Identity(); ///< behind the dead zone
  Vec3 m_lastPlace = Vec3::Zero(), m_place = Vec3::Zero(), m_velocity = Vec3::Zero(), m_spin = Vec3::Zero();
  Eigen::Quaterniond m_lastTurn = Eigen::Quaterniond::Identity(), m_turn = Eigen::Quaterniond::Identity(),
                     m_shownTurn = Eigen::Quaterniond::Identity();
  bool m_started = false;
};

} // namespace halsted
