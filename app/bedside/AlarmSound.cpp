// SPDX-License-Identifier: Apache-2.0
#include "app/bedside/AlarmSound.h"

#include <QAudioFormat>
#include <QAudioSink>
#include <QBuffer>
#include <QMediaDevices>
#include <QTimer>

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace halsted {

namespace {

constexpr int kRate = 44100;
constexpr double kEdgeS = 0.02; ///< rise and fall of a pulse, 10 to 40 % of it as the standard wants
constexpr double kHighPulseS = 0.15, kHighGapS = 0.1, kMediumPulseS = 0.2, kMediumGapS = 0.2, kLowPulseS = 0.2, kLowGapS = 0.25;
constexpr double kHalvesPauseS = 0.5;                           ///< between the two fives of a high-priority burst
constexpr double kBeepS = 0.08, kLoudestBeep = 0.2;             ///< below an alarm's 0.25
constexpr std::array kHarmonics = {1.0, 0.5, 0.35, 0.25, 0.15}; ///< at least four besides the tone, so that its place can be heard

void addPulse(std::vector<std::int16_t>& samples, double hz, double seconds, int rate, double loudness = 0.25) {
  const auto count = static_cast<std::size_t>(seconds * rate);
  for (std::size_t i = 0; i < count; ++i) {
    const double t = static_cast<double>(i) / rate;
    const double edge = std::min({1.0, t / kEdgeS, (seconds - t) / kEdgeS});
    double wave = 0;
    for (std::size_t h = 0; h < kHarmonics.size(); ++h)
      wave += kHarmonics[h] * std::sin(2 * std::numbers::pi * hz * static_cast<double>(h + 1) * t);
    samples.push_back(static_cast<std::int16_t>(32767 * loudness * std::max(0.0, edge) * wave / 1.6));
  }
}

void addPause(std::vector<std::int16_t>& samples, double seconds, int rate) {
  samples.resize(samples.size() + static_cast<std::size_t>(seconds * rate), 0);
}

} // namespace

std::vector<std::int16_t> alarmBurst(AlarmPriority priority, int rate) {
  std::vector<std::int16_t> samples;
  const auto pulses = [&](int count, double pulseS, double gapS, double hz) {
    for (int i = 0; i < count; ++i) {
      addPulse(samples, hz, pulseS, rate);
      addPause(samples, gapS, rate);
    }
  };
  switch (priority) {
  case AlarmPriority::None: break;
  case AlarmPriority::Low: pulses(2, kLowPulseS, kLowGapS, 330); break;
  case AlarmPriority::Medium: pulses(3, kMediumPulseS, kMediumGapS, 440); break;
  case AlarmPriority::High:
    for (int half = 0; half < 2; ++half) {
      pulses(3, kHighPulseS, kHighGapS, 523);
      addPause(samples, kHighPulseS + kHighGapS, rate); // three, then two
      pulses(2, kHighPulseS, kHighGapS, 523);
      if (half == 0)
        addPause(samples, kHalvesPauseS, rate);
    }
    break;
  }
  return samples;
}

double burstIntervalS(AlarmPriority priority) {
  return priority == AlarmPriority::High ? 7 : priority == AlarmPriority::Medium ? 10 : 25;
}

std::vector<std::int16_t> beatBeep(double saturation, double loudness, int rate) {
  // A half-tone for each two percent below 100, from A5 down to A4.
  const double steps = std::clamp((1 - saturation) * 50, 0.0, 12.0);
  std::vector<std::int16_t> samples;
  addPulse(samples, 880 * std::pow(2, -steps / 12), kBeepS, rate, kLoudestBeep * std::clamp(loudness, 0.0, 1.0));
  return samples;
}

struct AlarmSound::Output {
  std::unique_ptr<QAudioSink> alarm, beep;
  QByteArray alarmBytes, beepBytes;
  QBuffer alarmBuffer, beepBuffer;
  QTimer timer;

  static void play(std::unique_ptr<QAudioSink>& sink, QBuffer& buffer, QByteArray& bytes, const std::vector<std::int16_t>& samples) {
    if (!sink || samples.empty())
      return;
    sink->stop();
    buffer.close();
    bytes = QByteArray(reinterpret_cast<const char*>(samples.data()), static_cast<qsizetype>(samples.size() * sizeof(std::int16_t)));
    buffer.setBuffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    sink->start(&buffer);
  }
};

AlarmSound::AlarmSound(QObject* parent) : QObject(parent), m_output(std::make_unique<Output>()) {
  QAudioFormat format;
  format.setSampleRate(kRate);
  format.setChannelCount(1);
  format.setSampleFormat(QAudioFormat::Int16);
  if (const QAudioDevice device = QMediaDevices::defaultAudioOutput(); !device.isNull() && device.isFormatSupported(format)) {
    m_output->alarm = std::make_unique<QAudioSink>(device, format);
    m_output->beep = std::make_unique<QAudioSink>(device, format);
  }
  connect(&m_output->timer, &QTimer::timeout, this, &AlarmSound::burst);
}

AlarmSound::~AlarmSound() = default;

void AlarmSound::setPriority(AlarmPriority priority) {
  if (priority == m_priority)
    return;
  m_priority = priority;
  if (priority == AlarmPriority::None) {
    m_output->timer.stop();
    if (m_output->alarm)
      m_output->alarm->stop();
    return;
  }
  m_output->timer.start(static_cast<int>(burstIntervalS(priority) * 1000));
  burst();
}

void AlarmSound::burst() {
  if (!m_muted)
    Output::play(m_output->alarm, m_output->alarmBuffer, m_output->alarmBytes, alarmBurst(m_priority, kRate));
}

void AlarmSound::beat(double saturation) {
  if (m_beats > 0 && !m_muted)
    Output::play(m_output->beep, m_output->beepBuffer, m_output->beepBytes, beatBeep(saturation, m_beats, kRate));
}

void AlarmSound::setMuted(bool muted) {
  m_muted = muted;
  if (muted && m_output->alarm)
    m_output->alarm->stop();
}

} // namespace halsted
