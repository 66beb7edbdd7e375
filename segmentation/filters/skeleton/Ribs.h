// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/filters/skeleton/BoneGrid.h"
#include "segmentation/filters/skeleton/SpinalCanal.h"

#include <vector>

namespace halsted {

/// A rib where it leaves the spine.
struct RibRoot {
  bool left = false;
  Vec3 medialMm;                   ///< its end towards the spine
  std::vector<std::size_t> voxels; ///< of the grid, 34 to 60 mm beside the canal
  bool cut = false;                ///< by the upper or lower end of the picture
};

/// Bars of bone that run from 38 to at least 56 mm beside the spinal canal: ribs do, transverse processes end before. Sorted from
/// inferior to superior, the right ones first.
std::vector<RibRoot> findRibRoots(const BoneGrid& grid, const SpinalCanal& canal);

} // namespace halsted
