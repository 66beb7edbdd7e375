// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/core/Job.h"
#include "segmentation/core/Volume.h"

#include <vector>

namespace halsted {

/// The part of a picture that seeds work on, brought to a spacing at which a click is answered at once, with all that does
/// not depend on the seeds. Values are those of the volume (HU for CT).
struct SeedGrid {
  VolumeGeometry geometry;         ///< of this grid, in patient space
  Index3 origin = Index3::Zero();  ///< voxel of the volume at which the first block begins
  Eigen::Vector3d factor{1, 1, 1}; ///< voxels of the volume per voxel of this grid along each axis; a half where it is finer
  std::vector<float> values;       ///< means of blocks, or interpolated
  std::vector<float> calm;         ///< values after smoothing that keeps edges
  std::vector<float> gradient;     ///< largest difference of calm values across two voxels
  std::vector<float> plate;        ///< how much a dark sheet (fat between organs) passes through: largest second derivative, at least 0
  double noise = 1;                ///< standard deviation of `values`, from differences of neighbours
  double calmNoise = 1;            ///< what is left of it in `calm`

  /// Of a voxel of the volume, in voxels of this grid.
  Vec3 positionOf(const Vec3& index) const {
    return ((index - origin.cast<double>()).array() + 0.5).matrix().cwiseQuotient(factor) - Vec3::Constant(0.5);
  }
};

/// The volume's voxels from `min` to `max`, both included. factor: 1 or more whole numbers, or 0.5 on every axis.
Result<SeedGrid> makeSeedGrid(const Volume& volume, const Index3& min, const Index3& max, const Vec3& factor, const JobContext& job);

/// Standard deviation of the noise between neighbours along i, from the lower quartile of second differences, which edges
/// hardly touch; air is left out.
double neighbourNoise(const Volume& volume);

} // namespace halsted
