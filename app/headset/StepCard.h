// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/bedside/BedsidePanel.h"
#include "app/bedside/RunWords.h"

#include <QWidget>

#include <vector>

class QLabel;
class QPushButton;

namespace halsted {

class FeedPanel;
class LessonDesk;
class QuestionCard;

/// The lesson itself, as a panel of the room: its clock and pace, what asks for an answer, what became of the last order, how many goals
/// are reached, and what was said last.
class StepCard final : public QWidget {
  Q_OBJECT
public:
  StepCard(LessonDesk& desk, QWidget* parent);
  void tell(const QString& sentence, bool refused);

Q_SIGNALS:
  void debriefWanted();
  void leaveWanted();

private:
  void addHeader(QWidget& bar);
  QPushButton* addButton(QWidget& bar, const QString& text, const char* object, const QString& accessibleName);
  void refresh();
  void showGoals(const BedsideSnapshot& now);
  LessonDesk& m_desk;
  LessonPlayer& m_player;
  RunTexts m_texts;
  QLabel *m_clock, *m_told, *m_goals;
  QuestionCard* m_question;
  FeedPanel* m_feed;
  QPushButton *m_pause = nullptr, *m_hear = nullptr, *m_end = nullptr, *m_debrief = nullptr;
  std::vector<QPushButton*> m_speeds;
};

} // namespace halsted
