// SPDX-License-Identifier: Apache-2.0
#include "segmentation/filters/Measure.h"

#include "segmentation/filters/Parallel.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <memory>
#include <mutex>

namespace halsted {

namespace {

/// Sums of whole numbers, hence exact: 2^33 voxels of 16 bits fit.
struct Sums {
  std::int64_t count = 0, sum = 0, squares = 0;
  Eigen::Array3d low = Eigen::Array3d::Constant(std::numeric_limits<double>::infinity()); ///< of the voxels' centres
  Eigen::Array3d high = Eigen::Array3d::Constant(-std::numeric_limits<double>::infinity());

  void add(const Sums& other) {
    count += other.count;
    sum += other.sum;
    squares += other.squares;
    low = low.min(other.low);
    high = high.max(other.high);
  }
};
using AllSums = std::array<Sums, 256>;

void addRow(const std::uint8_t* labels, const std::int16_t* grey, int width, const Vec3& first, const Vec3& step, AllSums& sums) {
  for (int begin = 0, end = 0; begin < width; begin = end) {
    const std::uint8_t label = labels[begin];
    for (end = begin + 1; end < width && labels[end] == label;)
      ++end;
    if (label == 0)
      continue;
    Sums& of = sums[label];
    of.count += end - begin;
    for (const int i : {begin, end - 1}) {
      const Eigen::Array3d at = first + step * i;
      of.low = of.low.min(at);
      of.high = of.high.max(at);
    }
    if (grey == nullptr)
      continue;
    std::int64_t sum = 0, squares = 0;
    for (int i = begin; i < end; ++i) {
      sum += grey[i];
      squares += grey[i] * grey[i];
    }
    of.sum += sum;
    of.squares += squares;
  }
}

} // namespace

std::map<int, StructureMeasures> measureLabels(const LabelMap& labels, const Volume& grey) {
  std::map<int, StructureMeasures> measures;
  if (labels.empty())
    return measures;
  const VolumeGeometry& geometry = labels.geometry();
  const bool valued = grey.voxels && grey.geometry.sameGrid(geometry);
  const Eigen::Affine3d patient_T_index = geometry.patient_T_index();
  const Vec3 step = patient_T_index.linear().col(0);

  const auto all = std::make_unique<AllSums>();
  std::mutex mutex;
  parallelRanges(geometry.size.z(), 8, [&](int begin, int end) {
    const auto here = std::make_unique<AllSums>();
    for (int k = begin; k < end; ++k)
      for (int j = 0; j < geometry.size.y(); ++j) {
        const std::size_t row = geometry.offset(0, j, k);
        addRow(labels.voxels() + row, valued ? grey.voxels.get() + row : nullptr, geometry.size.x(), patient_T_index * Vec3(0, j, k), step,
               *here);
      }
    const std::lock_guard lock(mutex);
    for (std::size_t label = 1; label < all->size(); ++label)
      if ((*here)[label].count > 0)
        (*all)[label].add((*here)[label]);
  });

  const Vec3 halfVoxel = 0.5 * patient_T_index.linear().cwiseAbs().rowwise().sum();
  for (std::size_t label = 1; label < all->size(); ++label) {
    const Sums& sums = (*all)[label];
    if (sums.count == 0)
      continue;
    StructureMeasures& of = measures[static_cast<int>(label)];
    of.voxelCount = static_cast<std::size_t>(sums.count);
    of.volumeMl = static_cast<double>(sums.count) * geometry.voxelVolumeMm3() / 1000;
    of.boundsMm.min = sums.low.matrix() - halfVoxel;
    of.boundsMm.max = sums.high.matrix() + halfVoxel;
    if (!valued)
      continue;
    // Around a whole number near the mean, so that nothing cancels; unsigned, so that what overflows on the way comes back.
    const double count = static_cast<double>(sums.count);
    const std::int64_t middle = std::llround(static_cast<double>(sums.sum) / count);
    const auto u = [](std::int64_t value) { return static_cast<std::uint64_t>(value); };
    const double sum = static_cast<double>(sums.sum - middle * sums.count);
    const double squares = static_cast<double>(
        static_cast<std::int64_t>(u(sums.squares) - 2 * u(middle) * u(sums.sum) + u(middle) * u(middle) * u(sums.count)));
    const double mean = sum / count;
    of.meanValue = grey.slope * (static_cast<double>(middle) + mean) + grey.intercept;
    of.sdValue = std::abs(grey.slope) * std::sqrt(std::max(0.0, squares / count - mean * mean));
  }
  return measures;
}

} // namespace halsted
