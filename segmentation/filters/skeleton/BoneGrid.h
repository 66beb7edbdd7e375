// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/core/Volume.h"
#include "segmentation/filters/CtGrid.h"

#include <cstdint>
#include <vector>

namespace halsted {

/// The box round all bone as cubes of 2 mm, in the order of the patient: x to the left, y to posterior, z to superior. Bones are
/// told apart here, where every picture looks alike, however thick its slices are.
struct BoneGrid {
  static constexpr double kStepMm = 2;

  VolumeGeometry geometry; ///< identity direction; millimetres from the centre of the first voxel of the picture, in the patient's order
  Vec3 pictureMm = Vec3::Zero(); ///< from the first to the last voxel's centre of the whole picture
  Vec3 voxelMm = Vec3::Ones();   ///< of the picture, in the patient's order
  std::vector<std::int16_t> hu;  ///< limited to -1000 .. 2000
  std::vector<std::uint8_t> bone;

  std::size_t offset(int x, int y, int z) const { return geometry.offset(x, y, z); }
  bool contains(const Index3& at) const { return geometry.contains(at); }
  Vec3 positionMm(const Index3& at) const { return geometry.originMm + kStepMm * at.cast<double>(); }
  Index3 nearest(const Vec3& mm) const { return ((mm - geometry.originMm) / kStepMm).array().round().cast<int>(); }
  /// Linear between voxels; outside the box: what is at its edge, and no bone.
  double huAt(const Vec3& mm) const;
  double boneAt(const Vec3& mm) const; ///< 0 to 1
};

/// size 0 where there is no bone.
BoneGrid makeBoneGrid(const Volume& ct, const Mask& bone, const CtGrid& grid);

} // namespace halsted
