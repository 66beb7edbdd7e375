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
  /// Calls visit(component's index, offset of the first voxel, count) for every run, in the order of memory.
  template <typename Visit> void forEachRun(const Visit& visit) const {
    const auto length = static_cast<std::size_t>(geometry.size.x());
    for (std::size_t row = 0; row + 1 < firstOfRow.size(); ++row)
      for (std::uint32_t run = firstOfRow[row]; run < firstOfRow[row + 1]; ++run)
        visit(componentOf[run], row * length + static_cast<std::size_t>(runs[run].begin),
              static_cast<std::size_t>(runs[run].end - runs[run].begin));
  }
  /// Sets the voxels of the components with keep[index] != 0 to `value` in a mask of the same grid.
  void paint(const std::vector<std::uint8_t>& keep, std::uint8_t value, Mask& mask) const;
};

} // namespace halsted
