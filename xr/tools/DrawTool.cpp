// SPDX-License-Identifier: Apache-2.0
#include "rendering/DesignTokens.h"
#include "xr/tools/ToolAim.h"
#include "xr/tools/Tools.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace halsted {
namespace {

constexpr double kStepM = 0.001, kToleranceM = 0.0005; // as the hand sees them: a large model is drawn on more finely
constexpr std::size_t kMostPoints = 10'000;

/// Leaves out what lies within a tolerance of the rest: Douglas, Peucker, "Algorithms for the reduction of the number of points
/// required to represent a digitized line or its caricature", Cartographica 10 (1973).
std::vector<Vec3> simplified(const std::vector<Vec3>& points, double tolerance) {
  if (points.size() < 3)
    return points;
  std::vector<bool> kept(points.size(), false);
  kept.front() = kept.back() = true;
  std::vector<std::pair<std::size_t, std::size_t>> spans{{0, points.size() - 1}};
  while (!spans.empty()) {
    const auto [first, last] = spans.back();
    spans.pop_back();
    const Vec3 along = points[last] - points[first];
    std::size_t farthest = first;
    double most = tolerance;
    for (std::size_t i = first + 1; i < last; ++i) {
      const Vec3 offset = points[i] - points[first];
      const double t = along.squaredNorm() > 0 ? std::clamp(offset.dot(along) / along.squaredNorm(), 0.0, 1.0) : 0.0;
      const double distance = (offset - t * along).norm();
      if (distance > most) {
        most = distance;
        farthest = i;
      }
    }
    if (farthest == first)
      continue;
    kept[farthest] = true;
    spans.emplace_back(first, farthest);
    spans.emplace_back(farthest, last);
  }
  std::vector<Vec3> result;
  for (std::size_t i = 0; i < points.size(); ++i)
    if (kept[i])
      result.push_back(points[i]);
  return result;
}

class DrawTool : public RoomTool {
public:
  DrawTool() { m_points.reserve(kMostPoints); }
  std::string_view name() const override { return "draw"; }
  std::string title() const override { return QCoreApplication::translate("RoomTool", "Draw").toStdString(); }

  void update(const RoomHand& hand, double, ToolContext& context) override {
    const Eigen::Affine3d room_T_patient = context.view.model.room_T_patient();
    const double mmPerM = 1000 / context.view.model.scale;
    const Vec3 tipMm = room_T_patient.inverse() * hand.room_T_tip.translation();
    context.marks.balls.push_back({hand.room_T_tip.translation(), 0.002, tokens::kDark.accent});
    if (hand.pressBegan) {
      m_points.assign(1, tipMm);
      m_drawing = true;
    } else if (m_drawing && hand.pressing && m_points.size() < kMostPoints && (tipMm - m_points.back()).norm() >= kStepM * mmPerM) {
      m_points.push_back(tipMm);
    }
    for (std::size_t i = 1; i < m_points.size(); ++i)
      context.marks.lines.push_back({room_T_patient * m_points[i - 1], room_T_patient * m_points[i], tokens::kDark.accent, 0.002});
    if (!m_drawing || hand.pressing)
      return;
    if (m_points.size() > 1) // a mere tap draws nothing
      addToPlan("stroke", simplified(m_points, kToleranceM * mmPerM), hand.side, context);
    m_points.clear();
    m_drawing = false;
  }
  void leave(ToolContext&) override {
    m_points.clear();
    m_drawing = false;
  }

private:
  std::vector<Vec3> m_points; ///< patient space
  bool m_drawing = false;
};

} // namespace

std::unique_ptr<RoomTool> drawTool() {
  return std::make_unique<DrawTool>();
}

} // namespace halsted
