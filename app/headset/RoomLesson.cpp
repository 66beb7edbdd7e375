// SPDX-License-Identifier: Apache-2.0
#include "app/headset/RoomLesson.h"

#include "app/bedside/BedsidePage.h"
#include "app/bedside/DebriefPage.h"
#include "app/bedside/LessonDesk.h"
#include "app/bedside/LessonsPage.h"
#include "app/bedside/MonitorPanel.h"
#include "app/headset/DebriefCard.h"
#include "app/headset/LessonPages.h"
#include "app/headset/StepCard.h"
#include "app/language/LibraryWords.h"

#include <QVBoxLayout>

namespace halsted {

namespace {

constexpr double kLarge = 0.001; ///< metres of a pixel; of the monitor: capitals of the smallest type 0.43 degrees, of figures 1 and 1.6
constexpr int kPerSecond = 20;   ///< as often as there are new figures; waves in the room move on as often
constexpr QSize kMonitorSize(1100, 620), kPagesSize(600, 760), kStepSize(820, 520), kDebriefSize(920, 760), kLessonsSize(960, 700);

PanelMake makeAt(double asideDegrees, double aboveDegrees, double distanceM, const std::shared_ptr<QElapsedTimer>& turns) {
  PanelMake make;
  make.mostPerSecond = kPerSecond;
  make.inParts = true;
  make.pixelRatio = 1.5; // 30 pixels a degree; half the cost of 2 when a page is turned
  make.turns = turns;
  make.stand = PanelStand{asideDegrees, aboveDegrees, distanceM};
  return make;
}

} // namespace

RoomLesson::RoomLesson(LessonDesk& desk, const AddPanel& add) : m_desk(desk) {
  const auto turns = std::make_shared<QElapsedTimer>();
  const auto addAt = [&](const char* name, QSize pixels, const PanelMake& make) {
    return add(name, std::make_unique<QWidget>(), pixels, make);
  };
  PanelMake reading = makeAt(0, -5, 1, turns);
  reading.metresPerPixel = kLarge;
  m_lessonsPanel = addAt("lessons", kLessonsSize, reading);
  // It hangs ahead above the patient, 1.1 m wide; below it stands the lesson, what can be done to the left of both.
  PanelMake monitor = makeAt(0, 10, 1.15, turns);
  monitor.metresPerPixel = kLarge;
  m_monitorPanel = addAt("monitor", kMonitorSize, monitor);
  m_pagesPanel = addAt("bedside", kPagesSize, makeAt(-43, -9, 1, turns));
  m_stepPanel = addAt("step", kStepSize, makeAt(0, -20, 0.95, turns));
  m_debriefPanel = addAt("debrief", kDebriefSize, reading);
  for (WidgetPanel* panel : {m_lessonsPanel, m_monitorPanel, m_pagesPanel, m_stepPanel, m_debriefPanel}) {
    auto* column = new QVBoxLayout(&panel->widget());
    column->setContentsMargins(0, 0, 0, 0);
    panel->setVisible(false);
  }
  m_mode = m_desk.debriefing() ? Mode::Debrief : m_desk.bedside() ? Mode::Play : Mode::Nothing;
  connect(&m_desk, &LessonDesk::pageWanted, this, &RoomLesson::follow);
  connect(&m_desk, &LessonDesk::failed, this, [this](const QString& sentence) { tell(sentence, true); });
}

RoomLesson::~RoomLesson() = default;

void RoomLesson::fill(WidgetPanel& panel, QWidget* content) {
  panel.widget().layout()->addWidget(content);
  content->show();
}

void RoomLesson::follow(const QWidget* page) {
  m_mode = !page ? Mode::Nothing : page == m_desk.debriefing() ? Mode::Debrief : page == m_desk.bedside() ? Mode::Play : Mode::List;
  if (m_live)
    show(m_mode);
}

void RoomLesson::setLive(bool live) {
  if (live == m_live)
    return;
  m_live = live;
  show(live ? m_mode : Mode::Nothing);
  if (!live)
    m_lessons.reset();
}

/// Views of a run go before the run does: the desk says another page is wanted before it lets go of its player.
void RoomLesson::dropPlay() {
  if (m_desk.bedside())
    m_desk.bedside()->setInRoom(false);
  m_debrief.reset();
  m_step.reset();
  m_pages.reset();
  m_monitor.reset();
}

void RoomLesson::play() {
  m_desk.bedside()->setInRoom(true);
  LessonPlayer& player = *m_desk.player();
  m_monitor = std::make_unique<MonitorPanel>(player, nullptr, m_desk.bedside()->monitor().sharedAlarms());
  m_monitor->setWavesPerSecond(kPerSecond);
  m_pages = std::make_unique<LessonPages>(player, m_desk.picture(), nullptr);
  m_step = std::make_unique<StepCard>(m_desk, nullptr);
  MonitorPanel* monitor = m_monitor.get();
  connect(&player, &LessonPlayer::changed, monitor, [monitor, &player] { monitor->show(*player.snapshot()); });
  connect(monitor, &MonitorPanel::trendsWanted, m_pages.get(), [this] { m_pages->showTrends(false); });
  connect(monitor, &MonitorPanel::twelveLeadWanted, m_pages.get(), [this] { m_pages->showTrends(true); });
  connect(monitor, &BedsidePanel::told, m_step.get(), &StepCard::tell);
  connect(m_pages.get(), &LessonPages::told, m_step.get(), &StepCard::tell);
  connect(m_step.get(), &StepCard::leaveWanted, &m_desk, &LessonDesk::leave, Qt::QueuedConnection);
  connect(
      m_step.get(), &StepCard::debriefWanted, this,
      [this] {
        const Result<void> shown = m_desk.debrief();
        if (!shown)
          tell(inOwnWords(shown.error().message), true);
        else if (m_desk.debriefing()) // who is in the room has seen the points
          m_desk.debriefing()->goOnWithoutRating();
      },
      Qt::QueuedConnection);
  monitor->show(*player.snapshot());
  fill(*m_monitorPanel, m_monitor.get());
  fill(*m_pagesPanel, m_pages.get());
  fill(*m_stepPanel, m_step.get());
}

void RoomLesson::show(Mode mode) {
  if (mode == Mode::Nothing || mode == Mode::List)
    dropPlay();
  if (mode == Mode::List && !m_lessons) {
    m_lessons = std::make_unique<LessonsPage>(m_desk);
    fill(*m_lessonsPanel, m_lessons.get());
  }
  if (mode == Mode::Play && !m_step)
    play();
  if (mode == Mode::Debrief && !m_debrief) {
    m_debrief = std::make_unique<DebriefCard>(m_desk, nullptr);
    connect(m_debrief.get(), &DebriefCard::leaveWanted, &m_desk, &LessonDesk::leave, Qt::QueuedConnection);
    connect(
        m_debrief.get(), &DebriefCard::againWanted, &m_desk,
        [this] {
          const std::string lesson = m_desk.player()->lesson().id;
          const course::RunOptions options = m_desk.player()->options();
          if (const Result<void> started = m_desk.start(lesson, options); !started)
            Q_EMIT m_desk.failed(inOwnWords(started.error().message));
        },
        Qt::QueuedConnection);
    fill(*m_debriefPanel, m_debrief.get());
  }
  m_lessonsPanel->setVisible(mode == Mode::List);
  for (WidgetPanel* panel : {m_monitorPanel, m_pagesPanel, m_stepPanel})
    panel->setVisible(mode == Mode::Play);
  m_debriefPanel->setVisible(mode == Mode::Debrief);
  changed.emit();
}

bool RoomLesson::tell(const QString& sentence, bool refused) {
  if (!m_live || m_mode != Mode::Play || !m_step)
    return false;
  m_step->tell(sentence, refused);
  return true;
}

} // namespace halsted
