// SPDX-License-Identifier: Apache-2.0
#include "rendering/DesignTokens.h"
#include "xr/tools/ToolAim.h"
#include "xr/tools/Tools.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace halsted {
namespace {

class LaserTool : public RoomTool {
public:
  std::string_view name() const override { return "laser"; }
  std::string title() const override { return QCoreApplication::translate("RoomTool", "Point").toStdString(); }
  void update(const RoomHand& hand, double, ToolContext& context) override {
    const auto hit = rayHit(hand, context.picker, context.view);
    const Vec3 from = hand.room_T_aim.translation();
    const Vec3 to = hit ? Vec3(context.view.model.room_T_patient() * hit->pointMm) : Vec3(hand.room_T_aim * Vec3(0, 0, -3));
    context.marks.lines.push_back({from, to, tokens::kDark.danger, 0.0015});
    if (!hit)
      return;
    context.marks.balls.push_back({to, 0.004, tokens::kDark.danger});
    const Structure* structure = context.patientCase.findStructure(hit->structureId);
    if (!structure)
      return;
    std::array<char, 64> text{};
    const std::size_t size = std::min(text.size(), structure->name.size());
    std::replace_copy(structure->name.begin(), structure->name.begin() + static_cast<std::ptrdiff_t>(size), text.begin(), '_', ' ');
    context.marks.addText(to + Vec3(0, 0.015, 0), {text.data(), size});
  }
};

} // namespace

std::unique_ptr<RoomTool> laserTool() {
  return std::make_unique<LaserTool>();
}

} // namespace halsted
