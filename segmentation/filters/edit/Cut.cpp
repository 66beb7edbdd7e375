// SPDX-License-Identifier: Apache-2.0
#include "segmentation/filters/edit/Cut.h"

#include "segmentation/filters/Parallel.h"

#include <algorithm>
#include <cmath>

namespace halsted {

Mask prism(const VolumeGeometry& part, const std::vector<Vec3>& polygonMm, const Vec3& direction) {
  using Vec2 = Eigen::Vector2d;
  Mask mask(part);
  if (polygonMm.size() < 3)
    return mask;
  const Vec3 along = direction.normalized();
  const Vec3 u = along.unitOrthogonal(), v = along.cross(u);
  const auto seen = [&](const Vec3& point) { return Vec2(u.dot(point), v.dot(point)); };
  std::vector<Vec2> corners;
  for (const Vec3& point : polygonMm)
    corners.push_back(seen(point));
  const Eigen::Affine3d patient_T_index = part.patient_T_index();
  const Vec2 step = seen(patient_T_index.linear().col(0));
  // A row that is seen end on is a point: any direction across it will do for the scan.
  const bool endOn = step.norm() < 1e-6 * part.spacingMm.x();
  const Vec2 scan = endOn ? Vec2(1, 0) : step;
  const Vec2 across(-scan.y(), scan.x());
  parallelRanges(part.size.z(), 1, [&](int begin, int end) {
    std::vector<double> crossings; // of the row's line with the polygon, in voxels from its first
    for (int k = begin; k < end; ++k)
      for (int j = 0; j < part.size.y(); ++j) {
        const Vec2 start = seen(patient_T_index * Vec3(0, j, k));
        crossings.clear();
        for (std::size_t n = 0; n < corners.size(); ++n) {
          const Vec2 p = corners[n] - start, q = corners[(n + 1) % corners.size()] - start;
          const double sideP = across.dot(p), sideQ = across.dot(q);
          if ((sideP >= 0) != (sideQ >= 0))
            crossings.push_back(scan.dot(p + (q - p) * (sideP / (sideP - sideQ))) / scan.squaredNorm());
        }
        std::sort(crossings.begin(), crossings.end());
        std::uint8_t* row = mask.voxels.data() + part.offset(0, j, k);
        for (std::size_t n = 0; n + 1 < crossings.size(); n += 2) {
          if (endOn) {
            if (crossings[n] <= 0 && crossings[n + 1] > 0)
              std::fill_n(row, part.size.x(), std::uint8_t{1});
            continue;
          }
          const int from = static_cast<int>(std::ceil(std::clamp(crossings[n], 0.0, static_cast<double>(part.size.x()))));
          const int to = static_cast<int>(std::ceil(std::clamp(crossings[n + 1], 0.0, static_cast<double>(part.size.x()))));
          std::fill(row + from, row + std::max(from, to), std::uint8_t{1});
        }
      }
  });
  return mask;
}

Mask halfSpace(const VolumeGeometry& part, const Vec3& pointMm, const Vec3& normal) {
  Mask mask(part);
  const Eigen::Affine3d patient_T_index = part.patient_T_index();
  const Vec3 slope = patient_T_index.linear().transpose() * normal;
  const double start = normal.dot(patient_T_index.translation() - pointMm);
  parallelRanges(part.size.z(), 4, [&](int begin, int end) {
    for (int k = begin; k < end; ++k)
      for (int j = 0; j < part.size.y(); ++j) {
        std::uint8_t* row = mask.voxels.data() + part.offset(0, j, k);
        const double first = start + slope.y() * j + slope.z() * k;
        for (int i = 0; i < part.size.x(); ++i)
          row[i] = first + slope.x() * i > 0;
      }
  });
  return mask;
}

} // namespace halsted
