// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/filters/seeds/SeedGrowth.h"

namespace halsted {

/// How far seeds bear a proposal out.
struct Trust {
  std::vector<Index3> missed[2]; ///< blocks of seeds outside and inside that it contradicts clearly
  std::size_t inside = 0;        ///< seeds
  double confidence = 1;         ///< the proposal's own
  bool used() const { return 2 * missed[1].size() < inside; }
};
Trust trustIn(const SeedGrid& grid, const std::vector<GridSeed>& points, const std::vector<float>& chances, double confidence);

/// What is proposed, corrected by the seeds: a walk drawn by the proposal's chances and by values. Round a seed that contradicts the
/// proposal, as far as tissue stays even, what the seeds alone give is added, or taken away, but never both. To a proposal that is not sure
/// of itself and agrees with the seeds on the whole they add everywhere.
Result<Grown> guidedOn(const SeedGrid& grid, const VolumeGeometry& volume, const std::vector<Seed>& seeds,
                       const std::vector<GridSeed>& points, const std::vector<float>& chances, const Trust& trust, const JobContext& job);

/// Where the proposal stands, its own border does, too.
void keepProposal(const SeedGrid& grid, const Mask& kept, const SeedProposal& proposal, SeededRegion& region);

} // namespace halsted
