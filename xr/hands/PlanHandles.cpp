// SPDX-License-Identifier: Apache-2.0
#include "xr/hands/PlanHandles.h"

#include "rendering/DesignTokens.h"
#include "xr/tools/ToolAim.h"

#include <utility>

namespace halsted {
namespace {

constexpr double kReachM = 0.015;

std::optional<std::pair<const PlanElement*, std::size_t>> nearestPoint(const RoomHand& hand, const ToolContext& context) {
  const double mmPerM = 1000 / context.view.model.scale;
  const Vec3 tipMm = context.view.model.room_T_patient().inverse() * hand.room_T_tip.translation();
  std::optional<std::pair<const PlanElement*, std::size_t>> nearest;
  double reach = kReachM * mmPerM;
  for (const PlanElement& element : context.patientCase.plan()) {
    if (!element.visible || element.kind == PlanKind::Stroke)
      continue;
    for (std::size_t i = 0; i < element.pointsMm.size(); ++i)
      if (const double distance = (element.pointsMm[i] - tipMm).norm(); distance <= reach) {
        reach = distance;
        nearest = {&element, i};
      }
  }
  return nearest;
}

} // namespace

bool PlanHandles::take(const RoomHand& hand, bool byPress, const ToolContext& context) {
  const auto found = nearestPoint(hand, context);
  if (!found || m_held)
    return false;
  const Vec3 roomPoint = context.view.model.room_T_patient() * found->first->pointsMm[found->second];
  m_held = {hand.side, found->first->id, found->second, hand.room_T_tip.inverse() * roomPoint, byPress};
  context.pulse(hand.side, 0.4, 0.015);
  return true;
}

void PlanHandles::update(const RoomHand& hand, ToolContext& context) {
  const PlanElement* element = context.patientCase.findPlanElement(m_held->element);
  if (!element || m_held->point >= element->pointsMm.size())
    return drop();
  const Eigen::Affine3d room_T_patient = context.view.model.room_T_patient();
  const Vec3 roomPoint = hand.room_T_tip * m_held->tip_T_point;
  context.marks.balls.push_back({roomPoint, 0.004, tokens::kDark.accent});
  context.marks.lines.push_back({room_T_patient * element->pointsMm[m_held->point], roomPoint, tokens::kDark.quiet, 0.001});
  if (m_held->byPress ? hand.pressing : hand.holding)
    return;
  ActionRegistry::Arguments arguments{element->name};
  for (std::size_t i = 0; i < element->pointsMm.size(); ++i)
    arguments.push_back(pointText(i == m_held->point ? Vec3(room_T_patient.inverse() * roomPoint) : element->pointsMm[i]));
  drop();
  if (!context.actions.trigger("plan.move", arguments))
    context.pulse(hand.side, 1, 0.15);
}

} // namespace halsted
