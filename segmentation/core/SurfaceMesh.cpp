// SPDX-License-Identifier: Apache-2.0
#include "segmentation/core/SurfaceMesh.h"

namespace halsted {

BoundsMm boundsOf(const SurfaceMesh& mesh) {
  BoundsMm bounds;
  for (const Eigen::Vector3f& point : mesh.pointsMm)
    bounds.add(point.cast<double>());
  return bounds;
}

double enclosedVolumeMm3(const SurfaceMesh& mesh) {
  if (mesh.pointsMm.empty())
    return 0;
  // Around one of the mesh's own points, so that a surface far from the origin loses no digits.
  const Vec3 apex = mesh.pointsMm.front().cast<double>();
  double sixfold = 0;
  for (const auto& [a, b, c] : mesh.triangles)
    sixfold += (mesh.pointsMm[a].cast<double>() - apex)
                   .dot((mesh.pointsMm[b].cast<double>() - apex).cross(mesh.pointsMm[c].cast<double>() - apex));
  return sixfold / 6;
}

double areaMm2(const SurfaceMesh& mesh) {
  double twofold = 0;
  for (const auto& [a, b, c] : mesh.triangles) {
    const Vec3 corner = mesh.pointsMm[a].cast<double>();
    twofold += (mesh.pointsMm[b].cast<double>() - corner).cross(mesh.pointsMm[c].cast<double>() - corner).norm();
  }
  return twofold / 2;
}

} // namespace halsted
