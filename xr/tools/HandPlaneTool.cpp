// SPDX-License-Identifier: Apache-2.0
#include "rendering/DesignTokens.h"
#include "xr/hands/ModelBounds.h"
#include "xr/tools/ToolAim.h"
#include "xr/tools/Tools.h"

#include <QCoreApplication>

#include <array>

namespace halsted {
namespace {

constexpr double kNearM = 0.1;

/// Holds a plane of the view in the hand while pressed. From afar the plane is where the ray enters the model, and
/// stays that far ahead.
class HandPlaneTool : public RoomTool {
public:
  using Plane = std::optional<ClipPlane> RoomView::*;
  HandPlaneTool(const char* name, const char* title, Plane plane) : m_name(name), m_title(title), m_plane(plane) {}
  std::string_view name() const override { return m_name; }
  std::string title() const override { return QCoreApplication::translate("RoomTool", m_title).toStdString(); }

  void update(const RoomHand& hand, double, ToolContext& context) override {
    const double toTipM = std::max(0.0, -(hand.room_T_aim.inverse() * hand.room_T_tip.translation()).z());
    if (hand.pressBegan) {
      // The whole model, clipped away or not: else a plane that hides all could not be taken hold of again.
      const BoundsMm bounds = visibleBounds(context.patientCase);
      const std::optional<double> ahead = rayToModel(hand.room_T_aim, bounds, context.view.model);
      m_held = true;
      if (distanceToModelM(hand.room_T_tip.translation(), bounds, context.view.model) <= kNearM)
        m_aheadM = toTipM;
      else if (ahead)
        m_aheadM = *ahead;
      else {
        m_held = false;
        if (context.view.*m_plane)
          context.pulse(hand.side, 0.3, 0.02);
        (context.view.*m_plane).reset();
      }
    }
    m_held = m_held && hand.pressing;
    if (m_held)
      context.view.*m_plane = handPlane(hand, m_aheadM, context.view);
    mark(hand, m_held ? m_aheadM : toTipM, context);
  }
  void leave(ToolContext&) override { m_held = false; }

private:
  static void mark(const RoomHand& hand, double aheadM, ToolContext& context) {
    constexpr double kHalfM = 0.06;
    const std::array<Vec3, 4> corners{Vec3(-kHalfM, -kHalfM, -aheadM), Vec3(kHalfM, -kHalfM, -aheadM), Vec3(kHalfM, kHalfM, -aheadM),
                                      Vec3(-kHalfM, kHalfM, -aheadM)};
    for (std::size_t i = 0; i < 4; ++i)
      context.marks.lines.push_back({hand.room_T_aim * corners[i], hand.room_T_aim * corners[(i + 1) % 4], tokens::kDark.accent, 0.0015});
  }

  const char *m_name, *m_title;
  Plane m_plane;
  bool m_held = false;
  double m_aheadM = 0;
};

} // namespace

std::unique_ptr<RoomTool> clipTool() {
  return std::make_unique<HandPlaneTool>("clip", QT_TRANSLATE_NOOP("RoomTool", "Cut away"), &RoomView::clip);
}

std::unique_ptr<RoomTool> sliceTool() {
  return std::make_unique<HandPlaneTool>("slice", QT_TRANSLATE_NOOP("RoomTool", "Show a slice"), &RoomView::slice);
}

} // namespace halsted
