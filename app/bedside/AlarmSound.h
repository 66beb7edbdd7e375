// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/bedside/Alarms.h"

#include <QObject>

#include <cstdint>
#include <memory>
#include <vector>

namespace halsted {

/// One burst of IEC 60601-1-8 (tables 3 and 4): 10 pulses of high, 3 of medium, 2 of low priority, as mono samples of 16 bits. Nothing for
/// None.
std::vector<std::int16_t> alarmBurst(AlarmPriority priority, int samplesPerSecond);
/// Seconds from the beginning of a burst to that of the next.
double burstIntervalS(AlarmPriority priority);
/// The beep of a heart beat: its pitch falls with the saturation (0..1), as ISO 80601-2-61 wants where a pulse is heard; loudness 0..1.
std::vector<std::int16_t> beatBeep(double saturation, double loudness, int samplesPerSecond);

/// Plays them on the computer's usual output; where there is none, nothing is heard and nothing fails.
class AlarmSound final : public QObject {
  Q_OBJECT
public:
  explicit AlarmSound(QObject* parent);
  ~AlarmSound() override;
  void setPriority(AlarmPriority priority); ///< goes on until changed
  void beat(double saturation);
  void setBeatVolume(double share) { m_beats = share; } ///< of the loudest; 0: not heard. Alarms are as loud as the computer is set.
  void setMuted(bool muted);

private:
  void burst();
  struct Output;
  std::unique_ptr<Output> m_output;
  AlarmPriority m_priority = AlarmPriority::None;
  double m_beats = 0.5;
  bool m_muted = false;
};

} // namespace halsted
