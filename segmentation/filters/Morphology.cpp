// SPDX-License-Identifier: Apache-2.0
#include "segmentation/filters/Distance.h"
#include "segmentation/filters/Kernels.h"
#include "segmentation/filters/Parallel.h"

#include <algorithm>
#include <cmath>

namespace halsted {

namespace {

/// Voxels that have a `sought` one within the ball become `sought`, the others the opposite. Per voxel one byte is kept:
/// across how many slices the distance inside the slice still reaches.
Mask spread(const Mask& mask, std::uint8_t sought, double radiusMm) {
  const VolumeGeometry& grid = mask.geometry;
  if (!(radiusMm > 0) || grid.voxelCount() == 0)
    return mask;
  const int nx = grid.size.x(), ny = grid.size.y(), nz = grid.size.z();
  const int radius = std::min({nz - 1, 254, static_cast<int>(std::floor(radiusMm * (1 + 1e-5) / grid.spacingMm.z()))});
  std::vector<float> limits;
  for (int n = 0; n <= radius; ++n)
    limits.push_back(static_cast<float>(radiusMm * radiusMm * (1 + 1e-5) - n * n * grid.spacingMm.z() * grid.spacingMm.z()));
  std::vector<std::uint8_t> slices(grid.voxelCount());
  std::vector<std::uint8_t> used(static_cast<std::size_t>(ny) * static_cast<std::size_t>(nz));
  squaredDistancesInSlices(mask, sought, radiusMm, [&](int j, int k, const float* squares, int from, int to) {
    std::uint8_t* out = slices.data() + grid.offset(0, j, k);
    used[static_cast<std::size_t>(k) * static_cast<std::size_t>(ny) + static_cast<std::size_t>(j)] = from < to;
    constexpr int kPart = 64;
    for (int begin = from; begin < to; begin += kPart) {
      const int count = std::min(kPart, to - begin);
      std::int32_t reached[kPart] = {};
      for (const float limit : limits)
        for (int i = 0; i < count; ++i)
          reached[i] += squares[begin + i] <= limit;
      for (int i = 0; i < count; ++i)
        out[begin + i] = static_cast<std::uint8_t>(reached[i]);
    }
  });

  Mask result(grid);
  const std::uint8_t flip = sought == 0 ? 1 : 0;
  parallelRanges(nz, 1, [&](int begin, int end) {
    for (int k = begin; k < end; ++k)
      for (int j = 0; j < ny; ++j) {
        std::uint8_t* out = result.voxels.data() + grid.offset(0, j, k);
        for (int other = std::max(0, k - radius); other <= std::min(nz - 1, k + radius); ++other) {
          if (used[static_cast<std::size_t>(other) * static_cast<std::size_t>(ny) + static_cast<std::size_t>(j)] == 0)
            continue;
          const std::uint8_t* in = slices.data() + grid.offset(0, j, other);
          const auto needed = static_cast<std::uint8_t>(std::abs(other - k) + 1);
          for (int i = 0; i < nx; ++i)
            out[i] = static_cast<std::uint8_t>(out[i] | (in[i] >= needed ? 1 : 0));
        }
        for (int i = 0; flip != 0 && i < nx; ++i)
          out[i] ^= flip;
      }
  });
  return result;
}

} // namespace

Mask dilate(const Mask& mask, double radiusMm) {
  return spread(mask, 1, radiusMm);
}

Mask erode(const Mask& mask, double radiusMm) {
  return spread(mask, 0, radiusMm);
}

Mask opened(const Mask& mask, double radiusMm) {
  return dilate(erode(mask, radiusMm), radiusMm);
}

Mask closed(const Mask& mask, double radiusMm) {
  return erode(dilate(mask, radiusMm), radiusMm);
}

} // namespace halsted
