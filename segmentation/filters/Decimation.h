// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/core/SurfaceMesh.h"

#include <array>
#include <cstdint>
#include <vector>

/// Used by Surface.cpp and its tests only.
namespace halsted {

/// Mean square distance to planes, weighted by area, around the point it belongs to (Garland, Heckbert 1997); kept around
/// the point so that single precision is enough.
struct Quadric {
  std::array<float, 6> a{}; ///< xx xy xz yy yz zz
  Eigen::Vector3f b = Eigen::Vector3f::Zero();
  float c = 0, weight = 0;
  float strayMm = 0; ///< about how far the points that went into this one may lie from the surface now

  void addPlane(const Eigen::Vector3f& normal, float planeWeight); ///< through the point
  void add(const Quadric& other);                                  ///< around the same point
  Quadric movedBy(const Eigen::Vector3f& shift) const;
  float meanSquare(const Eigen::Vector3f& at) const;
  Eigen::Vector3f best() const; ///< where the error is least, relative to the point, near it where there is no one answer
};

/// A closed two-manifold, or part of one, that is simplified by collapsing edges and stays what it is.
struct DecimationMesh {
  std::vector<Eigen::Vector3f> points;
  std::vector<std::array<std::uint32_t, 3>> triangles;
  std::vector<Quadric> quadrics;    ///< one per point; empty: made from the triangles
  std::vector<std::uint8_t> locked; ///< one per point, 1 for those that stay, with their edges; empty: none
};

struct DecimationLimit {
  double errorMm = 0;        ///< for the root of the mean square distance to the planes a point stands for
  double strayMm = 0;        ///< for the distance of the points that went; grows along
  std::size_t triangles = 0; ///< stop there
  double growTo = 0;         ///< while there are more triangles, let the error grow up to this
};

/// Afterwards without unused points; locked is kept in step. ids, if given, gets for each point left the index it had.
void decimate(DecimationMesh& mesh, const DecimationLimit& limit, std::vector<std::uint32_t>* ids = nullptr);

} // namespace halsted
