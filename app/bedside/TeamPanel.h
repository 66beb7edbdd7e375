// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/bedside/BedsidePanel.h"

#include <vector>

class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace halsted {

/// Talking: what to ask patient, relatives and records, whom to call, what to have done, notes.
class TeamPanel final : public BedsidePanel {
  Q_OBJECT
public:
  TeamPanel(LessonPlayer& player, QWidget* parent);
  void show(const BedsideSnapshot& now) override;
  using QWidget::show;

private:
  void addButtons(QVBoxLayout& column, const char* act, const char* field, const std::vector<std::string>& names);
  void writeNote();
  void showAnswers(const BedsideSnapshot& now);
  QWidget* m_answers;
  QLabel* m_waiting;
  QLineEdit* m_note;
  struct Asked {
    std::string name;
    QPushButton* button;
  };
  std::vector<Asked> m_asked;
  std::size_t m_seen = 0, m_entries = 0;
  double m_lastS = -1;
};

} // namespace halsted
