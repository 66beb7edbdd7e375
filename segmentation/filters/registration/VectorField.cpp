// SPDX-License-Identifier: Apache-2.0
#include "segmentation/filters/registration/VectorField.h"

#include "segmentation/filters/Parallel.h"
#include "segmentation/filters/registration/LevelImage.h"

#include <Eigen/LU>

#include <algorithm>
#include <array>
#include <cmath>
#include <mutex>

namespace halsted {

Eigen::Vector3f VectorField::at(const Eigen::Vector3f& index) const {
  const Index3& size = geometry.size;
  std::array<std::size_t, 3> step{1, static_cast<std::size_t>(size.x()),
                                  static_cast<std::size_t>(size.x()) * static_cast<std::size_t>(size.y())};
  std::array<float, 3> part;
  std::size_t base = 0;
  for (std::size_t axis = 0; axis < 3; ++axis) {
    const int last = size[static_cast<int>(axis)] - 1;
    const float x = std::clamp(index[static_cast<int>(axis)], 0.0F, static_cast<float>(last));
    const int low = std::min(static_cast<int>(x), std::max(0, last - 1));
    part[axis] = x - static_cast<float>(low);
    base += static_cast<std::size_t>(low) * step[axis];
    if (last == 0)
      step[axis] = 0;
  }
  const Eigen::Vector3f* p = mm.data() + base;
  const auto row = [&](std::size_t offset) -> Eigen::Vector3f { return p[offset] + part[0] * (p[offset + step[0]] - p[offset]); };
  const Eigen::Vector3f a = row(0), b = row(step[1]), c = row(step[2]), d = row(step[1] + step[2]);
  const Eigen::Vector3f near = a + part[1] * (b - a), far = c + part[1] * (d - c);
  return near + part[2] * (far - near);
}

VectorField resampled(const VectorField& field, const VolumeGeometry& grid) {
  VectorField result(grid);
  const Eigen::Affine3f from = (field.geometry.index_T_patient() * grid.patient_T_index()).cast<float>();
  parallelRanges(grid.size.z(), 1, [&](int begin, int end) {
    for (int k = begin; k < end; ++k)
      for (int j = 0; j < grid.size.y(); ++j)
        for (int i = 0; i < grid.size.x(); ++i)
          result.mm[grid.offset(i, j, k)] =
              field.at(from * Eigen::Vector3f(static_cast<float>(i), static_cast<float>(j), static_cast<float>(k)));
  });
  return result;
}

VectorField exponential(const VectorField& velocity) {
  float longest = 0;
  for (const Eigen::Vector3f& v : velocity.mm)
    longest = std::max(longest, v.norm());
  // Each squaring starts from steps of a quarter of the nodes' distance.
  const double step = 0.25 * velocity.geometry.spacingMm.minCoeff();
  const int squarings = std::clamp(static_cast<int>(std::ceil(std::log2(std::max(1.0, longest / step)))), 0, 12);
  VectorField field = velocity;
  const float scale = std::ldexp(1.0F, -squarings);
  for (Eigen::Vector3f& v : field.mm)
    v *= scale;
  const Eigen::Matrix3f indexPerMm = velocity.geometry.index_T_patient().linear().cast<float>();
  const Index3 size = velocity.geometry.size;
  VectorField next = field;
  for (int n = 0; n < squarings; ++n) {
    parallelRanges(size.z(), 1, [&](int begin, int end) {
      for (int k = begin; k < end; ++k)
        for (int j = 0; j < size.y(); ++j)
          for (int i = 0; i < size.x(); ++i) {
            const std::size_t at = field.geometry.offset(i, j, k);
            const Eigen::Vector3f here(static_cast<float>(i), static_cast<float>(j), static_cast<float>(k));
            next.mm[at] = field.mm[at] + field.at(here + indexPerMm * field.mm[at]);
          }
    });
    std::swap(field.mm, next.mm);
  }
  return field;
}

JacobianRange jacobianRange(const VectorField& displacement) {
  const VolumeGeometry& grid = displacement.geometry;
  const Index3 size = grid.size;
  const Eigen::Matrix3f indexPerMm = grid.index_T_patient().linear().cast<float>();
  const Eigen::Matrix3f mmPerIndex = grid.patient_T_index().linear().cast<float>();
  std::mutex guard;
  JacobianRange range{1e9, -1e9};
  parallelRanges(size.z() - 1, 4, [&](int begin, int end) {
    JacobianRange part{1e9, -1e9};
    for (int k = begin; k < end; ++k)
      for (int j = 0; j + 1 < size.y(); ++j)
        for (int i = 0; i + 1 < size.x(); ++i)
          for (int corner = 0; corner < 8; ++corner) {
            const int x = corner & 1, y = corner >> 1 & 1, z = corner >> 2;
            const auto u = [&](int a, int b, int c) -> const Eigen::Vector3f& { return displacement.mm[grid.offset(i + a, j + b, k + c)]; };
            Eigen::Matrix3f slope;
            slope.col(0) = u(1, y, z) - u(0, y, z);
            slope.col(1) = u(x, 1, z) - u(x, 0, z);
            slope.col(2) = u(x, y, 1) - u(x, y, 0);
            const auto change = static_cast<double>(((mmPerIndex + slope) * indexPerMm).determinant());
            part.smallest = std::min(part.smallest, change);
            part.largest = std::max(part.largest, change);
          }
    const std::lock_guard lock(guard);
    range.smallest = std::min(range.smallest, part.smallest);
    range.largest = std::max(range.largest, part.largest);
  });
  return range.smallest > range.largest ? JacobianRange{} : range;
}

void smoothInPlace(VectorField& field, double sigma) {
  LevelImage component{field.geometry, std::vector<float>(field.mm.size())};
  for (int axis = 0; axis < 3; ++axis) {
    for (std::size_t n = 0; n < field.mm.size(); ++n)
      component.values[n] = field.mm[n][axis];
    smoothInPlace(component, Vec3::Constant(sigma));
    for (std::size_t n = 0; n < field.mm.size(); ++n)
      field.mm[n][axis] = component.values[n];
  }
}

} // namespace halsted
