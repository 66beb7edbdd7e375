// SPDX-License-Identifier: Apache-2.0
#include "segmentation/filters/seeds/GrowCut.h"

#include "segmentation/filters/Parallel.h"
#include "segmentation/filters/seeds/SeedGrid.h"

#include <algorithm>
#include <cmath>

namespace halsted {

namespace {

constexpr std::uint32_t kDearest = 255; // of one step; buckets go round after it
constexpr double kPerNoise = 8;         // cost of a difference of one noise
constexpr std::uint16_t kUnreached = 0xffff;

} // namespace

Result<GrowCutLabels> growCut(const Volume& volume, const LabelMap& seeds, const Mask* within, const JobContext& job) {
  const VolumeGeometry& grid = volume.geometry;
  const Index3 size = grid.size;
  const std::size_t count = grid.voxelCount();
  const double noise = std::max(neighbourNoise(volume) / std::abs(volume.slope), 1e-6);
  // Of differences of voxels; beyond the table a step is the dearest.
  std::vector<std::uint8_t> costs;
  for (double difference = 0; costs.size() < 65536; ++difference) {
    const double cost = kPerNoise * difference / noise;
    costs.push_back(static_cast<std::uint8_t>(std::min<double>(kDearest - 4, cost)));
    if (cost >= kDearest)
      break;
  }
  std::uint8_t length[3];
  for (int axis = 0; axis < 3; ++axis)
    length[axis] = static_cast<std::uint8_t>(std::clamp(std::round(grid.spacingMm[axis] / grid.spacingMm.minCoeff()), 1.0, 4.0));

  std::vector<std::uint16_t> distance(count, kUnreached); // the cost so far; dearer paths than 65534 stay at that
  LabelMap::Voxels labels(seeds.voxels(), seeds.voxels() + count);
  std::vector<std::vector<std::uint32_t>> buckets(kDearest + 1);
  for (std::size_t at = 0; at < count; ++at)
    if (labels[at]) {
      distance[at] = 0;
      buckets[0].push_back(static_cast<std::uint32_t>(at));
    }
  std::size_t waiting = buckets[0].size();
  if (waiting == 0)
    return fail(ErrorCode::Refused, "There is no seed; mark at least one voxel of a structure.");
  const std::int16_t* values = volume.voxels.get();
  const auto nx = static_cast<std::uint32_t>(size.x()), slice = nx * static_cast<std::uint32_t>(size.y());
  const std::ptrdiff_t step[3] = {1, size.x(), static_cast<std::ptrdiff_t>(size.x()) * size.y()};
  std::vector<std::uint32_t> front;
  for (std::uint32_t now = 0; waiting > 0 && now < kUnreached; ++now) {
    if ((now & 255) == 0 && job.cancelled())
      return cancelled();
    std::vector<std::uint32_t>& bucket = buckets[now & kDearest];
    waiting -= bucket.size();
    front.swap(bucket);
    bucket.clear();
    for (const std::uint32_t at : front) {
      if (distance[at] != now)
        continue;
      const std::uint32_t k = at / slice, rest = at - k * slice, j = rest / nx, i = rest - j * nx;
      const int value = values[at];
      const std::uint8_t label = labels[at];
      const auto visit = [&](std::ptrdiff_t by, int axis) {
        const auto next = static_cast<std::uint32_t>(at + by);
        if (distance[next] <= now || (within && !within->voxels[next]))
          return;
        const auto difference = static_cast<std::size_t>(std::abs(values[next] - value));
        const std::uint32_t cost = length[axis] + (difference < costs.size() ? costs[difference] : kDearest - 4U);
        const std::uint32_t total = std::min<std::uint32_t>(now + cost, kUnreached - 1U);
        if (total >= distance[next])
          return;
        distance[next] = static_cast<std::uint16_t>(total);
        labels[next] = label;
        buckets[total & kDearest].push_back(next);
        ++waiting;
      };
      if (i > 0)
        visit(-step[0], 0);
      if (i + 1 < nx)
        visit(step[0], 0);
      if (j > 0)
        visit(-step[1], 1);
      if (j + 1 < static_cast<std::uint32_t>(size.y()))
        visit(step[1], 1);
      if (k > 0)
        visit(-step[2], 2);
      if (k + 1 < static_cast<std::uint32_t>(size.z()))
        visit(step[2], 2);
    }
    front.clear();
  }

  // At a border the voxel might as well have come from the other side, at the other side's cost and that of the step.
  GrowCutLabels out;
  out.doubt.resize(count);
  parallelRanges(size.z(), 1, [&](int begin, int end) {
    for (int k = begin; k < end; ++k)
      for (int j = 0; j < size.y(); ++j)
        for (int i = 0; i < size.x(); ++i) {
          const std::size_t at = grid.offset(i, j, k);
          if (distance[at] == kUnreached || distance[at] == 0)
            continue;
          const int here[3] = {i, j, k};
          int nearest = 255;
          for (int side = 0; side < 6; ++side) {
            const int axis = side / 2, to = here[axis] + (side % 2 ? 1 : -1);
            if (to < 0 || to >= size[axis])
              continue;
            const std::size_t next = static_cast<std::size_t>(static_cast<std::ptrdiff_t>(at) + (side % 2 ? step[axis] : -step[axis]));
            if (labels[next] == labels[at] || distance[next] == kUnreached)
              continue;
            const auto difference = static_cast<std::size_t>(std::abs(values[next] - values[at]));
            const int cost = length[axis] + (difference < costs.size() ? costs[difference] : static_cast<int>(kDearest) - 4);
            nearest = std::min(nearest, std::max(0, distance[next] + cost - distance[at]));
          }
          out.doubt[at] = static_cast<std::uint8_t>(255 - nearest);
        }
  });
  out.labels = LabelMap(grid, std::move(labels));
  return out;
}

} // namespace halsted
