// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/bedside/BedsidePanel.h"
#include "lessons/course/phrases/Phrase.h"

#include <QWidget>

#include <memory>
#include <vector>

class QLabel;
class QPushButton;
class QTabWidget;

namespace halsted {

class CommandLine;
class MonitorPanel;

/// The whole bedside of a lesson: monitor at two thirds, what can be done in tabs at its side, what was said and done below, the clock
/// above. Keys: Alt+P pause, F1 to F8 the tabs, Ctrl+Space the command line, Alt+S silence, Alt+N cuff.
class BedsidePage final : public QWidget {
  Q_OBJECT
public:
  BedsidePage(LessonPlayer& player, std::shared_ptr<const course::Phrases> phrases, std::function<QImage(const std::string& what)> picture,
              QWidget* parent);
  ~BedsidePage() override;
  MonitorPanel& monitor() { return *m_monitor; }
  /// Each panel, for the room.
  const std::vector<BedsidePanel*>& panels() const { return m_panels; }

Q_SIGNALS:
  void debriefWanted();
  void leaveWanted();

private:
  void refresh();
  void rewind();
  void choose(BedsidePanel* panel);
  void tell(const QString& sentence, bool refused);
  QWidget* header();
  void addPanel(BedsidePanel* panel, const QString& title, int functionKey);
  LessonPlayer& m_player;
  MonitorPanel* m_monitor;
  CommandLine* m_command;
  QTabWidget* m_tabs;
  QLabel *m_clock, *m_told;
  QPushButton *m_pause, *m_end;
  std::vector<QPushButton*> m_speeds;
  std::vector<BedsidePanel*> m_panels;
};

} // namespace halsted
