// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/core/IndexBox.h"
#include "segmentation/core/Job.h"
#include "segmentation/filters/seeds/SeedModel.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace halsted {

/// What is known of a structure without any click.
struct SeedProposal {
  IndexBox box;                                   ///< of the volume's voxels; beyond it nothing is inside
  std::vector<std::uint8_t> inside;               ///< 0 or 1 in the box, i fastest
  std::function<float(const Vec3& index)> chance; ///< of being inside, 0 to 1, at a point in voxels of the volume; empty: as `inside` says

  /// 0 to 1, as FoundStructure's, where it may have missed a part; 1 where what it lacks in confidence is not its extent.
  double confidence = 1;

  bool contains(const Index3& voxel) const {
    if (!box.contains(voxel))
      return false;
    const Index3 at = voxel - box.from, size = box.size();
    return inside[static_cast<std::size_t>(at.x()) +
                  static_cast<std::size_t>(size.x()) *
                      (static_cast<std::size_t>(at.y()) + static_cast<std::size_t>(size.y()) * static_cast<std::size_t>(at.z()))] != 0;
  }
};

/// By the name of a structure; nothing where nothing is known of it. Asked once per name and session.
using SeedProposer = std::function<Result<std::optional<SeedProposal>>(const std::string& name, const JobContext& job)>;

/// The part of a mask on a whole volume that holds it.
SeedProposal proposalOf(const VolumeGeometry& grid, const std::function<bool(std::size_t)>& inside);

/// How likely each block is inside by the proposal alone, 0 to 1: mostly its share of the proposed mask.
std::vector<float> chancesOn(const SeedGrid& grid, const SeedProposal& proposal);

/// 1 beside the points `from`, falling to 0 where the way to them is reachMm; differences of values against the noise make a way longer.
std::vector<float> nearnessTo(const SeedGrid& grid, const std::vector<Index3>& from, double reachMm);

} // namespace halsted
