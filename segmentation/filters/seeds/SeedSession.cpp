// SPDX-License-Identifier: Apache-2.0
#include "segmentation/filters/seeds/SeedSession.h"

#include "segmentation/filters/Kernels.h"
#include "segmentation/filters/Parallel.h"
#include "segmentation/filters/seeds/SeedGrid.h"
#include "segmentation/filters/seeds/SeedGuided.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <set>

namespace halsted {

namespace {

constexpr double kBlockMm = 3;        // organs' borders settle at full resolution later
constexpr double kMostBlocks = 2.2e6; // of the whole picture, so that a click is answered at once
constexpr double kMostFine = 1.2e6;   // of the grid round a small structure
constexpr double kThinBlocks = 5;     // a body less deep than so many blocks gets a finer grid

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
  SeedProposer propose;
  std::map<std::string, std::optional<SeedProposal>> proposals; // of the names that were asked for
  std::set<std::string> guided;
  double noise = 1; // of the volume's own voxels
  SeedGrid grid;
  std::optional<SeedGrid> fine; // round a small structure, as the last click left it
  Box fineBox;                  // the volume's voxels in it
};

SeedSession::SeedSession(std::unique_ptr<State> state) : m_state(std::move(state)) {}
SeedSession::SeedSession(SeedSession&&) noexcept = default;
SeedSession& SeedSession::operator=(SeedSession&&) noexcept = default;
SeedSession::~SeedSession() = default;

SeedSession::Guidance SeedSession::guidanceOf(const std::string& name) const {
  const auto known = m_state->proposals.find(name);
  if (known == m_state->proposals.end() || !known->second)
    return Guidance::None;
  return m_state->guided.contains(name) ? Guidance::Corrected : Guidance::Contradicted;
}

const Volume& SeedSession::volume() const {
  return m_state->volume;
}

Result<SeedSession> SeedSession::open(Volume volume, const JobContext& job) {
  return open(std::move(volume), {}, job);
}

Result<SeedSession> SeedSession::open(Volume volume, SeedProposer propose, const JobContext& job) {
  auto state = std::make_unique<State>();
  state->volume = std::move(volume);
  state->propose = std::move(propose);
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
  return grow({}, seeds, job);
}

Result<SeededRegion> SeedSession::grow(const std::string& name, const std::vector<Seed>& seeds, const JobContext& whole) {
  State& state = *m_state;
  const SeedProposal* proposal = nullptr;
  if (!name.empty() && state.propose) {
    auto known = state.proposals.find(name);
    if (known == state.proposals.end()) {
      Result<std::optional<SeedProposal>> asked = state.propose(name, whole.part(0, 0.9));
      if (!asked)
        return fail(asked.error());
      known = state.proposals.emplace(name, std::move(*asked)).first;
    }
    if (known->second)
      proposal = &*known->second;
  }
  state.guided.erase(name);
  const JobContext job = proposal ? whole.part(0.9, 1) : whole;
  const auto growOn = [&](const SeedGrid& grid, const std::vector<Seed>& all, const std::vector<GridSeed>& on, const JobContext& part) {
    if (proposal) {
      const std::vector<float> chances = chancesOn(grid, *proposal);
      const Trust trust = trustIn(grid, on, chances, proposal->confidence);
      if (trust.used())
        return guidedOn(grid, state.volume.geometry, all, on, chances, trust, part);
    }
    return grownOn(grid, state.volume.geometry, all, on, part);
  };
  const VolumeGeometry& volume = state.volume.geometry;
  std::vector<GridSeed> points = onGrid(state.grid, volume, seeds);
  Result<Grown> grown = growOn(state.grid, seeds, points, job.part(0, 0.6));
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
    Result<Grown> finer = growOn(*state.fine, seeds, finePoints, job.part(0.7, 0.95));
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
  if (!grown->kept.voxels.empty())
    state.guided.insert(name);
  if (proposal && !grown->kept.voxels.empty())
    keepProposal(*grid, grown->kept, *proposal, region);
  keepSeeds(volume, seeds, region);
  job.progress(1, "Growing from the seeds");
  return region;
}

} // namespace halsted
