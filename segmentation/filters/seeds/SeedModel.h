// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/filters/seeds/SeedGrid.h"

#include <vector>

namespace halsted {

/// A seed as a voxel of a SeedGrid.
struct GridSeed {
  Index3 voxel = Index3::Zero();
  bool inside = false;
};

/// How likely each voxel is inside, 0 to 1, from its calm value and its distance from the inside seeds alone.
/// Inside: the median and spread of the 81 voxels that lie nearest to each seed by a path along which values stay. Outside:
/// the same of the outside seeds, and all that `earlier`, the mask of an earlier pass, left out; null in the first pass, where
/// every value is equally likely outside. In later passes a voxel
/// becomes less likely beyond a reach from the nearest inside seed: their radius of gyration, more for less than five; none for one.
std::vector<float> seedLikelihood(const SeedGrid& grid, const std::vector<GridSeed>& seeds, const Mask* earlier);

} // namespace halsted
