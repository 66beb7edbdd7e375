// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

#include <vector>

namespace halsted {

/// Percent of the points over somebody's attempts at one lesson: a filled dot passed, a cross did not, the line is what is needed.
class ProgressPlot final : public QWidget {
  Q_OBJECT
public:
  struct Point {
    double percent = 0;
    bool passed = false;
  };
  ProgressPlot(std::vector<Point> points, double passPercent, QWidget* parent = nullptr);
  QSize sizeHint() const override { return {200, 56}; }
  QSize minimumSizeHint() const override { return {120, 56}; }

protected:
  void paintEvent(QPaintEvent* event) override;

private:
  std::vector<Point> m_points;
  double m_passPercent;
};

} // namespace halsted
