// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/core/SurfaceMesh.h"
#include "segmentation/core/Volume.h"

#include <algorithm>
#include <cmath>
#include <random>
#include <vector>

/// Pictures made by code, whose anatomy is known.
namespace halsted::phantoms {

/// Paints shapes into a picture and remembers where they went.
class Canvas {
public:
  /// The middle of the picture is the origin of patient space.
  Canvas(const Index3& size, const Vec3& spacingMm, std::int16_t background) {
    m_geometry.size = size;
    m_geometry.spacingMm = spacingMm;
    m_geometry.originMm = -0.5 * (size - Index3::Ones()).cast<double>().cwiseProduct(spacingMm);
    m_voxels.assign(m_geometry.voxelCount(), background);
  }
  const VolumeGeometry& geometry() const { return m_geometry; }

  /// Where inside(point in mm) is true; what was there is covered.
  template <typename Inside> Mask paint(const Inside& inside, std::int16_t value) {
    Mask mask(m_geometry);
    std::size_t n = 0;
    for (int k = 0; k < m_geometry.size.z(); ++k)
      for (int j = 0; j < m_geometry.size.y(); ++j)
        for (int i = 0; i < m_geometry.size.x(); ++i, ++n)
          if (inside(Vec3(m_geometry.originMm + Vec3(i, j, k).cwiseProduct(m_geometry.spacingMm)))) {
            mask.voxels[n] = 1;
            m_voxels[n] = value;
          }
    return mask;
  }
  void addNoise(double sigma, unsigned seed) {
    std::mt19937 random(seed);
    std::normal_distribution<double> noise(0, sigma);
    for (auto& voxel : m_voxels)
      voxel = static_cast<std::int16_t>(std::clamp(std::lround(voxel + noise(random)), -1024L, 3071L));
  }
  Volume volume(Modality modality = Modality::Ct) const {
    Volume result;
    result.geometry = m_geometry;
    result.modality = modality;
    const std::shared_ptr<std::int16_t[]> voxels(new std::int16_t[m_voxels.size()]);
    std::copy(m_voxels.begin(), m_voxels.end(), voxels.get());
    result.voxels = voxels;
    return result;
  }

private:
  VolumeGeometry m_geometry;
  std::vector<std::int16_t> m_voxels;
};

/// Along z, elliptic, with its axis through (x, y).
inline auto cylinder(double x, double y, double radiusX, double radiusY) {
  return [=](const Vec3& p) { return std::hypot((p.x() - x) / radiusX, (p.y() - y) / radiusY) <= 1; };
}
inline auto ellipsoid(const Vec3& centre, const Vec3& radii) {
  return [=](const Vec3& p) { return (p - centre).cwiseQuotient(radii).norm() <= 1; };
}

inline double dice(const Mask& a, const Mask& b) {
  std::size_t both = 0, sum = 0;
  for (std::size_t n = 0; n < a.voxels.size(); ++n) {
    both += a.voxels[n] & b.voxels[n];
    sum += a.voxels[n] + b.voxels[n];
  }
  return sum == 0 ? 1 : 2.0 * static_cast<double>(both) / static_cast<double>(sum);
}
/// Share of `part` that lies in `whole`.
inline double shareIn(const Mask& part, const Mask& whole) {
  std::size_t both = 0, sum = 0;
  for (std::size_t n = 0; n < part.voxels.size(); ++n) {
    both += part.voxels[n] & whole.voxels[n];
    sum += part.voxels[n];
  }
  return sum == 0 ? 0 : static_cast<double>(both) / static_cast<double>(sum);
}
inline Mask united(Mask a, const Mask& b) {
  for (std::size_t n = 0; n < a.voxels.size(); ++n)
    a.voxels[n] |= b.voxels[n];
  return a;
}

/// By longitude and latitude, the right way out, with normals.
inline SurfaceMesh sphereMesh(const Vec3& centre, double radius, std::uint32_t rings = 40) {
  const std::uint32_t around = 2 * rings;
  SurfaceMesh mesh;
  for (std::uint32_t ring = 0; ring <= rings; ++ring)
    for (std::uint32_t n = 0; n < around; ++n) {
      const double polar = M_PI * ring / rings, azimuth = 2 * M_PI * n / around;
      const Vec3 outward(std::sin(polar) * std::cos(azimuth), std::sin(polar) * std::sin(azimuth), std::cos(polar));
      mesh.pointsMm.push_back((centre + radius * outward).cast<float>());
      mesh.normals.push_back(outward.cast<float>());
    }
  for (std::uint32_t ring = 0; ring < rings; ++ring)
    for (std::uint32_t n = 0; n < around; ++n) {
      const std::uint32_t a = ring * around + n, b = ring * around + (n + 1) % around;
      mesh.triangles.push_back({a, a + around, b});
      mesh.triangles.push_back({b, a + around, b + around});
    }
  return mesh;
}

} // namespace halsted::phantoms
