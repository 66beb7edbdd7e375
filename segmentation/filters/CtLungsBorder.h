// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/filters/CtGrid.h"
#include "segmentation/filters/CtLungs.h"

#include <cstdint>
#include <vector>

namespace halsted {

/// What lung and the tissue beside it measure where they meet, per block of the coarse picture. A voxel on the border is a
/// mixture of both, so it is mostly lung where it lies below their middle: about -470 HU beside fat, -390 HU beside liver,
/// -330 HU in a dependent lung.
struct LungBorder {
  std::vector<std::int16_t> lungHu, tissueHu; ///< equal where no border is near
  bool near(std::size_t block) const { return tissueHu[block] != lungHu[block]; }
  /// Share of lung in a voxel of that block.
  double share(std::size_t block, int hu) const {
    const double part = (tissueHu[block] - hu) / static_cast<double>(tissueHu[block] - lungHu[block]);
    return part < 0 ? 0 : part > 1 ? 1 : part;
  }
};

/// blocks: all that may hold lung. The tissue is the densest on the way outwards, along the gradient, no further than a pleura
/// and the muscle behind it are thick; bone behind them counts as soft tissue. The lung is the mean of what lies deep in it nearby.
LungBorder findLungBorder(const CoarseCt& coarse, const LungSides& sides, const std::vector<LungSide>& blocks);

} // namespace halsted
