// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/core/Geometry.h"
#include "segmentation/core/Job.h"
#include "segmentation/core/Result.h"
#include "segmentation/core/SurfaceMesh.h"

#include <vector>

namespace halsted {

struct SurfaceRegistration {
  Eigen::Isometry3d patient_T_traced = Eigen::Isometry3d::Identity();
  double rmsMm = 0;     ///< of the traced points to the surface, outliers left out
  double usedShare = 0; ///< of the points: the rest are outliers
  /// How far the points could slide or turn (root mean square of their ways) along the surface before the misfit would
  /// stand out of the noise by three standard deviations, in the worst direction. A plane or a ball slides freely: then as far
  /// as the points reach.
  double slackMm = 0;
};

/// Points traced on a surface (millimetres, near it by `start`) to the surface: iterative closest point (Besl, McKay 1992),
/// distances along the surface's normal (Chen, Medioni 1992), outliers without weight (Tukey's biweight, scale from the median,
/// so up to half may be wrong), from several starts about the one given. Good for starts off by 10 mm and 10 degrees. Points within
/// 10 mm of each other count as one: they share the errors of skin and mesh.
Result<SurfaceRegistration> registerSurface(const std::vector<Vec3>& traced, const SurfaceMesh& surface, const Eigen::Isometry3d& start,
                                            const JobContext& job);

} // namespace halsted
