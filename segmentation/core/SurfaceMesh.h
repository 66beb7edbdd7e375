// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/core/Geometry.h"

#include <array>
#include <cstdint>
#include <vector>

namespace halsted {

/// A triangle surface in patient space. Triangles turn anticlockwise seen from outside.
struct SurfaceMesh {
  std::vector<Eigen::Vector3f> pointsMm;
  std::vector<std::array<std::uint32_t, 3>> triangles;
  std::vector<Eigen::Vector3f> normals; ///< one per point, unit, outward; or none

  bool empty() const { return triangles.empty(); }
};

BoundsMm boundsOf(const SurfaceMesh& mesh);
/// Volume enclosed (divergence theorem) in mm3; negative when the triangles turn inwards. Meaningful for closed surfaces.
double enclosedVolumeMm3(const SurfaceMesh& mesh);
double areaMm2(const SurfaceMesh& mesh);

} // namespace halsted
