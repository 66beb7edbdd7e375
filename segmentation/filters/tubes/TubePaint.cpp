// SPDX-License-Identifier: Apache-2.0
#include "segmentation/filters/tubes/TubeSection.h"
#include "segmentation/filters/tubes/TubeTree.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace halsted {

namespace {

double wallAt(const TubePoint& point, double angle) {
  const auto count = point.edgesMm.size();
  const double place = (angle < 0 ? angle + 2 * std::numbers::pi : angle) / (2 * std::numbers::pi) * double(count);
  const std::size_t low = std::size_t(place) % count, high = (low + 1) % count;
  const double part = place - std::floor(place);
  return point.edgesMm[low] * (1 - part) + point.edgesMm[high] * part;
}

} // namespace

void paintTube(const TubeBranch& branch, Mask& mask, std::vector<std::uint8_t>& doubt) {
  const auto& points = branch.points;
  if (points.empty())
    return;
  doubt.resize(mask.voxels.size());
  const VolumeGeometry& grid = mask.geometry;
  const Eigen::Affine3d index_T_patient = grid.index_T_patient(), patient_T_index = grid.patient_T_index();
  const double blurMm = grid.spacingMm.mean();
  const Vec3 reachPerMm = (index_T_patient.linear().cwiseAbs()).rowwise().sum();
  for (std::size_t n = 0; n < points.size(); ++n) {
    const TubePoint& point = points[n];
    if (point.edgesMm.empty())
      continue;
    // Each section stands for the slab halfway to its neighbours, and a little more, as planes fan out on a bend's outer side.
    const double before = n > 0 ? (points[n].positionMm - points[n - 1].positionMm).norm() : 0;
    const double after = n + 1 < points.size() ? (points[n + 1].positionMm - points[n].positionMm).norm() : 0;
    const double widest = *std::max_element(point.edgesMm.begin(), point.edgesMm.end());
    double fan = 0;
    if (n > 0)
      fan = std::max(fan, std::acos(std::clamp(point.direction.dot(points[n - 1].direction), -1.0, 1.0)));
    if (n + 1 < points.size())
      fan = std::max(fan, std::acos(std::clamp(point.direction.dot(points[n + 1].direction), -1.0, 1.0)));
    const double slabMm = 0.55 * std::max(before, after) + 0.55 * fan * widest + 0.05 * blurMm;
    const Vec3 second = point.direction.cross(point.firstRay);
    const double reach = std::hypot(widest + blurMm, slabMm);
    const Vec3 middle = index_T_patient * point.positionMm;
    const Index3 low = (middle - reach * reachPerMm).array().ceil().cast<int>().max(0).matrix();
    const Index3 high = (middle + reach * reachPerMm).array().floor().cast<int>().min((grid.size - Index3::Ones()).array()).matrix();
    for (int k = low.z(); k <= high.z(); ++k)
      for (int j = low.y(); j <= high.y(); ++j)
        for (int i = low.x(); i <= high.x(); ++i) {
          const Vec3 off = patient_T_index * Vec3(i, j, k) - point.positionMm;
          const double along = off.dot(point.direction);
          if (std::abs(along) > slabMm)
            continue;
          const double x = off.dot(point.firstRay), y = off.dot(second), way = std::hypot(x, y);
          if (way > widest + blurMm)
            continue;
          const double depth = wallAt(point, std::atan2(y, x)) - way;
          const std::size_t at = grid.offset(i, j, k);
          const double near = std::max(0.0, 1 - std::abs(depth) / (0.75 * blurMm));
          const double unsure = std::max(near, depth > 0 ? 1 - point.confidence : 0.0);
          const auto level = static_cast<std::uint8_t>(std::lround(255 * std::clamp(unsure, 0.0, 1.0)));
          if (depth >= 0) {
            // Deep in one section counts more than near the wall of another.
            doubt[at] = mask.voxels[at] ? std::min(doubt[at], level) : level;
            mask.voxels[at] = 1;
          } else if (!mask.voxels[at]) {
            doubt[at] = std::max(doubt[at], level);
          }
        }
  }
}

} // namespace halsted
