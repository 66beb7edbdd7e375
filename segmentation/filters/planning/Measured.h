// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/core/Geometry.h"

#include <algorithm>
#include <vector>

/// Numbers of a plan with what they leave open.
///
/// **The model.** An interval holds the truth in 19 of 20 cases, as far as structures are the right ones: what a segmentation missed or
/// took in by mistake away from its border is beyond it. Three things make it wide:
///
/// 1. *Points that stand for something seen* (ends of a distance, corners of an angle or an area). A voxel has one value for all that lies
/// in
///    it, so a place is known to a voxel: it is uniform in the box of one, with the covariance D diag(s^2 / 12) D^T (s: spacing, D: the
///    grid's directions). Points that *define* something (entry and target of a trajectory, a cutting plane, a screw) are exact: what
///    is unsure is the anatomy they meet.
/// 2. *Borders of structures.* A border in labels lies anywhere between two voxels' centres: seen along its normal n it is uniform over
///    w = sum_a |n . d_a| s_a, the voxel's width in that direction, hence has a deviation of w / sqrt(12) = 0.29 w voxel by voxel. The
///    surface of a structure is smoothed over several voxels, which averages that; what is left is kBorderShare * w. For volumes the
///    borders' errors add up, independent ones with the root of their number and common ones with the area; see VolumeInterval.h.
/// 3. *Registration.* Where a number joins what was seen on two series, each coordinate is unsure by sigma, with 3-D errors normal and
/// equal
///    in all directions: a mean length of the error of 1.596 sigma (Maxwell's distribution) is the registration's predicted error,
///    95 of 100 below 2.795 sigma (chi, three degrees of freedom) its bound; the larger sigma of both is taken.
///
/// To the first order, a function f of several such places has the variance sum_i g_i^T C_i g_i with g_i = df / dp_i; the interval is
/// f +- kSigmas of its root: 97 of 100 of a normal distribution, so that 95 are left with what the first order leaves out. Uniform and
/// triangular errors, whose tails are shorter, lie within in more (2.17 sigma is 0.63 of a uniform's width, of which 0.5 holds all).
namespace halsted {

struct Measured {
  double value = 0, low = 0, high = 0;

  double halfWidth() const { return 0.5 * (high - low); }
  bool holds(double truth) const { return low <= truth && truth <= high; }
};

inline constexpr double kSigmas = 2.17;
/// Of the voxel's width along the normal: what is left of its error after the surface was smoothed. Measured on random bodies other than
/// those of the tests.
inline constexpr double kBorderShare = 0.12;

inline Measured measured(double value, double sigma) {
  return {value, value - kSigmas * sigma, value + kSigmas * sigma};
}
inline Measured atLeast(Measured number, double least) {
  number.low = std::max(number.low, least);
  number.high = std::max(number.high, number.low);
  return number;
}
/// Whether two numbers are told apart by more than both leave open: the difference of their values exceeds the root of the sum of the
/// squares of the half widths that face each other.
bool differ(const Measured& a, const Measured& b);
/// b - a, as of independent errors.
Measured difference(const Measured& a, const Measured& b);

/// Deviation of each coordinate, from what a registration says of itself.
double registrationSigmaMm(double predictedErrorMm, double bound95Mm);
/// Of a point that stands for something seen on a grid.
Mat3 placeCovariance(const VolumeGeometry& grid, double registrationSigmaMm = 0);
/// The width of a voxel along a unit vector.
double voxelWidthMm(const VolumeGeometry& grid, const Vec3& normal);

/// One covariance for all points.
Measured distanceMm(const Vec3& a, const Vec3& b, const Mat3& covariance);
Measured pathLengthMm(const std::vector<Vec3>& points, const Mat3& covariance);
/// Three points: at the second; four: between the lines first-second and third-fourth, 0 to 180. By placing the points a thousand times
/// anew, as an angle of short sides is far from linear in them; the same points give the same interval.
Measured angleDegrees(const std::vector<Vec3>& points, const Mat3& covariance);
/// Of the closed polygon, the largest projection where it is not flat.
Measured polygonAreaMm2(const std::vector<Vec3>& points, const Mat3& covariance);

} // namespace halsted
