// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/core/Geometry.h"
#include "segmentation/core/Result.h"

#include <vector>

namespace halsted {

/// Where the tip of a tool is, from poses taken while it was turned about its resting tip: algebraic one step method
/// (Yaniv 2015). Units are those of the poses.
struct PivotCalibration {
  Vec3 tipInTool = Vec3::Zero();
  Vec3 pivot = Vec3::Zero(); ///< in the tracking space
  double rms = 0;            ///< of the tip about the pivot
  double tipError = 0;       ///< root mean square error expected of tipInTool, from rms and how the tool was turned
};

/// Needs ten poses, turned by 20 degrees or more about two axes; says so when they are not. Poses that fit far worse than
/// the rest (the tip jumped) are left out.
Result<PivotCalibration> calibratePivot(const std::vector<Eigen::Isometry3d>& tracker_T_tool);
/// How far the poses are turned about the axis they are turned about second most, radians: what calibratePivot() wants 20 degrees of.
double turnedAboutTwoAxes(const std::vector<Eigen::Isometry3d>& tracker_T_tool);

} // namespace halsted
