// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/filters/seeds/SeedModel.h"

#include <vector>

namespace halsted {

/// What of a mask belongs to the body that the inside seeds mark.
struct SeedBody {
  Mask mask;           ///< without what hangs on by necks or as sheets
  Mask core;           ///< of the mask, what is not near its border
  double radiusMm = 0; ///< of the erosion
  double thickMm = 0;  ///< how deep the seeds' bodies are: median of the largest distance to the border uphill of each inside seed
};

/// Leaves are cut where a body becomes thin against its own depth, which needs no scale: eroded by a share of that depth, only
/// parts with an inside seed are kept and grown back as far; then chambers of what is left, joined through necks under two
/// thirds as deep as the smaller one and without an inside seed of their own, fall off.
SeedBody bodyOfSeeds(const Mask& mask, const std::vector<GridSeed>& seeds);

} // namespace halsted
