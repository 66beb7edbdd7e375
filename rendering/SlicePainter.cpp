// SPDX-License-Identifier: Apache-2.0
#include "rendering/SlicePainter.h"

#include "rendering/DesignTokens.h"

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

/// Patient space and the slice: a point's distance from it, and where it is in the picture.
class SliceFrame {
public:
  SliceFrame(const QRect& area, const SlicePlane& plane, const SliceView& view)
      : m_centre(QRectF(area).center()), m_plane(plane), m_view(view), m_origin(plane.patientAt(view.slice, 0, 0)),
        m_through((plane.patientAt(view.slice + 1, 0, 0) - m_origin).normalized()) {}
  double distance(const Vec3& point) const { return m_through.dot(point - m_origin); }
  double half() const { return m_plane.spacingMm() / 2; }
  bool holds(const Vec3& point) const { return std::abs(distance(point)) <= half(); }
  QPointF at(const Vec3& point) const {
    const Eigen::Vector2d mm = (m_plane.positionOf(point) - m_view.centreMm) / m_view.mmPerPixel;
    return m_centre + QPointF(mm.x(), mm.y());
  }
  /// The part of a segment within half a slice; false when there is none.
  bool clip(Vec3& from, Vec3& to) const {
    const Vec3 a = from, b = to;
    const double da = distance(a), db = distance(b);
    double first = 0, last = 1;
    if (std::abs(db - da) < 1e-9) {
      if (std::abs(da) > half())
        return false;
    } else {
      const double low = (-half() - da) / (db - da), high = (half() - da) / (db - da);
      first = std::max(first, std::min(low, high));
      last = std::min(last, std::max(low, high));
    }
    from = a + first * (b - a);
    to = a + last * (b - a);
    return first <= last;
  }

private:
  QPointF m_centre;
  const SlicePlane& m_plane;
  const SliceView& m_view;
  Vec3 m_origin, m_through;
};

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
  QString name = QCoreApplication::translate("library", planeName(plane.plane()));
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

void markPlan(QPainter& painter, const QRect& area, const SlicePlane& plane, const SliceView& view, const std::vector<PlanElement>& plan) {
  if (plan.empty())
    return;
  const SliceFrame frame(area, plane, view);
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
