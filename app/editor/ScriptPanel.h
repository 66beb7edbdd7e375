// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTimer>
#include <QWidget>

#include <string>

class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QTableWidget;

namespace halsted {

class LessonEditor;

/// The acts of one script as a table or as text, and a way to record a new one by playing it.
class ScriptPanel final : public QWidget {
  Q_OBJECT
public:
  ScriptPanel(LessonEditor& editor, QWidget* parent);
  void refresh();

private:
  void finish();
  void judge();
  void fill();
  void changeLine(int line, const std::string& with);
  void takeRow(int row);
  LessonEditor& m_editor;
  QComboBox* m_files;
  QTableWidget* m_table;
  QPlainTextEdit* m_lines;
  QLabel* m_problem;
  QLineEdit* m_name;
  QTimer m_soon;
  bool m_pending = false;
  QString m_shown;
};

} // namespace halsted
