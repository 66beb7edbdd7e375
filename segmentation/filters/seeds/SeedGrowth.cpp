// SPDX-License-Identifier: Apache-2.0
#include "segmentation/filters/seeds/SeedGrowth.h"

#include "segmentation/filters/Kernels.h"
#include "segmentation/filters/Parallel.h"
#include "segmentation/filters/seeds/SeedWalk.h"

#include <algorithm>
#include <cmath>

namespace halsted {

namespace {

constexpr float kPrior = 0.1F;        // pull of a voxel whose value is surely inside, against an even neighbour's
constexpr float kNotBelonging = 0.1F; // pull to outside of what the body's shape left out
constexpr double kGrowth = 0.07;      // pull to outside beyond the core, over the square of the core's radius in voxels

} // namespace

void forStroke(const SeedGrid& grid, const VolumeGeometry& volume, const Seed& seed, const std::function<void(const Index3&)>& visit) {
  const Vec3 middle = grid.positionOf(volume.index_T_patient() * seed.pointMm);
  const Vec3 reach = Vec3::Constant(seed.radiusMm).cwiseQuotient(grid.geometry.spacingMm);
  const Index3 from = (middle - reach).array().ceil().matrix().cast<int>().cwiseMax(Index3::Zero().eval());
  const Index3 to = (middle + reach).array().floor().matrix().cast<int>().cwiseMin((grid.geometry.size - Index3::Ones()).eval());
  for (int k = from.z(); k <= to.z(); ++k)
    for (int j = from.y(); j <= to.y(); ++j)
      for (int i = from.x(); i <= to.x(); ++i)
        if ((Vec3(i, j, k) - middle).cwiseProduct(grid.geometry.spacingMm).norm() <= seed.radiusMm)
          visit({i, j, k});
}

std::optional<Box> boxOf(const Mask& mask, int margin) {
  const Index3 size = mask.geometry.size;
  Box box{size, -Index3::Ones()};
  for (int k = 0; k < size.z(); ++k)
    for (int j = 0; j < size.y(); ++j) {
      const std::uint8_t* row = mask.voxels.data() + mask.geometry.offset(0, j, k);
      for (int i = 0; i < size.x(); ++i)
        if (row[i]) {
          box.min = box.min.cwiseMin(Index3(i, j, k));
          box.max = box.max.cwiseMax(Index3(i, j, k));
        }
    }
  if ((box.max.array() < 0).any())
    return {};
  box.min = (box.min - Index3::Constant(margin)).cwiseMax(Index3::Zero().eval());
  box.max = (box.max + Index3::Constant(margin)).cwiseMin((size - Index3::Ones()).eval());
  return box;
}

Mask hangingTogether(Mask mask, const std::vector<GridSeed>& seeds) {
  Mask from(mask.geometry);
  for (const GridSeed& seed : seeds)
    if (seed.inside) {
      const std::size_t at = mask.geometry.offset(seed.voxel.x(), seed.voxel.y(), seed.voxel.z());
      mask.voxels[at] = from.voxels[at] = 1;
    }
  return reachable(mask, from, Connectivity::Faces);
}

void fixSeeds(const SeedGrid& grid, const VolumeGeometry& volume, const std::vector<Seed>& seeds, const std::vector<GridSeed>& points,
              const std::function<void(const Index3&, bool)>& fix) {
  for (const GridSeed& seed : points)
    for (int side = -1; side < 6; ++side) {
      Index3 at = seed.voxel;
      if (side >= 0)
        at[side / 2] += side % 2 ? 1 : -1;
      if (std::none_of(points.begin(), points.end(), [&](const GridSeed& o) { return o.voxel == at && o.inside != seed.inside; }))
        fix(at, seed.inside);
    }
  for (const Seed& seed : seeds)
    if (seed.radiusMm > 0)
      forStroke(grid, volume, seed, [&](const Index3& at) { fix(at, seed.inside); });
}

namespace {

/// One pass: models, walk, shape.
Result<Grown> pass(const SeedGrid& grid, const VolumeGeometry& volume, const std::vector<Seed>& seeds, const std::vector<GridSeed>& points,
                   const Grown* earlier, const JobContext& job) {
  const std::vector<float> likelihood = seedLikelihood(grid, points, earlier ? &earlier->body.mask : nullptr);
  Mask like(grid.geometry);
  std::transform(likelihood.begin(), likelihood.end(), like.voxels.begin(), [](float l) { return static_cast<std::uint8_t>(l > 0.4F); });
  like = hangingTogether(std::move(like), points);
  for (const Seed& seed : seeds)
    forStroke(grid, volume, seed, [&](const Index3& at) { like.voxels[grid.geometry.offset(at.x(), at.y(), at.z())] |= seed.inside; });
  const Box box = *boxOf(like, 3); // the inside seeds are in it
  if (job.cancelled())
    return cancelled();

  const Index3 size = box.size();
  const std::size_t count = static_cast<std::size_t>(size.x()) * static_cast<std::size_t>(size.y()) * static_cast<std::size_t>(size.z());
  std::vector<Pull> pulls(count);
  std::vector<float> start(count);
  const auto perSlope = static_cast<float>(1 / (5 * grid.calmNoise));
  float growth = 0;
  if (earlier) {
    const double voxels = std::max(1.0, earlier->body.radiusMm / grid.geometry.spacingMm.minCoeff());
    growth = static_cast<float>(std::min(0.1, kGrowth / (voxels * voxels)));
  }
  const auto inBox = [&](const Index3& at) { return (at.array() >= box.min.array()).all() && (at.array() <= box.max.array()).all(); };
  const auto offsetInBox = [&](const Index3& at) {
    const Index3 d = at - box.min;
    return static_cast<std::size_t>(d.x()) +
           static_cast<std::size_t>(size.x()) *
               (static_cast<std::size_t>(d.y()) + static_cast<std::size_t>(size.y()) * static_cast<std::size_t>(d.z()));
  };
  parallelRanges(size.z(), 1, [&](int begin, int end) {
    for (int k = begin; k < end; ++k)
      for (int j = 0; j < size.y(); ++j)
        for (int i = 0; i < size.x(); ++i) {
          const Index3 here = box.min + Index3(i, j, k);
          const std::size_t at = grid.geometry.offset(here.x(), here.y(), here.z()), out = offsetInBox(here);
          const float slope = grid.gradient[at] * perSlope;
          const float flat = 1 / (1 + slope * slope * slope * slope);
          const float belief = 2 * likelihood[at] - 1;
          Pull& pull = pulls[out];
          // On a slope a value belongs to both sides: the walk decides there.
          pull = {kPrior * (std::abs(belief) * flat + 0.02F), belief > 0 ? 1.F : 0.F};
          if (belief < -0.9F && flat > 0.5F)
            pull.strength = 3 * kPrior;
          if (earlier && belief > 0 && !earlier->body.core.voxels[at])
            pull = {earlier->body.mask.voxels[at] ? growth : kNotBelonging, 0};
          start[out] = earlier ? earlier->probability[at] : std::max(0.F, belief);
        }
  });
  const auto fix = [&](const Index3& at, bool inside) {
    if (!inBox(at))
      return;
    pulls[offsetInBox(at)] = {kSure, inside ? 1.F : 0.F};
    start[offsetInBox(at)] = inside;
  };
  fixSeeds(grid, volume, seeds, points, fix);
  const std::vector<float> walked = randomWalk(grid, box.min, box.max, pulls, std::move(start), job);
  if (job.cancelled())
    return cancelled();

  Grown grown;
  grown.probability.assign(grid.calm.size(), 0);
  Mask mask(grid.geometry);
  for (int k = box.min.z(); k <= box.max.z(); ++k)
    for (int j = box.min.y(); j <= box.max.y(); ++j)
      for (int i = box.min.x(); i <= box.max.x(); ++i) {
        const float p = std::clamp(walked[offsetInBox({i, j, k})], 0.F, 1.F);
        const std::size_t at = grid.geometry.offset(i, j, k);
        grown.probability[at] = p;
        mask.voxels[at] = p > 0.5F;
      }
  grown.body = bodyOfSeeds(hangingTogether(std::move(mask), points), points);
  return grown;
}

} // namespace

Result<Grown> grownOn(const SeedGrid& grid, const VolumeGeometry& volume, const std::vector<Seed>& seeds,
                      const std::vector<GridSeed>& points, const JobContext& job) {
  Result<Grown> first = pass(grid, volume, seeds, points, nullptr, job);
  if (!first)
    return first;
  job.progress(0.5, "Growing from the seeds");
  return pass(grid, volume, seeds, points, &*first, job);
}

} // namespace halsted
