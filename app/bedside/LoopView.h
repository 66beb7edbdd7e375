// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/bedside/WaveTape.h"

#include <QPolygonF>
#include <QWidget>

#include <span>
#include <vector>

namespace halsted {

/// Loops of the breath that goes on, over the one before: volume over airway pressure, or flow over volume. Volume counts from the
/// beginning of each breath.
class LoopView final : public QWidget {
  Q_OBJECT
public:
  enum class Kind { PressureVolume, FlowVolume };
  explicit LoopView(QWidget* parent);
  void setKind(Kind kind);
  /// Whether there is a machine to measure.
  void setOn(bool on);
  void append(std::span<const twin::WaveSample> samples);
  int breaths() const { return m_breaths; } ///< whole ones so far
  QSize sizeHint() const override { return {360, 200}; }
  QSize minimumSizeHint() const override { return {160, 140}; }

protected:
  void paintEvent(QPaintEvent* event) override;

private:
  struct Point {
    float pressure, flow, volume;
  };
  /// What the axes reach, in round figures.
  Point reach() const;
  QPolygonF line(const std::vector<Point>& breath, const QRectF& place, const Point& most) const;
  Kind m_kind = Kind::PressureVolume;
  bool m_on = false, m_inspiring = false;
  std::vector<Point> m_now, m_before;
  double m_timeS = -1;
  float m_startMl = 0;
  int m_breaths = 0;
};

} // namespace halsted
