// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/core/Structure.h"
#include "segmentation/core/Volume.h"

#include <array>
#include <cstdint>
#include <limits>

namespace halsted {

/// What the measures of one label are made of. Sums are whole numbers, hence exact (2^33 voxels of 16 bits fit): parts of a
/// picture may be summed in any order, and give the same measures to the last bit.
struct LabelSums {
  std::int64_t count = 0, sum = 0, squares = 0;                                           ///< of voxels, not of their values
  Eigen::Array3d low = Eigen::Array3d::Constant(std::numeric_limits<double>::infinity()); ///< of the voxels' centres, patient space
  Eigen::Array3d high = Eigen::Array3d::Constant(-std::numeric_limits<double>::infinity());

  void add(const LabelSums& other) {
    count += other.count;
    sum += other.sum;
    squares += other.squares;
    low = low.min(other.low);
    high = high.max(other.high);
  }
};

/// Adds the voxels from <= i < to of a row to the sums of their labels, but for label 0. labels and grey point to voxel
/// `from`; grey may be null. first: the centre of voxel 0 of the row; step: from one voxel to the next.
void addRow(const std::uint8_t* labels, const std::int16_t* grey, int from, int to, const Vec3& first, const Vec3& step,
            std::array<LabelSums, 256>& sums);

/// grey: for slope and intercept; null where it was null in addRow(). surfaceCm2 is 0.
StructureMeasures measuresFrom(const LabelSums& sums, const VolumeGeometry& geometry, const Volume* grey);

} // namespace halsted
