// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/filters/skeleton/BoneGrid.h"

#include <vector>

namespace halsted {

/// The middle of the spinal canal, from inferior to superior.
struct SpinalCanal {
  std::vector<Vec3> pointsMm; ///< one for each slice of the grid, smoothed; empty: no canal was found
  double ringed = 0;          ///< 0 to 1: how well bone surrounds it, on average
};

/// A tube of soft tissue, 10 to 34 mm wide, with bone around it and the vertebral bodies before it. Of all paths through the slices the
/// one along which rays meet bone all around most often is found by dynamic programming; discs and nerves' openings interrupt the
/// ring. Its ends are where rings end.
SpinalCanal findSpinalCanal(const BoneGrid& grid);

} // namespace halsted
