// SPDX-License-Identifier: Apache-2.0
#include "app/records/ProgressPlot.h"

#include "app/bedside/PanelParts.h"
#include "app/window/Theme.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace halsted {

namespace {

constexpr double kDot = 4, kEdge = 8;
constexpr std::size_t kMost = 20; ///< the newest; more do not fit as dots

} // namespace

ProgressPlot::ProgressPlot(std::vector<Point> points, double passPercent, QWidget* parent)
    : QWidget(parent), m_points(std::move(points)), m_passPercent(passPercent) {
  if (m_points.size() > kMost)
    m_points.erase(m_points.begin(), m_points.end() - kMost);
  QStringList said;
  for (const Point& point : m_points)
    said << (point.passed ? tr("%1 % passed") : tr("%1 % not passed")).arg(point.percent, 0, 'f', 0);
  setAccessibleName(tr("Points of the attempts, oldest first: %1").arg(said.join(QStringLiteral(", "))));
  setToolTip(accessibleName());
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void ProgressPlot::paintEvent(QPaintEvent*) {
  const tokens::Palette& colours = tokensOf(*this);
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const QRectF room = QRectF(rect()).adjusted(kEdge, kEdge, -kEdge, -kEdge);
  const auto y = [&](double percent) { return room.bottom() - room.height() * std::clamp(percent, 0.0, 100.0) / 100; };
  const auto x = [&](std::size_t i) {
    const double step = std::min(28.0, room.width() / static_cast<double>(std::max<std::size_t>(1, m_points.size() - 1)));
    return room.left() + kDot + step * static_cast<double>(i);
  };
  painter.setPen(QPen(toColor(colours.line), 1));
  painter.drawLine(QPointF(room.left(), room.bottom()), QPointF(room.right(), room.bottom()));
  painter.setPen(QPen(toColor(colours.quiet), 1, Qt::DashLine));
  painter.drawLine(QPointF(room.left(), y(m_passPercent)), QPointF(room.right(), y(m_passPercent)));
  QPainterPath course;
  for (std::size_t i = 0; i < m_points.size(); ++i)
    i == 0 ? course.moveTo(x(i), y(m_points[i].percent)) : course.lineTo(x(i), y(m_points[i].percent));
  painter.setPen(QPen(toColor(colours.accent), 1.5));
  painter.drawPath(course);
  for (std::size_t i = 0; i < m_points.size(); ++i) {
    const QPointF at(x(i), y(m_points[i].percent));
    if (m_points[i].passed) {
      painter.setPen(Qt::NoPen);
      painter.setBrush(toColor(colours.good));
      painter.drawEllipse(at, kDot, kDot);
    } else {
      painter.setPen(QPen(toColor(colours.caution), 2));
      painter.drawLine(at - QPointF(kDot, kDot), at + QPointF(kDot, kDot));
      painter.drawLine(at - QPointF(kDot, -kDot), at + QPointF(kDot, -kDot));
    }
  }
}

} // namespace halsted
