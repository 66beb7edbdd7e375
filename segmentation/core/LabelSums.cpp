// SPDX-License-Identifier: Apache-2.0
#include "segmentation/core/LabelSums.h"

#include <algorithm>
#include <cmath>

namespace halsted {

void addRow(const std::uint8_t* labels, const std::int16_t* grey, int from, int to, const Vec3& first, const Vec3& step,
            std::array<LabelSums, 256>& sums) {
  for (int begin = from, end = 0; begin < to; begin = end) {
    const std::uint8_t label = labels[begin - from];
    for (end = begin + 1; end < to && labels[end - from] == label;)
      ++end;
    if (label == 0)
      continue;
    LabelSums& of = sums[label];
    of.count += end - begin;
    for (const int i : {begin, end - 1}) {
      const Eigen::Array3d at = first + step * i;
      of.low = of.low.min(at);
      of.high = of.high.max(at);
    }
    if (grey == nullptr)
      continue;
    std::int64_t sum = 0, squares = 0;
    for (int i = begin - from; i < end - from; ++i) {
      sum += grey[i];
      squares += grey[i] * grey[i];
    }
    of.sum += sum;
    of.squares += squares;
  }
}

StructureMeasures measuresFrom(const LabelSums& sums, const VolumeGeometry& geometry, const Volume* grey) {
  StructureMeasures of;
  if (sums.count == 0)
    return of;
  const Vec3 halfVoxel = 0.5 * geometry.patient_T_index().linear().cwiseAbs().rowwise().sum();
  of.voxelCount = static_cast<std::size_t>(sums.count);
  of.volumeMl = static_cast<double>(sums.count) * geometry.voxelVolumeMm3() / 1000;
  of.boundsMm.min = sums.low.matrix() - halfVoxel;
  of.boundsMm.max = sums.high.matrix() + halfVoxel;
  if (grey == nullptr)
    return of;
  // Around a whole number near the mean, so that nothing cancels; unsigned, so that what overflows on the way comes back.
  const double count = static_cast<double>(sums.count);
  const std::int64_t middle = std::llround(static_cast<double>(sums.sum) / count);
  const auto u = [](std::int64_t value) { return static_cast<std::uint64_t>(value); };
  const double sum = static_cast<double>(sums.sum - middle * sums.count);
  const double squares =
      static_cast<double>(static_cast<std::int64_t>(u(sums.squares) - 2 * u(middle) * u(sums.sum) + u(middle) * u(middle) * u(sums.count)));
  const double mean = sum / count;
  of.meanValue = grey->slope * (static_cast<double>(middle) + mean) + grey->intercept;
  of.sdValue = std::abs(grey->slope) * std::sqrt(std::max(0.0, squares / count - mean * mean));
  return of;
}

} // namespace halsted
