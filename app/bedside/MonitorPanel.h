// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/bedside/Alarms.h"
#include "app/bedside/BedsidePanel.h"

class QLabel;
class QPushButton;

namespace halsted {

class WaveView;
struct VitalBox;

/// What the monitor's devices show of this patient now: only what is attached, with the devices' delays and failures.
MonitorReading readMonitor(const BedsideSnapshot& now);
/// Words for an alarm: "SpO2 low".
QString alarmWords(const std::string& id);

/// The patient monitor: waves of what is attached, figures with their limits, alarms. Keys: Alt+S silence, Alt+N cuff now.
class MonitorPanel final : public BedsidePanel {
  Q_OBJECT
public:
  /// `alarms`: of another view of the same monitor, so that both are silenced together; none: its own.
  MonitorPanel(LessonPlayer& player, QWidget* parent, std::shared_ptr<Alarms> alarms = {});
  ~MonitorPanel() override;
  void show(const BedsideSnapshot& now) override;
  const Alarms& alarms() const { return *m_alarms; }
  const std::shared_ptr<Alarms>& sharedAlarms() const { return m_alarms; }
  /// How often the waves move on; 60 at first.
  void setWavesPerSecond(int times);

Q_SIGNALS:
  /// Of what must be heard now has changed.
  void alarmSound(AlarmPriority priority);
  void twelveLeadWanted();
  void trendsWanted();

private:
  void showAlarms(const BedsideSnapshot& now);
  void silence();
  std::shared_ptr<Alarms> m_alarms;
  WaveView* m_waves;
  QLabel* m_alarmBar;
  QPushButton *m_silence, *m_cuff;
  std::vector<std::unique_ptr<VitalBox>> m_boxes;
  AlarmPriority m_sounding = AlarmPriority::None;
};

} // namespace halsted
