// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/filters/registration/LevelImage.h"
#include "segmentation/filters/registration/RegistrationBody.h"
#include "segmentation/filters/registration/VectorField.h"

namespace halsted {

/// Compares two pictures by the squared correlation of their values in small surroundings: any relation of values does that is about linear
/// there, falling or rising, as between two contrasts, and shading does not matter. Linearised, it is a weighted least-squares problem,
/// collected in blocks of 2 x 2 x 2 voxels, the nodes of a field.
class LocalMatch {
public:
  /// Surroundings are a Gaussian of this sigma in voxels of `fixed`.
  LocalMatch(LevelImage fixed, LevelImage moving, const RegistrationBody& body, double sigmaVoxels);

  /// Where a point of the fixed picture lies in the moving one: affine after displacement.
  struct Mapping {
    Eigen::Affine3d moving_T_fixed = Eigen::Affine3d::Identity();
    const VectorField* displacement = nullptr; ///< none: 0
  };
  /// Per node: sum of w J J^T (xx, yy, zz, xy, xz, yz) and of w J r, so that the best further displacement d solves H d = b.
  struct Normal {
    Eigen::Matrix<float, 6, 1> squares = Eigen::Matrix<float, 6, 1>::Zero();
    Eigen::Vector3f rhs = Eigen::Vector3f::Zero();
  };
  const VolumeGeometry& nodes() const { return m_nodes; }
  /// Returns the mean squared local correlation within the body; where the moving picture ends it is 0.
  double linearise(const Mapping& mapping, std::vector<Normal>& normals);

private:
  void warp(const Mapping& mapping);

  LevelImage m_fixed, m_moving;
  double m_sigma;
  VolumeGeometry m_nodes;
  std::vector<std::uint8_t> m_inBody;
  float m_noise = 1; ///< variance that is never explained
  float m_even = 0;  ///< variance of surroundings without structure
  // Scratch of one linearisation.
  LevelImage m_warped, m_weight, m_fixedMean, m_movingMean, m_fixedSquare, m_movingSquare, m_product;
};

} // namespace halsted
