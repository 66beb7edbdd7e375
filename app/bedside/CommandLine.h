// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/bedside/LessonPlayer.h"
#include "lessons/course/phrases/Phrase.h"

#include <QWidget>

#include <memory>

class QLineEdit;
class QListWidget;

namespace halsted {

/// One line for everything: "norepi 0.1", "2 units RBC", "intubate 7.5". Shows what was understood before it is done; Enter does the chosen
/// one.
class CommandLine final : public QWidget {
  Q_OBJECT
public:
  CommandLine(LessonPlayer& player, std::shared_ptr<const course::Phrases> phrases, QWidget* parent);
  void begin(); ///< takes the keyboard

Q_SIGNALS:
  void told(const QString& sentence, bool refused);

protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

private:
  void fill();
  void run();
  LessonPlayer& m_player;
  std::shared_ptr<const course::Phrases> m_phrases;
  std::vector<course::PhraseMeaning> m_meanings;
  QLineEdit* m_input;
  QListWidget* m_list;
};

} // namespace halsted
