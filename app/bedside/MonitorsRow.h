// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/bedside/BedsidePanel.h"

#include <vector>

class QPushButton;

namespace halsted {

class ChoiceRow;

/// Which monitors are on the patient, put on and taken off by a press; and how often the cuff measures.
class MonitorsRow final : public BedsidePanel {
  Q_OBJECT
public:
  MonitorsRow(LessonPlayer& player, QWidget* parent);
  void show(const BedsideSnapshot& now) override;
  using QWidget::show;

private:
  struct Device {
    std::string name;
    QPushButton* button;
  };
  std::vector<Device> m_devices;
  ChoiceRow* m_every;
};

} // namespace halsted
