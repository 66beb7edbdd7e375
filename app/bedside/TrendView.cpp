// SPDX-License-Identifier: Apache-2.0
#include "app/bedside/TrendView.h"

#include "app/bedside/PanelParts.h"
#include "app/bedside/RunWords.h"
#include "app/window/Theme.h"

#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace halsted {

namespace {

constexpr int kStripHeight = 84, kAxisWidth = 44, kAxisHeight = 20, kTitleHeight = 18;
constexpr double kCursorSteps = 60; ///< of arrow keys, across the window

/// Last known at that time; NaN when there was nothing yet.
double valueAt(const TrendView::Curve& curve, double timeS) {
  const auto after = std::upper_bound(curve.values.begin(), curve.values.end(), timeS,
                                      [](double t, const TrendView::Point& point) { return t < point.timeS; });
  return after == curve.values.begin() ? std::nan("") : std::prev(after)->value;
}

/// 1, 2 or 5 times a power of ten, so that about three lines fit.
double gridStep(double range) {
  const double raw = range / 3, power = std::pow(10, std::floor(std::log10(raw)));
  return raw / power < 1.5 ? power : raw / power < 3.5 ? 2 * power : raw / power < 7.5 ? 5 * power : 10 * power;
}

} // namespace

TrendView::TrendView(QWidget* parent) : QWidget(parent) {
  setObjectName(QStringLiteral("bedside.trends.view"));
  setAccessibleName(tr("Trends"));
  setMouseTracking(true);
  setFocusPolicy(Qt::StrongFocus);
}

std::vector<const TrendView::Curve*> TrendView::shown() const {
  std::vector<const Curve*> curves;
  for (const Curve& curve : m_curves)
    if (std::any_of(curve.values.begin(), curve.values.end(), [](const Point& point) { return std::isfinite(point.value); }))
      curves.push_back(&curve);
  return curves;
}

void TrendView::setWindow(double fromS, double untilS) {
  m_fromS = fromS;
  m_untilS = std::max(untilS, fromS + 60);
  updateGeometry();
  update();
}

QSize TrendView::sizeHint() const {
  return {360, std::max(1, static_cast<int>(shown().size())) * kStripHeight + kAxisHeight};
}

double TrendView::timeAt(double x) const {
  return m_fromS + (x - kAxisWidth) / std::max(1.0, width() - kAxisWidth - 8.0) * (m_untilS - m_fromS);
}

double TrendView::xAt(double timeS) const {
  return kAxisWidth + (timeS - m_fromS) / (m_untilS - m_fromS) * (width() - kAxisWidth - 8.0);
}

void TrendView::mouseMoveEvent(QMouseEvent* event) {
  m_cursorS = std::clamp(timeAt(event->position().x()), m_fromS, m_untilS);
  update();
}

void TrendView::leaveEvent(QEvent*) {
  m_cursorS = -1;
  update();
}

void TrendView::keyPressEvent(QKeyEvent* event) {
  if (event->key() != Qt::Key_Left && event->key() != Qt::Key_Right) {
    QWidget::keyPressEvent(event);
    return;
  }
  const double from = m_cursorS < 0 ? m_untilS : m_cursorS, step = (m_untilS - m_fromS) / kCursorSteps;
  m_cursorS = std::clamp(from + (event->key() == Qt::Key_Left ? -step : step), m_fromS, m_untilS);
  say();
  update();
}

void TrendView::say() {
  QStringList parts{clockWords(m_cursorS)};
  for (const Curve* curve : shown())
    if (const double value = valueAt(*curve, m_cursorS); std::isfinite(value))
      parts << QStringLiteral("%1 %2 %3").arg(curve->name, QLocale().toString(value, 'f', curve->decimals), curve->unit);
  setAccessibleDescription(parts.join(QStringLiteral(", ")));
}

void TrendView::drawStrip(QPainter& painter, const Curve& curve, const QRectF& box) const {
  const tokens::Palette& colours = tokensOf(*this);
  double low = 1e9, high = -1e9;
  for (const Point& point : curve.values)
    if (std::isfinite(point.value) && point.timeS >= m_fromS - 60) {
      low = std::min(low, point.value);
      high = std::max(high, point.value);
    }
  if (low > high)
    low = high = valueAt(curve, m_untilS);
  if (high - low < curve.leastRange) {
    const double middle = (low + high) / 2;
    low = middle - curve.leastRange / 2;
    high = middle + curve.leastRange / 2;
  }
  const double margin = 0.05 * (high - low);
  low -= margin;
  high += margin;
  const auto y = [&](double value) { return box.bottom() - (value - low) / (high - low) * box.height(); };
  painter.setPen(QPen(toColor(colours.line), 1));
  const double step = gridStep(high - low);
  for (double line = std::ceil(low / step) * step; line <= high; line += step) {
    painter.setPen(QPen(toColor(colours.line), 1));
    painter.drawLine(QPointF(box.left(), y(line)), QPointF(box.right(), y(line)));
    painter.setPen(toColor(colours.quiet));
    painter.drawText(QRectF(0, y(line) - 8, kAxisWidth - 4, 16), Qt::AlignRight | Qt::AlignVCenter,
                     QLocale().toString(line, 'f', step < 1 ? 1 : 0));
  }
  painter.save();
  painter.setClipRect(box.adjusted(-2, -2, 2, 2));
  // A line of its colour that is too pale for a light ground is drawn in the ground's own ink.
  const QColor ink = palette().color(QPalette::Window).lightness() > 128 ? curve.colour.darker(190) : curve.colour;
  painter.setPen(QPen(ink, curve.points ? 1 : 1.6));
  QPolygonF line;
  const auto flush = [&] {
    if (line.size() > 1)
      painter.drawPolyline(line);
    line.clear();
  };
  for (const Point& point : curve.values) {
    if (!std::isfinite(point.value)) {
      flush();
      continue;
    }
    line << QPointF(xAt(point.timeS), y(point.value));
  }
  flush();
  if (curve.points) {
    painter.setBrush(ink);
    for (const Point& point : curve.values)
      if (std::isfinite(point.value))
        painter.drawEllipse(QPointF(xAt(point.timeS), y(point.value)), 3.5, 3.5);
    painter.setBrush(Qt::NoBrush);
  }
  painter.restore();
  const double value = valueAt(curve, m_cursorS >= 0 ? m_cursorS : m_untilS);
  QFont bold = font();
  bold.setPixelSize(tokens::kBody);
  bold.setWeight(QFont::DemiBold);
  painter.setFont(bold);
  painter.setPen(ink);
  const QRectF title(box.left(), box.top() - kTitleHeight, box.width(), kTitleHeight);
  painter.drawText(title, Qt::AlignLeft | Qt::AlignVCenter, curve.name);
  painter.drawText(title, Qt::AlignRight | Qt::AlignVCenter,
                   std::isfinite(value) ? QStringLiteral("%1 %2").arg(QLocale().toString(value, 'f', curve.decimals), curve.unit)
                                        : QStringLiteral("–"));
}

void TrendView::paintEvent(QPaintEvent*) {
  const tokens::Palette& colours = tokensOf(*this);
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const std::vector<const Curve*> curves = shown();
  QFont small = font();
  small.setPixelSize(tokens::kSmall);
  if (curves.empty()) {
    painter.setPen(toColor(colours.quiet));
    painter.drawText(rect(), Qt::AlignCenter | Qt::TextWordWrap, tr("Nothing is measured yet: attach a monitor."));
    return;
  }
  for (std::size_t i = 0; i < curves.size(); ++i) {
    painter.setFont(small);
    drawStrip(painter, *curves[i],
              QRectF(kAxisWidth, static_cast<double>(i) * kStripHeight + kTitleHeight, width() - kAxisWidth - 8.0,
                     kStripHeight - kTitleHeight - 8));
  }
  painter.setFont(small);
  painter.setPen(toColor(colours.quiet));
  const double bottom = static_cast<double>(curves.size()) * kStripHeight;
  for (int i = 0; i <= 3; ++i) {
    const double time = m_fromS + i * (m_untilS - m_fromS) / 3, x = xAt(time);
    const QRectF place(std::clamp(x - 30, 0.0, width() - 60.0), bottom, 60, kAxisHeight);
    painter.drawText(place, Qt::AlignCenter, clockWords(time));
  }
  if (m_cursorS >= 0) {
    painter.setPen(QPen(toColor(colours.text), 1, Qt::DashLine));
    painter.drawLine(QPointF(xAt(m_cursorS), 0), QPointF(xAt(m_cursorS), bottom));
    painter.fillRect(QRectF(xAt(m_cursorS) - 30, bottom, 60, kAxisHeight), toColor(colours.raised));
    painter.setPen(toColor(colours.text));
    painter.drawText(QRectF(xAt(m_cursorS) - 30, bottom, 60, kAxisHeight), Qt::AlignCenter, clockWords(m_cursorS));
  }
  if (hasFocus()) {
    painter.setPen(QPen(toColor(colours.accent), 2));
    painter.drawRect(rect().adjusted(1, 1, -1, -1));
  }
}

} // namespace halsted
