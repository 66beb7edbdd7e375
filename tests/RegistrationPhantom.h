// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/core/Volume.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <random>

/// Scans moved, deformed and changed in known ways.
namespace halsted::phantoms {

/// By Catmull-Rom splines, another interpolation than the registration's own; `outside` beyond the voxels.
inline double cubicValue(const Volume& volume, const Vec3& index, double outside) {
  const VolumeGeometry& grid = volume.geometry;
  if (!((index.array() >= 0).all() && (index.array() <= (grid.size - Index3::Ones()).cast<double>().array()).all()))
    return outside;
  std::array<std::array<double, 4>, 3> weights;
  Index3 base;
  for (int axis = 0; axis < 3; ++axis) {
    base[axis] = std::min(static_cast<int>(index[axis]), std::max(0, grid.size[axis] - 2));
    const double t = index[axis] - base[axis];
    weights[static_cast<std::size_t>(axis)] = {((2 - t) * t - 1) * t / 2, ((3 * t - 5) * t * t + 2) / 2, ((4 - 3 * t) * t + 1) * t / 2,
                                               (t - 1) * t * t / 2};
  }
  double value = 0;
  for (int dk = 0; dk < 4; ++dk)
    for (int dj = 0; dj < 4; ++dj) {
      const int j = std::clamp(base.y() + dj - 1, 0, grid.size.y() - 1), k = std::clamp(base.z() + dk - 1, 0, grid.size.z() - 1);
      double row = 0;
      for (int di = 0; di < 4; ++di)
        row += weights[0][static_cast<std::size_t>(di)] * volume.at(std::clamp(base.x() + di - 1, 0, grid.size.x() - 1), j, k);
      value += weights[1][static_cast<std::size_t>(dj)] * weights[2][static_cast<std::size_t>(dk)] * row;
    }
  return volume.value(0) + volume.slope * value;
}

/// The picture that a scanner with this grid makes of what `source` shows, where point y of the new picture lies at
/// source_T_new(y) and values go through `remap`; noise is normally distributed.
inline Volume rescanned(const Volume& source, const VolumeGeometry& grid, const std::function<Vec3(const Vec3&)>& source_T_new,
                        double outside, const std::function<double(double)>& remap, double noise, unsigned seed) {
  Volume result = source;
  result.geometry = grid;
  const std::shared_ptr<std::int16_t[]> voxels(new std::int16_t[grid.voxelCount()]);
  const Eigen::Affine3d patient_T_index = grid.patient_T_index(), index_T_patient = source.geometry.index_T_patient();
  std::mt19937 random(seed);
  std::normal_distribution<float> normal(0, static_cast<float>(noise > 0 ? noise : 1));
  std::size_t at = 0;
  for (int k = 0; k < grid.size.z(); ++k)
    for (int j = 0; j < grid.size.y(); ++j)
      for (int i = 0; i < grid.size.x(); ++i, ++at) {
        double value = remap(cubicValue(source, index_T_patient * source_T_new(patient_T_index * Vec3(i, j, k)), outside));
        if (noise > 0)
          value += static_cast<double>(normal(random));
        voxels[at] = static_cast<std::int16_t>(std::clamp(std::lround(source.voxelOf(value)), -32768L, 32767L));
      }
  result.voxels = voxels;
  return result;
}

/// A turn of up to maxTurnDeg about a random axis through `centre` and a shift of up to maxShiftMm.
inline Eigen::Isometry3d randomMotion(std::mt19937& random, const Vec3& centre, double maxShiftMm, double maxTurnDeg) {
  std::uniform_real_distribution<double> unit(-1, 1);
  const auto direction = [&] {
    Vec3 v;
    do
      v = Vec3(unit(random), unit(random), unit(random));
    while (v.norm() > 1 || v.norm() < 0.1);
    return Vec3(v.normalized());
  };
  Eigen::Isometry3d motion = Eigen::Isometry3d::Identity();
  motion.linear() = Eigen::AngleAxisd(std::abs(unit(random)) * maxTurnDeg * M_PI / 180, direction()).toRotationMatrix();
  motion.translation() = centre - motion.linear() * centre + std::abs(unit(random)) * maxShiftMm * direction();
  return motion;
}

/// Mean distance between where two transforms take points.
template <typename Transform> double meanTargetError(const Transform& a, const Transform& b, const std::vector<Vec3>& points) {
  double sum = 0;
  for (const Vec3& point : points)
    sum += (a * point - b * point).norm();
  return points.empty() ? 0 : sum / static_cast<double>(points.size());
}

/// Voxels' places with values above `air`, one in so many.
inline std::vector<Vec3> bodyPoints(const Volume& volume, double air, int step = 9) {
  std::vector<Vec3> points;
  const Eigen::Affine3d patient_T_index = volume.geometry.patient_T_index();
  for (int k = 0; k < volume.geometry.size.z(); k += step)
    for (int j = 0; j < volume.geometry.size.y(); j += step)
      for (int i = 0; i < volume.geometry.size.x(); i += step)
        if (volume.value(volume.at(i, j, k)) > air)
          points.push_back(patient_T_index * Vec3(i, j, k));
  return points;
}

} // namespace halsted::phantoms
