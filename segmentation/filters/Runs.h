// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/filters/Kernels.h"

#include <cstdint>
#include <vector>

namespace halsted {

/// Voxels begin ... end - 1 of one row.
struct Run {
  std::int32_t begin, end;
};

/// Connected components of a mask held as runs: a few bytes per run instead of a label per voxel. Runs are found and
/// joined (union-find) slab by slab in parallel, then across the slabs.
struct RunComponents {
  enum class Of { Ones, Zeros };

  /// perSlice: slices of k are not connected to each other.
  RunComponents(const Mask& mask, Connectivity connectivity, Of of = Of::Ones, bool perSlice = false);

  VolumeGeometry geometry;
  std::vector<std::uint32_t> firstOfRow;  ///< row j + ny * k has the runs firstOfRow[row] ... firstOfRow[row + 1] - 1
  std::vector<Run> runs;                  ///< in the order of memory
  std::vector<std::uint32_t> componentOf; ///< of each run: an index into `components`
  std::vector<Component> components;      ///< largest first

  /// Whether it touches the picture's edge in i or j, or, where asked, in k.
  bool atEdge(const Component& component, bool inK = true) const;
  /// Sets the voxels of the components with keep[index] != 0 to `value` in a mask of the same grid.
  void paint(const std::vector<std::uint8_t>& keep, std::uint8_t value, Mask& mask) const;
};

} // namespace halsted
