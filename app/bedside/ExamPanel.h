// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/bedside/BedsidePanel.h"

#include <vector>

class QLabel;
class QPushButton;

namespace halsted {

class BodyMap;
class MonitorsRow;

/// Where to look, listen and feel: on a body and in a list; what was found stands beside it with its time. Below, the monitors to put on.
class ExamPanel final : public BedsidePanel {
  Q_OBJECT
public:
  ExamPanel(LessonPlayer& player, QWidget* parent);
  void show(const BedsideSnapshot& now) override;
  using QWidget::show;

protected:
  void resizeEvent(QResizeEvent* event) override;

private:
  struct Row {
    std::string part;
    QPushButton* button;
    QLabel* found;
  };
  void examine(const std::string& part);
  void addRow(const std::string& part, const QString& title);
  BodyMap* m_body;
  MonitorsRow* m_monitors;
  QWidget* m_list;
  std::vector<Row> m_rows;
  std::size_t m_seen = 0, m_waiting = 0;
  double m_lastS = -1;
};

} // namespace halsted
