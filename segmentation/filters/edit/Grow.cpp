// SPDX-License-Identifier: Apache-2.0
#include "segmentation/filters/edit/Grow.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace halsted {

namespace {

std::pair<double, double> rangeOf(const Volume& part, const Mask& region, double multiplier) {
  double count = 0, sum = 0, squares = 0;
  for (std::size_t n = 0; n < region.voxels.size(); ++n)
    if (region.voxels[n] != 0) {
      const double voxel = part.voxels[n];
      ++count;
      sum += voxel;
      squares += voxel * voxel;
    }
  const double mean = sum / count, deviation = std::sqrt(std::max(0.0, squares / count - mean * mean));
  const double a = part.slope * (mean - multiplier * deviation) + part.intercept;
  const double b = part.slope * (mean + multiplier * deviation) + part.intercept;
  return {std::min(a, b), std::max(a, b)};
}

} // namespace

Result<GrownRegion> grownRegion(const Volume& part, const std::vector<Vec3>& seedsMm, const GrowOptions& options, const Mask* within,
                                const JobContext& job) {
  const VolumeGeometry& grid = part.geometry;
  Mask seeds(grid);
  std::vector<Index3> seedVoxels;
  for (const Vec3& seed : seedsMm)
    if (const Index3 voxel = nearestVoxel(grid, seed); grid.contains(voxel)) {
      seeds.voxels[grid.offset(voxel.x(), voxel.y(), voxel.z())] = 1;
      seedVoxels.push_back(voxel);
    }
  if (seedVoxels.empty())
    return fail(ErrorCode::Refused, "No seed lies inside the picture or box; place one on what shall grow.");
  std::pair<double, double> range;
  if (options.range) {
    range = *options.range;
  } else {
    Mask around(grid);
    for (const Vec3& seed : seedsMm) {
      const Index3 middle = nearestVoxel(grid, seed);
      if (!grid.contains(middle))
        continue;
      const IndexBox box =
          boxAround(grid, {seed}, options.seedRadiusMm).united(IndexBox{middle, middle}.grown(Index3::Ones())).within(wholeBox(grid));
      for (int k = box.from.z(); k < box.to.z(); ++k)
        for (int j = box.from.y(); j < box.to.y(); ++j)
          for (int i = box.from.x(); i < box.to.x(); ++i) {
            const Index3 steps = (Index3(i, j, k) - middle).cwiseAbs();
            if (steps.maxCoeff() <= 1 || steps.cast<double>().cwiseProduct(grid.spacingMm).norm() <= options.seedRadiusMm)
              around.voxels[grid.offset(i, j, k)] = 1;
          }
    }
    range = rangeOf(part, around, options.multiplier);
  }
  GrownRegion grown;
  for (int round = 0;; ++round) {
    if (job.cancelled())
      return cancelled();
    job.progress(static_cast<double>(round) / (options.iterations + 1), "Growing");
    Mask alike = threshold(part, range.first, range.second);
    if (within != nullptr)
      for (std::size_t n = 0; n < alike.voxels.size(); ++n)
        alike.voxels[n] &= within->voxels[n];
    grown = {reachable(alike, seeds, Connectivity::Faces), range.first, range.second};
    if (options.range || round == options.iterations || countOf(grown.mask) == 0)
      break;
    const auto next = rangeOf(part, grown.mask, options.multiplier);
    if (next == range)
      break;
    range = next;
  }
  if (countOf(grown.mask) == 0)
    return fail(ErrorCode::Refused,
                fmt::format("No seed has a value from {:g} to {:g}; widen the range or move the seed.", grown.lower, grown.upper));
  return grown;
}

} // namespace halsted
