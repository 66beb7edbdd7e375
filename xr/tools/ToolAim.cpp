// SPDX-License-Identifier: Apache-2.0
#include "xr/tools/ToolAim.h"

#include "rendering/DesignTokens.h"

#include <fmt/format.h>

namespace halsted {
namespace {

constexpr double kReachM = 5, kTouchM = 0.02;

bool cutAway(const Vec3& pointMm, const RoomView& view) {
  return view.clip && (pointMm - view.clip->pointMm).dot(view.clip->normal) < 0;
}

} // namespace

std::optional<SurfaceHit> rayHit(const RoomHand& hand, const SurfacePicker& picker, const RoomView& view) {
  const Eigen::Affine3d patient_T_room = view.model.room_T_patient().inverse();
  const double mmPerM = 1000 / view.model.scale;
  const Vec3 origin = patient_T_room * hand.room_T_aim.translation();
  const Vec3 direction = (patient_T_room.linear() * -hand.room_T_aim.linear().col(2)).normalized();
  double from = 0, to = kReachM * mmPerM;
  if (view.clip) {
    const double height = (origin - view.clip->pointMm).dot(view.clip->normal), climb = direction.dot(view.clip->normal);
    const double crossing = std::abs(climb) > 1e-9 ? -height / climb : -1;
    if (height < 0 && crossing <= 0)
      return std::nullopt;
    if (height < 0)
      from = crossing;
    else if (crossing > 0)
      to = std::min(to, crossing);
  }
  if (from >= to)
    return std::nullopt;
  std::optional<SurfaceHit> hit = picker.alongRay(origin + from * direction, direction, to - from);
  if (hit)
    hit->distanceMm += from;
  return hit;
}

std::optional<SurfaceHit> touchHit(const Vec3& roomPoint, double reachM, const SurfacePicker& picker, const RoomView& view) {
  std::optional<SurfaceHit> hit = picker.nearest(view.model.room_T_patient().inverse() * roomPoint, reachM * 1000 / view.model.scale);
  if (hit && cutAway(hit->pointMm, view))
    return std::nullopt;
  return hit;
}

ToolAim aimOf(const RoomHand& hand, const ToolContext& context) {
  const Eigen::Affine3d room_T_patient = context.view.model.room_T_patient();
  ToolAim aim;
  aim.roomPoint = hand.room_T_tip.translation();
  aim.pointMm = room_T_patient.inverse() * aim.roomPoint;
  if (const auto touched = touchHit(aim.roomPoint, kTouchM, context.picker, context.view)) {
    aim.structureId = touched->structureId;
    return aim;
  }
  const auto ahead = rayHit(hand, context.picker, context.view);
  if (!ahead)
    return aim;
  aim.structureId = ahead->structureId;
  const Vec3 direction = room_T_patient.linear().transpose() * -hand.room_T_aim.linear().col(2);
  if (ahead->normal.dot(direction) > 0) // seen from its inside: so the tip is in it
    return aim;
  aim.byRay = true;
  aim.pointMm = ahead->pointMm;
  aim.roomPoint = room_T_patient * ahead->pointMm;
  return aim;
}

std::string pointText(const Vec3& pointMm) {
  return fmt::format("{},{},{}", pointMm.x(), pointMm.y(), pointMm.z());
}

void addToPlan(const char* kind, std::span<const Vec3> pointsMm, LeftRight hand, ToolContext& context) {
  ActionRegistry::Arguments arguments{kind, ""};
  for (const Vec3& point : pointsMm)
    arguments.push_back(pointText(point));
  if (context.actions.trigger("plan.add", arguments))
    context.pulse(hand, 0.6, 0.02);
  else
    context.pulse(hand, 1, 0.15);
}

ClipPlane handPlane(const RoomHand& hand, double aheadM, const RoomView& view) {
  const Eigen::Affine3d patient_T_room = view.model.room_T_patient().inverse();
  return {patient_T_room * (hand.room_T_aim * Vec3(0, 0, -aheadM)),
          (patient_T_room.linear() * -hand.room_T_aim.linear().col(2)).normalized()};
}

void markAim(const ToolAim& aim, const RoomHand& hand, ToolContext& context) {
  if (aim.byRay)
    context.marks.lines.push_back({hand.room_T_aim.translation(), aim.roomPoint, tokens::kDark.quiet, 0.0015});
  context.marks.balls.push_back({aim.roomPoint, 0.003, tokens::kDark.accent});
}

} // namespace halsted
