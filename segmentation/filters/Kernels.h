// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/core/Volume.h"

#include <cstdint>
#include <vector>

/// Parallel kernels (oneTBB) on masks and volumes. Lengths are millimetres and honour the spacing.
namespace halsted {

/// 1 where lower <= value <= upper. Values, not voxels.
Mask threshold(const Volume& volume, double lower, double upper);

/// Euclidean distance from each voxel's centre to the nearest 1 (0 on them), capped; capMm where there is none nearer.
std::vector<float> distanceTo(const Mask& mask, float capMm);

/// By a ball, exact Euclidean. Outside the picture counts as 0 for dilate and as 1 for erode, so that what leaves the
/// picture is not eaten from there.
Mask dilate(const Mask& mask, double radiusMm);
Mask erode(const Mask& mask, double radiusMm);
Mask opened(const Mask& mask, double radiusMm);
Mask closed(const Mask& mask, double radiusMm);

enum class Connectivity { Faces, Corners }; ///< 6 or 26 neighbours

struct Component {
  std::size_t voxelCount = 0;
  Index3 min = Index3::Zero(), max = Index3::Zero(); ///< inclusive
};
struct Components {
  std::vector<std::uint32_t> labels; ///< 0 background, then 1 + index into `components`; i fastest
  std::vector<Component> components; ///< largest first
};
Components connectedComponents(const Mask& mask, Connectivity connectivity);
Mask largestComponent(const Mask& mask, Connectivity connectivity);
/// Without components of fewer voxels than this.
Mask withoutSmall(const Mask& mask, std::size_t minimumVoxels, Connectivity connectivity);
/// What of `mask` can be reached from `seeds` inside it.
Mask reachable(const Mask& mask, const Mask& seeds, Connectivity connectivity);

/// Background not connected (by faces) to the picture's edge becomes 1. perSlice: in each slice of k on its own.
Mask filled(const Mask& mask, bool perSlice = false);

/// Gaussian smoothing of the values, in a new volume with the same slope and intercept.
Volume smoothed(const Volume& volume, double sigmaMm);
/// Mean over whole blocks of factor.x * factor.y * factor.z voxels.
Volume shrunk(const Volume& volume, const Index3& factor);
Mask shrunk(const Mask& mask, const Index3& factor);                               ///< 1 where at least half the block is
Mask expanded(const Mask& mask, const VolumeGeometry& fine, const Index3& factor); ///< nearest; fine is the grid before shrinking

} // namespace halsted
