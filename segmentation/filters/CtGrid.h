// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/core/Volume.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace halsted {

/// A grid read in the order of the patient, however it is stored: x to the left, y to posterior, z to superior, along the
/// nearest index axes. Copies nothing: offsetOf() goes into the voxels as they lie.
struct CtGrid {
  Index3 size = Index3::Zero();
  Vec3 spacingMm = Vec3::Ones();
  std::array<std::ptrdiff_t, 3> stride{};
  std::ptrdiff_t base = 0;

  explicit CtGrid(const VolumeGeometry& geometry);

  std::size_t offsetOf(int x, int y, int z) const { return static_cast<std::size_t>(base + x * stride[0] + y * stride[1] + z * stride[2]); }
  Index3 indexOf(std::size_t offset) const; ///< back to (x, y, z)
  bool contains(int x, int y, int z) const { return x >= 0 && y >= 0 && z >= 0 && x < size.x() && y < size.y() && z < size.z(); }

private:
  std::array<std::ptrdiff_t, 3> m_memoryStride{};
  std::array<int, 3> m_axisOf{}, m_sign{};
};

/// The same picture as means of blocks about 2 mm wide, stored in the order of the patient; the last blocks may stick out.
/// What is decided here (which air is lung, left or right, how to close) costs next to nothing.
struct CoarseCt {
  VolumeGeometry geometry; ///< identity direction; origin at the first block's centre, relative to the first fine voxel's centre
  Index3 factor = Index3::Ones();
  std::vector<std::int16_t> hu; ///< limited to -1100 .. 500, so that metal and padding do not spoil a mean
  Mask body;
  double noiseHu = 0; ///< standard deviation of the fine voxels, from differences of neighbours in soft tissue

  std::size_t offset(int x, int y, int z) const { return geometry.offset(x, y, z); }
  /// Of a fine voxel, in the order of the patient.
  std::size_t blockOf(int x, int y, int z) const { return geometry.offset(x / factor.x(), y / factor.y(), z / factor.z()); }
};
CoarseCt makeCoarse(const Volume& ct, const Mask& body, const CtGrid& grid);

} // namespace halsted
