// SPDX-License-Identifier: Apache-2.0
#include "rendering/SlicePainter.h"

#include "rendering/DesignTokens.h"

#include <QCoreApplication>
#include <QFont>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace halsted {

namespace {

QString tr(const char* text) {
  return QCoreApplication::translate("SlicePainter", text);
}

QColor colour(const Rgb& rgb) {
  return QColor(rgb[0], rgb[1], rgb[2]);
}

QFont font(int pixels, int weight = QFont::Normal) {
  QFont font(QString::fromLatin1(tokens::kTypeface));
  font.setPixelSize(pixels);
  font.setWeight(static_cast<QFont::Weight>(weight));
  return font;
}

/// Text with a dark rim, readable on bright and dark anatomy.
void rimmedText(QPainter& painter, const QRect& area, Qt::Alignment alignment, const QString& text, const QColor& ink) {
  painter.setPen(QColor(0, 0, 0, 200));
  for (const QPoint& shift : {QPoint(-1, 0), QPoint(1, 0), QPoint(0, -1), QPoint(0, 1)})
    painter.drawText(area.translated(shift), static_cast<int>(alignment), text);
  painter.setPen(ink);
  painter.drawText(area, static_cast<int>(alignment), text);
}

/// A round length in mm whose bar takes about a quarter of the width.
double roundLength(double mm) {
  const double magnitude = std::pow(10, std::floor(std::log10(mm)));
  for (const double step : {5.0, 2.0, 1.0})
    if (step * magnitude <= mm)
      return step * magnitude;
  return magnitude;
}

} // namespace

void annotateSlice(QPainter& painter, const QRect& area, const SlicePlane& plane, const SliceView& view, const WindowLevel& window,
                   const SliceAnnotation& annotation) {
  const QColor text = colour(tokens::kDark.text), quiet = colour(tokens::kDark.quiet);
  const QRect inner = area.adjusted(8, 6, -8, -6);
  const QString position =
      QStringLiteral("%1 %2 mm").arg(QChar(plane.positionLetter(view.slice))).arg(plane.positionMm(view.slice), 0, 'f', 1);
  painter.save();
  if (annotation.compact) {
    painter.setFont(font(tokens::kSmall));
    rimmedText(painter, inner, Qt::AlignTop | Qt::AlignLeft, QString(QChar(plane.leftLetter())), text);
    rimmedText(painter, inner, Qt::AlignBottom | Qt::AlignRight, position, text);
    painter.restore();
    return;
  }

  if (annotation.crosshairMm) {
    const double x = area.center().x() + (annotation.crosshairMm->x() - view.centreMm.x()) / view.mmPerPixel;
    const double y = area.center().y() + (annotation.crosshairMm->y() - view.centreMm.y()) / view.mmPerPixel;
    QColor line = colour(tokens::kDark.accent);
    line.setAlpha(150);
    painter.setPen(QPen(line, 1));
    constexpr double kGap = 12;
    painter.drawLine(QPointF(area.left(), y), QPointF(x - kGap, y));
    painter.drawLine(QPointF(x + kGap, y), QPointF(area.right(), y));
    painter.drawLine(QPointF(x, area.top()), QPointF(x, y - kGap));
    painter.drawLine(QPointF(x, y + kGap), QPointF(x, area.bottom()));
  }

  painter.setFont(font(tokens::kStrong, QFont::DemiBold));
  rimmedText(painter, inner, Qt::AlignVCenter | Qt::AlignLeft, QString(QChar(plane.leftLetter())), text);
  rimmedText(painter, inner, Qt::AlignVCenter | Qt::AlignRight, QString(QChar(plane.rightLetter())), text);
  rimmedText(painter, inner, Qt::AlignTop | Qt::AlignHCenter, QString(QChar(plane.topLetter())), text);
  rimmedText(painter, inner, Qt::AlignBottom | Qt::AlignHCenter, QString(QChar(plane.bottomLetter())), text);

  painter.setFont(font(tokens::kBody, QFont::DemiBold));
  QString name = tr(planeName(plane.plane()));
  constexpr double kNoticeableTilt = 2;
  if (plane.tiltDegrees() > kNoticeableTilt)
    name += tr(", tilted %1°").arg(plane.tiltDegrees(), 0, 'f', 0);
  rimmedText(painter, inner, Qt::AlignTop | Qt::AlignLeft, name, text);
  painter.setFont(font(tokens::kSmall));
  constexpr int kBesideTitle = 100; // the slice's position stands there
  rimmedText(painter, inner.adjusted(0, 20, 0, 0), Qt::AlignTop | Qt::AlignLeft,
             painter.fontMetrics().elidedText(annotation.title, Qt::ElideMiddle, std::max(0, inner.width() - kBesideTitle)), quiet);
  rimmedText(painter, inner, Qt::AlignTop | Qt::AlignRight,
             QStringLiteral("%1\n%2 / %3").arg(position).arg(view.slice + 1).arg(plane.sliceCount()), text);
  rimmedText(painter, inner, Qt::AlignBottom | Qt::AlignRight,
             QStringLiteral("W %1  L %2").arg(window.window, 0, 'f', 0).arg(window.level, 0, 'f', 0), quiet);
  if (annotation.caution) {
    painter.setFont(font(tokens::kBody, QFont::DemiBold));
    rimmedText(painter, inner.adjusted(0, 0, 0, -24), Qt::AlignBottom | Qt::AlignHCenter, tr("This slice was repaired"),
               colour(tokens::kDark.caution));
  }

  const double barMm = roundLength(area.width() * view.mmPerPixel / 4);
  const double barPixels = barMm / view.mmPerPixel;
  const QPointF left(inner.left(), inner.bottom() - 4);
  painter.setPen(QPen(QColor(0, 0, 0, 200), 4));
  painter.drawLine(left, left + QPointF(barPixels, 0));
  painter.setPen(QPen(text, 2));
  painter.drawLine(left, left + QPointF(barPixels, 0));
  painter.setFont(font(tokens::kSmall));
  rimmedText(painter, inner.adjusted(0, 0, 0, -10), Qt::AlignBottom | Qt::AlignLeft,
             barMm >= 10 ? QStringLiteral("%1 cm").arg(barMm / 10) : QStringLiteral("%1 mm").arg(barMm), text);
  painter.restore();
}

} // namespace halsted
