// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/bedside/Alarms.h"
#include "app/bedside/BedsidePanel.h"

#include <vector>

class QGridLayout;

namespace halsted {

class ChoiceRow;
class MonitorPanel;
class StepField;

/// How the monitor is set: the beep of the heart, and between which figures it gives no alarm.
class LimitsPanel final : public BedsidePanel {
  Q_OBJECT
public:
  LimitsPanel(LessonPlayer& player, MonitorPanel& monitor, QWidget* parent);
  void show(const BedsideSnapshot& now) override;
  using QWidget::show;
  double beatVolume() const; ///< 0..1

Q_SIGNALS:
  void beatVolumeChosen(double share);

private:
  struct Row {
    MonitorReading::Channel channel;
    StepField *low, *high; ///< null: there is no such limit
    double scale;
  };
  void addRow(QGridLayout& grid, MonitorReading::Channel channel, std::array<double, 3> lowHighStep, bool both = true, int decimals = 0,
              double scale = 1);
  void take(const Row& row);
  void useUsual();
  MonitorPanel& m_monitor;
  ChoiceRow* m_beeps;
  std::vector<Row> m_rows;
};

} // namespace halsted
