// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/filters/skeleton/BoneGrid.h"
#include "segmentation/filters/skeleton/Ribs.h"
#include "segmentation/filters/skeleton/SpinalCanal.h"

#include <array>
#include <vector>

namespace halsted {

/// Where bones outside the cage of ribs are sure to be: [0] right, [1] left. Voxels of the grid.
struct ThoraxSeeds {
  std::vector<float> fromLungMm; ///< of every voxel, up to 60; empty where no thorax was looked for
  std::vector<std::size_t> sternum;
  std::array<std::vector<std::size_t>, 2> scapula, clavicula, humerus;
};

/// Ribs lie within 16 mm of the lung; what is farther out, large and behind is the shoulder blade, what is before and above it the
/// clavicle. The breastbone is the bone in the middle in front.
ThoraxSeeds findThorax(const BoneGrid& grid, const SpinalCanal& canal, const std::vector<RibRoot>& ribs);

} // namespace halsted
