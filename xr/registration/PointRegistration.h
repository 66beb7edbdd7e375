// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/core/Geometry.h"
#include "segmentation/core/Result.h"

#include <vector>

namespace halsted {

/// Rigid registration of points known in two spaces, millimetres: least squares by SVD (Arun, Huang, Blostein 1987).
struct PointRegistration {
  Eigen::Isometry3d b_T_a = Eigen::Isometry3d::Identity();
  double freMm = 0;    ///< root mean square distance of the points after the fit
  double fleMm = 0;    ///< root mean square error of locating a point, estimated from the fit: FRE^2 = (1 - 2/N) FLE^2
  std::vector<Vec3> a; ///< the points it was made of
  /// Root mean square error expected at a target (space a), Fitzpatrick, West, Maurer 1998, eq. 46. fleMm < 0: as estimated.
  double expectedErrorMm(const Vec3& target, double fleMm = -1) const;
};

/// Needs three points that do not lie on a line; says which condition fails.
Result<PointRegistration> registerPoints(const std::vector<Vec3>& a, const std::vector<Vec3>& b);

} // namespace halsted
