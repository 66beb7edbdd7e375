// SPDX-License-Identifier: Apache-2.0
#include "xr/hands/Arrangement.h"

#include "xr/hands/PanelBoard.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace halsted {
namespace {

constexpr double kDegree = std::numbers::pi / 180;
constexpr double kBedM = 0.8, kEdgeM = 0.35; // from the eyes to the near edge of the model
constexpr double kStandingEyeM = 1.6, kSittingEyeM = 1.2;

} // namespace

Standpoint standpointOf(const Eigen::Isometry3d* room_T_head, bool seated) {
  Standpoint standpoint;
  standpoint.eyeM = seated ? kSittingEyeM : kStandingEyeM;
  if (!room_T_head)
    return standpoint;
  const Vec3 head = room_T_head->translation();
  // Looking at the floor or the ceiling, the top of the head or the chin tells where ahead is.
  Vec3 ahead = -room_T_head->linear().col(2);
  if (std::hypot(ahead.x(), ahead.z()) < 0.3)
    ahead = (ahead.y() < 0 ? 1 : -1) * room_T_head->linear().col(1);
  standpoint.room_T_floor =
      Eigen::Translation3d(head.x(), 0, head.z()) * Eigen::AngleAxisd(std::atan2(-ahead.x(), -ahead.z()), Vec3::UnitY());
  if (head.y() > 0.5) // else the floor is not known
    standpoint.eyeM = head.y();
  return standpoint;
}

double tableHeightM(const Standpoint& standpoint, bool seated) {
  return seated ? std::clamp(standpoint.eyeM - 0.55, 0.45, 0.75) : kBedM;
}

ModelPlacement lyingModel(const Standpoint& standpoint, const BoundsMm& bounds, double tableM) {
  ModelPlacement placement;
  // Columns: the patient's left points away from the person, the patient's head to the person's left, the chest up.
  Eigen::Isometry3d floor_T_model = Eigen::Isometry3d::Identity();
  floor_T_model.linear() << 0, -1, 0, 0, 0, 1, -1, 0, 0;
  if (bounds.empty()) {
    floor_T_model.translation() = Vec3(0, tableM, -kEdgeM - 0.2);
  } else {
    BoundsMm lying; // metres, about the model's own origin
    const Eigen::Affine3d turned = Eigen::Affine3d(floor_T_model) * xr_T_patient();
    lying.add(turned * bounds.min);
    lying.add(turned * bounds.max);
    floor_T_model.translation() = Vec3(-lying.centre().x(), tableM - lying.min.y(), -kEdgeM - lying.max.z());
  }
  placement.room_T_model = standpoint.room_T_floor * floor_T_model;
  return placement;
}

void panelPlaces(const Standpoint& standpoint, std::span<const double> widthsM, std::span<Eigen::Isometry3d> room_T_panels,
                 std::array<double, 2> taken) {
  constexpr double kDistanceM = 1, kBelowEyesM = 0.15, kGap = 3 * kDegree;
  const Vec3 eyes(0, standpoint.eyeM, 0);
  for (std::size_t i = 0; i < widthsM.size(); ++i) {
    const double half = std::atan2(0.5 * widthsM[i], kDistanceM);
    double& edge = taken[i % 2];
    const double angle = edge > 0 ? edge + kGap + half : std::clamp(10 * kDegree + half, 22 * kDegree, 30 * kDegree);
    edge = angle + half;
    const double beside = i % 2 == 0 ? angle : -angle;
    const double across = std::sqrt(kDistanceM * kDistanceM - kBelowEyesM * kBelowEyesM);
    const Vec3 centre = eyes + Vec3(across * std::sin(beside), -kBelowEyesM, -across * std::cos(beside));
    room_T_panels[i] = standpoint.room_T_floor * facing(centre, eyes);
  }
}

Eigen::Isometry3d standPlace(const Standpoint& standpoint, const PanelStand& stand) {
  const Vec3 eyes(0, standpoint.eyeM, 0);
  const double aside = stand.asideDegrees * kDegree, above = stand.aboveDegrees * kDegree;
  const Vec3 towards(std::cos(above) * std::sin(aside), std::sin(above), -std::cos(above) * std::cos(aside));
  return standpoint.room_T_floor * facing(eyes + stand.distanceM * towards, eyes);
}

void take(std::array<double, 2>& takenRad, const PanelStand& stand, double widthM) {
  const double half = std::atan2(0.5 * widthM, stand.distanceM), aside = stand.asideDegrees * kDegree;
  takenRad[0] = std::max(takenRad[0], aside + half);
  takenRad[1] = std::max(takenRad[1], half - aside);
}

Eigen::Isometry3d deskPlace(const Standpoint& standpoint) {
  const Vec3 eyes(0, standpoint.eyeM, 0);
  return standpoint.room_T_floor * facing(eyes + Vec3(0, -0.35, -0.5), eyes);
}

} // namespace halsted
