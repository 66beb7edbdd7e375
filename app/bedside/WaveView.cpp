// SPDX-License-Identifier: Apache-2.0
#include "app/bedside/WaveView.h"

#include "app/window/Theme.h"

#include <QPaintEvent>
#include <QPainter>
#include <QTimer>

#include <algorithm>
#include <cmath>
#include <utility>

namespace halsted {

namespace {

constexpr int kFrameMs = 16;
constexpr int kEraseMm = 4;
constexpr double kSampleS = 0.004;
constexpr double kJumpS = 0.01; ///< a gap in time: the pen is lifted
constexpr float kMargin = 0.08F;
constexpr int kLabelLeft = 8, kLabelTop = 4;
constexpr int kNameLine = tokens::kSmall + 2 * kLabelTop + 2; ///< height of a channel that is off
constexpr double kPenWidth = 1.6;

} // namespace

WaveView::WaveView(QWidget* parent)
    : QWidget(parent), m_frame(new QTimer(this)),
      m_patch(*this, [this](QPainter& painter, const QRegion& region) { paint(painter, region); }) {
  setObjectName(QStringLiteral("bedside.waves"));
  setAccessibleName(tr("Waveforms"));
  setAttribute(Qt::WA_OpaquePaintEvent);
  m_frame->setInterval(kFrameMs);
  m_frame->setTimerType(Qt::PreciseTimer);
  connect(m_frame, &QTimer::timeout, this, &WaveView::sweep);
}

void WaveView::setChannels(std::vector<Channel> channels) {
  m_strips.clear();
  for (Channel& channel : channels) {
    Strip strip{std::move(channel), {}, {}};
    strip.low = strip.channel.low;
    strip.high = strip.channel.high;
    m_strips.push_back(std::move(strip));
  }
  layOut();
}

void WaveView::follow(std::shared_ptr<const WaveTape> tape) {
  m_reader.emplace(std::move(tape));
  m_lastTimeS = -1;
  if (isVisible())
    m_frame->start();
}

void WaveView::setOn(std::size_t channel, bool on) {
  if (channel >= m_strips.size() || m_strips[channel].channel.on == on)
    return;
  m_strips[channel].channel.on = on;
  layOut(); // the others take or give room
}

void WaveView::setName(std::size_t channel, const QString& name) {
  Strip& strip = m_strips[channel];
  if (strip.channel.name == name)
    return;
  const QSize before = strip.label.size();
  strip.channel.name = name;
  label(strip);
  m_changed +=
      QRect(stripRect(channel).topLeft() + QPoint(kLabelLeft, kLabelTop), before.expandedTo(strip.label.size()) / devicePixelRatioF());
  present();
}

QRect WaveView::stripRect(std::size_t index) const {
  // Channels that are off have a line for their name; where none is on all are alike.
  const auto isOn = [](const Strip& strip) { return strip.channel.on; };
  const int all = static_cast<int>(m_strips.size()), on = static_cast<int>(std::count_if(m_strips.begin(), m_strips.end(), isOn));
  const int before = static_cast<int>(std::count_if(m_strips.begin(), m_strips.begin() + static_cast<std::ptrdiff_t>(index), isOn));
  const int i = static_cast<int>(index), line = on == 0 ? height() / std::max(1, all) : std::min(kNameLine, height() / std::max(1, all));
  const int room = height() - line * (all - on), shares = std::max(1, on);
  const int top = line * (i - before) + room * before / shares;
  const int bottom = isOn(m_strips[index]) ? line * (i - before) + room * (before + 1) / shares : top + line;
  return {0, top, width(), bottom - top};
}

void WaveView::wipe(Strip& strip) {
  strip.picture.fill(toColor(tokens::kMonitor));
  strip.penDown = false;
}

void WaveView::label(Strip& strip) {
  const WaveView::Channel& channel = strip.channel;
  const QString text = channel.on ? channel.name : channel.name + QStringLiteral("  ") + channel.off;
  QFont bold = font();
  bold.setPixelSize(tokens::kSmall);
  bold.setBold(true);
  const double ratio = devicePixelRatioF();
  const QSize size = QFontMetrics(bold).size(Qt::TextSingleLine, text) + QSize(2, 2);
  strip.label = QImage(size * ratio, QImage::Format_ARGB32_Premultiplied);
  strip.label.setDevicePixelRatio(ratio);
  strip.label.fill(Qt::transparent);
  QPainter painter(&strip.label);
  painter.setFont(bold);
  painter.setPen(channel.on ? channel.colour : toColor(tokens::kDark.quiet));
  painter.drawText(QRect(QPoint(0, 0), size), Qt::AlignLeft | Qt::AlignTop, text);
}

void WaveView::layOut() {
  // What the screen says of its size is often wrong by far; kept within what makes 25 mm/s readable.
  m_pixelsPerMm = std::clamp(physicalDpiX() / 25.4, 2.5, 6.0) * devicePixelRatioF();
  for (std::size_t i = 0; i < m_strips.size(); ++i) {
    const QSize size = stripRect(i).size() * devicePixelRatioF();
    m_strips[i].picture = QImage(size.expandedTo({1, 1}), QImage::Format_RGB32);
    label(m_strips[i]);
  }
  redraw();
}

void WaveView::redraw() {
  const std::span<const twin::WaveSample> kept = m_reader ? m_reader->again() : std::span<const twin::WaveSample>();
  for (std::size_t i = 0; i < m_strips.size(); ++i) {
    Strip& strip = m_strips[i];
    wipe(strip);
    strip.x = 0;
    strip.seenLow = strip.channel.high;
    strip.seenHigh = strip.channel.low;
    const double pixelsPerSample = strip.channel.mmPerS * m_pixelsPerMm * kSampleS;
    const auto fits = static_cast<std::size_t>((strip.picture.width() - kEraseMm * m_pixelsPerMm) / pixelsPerSample);
    if (!kept.empty())
      draw(strip, kept.last(std::min(kept.size(), fits)), i);
  }
  m_changed = rect();
  present();
}

void WaveView::present() {
  const QRegion changed = std::exchange(m_changed, {});
  if (!m_patch.show(changed) && !changed.isEmpty())
    update(changed);
}

void WaveView::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  layOut();
}

void WaveView::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  if (m_reader)
    m_frame->start();
}

void WaveView::hideEvent(QHideEvent* event) {
  QWidget::hideEvent(event);
  m_frame->stop();
  m_patch.hide();
}

void WaveView::setFramesPerSecond(int times) {
  m_frame->setInterval(1000 / times);
}

void WaveView::sweep() {
  const std::span<const twin::WaveSample> samples = m_reader->take();
  append(samples);
  present();
  if (!samples.empty())
    Q_EMIT swept(samples);
}

void WaveView::append(std::span<const twin::WaveSample> samples) {
  if (samples.empty())
    return;
  ++m_frames;
  const double first = samples.front().timeS;
  for (std::size_t i = 0; i < m_strips.size(); ++i) {
    if (first < m_lastTimeS) {
      wipe(m_strips[i]);
      m_changed += stripRect(i);
    } else if (first > m_lastTimeS + kJumpS) {
      m_strips[i].penDown = false;
    }
    draw(m_strips[i], samples, i);
  }
  m_lastTimeS = samples.back().timeS;
}

void WaveView::draw(Strip& strip, std::span<const twin::WaveSample> samples, std::size_t index) {
  const int width = strip.picture.width(), height = strip.picture.height();
  const double advance = strip.channel.mmPerS * m_pixelsPerMm * kSampleS;
  if (!strip.channel.on) { // so that its pen is beside the others' when it comes on
    strip.x = std::fmod(strip.x + advance * static_cast<double>(samples.size()), width);
    return;
  }
  const int erase = std::max(2, static_cast<int>(kEraseMm * m_pixelsPerMm));
  const QColor ground = toColor(tokens::kMonitor);
  QPainter painter(&strip.picture);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(QPen(strip.channel.colour, kPenWidth * devicePixelRatioF(), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
  const double before = strip.x;
  double previousS = samples.front().timeS;
  for (const twin::WaveSample& sample : samples) {
    if (sample.timeS < previousS || sample.timeS > previousS + kJumpS)
      strip.penDown = false;
    previousS = sample.timeS;
    const float value = strip.channel.value(sample);
    strip.seenLow = std::min(strip.seenLow, value);
    strip.seenHigh = std::max(strip.seenHigh, value);
    const float share = (value - strip.low) / std::max(1e-6F, strip.high - strip.low);
    const float y = static_cast<float>(height) * (1 - kMargin - (1 - 2 * kMargin) * std::clamp(share, -0.05F, 1.05F));
    double x = strip.x + advance;
    if (static_cast<int>(x) != static_cast<int>(strip.x))
      painter.fillRect(QRectF(std::floor(strip.x) + 2, 0, std::ceil(x - strip.x) + erase, height), ground);
    if (strip.penDown)
      painter.drawLine(QPointF(strip.x, strip.lastY), QPointF(x, y));
    strip.penDown = true;
    strip.lastY = y;
    if (x >= width) {
      x -= width;
      strip.penDown = false;
      painter.fillRect(QRectF(0, 0, x + erase, height), ground);
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
  const QRect rect = stripRect(index);
  const double ratio = devicePixelRatioF();
  const int from = static_cast<int>(before / ratio) - 3, to = static_cast<int>((strip.x + erase) / ratio) + 4;
  if (static_cast<double>(samples.size()) * advance >= width) {
    m_changed += rect;
  } else if (strip.x >= before) {
    m_changed += QRect(from, rect.top(), to - from, rect.height());
  } else {
    m_changed += QRect(from, rect.top(), this->width() - from, rect.height());
    m_changed += QRect(0, rect.top(), to, rect.height());
  }
}

void WaveView::paintEvent(QPaintEvent* event) {
  QPainter painter(this);
  paint(painter, event->region());
}

void WaveView::paint(QPainter& painter, const QRegion& region) const {
  const double ratio = devicePixelRatioF();
  for (std::size_t i = 0; i < m_strips.size(); ++i) {
    const Strip& strip = m_strips[i];
    const QRect rect = stripRect(i);
    for (const QRect& wanted : region) {
      const QRect part = wanted & rect;
      if (part.isEmpty())
        continue;
      const QRectF source((part.left() - rect.left()) * ratio, (part.top() - rect.top()) * ratio, part.width() * ratio,
                          part.height() * ratio);
      painter.drawImage(QRectF(part), strip.picture, source);
    }
    const QPoint corner = rect.topLeft() + QPoint(kLabelLeft, kLabelTop);
    if (region.intersects(QRect(corner, strip.label.size() / ratio)))
      painter.drawImage(corner, strip.label);
  }
}

} // namespace halsted
