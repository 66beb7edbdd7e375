// SPDX-License-Identifier: Apache-2.0
#include "app/bedside/WaveView.h"

#include "app/window/Theme.h"

#include <QPaintEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace halsted {

namespace {

constexpr int kEraseMm = 4;
constexpr double kJumpS = 0.5; ///< a gap in time: the pen is lifted
constexpr float kMargin = 0.08F;

} // namespace

WaveView::WaveView(QWidget* parent) : QWidget(parent) {
  setObjectName(QStringLiteral("bedside.waves"));
  setAccessibleName(tr("Waveforms"));
  setAttribute(Qt::WA_OpaquePaintEvent);
}

void WaveView::setChannels(std::vector<Channel> channels) {
  m_strips.clear();
  for (Channel& channel : channels)
    m_strips.push_back({std::move(channel), {}});
  layOut();
}

void WaveView::setOn(std::size_t channel, bool on) {
  if (channel >= m_strips.size() || m_strips[channel].channel.on == on)
    return;
  m_strips[channel].channel.on = on;
  m_strips[channel].picture.fill(toColor(tokens::kMonitor));
  m_strips[channel].penDown = false;
  update(stripRect(channel));
}

QRect WaveView::stripRect(std::size_t index) const {
  const int count = std::max<int>(1, static_cast<int>(m_strips.size())), i = static_cast<int>(index);
  const int top = height() * i / count, bottom = height() * (i + 1) / count;
  return {0, top, width(), bottom - top};
}

void WaveView::layOut() {
  // What the screen says of its size is often wrong by far; kept within what makes 25 mm/s readable.
  m_pixelsPerMm = std::clamp(physicalDpiX() / 25.4, 2.5, 6.0) * devicePixelRatioF();
  for (std::size_t i = 0; i < m_strips.size(); ++i) {
    Strip& strip = m_strips[i];
    const QSize size = stripRect(i).size() * devicePixelRatioF();
    strip.picture = QImage(size.expandedTo({1, 1}), QImage::Format_RGB32);
    strip.picture.fill(toColor(tokens::kMonitor));
    strip.x = 0;
    strip.penDown = false;
    strip.low = strip.channel.low;
    strip.high = strip.channel.high;
    strip.seenLow = strip.channel.high;
    strip.seenHigh = strip.channel.low;
  }
  update();
}

void WaveView::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  layOut();
}

void WaveView::append(std::span<const twin::WaveSample> samples) {
  if (samples.empty())
    return;
  const bool jump = samples.front().timeS < m_lastTimeS || samples.front().timeS > m_lastTimeS + kJumpS;
  m_lastTimeS = samples.back().timeS;
  for (std::size_t i = 0; i < m_strips.size(); ++i) {
    if (jump)
      m_strips[i].penDown = false;
    if (m_strips[i].channel.on)
      draw(m_strips[i], samples, static_cast<int>(i));
  }
}

void WaveView::draw(Strip& strip, std::span<const twin::WaveSample> samples, int index) {
  const int width = strip.picture.width(), height = strip.picture.height();
  const double pixelsPerS = strip.channel.mmPerS * m_pixelsPerMm;
  const int erase = std::max(2, static_cast<int>(kEraseMm * m_pixelsPerMm));
  QPainter painter(&strip.picture);
  painter.setRenderHint(QPainter::Antialiasing);
  const QPen pen(strip.channel.colour, 1.6 * devicePixelRatioF(), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
  painter.setPen(pen);
  const double before = strip.x;
  double previousS = samples.front().timeS - 0.004;
  for (const twin::WaveSample& sample : samples) {
    const float value = strip.channel.value(sample);
    strip.seenLow = std::min(strip.seenLow, value);
    strip.seenHigh = std::max(strip.seenHigh, value);
    const float share = (value - strip.low) / std::max(1e-6F, strip.high - strip.low);
    const float y = static_cast<float>(height) * (1 - kMargin - (1 - 2 * kMargin) * std::clamp(share, -0.05F, 1.05F));
    double x = strip.x + std::clamp(sample.timeS - previousS, 0.0, kJumpS) * pixelsPerS;
    previousS = sample.timeS;
    if (static_cast<int>(x) != static_cast<int>(strip.x))
      painter.fillRect(QRectF(std::floor(strip.x) + 2, 0, std::ceil(x - strip.x) + erase, height), toColor(tokens::kMonitor));
    if (strip.penDown)
      painter.drawLine(QPointF(strip.x, strip.lastY), QPointF(x, y));
    strip.penDown = true;
    strip.lastY = y;
    if (x >= width) {
      x -= width;
      strip.penDown = false;
      painter.fillRect(QRectF(0, 0, x + erase, height), toColor(tokens::kMonitor));
      if (strip.channel.adapts) {
        strip.low = std::min(strip.channel.low, strip.seenLow);
        strip.high = std::max(strip.channel.high, strip.seenHigh);
      }
      strip.seenLow = strip.channel.high;
      strip.seenHigh = strip.channel.low;
    }
    strip.x = x;
  }
  painter.end();
  const QRect rect = stripRect(static_cast<std::size_t>(index));
  const double ratio = devicePixelRatioF();
  const int from = static_cast<int>(before / ratio) - 3, to = static_cast<int>((strip.x + erase) / ratio) + 4;
  if (strip.x >= before) {
    update(QRect(from, rect.top(), to - from, rect.height()));
  } else {
    update(QRect(from, rect.top(), width - from, rect.height()));
    update(QRect(0, rect.top(), to, rect.height()));
  }
}

void WaveView::paintEvent(QPaintEvent* event) {
  QPainter painter(this);
  const double ratio = devicePixelRatioF();
  QFont font = this->font();
  font.setPixelSize(tokens::kSmall);
  font.setBold(true);
  painter.setFont(font);
  for (std::size_t i = 0; i < m_strips.size(); ++i) {
    const Strip& strip = m_strips[i];
    const QRect rect = stripRect(i);
    for (const QRect& wanted : event->region()) {
      const QRect part = wanted & rect;
      if (part.isEmpty())
        continue;
      const QRectF source((part.left() - rect.left()) * ratio, (part.top() - rect.top()) * ratio, part.width() * ratio,
                          part.height() * ratio);
      painter.drawImage(QRectF(part), strip.picture, source);
    }
    const QRect label = rect.adjusted(8, 4, -8, 0);
    if (!event->region().intersects(QRect(rect.left(), rect.top(), 200, tokens::kSmall + 12)) && strip.channel.on)
      continue;
    painter.setPen(strip.channel.on ? strip.channel.colour : toColor(tokens::kDark.quiet));
    painter.drawText(label, Qt::AlignLeft | Qt::AlignTop,
                     strip.channel.on ? strip.channel.name : strip.channel.name + QStringLiteral("  ") + strip.channel.off);
  }
}

} // namespace halsted
