// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/bedside/BedsidePanel.h"

#include <map>
#include <memory>
#include <vector>

class QLabel;

namespace halsted {

class ChoiceRow;
class LoopView;
class StepField;
class WaveView;

/// What holds the airway, as far as who looks at the patient can tell: a tube in the gullet looks like one in the trachea.
enum class AirwayHold { Own, Mask, Laryngeal, Tube };
AirwayHold airwayHold(const twin::State& patient);
/// Of the procedures under way: somebody is at work in the airway, so that no breaths can be given.
bool airwayBusy(const BedsideSnapshot& now);

/// The ventilator: mode and settings, its waves and a loop, what it measures, and what it aims at.
class VentilatorPanel final : public BedsidePanel {
  Q_OBJECT
public:
  VentilatorPanel(LessonPlayer& player, QWidget* parent);
  ~VentilatorPanel() override;
  void show(const BedsideSnapshot& now) override;
  using QWidget::show;

private:
  struct Figure;
  void chooseMode(const QString& mode);
  /// One setting, sent when the machine runs; else kept until it does.
  void set(const char* field, double value);
  void performAndFollow(const std::string& act);
  void showSettings(const BedsideSnapshot& now);
  void addWaves();
  void showFigures(const BedsideSnapshot& now);
  StepField* addSetting(QWidget& place, const char* field, const QString& name, const QString& unit, std::array<double, 3> lowHighStep,
                        double scale = 1);
  void addFigure(QWidget& place, const char* object, const QString& name, const QString& unit, int decimals);
  Figure& figure(const char* object);

  struct Setting {
    StepField* field;
    QWidget* frame;
    double scale; ///< shown = sent * scale
  };
  double m_idealKg;
  ChoiceRow* m_mode;
  QLabel *m_why, *m_perKg;
  QWidget* m_volumes;
  WaveView* m_waves;
  LoopView* m_loop;
  ChoiceRow* m_loopKind;
  std::map<std::string, Setting> m_settings;
  std::vector<std::unique_ptr<Figure>> m_figures;
  twin::VentilatorMode m_shown = twin::VentilatorMode::Count;
};

} // namespace halsted
