// SPDX-License-Identifier: Apache-2.0
#include "segmentation/filters/seeds/SeedGuided.h"

#include "segmentation/filters/Parallel.h"
#include "segmentation/filters/seeds/SeedWalk.h"

#include <algorithm>
#include <cmath>

namespace halsted {

namespace {

constexpr float kProposal = 1.F;       // pull of a voxel that the proposal is sure of
constexpr float kPicture = 0.3F;       // weight of what a voxel's value says against the proposal, both as logarithms of odds
constexpr float kContradicted = 0.35F; // chance of what a seed says, below which the proposal contradicts it
// What is missing may be a whole lobe; what is too much is mostly a rim, and a part that the clicks alone would lose as well.
constexpr float kCorrection[2] = {5, 8}; // logarithm of odds beside a contradicted seed outside and inside
constexpr double kReachMm[2] = {15, 35}; // of that, along even tissue
constexpr float kSteep[2] = {2, 4};      // how soon it is so much
constexpr double kSureConfidence = 0.8;  // of a proposal, below which the seeds alone may add to it ...
constexpr double kAgreeing = 0.8;        // ... if they agree with it on the whole, by Dice ...
constexpr float kAdded = 4;              // ... so much, in logarithms of odds

float logOdds(float chance) {
  const float held = std::clamp(chance, 0.02F, 0.98F);
  return std::log(held / (1 - held));
}

double diceOf(const Mask& one, const Mask& other) {
  std::size_t both = 0, sum = 1;
  for (std::size_t at = 0; at < one.voxels.size(); ++at) {
    both += one.voxels[at] & other.voxels[at];
    sum += static_cast<std::size_t>(one.voxels[at]) + other.voxels[at];
  }
  return 2 * static_cast<double>(both) / static_cast<double>(sum);
}

/// Where two masks agree, in a block and all round it.
Mask unchanged(const Mask& one, const Mask& other) {
  const VolumeGeometry& grid = one.geometry;
  Mask same(grid);
  parallelRanges(grid.size.z(), 1, [&](int begin, int end) {
    for (int k = begin; k < end; ++k)
      for (int j = 0; j < grid.size.y(); ++j)
        for (int i = 0; i < grid.size.x(); ++i) {
          bool all = true;
          for (int c = std::max(0, k - 1); all && c <= std::min(grid.size.z() - 1, k + 1); ++c)
            for (int b = std::max(0, j - 1); all && b <= std::min(grid.size.y() - 1, j + 1); ++b)
              for (int a = std::max(0, i - 1); all && a <= std::min(grid.size.x() - 1, i + 1); ++a)
                all = one.voxels[grid.offset(a, b, c)] == other.voxels[grid.offset(a, b, c)];
          same.voxels[grid.offset(i, j, k)] = all;
        }
  });
  return same;
}

} // namespace

Trust trustIn(const SeedGrid& grid, const std::vector<GridSeed>& points, const std::vector<float>& chances, double confidence) {
  Trust trust;
  trust.confidence = confidence;
  for (const GridSeed& seed : points) {
    const float chance = chances[grid.geometry.offset(seed.voxel.x(), seed.voxel.y(), seed.voxel.z())];
    trust.inside += seed.inside;
    if ((seed.inside ? chance : 1 - chance) < kContradicted)
      trust.missed[seed.inside].push_back(seed.voxel);
  }
  return trust;
}

Result<Grown> guidedOn(const SeedGrid& grid, const VolumeGeometry& volume, const std::vector<Seed>& seeds,
                       const std::vector<GridSeed>& points, const std::vector<float>& chances, const Trust& trust, const JobContext& job) {
  Mask proposed(grid.geometry);
  std::transform(chances.begin(), chances.end(), proposed.voxels.begin(), [](float c) { return static_cast<std::uint8_t>(c > 0.5F); });
  std::vector<float> nearness[2];
  Mask alone;
  float added = 0;
  if (!trust.missed[0].empty() || !trust.missed[1].empty() || trust.confidence < kSureConfidence) {
    Result<Grown> unguided = grownOn(grid, volume, seeds, points, job.part(0, 0.6));
    if (!unguided)
      return unguided;
    alone = std::move(unguided->body.mask);
    if (trust.confidence < kSureConfidence && diceOf(alone, proposed) > kAgreeing)
      added = kAdded;
    for (int side = 0; side < 2; ++side)
      if (!trust.missed[side].empty())
        nearness[side] = nearnessTo(grid, trust.missed[side], kReachMm[side]);
  }
  const std::vector<float> likelihood = seedLikelihood(grid, points, &proposed);
  std::vector<float> target(chances.size());
  Mask reach(grid.geometry);
  const auto perSlope = static_cast<float>(1 / (5 * grid.calmNoise));
  for (std::size_t at = 0; at < target.size(); ++at) {
    float odds = logOdds(chances[at]);
    bool moved = false;
    if (added > 0 && alone.voxels[at]) {
      odds += added;
      moved = true;
    }
    for (int side = 0; side < 2; ++side)
      if (!nearness[side].empty() && alone.voxels[at] == side) {
        const float correction = kCorrection[side] * std::min(1.F, kSteep[side] * nearness[side][at]);
        odds += side ? correction : -correction;
        moved = moved || correction > 0;
      }
    const float slope = grid.gradient[at] * perSlope;
    if (moved || chances[at] > 0.02F)
      odds += kPicture / (1 + slope * slope * slope * slope) * logOdds(likelihood[at]);
    target[at] = 1 / (1 + std::exp(-odds));
    reach.voxels[at] = target[at] > 0.03F;
  }
  const auto atSeed = [&](const GridSeed& seed) { return grid.geometry.offset(seed.voxel.x(), seed.voxel.y(), seed.voxel.z()); };
  for (const GridSeed& seed : points)
    reach.voxels[atSeed(seed)] |= seed.inside;
  for (const Seed& seed : seeds)
    forStroke(grid, volume, seed, [&](const Index3& at) { reach.voxels[grid.geometry.offset(at.x(), at.y(), at.z())] |= seed.inside; });
  const Box box = *boxOf(reach, 3);
  const Index3 size = box.size();
  std::vector<Pull> pulls;
  std::vector<float> start;
  for (int k = box.min.z(); k <= box.max.z(); ++k)
    for (int j = box.min.y(); j <= box.max.y(); ++j)
      for (int i = box.min.x(); i <= box.max.x(); ++i) {
        const float t = target[grid.geometry.offset(i, j, k)];
        pulls.push_back({kProposal * (std::abs(2 * t - 1) + 0.02F), t});
        start.push_back(t);
      }
  const auto fix = [&](const Index3& at, bool inside) {
    const Index3 d = at - box.min;
    if ((d.array() < 0).any() || (d.array() >= size.array()).any())
      return;
    pulls[static_cast<std::size_t>(d.x()) +
          static_cast<std::size_t>(size.x()) *
              (static_cast<std::size_t>(d.y()) + static_cast<std::size_t>(size.y()) * static_cast<std::size_t>(d.z()))] = {
        kSure, inside ? 1.F : 0.F};
  };
  fixSeeds(grid, volume, seeds, points, fix);
  const std::vector<float> walked = randomWalk(grid, box.min, box.max, pulls, std::move(start), job);
  if (job.cancelled())
    return cancelled();
  Grown grown;
  grown.probability.assign(grid.calm.size(), 0);
  Mask mask(grid.geometry);
  std::size_t in = 0;
  for (int k = box.min.z(); k <= box.max.z(); ++k)
    for (int j = box.min.y(); j <= box.max.y(); ++j)
      for (int i = box.min.x(); i <= box.max.x(); ++i) {
        const float p = std::clamp(walked[in++], 0.F, 1.F);
        const std::size_t at = grid.geometry.offset(i, j, k);
        grown.probability[at] = p;
        mask.voxels[at] = p > 0.5F;
      }
  mask = hangingTogether(std::move(mask), points);
  grown.body = bodyOfSeeds(mask, points);
  // What is thin against the body's depth belongs to it where it was proposed, or where the seeds alone give it.
  for (std::size_t at = 0; at < mask.voxels.size(); ++at)
    if (mask.voxels[at] && (proposed.voxels[at] || (!alone.voxels.empty() && alone.voxels[at])))
      grown.body.mask.voxels[at] = 1;
  grown.body.mask = hangingTogether(std::move(grown.body.mask), points);
  grown.kept = unchanged(grown.body.mask, proposed);
  return grown;
}

void keepProposal(const SeedGrid& grid, const Mask& kept, const SeedProposal& proposal, SeededRegion& region) {
  // The region may be smaller than the proposal by a border's width.
  const IndexBox all = IndexBox{region.min, region.min + region.size}.united(proposal.box);
  SeededRegion wider;
  wider.min = all.from;
  wider.size = all.size();
  wider.borne = region.borne;
  wider.inside.resize(all.voxelCount());
  wider.doubt.resize(all.voxelCount());
  const Index3 last = kept.geometry.size - Index3::Ones();
  parallelRanges(wider.size.z(), 1, [&](int begin, int end) {
    for (int k = begin; k < end; ++k)
      for (int j = 0; j < wider.size.y(); ++j)
        for (int i = 0; i < wider.size.x(); ++i) {
          const Index3 voxel = wider.min + Index3(i, j, k), at = voxel - region.min;
          const auto offset = [](const Index3& size, const Index3& v) {
            return static_cast<std::size_t>(v.x()) +
                   static_cast<std::size_t>(size.x()) *
                       (static_cast<std::size_t>(v.y()) + static_cast<std::size_t>(size.y()) * static_cast<std::size_t>(v.z()));
          };
          const std::size_t to = offset(wider.size, {i, j, k});
          if ((at.array() >= 0).all() && (at.array() < region.size.array()).all()) {
            wider.inside[to] = region.inside[offset(region.size, at)];
            wider.doubt[to] = region.doubt[offset(region.size, at)];
          }
          const Vec3 place = grid.positionOf(voxel.cast<double>());
          if ((place.array() < -1).any() || (place.array() > last.cast<double>().array() + 1).any())
            continue;
          const Index3 block = place.array().round().matrix().cast<int>().cwiseMax(Index3::Zero().eval()).cwiseMin(last);
          if (kept.voxels[kept.geometry.offset(block.x(), block.y(), block.z())])
            wider.inside[to] = proposal.contains(voxel);
        }
  });
  region = std::move(wider);
}

} // namespace halsted
