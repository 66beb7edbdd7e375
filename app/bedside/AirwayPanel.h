// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/bedside/BedsidePanel.h"

#include <memory>
#include <vector>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace halsted {

class ChoiceRow;
class ConfirmBar;
class StepField;

/// Oxygen, airway, bag, and everything that takes hands: tubes, drains, lines, with what is under way.
class AirwayPanel final : public BedsidePanel {
  Q_OBJECT
public:
  AirwayPanel(LessonPlayer& player, QWidget* parent);
  ~AirwayPanel() override;
  void show(const BedsideSnapshot& now) override;
  using QWidget::show;

private:
  struct Work;
  QWidget* oxygenPart();
  QWidget* airwayPart();
  QWidget* bagPart();
  QWidget* procedurePart(const QString& title, const std::vector<const char*>& names);
  void giveOxygen();
  void squeeze();
  void begin(const std::string& name, const std::string& side);
  void showWork(const BedsideSnapshot& now);
  void showOxygen(const BedsideSnapshot& now);
  void showAirway(const BedsideSnapshot& now);
  ChoiceRow *m_device, *m_blade;
  StepField *m_flow, *m_fio2, *m_bagRate, *m_bagVolume, *m_tubeSize, *m_tubeDepth;
  QLabel *m_oxygenNow, *m_airwayNow, *m_bagNow;
  QPushButton *m_preoxygenate, *m_open, *m_opa, *m_bag, *m_bagStop;
  QWidget* m_work;
  ConfirmBar* m_confirm;
  struct Button {
    QPushButton* button;
    std::string procedure;
  };
  std::vector<Button> m_buttons;
  std::vector<std::unique_ptr<Work>> m_underWay;
  twin::OxygenDevice m_shown = twin::OxygenDevice::Count;
};

} // namespace halsted
