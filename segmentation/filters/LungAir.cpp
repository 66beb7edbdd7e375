// SPDX-License-Identifier: Apache-2.0
#include "segmentation/filters/LungAir.h"

#include "segmentation/filters/Parallel.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <mutex>

namespace halsted {

namespace {

constexpr int kLowest = -1100, kHighest = 300;
using Histogram = std::array<std::uint64_t, kHighest - kLowest + 1>;

} // namespace

LungAir measureLungAir(const Volume& ct, const LabelMap& labels, const std::vector<std::uint8_t>& values) {
  LungAir air;
  if (labels.empty() || !ct.voxels || !ct.geometry.sameGrid(labels.geometry()))
    return air;
  std::array<bool, 256> counts{};
  for (const std::uint8_t value : values)
    counts[value] = value != 0;
  Histogram all{};
  std::mutex mutex;
  const std::size_t slice = std::size_t(ct.geometry.size.x()) * std::size_t(ct.geometry.size.y());
  parallelRanges(ct.geometry.size.z(), 4, [&](int begin, int end) {
    Histogram part{};
    for (std::size_t n = std::size_t(begin) * slice; n < std::size_t(end) * slice; ++n)
      if (counts[labels.voxels()[n]])
        ++part[std::size_t(std::clamp(int(ct.voxels[n]), kLowest, kHighest) - kLowest)];
    const std::scoped_lock lock(mutex);
    for (std::size_t n = 0; n < all.size(); ++n)
      all[n] += part[n];
  });
  double count = 0, sum = 0;
  for (int hu = kLowest; hu <= kHighest; ++hu) {
    const auto here = double(all[std::size_t(hu - kLowest)]);
    count += here;
    sum += here * hu;
    const double gas = std::clamp(-hu / 1000.0, 0.0, 1.0);
    air.gasMl += here * gas;
    air.tissueG += here * (1 - gas);
    (hu < -900 ? air.hyperinflated : hu <= -501 ? air.normal : hu <= -101 ? air.poor : air.none) += here;
    if (hu < -950)
      air.emphysemaIndex += here;
  }
  if (count == 0)
    return air;
  double below = 0;
  for (int hu = kLowest; hu <= kHighest; ++hu) {
    below += double(all[std::size_t(hu - kLowest)]);
    if (below >= 0.15 * count) {
      air.percentile15Hu = hu;
      break;
    }
  }
  const double voxelMl = ct.geometry.voxelVolumeMm3() / 1000;
  air.volumeMl = count * voxelMl;
  air.gasMl *= voxelMl;
  air.tissueG *= voxelMl;
  for (double* share : {&air.hyperinflated, &air.normal, &air.poor, &air.none, &air.emphysemaIndex})
    *share /= count;
  air.meanHu = sum / count;
  return air;
}

} // namespace halsted
