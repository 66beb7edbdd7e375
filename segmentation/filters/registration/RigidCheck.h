// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/filters/registration/RigidRegistration.h"

namespace halsted {

/// What a registration is judged by: the two levels it ended on.
struct RigidEvidence {
  const FixedSamples& fine; ///< of the finest level
  const LevelImage& fineMoving;
  const FixedSamples& middle; ///< of about 3 mm
  const LevelImage& middleMoving;
  ValueRange fixedRange, movingRange;
  MatchMeasure measure;
  int fineBins = 32;
  Index3 fineOuter;
  double voxelMm = 1;  ///< largest spacing of the two finest levels
  double runnerUp = 0; ///< total of the best pose elsewhere over that of this one
};

/// Fills in the predicted error, agreement and verdict of a registration whose pose, overlap and measure are known.
void judgeRigid(const RigidEvidence& evidence, const Eigen::Isometry3d& moving_T_fixed, RigidRegistration& registration);

} // namespace halsted
