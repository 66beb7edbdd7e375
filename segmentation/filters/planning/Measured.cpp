// SPDX-License-Identifier: Apache-2.0
#include "segmentation/filters/planning/Measured.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <random>

namespace halsted {

bool differ(const Measured& a, const Measured& b) {
  const Measured d = difference(a, b);
  return d.low > 0 || d.high < 0;
}

Measured difference(const Measured& a, const Measured& b) {
  const double value = b.value - a.value;
  return {value, value - std::hypot(b.value - b.low, a.high - a.value), value + std::hypot(b.high - b.value, a.value - a.low)};
}

double registrationSigmaMm(double predictedErrorMm, double bound95Mm) {
  return std::max(predictedErrorMm / 1.596, bound95Mm / 2.795);
}

Mat3 placeCovariance(const VolumeGeometry& grid, double registrationSigmaMm) {
  const Vec3 variance = grid.spacingMm.cwiseProduct(grid.spacingMm) / 12;
  return grid.direction * variance.asDiagonal() * grid.direction.transpose() + registrationSigmaMm * registrationSigmaMm * Mat3::Identity();
}

double voxelWidthMm(const VolumeGeometry& grid, const Vec3& normal) {
  return (grid.direction.transpose() * normal).cwiseAbs().dot(grid.spacingMm);
}

Measured distanceMm(const Vec3& a, const Vec3& b, const Mat3& covariance) {
  return pathLengthMm({a, b}, covariance);
}

Measured pathLengthMm(const std::vector<Vec3>& points, const Mat3& covariance) {
  double length = 0, variance = 0;
  for (std::size_t i = 1; i < points.size(); ++i)
    length += (points[i] - points[i - 1]).norm();
  const auto unit = [&](std::size_t from, std::size_t to) -> Vec3 { return (points[to] - points[from]).stableNormalized(); };
  for (std::size_t i = 0; i < points.size(); ++i) {
    Vec3 gradient = Vec3::Zero();
    if (i > 0)
      gradient += unit(i - 1, i);
    if (i + 1 < points.size())
      gradient -= unit(i, i + 1);
    variance += gradient.dot(covariance * gradient);
  }
  // Errors across a short piece only ever lengthen it, by tr(C across) / length of what is unsure at both of its ends.
  double longer = 0;
  for (std::size_t i = 1; i < points.size(); ++i) {
    const Vec3 along = unit(i - 1, i);
    const double across = covariance.trace() - along.dot(covariance * along), piece = (points[i] - points[i - 1]).norm();
    longer += across / std::max(piece, std::sqrt(across) + 1e-9);
  }
  Measured out = measured(length, std::sqrt(variance));
  out.low -= longer;
  return atLeast(out, 0);
}

namespace {

double degreesBetween(const Vec3& a, const Vec3& b) {
  return std::atan2(a.cross(b).norm(), a.dot(b)) * 180 / std::numbers::pi;
}

double angleOf(const std::array<Vec3, 4>& p, std::size_t count) {
  return count == 3 ? degreesBetween(p[0] - p[1], p[2] - p[1]) : degreesBetween(p[1] - p[0], p[3] - p[2]);
}

} // namespace

Measured angleDegrees(const std::vector<Vec3>& points, const Mat3& covariance) {
  constexpr int kTimes = 1000;
  const std::size_t count = std::min<std::size_t>(points.size(), 4);
  if (count < 3)
    return {};
  std::array<Vec3, 4> at{};
  std::copy_n(points.begin(), count, at.begin());
  const double value = angleOf(at, count);
  // Uniform along the covariance's own axes: the same box of a voxel as in the model, wider where a registration adds to it.
  const Mat3 root = covariance.llt().matrixL();
  std::minstd_rand random(1);
  std::uniform_real_distribution<double> side(-std::sqrt(3), std::sqrt(3));
  double below = 0, above = 0;
  for (int n = 0; n < kTimes; ++n) {
    std::array<Vec3, 4> moved = at;
    for (std::size_t i = 0; i < count; ++i)
      moved[i] += root * Vec3(side(random), side(random), side(random));
    const double off = angleOf(moved, count) - value;
    (off < 0 ? below : above) += off * off;
  }
  // The truth may lie to either side by as much as what was placed anew does: near 0 and 180 degrees all of that lies on one.
  const double sigma = std::sqrt((below + above) / kTimes);
  Measured angle = measured(value, sigma);
  angle.low = std::max(angle.low, 0.0);
  angle.high = std::min(angle.high, 180.0);
  return angle;
}

Measured polygonAreaMm2(const std::vector<Vec3>& points, const Mat3& covariance) {
  const std::size_t count = points.size();
  if (count < 3)
    return {};
  Vec3 twice = Vec3::Zero();
  for (std::size_t i = 0; i < count; ++i)
    twice += (points[i] - points[0]).cross(points[(i + 1) % count] - points[0]);
  const Vec3 normal = twice.stableNormalized();
  double variance = 0;
  for (std::size_t i = 0; i < count; ++i) {
    const Vec3 gradient = 0.5 * (points[(i + 1) % count] - points[(i + count - 1) % count]).cross(normal);
    variance += gradient.dot(covariance * gradient);
  }
  return atLeast(measured(0.5 * twice.norm(), std::sqrt(variance)), 0);
}

} // namespace halsted
