// SPDX-License-Identifier: Apache-2.0
#include "rendering/DesignTokens.h"
#include "xr/tools/ToolAim.h"
#include "xr/tools/Tools.h"

#include <QCoreApplication>

#include <array>
#include <cmath>
#include <numbers>

namespace halsted {
namespace {

constexpr double kRadiusMm = 20;

/// Three points on a circle about the middle, evenly, anticlockwise about the normal.
std::array<Vec3, 3> around(const Vec3& middle, const Vec3& normal) {
  const Vec3 u = normal.unitOrthogonal(), v = normal.cross(u);
  std::array<Vec3, 3> points;
  for (std::size_t i = 0; i < 3; ++i) {
    const double angle = 2 * std::numbers::pi * static_cast<double>(i) / 3;
    points[i] = middle + kRadiusMm * (std::cos(angle) * u + std::sin(angle) * v);
  }
  return points;
}

class PlaneTool : public RoomTool {
public:
  std::string_view name() const override { return "plane"; }
  std::string title() const override { return QCoreApplication::translate("RoomTool", "Place a plane").toStdString(); }
  void update(const RoomHand& hand, double, ToolContext& context) override {
    const ToolAim aim = aimOf(hand, context);
    markAim(aim, hand, context);
    const std::array<Vec3, 3> points = around(aim.pointMm, handPlane(hand, 0, context.view).normal);
    const Eigen::Affine3d room_T_patient = context.view.model.room_T_patient();
    for (std::size_t i = 0; i < 3; ++i)
      context.marks.lines.push_back({room_T_patient * points[i], room_T_patient * points[(i + 1) % 3], tokens::kDark.accent, 0.0015});
    if (hand.pressBegan)
      addToPlan("plane", points, hand.side, context);
  }
};

} // namespace

std::unique_ptr<RoomTool> planeTool() {
  return std::make_unique<PlaneTool>();
}

} // namespace halsted
