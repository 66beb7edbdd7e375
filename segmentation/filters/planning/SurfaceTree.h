// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/core/SurfaceMesh.h"

#include <cstdint>
#include <limits>
#include <vector>

namespace halsted {

/// Distances to a closed surface: exact to its triangles, by a tree of boxes. Keeps a copy of the triangles; what it was made from may go.
/// Queries may run on any number of threads.
class SurfaceTree {
public:
  static constexpr float kFarMm = std::numeric_limits<float>::infinity();

  explicit SurfaceTree(const SurfaceMesh& mesh);

  struct Closest {
    float distanceMm = kFarMm; ///< negative inside; never less than -within
    Eigen::Vector3f at = Eigen::Vector3f::Zero();
    std::uint32_t triangle = 0;
  };
  /// Nearest place of the surface no farther than `within`; kFarMm, with the others untouched, when there is none. The sign comes from the
  /// triangle that faces the point most of those that are equally near.
  /// hint: a triangle that is near, as the one that a point close by had; for speed only.
  Closest closest(const Eigen::Vector3f& point, float within = kFarMm, const std::uint32_t* hint = nullptr) const;

  struct Gap {
    float distanceMm = kFarMm; ///< between the segment and the surface: 0 where it goes through
    float along = 0;           ///< 0 at a, 1 at b
    Eigen::Vector3f at = Eigen::Vector3f::Zero();
    std::uint32_t triangle = 0;
  };
  Gap gap(const Eigen::Vector3f& a, const Eigen::Vector3f& b, float within = kFarMm, const std::uint32_t* hint = nullptr) const;
  /// Where a segment goes through the surface, 0 at a to 1 at b, ascending.
  std::vector<float> crossings(const Eigen::Vector3f& a, const Eigen::Vector3f& b) const;

  bool empty() const { return m_triangles.empty(); }
  BoundsMm bounds() const;
  /// Outward normal of a triangle, unit.
  Eigen::Vector3f normal(std::uint32_t triangle) const;

private:
  struct Triangle {
    Eigen::Vector3f a, b, c;
  };
  struct Node {
    Eigen::Array3f low, high;
    std::uint32_t first = 0; ///< triangle of a leaf; the second child of another, whose first one follows it
    std::uint32_t count = 0; ///< 0: no leaf
  };
  void build(std::vector<std::uint32_t>& order, const std::vector<Triangle>& triangles, const std::vector<Eigen::Vector3f>& middles,
             std::uint32_t begin, std::uint32_t end);

  std::vector<Triangle> m_triangles; ///< in the order of the leaves
  std::vector<Node> m_nodes;
};

} // namespace halsted
