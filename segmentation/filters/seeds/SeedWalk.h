// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/filters/seeds/SeedGrid.h"

#include <vector>

namespace halsted {

/// What draws a voxel to inside (target 1) or outside (target 0), and how strongly: 1 is as strong as an even neighbour.
struct Pull {
  float strength = 0;
  float target = 0;
};

/// The random walker with priors (Grady, IEEE PAMI 28, 2006, and CVPR 2005): the probability that a walker from a voxel meets
/// inside first. Solves (L + S) p = S t on the voxels from min to max by conjugate gradients; steps between voxels are easy
/// where calm values agree and no plate lies between. pulls and start are of those voxels alone, i fastest. Cancelled: what
/// it had by then.
std::vector<float> randomWalk(const SeedGrid& grid, const Index3& min, const Index3& max, const std::vector<Pull>& pulls,
                              std::vector<float> start, const JobContext& job);

} // namespace halsted
