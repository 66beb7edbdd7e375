// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/core/Geometry.h"
#include "segmentation/core/Result.h"

#include <optional>
#include <utility>
#include <vector>

namespace halsted {

/// Rigid registration of points known in two spaces, millimetres: least squares by SVD (Arun, Huang, Blostein 1987; without
/// mirroring: Umeyama 1991).
struct PointRegistration {
  Eigen::Isometry3d b_T_a = Eigen::Isometry3d::Identity();
  double freMm = 0; ///< root mean square distance of the points after the fit; says little about the error elsewhere
  double fleMm = 0; ///< root mean square error of locating a point, estimated from the fit: FRE^2 = (1 - 2/N) FLE^2
  /// FLE is below this in 19 of 20 fits: few points say little about it (chi square with 3N - 6 degrees of freedom).
  double fleUpperMm = 0;
  std::vector<Vec3> a;             ///< the points it was made of
  std::vector<double> residualsMm; ///< of each point after the fit
  /// Two points that would fit far better if they were each other's: probably touched in the wrong order.
  std::optional<std::pair<std::size_t, std::size_t>> exchanged;

  /// Root mean square error expected at a target (space a), Fitzpatrick, West, Maurer 1998, eq. 46:
  /// TRE^2 = FLE^2 / N (1 + 1/3 sum d_k^2 / f_k^2), d_k the target's and f_k the points' root mean square distance from
  /// principal axis k. FLE is that of both spaces together. fleMm < 0: as estimated.
  double expectedErrorMm(const Vec3& target, double fleMm = -1) const;
};

/// Needs three points that do not lie on a line, and no mirror image; says which condition fails.
Result<PointRegistration> registerPoints(const std::vector<Vec3>& a, const std::vector<Vec3>& b);

} // namespace halsted
