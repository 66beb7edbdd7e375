// SPDX-License-Identifier: Apache-2.0
#include "segmentation/filters/Deviation.h"

#include "segmentation/filters/Parallel.h"

#include <Eigen/Geometry>

#include <algorithm>
#include <atomic>
#include <cmath>
#include <limits>
#include <numeric>

namespace halsted {

namespace {

constexpr double kMostCells = 2e6;

} // namespace

TriangleGrid::TriangleGrid(const std::vector<Eigen::Vector3f>& points, const std::vector<std::array<std::uint32_t, 3>>& triangles)
    : m_points(points), m_triangles(triangles) {
  m_start.assign(2, 0);
  if (triangles.empty())
    return;
  m_low.setConstant(std::numeric_limits<float>::infinity());
  m_high.setConstant(-std::numeric_limits<float>::infinity());
  double extent = 0;
  for (const auto& triangle : triangles) {
    const Eigen::Array3f a = points[triangle[0]], b = points[triangle[1]], c = points[triangle[2]];
    const Eigen::Array3f low = a.min(b).min(c), high = a.max(b).max(c);
    m_low = m_low.min(low);
    m_high = m_high.max(high);
    extent += (high - low).maxCoeff();
  }
  const double volume = (m_high - m_low).cast<double>().max(1e-6).prod();
  m_cell = static_cast<float>(std::max({extent / static_cast<double>(triangles.size()), std::cbrt(volume / kMostCells), 1e-6}));
  m_size = ((m_high - m_low) / m_cell).cast<int>() + 1;

  m_start.assign(static_cast<std::size_t>(m_size.cast<double>().prod()) + 1, 0);
  const auto forCells = [&](std::size_t t, auto body) {
    const Eigen::Array3f a = points[triangles[t][0]], b = points[triangles[t][1]], c = points[triangles[t][2]];
    const Eigen::Array3i first = cellOf(a.min(b).min(c)), last = cellOf(a.max(b).max(c));
    for (int z = first.z(); z <= last.z(); ++z)
      for (int y = first.y(); y <= last.y(); ++y)
        for (int x = first.x(); x <= last.x(); ++x)
          body(static_cast<std::size_t>(x) +
               static_cast<std::size_t>(m_size.x()) *
                   (static_cast<std::size_t>(y) + static_cast<std::size_t>(m_size.y()) * static_cast<std::size_t>(z)));
  };
  for (std::size_t t = 0; t < triangles.size(); ++t)
    forCells(t, [&](std::size_t cell) { ++m_start[cell + 1]; });
  std::partial_sum(m_start.begin(), m_start.end(), m_start.begin());
  m_inCell.resize(m_start.back());
  for (std::size_t t = 0; t < triangles.size(); ++t)
    forCells(t, [&](std::size_t cell) { m_inCell[m_start[cell]++] = static_cast<std::uint32_t>(t); });
  std::copy_backward(m_start.begin(), m_start.end() - 1, m_start.end());
  m_start[0] = 0;
}

Eigen::Array3i TriangleGrid::cellOf(const Eigen::Array3f& at) const {
  return ((at - m_low) / m_cell).floor().cast<int>().max(0).min(m_size - 1);
}

// The closest point of a triangle by the region of its plane that the point falls into (Ericson 2005, "Real-time
// collision detection", 5.1.5).
float squaredDistance(const Eigen::Vector3f& from, const Eigen::Vector3f& a, const Eigen::Vector3f& b, const Eigen::Vector3f& c) {
  const Eigen::Vector3f ab = b - a, ac = c - a, ap = from - a, bp = from - b, cp = from - c;
  const float d1 = ab.dot(ap), d2 = ac.dot(ap);
  if (d1 <= 0 && d2 <= 0)
    return ap.squaredNorm();
  const float d3 = ab.dot(bp), d4 = ac.dot(bp);
  if (d3 >= 0 && d4 <= d3)
    return bp.squaredNorm();
  const float vc = d1 * d4 - d3 * d2;
  if (vc <= 0 && d1 >= 0 && d3 <= 0)
    return (ap - d1 / (d1 - d3) * ab).squaredNorm();
  const float d5 = ab.dot(cp), d6 = ac.dot(cp);
  if (d6 >= 0 && d5 <= d6)
    return cp.squaredNorm();
  const float vb = d5 * d2 - d1 * d6;
  if (vb <= 0 && d2 >= 0 && d6 <= 0)
    return (ap - d2 / (d2 - d6) * ac).squaredNorm();
  const float va = d3 * d6 - d5 * d4;
  if (va <= 0 && d4 - d3 >= 0 && d5 - d6 >= 0)
    return (bp - (d4 - d3) / ((d4 - d3) + (d5 - d6)) * (c - b)).squaredNorm();
  const float whole = va + vb + vc;
  return (ap - vb / whole * ab - vc / whole * ac).squaredNorm();
}

float TriangleGrid::distance(const Eigen::Vector3f& from, float guess, float enough) const {
  if (m_triangles.empty())
    return std::numeric_limits<float>::infinity();
  const float outside = (m_low - from.array()).max(from.array() - m_high).max(0).matrix().norm();
  const float whole = (m_high - m_low).matrix().norm() + outside + m_cell;
  for (float reach = std::max(guess, 1e-3F * m_cell) + outside;; reach *= 2) {
    float nearest = std::numeric_limits<float>::infinity();
    const Eigen::Array3i first = cellOf(from.array() - reach), last = cellOf(from.array() + reach);
    for (int z = first.z(); z <= last.z(); ++z)
      for (int y = first.y(); y <= last.y(); ++y)
        for (int x = first.x(); x <= last.x(); ++x) {
          const std::size_t cell = static_cast<std::size_t>(x) +
                                   static_cast<std::size_t>(m_size.x()) *
                                       (static_cast<std::size_t>(y) + static_cast<std::size_t>(m_size.y()) * static_cast<std::size_t>(z));
          for (std::uint32_t n = m_start[cell]; n < m_start[cell + 1]; ++n) {
            const auto& triangle = m_triangles[m_inCell[n]];
            nearest = std::min(nearest, squaredDistance(from, m_points[triangle[0]], m_points[triangle[1]], m_points[triangle[2]]));
            if (nearest <= enough * enough)
              return std::sqrt(nearest);
          }
        }
    nearest = std::sqrt(nearest);
    if (nearest <= reach || reach > whole)
      return nearest;
  }
}

float TriangleGrid::largestDistance(const std::vector<Eigen::Vector3f>& from, float guess) const {
  std::atomic<float> largest = 0;
  parallelRanges(static_cast<int>(from.size()), 4096, [&](int begin, int end) {
    // A point that is known to lie nearer than the farthest so far changes nothing: its exact distance is not sought.
    float here = largest;
    for (int n = begin; n < end; ++n)
      here = std::max(here, distance(from[static_cast<std::size_t>(n)], guess, here));
    for (float old = largest; here > old && !largest.compare_exchange_weak(old, here);) {
    }
  });
  return largest;
}

} // namespace halsted
