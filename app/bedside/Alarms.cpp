// SPDX-License-Identifier: Apache-2.0
#include "app/bedside/Alarms.h"

#include <algorithm>

namespace halsted {

namespace {

constexpr double kSilenceS = 120; ///< "alarm audio paused", IEC 60601-1-8
constexpr double kDelayS = 5;     ///< a value must be outside so long, so that a cough raises no alarm
constexpr double kSpo2DelayS = 10;
constexpr double kSevereSpo2 = 0.85;

struct AgeRow {
  double fromYears;
  AlarmLimits heart, breaths, systolic, mean;
};
// Rates: 1st and 99th centile; pressures: 5th centile and about 1.3 times the median.
constexpr std::array kAges = {AgeRow{0, {100, 180}, {22, 66}, {65, 110}, {45, 85}},  AgeRow{1, {90, 165}, {18, 46}, {72, 115}, {50, 88}},
                              AgeRow{4, {70, 140}, {17, 30}, {76, 120}, {54, 92}},   AgeRow{8, {60, 130}, {14, 28}, {82, 130}, {58, 96}},
                              AgeRow{12, {50, 120}, {11, 26}, {88, 140}, {60, 100}}, AgeRow{16, {50, 120}, {8, 30}, {90, 160}, {60, 110}}};

} // namespace

std::array<AlarmLimits, MonitorReading::kChannels> usualLimits(double ageYears) {
  const AgeRow* row = &kAges.front();
  for (const AgeRow& candidate : kAges)
    if (ageYears >= candidate.fromYears)
      row = &candidate;
  std::array<AlarmLimits, MonitorReading::kChannels> limits;
  limits[MonitorReading::HeartRate] = row->heart;
  limits[MonitorReading::Spo2] = {0.90, 1.01};
  limits[MonitorReading::Systolic] = row->systolic;
  limits[MonitorReading::MeanPressure] = row->mean;
  limits[MonitorReading::RespiratoryRate] = row->breaths;
  limits[MonitorReading::EndTidalCo2] = {25, 50};
  limits[MonitorReading::Temperature] = {35.5, 39};
  limits[MonitorReading::CentralVenous] = {-2, 18};
  return limits;
}

void Alarms::watch(const char* id, AlarmPriority priority, double delayS, bool holds, double timeS) {
  auto watched = std::find_if(m_watches.begin(), m_watches.end(), [&](const Watch& w) { return w.id == id; });
  if (watched == m_watches.end())
    watched = m_watches.insert(m_watches.end(), {id, priority, delayS});
  const auto alarm = std::find_if(m_alarms.begin(), m_alarms.end(), [&](const Alarm& a) { return a.id == id; });
  if (!holds) {
    watched->heldSinceS = -1;
    if (alarm == m_alarms.end())
      return;
    if (priority == AlarmPriority::Low)
      m_alarms.erase(alarm);
    else
      alarm->active = false;
    return;
  }
  if (watched->heldSinceS < 0 || watched->heldSinceS > timeS) // later than now: the run was rewound
    watched->heldSinceS = timeS;
  if (timeS - watched->heldSinceS < delayS)
    return;
  if (alarm != m_alarms.end()) {
    alarm->active = true;
    return;
  }
  m_alarms.push_back({id, priority, timeS, true});
  if (priority > m_silencedPriority)
    m_silentUntilS = -1;
}

void Alarms::look(const MonitorReading& r, double timeS) {
  using R = MonitorReading;
  const auto value = [&](R::Channel c) { return r.attached[c] && r.valid[c]; };
  const auto below = [&](R::Channel c) { return value(c) && r.values[c] < m_limits[c].low; };
  const auto above = [&](R::Channel c) { return value(c) && r.values[c] > m_limits[c].high; };
  const bool lethal = r.ecg && (r.asystole || r.fibrillation);
  watch("asystole", AlarmPriority::High, 4, r.ecg && r.asystole, timeS);
  watch("fibrillation", AlarmPriority::High, 4, r.ecg && r.fibrillation, timeS);
  watch("ventricularTachycardia", AlarmPriority::High, kDelayS, r.ecg && r.ventricularTachycardia, timeS);
  watch("apnoea", AlarmPriority::High, 1, r.apnoea && (r.attached[R::RespiratoryRate] || r.attached[R::EndTidalCo2]), timeS);
  watch("heartRate.low", AlarmPriority::Medium, kDelayS, below(R::HeartRate) && !lethal, timeS);
  watch("heartRate.high", AlarmPriority::Medium, kDelayS, above(R::HeartRate) && !lethal && !r.ventricularTachycardia, timeS);
  const bool severe = value(R::Spo2) && r.values[R::Spo2] < kSevereSpo2;
  watch("spo2.veryLow", AlarmPriority::High, kSpo2DelayS, severe, timeS);
  watch("spo2.low", AlarmPriority::Medium, kSpo2DelayS, below(R::Spo2) && !severe, timeS);
  watch("meanPressure.low", AlarmPriority::Medium, kDelayS, below(R::MeanPressure), timeS);
  watch("meanPressure.high", AlarmPriority::Medium, kDelayS, above(R::MeanPressure), timeS);
  watch("systolic.low", AlarmPriority::Medium, kDelayS, below(R::Systolic) && !below(R::MeanPressure), timeS);
  watch("systolic.high", AlarmPriority::Medium, kDelayS, above(R::Systolic) && !above(R::MeanPressure), timeS);
  watch("respiratoryRate.low", AlarmPriority::Medium, kDelayS, below(R::RespiratoryRate) && !r.apnoea, timeS);
  watch("respiratoryRate.high", AlarmPriority::Medium, kDelayS, above(R::RespiratoryRate), timeS);
  watch("endTidalCo2.low", AlarmPriority::Medium, kDelayS, below(R::EndTidalCo2) && !r.apnoea, timeS);
  watch("endTidalCo2.high", AlarmPriority::Medium, kDelayS, above(R::EndTidalCo2), timeS);
  watch("temperature.low", AlarmPriority::Low, kDelayS, below(R::Temperature), timeS);
  watch("temperature.high", AlarmPriority::Low, kDelayS, above(R::Temperature), timeS);
  watch("centralVenous.high", AlarmPriority::Low, kDelayS, above(R::CentralVenous), timeS);
  watch("spo2.noSignal", AlarmPriority::Low, kSpo2DelayS, r.attached[R::Spo2] && !r.valid[R::Spo2], timeS);
  std::stable_sort(m_alarms.begin(), m_alarms.end(),
                   [](const Alarm& a, const Alarm& b) { return a.priority != b.priority ? a.priority > b.priority : a.sinceS < b.sinceS; });
}

AlarmPriority Alarms::sound(double timeS) const {
  if (silenced(timeS))
    return AlarmPriority::None;
  AlarmPriority loudest = AlarmPriority::None;
  for (const Alarm& alarm : m_alarms)
    if (alarm.active)
      loudest = std::max(loudest, alarm.priority);
  return loudest;
}

void Alarms::silence(double timeS) {
  m_silentUntilS = timeS + kSilenceS;
  m_silencedPriority = highest();
}

void Alarms::acknowledge() {
  std::erase_if(m_alarms, [](const Alarm& alarm) { return !alarm.active; });
}

} // namespace halsted
