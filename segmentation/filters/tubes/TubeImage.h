// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/core/Volume.h"

#include <algorithm>

namespace halsted {

/// A volume sampled between its voxels, in millimetres along its own index axes from the first voxel's centre ("box
/// space"); dark tubes are turned over, so that a lumen is always brighter than its wall.
class TubeImage {
public:
  TubeImage(const Volume& volume, bool turnOver)
      : m_voxels(volume.voxels.get()), m_size(volume.geometry.size), m_spacing(volume.geometry.spacingMm),
        m_direction(volume.geometry.direction), m_origin(volume.geometry.originMm), m_slope(turnOver ? -volume.slope : volume.slope),
        m_intercept(turnOver ? -volume.intercept : volume.intercept), m_inverse(m_spacing.cwiseInverse()), m_rowLength(m_size.x()),
        m_sliceLength(std::ptrdiff_t(m_size.x()) * m_size.y()) {}

  const Index3& size() const { return m_size; }
  const Vec3& spacingMm() const { return m_spacing; }
  Vec3 toPatient(const Vec3& box) const { return m_origin + m_direction * box; }
  Vec3 toBox(const Vec3& patient) const { return m_direction.transpose() * (patient - m_origin); }
  Vec3 directionToPatient(const Vec3& box) const { return m_direction * box; }
  Vec3 directionToBox(const Vec3& patient) const { return m_direction.transpose() * patient; }
  Index3 nearest(const Vec3& box) const {
    return (box.cwiseProduct(m_inverse).array() + 0.5).floor().cast<int>().max(0).min((m_size - Index3::Ones()).array()).matrix();
  }
  bool inside(const Vec3& box) const {
    const Vec3 index = box.cwiseProduct(m_inverse);
    return (index.array() > -0.5).all() && (index.array() < m_size.cast<double>().array() - 0.5).all();
  }
  float at(const Index3& index) const {
    return float(m_slope * m_voxels[index.x() + index.y() * m_rowLength + index.z() * m_sliceLength] + m_intercept);
  }
  /// Linear between voxels; as at the edge beyond it.
  float sample(const Vec3& box) const {
    std::ptrdiff_t low[3];
    std::ptrdiff_t step[3] = {1, m_rowLength, m_sliceLength};
    double part[3];
    for (int a = 0; a < 3; ++a) {
      const double x = std::clamp(box[a] * m_inverse[a], 0.0, double(m_size[a] - 1));
      const int whole = std::min(int(x), std::max(0, m_size[a] - 2));
      low[a] = whole * step[a];
      part[a] = x - whole;
      if (m_size[a] < 2)
        step[a] = 0;
    }
    const std::int16_t* v = m_voxels + low[0] + low[1] + low[2];
    const auto row = [&](const std::int16_t* p) { return p[0] + part[0] * (p[step[0]] - p[0]); };
    const auto plane = [&](const std::int16_t* p) {
      const double first = row(p);
      return first + part[1] * (row(p + step[1]) - first);
    };
    const double first = plane(v);
    return float(m_slope * (first + part[2] * (plane(v + step[2]) - first)) + m_intercept);
  }

private:
  const std::int16_t* m_voxels;
  Index3 m_size;
  Vec3 m_spacing;
  Mat3 m_direction;
  Vec3 m_origin;
  double m_slope, m_intercept;
  Vec3 m_inverse;
  std::ptrdiff_t m_rowLength, m_sliceLength;
};

} // namespace halsted
