// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QColor>
#include <QWidget>

#include <vector>

namespace halsted {

/// Curves over the time of the lesson, each in a strip of its own below the other, with the value under a cursor that pointer or arrow
/// keys move.
class TrendView final : public QWidget {
  Q_OBJECT
public:
  struct Point {
    double timeS, value; ///< value NaN: nothing known, the line breaks
  };
  struct Curve {
    QString name, unit;
    QColor colour;
    int decimals = 0;
    double leastRange = 10; ///< the axis is never narrower
    bool points = false;    ///< single measurements: marks, joined by a thin line
    std::vector<Point> values;
  };

  explicit TrendView(QWidget* parent);
  std::vector<Curve>& curves() { return m_curves; }
  /// After curves() were changed. `fromS`..`untilS` is shown.
  void setWindow(double fromS, double untilS);
  QSize sizeHint() const override;
  QSize minimumSizeHint() const override { return {240, sizeHint().height()}; }

protected:
  void paintEvent(QPaintEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override { mouseMoveEvent(event); }
  void leaveEvent(QEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;

private:
  std::vector<const Curve*> shown() const;
  double timeAt(double x) const;
  double xAt(double timeS) const;
  void drawStrip(QPainter& painter, const Curve& curve, const QRectF& box) const;
  void say();
  std::vector<Curve> m_curves;
  double m_fromS = 0, m_untilS = 600, m_cursorS = -1;
};

} // namespace halsted
