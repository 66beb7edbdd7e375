// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "xr/HeadsetSession.h"

namespace halsted {

/// What a bare hand does, read from its joints alone. Pure geometry; sizes are measured in the hand's own, so that small hands
/// pinch as well as large ones.
struct HandGesture {
  double pinch = 0; ///< 1: thumb and index finger touch; 0: a third of a hand apart
  double fist = 0;  ///< 1: all four fingers closed; 0: open
  Eigen::Isometry3d stage_T_grip = Eigen::Isometry3d::Identity();
  /// Leaves the knuckle of the index finger and stays where it is while the fingers close: a pinch does not move the ray.
  Eigen::Isometry3d stage_T_aim = Eigen::Isometry3d::Identity();
};
HandGesture gestureOf(const HandJoints& joints, LeftRight hand);

} // namespace halsted
