// SPDX-License-Identifier: Apache-2.0
#include "xr/hands/ModelBounds.h"

#include <algorithm>
#include <cmath>

namespace halsted {

BoundsMm visibleBounds(const PatientCase& patientCase) {
  BoundsMm visible, all;
  for (const Structure& structure : patientCase.structures()) {
    if (structure.measures.boundsMm.empty())
      continue;
    for (const Vec3& corner : {structure.measures.boundsMm.min, structure.measures.boundsMm.max}) {
      all.add(corner);
      if (structure.visible)
        visible.add(corner);
    }
  }
  if (!visible.empty())
    return visible;
  if (all.empty() && !patientCase.series().empty())
    return boundsOf(patientCase.series().front().volume.geometry);
  return all;
}

double distanceToModelM(const Vec3& roomPoint, const BoundsMm& bounds, const ModelPlacement& model) {
  if (bounds.empty())
    return std::numeric_limits<double>::infinity();
  const Vec3 point = model.room_T_patient().inverse() * roomPoint;
  return (point - point.cwiseMax(bounds.min).cwiseMin(bounds.max)).norm() * 1e-3 * model.scale;
}

std::optional<double> rayToModel(const Eigen::Isometry3d& room_T_aim, const BoundsMm& bounds, const ModelPlacement& model) {
  if (bounds.empty())
    return std::nullopt;
  const Eigen::Affine3d patient_T_room = model.room_T_patient().inverse();
  const Vec3 origin = patient_T_room * room_T_aim.translation();
  const Vec3 direction = patient_T_room.linear() * -room_T_aim.linear().col(2); // mm per metre of the room
  double from = 0, to = std::numeric_limits<double>::infinity();
  for (int axis = 0; axis < 3; ++axis) {
    if (std::abs(direction[axis]) < 1e-9) {
      if (origin[axis] < bounds.min[axis] || origin[axis] > bounds.max[axis])
        return std::nullopt;
      continue;
    }
    const double a = (bounds.min[axis] - origin[axis]) / direction[axis], b = (bounds.max[axis] - origin[axis]) / direction[axis];
    from = std::max(from, std::min(a, b));
    to = std::min(to, std::max(a, b));
  }
  if (from > to)
    return std::nullopt;
  return from;
}

} // namespace halsted
