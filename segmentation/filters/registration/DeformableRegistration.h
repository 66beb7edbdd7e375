// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/core/Job.h"
#include "segmentation/core/Result.h"
#include "segmentation/filters/registration/VectorField.h"

#include <Eigen/Geometry>

#include <functional>
#include <string>

namespace halsted {

struct DeformableOptions {
  double finestMm = 3;     ///< voxels are averaged to about this; finer than some 2 mm costs a lot and brings little
  double stiffness = 0.03; ///< how much neighbouring places must move alike in all; larger is smoother
  double viscosity = 0.15; ///< the same of each step
};

/// Where each point of the fixed picture lies in the moving one: shifted by a smooth, invertible field, then by an affine transform.
struct DeformableRegistration {
  Eigen::Affine3d moving_T_fixed = Eigen::Affine3d::Identity();
  VectorField displacement;                  ///< in the fixed picture's space
  JacobianRange volumeChange;                ///< of the field; the smallest is above 0: nothing folds
  double agreementBefore = 0, agreement = 0; ///< mean squared local correlation in the body, at the start and now

  Vec3 movingPoint(const Vec3& fixedPoint) const;
};

/// Starts from a rigid registration. For two CTs; other pairs come out too, but are not reliable. A local Gauss-Newton method on
/// a stationary velocity field (Lorenzi et al., NeuroImage 81 (2013) 470, local correlation; Ashburner, NeuroImage 38 (2007) 95, membrane
/// energy), coarse to fine; symmetric forces after Malis, ICRA 2004.
Result<DeformableRegistration> registerDeformable(const Volume& fixed, const Volume& moving, const Eigen::Isometry3d& moving_T_fixed,
                                                  const DeformableOptions& options, const JobContext& job);

/// Takes a point of the fixed picture to the moving one.
using PointMap = std::function<Vec3(const Vec3&)>;
/// The moving labels as they lie on the fixed grid: of the eight voxels around, the label with the largest share wins.
LabelMap movedLabels(const LabelMap& moving, const VolumeGeometry& fixedGrid, const PointMap& moving_T_fixed);
/// The moving picture on the fixed grid, interpolated; its lowest value beyond the moving field.
Volume movedVolume(const Volume& moving, const VolumeGeometry& fixedGrid, const PointMap& moving_T_fixed);

} // namespace halsted
