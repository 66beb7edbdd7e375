// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/headset/WidgetPanel.h"
#include "segmentation/core/Signal.h"

#include <QObject>

#include <functional>
#include <memory>

namespace halsted {

class DebriefCard;
class LessonDesk;
class LessonPages;
class LessonsPage;
class MonitorPanel;
class StepCard;

/// The desk's lesson in the room: the panels "lessons", "monitor", "bedside", "step" and "debrief". They are a second view of the run that
/// the desk plays; what is pressed here is done there.
class RoomLesson final : public QObject {
  Q_OBJECT
public:
  /// Keeps the panel and gives it back; it lives longer than this.
  using AddPanel = std::function<WidgetPanel*(const char* name, std::unique_ptr<QWidget> widget, QSize pixels, const PanelMake& make)>;
  RoomLesson(LessonDesk& desk, const AddPanel& add);
  ~RoomLesson() override;

  /// Only while somebody is in the room are there views, and are alarms heard although the desk shows something else.
  void setLive(bool live);
  /// Something of the lessons is seen.
  bool shown() const { return m_live && m_mode != Mode::Nothing; }
  /// Says it on the step card; false where none is seen.
  bool tell(const QString& sentence, bool refused);

  Signal<> changed; ///< other panels are seen now

private:
  enum class Mode { Nothing, List, Play, Debrief };
  void follow(const QWidget* page);
  void show(Mode mode);
  void play();
  void dropPlay();
  void fill(WidgetPanel& panel, QWidget* content);

  LessonDesk& m_desk;
  WidgetPanel *m_lessonsPanel, *m_monitorPanel, *m_pagesPanel, *m_stepPanel, *m_debriefPanel;
  std::unique_ptr<LessonsPage> m_lessons;
  std::unique_ptr<MonitorPanel> m_monitor;
  std::unique_ptr<LessonPages> m_pages;
  std::unique_ptr<StepCard> m_step;
  std::unique_ptr<DebriefCard> m_debrief;
  Mode m_mode = Mode::Nothing;
  bool m_live = false;
};

} // namespace halsted
