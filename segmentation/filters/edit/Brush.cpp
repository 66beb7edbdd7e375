// SPDX-License-Identifier: Apache-2.0
#include "segmentation/filters/edit/Brush.h"

#include "segmentation/filters/Kernels.h"
#include "segmentation/filters/Parallel.h"
#include "segmentation/filters/edit/Shape.h"

#include <algorithm>
#include <cmath>

namespace halsted {

namespace {

constexpr double kRounding = 1e-9;

/// Millimetres along the axes of a grid, from its voxel 0.
Vec3 alongAxes(const VolumeGeometry& grid, const Vec3& pointMm) {
  return grid.index_T_patient() * pointMm.cwiseMax(-1e9).cwiseMin(1e9);
}

/// Covers what lies within the radius of a segment; both in millimetres along the axes.
void cover(const Vec3& a, const Vec3& b, const Brush& brush, const Vec3& normal, double halfThickness, Mask& mask) {
  const VolumeGeometry& grid = mask.geometry;
  const double most = std::max(brush.radiusMm, halfThickness);
  Index3 from, to;
  for (int axis = 0; axis < 3; ++axis) {
    const double reach = brush.flat() ? std::hypot(brush.radiusMm, halfThickness) : most;
    const double last = grid.size[axis] - 1;
    from[axis] = static_cast<int>(std::ceil(std::clamp((std::min(a[axis], b[axis]) - reach) / grid.spacingMm[axis] - 1e-6, 0.0, last + 1)));
    to[axis] = static_cast<int>(std::floor(std::clamp((std::max(a[axis], b[axis]) + reach) / grid.spacingMm[axis] + 1e-6, -1.0, last)));
  }
  const Vec3 along = b - a;
  const double lengthSquared = along.squaredNorm();
  const double limit = brush.radiusMm * brush.radiusMm * (1 + kRounding);
  for (int k = from.z(); k <= to.z(); ++k)
    for (int j = from.y(); j <= to.y(); ++j) {
      std::uint8_t* row = mask.voxels.data() + grid.offset(0, j, k);
      Vec3 offset = Vec3(0, j * grid.spacingMm.y(), k * grid.spacingMm.z()) - a;
      for (int i = from.x(); i <= to.x(); ++i) {
        if (row[i] != 0)
          continue;
        offset.x() = i * grid.spacingMm.x() - a.x();
        const double t = lengthSquared > 0 ? std::clamp(offset.dot(along) / lengthSquared, 0.0, 1.0) : 0;
        Vec3 rest = offset - t * along;
        if (brush.flat()) {
          // Half open, so that a point halfway between two slices is in one of them.
          const double height = normal.dot(rest);
          if (height < -halfThickness || height >= halfThickness)
            continue;
          rest -= height * normal;
        }
        row[i] = rest.squaredNorm() <= limit;
      }
    }
}

} // namespace

Mask brushed(const VolumeGeometry& part, const std::vector<Vec3>& pointsMm, const Brush& brush) {
  Mask mask(part);
  if (part.voxelCount() == 0)
    return mask;
  const Vec3 normal = brush.flat() ? Vec3((part.direction.transpose() * brush.normal).normalized()) : Vec3::Zero();
  // The distance of two slices across the normal, where it is an axis of the grid.
  const double slice = normal.cwiseAbs().dot(part.spacingMm);
  const double halfThickness = brush.flat() ? 0.5 * std::max(brush.thicknessMm, slice) : 0;
  for (std::size_t n = 0; n < pointsMm.size(); ++n) {
    const Vec3 a = alongAxes(part, pointsMm[n == 0 ? 0 : n - 1]).cwiseProduct(part.spacingMm);
    const Vec3 b = alongAxes(part, pointsMm[n]).cwiseProduct(part.spacingMm);
    if (n > 0 || pointsMm.size() == 1)
      cover(a, b, brush, normal, halfThickness, mask);
  }
  return mask;
}

namespace {

/// Voxels of a ball round a point, as offsets along one row at a time: take(j, k, from, to).
template <typename Take> void forBall(const VolumeGeometry& grid, const Vec3& centreMm, double radiusMm, const Take& take) {
  const IndexBox box = boxAround(grid, {centreMm}, radiusMm);
  const Vec3 at = grid.index_T_patient() * centreMm;
  for (int k = box.from.z(); k < box.to.z(); ++k)
    for (int j = box.from.y(); j < box.to.y(); ++j) {
      const double rest = radiusMm * radiusMm * (1 + kRounding) - std::pow((j - at.y()) * grid.spacingMm.y(), 2) -
                          std::pow((k - at.z()) * grid.spacingMm.z(), 2);
      if (rest < 0)
        continue;
      const double half = std::sqrt(rest) / grid.spacingMm.x();
      const int from = std::max(box.from.x(), static_cast<int>(std::ceil(at.x() - half)));
      const int to = std::min(box.to.x(), static_cast<int>(std::floor(at.x() + half)) + 1);
      if (from < to)
        take(j, k, from, to);
    }
}

double median(std::vector<double>& values) {
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::nth_element(values.begin(), middle, values.end());
  return *middle;
}

/// A stroke by points that are at most `stepMm` apart.
std::vector<Vec3> steps(const std::vector<Vec3>& pointsMm, double stepMm) {
  std::vector<Vec3> result;
  for (std::size_t n = 0; n < pointsMm.size(); ++n) {
    if (n == 0) {
      result.push_back(pointsMm[0]);
      continue;
    }
    const double lengthMm = (pointsMm[n] - pointsMm[n - 1]).norm();
    const int count = std::max(1, static_cast<int>(std::ceil(std::min(lengthMm / stepMm, 1e5))));
    for (int i = 1; i <= count; ++i)
      result.push_back(pointsMm[n - 1] + (pointsMm[n] - pointsMm[n - 1]) * i / count);
  }
  return result;
}

void dab(const Volume& whole, const Vec3& centreMm, const SmartBrush& brush, Mask& result) {
  const Index3 centre = nearestVoxel(whole.geometry, centreMm);
  if (!whole.geometry.contains(centre))
    return;
  const IndexBox box = boxAround(whole.geometry, {centreMm}, brush.radiusMm).united({centre, centre + Index3::Ones()});
  const Volume part = partOf(whole, box);
  const double coreMm = std::max(0.3 * brush.radiusMm, 1.01 * part.geometry.spacingMm.minCoeff());
  std::vector<double> values;
  forBall(part.geometry, centreMm, coreMm, [&](int j, int k, int from, int to) {
    for (int i = from; i < to; ++i)
      values.push_back(part.at(i, j, k));
  });
  const Index3 seed = centre - box.from;
  if (values.empty())
    values.push_back(part.at(seed.x(), seed.y(), seed.z()));
  const double middle = median(values);
  for (double& value : values)
    value = std::abs(value - middle);
  // 1.4826: the deviation of a normal distribution by its median absolute deviation (Rousseeuw and Croux, JASA 1993).
  const double spread = brush.tolerance * 1.4826 * median(values) + 0.5;
  Mask alike(part.geometry), start(part.geometry);
  forBall(part.geometry, centreMm, brush.radiusMm, [&](int j, int k, int from, int to) {
    for (int i = from; i < to; ++i)
      alike.voxels[part.geometry.offset(i, j, k)] = std::abs(part.at(i, j, k) - middle) <= spread;
  });
  const std::size_t at = part.geometry.offset(seed.x(), seed.y(), seed.z());
  alike.voxels[at] = start.voxels[at] = 1;
  Mask reached = reachable(alike, start, Connectivity::Faces);
  reached = withoutHoles(reached, 10);
  for (int k = 0; k < box.size().z(); ++k)
    for (int j = 0; j < box.size().y(); ++j) {
      const std::uint8_t* in = reached.voxels.data() + part.geometry.offset(0, j, k);
      std::uint8_t* out = result.voxels.data() + result.geometry.offset(box.from.x(), box.from.y() + j, box.from.z() + k);
      for (int i = 0; i < box.size().x(); ++i)
        out[i] |= in[i];
    }
}

} // namespace

Mask smartBrushed(const Volume& part, const std::vector<Vec3>& pointsMm, const SmartBrush& brush) {
  Mask result(part.geometry);
  for (const Vec3& point : steps(pointsMm, brush.radiusMm / 3))
    dab(part, point, brush, result);
  return result;
}

} // namespace halsted
