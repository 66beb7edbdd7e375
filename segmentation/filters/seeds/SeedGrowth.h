// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/filters/seeds/SeedSession.h"
#include "segmentation/filters/seeds/SeedShape.h"

#include <functional>
#include <optional>
#include <vector>

/// Used by SeedSession.cpp and SeedGuided.cpp only.
namespace halsted {

/// Blocks from min to max, both included.
struct Box {
  Index3 min, max;
  Index3 size() const { return max - min + Index3::Ones(); }
};
std::optional<Box> boxOf(const Mask& mask, int margin);

/// All blocks whose centre lies in the stroke of a seed.
void forStroke(const SeedGrid& grid, const VolumeGeometry& volume, const Seed& seed, const std::function<void(const Index3&)>& visit);

/// What of a mask hangs together with inside seeds.
Mask hangingTogether(Mask mask, const std::vector<GridSeed>& seeds);

/// fix(block, inside) for the block of each seed, its neighbours and strokes.
void fixSeeds(const SeedGrid& grid, const VolumeGeometry& volume, const std::vector<Seed>& seeds, const std::vector<GridSeed>& points,
              const std::function<void(const Index3&, bool)>& fix);

struct Grown {
  SeedBody body;
  std::vector<float> probability; ///< 0 where nothing was solved
  Mask kept;                      ///< guided by a proposal: blocks in and round which it stands as it was proposed; else empty
};

/// What the seeds alone give.
Result<Grown> grownOn(const SeedGrid& grid, const VolumeGeometry& volume, const std::vector<Seed>& seeds,
                      const std::vector<GridSeed>& points, const JobContext& job);

constexpr float kSure = 1000; ///< pull of a seed

} // namespace halsted
