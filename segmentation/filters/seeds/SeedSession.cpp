// SPDX-License-Identifier: Apache-2.0
#include "segmentation/filters/seeds/SeedSession.h"

#include "segmentation/filters/Kernels.h"
#include "segmentation/filters/Parallel.h"
#include "segmentation/filters/seeds/SeedGrid.h"
#include "segmentation/filters/seeds/SeedModel.h"
#include "segmentation/filters/seeds/SeedShape.h"
#include "segmentation/filters/seeds/SeedWalk.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace halsted {

namespace {

constexpr double kBlockMm = 3;        // organs' borders settle at full resolution later
constexpr double kMostBlocks = 2.2e6; // of the whole picture, so that a click is answered at once
constexpr double kMostFine = 1.2e6;   // of the grid round a small structure
constexpr double kThinBlocks = 5;     // a body less deep than so many blocks gets a finer grid
constexpr float kPrior = 0.1F;        // pull of a voxel whose value is surely inside, against an even neighbour's
constexpr float kNotBelonging = 0.1F; // pull to outside of what the body's shape left out
constexpr double kGrowth = 0.07;      // pull to outside beyond the core, over the square of the core's radius in voxels
constexpr float kSure = 1000;

/// Whole factors that bring each axis near to this block, as few voxels as the limit allows.
Vec3 blockFactor(const VolumeGeometry& grid, double blockMm, double mostVoxels) {
  for (;; blockMm *= 1.15) {
    Vec3 factor;
    for (int axis = 0; axis < 3; ++axis)
      factor[axis] = std::clamp(std::round(blockMm / grid.spacingMm[axis]), 1.0, static_cast<double>(std::max(1, grid.size[axis])));
    if (grid.size.cast<double>().cwiseQuotient(factor).prod() <= mostVoxels)
      return factor;
  }
}

std::vector<GridSeed> onGrid(const SeedGrid& grid, const VolumeGeometry& volume, const std::vector<Seed>& seeds) {
  const Eigen::Affine3d index = volume.index_T_patient();
  const Index3 last = grid.geometry.size - Index3::Ones();
  std::vector<GridSeed> out;
  const auto add = [&](const Vec3& pointMm, bool inside) {
    const Vec3 at = grid.positionOf(index * pointMm);
    if ((at.array() < -1).any() || (at.array() > last.cast<double>().array() + 1).any())
      return;
    const Index3 voxel = at.array().round().matrix().cast<int>().cwiseMax(Index3::Zero().eval()).cwiseMin(last);
    for (GridSeed& other : out)
      if (other.voxel == voxel) {
        other.inside = other.inside || inside; // in one block the border is finer than the block
        return;
      }
    out.push_back({voxel, inside});
  };
  for (const Seed& seed : seeds)
    add(seed.pointMm, seed.inside);
  return out;
}

/// All blocks whose centre lies in the stroke of a seed.
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

struct Box {
  Index3 min, max;
  Index3 size() const { return max - min + Index3::Ones(); }
};

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

struct Grown {
  SeedBody body;
  std::vector<float> probability; ///< 0 where nothing was solved
};

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

Result<Grown> grownOn(const SeedGrid& grid, const VolumeGeometry& volume, const std::vector<Seed>& seeds,
                      const std::vector<GridSeed>& points, const JobContext& job) {
  Result<Grown> first = pass(grid, volume, seeds, points, nullptr, job);
  if (!first)
    return first;
  job.progress(0.5, "Growing from the seeds");
  return pass(grid, volume, seeds, points, &*first, job);
}

/// The volume's voxels in a box of the grid's.
Box voxelsOf(const SeedGrid& grid, const VolumeGeometry& volume, const Box& blocks) {
  Box box;
  for (int axis = 0; axis < 3; ++axis) {
    box.min[axis] = static_cast<int>(std::floor(blocks.min[axis] * grid.factor[axis]));
    box.max[axis] = std::min(volume.size[axis] - 1, static_cast<int>(std::ceil((blocks.max[axis] + 1) * grid.factor[axis])));
  }
  return box;
}

/// Such that a body of this depth is some blocks deep, as far as the number of voxels allows.
Vec3 finerFactor(const SeedGrid& grid, const VolumeGeometry& volume, const Box& box, double thickMm) {
  VolumeGeometry part = volume;
  part.size = box.size();
  if (grid.factor.maxCoeff() <= 1)
    return Vec3::Constant(part.size.cast<double>().prod() * 8 <= kMostFine ? 0.5 : 1);
  return blockFactor(part, std::max(0.4 * grid.geometry.spacingMm.minCoeff(), 1.2 * thickMm / kThinBlocks), kMostFine);
}

/// Whether a mask stays off those faces of the grid that are not faces of the volume.
bool endsWithin(const SeedGrid& grid, const VolumeGeometry& volume, const Mask& mask) {
  const std::optional<Box> box = boxOf(mask, 0);
  for (int axis = 0; box && axis < 3; ++axis) {
    const double end = grid.origin[axis] + grid.geometry.size[axis] * grid.factor[axis];
    if ((box->min[axis] == 0 && grid.origin[axis] > 0) ||
        (box->max[axis] + 1 == grid.geometry.size[axis] && end + std::max(1.0, grid.factor[axis]) <= volume.size[axis]))
      return false;
  }
  return true;
}

/// Seeds at the volume's own resolution are kept, whatever the coarser grid made of them.
void keepSeeds(const VolumeGeometry& grid, const std::vector<Seed>& seeds, SeededRegion& region) {
  const Eigen::Affine3d index = grid.index_T_patient();
  for (const Seed& seed : seeds) {
    const Vec3 middle = index * seed.pointMm;
    const Vec3 reach = Vec3::Constant(seed.radiusMm).cwiseQuotient(grid.spacingMm);
    const Index3 centre = middle.array().round().matrix().cast<int>();
    const Index3 from = (middle - reach).array().ceil().matrix().cast<int>().cwiseMin(centre),
                 to = (middle + reach).array().floor().matrix().cast<int>().cwiseMax(centre);
    for (int k = from.z(); k <= to.z(); ++k)
      for (int j = from.y(); j <= to.y(); ++j)
        for (int i = from.x(); i <= to.x(); ++i) {
          const Index3 at = Index3(i, j, k) - region.min;
          if ((at.array() < 0).any() || (at.array() >= region.size.array()).any() ||
              (Index3(i, j, k) != centre && (Vec3(i, j, k) - middle).cwiseProduct(grid.spacingMm).norm() > seed.radiusMm))
            continue;
          const std::size_t offset =
              static_cast<std::size_t>(at.x()) +
              static_cast<std::size_t>(region.size.x()) *
                  (static_cast<std::size_t>(at.y()) + static_cast<std::size_t>(region.size.y()) * static_cast<std::size_t>(at.z()));
          region.inside[offset] = seed.inside;
          region.doubt[offset] = 0;
        }
  }
}

} // namespace

struct SeedSession::State {
  Volume volume;
  double noise = 1; // of the volume's own voxels
  SeedGrid grid;
  std::optional<SeedGrid> fine; // round a small structure, as the last click left it
  Box fineBox;                  // the volume's voxels in it
};

SeedSession::SeedSession(std::unique_ptr<State> state) : m_state(std::move(state)) {}
SeedSession::SeedSession(SeedSession&&) noexcept = default;
SeedSession& SeedSession::operator=(SeedSession&&) noexcept = default;
SeedSession::~SeedSession() = default;

const Volume& SeedSession::volume() const {
  return m_state->volume;
}

Result<SeedSession> SeedSession::open(Volume volume, const JobContext& job) {
  auto state = std::make_unique<State>();
  state->volume = std::move(volume);
  const VolumeGeometry& geometry = state->volume.geometry;
  state->noise = neighbourNoise(state->volume);
  Result<SeedGrid> grid =
      makeSeedGrid(state->volume, Index3::Zero(), geometry.size - Index3::Ones(), blockFactor(geometry, kBlockMm, kMostBlocks), job);
  if (!grid)
    return fail(grid.error());
  state->grid = std::move(*grid);
  return SeedSession(std::move(state));
}

Result<SeededRegion> SeedSession::grow(const std::vector<Seed>& seeds, const JobContext& job) {
  State& state = *m_state;
  const VolumeGeometry& volume = state.volume.geometry;
  std::vector<GridSeed> points = onGrid(state.grid, volume, seeds);
  Result<Grown> grown = grownOn(state.grid, volume, seeds, points, job.part(0, 0.6));
  if (!grown)
    return fail(grown.error());
  const SeedGrid* grid = &state.grid;
  const double block = state.grid.geometry.spacingMm.minCoeff();
  // Round a small structure once more on a finer grid; where it grows out of that, in a wider one, else it stays as it was.
  for (const int margin : {3, 9}) {
    if (grown->body.thickMm >= kThinBlocks * block)
      break;
    const Box box = voxelsOf(state.grid, volume, *boxOf(grown->body.mask, margin));
    const Vec3 factor = finerFactor(state.grid, volume, box, grown->body.thickMm);
    if (factor.prod() >= 0.9 * state.grid.factor.prod())
      break;
    if (!state.fine || state.fine->factor != factor || state.fineBox.min != box.min || state.fineBox.max != box.max) {
      Result<SeedGrid> fine = makeSeedGrid(state.volume, box.min, box.max, factor, job.part(0.6, 0.7));
      if (!fine)
        return fail(fine.error());
      state.fine = std::move(*fine);
      state.fineBox = box;
    }
    std::vector<GridSeed> finePoints = onGrid(*state.fine, volume, seeds);
    Result<Grown> finer = grownOn(*state.fine, volume, seeds, finePoints, job.part(0.7, 0.95));
    if (!finer)
      return fail(finer.error());
    if (!endsWithin(*state.fine, volume, finer->body.mask))
      continue;
    grown = std::move(finer);
    points = std::move(finePoints);
    grid = &*state.fine;
    break;
  }
  settleBorder(*grid, points, 3, grown->body.mask);
  SeededRegion region = atFullResolution(state.volume, state.noise, *grid, grown->body.mask, grown->probability);
  keepSeeds(volume, seeds, region);
  job.progress(1, "Growing from the seeds");
  return region;
}

} // namespace halsted
