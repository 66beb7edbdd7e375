// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>

namespace halsted {

/// Where the voxels of a volume go.
struct VoxelTarget {
  VoxelTarget(std::int16_t* all) : voxels(all) {}

  std::int16_t* voxels; ///< all of them, to be written and read
  /// Copies voxels to voxels + first, for memory where that costs less than writing through `voxels`; false where it could
  /// not. May be empty. Any thread may call it.
  std::function<bool(std::size_t first, const std::int16_t* from, std::size_t count)> put;
};

} // namespace halsted
