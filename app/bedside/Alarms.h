// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace halsted {

/// As IEC 60601-1-8 ranks them: High asks for a hand now, Medium soon, Low to know of it.
enum class AlarmPriority { None, Low, Medium, High };

/// What a monitor measures at one moment; a channel that is not attached, or shows nothing, has no value.
struct MonitorReading {
  enum Channel { HeartRate, Spo2, Systolic, MeanPressure, RespiratoryRate, EndTidalCo2, Temperature, CentralVenous, kChannels };
  std::array<double, kChannels> values{};
  std::array<bool, kChannels> attached{}, valid{};
  bool ecg = false, asystole = false, fibrillation = false, ventricularTachycardia = false, apnoea = false;
};

struct AlarmLimits {
  double low = 0, high = 0;
};
/// Usual limits of an adult's monitor at its start; those of children follow age (heart and breathing rates: Fleming, Lancet 2011;377:1011,
/// 1st and 99th centile; pressures: Haque, Pediatr Crit Care Med 2007;8:138).
std::array<AlarmLimits, MonitorReading::kChannels> usualLimits(double ageYears);

struct Alarm {
  std::string id; ///< "asystole", "spo2.low", ...; never changes, for tests and translation
  AlarmPriority priority = AlarmPriority::None;
  double sinceS = 0;
  bool active = true; ///< false: over, but nobody has seen it yet (latched)
};

/// The alarm system of the monitor, on simulated time. A condition must hold for its delay, is latched when of medium or high priority
/// until acknowledged, and sound is silenced for two minutes at a time; a new alarm of higher priority breaks the silence.
class Alarms {
public:
  explicit Alarms(double ageYears) : m_limits(usualLimits(ageYears)) {}

  void look(const MonitorReading& reading, double timeS);
  /// Highest first, then oldest.
  const std::vector<Alarm>& current() const { return m_alarms; }
  /// Of those that are heard now; None while silenced.
  AlarmPriority sound(double timeS) const;
  AlarmPriority highest() const { return m_alarms.empty() ? AlarmPriority::None : m_alarms.front().priority; }
  void silence(double timeS);
  bool silenced(double timeS) const { return timeS < m_silentUntilS; }
  double silentUntilS() const { return m_silentUntilS; }
  /// Forgets those that are over.
  void acknowledge();
  const AlarmLimits& limits(MonitorReading::Channel channel) const { return m_limits[channel]; }
  void setLimits(MonitorReading::Channel channel, AlarmLimits limits) { m_limits[channel] = limits; }

private:
  struct Watch {
    std::string id;
    AlarmPriority priority;
    double delayS, heldSinceS = -1;
  };
  void watch(const char* id, AlarmPriority priority, double delayS, bool holds, double timeS);
  std::array<AlarmLimits, MonitorReading::kChannels> m_limits;
  std::vector<Watch> m_watches;
  std::vector<Alarm> m_alarms;
  double m_silentUntilS = -1;
  AlarmPriority m_silencedPriority = AlarmPriority::None;
};

} // namespace halsted
