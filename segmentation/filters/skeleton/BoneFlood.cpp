// SPDX-License-Identifier: Apache-2.0
#include "segmentation/filters/skeleton/BoneFlood.h"

#include "segmentation/filters/Parallel.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace halsted {

namespace {

constexpr int kReach = 2; ///< steps: what closes over 8 mm is a joint or a disc, not a marrow cavity
constexpr int kLeastHu = -50, kMostHu = 450;
constexpr float kGapPrice = 30; ///< of a step where it is 100 HU darker than all around
constexpr float kBucketMm = 0.5F;

/// The most (or least) value within so many steps along each axis.
std::vector<std::int16_t> extreme(std::vector<std::int16_t> values, const Index3& size, bool most) {
  const std::array<std::ptrdiff_t, 3> stride{1, size.x(), static_cast<std::ptrdiff_t>(size.x()) * size.y()};
  std::vector<std::int16_t> next(values.size());
  for (int axis = 0; axis < 3; ++axis) {
    parallelRanges(size.z(), 2, [&](int begin, int end) {
      for (int z = begin; z < end; ++z)
        for (int y = 0; y < size.y(); ++y) {
          const auto row = static_cast<std::ptrdiff_t>(size.x()) * (y + static_cast<std::ptrdiff_t>(size.y()) * z);
          for (int x = 0; x < size.x(); ++x) {
            const std::ptrdiff_t at = row + x;
            const int here = axis == 0 ? x : axis == 1 ? y : z;
            std::int16_t value = values[static_cast<std::size_t>(at)];
            for (int n = -std::min(here, kReach); n <= std::min(size[axis] - 1 - here, kReach); ++n) {
              const std::int16_t other = values[static_cast<std::size_t>(at + n * stride[static_cast<std::size_t>(axis)])];
              value = most ? std::max(value, other) : std::min(value, other);
            }
            next[static_cast<std::size_t>(at)] = value;
          }
        }
    });
    std::swap(values, next);
  }
  return values;
}

} // namespace

std::vector<std::uint8_t> findGaps(const BoneGrid& grid) {
  std::vector<std::int16_t> limited(grid.hu.size());
  std::transform(grid.hu.begin(), grid.hu.end(), limited.begin(),
                 [](std::int16_t hu) { return static_cast<std::int16_t>(std::clamp<int>(hu, kLeastHu, kMostHu)); });
  const Index3 size = grid.geometry.size;
  const std::vector<std::int16_t> closed = extreme(extreme(limited, size, true), size, false);
  std::vector<std::uint8_t> gap(limited.size());
  for (std::size_t n = 0; n < gap.size(); ++n)
    gap[n] = static_cast<std::uint8_t>(std::clamp(closed[n] - limited[n], 0, 255));
  return gap;
}

std::vector<std::uint8_t> floodBones(const BoneGrid& grid, const std::vector<std::uint8_t>& gaps, const std::vector<std::uint8_t>& seeds,
                                     const FloodPrice& price) {
  const Index3 size = grid.geometry.size;
  std::vector<std::uint8_t> labels(seeds.size());
  std::vector<float> reached(seeds.size(), std::numeric_limits<float>::max());
  std::vector<std::vector<std::uint32_t>> buckets(1);
  const auto push = [&](std::size_t at, float distance) {
    const auto bucket = static_cast<std::size_t>(distance / kBucketMm);
    if (bucket >= buckets.size())
      buckets.resize(bucket + 64);
    buckets[bucket].push_back(static_cast<std::uint32_t>(at));
  };
  for (std::size_t n = 0; n < seeds.size(); ++n)
    if (seeds[n] != 0 && grid.bone[n] != 0) {
      labels[n] = seeds[n];
      reached[n] = 0;
      buckets[0].push_back(static_cast<std::uint32_t>(n));
    }
  struct Step {
    Index3 by;
    float mm;
  };
  std::vector<Step> steps;
  for (int dz = -1; dz <= 1; ++dz)
    for (int dy = -1; dy <= 1; ++dy)
      for (int dx = -1; dx <= 1; ++dx)
        if (dx != 0 || dy != 0 || dz != 0)
          steps.push_back({{dx, dy, dz}, static_cast<float>(BoneGrid::kStepMm * std::sqrt(dx * dx + dy * dy + dz * dz))});
  std::vector<std::uint32_t> now;
  for (std::size_t bucket = 0; bucket < buckets.size(); ++bucket)
    while (!buckets[bucket].empty()) {
      now.clear();
      std::swap(now, buckets[bucket]);
      for (const std::uint32_t at : now) {
        const float here = reached[at];
        if (static_cast<std::size_t>(here / kBucketMm) != bucket)
          continue; // was reached by a shorter way
        const auto nx = static_cast<std::uint32_t>(size.x()), ny = static_cast<std::uint32_t>(size.y());
        const Index3 place(static_cast<int>(at % nx), static_cast<int>(at / nx % ny), static_cast<int>(at / nx / ny));
        const std::uint8_t label = labels[at];
        for (const Step& step : steps) {
          const Index3 there = place + step.by;
          if (!grid.contains(there))
            continue;
          const std::size_t n = grid.offset(there.x(), there.y(), there.z());
          if (grid.bone[n] == 0 || reached[n] <= here)
            continue;
          const float distance = here + step.mm * (1 + kGapPrice * static_cast<float>(gaps[n]) / 100) * price(label, there);
          if (distance < reached[n]) {
            reached[n] = distance;
            labels[n] = label;
            push(n, distance);
          }
        }
      }
    }
  return labels;
}

} // namespace halsted
