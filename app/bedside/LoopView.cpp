// SPDX-License-Identifier: Apache-2.0
#include "app/bedside/LoopView.h"

#include "app/window/Theme.h"

#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace halsted {

namespace {

constexpr double kJumpS = 0.1;
constexpr float kBeginsLMin = 4, kEndsLMin = -4; ///< flow in, flow out
constexpr std::size_t kLongest = 2500;           ///< samples of one breath: 10 s
constexpr int kEdge = 24, kMargin = 8;

/// Round figures that hold the value: 300, 400, 500, 600, 800, 1000.
float roundUp(float value) {
  const float power = std::pow(10.0F, std::floor(std::log10(std::max(value, 1e-3F))));
  for (const float step : {1.0F, 1.5F, 2.0F, 3.0F, 4.0F, 5.0F, 6.0F, 8.0F})
    if (value <= step * power)
      return step * power;
  return 10 * power;
}

} // namespace

LoopView::LoopView(QWidget* parent) : QWidget(parent) {
  setObjectName(QStringLiteral("bedside.ventilator.loop"));
  setAccessibleName(tr("Loop of the breath"));
  setAttribute(Qt::WA_OpaquePaintEvent);
  m_now.reserve(kLongest);
  m_before.reserve(kLongest);
}

void LoopView::setKind(Kind kind) {
  m_kind = kind;
  update();
}

void LoopView::setOn(bool on) {
  if (m_on == on)
    return;
  m_on = on;
  m_now.clear();
  m_before.clear();
  update();
}

void LoopView::append(std::span<const twin::WaveSample> samples) {
  if (!m_on)
    return;
  for (const twin::WaveSample& sample : samples) {
    if (sample.timeS < m_timeS || sample.timeS > m_timeS + kJumpS) {
      m_now.clear();
      m_inspiring = true; // the breath is not seen from its beginning
    }
    m_timeS = sample.timeS;
    if (!m_inspiring && sample.flowLMin > kBeginsLMin) {
      if (!m_now.empty()) {
        m_before.swap(m_now);
        ++m_breaths;
      }
      m_now.clear();
      m_startMl = sample.volumeMl;
      m_inspiring = true;
    } else if (m_inspiring && sample.flowLMin < kEndsLMin) {
      m_inspiring = false;
    }
    if (m_now.size() < kLongest)
      m_now.push_back({sample.airwayCmH2O, sample.flowLMin, sample.volumeMl - m_startMl});
  }
  update();
}

LoopView::Point LoopView::reach() const {
  Point most{20, 30, 300};
  for (const std::vector<Point>* one : {&m_before, &m_now})
    for (const Point& point : *one) {
      most.pressure = std::max(most.pressure, point.pressure);
      most.flow = std::max(most.flow, std::abs(point.flow));
      most.volume = std::max(most.volume, point.volume);
    }
  return {roundUp(most.pressure), roundUp(most.flow), roundUp(most.volume)};
}

QPolygonF LoopView::line(const std::vector<Point>& breath, const QRectF& place, const Point& most) const {
  QPolygonF points;
  points.reserve(static_cast<qsizetype>(breath.size()));
  for (const Point& point : breath) {
    const double across = m_kind == Kind::PressureVolume ? point.pressure / most.pressure : point.volume / most.volume;
    const double up = m_kind == Kind::PressureVolume ? point.volume / most.volume : 0.5 + 0.5 * point.flow / most.flow;
    points << QPointF(place.left() + place.width() * std::clamp(across, -0.05, 1.0),
                      place.bottom() - place.height() * std::clamp(up, -0.05, 1.0));
  }
  return points;
}

void LoopView::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.fillRect(rect(), toColor(tokens::kMonitor));
  QFont small = font();
  small.setPixelSize(tokens::kSmall);
  painter.setFont(small);
  const QColor quiet = toColor(tokens::kDark.quiet);
  painter.setPen(quiet);
  const QRectF place = QRectF(rect()).adjusted(kEdge, kEdge, -kMargin, -kEdge);
  const bool overPressure = m_kind == Kind::PressureVolume;
  painter.drawText(rect().adjusted(kMargin, 4, -kMargin, -4), Qt::AlignLeft | Qt::AlignTop,
                   overPressure ? tr("Volume, mL") : tr("Flow, L/min (in is up)"));
  painter.drawText(rect().adjusted(kMargin, 4, -kMargin, -4), Qt::AlignRight | Qt::AlignBottom,
                   overPressure ? tr("Airway pressure, cmH2O") : tr("Volume, mL"));
  const double zero = overPressure ? place.bottom() : place.center().y();
  painter.drawLine(QPointF(place.left(), zero), QPointF(place.right(), zero));
  painter.drawLine(place.topLeft(), place.bottomLeft());
  if (!m_on) {
    painter.drawText(rect(), Qt::AlignCenter, tr("The ventilator is not connected."));
    return;
  }
  const Point most = reach();
  const QLocale locale;
  const auto figure = [&](float value) { return locale.toString(static_cast<double>(value), 'f', 0); };
  painter.drawText(QRectF(place.left() + 4, place.top(), 80, 16), Qt::AlignLeft, figure(overPressure ? most.volume : most.flow));
  painter.drawText(QRectF(place.right() - 80, zero - 18, 80, 16), Qt::AlignRight, figure(overPressure ? most.pressure : most.volume));
  painter.setRenderHint(QPainter::Antialiasing);
  QColor before = toColor(tokens::kPressure);
  before.setAlphaF(0.45F);
  painter.setPen(QPen(before, 1.6, Qt::DashLine));
  painter.drawPolyline(line(m_before, place, most));
  painter.setPen(QPen(toColor(tokens::kPressure), 2));
  painter.drawPolyline(line(m_now, place, most));
}

} // namespace halsted
