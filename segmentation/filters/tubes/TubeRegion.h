// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/core/Job.h"
#include "segmentation/filters/tubes/TubeSection.h"

#include <cstdint>
#include <vector>

namespace halsted {

/// Voxels of a lumen in a box of their own, one voxel wider than they are.
struct TubeRegion {
  Index3 from = Index3::Zero(), size = Index3::Zero(); ///< of the box in the picture
  std::vector<std::uint8_t> voxels;
  std::vector<float> depthMm; ///< to the wall, on the voxels' centres
  std::size_t seed = 0;       ///< the voxel nearest to the click
  double thresholdShare = 0;  ///< of the step between outside and inside
  bool leaks = false;         ///< even the tightest threshold runs out into other tissue

  std::size_t offset(const Index3& index) const {
    return std::size_t(index.x()) + std::size_t(size.x()) * (std::size_t(index.y()) + std::size_t(size.y()) * std::size_t(index.z()));
  }
  Index3 indexOf(std::size_t offset) const {
    const auto row = offset / std::size_t(size.x());
    return {int(offset % std::size_t(size.x())), int(row % std::size_t(size.y())), int(row / std::size_t(size.y()))};
  }
  Vec3 boxOf(std::size_t offset, const Vec3& spacing) const { return (indexOf(offset) + from).cast<double>().cwiseProduct(spacing); }
};

/// What is connected to the seed above a threshold; thresholds rise from half the step until the region is as thin as a tube
/// about the click may be. Empty when there is nothing at the seed.
TubeRegion growTubeRegion(const TubeImage& image, const Vec3& seed, const TubeLevels& levels, double radiusMm, double maxRadiusMm,
                          const JobContext& job);

/// Offsets of the region's voxels along a way.
using VoxelWay = std::vector<std::size_t>;
/// The longest way through the middle of a region, then its branches, each from the voxel where it leaves an earlier one.
struct VoxelBranch {
  VoxelWay way;
  int parent = -1;
};
std::vector<VoxelBranch> branchesOf(const TubeRegion& region, const Vec3& spacingMm, bool sideBranches, const JobContext& job);

/// The cheapest way between two points where a step costs more the less its value is like a lumen's; box space. Empty when cancelled.
std::vector<Vec3> cheapestWay(const TubeImage& image, const Vec3& from, const Vec3& to, const TubeLevels& levels, const JobContext& job);

} // namespace halsted
