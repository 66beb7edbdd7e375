// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/window/Steps.h"
#include "segmentation/core/ActionRegistry.h"

#include <QWidget>

#include <optional>
#include <string>
#include <utility>
#include <vector>

class QPushButton;
class QVBoxLayout;

namespace halsted {

/// The tools of one step at the left of the views: its title, what is done there, the tools, and where to go next.
class StepPage final : public QWidget {
  Q_OBJECT
public:
  StepPage(Step step, ActionRegistry& actions, QWidget* parent);

  /// A button that triggers an action; none where the registry has no such action. Its object name is "step." and the action's.
  QPushButton* addAction(const char* name, const QString& text);
  void addHeading(const QString& text);
  void addTools(QWidget* tools); ///< owned by the page
  /// What a click on the way below brings; hidden without a step.
  void setNext(std::optional<Step> next, bool obvious);
  void refresh(); ///< which actions are possible now

private:
  Step m_step;
  ActionRegistry& m_actions;
  QVBoxLayout* m_column;
  QPushButton* m_next;
  std::optional<Step> m_nextStep;
  std::vector<std::pair<std::string, QPushButton*>> m_buttons;
};

} // namespace halsted
