// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/filters/seeds/SeedModel.h"

#include <cstdint>
#include <vector>

namespace halsted {

/// Moves the border of a mask on its own grid to where the picture has it: a voxel at the border goes to the side whose mean
/// within three voxels it is nearer to, unless its neighbours outweigh that. Seeds stay what they are.
void settleBorder(const SeedGrid& grid, const std::vector<GridSeed>& seeds, int rounds, Mask& mask);

/// A structure within a box of the volume's voxels.
struct SeededRegion {
  Index3 min = Index3::Zero(), size = Index3::Zero();
  std::vector<std::uint8_t> inside; ///< 0 or 1, i fastest
  std::vector<std::uint8_t> doubt;  ///< 0 sure, 255 as likely in as out
  double borne = 1;                 ///< share of the border with a step of grey values, at least twice the noise, across it
};

/// The mask at the volume's own resolution: interpolated, and in the voxels near its border decided by the volume's values
/// against the means on both sides. probability: of the same grid as the mask; noise: of the volume's voxels.
SeededRegion atFullResolution(const Volume& volume, double noise, const SeedGrid& grid, const Mask& mask,
                              const std::vector<float>& probability);

} // namespace halsted
