// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/core/Volume.h"

#include <vector>

namespace halsted {

/// A vector in patient space, millimetres, at each node of a grid; trilinear between, as at the edge beyond.
struct VectorField {
  VolumeGeometry geometry;
  std::vector<Eigen::Vector3f> mm;

  VectorField() = default;
  explicit VectorField(const VolumeGeometry& grid) : geometry(grid), mm(grid.voxelCount(), Eigen::Vector3f::Zero()) {}
  Eigen::Vector3f at(const Eigen::Vector3f& index) const; ///< at an index position
};

VectorField resampled(const VectorField& field, const VolumeGeometry& grid);

/// The displacement after following a stationary velocity for unit time, by scaling and squaring (Arsigny et al., MICCAI
/// 2006): smooth and invertible where the velocity is.
VectorField exponential(const VectorField& velocity);
/// The smallest and largest volume change of x + displacement(x), from the differences of neighbouring nodes on every side.
struct JacobianRange {
  double smallest = 1, largest = 1;
};
JacobianRange jacobianRange(const VectorField& displacement);
/// Gaussian, sigma in nodes.
void smoothInPlace(VectorField& field, double sigma);

} // namespace halsted
