// SPDX-License-Identifier: Apache-2.0
#include "app/bedside/BodyMap.h"

#include "app/bedside/PanelParts.h"
#include "app/bedside/RunWords.h"
#include "app/window/Theme.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace halsted {

namespace {

constexpr double kWidth = 200, kHeight = 440;
constexpr double kMarker = 10; ///< radius
constexpr double kReach = 22;  ///< of a finger, in widget pixels at 100 %

QPainterPath stroke(std::initializer_list<QPointF> points, double width) {
  QPainterPath line(*points.begin());
  for (const QPointF& point : points)
    line.lineTo(point);
  QPainterPathStroker stroker;
  stroker.setWidth(width);
  stroker.setCapStyle(Qt::RoundCap);
  stroker.setJoinStyle(Qt::RoundJoin);
  return stroker.createStroke(line);
}

/// The outline of a person, arms a little away from the body.
const QPainterPath& outline() {
  static const QPainterPath path = [] {
    QPainterPath body;
    body.addEllipse(QPointF(100, 42), 25, 32);
    QPainterPath torso(QPointF(90, 66));
    torso.lineTo(90, 84);
    torso.cubicTo(84, 92, 62, 92, 52, 102);
    torso.cubicTo(54, 140, 66, 160, 66, 190);
    torso.cubicTo(62, 215, 60, 225, 62, 248);
    torso.lineTo(138, 248);
    torso.cubicTo(140, 225, 138, 215, 134, 190);
    torso.cubicTo(134, 160, 146, 140, 148, 102);
    torso.cubicTo(138, 92, 116, 92, 110, 84);
    torso.lineTo(110, 66);
    torso.closeSubpath();
    body = body.united(torso);
    for (const double side : {-1.0, 1.0}) {
      const auto at = [side](double x, double y) { return QPointF(100 + side * x, y); };
      body = body.united(stroke({at(45, 110), at(57, 170)}, 23));
      body = body.united(stroke({at(57, 170), at(67, 232)}, 18));
      body = body.united(stroke({at(68, 240), at(71, 256)}, 17));
      body = body.united(stroke({at(22, 248), at(22, 330)}, 33));
      body = body.united(stroke({at(22, 330), at(22, 412)}, 24));
      body = body.united(stroke({at(22, 418), at(31, 426)}, 15));
    }
    return body;
  }();
  return path;
}

QPainterPath lung(double side) {
  const auto x = [side](double away) { return 100 + side * away; };
  QPainterPath path(QPointF(x(8), 112));
  path.cubicTo(x(14), 98, x(28), 108, x(34), 132);
  path.cubicTo(x(38), 150, x(38), 164, x(34), 170);
  path.cubicTo(x(26), 168, x(16), 164, x(9), 168);
  path.closeSubpath();
  return path;
}

QPainterPath heart() {
  QPainterPath path(QPointF(98, 132));
  path.cubicTo(108, 120, 126, 130, 122, 146);
  path.cubicTo(120, 156, 116, 160, 114, 164);
  path.cubicTo(102, 162, 90, 150, 98, 132);
  return path;
}

} // namespace

const std::vector<BodyRegion>& bodyRegions() {
  static const std::vector<BodyRegion> regions = {{"airway", {150, 62}, {104, 60}},    {"neck", {50, 82}, {94, 80}},
                                                  {"lungs", {78, 142}, {78, 142}},     {"heart", {112, 144}, {112, 144}},
                                                  {"abdomen", {100, 205}, {100, 205}}, {"skin", {40, 186}, {40, 186}},
                                                  {"limbs", {78, 320}, {78, 320}},     {"neurology", {100, 14}, {100, 14}},
                                                  {"pupils", {50, 44}, {91, 42}},      {"capillaryRefill", {172, 268}, {171, 262}},
                                                  {"pulse", {20, 226}, {34, 230}}};
  return regions;
}

BodyMap::BodyMap(QWidget* parent) : QWidget(parent), m_examined(bodyRegions().size()) {
  setObjectName(QStringLiteral("bedside.exam.body"));
  setAccessibleName(tr("Body, from the front"));
  setAccessibleDescription(tr("Arrow keys choose where to look, Enter looks there. The list beside it has the same places."));
  setMouseTracking(true);
  setFocusPolicy(Qt::StrongFocus);
  setCursor(Qt::PointingHandCursor);
}

void BodyMap::setExamined(std::size_t region, bool examined) {
  if (m_examined[region] == examined)
    return;
  m_examined[region] = examined;
  update();
}

double BodyMap::scale() const {
  return std::min(width() / kWidth, height() / kHeight);
}

QPointF BodyMap::toWidget(QPointF point) const {
  return QPointF((width() - kWidth * scale()) / 2, 0) + point * scale();
}

QPoint BodyMap::centreOf(std::size_t region) const {
  return toWidget(bodyRegions()[region].marker).toPoint();
}

int BodyMap::regionAt(QPointF position) const {
  int best = -1;
  double nearest = std::max(kReach, kReach * scale());
  for (std::size_t i = 0; i < bodyRegions().size(); ++i)
    for (const QPointF& spot : {bodyRegions()[i].marker, bodyRegions()[i].place})
      if (const double away = QLineF(toWidget(spot), position).length(); away < nearest) {
        nearest = away;
        best = static_cast<int>(i);
      }
  return best;
}

void BodyMap::point(int region) {
  if (m_pointed == region)
    return;
  m_pointed = region;
  const std::string part = region < 0 ? "" : bodyRegions()[static_cast<std::size_t>(region)].part;
  setToolTip(region < 0 ? QString() : termWords(part));
  Q_EMIT pointedAt(part);
  update();
}

void BodyMap::mouseMoveEvent(QMouseEvent* event) {
  point(regionAt(event->position()));
}

void BodyMap::mousePressEvent(QMouseEvent* event) {
  point(regionAt(event->position()));
  if (m_pointed >= 0)
    Q_EMIT chosen(bodyRegions()[static_cast<std::size_t>(m_pointed)].part);
}

void BodyMap::leaveEvent(QEvent*) {
  point(-1);
}

void BodyMap::focusInEvent(QFocusEvent* event) {
  if (event->reason() != Qt::MouseFocusReason && m_pointed < 0)
    point(0);
  update();
}

void BodyMap::focusOutEvent(QFocusEvent*) {
  point(-1);
}

void BodyMap::move(QPointF direction) {
  if (m_pointed < 0) {
    point(0);
    return;
  }
  const QPointF from = bodyRegions()[static_cast<std::size_t>(m_pointed)].marker;
  int best = -1;
  double least = 1e9;
  for (std::size_t i = 0; i < bodyRegions().size(); ++i) {
    const QPointF away = bodyRegions()[i].marker - from;
    const double along = QPointF::dotProduct(away, direction);
    // What lies straight ahead comes first, what is far to the side last.
    const double across = std::fabs(away.x() * direction.y() - away.y() * direction.x());
    if (along > 2 && along + 2 * across < least) {
      least = along + 2 * across;
      best = static_cast<int>(i);
    }
  }
  if (best >= 0)
    point(best);
}

void BodyMap::keyPressEvent(QKeyEvent* event) {
  switch (event->key()) {
  case Qt::Key_Up: move({0, -1}); return;
  case Qt::Key_Down: move({0, 1}); return;
  case Qt::Key_Left: move({-1, 0}); return;
  case Qt::Key_Right: move({1, 0}); return;
  case Qt::Key_Return:
  case Qt::Key_Enter:
  case Qt::Key_Space:
    if (m_pointed >= 0)
      Q_EMIT chosen(bodyRegions()[static_cast<std::size_t>(m_pointed)].part);
    return;
  default: QWidget::keyPressEvent(event);
  }
}

void BodyMap::paintEvent(QPaintEvent*) {
  const tokens::Palette& colours = tokensOf(*this);
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.translate((width() - kWidth * scale()) / 2, 0);
  painter.scale(scale(), scale());
  painter.setPen(QPen(toColor(colours.quiet), 1.2));
  painter.setBrush(toColor(colours.raised));
  painter.drawPath(outline());
  QColor organ = toColor(colours.quiet);
  organ.setAlpha(60);
  painter.setPen(QPen(toColor(colours.quiet), 0.8));
  painter.setBrush(organ);
  for (const double side : {-1.0, 1.0}) {
    painter.drawPath(lung(side));
    painter.drawEllipse(QPointF(100 + side * 9, 42), 4, 2.5);
  }
  painter.drawPath(heart());
  painter.setBrush(Qt::NoBrush);
  painter.drawLine(QPointF(93, 60), QPointF(107, 60));
  painter.drawEllipse(QPointF(100, 205), 24, 24);
  if (hasFocus()) {
    painter.setPen(QPen(toColor(colours.accent), 2));
    painter.drawRoundedRect(QRectF(1, 1, kWidth - 2, kHeight - 2), 4, 4);
  }
  // The patient's own sides: left is never ambiguous.
  QFont font = painter.font();
  font.setPixelSize(tokens::kSmall);
  painter.setFont(font);
  painter.setPen(toColor(colours.quiet));
  painter.drawText(QRectF(6, 120, 30, 16), Qt::AlignCenter, tr("R", "the patient's right"));
  painter.drawText(QRectF(164, 120, 30, 16), Qt::AlignCenter, tr("L", "the patient's left"));
  font.setWeight(QFont::DemiBold);
  painter.setFont(font);
  for (std::size_t i = 0; i < bodyRegions().size(); ++i) {
    const BodyRegion& region = bodyRegions()[i];
    const bool pointed = static_cast<int>(i) == m_pointed;
    painter.setPen(QPen(toColor(colours.quiet), 1));
    if (region.marker != region.place)
      painter.drawLine(region.marker, region.place);
    painter.setPen(QPen(toColor(pointed ? colours.accent : m_examined[i] ? colours.good : colours.text), pointed ? 3 : 1.5));
    painter.setBrush(toColor(m_examined[i] ? colours.good : colours.panel));
    painter.drawEllipse(region.marker, kMarker, kMarker);
    painter.setPen(toColor(m_examined[i] ? colours.panel : colours.text));
    painter.drawText(QRectF(region.marker - QPointF(kMarker, kMarker), QSizeF(2 * kMarker, 2 * kMarker)), Qt::AlignCenter,
                     QString::number(i + 1));
    if (m_examined[i]) {
      painter.setPen(QPen(toColor(colours.good), 2.2));
      const QPointF at = region.marker + QPointF(kMarker + 1, -kMarker + 1);
      painter.drawPolyline(QPolygonF({at, at + QPointF(3, 4), at + QPointF(9, -5)}));
    }
  }
}

} // namespace halsted
