// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "xr/RoomTool.h"

#include <optional>
#include <span>
#include <string>

namespace halsted {

/// What a hand points at: its tip, when that touches a surface, is inside the body or there is nothing ahead of it; else where its ray
/// meets a surface.
struct ToolAim {
  Vec3 pointMm = Vec3::Zero(), roomPoint = Vec3::Zero();
  Id structureId = 0; ///< 0: none there
  bool byRay = false;
};
ToolAim aimOf(const RoomHand& hand, const ToolContext& context);

using SurfaceHit = SurfacePicker::Hit;
/// Where the hand's ray meets what is shown: what a clip plane took away is not hit.
std::optional<SurfaceHit> rayHit(const RoomHand& hand, const SurfacePicker& picker, const RoomView& view);
/// Of a point in the room, within metres of it.
std::optional<SurfaceHit> touchHit(const Vec3& roomPoint, double reachM, const SurfacePicker& picker, const RoomView& view);

/// "x,y,z", every digit.
std::string pointText(const Vec3& pointMm);
/// plan.add KIND "" POINTS; a pulse says whether it went well.
void addToPlan(const char* kind, std::span<const Vec3> pointsMm, LeftRight hand, ToolContext& context);

/// The hand's own plane: through a point that moves with it, square to its ray; what lies ahead is kept.
ClipPlane handPlane(const RoomHand& hand, double aheadM, const RoomView& view);

void markAim(const ToolAim& aim, const RoomHand& hand, ToolContext& context);

} // namespace halsted
