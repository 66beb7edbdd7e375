// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/filters/skeleton/BoneGrid.h"

#include <vector>

namespace halsted {

/// The ball of a joint: the head of a femur or humerus.
struct JointBall {
  Vec3 centreMm = Vec3::Zero();
  double radiusMm = 0; ///< 0: not fitted
  double votes = 0;    ///< of the surface around it: near 100 for a whole head of a femur, below 40 for what is none
};

/// Balls of bone of 15 to 31 mm radius, best first, at most `most`; middles are true to some 10 mm. Surfaces vote along their gradients for
/// where the middle may be (Hough transform for spheres; Ballard, Pattern Recognition 13, 1981).
std::vector<JointBall> findJointBalls(const BoneGrid& grid, int most);

} // namespace halsted
