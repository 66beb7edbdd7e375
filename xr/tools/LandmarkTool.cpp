// SPDX-License-Identifier: Apache-2.0
#include "xr/tools/ToolAim.h"
#include "xr/tools/Tools.h"

#include <QCoreApplication>

namespace halsted {
namespace {

class LandmarkTool : public RoomTool {
public:
  std::string_view name() const override { return "landmark"; }
  std::string title() const override { return QCoreApplication::translate("RoomTool", "Place a landmark").toStdString(); }
  void update(const RoomHand& hand, double, ToolContext& context) override {
    const ToolAim aim = aimOf(hand, context);
    markAim(aim, hand, context);
    if (hand.pressBegan)
      addToPlan("landmark", {&aim.pointMm, 1}, hand.side, context);
  }
};

} // namespace

std::unique_ptr<RoomTool> landmarkTool() {
  return std::make_unique<LandmarkTool>();
}

} // namespace halsted
