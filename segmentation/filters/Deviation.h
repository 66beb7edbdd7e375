// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <Eigen/Core>

#include <array>
#include <cstdint>
#include <vector>

namespace halsted {

float squaredDistance(const Eigen::Vector3f& from, const Eigen::Vector3f& a, const Eigen::Vector3f& b, const Eigen::Vector3f& c);

/// Distances from points to a triangle mesh by a grid of cells; fast where the points lie near the mesh. The mesh must
/// outlive it.
class TriangleGrid {
public:
  TriangleGrid(const std::vector<Eigen::Vector3f>& points, const std::vector<std::array<std::uint32_t, 3>>& triangles);

  /// guess: about how far, for speed only. Infinite without triangles.
  /// Stops looking once it is no more than `enough`: what it returns then is only known to be that near.
  float distance(const Eigen::Vector3f& from, float guess, float enough = 0) const;
  /// The largest for any of these points.
  float largestDistance(const std::vector<Eigen::Vector3f>& from, float guess) const;

private:
  Eigen::Array3i cellOf(const Eigen::Array3f& at) const;

  const std::vector<Eigen::Vector3f>& m_points;
  const std::vector<std::array<std::uint32_t, 3>>& m_triangles;
  Eigen::Array3f m_low = Eigen::Array3f::Zero(), m_high = Eigen::Array3f::Zero();
  float m_cell = 1;
  Eigen::Array3i m_size = Eigen::Array3i::Ones();
  std::vector<std::uint32_t> m_start, m_inCell;
};

} // namespace halsted
