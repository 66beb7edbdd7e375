// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;
class QListWidget;
class QProgressBar;
class QPushButton;

namespace halsted {

class LessonEditor;

/// One's own lessons to go on with, and what a new one may begin with.
class EditorStart final : public QWidget {
  Q_OBJECT
public:
  explicit EditorStart(LessonEditor& editor);

private:
  void fill();
  void create();
  void open();
  LessonEditor& m_editor;
  QListWidget *m_own, *m_templates;
  QLineEdit *m_title, *m_file;
  QPushButton *m_open, *m_remove, *m_restore, *m_create, *m_cancel;
  QLabel *m_failure, *m_none;
  QProgressBar* m_progress;
  QString m_removed;
};

} // namespace halsted
