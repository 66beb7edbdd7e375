// SPDX-License-Identifier: Apache-2.0
#include "segmentation/filters/tubes/TubeRegion.h"

#include "segmentation/filters/Kernels.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace halsted {

namespace {

/// Above this share of the step a lumen's own noise breaks it apart.
constexpr std::array kShares{0.5, 0.6, 0.7, 0.8};

struct Grown {
  std::vector<Index3> voxels;
  bool tooLarge = false;
};

/// By faces, from the voxels nearest to the seed that are inside. visited: of the picture's size, 0; left as it was.
Grown grow(const TubeImage& image, const Vec3& seed, double threshold, double ceiling, double noise, std::size_t limit,
           std::vector<std::uint8_t>& visited, const JobContext& job) {
  const Index3& size = image.size();
  const auto offset = [&](const Index3& p) {
    return std::size_t(p.x()) + std::size_t(size.x()) * (std::size_t(p.y()) + std::size_t(size.y()) * std::size_t(p.z()));
  };
  // Noise that reaches the threshold makes holes: then the mean of a voxel and its neighbours decides.
  const bool soften = noise > 0.12 * (ceiling - threshold);
  const auto isLumen = [&](const Index3& p) {
    double value = image.at(p);
    if (soften) {
      double sum = 2 * value;
      int count = 2;
      for (int a = 0; a < 3; ++a)
        for (const int d : {-1, 1}) {
          Index3 q = p;
          q[a] += d;
          if (q[a] >= 0 && q[a] < size[a]) {
            sum += image.at(q);
            ++count;
          }
        }
      value = sum / count;
    }
    return value >= threshold && value <= ceiling;
  };
  Grown out;
  const Index3 start = image.nearest(seed);
  for (int reach = 0; reach <= 2 && out.voxels.empty(); ++reach)
    for (int dz = -reach; dz <= reach; ++dz)
      for (int dy = -reach; dy <= reach; ++dy)
        for (int dx = -reach; dx <= reach; ++dx) {
          const Index3 p = start + Index3(dx, dy, dz);
          if (!out.voxels.empty() || (p.array() < 0).any() || (p.array() >= size.array()).any() || !isLumen(p))
            continue;
          out.voxels.push_back(p);
          visited[offset(p)] = 1;
        }
  for (std::size_t n = 0; n < out.voxels.size(); ++n) {
    if (out.voxels.size() > limit || ((n & 0xffff) == 0 && job.cancelled())) {
      out.tooLarge = true;
      break;
    }
    const Index3 p = out.voxels[n];
    for (int a = 0; a < 3; ++a)
      for (const int d : {-1, 1}) {
        Index3 q = p;
        q[a] += d;
        if (q[a] < 0 || q[a] >= size[a])
          continue;
        std::uint8_t& mark = visited[offset(q)];
        if (mark || !isLumen(q))
          continue;
        mark = 1;
        out.voxels.push_back(q);
      }
  }
  for (const Index3& p : out.voxels)
    visited[offset(p)] = 0;
  return out;
}

TubeRegion boxed(const std::vector<Index3>& voxels, const TubeImage& image, double maxRadiusMm) {
  TubeRegion region;
  Index3 low = voxels.front(), high = voxels.front();
  for (const Index3& p : voxels) {
    low = low.cwiseMin(p);
    high = high.cwiseMax(p);
  }
  region.from = low - Index3::Ones();
  region.size = high - low + 3 * Index3::Ones();
  VolumeGeometry grid;
  grid.size = region.size;
  grid.spacingMm = image.spacingMm();
  Mask outside(grid);
  std::fill(outside.voxels.begin(), outside.voxels.end(), std::uint8_t(1));
  for (const Index3& p : voxels)
    outside.voxels[region.offset(p - region.from)] = 0;
  // Beyond the picture the lumen goes on: its cut end is no wall.
  for (int k = 0; k < grid.size.z(); ++k)
    for (int j = 0; j < grid.size.y(); ++j)
      for (int i = 0; i < grid.size.x(); ++i) {
        const Index3 p = Index3(i, j, k) + region.from;
        if ((p.array() >= 0).all() && (p.array() < image.size().array()).all())
          continue;
        const Index3 q = p.cwiseMax(0).cwiseMin(image.size() - Index3::Ones()) - region.from;
        outside.voxels[region.offset(Index3(i, j, k))] = outside.voxels[region.offset(q)];
      }
  region.depthMm = distanceTo(outside, float(1.5 * maxRadiusMm));
  region.voxels.resize(outside.voxels.size());
  for (const Index3& p : voxels)
    region.voxels[region.offset(p - region.from)] = 1;
  region.seed = region.offset(voxels.front() - region.from);
  return region;
}

} // namespace

TubeRegion growTubeRegion(const TubeImage& image, const Vec3& seed, const TubeLevels& levels, double radiusMm, double maxRadiusMm,
                          const JobContext& job) {
  const double step = levels.inside - levels.outside;
  const double voxelMm3 = image.spacingMm().prod(), finest = image.spacingMm().minCoeff();
  // A litre is more than aorta, its branches and the largest aneurysm hold; a thin vessel's tree holds less.
  const std::size_t limit = std::size_t(std::clamp(2e5 * radiusMm, 2e5, 1.2e6) / voxelMm3) + 1000;
  std::vector<std::uint8_t> visited(std::size_t(image.size().x()) * std::size_t(image.size().y()) * std::size_t(image.size().z()));
  const double widest = std::min(maxRadiusMm, std::max({3.5 * radiusMm, 3 * finest, 6.0}));
  TubeRegion region;
  for (const double share : kShares) {
    if (job.cancelled())
      return {};
    job.progress(share - 0.5, "Growing through the lumen");
    const Grown grown =
        grow(image, seed, levels.outside + share * step, levels.inside + 0.9 * step + 4 * levels.noise, levels.noise, limit, visited, job);
    region.leaks = grown.tooLarge;
    if (grown.voxels.empty())
      return {};
    if (grown.tooLarge)
      continue;
    region = boxed(grown.voxels, image, maxRadiusMm);
    region.thresholdShare = share;
    region.leaks = *std::max_element(region.depthMm.begin(), region.depthMm.end()) > widest;
    if (!region.leaks)
      return region;
  }
  return region;
}

} // namespace halsted
