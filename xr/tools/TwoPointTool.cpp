// SPDX-License-Identifier: Apache-2.0
#include "rendering/DesignTokens.h"
#include "xr/tools/ToolAim.h"
#include "xr/tools/Tools.h"

#include <QCoreApplication>

#include <fmt/format.h>

#include <array>

namespace halsted {
namespace {

/// Two presses, with the length between them read as it grows. The secondary button gives the first up.
class TwoPointTool : public RoomTool {
public:
  TwoPointTool(const char* name, const char* kind, const char* title) : m_name(name), m_kind(kind), m_title(title) {}
  std::string_view name() const override { return m_name; }
  std::string title() const override { return QCoreApplication::translate("RoomTool", m_title).toStdString(); }

  void update(const RoomHand& hand, double, ToolContext& context) override {
    const ToolAim aim = aimOf(hand, context);
    markAim(aim, hand, context);
    if (hand.secondaryBegan)
      m_first.reset();
    if (m_first) {
      const Vec3 from = context.view.model.room_T_patient() * *m_first;
      context.marks.lines.push_back({from, aim.roomPoint, tokens::kDark.accent, 0.002});
      context.marks.balls.push_back({from, 0.003, tokens::kDark.accent});
      std::array<char, 32> text{};
      const auto end = fmt::format_to_n(text.data(), text.size(), "{:.1f} mm", (aim.pointMm - *m_first).norm());
      context.marks.addText(0.5 * (from + aim.roomPoint), {text.data(), std::min(end.size, text.size())});
    }
    if (!hand.pressBegan)
      return;
    if (!m_first) {
      m_first = aim.pointMm;
      context.pulse(hand.side, 0.4, 0.015);
    } else if ((aim.pointMm - *m_first).norm() > 0) {
      const std::array<Vec3, 2> points{*m_first, aim.pointMm};
      m_first.reset();
      addToPlan(m_kind, points, hand.side, context);
    }
  }
  void leave(ToolContext&) override { m_first.reset(); }

private:
  const char *m_name, *m_kind, *m_title;
  std::optional<Vec3> m_first;
};

} // namespace

std::unique_ptr<RoomTool> measureTool() {
  return std::make_unique<TwoPointTool>("measure", "distance", QT_TRANSLATE_NOOP("RoomTool", "Measure a distance"));
}

std::unique_ptr<RoomTool> lineTool() {
  return std::make_unique<TwoPointTool>("line", "line", QT_TRANSLATE_NOOP("RoomTool", "Place a line"));
}

} // namespace halsted
