// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

#include <string>
#include <vector>

class QLabel;
class QListWidget;
class QProgressBar;
class QPushButton;

namespace halsted {

class ChoiceRow;
class LessonDesk;
struct OfferedLesson;

/// The lessons to choose from, what each is about, how it is to be played, and Start.
class LessonsPage final : public QWidget {
  Q_OBJECT
public:
  explicit LessonsPage(LessonDesk& desk);

private:
  void fill();
  void showChosen();
  void showBusy();
  void start();
  const OfferedLesson* chosen() const;
  QWidget* about();
  LessonDesk& m_desk;
  QListWidget* m_list;
  QLabel *m_title, *m_summary, *m_objectives, *m_facts, *m_failure, *m_step;
  ChoiceRow *m_language, *m_drugs, *m_hints, *m_mode;
  QPushButton *m_start, *m_edit, *m_cancel;
  QProgressBar* m_progress;
};

} // namespace halsted
