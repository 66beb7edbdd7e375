// SPDX-License-Identifier: Apache-2.0
#include "segmentation/filters/seeds/SeedProposal.h"

#include "segmentation/filters/Parallel.h"

#include <algorithm>
#include <cmath>
#include <queue>

namespace halsted {

namespace {

constexpr float kMaskShare = 0.7F; // of the mask, which knows the picture's borders, against the chance

/// Share of the blocks' voxels that are inside; for half voxels, between neighbours.
float shareAt(const SeedGrid& grid, const SeedProposal& proposal, const Index3& block) {
  if (grid.factor.minCoeff() >= 1) {
    const Index3 factor = grid.factor.cast<int>();
    const Index3 from = grid.origin + block.cwiseProduct(factor);
    const IndexBox voxels = IndexBox{from, from + factor}.within(proposal.box);
    if (voxels.empty())
      return 0;
    int sum = 0;
    for (int k = voxels.from.z(); k < voxels.to.z(); ++k)
      for (int j = voxels.from.y(); j < voxels.to.y(); ++j)
        for (int i = voxels.from.x(); i < voxels.to.x(); ++i)
          sum += proposal.contains({i, j, k});
    return static_cast<float>(sum) / static_cast<float>(factor.prod());
  }
  const Vec3 at = grid.origin.cast<double>() + (block.cast<double>() + Vec3::Constant(0.5)).cwiseProduct(grid.factor) - Vec3::Constant(0.5);
  const Index3 low = at.array().floor().matrix().cast<int>();
  const Vec3 part = at - low.cast<double>();
  double sum = 0;
  for (int corner = 0; corner < 8; ++corner) {
    const Index3 step(corner & 1, corner >> 1 & 1, corner >> 2);
    double weight = 1;
    for (int axis = 0; axis < 3; ++axis)
      weight *= step[axis] ? part[axis] : 1 - part[axis];
    sum += weight * proposal.contains(low + step);
  }
  return static_cast<float>(sum);
}

} // namespace

SeedProposal proposalOf(const VolumeGeometry& grid, const std::function<bool(std::size_t)>& inside) {
  SeedProposal proposal;
  for (int k = 0; k < grid.size.z(); ++k)
    for (int j = 0; j < grid.size.y(); ++j)
      for (int i = 0; i < grid.size.x(); ++i)
        if (inside(grid.offset(i, j, k)))
          proposal.box.add({i, j, k});
  const Index3 size = proposal.box.size();
  proposal.inside.reserve(proposal.box.voxelCount());
  for (int k = 0; k < size.z(); ++k)
    for (int j = 0; j < size.y(); ++j)
      for (int i = 0; i < size.x(); ++i)
        proposal.inside.push_back(inside(grid.offset(proposal.box.from.x() + i, proposal.box.from.y() + j, proposal.box.from.z() + k)));
  return proposal;
}

std::vector<float> chancesOn(const SeedGrid& grid, const SeedProposal& proposal) {
  std::vector<float> chances(grid.geometry.voxelCount());
  const Index3 size = grid.geometry.size;
  parallelRanges(size.z(), 1, [&](int begin, int end) {
    for (int k = begin; k < end; ++k)
      for (int j = 0; j < size.y(); ++j)
        for (int i = 0; i < size.x(); ++i) {
          float chance = shareAt(grid, proposal, {i, j, k});
          if (proposal.chance) {
            const Vec3 at =
                grid.origin.cast<double>() + (Vec3(i, j, k) + Vec3::Constant(0.5)).cwiseProduct(grid.factor) - Vec3::Constant(0.5);
            chance = kMaskShare * chance + (1 - kMaskShare) * proposal.chance(at);
          }
          chances[grid.geometry.offset(i, j, k)] = chance;
        }
  });
  return chances;
}

std::vector<float> nearnessTo(const SeedGrid& grid, const std::vector<Index3>& from, double reachMm) {
  std::vector<float> nearness(grid.geometry.voxelCount());
  using Entry = std::pair<float, std::size_t>;
  std::priority_queue<Entry, std::vector<Entry>, std::greater<>> queue;
  for (const Index3& point : from)
    queue.push({0, grid.geometry.offset(point.x(), point.y(), point.z())});
  const Index3 size = grid.geometry.size;
  const auto perNoise = static_cast<float>(0.3 / grid.calmNoise), reach = static_cast<float>(reachMm);
  const auto nx = static_cast<std::size_t>(size.x()), ny = static_cast<std::size_t>(size.y());
  while (!queue.empty()) {
    const auto [way, at] = queue.top();
    queue.pop();
    if (nearness[at] > 0 || way >= reach)
      continue;
    nearness[at] = 1 - way / reach;
    const Index3 here(static_cast<int>(at % nx), static_cast<int>(at / nx % ny), static_cast<int>(at / (nx * ny)));
    for (int side = 0; side < 6; ++side) {
      Index3 next = here;
      next[side / 2] += side % 2 ? 1 : -1;
      if (!grid.geometry.contains(next))
        continue;
      const std::size_t to = grid.geometry.offset(next.x(), next.y(), next.z());
      if (nearness[to] > 0)
        continue;
      const auto length = static_cast<float>(grid.geometry.spacingMm[side / 2]);
      queue.push({way + length * (1 + std::abs(grid.calm[to] - grid.calm[at]) * perNoise), to});
    }
  }
  return nearness;
}

} // namespace halsted
