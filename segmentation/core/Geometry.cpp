// SPDX-License-Identifier: Apache-2.0
#include "segmentation/core/Geometry.h"

#include <algorithm>
#include <cmath>

namespace halsted {

bool VolumeGeometry::sameGrid(const VolumeGeometry& other) const {
  if (size != other.size)
    return false;
  const Eigen::Affine3d here = patient_T_index();
  const Eigen::Affine3d there = other.patient_T_index();
  const double toleranceMm = 1e-3 * spacingMm.minCoeff();
  for (int corner = 0; corner < 8; ++corner) {
    const Vec3 index((corner & 1) ? size.x() - 1 : 0, (corner & 2) ? size.y() - 1 : 0, (corner & 4) ? size.z() - 1 : 0);
    if (!((here * index - there * index).norm() <= toleranceMm))
      return false;
  }
  return true;
}

BoundsMm boundsOf(const VolumeGeometry& geometry) {
  BoundsMm bounds;
  const Eigen::Affine3d patient_T_index = geometry.patient_T_index();
  for (int corner = 0; corner < 8; ++corner)
    bounds.add(patient_T_index * Vec3((corner & 1) ? geometry.size.x() - 0.5 : -0.5, (corner & 2) ? geometry.size.y() - 0.5 : -0.5,
                                      (corner & 4) ? geometry.size.z() - 0.5 : -0.5));
  return bounds;
}

AxisOrientation nearestOrientation(const VolumeGeometry& geometry) {
  // Of the six ways to pair index with patient axes, the one that agrees best with the direction matrix.
  std::array<int, 3> pairing{0, 1, 2};
  AxisOrientation best;
  double bestAgreement = -1;
  do {
    double agreement = 0;
    for (int i = 0; i < 3; ++i)
      agreement += std::abs(geometry.direction(pairing[i], i));
    if (agreement > bestAgreement + 1e-12) {
      bestAgreement = agreement;
      best.axis = pairing;
    }
  } while (std::next_permutation(pairing.begin(), pairing.end()));
  for (int i = 0; i < 3; ++i)
    best.sign[i] = geometry.direction(best.axis[i], i) < 0 ? -1 : 1;
  return best;
}

Eigen::Affine3d xr_T_patient() {
  Mat3 rotation;
  rotation << 1, 0, 0, // x: left
      0, 0, 1,         // y: superior
      0, -1, 0;        // z: anterior
  Eigen::Affine3d transform = Eigen::Affine3d::Identity();
  transform.linear() = 1e-3 * rotation;
  return transform;
}

} // namespace halsted
