// SPDX-License-Identifier: Apache-2.0
#include "xr/tools/ToolAim.h"
#include "xr/tools/Tools.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace halsted {
namespace {

class PeelTool : public RoomTool {
public:
  std::string_view name() const override { return "peel"; }
  std::string title() const override { return QCoreApplication::translate("RoomTool", "Peel a layer off").toStdString(); }

  void update(const RoomHand& hand, double, ToolContext& context) override {
    const ToolAim aim = aimOf(hand, context);
    markAim(aim, hand, context);
    if (hand.pressBegan) {
      if (const Structure* structure = aim.structureId ? context.patientCase.findStructure(aim.structureId) : nullptr) {
        const std::string name = structure->name;
        const bool hidden = context.actions.trigger("structure.hide", {name}).ok();
        m_peeled += hidden ? 1 : 0;
        context.pulse(hand.side, hidden ? 0.5 : 1, hidden ? 0.02 : 0.15);
      }
    }
    // Only what was peeled comes back: the button is no undo of other work.
    if (hand.secondaryBegan && m_peeled > 0 && context.actions.trigger("edit.undo")) {
      --m_peeled;
      context.pulse(hand.side, 0.3, 0.02);
    }
  }
  void leave(ToolContext&) override { m_peeled = 0; }

private:
  int m_peeled = 0;
};

} // namespace

std::unique_ptr<RoomTool> peelTool() {
  return std::make_unique<PeelTool>();
}

} // namespace halsted
