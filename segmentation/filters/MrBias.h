// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/core/Volume.h"

#include <Eigen/Core>

#include <vector>

namespace halsted {

/// A smooth multiplicative shading of an MR picture: the exponential of a polynomial of the position.
class BiasField {
public:
  BiasField() = default; ///< 1 everywhere

  /// Least squares on the logarithm of values / expected at positions in patient space; outliers (beyond 2.5 standard
  /// deviations) are dropped and the fit repeated. degree 1 to 3. Flat when there are fewer than 40 values.
  static BiasField fitted(const std::vector<Vec3>& positions, const std::vector<float>& values, double expected, int degree);

  /// At a position in patient space. Outside the box of the voxels it was fitted to it goes on as on the box.
  double at(const Vec3& positionMm) const;
  bool flat() const { return m_coefficients.size() == 0; }

private:
  Eigen::VectorXd terms(const Vec3& positionMm) const;

  Vec3 m_centre = Vec3::Zero(), m_half = Vec3::Ones();
  int m_degree = 0;
  Eigen::VectorXd m_coefficients;
};

} // namespace halsted
