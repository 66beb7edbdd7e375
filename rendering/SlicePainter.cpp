// SPDX-License-Identifier: Apache-2.0
#include "rendering/SlicePainter.h"

#include "rendering/DesignTokens.h"
#include "rendering/SliceFrame.h"

#include <QCoreApplication>
#include <QFont>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

namespace halsted {

namespace {

QString tr(const char* text) {
  return QCoreApplication::translate("halsted", text);
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

/// A mark with a dark rim, seen on bright and dark anatomy.
void rimmedLine(QPainter& painter, const QPointF& from, const QPointF& to, const QColor& ink) {
  for (const QPen& pen : {QPen(QColor(0, 0, 0, 170), 4, Qt::SolidLine, Qt::RoundCap), QPen(ink, 2, Qt::SolidLine, Qt::RoundCap)}) {
    painter.setPen(pen);
    painter.drawLine(from, to);
  }
}
void rimmedDot(QPainter& painter, const QPointF& at, double radius, const QColor& ink) {
  painter.setPen(QPen(QColor(0, 0, 0, 170), 1));
  painter.setBrush(ink);
  painter.drawEllipse(at, radius, radius);
}

void markText(QPainter& painter, const QPointF& at, const QString& text) {
  painter.setFont(font(tokens::kSmall, QFont::DemiBold));
  rimmedText(painter, QRect(at.toPoint() + QPoint(8, -20), QSize(400, 16)), Qt::AlignVCenter | Qt::AlignLeft, text,
             colour(tokens::kDark.text));
}

void markPath(QPainter& painter, const SliceFrame& frame, const PlanElement& element, const QColor& ink) {
  constexpr double kDot = 3, kShort = 4; // pixels
  const auto& points = element.pointsMm;
  bool whole = true;
  for (std::size_t i = 1; i < points.size(); ++i) {
    Vec3 from = points[i - 1], to = points[i];
    whole = whole && frame.holds(from) && frame.holds(to);
    if (!frame.clip(from, to))
      continue;
    const QPointF a = frame.at(from), b = frame.at(to);
    rimmedLine(painter, a, b, ink);
    if (element.kind != PlanKind::Stroke && QLineF(a, b).length() < kShort) // goes through
      rimmedDot(painter, 0.5 * (a + b), kDot, ink);
  }
  for (const Vec3* end : {&points.front(), &points.back()})
    if ((element.kind != PlanKind::Stroke || points.size() == 1) && frame.holds(*end))
      rimmedDot(painter, frame.at(*end), kDot, ink);
  if (element.kind == PlanKind::Distance && whole)
    markText(painter, frame.at(0.5 * (points[0] + points[1])), QStringLiteral("%1 mm").arg(lengthMm(element), 0, 'f', 1));
}

void markLandmark(QPainter& painter, const SliceFrame& frame, const PlanElement& element, const QColor& ink) {
  constexpr double kArm = 7, kDot = 3.5;
  if (!frame.holds(element.pointsMm[0]))
    return;
  const QPointF at = frame.at(element.pointsMm[0]);
  rimmedLine(painter, at - QPointF(kArm, 0), at + QPointF(kArm, 0), ink);
  rimmedLine(painter, at - QPointF(0, kArm), at + QPointF(0, kArm), ink);
  rimmedDot(painter, at, kDot, ink);
  markText(painter, at, QString::fromStdString(element.name));
}

/// The line in which plane and slice cut each other; of one that lies in the slice its outline.
void markSquare(QPainter& painter, const SliceFrame& frame, const PlanElement& element, const QColor& ink) {
  const std::array<Vec3, 4> square = planeSquare(element);
  std::vector<QPointF> cuts;
  for (std::size_t i = 0; i < 4; ++i) {
    const Vec3 from = square[i], to = square[(i + 1) % 4];
    const double a = frame.distance(from), b = frame.distance(to);
    if (frame.holds(from) && frame.holds(to))
      rimmedLine(painter, frame.at(from), frame.at(to), ink);
    if ((a > 0) != (b > 0))
      cuts.push_back(frame.at(from + a / (a - b) * (to - from)));
  }
  if (cuts.size() == 2)
    rimmedLine(painter, cuts[0], cuts[1], ink);
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

PictureLabels sliceLabels(const SlicePlane& plane, const SliceView& view, const WindowLevel& window, const SliceAnnotation& annotation) {
  const auto letter = [](char one) { return QString(QChar(one)); };
  PictureLabels labels;
  labels.left = letter(plane.leftLetter());
  labels.right = letter(plane.rightLetter());
  labels.top = letter(plane.topLetter());
  labels.bottom = letter(plane.bottomLetter());
  labels.name = QCoreApplication::translate("library", planeName(plane.plane()));
  constexpr double kNoticeableTilt = 2;
  if (plane.tiltDegrees() > kNoticeableTilt)
    labels.name += tr(", tilted %1°").arg(plane.tiltDegrees(), 0, 'f', 0);
  labels.title = annotation.title;
  labels.position = QStringLiteral("%1 %2 mm").arg(QChar(plane.positionLetter(view.slice))).arg(plane.positionMm(view.slice), 0, 'f', 1);
  if (!annotation.compact)
    labels.position += QStringLiteral("\n%1 / %2").arg(view.slice + 1).arg(plane.sliceCount());
  labels.window = window;
  labels.mmPerPixel = view.mmPerPixel;
  if (annotation.crosshairMm)
    labels.crosshair =
        QPointF(annotation.crosshairMm->x() - view.centreMm.x(), annotation.crosshairMm->y() - view.centreMm.y()) / view.mmPerPixel;
  if (annotation.caution)
    labels.cautions << tr("This slice was repaired");
  labels.compact = annotation.compact;
  return labels;
}

void annotateSlice(QPainter& painter, const QRect& area, const SlicePlane& plane, const SliceView& view, const WindowLevel& window,
                   const SliceAnnotation& annotation) {
  annotatePicture(painter, area, sliceLabels(plane, view, window, annotation));
}

void annotatePicture(QPainter& painter, const QRect& area, const PictureLabels& labels) {
  const QColor text = colour(tokens::kDark.text), quiet = colour(tokens::kDark.quiet);
  const QRect inner = area.adjusted(8, 6, -8, -6);
  painter.save();
  if (labels.compact) {
    painter.setFont(font(tokens::kSmall));
    rimmedText(painter, inner, Qt::AlignTop | Qt::AlignLeft, labels.left, text);
    rimmedText(painter, inner, Qt::AlignBottom | Qt::AlignRight, labels.position, text);
    painter.restore();
    return;
  }

  if (labels.crosshair) {
    const QPointF at = QRectF(area).center() + *labels.crosshair;
    QColor line = colour(tokens::kDark.accent);
    line.setAlpha(150);
    painter.setPen(QPen(line, 1));
    painter.setClipRect(area);
    constexpr double kGap = 12;
    const double reach = std::hypot(area.width(), area.height()) + std::hypot(labels.crosshair->x(), labels.crosshair->y());
    for (const QPointF& direction : labels.crosshairLines)
      for (const double side : {-1.0, 1.0})
        painter.drawLine(at + side * kGap * direction, at + side * reach * direction);
    painter.setClipping(false);
  }

  painter.setFont(font(tokens::kStrong, QFont::DemiBold));
  rimmedText(painter, inner, Qt::AlignVCenter | Qt::AlignLeft, labels.left, text);
  rimmedText(painter, inner, Qt::AlignVCenter | Qt::AlignRight, labels.right, text);
  rimmedText(painter, inner, Qt::AlignTop | Qt::AlignHCenter, labels.top, text);
  rimmedText(painter, inner, Qt::AlignBottom | Qt::AlignHCenter, labels.bottom, text);

  // The letter of the upper edge stands in the middle: what is beside it keeps clear of it.
  const int side = std::max(0, inner.width() / 2 - 24);
  painter.setFont(font(tokens::kBody, QFont::DemiBold));
  rimmedText(painter, inner, Qt::AlignTop | Qt::AlignLeft, painter.fontMetrics().elidedText(labels.name, Qt::ElideRight, side), text);
  painter.setFont(font(tokens::kSmall));
  constexpr int kBesideTitle = 100, kUnderName = 20, kLineHeight = 16; // the slice's position stands beside the title
  rimmedText(painter, inner.adjusted(0, kUnderName, 0, 0), Qt::AlignTop | Qt::AlignLeft,
             painter.fontMetrics().elidedText(labels.title, Qt::ElideMiddle, std::max(0, inner.width() - kBesideTitle)), quiet);
  int line = kUnderName + kLineHeight;
  for (const QString& note : labels.notes) {
    rimmedText(painter, inner.adjusted(0, line, 0, 0), Qt::AlignTop | Qt::AlignLeft,
               painter.fontMetrics().elidedText(note, Qt::ElideRight, std::max(0, inner.width() - kBesideTitle)), text);
    line += kLineHeight;
  }
  rimmedText(painter, inner, Qt::AlignTop | Qt::AlignRight, labels.position, text);
  rimmedText(painter, inner, Qt::AlignBottom | Qt::AlignRight,
             QStringLiteral("W %1  L %2").arg(labels.window.window, 0, 'f', 0).arg(labels.window.level, 0, 'f', 0), quiet);
  painter.setFont(font(tokens::kSmall, QFont::DemiBold));
  int above = 24;
  for (const QString& caution : labels.cautions) {
    rimmedText(painter, inner.adjusted(0, 0, 0, -above), Qt::AlignBottom | Qt::AlignHCenter,
               painter.fontMetrics().elidedText(caution, Qt::ElideRight, inner.width()), colour(tokens::kDark.caution));
    above += kLineHeight + 2;
  }

  const double barMm = roundLength(area.width() * labels.mmPerPixel / 4);
  const double barPixels = barMm / labels.mmPerPixel;
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

void markPlan(QPainter& painter, const QRect& area, const SlicePlane& plane, const SliceView& view, const std::vector<PlanElement>& plan) {
  markPlan(painter, SliceFrame(area, plane, view), plan);
}

void markPlan(QPainter& painter, const SliceFrame& frame, const std::vector<PlanElement>& plan) {
  if (plan.empty())
    return;
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  for (const PlanElement& element : plan) {
    if (!element.visible)
      continue;
    switch (element.kind) {
    case PlanKind::Landmark: markLandmark(painter, frame, element, colour(element.colour)); break;
    case PlanKind::Plane:
    case PlanKind::Osteotomy: markSquare(painter, frame, element, colour(element.colour)); break;
    case PlanKind::Resection:
      if (element.pointsMm.size() == 3)
        markSquare(painter, frame, element, colour(element.colour));
      else
        markPath(painter, frame, element, colour(element.colour));
      break;
    case PlanKind::Angle:
    case PlanKind::Area:
    case PlanKind::Roi:
    case PlanKind::Trajectory:
    case PlanKind::Implant:
    case PlanKind::Path:
    case PlanKind::Distance:
    case PlanKind::Line:
    case PlanKind::Stroke: markPath(painter, frame, element, colour(element.colour)); break;
    }
  }
  painter.restore();
}

} // namespace halsted
