// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/bedside/RasterPatch.h"
#include "app/bedside/WaveTape.h"

#include <QColor>
#include <QImage>
#include <QWidget>

#include <functional>
#include <optional>
#include <span>
#include <vector>

class QTimer;

namespace halsted {

/// Waves that sweep from left to right behind an erase bar, at 25 mm/s (12.5 for the capnogram), as on a monitor. Keeps a picture of each
/// strip and draws and shows only what is new, so that six waves at 60 frames a second cost a few percent of a core; a hidden view costs
/// nothing, and has the last seconds when it is seen again.
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
  void setName(std::size_t channel, const QString& name);
  /// Sweeps from now on while it is visible.
  void follow(std::shared_ptr<const WaveTape> tape);
  /// How often the waves move on; 60 at first.
  void setFramesPerSecond(int times);
  /// Shown so far, with something new in each.
  int frames() const { return m_frames; }
  QSize sizeHint() const override { return {720, 480}; }
  QSize minimumSizeHint() const override { return {136, 120}; }

Q_SIGNALS:
  /// What has just been drawn; the span holds until the slot returns.
  void swept(std::span<const halsted::twin::WaveSample> samples);

protected:
  void paintEvent(QPaintEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void showEvent(QShowEvent* event) override;
  void hideEvent(QHideEvent* event) override;

private:
  struct Strip {
    Channel channel;
    QImage picture, label;
    double x = 0; ///< pen, device pixels
    float lastY = 0, low = 0, high = 1, seenLow = 0, seenHigh = 0;
    bool penDown = false;
  };
  void layOut();
  void sweep();
  void present();
  /// Oldest first; a jump in their time lifts the pen, one back begins a new picture.
  void append(std::span<const twin::WaveSample> samples);
  void redraw();
  void wipe(Strip& strip);
  void label(Strip& strip);
  void paint(QPainter& painter, const QRegion& region) const;
  void draw(Strip& strip, std::span<const twin::WaveSample> samples, std::size_t index);
  QRect stripRect(std::size_t index) const;
  std::vector<Strip> m_strips;
  std::optional<WaveReader> m_reader;
  QTimer* m_frame;
  RasterPatch m_patch;
  QRegion m_changed; ///< since the last frame
  double m_lastTimeS = -1, m_pixelsPerMm = 3.78;
  int m_frames = 0;
};

} // namespace halsted
