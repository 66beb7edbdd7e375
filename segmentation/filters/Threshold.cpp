// SPDX-License-Identifier: Apache-2.0
#include "segmentation/filters/Kernels.h"
#include "segmentation/filters/Parallel.h"

#include <algorithm>
#include <cmath>

namespace halsted {

Mask threshold(const Volume& volume, double lower, double upper) {
  Mask result(volume.geometry);
  double from = volume.voxelOf(lower), to = volume.voxelOf(upper);
  if (from > to)
    std::swap(from, to);
  // A bound that is a voxel's value must not be lost to rounding.
  const double lowest = std::ceil(from - 1e-6), highest = std::floor(to + 1e-6);
  if (!(lowest <= highest) || lower > upper || lowest > 32767 || highest < -32768)
    return result;
  const auto least = static_cast<std::int16_t>(std::max(lowest, -32768.0));
  const auto most = static_cast<std::int16_t>(std::min(highest, 32767.0));
  const std::size_t slice = static_cast<std::size_t>(volume.geometry.size.x()) * static_cast<std::size_t>(volume.geometry.size.y());
  parallelRanges(volume.geometry.size.z(), 4, [&](int begin, int end) {
    const std::int16_t* in = volume.voxels.get();
    std::uint8_t* out = result.voxels.data();
    for (std::size_t n = static_cast<std::size_t>(begin) * slice; n < static_cast<std::size_t>(end) * slice; ++n)
      out[n] = static_cast<std::uint8_t>((in[n] >= least) & (in[n] <= most));
  });
  return result;
}

} // namespace halsted
