// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/bedside/Alarms.h"
#include "app/bedside/BeatFinder.h"
#include "app/bedside/BedsidePanel.h"

#include <QElapsedTimer>

class QLabel;
class QPushButton;
class QTimer;

namespace halsted {

class WaveView;
struct VitalBox;

/// What the monitor's devices show of this patient now: only what is attached, with the devices' delays and failures.
MonitorReading readMonitor(const BedsideSnapshot& now);
/// Words for an alarm: "SpO2 low".
QString alarmWords(const std::string& id);

/// Of a channel, as it stands beside its figure: "SpO2 %".
QString channelWords(MonitorReading::Channel channel);

/// The patient monitor: waves of what is attached, figures with their limits, alarms, beats. Keys: Alt+S silence, Alt+N cuff now.
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
  /// Smaller figures, for windows of 720 pixels.
  void setNarrow(bool narrow);
  void setLimits(MonitorReading::Channel channel, AlarmLimits limits);

Q_SIGNALS:
  /// Of what must be heard now has changed.
  void alarmSound(AlarmPriority priority);
  void twelveLeadWanted();
  void trendsWanted();
  void limitsWanted();
  /// A heart beat has been seen, in the ECG or else at the finger; saturation 0..1 as it is shown, 1 where none is.
  void beat(double saturation);

protected:
  void resizeEvent(QResizeEvent* event) override;

private:
  void listen(std::span<const twin::WaveSample> samples);
  void showValues(const BedsideSnapshot& now);
  void showSilence(double timeS);
  void elide();
  void styleValues();
  void showAlarms(const BedsideSnapshot& now);
  void silence();
  std::shared_ptr<Alarms> m_alarms;
  WaveView* m_waves;
  QLabel* m_alarmBar;
  QString m_alarmWords, m_alarmStyle;
  QPushButton *m_silence, *m_cuff;
  QTimer* m_heart; ///< puts out the mark of a beat
  BeatFinder m_ecgBeats{0.15F}, m_pulseBeats{0.03F};
  MonitorReading m_reading;
  QElapsedTimer m_sinceValues;
  std::vector<std::string> m_shownFor;                   ///< devices, when the figures were last shown
  bool m_narrow = false, m_low = false, m_inStep = true; ///< in step: real time, or nearly
  std::vector<std::unique_ptr<VitalBox>> m_boxes;
  AlarmPriority m_sounding = AlarmPriority::None;
};

} // namespace halsted
