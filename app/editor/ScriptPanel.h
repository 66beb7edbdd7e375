// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTimer>
#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;

namespace halsted {

class LessonEditor;

/// The acts of one script, and a way to record a new one by playing it.
class ScriptPanel final : public QWidget {
  Q_OBJECT
public:
  ScriptPanel(LessonEditor& editor, QWidget* parent);
  void refresh();

private:
  void finish();
  void judge();
  LessonEditor& m_editor;
  QComboBox* m_files;
  QPlainTextEdit* m_lines;
  QLabel* m_problem;
  QLineEdit* m_name;
  QTimer m_soon;
  bool m_pending = false;
  QString m_shown;
};

} // namespace halsted
