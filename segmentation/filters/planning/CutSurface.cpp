// SPDX-License-Identifier: Apache-2.0
#include "segmentation/filters/planning/CutSurface.h"

#include <Eigen/Dense>

#include <algorithm>
#include <array>
#include <cmath>

namespace halsted {

/// A curved surface's heights over its plane, on a grid.
struct CutSurface::Heights {
  double fromU = 0, fromV = 0, pitchMm = 1;
  int countU = 0, countV = 0;
  std::vector<double> mm;
};

namespace {

std::array<Vec3, 8> corners(const BoundsMm& box) {
  std::array<Vec3, 8> out;
  for (std::size_t n = 0; n < 8; ++n)
    out[n] = Vec3(n & 1 ? box.max.x() : box.min.x(), n & 2 ? box.max.y() : box.min.y(), n & 4 ? box.max.z() : box.min.z());
  return out;
}

double bending(double square) {
  return square > 0 ? square * std::log(square) : 0;
}

} // namespace

CutSurface CutSurface::plane(const Vec3& point, const Vec3& normal) {
  CutSurface cut;
  cut.m_point = point;
  cut.m_normal = normal.normalized();
  cut.m_u = cut.m_normal.unitOrthogonal();
  cut.m_v = cut.m_normal.cross(cut.m_u);
  return cut;
}

Result<CutSurface> CutSurface::curved(const std::vector<Vec3>& points, const BoundsMm& reach) {
  constexpr int kMost = 768; // steps along each side of the grid
  const auto count = static_cast<Eigen::Index>(points.size());
  const Failure bad =
      fail(ErrorCode::Refused, "The points of the curved cut lie above each other or on a line; spread them over the surface.");
  if (count < 4)
    return bad;
  Vec3 middle = Vec3::Zero();
  for (const Vec3& point : points)
    middle += point / static_cast<double>(count);
  Mat3 spread = Mat3::Zero();
  for (const Vec3& point : points)
    spread += (point - middle) * (point - middle).transpose();
  const Eigen::SelfAdjointEigenSolver<Mat3> axes(spread);
  if (!(axes.eigenvalues()[1] > 1e-6))
    return bad;
  Vec3 normal = axes.eigenvectors().col(0);
  if (normal.dot((points[1] - points[0]).cross(points[2] - points[0])) < 0)
    normal = -normal;
  CutSurface cut = plane(middle, normal);

  const double scale = std::sqrt(axes.eigenvalues()[2] / static_cast<double>(count)); // keeps the numbers near 1
  Eigen::MatrixXd at(count, 2);
  Eigen::MatrixXd system = Eigen::MatrixXd::Zero(count + 3, count + 3);
  Eigen::VectorXd wanted = Eigen::VectorXd::Zero(count + 3);
  for (Eigen::Index n = 0; n < count; ++n) {
    const Vec3 off = points[static_cast<std::size_t>(n)] - middle;
    at.row(n) << cut.m_u.dot(off) / scale, cut.m_v.dot(off) / scale;
    wanted[n] = cut.m_normal.dot(off);
  }
  for (Eigen::Index a = 0; a < count; ++a) {
    for (Eigen::Index b = 0; b < count; ++b)
      system(a, b) = bending((at.row(a) - at.row(b)).squaredNorm());
    system.row(a).tail(3) << 1, at(a, 0), at(a, 1);
    system.col(a).tail(3) << 1, at(a, 0), at(a, 1);
  }
  const Eigen::FullPivLU<Eigen::MatrixXd> solver(system);
  if (!solver.isInvertible())
    return bad;
  const Eigen::VectorXd weights = solver.solve(wanted);

  Heights heights;
  double lowU = 1e9, highU = -1e9, lowV = 1e9, highV = -1e9;
  std::vector<Vec3> around(points);
  if (!reach.empty())
    for (const Vec3& corner : corners(reach))
      around.push_back(corner);
  for (const Vec3& point : around) {
    const Vec3 off = point - middle;
    lowU = std::min(lowU, cut.m_u.dot(off));
    highU = std::max(highU, cut.m_u.dot(off));
    lowV = std::min(lowV, cut.m_v.dot(off));
    highV = std::max(highV, cut.m_v.dot(off));
  }
  heights.pitchMm = std::max(0.75, std::max(highU - lowU, highV - lowV) / kMost);
  heights.fromU = lowU - 2 * heights.pitchMm;
  heights.fromV = lowV - 2 * heights.pitchMm;
  heights.countU = static_cast<int>((highU - lowU) / heights.pitchMm) + 6;
  heights.countV = static_cast<int>((highV - lowV) / heights.pitchMm) + 6;
  heights.mm.resize(static_cast<std::size_t>(heights.countU) * static_cast<std::size_t>(heights.countV));
  for (int j = 0; j < heights.countV; ++j)
    for (int i = 0; i < heights.countU; ++i) {
      const double u = (heights.fromU + i * heights.pitchMm) / scale, v = (heights.fromV + j * heights.pitchMm) / scale;
      double height = weights[count] + weights[count + 1] * u + weights[count + 2] * v;
      for (Eigen::Index n = 0; n < count; ++n) {
        const double du = u - at(n, 0), dv = v - at(n, 1);
        height += weights[n] * bending(du * du + dv * dv);
      }
      heights.mm[static_cast<std::size_t>(j) * static_cast<std::size_t>(heights.countU) + static_cast<std::size_t>(i)] = height;
    }
  cut.m_heights = std::make_shared<const Heights>(std::move(heights));
  return cut;
}

CutSurface CutSurface::margin(std::shared_ptr<const SurfaceTree> tumour, double marginMm, double sigmaMm) {
  CutSurface cut;
  cut.m_tumour = std::move(tumour);
  cut.m_marginMm = marginMm;
  cut.m_sigmaMm = sigmaMm;
  return cut;
}

CutSurface CutSurface::turned() const {
  CutSurface cut = *this;
  cut.m_sign = -m_sign;
  return cut;
}

double CutSurface::height(double u, double v, double* du, double* dv) const {
  if (!m_heights) {
    if (du)
      *du = *dv = 0;
    return 0;
  }
  const Heights& grid = *m_heights;
  const double x = std::clamp((u - grid.fromU) / grid.pitchMm, 0.0, grid.countU - 1.001),
               y = std::clamp((v - grid.fromV) / grid.pitchMm, 0.0, grid.countV - 1.001);
  const int i = static_cast<int>(x), j = static_cast<int>(y);
  const double fx = x - i, fy = y - j;
  const double* row = grid.mm.data() + static_cast<std::size_t>(j) * static_cast<std::size_t>(grid.countU) + static_cast<std::size_t>(i);
  const double a = row[0], b = row[1], c = row[grid.countU], d = row[grid.countU + 1];
  if (du) {
    *du = ((b - a) * (1 - fy) + (d - c) * fy) / grid.pitchMm;
    *dv = ((c - a) * (1 - fx) + (d - b) * fx) / grid.pitchMm;
  }
  return (a * (1 - fx) + b * fx) * (1 - fy) + (c * (1 - fx) + d * fx) * fy;
}

double CutSurface::distanceMm(const Vec3& point, double within) const {
  if (m_tumour) {
    const double reach = m_marginMm + within;
    const SurfaceTree::Closest near = m_tumour->closest(point.cast<float>(), reach < 1e8 ? static_cast<float>(reach) : SurfaceTree::kFarMm);
    return m_sign * (m_marginMm - std::min<double>(near.distanceMm, reach));
  }
  const Vec3 off = point - m_point;
  const double z = m_normal.dot(off);
  if (!m_heights)
    return m_sign * z;
  double du = 0, dv = 0;
  const double h = height(m_u.dot(off), m_v.dot(off), &du, &dv);
  return m_sign * (z - h) / std::sqrt(1 + du * du + dv * dv);
}

Vec3 CutSurface::normalAt(const Vec3& point) const {
  if (m_tumour) {
    const SurfaceTree::Closest near = m_tumour->closest(point.cast<float>());
    const Vec3 away = point - near.at.cast<double>();
    return -m_sign * (near.distanceMm < 0 ? Vec3(-away) : away).stableNormalized();
  }
  double du = 0, dv = 0;
  const Vec3 off = point - m_point;
  height(m_u.dot(off), m_v.dot(off), &du, &dv);
  return m_sign * (m_normal - du * m_u - dv * m_v).normalized();
}

SurfaceMesh CutSurface::sheet(const BoundsMm& reach, double pitchMm) const {
  SurfaceMesh mesh;
  if (m_tumour || reach.empty())
    return mesh;
  double lowU = 1e9, highU = -1e9, lowV = 1e9, highV = -1e9;
  for (const Vec3& corner : corners(reach)) {
    const Vec3 off = corner - m_point;
    lowU = std::min(lowU, m_u.dot(off));
    highU = std::max(highU, m_u.dot(off));
    lowV = std::min(lowV, m_v.dot(off));
    highV = std::max(highV, m_v.dot(off));
  }
  const auto countU = static_cast<std::uint32_t>((highU - lowU) / pitchMm) + 2,
             countV = static_cast<std::uint32_t>((highV - lowV) / pitchMm) + 2;
  for (std::uint32_t j = 0; j < countV; ++j)
    for (std::uint32_t i = 0; i < countU; ++i) {
      const double u = lowU + i * pitchMm, v = lowV + j * pitchMm;
      double du = 0, dv = 0;
      const double h = height(u, v, &du, &dv);
      mesh.pointsMm.push_back((m_point + u * m_u + v * m_v + h * m_normal).cast<float>());
      mesh.normals.push_back((m_sign * (m_normal - du * m_u - dv * m_v).normalized()).cast<float>());
    }
  for (std::uint32_t j = 0; j + 1 < countV; ++j)
    for (std::uint32_t i = 0; i + 1 < countU; ++i) {
      const std::uint32_t a = j * countU + i, b = a + 1, c = a + countU, d = c + 1;
      if (m_sign > 0) {
        mesh.triangles.push_back({a, b, d});
        mesh.triangles.push_back({a, d, c});
      } else {
        mesh.triangles.push_back({a, d, b});
        mesh.triangles.push_back({a, c, d});
      }
    }
  return mesh;
}

} // namespace halsted
