// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/core/Volume.h"

#include <cstdint>
#include <vector>

/// The isotropic grid along the patient's axes on which the MR algorithms look at the whole head, whatever the
/// orientation, obliquity and slice thickness of the scan.
namespace halsted {

struct MrGrid {
  VolumeGeometry geometry;          ///< direction is the identity: i to the left, j to posterior, k to superior
  std::vector<float> values;        ///< voxels of the scan (not scaled by slope), interpolated and averaged
  std::vector<std::uint8_t> inside; ///< 1 where the scan has a voxel

  double spacingMm() const { return geometry.spacingMm.x(); }
  Vec3 positionMm(int i, int j, int k) const { return geometry.originMm + geometry.spacingMm.cwiseProduct(Vec3(i, j, k)); }
};

/// The smallest such grid around all of `geometry`.
VolumeGeometry patientGridAround(const VolumeGeometry& geometry, double spacingMm);
/// The part of a patient grid within bounds (of voxel centres), at least one voxel.
VolumeGeometry croppedGrid(const VolumeGeometry& grid, const BoundsMm& bounds);

/// Beyond the scan, either 0 or as at its edge.
enum class Beyond { Empty, Continued };
MrGrid onPatientGrid(const Volume& volume, const VolumeGeometry& grid, Beyond beyond);
/// Nearest voxel.
Mask onPatientGrid(const Mask& mask, const VolumeGeometry& grid, Beyond beyond);

/// fraction in 0..1; reorders the values. 0 when there are none.
float percentile(std::vector<float>& values, double fraction);

} // namespace halsted
