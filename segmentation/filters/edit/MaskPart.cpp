// SPDX-License-Identifier: Apache-2.0
#include "segmentation/filters/edit/MaskPart.h"

#include "segmentation/filters/Parallel.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace halsted {

MaskPart partOf(const LabelMap& labels, std::uint8_t label, const IndexBox& box) {
  MaskPart part{box, Mask(cropped(labels.geometry(), box))};
  const Index3 size = box.size();
  parallelRanges(size.z(), 4, [&](int begin, int end) {
    for (int k = begin; k < end; ++k)
      for (int j = 0; j < size.y(); ++j) {
        const std::uint8_t* in = labels.voxels() + labels.geometry().offset(box.from.x(), box.from.y() + j, box.from.z() + k);
        std::uint8_t* out = part.mask.voxels.data() + part.mask.geometry.offset(0, j, k);
        for (int i = 0; i < size.x(); ++i)
          out[i] = in[i] == label;
      }
  });
  return part;
}

Volume partOf(const Volume& volume, const IndexBox& box) {
  if (box == wholeBox(volume.geometry))
    return volume;
  Volume part = volume;
  part.geometry = cropped(volume.geometry, box);
  const std::shared_ptr<std::int16_t[]> voxels(new std::int16_t[part.geometry.voxelCount()]);
  for (int k = box.from.z(); k < box.to.z(); ++k)
    for (int j = box.from.y(); j < box.to.y(); ++j)
      std::copy_n(volume.voxels.get() + volume.geometry.offset(box.from.x(), j, k), box.size().x(),
                  voxels.get() + part.geometry.offset(0, j - box.from.y(), k - box.from.z()));
  part.voxels = voxels;
  return part;
}

namespace {

/// The voxels with their centre between two positions, counted in voxels and cut off at the picture's edges first, so that no
/// number is too large for an index.
IndexBox between(const VolumeGeometry& geometry, const Vec3& low, const Vec3& high) {
  constexpr double kRounding = 1e-6;
  const Vec3 size = geometry.size.cast<double>();
  IndexBox box;
  for (int axis = 0; axis < 3; ++axis) {
    box.from[axis] = static_cast<int>(std::ceil(std::clamp(low[axis] - kRounding, 0.0, size[axis])));
    box.to[axis] = static_cast<int>(std::floor(std::clamp(high[axis] + kRounding, -1.0, size[axis] - 1))) + 1;
  }
  return box;
}

} // namespace

IndexBox boxAround(const VolumeGeometry& geometry, const std::vector<Vec3>& pointsMm, double radiusMm) {
  Vec3 low = Vec3::Constant(std::numeric_limits<double>::infinity()), high = -low;
  const Eigen::Affine3d index_T_patient = geometry.index_T_patient();
  for (const Vec3& point : pointsMm) {
    const Vec3 at = index_T_patient * point;
    low = low.cwiseMin(at);
    high = high.cwiseMax(at);
  }
  const Vec3 radius = geometry.spacingMm.cwiseInverse() * radiusMm;
  return pointsMm.empty() ? IndexBox() : between(geometry, low - radius, high + radius);
}

IndexBox boxOf(const VolumeGeometry& geometry, const BoundsMm& boundsMm) {
  std::vector<Vec3> corners;
  for (int corner = 0; corner < 8; ++corner)
    corners.emplace_back((corner & 1) != 0 ? boundsMm.max.x() : boundsMm.min.x(), (corner & 2) != 0 ? boundsMm.max.y() : boundsMm.min.y(),
                         (corner & 4) != 0 ? boundsMm.max.z() : boundsMm.min.z());
  return boxAround(geometry, corners, 0);
}

Index3 reachOf(const VolumeGeometry& geometry, double lengthMm) {
  const Vec3 voxels = (geometry.spacingMm.cwiseInverse() * lengthMm).cwiseMin(geometry.size.cast<double>());
  return Index3(static_cast<int>(voxels.x()), static_cast<int>(voxels.y()), static_cast<int>(voxels.z())) + Index3::Constant(2);
}

Index3 nearestVoxel(const VolumeGeometry& geometry, const Vec3& pointMm) {
  const Vec3 at = (geometry.index_T_patient() * pointMm).cwiseMax(-1e6).cwiseMin(1e6);
  return {static_cast<int>(std::lround(at.x())), static_cast<int>(std::lround(at.y())), static_cast<int>(std::lround(at.z()))};
}

std::size_t countOf(const Mask& mask) {
  return std::accumulate(mask.voxels.begin(), mask.voxels.end(), std::size_t{0});
}

} // namespace halsted
