// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "lessons/twin/reading/Waveforms.h"

#include <QWidget>

#include <vector>

namespace halsted {

/// A 12-lead ECG on paper: 25 mm/s and 10 mm/mV, 2.5 s of each lead with a pulse of calibration before, and lead II below for all of the
/// time. Three rows of four leads where there is room, else six rows of two.
class EcgPaper final : public QWidget {
  Q_OBJECT
public:
  explicit EcgPaper(QWidget* parent);
  static constexpr double kLeadS = 2.5, kWholeS = 10;
  /// Ten seconds; fewer leave their part of the paper empty.
  void setSamples(std::vector<twin::WaveSample> samples);
  bool hasHeightForWidth() const override { return true; }
  int heightForWidth(int width) const override;
  QSize sizeHint() const override { return {420, heightForWidth(420)}; }

protected:
  void paintEvent(QPaintEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

private:
  bool wide(int width) const;
  double pixelsPerMm(int width) const;
  void drawLead(QPainter& painter, std::size_t lead, double fromS, double seconds, QPointF zeroMm) const;
  std::vector<twin::WaveSample> m_samples;
};

} // namespace halsted
