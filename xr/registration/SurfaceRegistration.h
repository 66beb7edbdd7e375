// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/core/Job.h"
#include "segmentation/core/Result.h"
#include "segmentation/core/SurfaceMesh.h"

#include <Eigen/Geometry>

#include <vector>

namespace halsted {

struct SurfaceRegistration {
  Eigen::Isometry3d patient_T_traced = Eigen::Isometry3d::Identity();
  double rmsMm = 0;     ///< of the traced points to the surface, outliers left out
  double usedShare = 0; ///< of the points
  double slackMm =
      0; ///< how far the fit could slide or turn without being noticed: the weakest direction's uncertainty at the middle of the points
};

/// Points traced on a surface (millimetres, near it by `start`) to the surface: trimmed point-to-plane iterative closest point.
Result<SurfaceRegistration> registerSurface(const std::vector<Vec3>& traced, const SurfaceMesh& surface, const Eigen::Isometry3d& start,
                                            const JobContext& job);

} // namespace halsted
