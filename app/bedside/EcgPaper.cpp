// SPDX-License-Identifier: Apache-2.0
#include "app/bedside/EcgPaper.h"

#include "app/window/Theme.h"
#include "rendering/DesignTokens.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <array>
#include <cmath>

namespace halsted {

namespace {

constexpr double kMmPerS = 25, kMmPerMv = 10;
constexpr double kRowMm = 25, kPulseMm = 8; ///< height of a row; width of the pulse of calibration
constexpr int kWideFrom = 640;
constexpr std::array<const char*, twin::kLeadCount> kNames = {"I", "II", "III", "aVR", "aVL", "aVF", "V1", "V2", "V3", "V4", "V5", "V6"};

} // namespace

EcgPaper::EcgPaper(QWidget* parent) : QWidget(parent) {
  setObjectName(QStringLiteral("bedside.trends.ecg"));
  setAccessibleName(tr("12-lead ECG, 25 mm/s, 10 mm/mV"));
  QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
  policy.setHeightForWidth(true);
  setSizePolicy(policy);
}

void EcgPaper::setSamples(std::vector<twin::WaveSample> samples) {
  m_samples = std::move(samples);
  update();
}

bool EcgPaper::wide(int width) const {
  return width >= kWideFrom;
}

double EcgPaper::pixelsPerMm(int width) const {
  const double seconds = wide(width) ? kWholeS : kWholeS / 2;
  return width / (seconds * kMmPerS + kPulseMm + 4);
}

int EcgPaper::heightForWidth(int width) const {
  const int rows = wide(width) ? 4 : 8; // in the narrow one, lead II runs over two rows
  return static_cast<int>(std::ceil(pixelsPerMm(width) * (rows * kRowMm + 6)));
}

void EcgPaper::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  setFixedHeight(heightForWidth(width()));
}

void EcgPaper::drawLead(QPainter& painter, std::size_t lead, double fromS, double seconds, QPointF zeroMm) const {
  if (m_samples.empty())
    return;
  const double start = m_samples.front().timeS + fromS;
  QPolygonF line;
  for (const twin::WaveSample& sample : m_samples)
    if (sample.timeS >= start && sample.timeS < start + seconds)
      line << zeroMm + QPointF((sample.timeS - start) * kMmPerS, -static_cast<double>(sample.ecgMv[lead]) * kMmPerMv);
  painter.drawPolyline(line);
  painter.drawText(zeroMm + QPointF(1, -8), QString::fromLatin1(kNames[lead]));
}

void EcgPaper::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.fillRect(rect(), toColor(tokens::kEcgPaper));
  const double scale = pixelsPerMm(width());
  painter.scale(scale, scale); // millimetres from here on
  const double widthMm = width() / scale, heightMm = height() / scale;
  for (const bool heavy : {false, true}) {
    painter.setPen(QPen(toColor(heavy ? tokens::kEcgGridHeavy : tokens::kEcgGrid), heavy ? 0.25 : 0.12));
    for (double mm = 0; mm < widthMm; mm += heavy ? 5 : 1)
      painter.drawLine(QPointF(mm, 0), QPointF(mm, heightMm));
    for (double mm = 0; mm < heightMm; mm += heavy ? 5 : 1)
      painter.drawLine(QPointF(0, mm), QPointF(widthMm, mm));
  }
  painter.setRenderHint(QPainter::Antialiasing);
  QFont letters = font();
  letters.setPixelSize(4);
  letters.setWeight(QFont::DemiBold);
  painter.setFont(letters);
  painter.setPen(QPen(toColor(tokens::kEcgInk), 0.35, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
  const int columns = wide(width()) ? 4 : 2, rows = static_cast<int>(twin::kLeadCount) / columns;
  const double left = kPulseMm + 2;
  const auto zero = [](int row) { return 2 + (row + 0.55) * kRowMm; };
  const auto pulse = [&](double y) {
    painter.drawPolyline(QPolygonF(
        {QPointF(2, y), QPointF(3.5, y), QPointF(3.5, y - kMmPerMv), QPointF(6.5, y - kMmPerMv), QPointF(6.5, y), QPointF(8, y)}));
  };
  for (int row = 0; row < rows; ++row) {
    pulse(zero(row));
    for (int column = 0; column < columns; ++column)
      drawLead(painter, static_cast<std::size_t>(column * rows + row), column * kLeadS, kLeadS,
               {left + column * kLeadS * kMmPerS, zero(row)});
  }
  const int strips = wide(width()) ? 1 : 2;
  for (int strip = 0; strip < strips; ++strip) {
    pulse(zero(rows + strip));
    drawLead(painter, twin::kLeadII, strip * kWholeS / strips, kWholeS / strips, {left, zero(rows + strip)});
  }
  letters.setPixelSize(3);
  letters.setWeight(QFont::Normal);
  painter.setFont(letters);
  painter.drawText(QRectF(0, heightMm - 5, widthMm - 2, 4), Qt::AlignRight | Qt::AlignVCenter, tr("25 mm/s   10 mm/mV"));
}

} // namespace halsted
