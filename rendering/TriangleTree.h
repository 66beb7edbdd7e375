// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/core/SurfaceMesh.h"

#include <cstdint>
#include <memory>
#include <stop_token>
#include <vector>

namespace halsted {

/// The triangles of a surface in a tree of boxes (bounding volume hierarchy, split by the surface area heuristic in bins:
/// Wald, "On fast construction of SAH-based bounding volume hierarchies", 2007). Queries allocate nothing and may come from several
/// threads.
class TriangleTree {
public:
  /// Null when it was stopped. Triangles whose corners do not exist or are not finite are left out.
  static std::unique_ptr<const TriangleTree> build(const SurfaceMesh& mesh, const std::stop_token& stop);

  struct Hit {
    Vec3 point = Vec3::Zero();
    Vec3 normal = Vec3::Zero(); ///< of the triangle, on the side from which it turns anticlockwise
    double distance = 0;
  };
  /// The first triangle along a ray (direction of length 1), from either side, nearer than hit.distance: then hit is replaced.
  bool alongRay(const Vec3& origin, const Vec3& direction, Hit& hit) const;
  /// The same for the point of the surface that is nearest to a point.
  bool nearest(const Vec3& point, Hit& hit) const;

private:
  struct Node {
    Eigen::Vector3f low, high;
    std::uint32_t first = 0; ///< triangle; of an inner node the first of its two children, which lie side by side
    std::uint32_t count = 0; ///< of triangles; 0 for an inner node
  };
  struct Triangle {
    Eigen::Vector3f a, b, c;
  };
  class Builder;
  static constexpr int kStack = 128; ///< deeper than any tree gets: from kDeepest on, nodes are halved by number
  static constexpr int kDeepest = 64;

  std::vector<Node> m_nodes;
  std::vector<Triangle> m_triangles;
};

} // namespace halsted
