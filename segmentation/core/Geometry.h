// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <Eigen/Core>
#include <Eigen/Geometry>

#include <array>
#include <cstddef>
#include <limits>

/// Patient space is LPS (x to the patient's left, y to posterior, z to superior) in millimetres, as in DICOM and ITK.
/// Transforms are named b_T_a: they map points in a to b.
namespace halsted {

using Vec3 = Eigen::Vector3d;
using Mat3 = Eigen::Matrix3d;
using Index3 = Eigen::Vector3i;

/// Axis-aligned box in patient space, millimetres.
struct BoundsMm {
  Vec3 min = Vec3::Constant(std::numeric_limits<double>::infinity());
  Vec3 max = Vec3::Constant(-std::numeric_limits<double>::infinity());

  bool empty() const { return (max.array() < min.array()).any(); }
  void add(const Vec3& point) {
    min = min.cwiseMin(point);
    max = max.cwiseMax(point);
  }
  Vec3 centre() const { return 0.5 * (min + max); }
};

/// The grid of a volume or label map: voxel (i, j, k), i fastest in memory, has its centre at
/// originMm + direction * (spacingMm .* (i, j, k)).
struct VolumeGeometry {
  Index3 size = Index3::Zero();
  Vec3 spacingMm = Vec3::Ones();
  Vec3 originMm = Vec3::Zero();
  Mat3 direction = Mat3::Identity(); ///< columns: unit vectors of i, j, k in LPS; orthonormal, either handedness

  std::size_t voxelCount() const {
    return static_cast<std::size_t>(size.x()) * static_cast<std::size_t>(size.y()) * static_cast<std::size_t>(size.z());
  }
  std::size_t offset(int i, int j, int k) const {
    return static_cast<std::size_t>(i) +
           static_cast<std::size_t>(size.x()) *
               (static_cast<std::size_t>(j) + static_cast<std::size_t>(size.y()) * static_cast<std::size_t>(k));
  }
  bool contains(const Index3& index) const { return (index.array() >= 0).all() && (index.array() < size.array()).all(); }
  double voxelVolumeMm3() const { return spacingMm.prod(); }

  Eigen::Affine3d patient_T_index() const {
    Eigen::Affine3d transform = Eigen::Affine3d::Identity();
    transform.linear() = direction * spacingMm.asDiagonal();
    transform.translation() = originMm;
    return transform;
  }
  Eigen::Affine3d index_T_patient() const { return patient_T_index().inverse(); }

  /// Same grid within a thousandth of a voxel.
  bool sameGrid(const VolumeGeometry& other) const;
};

/// The box around all voxels, their outer faces included.
BoundsMm boundsOf(const VolumeGeometry& geometry);

/// For each index axis the patient axis (0 L, 1 P, 2 S) it runs along most, and +1 or -1 for towards or away from it.
/// The three axes are always different.
struct AxisOrientation {
  std::array<int, 3> axis{0, 1, 2};
  std::array<int, 3> sign{1, 1, 1};
};
AxisOrientation nearestOrientation(const VolumeGeometry& geometry);

/// Metres, y up, z towards the viewer, of a patient lying as he stands: x to the patient's left, y superior, z anterior.
/// The only place that converts; used for headset space and for glTF.
Eigen::Affine3d xr_T_patient();

} // namespace halsted
