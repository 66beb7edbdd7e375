// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/bedside/BedsidePanel.h"
#include "lessons/course/phrases/Phrase.h"

#include <QWidget>

#include <memory>
#include <vector>

class QLabel;
class QPushButton;
class QSplitter;
class QStackedWidget;

namespace halsted {

class AlarmSound;
class CommandLine;
class FeedPanel;
class MonitorPanel;
class QuestionCard;

/// The whole bedside of a lesson: the monitor over at least half of it, what can be done in pages at its side, what was said and done
/// below, the clock above. Keys: F1 to F9 the pages (F10 what happened, where there is no room for it below), Ctrl+Space the command line,
/// Alt+P pause, Alt+Left back, Alt+S silence, Alt+N cuff.
class BedsidePage final : public QWidget {
  Q_OBJECT
public:
  BedsidePage(LessonPlayer& player, std::shared_ptr<const course::Phrases> phrases, PictureOf picture, QWidget* parent);
  ~BedsidePage() override;
  MonitorPanel& monitor() { return *m_monitor; }
  /// The room shows the lesson, too: alarms are heard though this page is not seen.
  void setInRoom(bool inRoom);
  void hear(bool heard);
  bool heard() const;

Q_SIGNALS:
  void debriefWanted();
  void leaveWanted();

protected:
  void resizeEvent(QResizeEvent* event) override;
  void showEvent(QShowEvent* event) override;
  void hideEvent(QHideEvent* event) override;

private:
  struct Page {
    BedsidePanel* panel;
    QWidget* scroll;
    QPushButton* button;
    QString title;
  };
  void refresh();
  void rewind();
  void choose(std::size_t page);
  void turnTo(std::size_t page);
  void tell(const QString& sentence, bool refused);
  void sound();
  void addHeader(QWidget& bar);
  QPushButton* headerButton(QWidget& bar, const QString& text, const char* object, const QString& toolTip = {});
  std::size_t addPage(BedsidePanel* panel, const QString& title, int functionKey);
  bool stacked() const; ///< the pages below the monitor, not beside it
  void placeFeed();
  void shareHeight();
  LessonPlayer& m_player;
  AlarmSound* m_sound;
  MonitorPanel* m_monitor;
  CommandLine* m_command;
  FeedPanel* m_feed = nullptr;
  QuestionCard* m_question = nullptr;
  QWidget *m_tabs, *m_below;
  QStackedWidget* m_stack;
  QSplitter *m_left, *m_middle;
  QLabel *m_clock, *m_told;
  QPushButton *m_pause = nullptr, *m_end = nullptr, *m_debrief = nullptr, *m_hear = nullptr;
  std::vector<QPushButton*> m_speeds;
  std::vector<Page> m_pages;
  std::vector<BedsidePanel*> m_panels;
  std::size_t m_feedPage = 0;
  bool m_laidOut = false, m_asking = false, m_inRoom = false;
};

} // namespace halsted
