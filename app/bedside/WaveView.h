// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "lessons/twin/reading/Waveforms.h"

#include <QColor>
#include <QImage>
#include <QWidget>

#include <functional>
#include <span>
#include <vector>

namespace halsted {

/// Waves that sweep from left to right behind an erase bar, at 25 mm/s (12.5 for the capnogram), as on a monitor. Keeps a picture of each
/// strip and draws only what is new, so that six waves at 60 frames a second cost a few percent of a core.
class WaveView final : public QWidget {
  Q_OBJECT
public:
  struct Channel {
    QString name; ///< shown at the strip's left
    QColor colour;
    std::function<float(const twin::WaveSample&)> value;
    float low = 0, high = 1; ///< drawn at bottom and top
    bool adapts = false;     ///< the range follows what came in the last sweep, never narrower than low..high
    bool on = true;          ///< off: a flat line with "not attached"
    double mmPerS = 25;
    QString off; ///< what stands there while it is off
  };

  explicit WaveView(QWidget* parent);
  void setChannels(std::vector<Channel> channels);
  void setOn(std::size_t channel, bool on);
  /// New samples, oldest first; a jump in their time begins a new sweep.
  void append(std::span<const twin::WaveSample> samples);
  QSize sizeHint() const override { return {720, 480}; }
  QSize minimumSizeHint() const override { return {240, 160}; }

protected:
  void paintEvent(QPaintEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

private:
  struct Strip {
    Channel channel;
    QImage picture;
    double x = 0; ///< pen, device pixels
    float lastY = 0, low = 0, high = 1, seenLow = 0, seenHigh = 0;
    bool penDown = false;
  };
  void layOut();
  void draw(Strip& strip, std::span<const twin::WaveSample> samples, int index);
  QRect stripRect(std::size_t index) const;
  std::vector<Strip> m_strips;
  double m_lastTimeS = -1, m_pixelsPerMm = 3.78;
};

} // namespace halsted
