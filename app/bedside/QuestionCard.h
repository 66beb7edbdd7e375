// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/bedside/BedsidePanel.h"
#include "app/bedside/RunWords.h"

#include <set>
#include <string>
#include <vector>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace halsted {

/// One thing at a time that wants an answer: what the lesson is about, before it begins; a question with its choices and the time that is
/// left, then the reply; a hint that is offered; how it ended. Takes no room while there is none.
class QuestionCard final : public BedsidePanel {
  Q_OBJECT
public:
  QuestionCard(LessonPlayer& player, QWidget* parent);
  void show(const BedsideSnapshot& now) override;
  using QWidget::show;

private:
  void build(const QString& what, const BedsideSnapshot& now);
  void buildQuestion(const course::Question& question, const BedsideSnapshot& now);
  void buildReply(const BedsideSnapshot& now);
  void buildHint(const course::Hint& hint, bool taken, const BedsideSnapshot& now);
  void addWords(const QString& title, const QString& words);
  QPushButton* addButton(const QString& text, const char* object, const QString& accessibleName = {});
  void answer();
  RunTexts m_texts;
  QVBoxLayout* m_column;
  QWidget *m_content = nullptr, *m_buttons = nullptr;
  QLabel* m_left = nullptr;
  QString m_what; ///< that is shown: "question.ID", "reply.ID", "hint.ID" ...; empty: nothing
  std::string m_question, m_answered;
  std::vector<QPushButton*> m_choices;
  std::set<std::string> m_putAway; ///< hints that were not wanted or read
  double m_lastS = 0;
};

} // namespace halsted
