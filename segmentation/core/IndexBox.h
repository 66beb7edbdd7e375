// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/core/Geometry.h"

namespace halsted {

/// The voxels from <= index < to of a grid.
struct IndexBox {
  Index3 from = Index3::Zero(), to = Index3::Zero();

  bool empty() const { return (to.array() <= from.array()).any(); }
  Index3 size() const { return (to - from).cwiseMax(0); }
  std::size_t voxelCount() const {
    const Index3 n = size();
    return static_cast<std::size_t>(n.x()) * static_cast<std::size_t>(n.y()) * static_cast<std::size_t>(n.z());
  }
  bool contains(const Index3& index) const { return (index.array() >= from.array()).all() && (index.array() < to.array()).all(); }
  void add(const Index3& index) { *this = united({index, index + Index3::Ones()}); }
  IndexBox united(const IndexBox& other) const {
    if (empty() || other.empty())
      return empty() ? other : *this;
    return {from.cwiseMin(other.from), to.cwiseMax(other.to)};
  }
  IndexBox within(const IndexBox& other) const { return {from.cwiseMax(other.from), to.cwiseMin(other.to)}; }
  /// By so many voxels to both sides of each axis.
  IndexBox grown(const Index3& by) const { return {from - by, to + by}; }
  bool operator==(const IndexBox& other) const { return from == other.from && to == other.to; }
};

inline IndexBox wholeBox(const VolumeGeometry& geometry) {
  return {Index3::Zero(), geometry.size};
}

/// The part of a grid as a grid of its own: each voxel stays where it is in the patient.
inline VolumeGeometry cropped(const VolumeGeometry& geometry, const IndexBox& box) {
  VolumeGeometry part = geometry;
  part.size = box.size();
  part.originMm = geometry.patient_T_index() * box.from.cast<double>();
  return part;
}

} // namespace halsted
