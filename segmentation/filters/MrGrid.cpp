// SPDX-License-Identifier: Apache-2.0
#include "segmentation/filters/MrGrid.h"

#include <oneapi/tbb/blocked_range.h>
#include <oneapi/tbb/parallel_for.h>

#include <algorithm>
#include <cmath>

namespace halsted {

namespace {

float sampledVoxel(const Volume& volume, const Vec3& index) {
  const Index3 size = volume.geometry.size;
  int base[3];
  float part[3];
  int step[3];
  for (int axis = 0; axis < 3; ++axis) {
    const double at = std::clamp(index[axis], 0.0, static_cast<double>(size[axis] - 1));
    base[axis] = std::min(static_cast<int>(at), std::max(0, size[axis] - 2));
    part[axis] = static_cast<float>(at - base[axis]);
    step[axis] = size[axis] > 1 ? 1 : 0;
  }
  const std::int16_t* voxels = volume.voxels.get();
  const auto rowOf = [&](int dj, int dk) {
    const std::size_t at = volume.geometry.offset(base[0], base[1] + dj * step[1], base[2] + dk * step[2]);
    const float first = voxels[at];
    return first + part[0] * (static_cast<float>(voxels[at + static_cast<std::size_t>(step[0])]) - first);
  };
  const float low = rowOf(0, 0) + part[1] * (rowOf(1, 0) - rowOf(0, 0));
  const float high = rowOf(0, 1) + part[1] * (rowOf(1, 1) - rowOf(0, 1));
  return low + part[2] * (high - low);
}

bool within(const Vec3& index, const Index3& size) {
  return (index.array() > -0.5).all() && (index.array() < size.cast<double>().array() - 0.5).all();
}

} // namespace

VolumeGeometry patientGridAround(const VolumeGeometry& geometry, double spacingMm) {
  const BoundsMm bounds = boundsOf(geometry);
  VolumeGeometry grid;
  grid.spacingMm = Vec3::Constant(spacingMm);
  const Vec3 extent = bounds.max - bounds.min;
  for (int axis = 0; axis < 3; ++axis)
    grid.size[axis] = std::max(1, static_cast<int>(std::ceil(extent[axis] / spacingMm)));
  grid.originMm = bounds.centre() - 0.5 * spacingMm * (grid.size.cast<double>() - Vec3::Ones());
  return grid;
}

VolumeGeometry croppedGrid(const VolumeGeometry& grid, const BoundsMm& bounds) {
  VolumeGeometry cropped = grid;
  for (int axis = 0; axis < 3; ++axis) {
    const double spacing = grid.spacingMm[axis], origin = grid.originMm[axis];
    const int last = grid.size[axis] - 1;
    const int from = std::clamp(static_cast<int>(std::floor((bounds.min[axis] - origin) / spacing)), 0, last);
    const int to = std::clamp(static_cast<int>(std::ceil((bounds.max[axis] - origin) / spacing)), from, last);
    cropped.size[axis] = to - from + 1;
    cropped.originMm[axis] = origin + from * spacing;
  }
  return cropped;
}

MrGrid onPatientGrid(const Volume& volume, const VolumeGeometry& grid, Beyond beyond) {
  MrGrid out;
  out.geometry = grid;
  out.values.assign(grid.voxelCount(), 0);
  out.inside.assign(grid.voxelCount(), 0);
  const Eigen::Affine3d index_T_patient = volume.geometry.index_T_patient();
  const Eigen::Affine3d index_T_grid = index_T_patient * grid.patient_T_index();
  std::vector<Vec3> offsets;
  for (int corner = 0; corner < 8; ++corner)
    offsets.push_back(index_T_grid.linear() * Vec3(corner & 1 ? 0.25 : -0.25, corner & 2 ? 0.25 : -0.25, corner & 4 ? 0.25 : -0.25));
  tbb::parallel_for(tbb::blocked_range<int>(0, grid.size.z()), [&](const tbb::blocked_range<int>& range) {
    for (int k = range.begin(); k < range.end(); ++k)
      for (int j = 0; j < grid.size.y(); ++j)
        for (int i = 0; i < grid.size.x(); ++i) {
          const Vec3 index = index_T_grid * Vec3(i, j, k);
          const bool inside = within(index, volume.geometry.size);
          if (!inside && beyond == Beyond::Empty)
            continue;
          float sum = 0;
          for (const Vec3& offset : offsets)
            sum += sampledVoxel(volume, index + offset);
          const std::size_t at = grid.offset(i, j, k);
          out.values[at] = sum / 8;
          out.inside[at] = inside;
        }
  });
  return out;
}

Mask onPatientGrid(const Mask& mask, const VolumeGeometry& grid, Beyond beyond) {
  Mask out(grid);
  const Eigen::Affine3d index_T_grid = mask.geometry.index_T_patient() * grid.patient_T_index();
  tbb::parallel_for(tbb::blocked_range<int>(0, grid.size.z()), [&](const tbb::blocked_range<int>& range) {
    for (int k = range.begin(); k < range.end(); ++k)
      for (int j = 0; j < grid.size.y(); ++j)
        for (int i = 0; i < grid.size.x(); ++i) {
          const Vec3 index = index_T_grid * Vec3(i, j, k);
          Index3 nearest = index.array().round().cast<int>();
          if (beyond == Beyond::Continued)
            nearest = nearest.cwiseMax(Index3::Zero()).cwiseMin(mask.geometry.size - Index3::Ones());
          if (mask.geometry.contains(nearest))
            out.voxels[grid.offset(i, j, k)] = mask.voxels[mask.geometry.offset(nearest.x(), nearest.y(), nearest.z())];
        }
  });
  return out;
}

float percentile(std::vector<float>& values, double fraction) {
  if (values.empty())
    return 0;
  const auto at = static_cast<std::ptrdiff_t>(std::clamp(fraction, 0.0, 1.0) * static_cast<double>(values.size() - 1));
  std::nth_element(values.begin(), values.begin() + at, values.end());
  return values[static_cast<std::size_t>(at)];
}

} // namespace halsted
