// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "xr/Room.h"
#include "xr/RoomPanel.h"

#include <array>
#include <span>

namespace halsted {

/// Where the person stood when things were put up: on the floor below the head, y up, -z to where the head looked.
struct Standpoint {
  Eigen::Isometry3d room_T_floor = Eigen::Isometry3d::Identity();
  double eyeM = 1.6; ///< height of the eyes
};
/// roomHead null: not known, a usual height.
Standpoint standpointOf(const Eigen::Isometry3d* room_T_head, bool seated);

/// Height of a bed, or of a table to sit at.
double tableHeightM(const Standpoint& standpoint, bool seated);

/// Life size, lying on the back on the table, the person at the patient's right side: the patient's head is to the left.
ModelPlacement lyingModel(const Standpoint& standpoint, const BoundsMm& bounds, double tableM);

/// A metre away at the height of the chin, in turns to the right and left, the inner ones 20 to 30 degrees beside, facing the head.
/// widthsM: of the panels in order. Writes as many poses. takenRad: how far from straight ahead panels stand already, right and left; 0:
/// none.
void panelPlaces(const Standpoint& standpoint, std::span<const double> widthsM, std::span<Eigen::Isometry3d> room_T_panels,
                 std::array<double, 2> takenRad = {0, 0});
Eigen::Isometry3d standPlace(const Standpoint& standpoint, const PanelStand& stand);
/// Widens takenRad by a panel that stands there.
void take(std::array<double, 2>& takenRad, const PanelStand& stand, double widthM);
/// In front and low, tilted: a keyboard.
Eigen::Isometry3d deskPlace(const Standpoint& standpoint);

} // namespace halsted
