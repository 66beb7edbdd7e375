// SPDX-License-Identifier: Apache-2.0
#include "segmentation/filters/seeds/SeedShape.h"

#include "segmentation/filters/Kernels.h"

#include <algorithm>
#include <numeric>

namespace halsted {

namespace {

constexpr float kNeck = 0.7F;
constexpr double kSureShare = 0.2; // of the depth, from which a voxel of the body is not at its border
constexpr float kDeepestMm = 120;

Mask inverse(const Mask& mask) {
  Mask out(mask.geometry);
  std::transform(mask.voxels.begin(), mask.voxels.end(), out.voxels.begin(),
                 [](std::uint8_t v) { return static_cast<std::uint8_t>(v == 0); });
  return out;
}

/// The top of the hill of depths that a seed stands on.
Index3 uphill(const VolumeGeometry& grid, const std::vector<float>& depth, Index3 at) {
  for (;;) {
    Index3 best = at;
    float deepest = depth[grid.offset(at.x(), at.y(), at.z())];
    for (int c = -2; c <= 2; ++c)
      for (int b = -2; b <= 2; ++b)
        for (int a = -2; a <= 2; ++a) {
          const Index3 next = at + Index3(a, b, c);
          if (!grid.contains(next))
            continue;
          const float value = depth[grid.offset(next.x(), next.y(), next.z())];
          if (value > deepest) {
            deepest = value;
            best = next;
          }
        }
    if (best == at)
      return at;
    at = best;
  }
}

Mask reachedFrom(Mask mask, const std::vector<Index3>& points) {
  Mask seeds(mask.geometry);
  for (const Index3& point : points) {
    const std::size_t at = mask.geometry.offset(point.x(), point.y(), point.z());
    seeds.voxels[at] = mask.voxels[at] = 1;
  }
  return reachable(mask, seeds, Connectivity::Faces);
}

/// Chambers in the order of their depth: hills of the distance to the border, joined where the saddle between two is deep
/// enough. What belongs to a chamber with an inside seed's peak is kept.
void cutNecks(Mask& mask, const std::vector<float>& depth, const std::vector<Index3>& peaks) {
  const VolumeGeometry& grid = mask.geometry;
  std::vector<std::uint32_t> order;
  for (std::size_t at = 0; at < mask.voxels.size(); ++at)
    if (mask.voxels[at])
      order.push_back(static_cast<std::uint32_t>(at));
  std::sort(order.begin(), order.end(),
            [&](std::uint32_t a, std::uint32_t b) { return depth[a] != depth[b] ? depth[a] > depth[b] : a < b; });
  struct Chamber {
    float peak;
    std::uint32_t parent;
    bool marked;
  };
  std::vector<Chamber> chambers(1, {0, 0, false});
  std::vector<std::uint32_t> chamberOf(mask.voxels.size());
  std::vector<std::uint32_t> marks;
  for (const Index3& peak : peaks)
    marks.push_back(static_cast<std::uint32_t>(grid.offset(peak.x(), peak.y(), peak.z())));
  const auto find = [&](std::uint32_t c) {
    while (chambers[c].parent != c)
      c = chambers[c].parent = chambers[chambers[c].parent].parent;
    return c;
  };
  const auto step = static_cast<float>(0.75 * grid.spacingMm.minCoeff());
  const Index3 size = grid.size;
  std::vector<std::uint32_t> around;
  for (const std::uint32_t at : order) {
    const auto nx = static_cast<std::uint32_t>(size.x()), ny = static_cast<std::uint32_t>(size.y());
    const int i = static_cast<int>(at % nx), j = static_cast<int>(at / nx % ny), k = static_cast<int>(at / (nx * ny));
    around.clear();
    for (int c = std::max(0, k - 1); c <= std::min(size.z() - 1, k + 1); ++c)
      for (int b = std::max(0, j - 1); b <= std::min(size.y() - 1, j + 1); ++b)
        for (int a = std::max(0, i - 1); a <= std::min(size.x() - 1, i + 1); ++a)
          if (const std::uint32_t chamber = chamberOf[grid.offset(a, b, c)]) {
            const std::uint32_t root = find(chamber);
            if (std::find(around.begin(), around.end(), root) == around.end())
              around.push_back(root);
          }
    if (around.empty()) {
      chamberOf[at] = static_cast<std::uint32_t>(chambers.size());
      chambers.push_back({depth[at], chamberOf[at], std::find(marks.begin(), marks.end(), at) != marks.end()});
      continue;
    }
    const std::uint32_t deepest = *std::max_element(around.begin(), around.end(),
                                                    [&](std::uint32_t a, std::uint32_t b) { return chambers[a].peak < chambers[b].peak; });
    chamberOf[at] = deepest;
    if (std::find(marks.begin(), marks.end(), at) != marks.end())
      chambers[deepest].marked = true;
    std::uint32_t into = deepest;
    for (const std::uint32_t other : around) {
      if (other == deepest)
        continue;
      // A chamber without a seed must be wide open to one with a seed, against the depth of either: neither a bud of a
      // large body nor a large body behind a thin one belongs to it.
      const Chamber &one = chambers[other], &two = chambers[into];
      const float against = one.marked == two.marked ? one.peak : one.marked ? two.peak : one.peak;
      if (depth[at] < kNeck * against && against - depth[at] >= step)
        continue;
      chambers[into].marked = one.marked || two.marked;
      chambers[other].parent = into;
    }
  }
  std::vector<std::uint8_t> kept(chambers.size());
  for (const Index3& peak : peaks)
    kept[find(chamberOf[grid.offset(peak.x(), peak.y(), peak.z())])] = 1;
  kept[0] = 0;
  for (const std::uint32_t at : order)
    mask.voxels[at] = kept[find(chamberOf[at])];
}

/// Large organs have lobes that are thin against their own depth (livers lose 1 to 2 % by an erosion of 0.27), small ones
/// hardly (kidneys, spleens and aortas lose nothing by 0.4).
double shareOf(double thickMm) {
  return std::clamp(0.27 + 0.015 * (25 - thickMm), 0.27, 0.55);
}

} // namespace

SeedBody bodyOfSeeds(const Mask& mask, const std::vector<GridSeed>& seeds) {
  const VolumeGeometry& grid = mask.geometry;
  const std::vector<float> depth = distanceTo(inverse(mask), kDeepestMm);
  std::vector<Index3> peaks;
  std::vector<float> depths;
  for (const GridSeed& seed : seeds)
    if (seed.inside) {
      peaks.push_back(uphill(grid, depth, seed.voxel));
      depths.push_back(depth[grid.offset(peaks.back().x(), peaks.back().y(), peaks.back().z())]);
    }
  const auto middle = depths.begin() + static_cast<std::ptrdiff_t>(depths.size() / 2);
  std::nth_element(depths.begin(), middle, depths.end());

  SeedBody body;
  body.thickMm = *middle;
  body.radiusMm = shareOf(body.thickMm) * body.thickMm;
  Mask core(grid);
  std::transform(depth.begin(), depth.end(), core.voxels.begin(), [&](float d) { return static_cast<std::uint8_t>(d > body.radiusMm); });
  body.core = reachedFrom(std::move(core), peaks);
  cutNecks(body.core, depth, peaks);
  const auto reach = static_cast<float>(body.radiusMm + 0.8 * grid.spacingMm.minCoeff());
  const std::vector<float> back = distanceTo(body.core, reach + 1);
  body.mask = Mask(grid);
  for (std::size_t at = 0; at < mask.voxels.size(); ++at)
    body.mask.voxels[at] = mask.voxels[at] && back[at] <= reach;
  body.mask = reachedFrom(std::move(body.mask), peaks);
  const double sure = kSureShare * body.thickMm;
  for (std::size_t at = 0; at < mask.voxels.size(); ++at)
    body.core.voxels[at] = body.core.voxels[at] || (body.mask.voxels[at] && depth[at] > sure);
  return body;
}

} // namespace halsted
