// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/CaseActions.h"
#include "app/LessonActions.h"
#include "app/PlanActions.h"
#include "app/bedside/DebriefPage.h"
#include "app/bedside/LessonDesk.h"
#include "app/headset/HeadsetStage.h"
#include "app/headset/RoomPanels.h"
#include "app/headset/WidgetPanel.h"

#include <QApplication>
#include <QDir>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <functional>
#include <memory>

/// A learner in the headset: rays and a trigger, nothing else. Who moves the hands is the test's business: a script or Monado's remote
/// driver.
namespace halsted::room {

/// The program's parts that a lesson in the room needs.
struct Program {
  explicit Program(const std::filesystem::path& assets)
      : workspace(StudyReader(), *StructureTable::load(assets / "structures.json"), path() / "unsaved", dispatch()),
        desk(assets, path() / "runs", dispatch(), {}) {
    addCaseActions(actions, workspace);
    addPlanActions(actions, workspace);
    addLessonActions(actions, desk);
    QObject::connect(&desk, &LessonDesk::failed, qApp, [](const QString& sentence) { qWarning("%s", qPrintable(sentence)); });
    stage = std::make_unique<HeadsetStage>(workspace, actions, &desk);
  }
  static JobRunner::Dispatch dispatch() {
    return [](std::function<void()> call) { QMetaObject::invokeMethod(qApp, std::move(call), Qt::QueuedConnection); };
  }
  std::filesystem::path path() const { return folder.path().toStdString(); }

  QTemporaryDir folder;
  Workspace workspace;
  ActionRegistry actions;
  LessonDesk desk;
  std::unique_ptr<HeadsetStage> stage;
};

class Learner {
public:
  /// What the right hand can do, in the stage: its ray from one place to another, at rest when it returns; trigger and stick; time passes.
  struct Hand {
    std::function<void(const Vec3& from, const Vec3& to)> point;
    std::function<void(bool)> trigger;
    std::function<void(double)> stick;
    std::function<bool(int)> frames;
    std::function<Vec3()> head;
  };
  Learner(Program& program, Hand hand) : m_program(program), m_hand(std::move(hand)) {}

  std::shared_ptr<const BedsideSnapshot> now() const { return m_program.desk.player()->snapshot(); }
  WidgetPanel& panel(const char* name) { return *m_program.stage->panels().find(name); }
  template <typename T = QWidget> T* find(const char* panelName, const QString& name) {
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    T* found = panel(panelName).widget().findChild<T*>(name);
    return found && found->isVisible() && panel(panelName).visible() ? found : nullptr;
  }
  QString words(const char* panelName, const QString& name) {
    const auto* label = find<QLabel>(panelName, name);
    return label ? label->text() : QString();
  }
  static bool until(const std::function<bool()>& what, int ms) { return QTest::qWaitFor(what, ms); }

  /// The ray on this control, its page scrolled by the stick until it can be met.
  bool aim(const char* panelName, const QString& name) {
    if (!until([&] { return find(panelName, name) && find(panelName, name)->isEnabled(); }, 10'000)) {
      qWarning("%s is not on %s, or cannot be pressed", qPrintable(name), panelName);
      return false;
    }
    QWidget* widget = find(panelName, name);
    QScrollArea* scroll = nullptr;
    for (QWidget* up = widget->parentWidget(); up && !scroll; up = up->parentWidget())
      scroll = qobject_cast<QScrollArea*>(up);
    for (int i = 0; scroll && i < 400; ++i) {
      const QPoint middle = widget->mapTo(scroll->viewport(), widget->rect().center());
      const int reach = std::min(24, widget->height() / 2);
      if (middle.y() >= reach && middle.y() <= scroll->viewport()->height() - reach)
        break;
      if (i == 0)
        pointAt(panelName, *scroll->viewport(), scroll->viewport()->rect().center());
      m_hand.stick(middle.y() < reach ? 1 : -1);
      m_hand.frames(1);
      m_hand.stick(0);
    }
    m_hand.frames(1);
    if (!(widget = find(panelName, name))) // built anew meanwhile
      return false;
    return pointAt(panelName, *widget, widget->rect().center());
  }
  /// One row of a list, brought into sight by the stick.
  bool pressRow(const char* panelName, const QString& name, int row) {
    auto* list = find<QListWidget>(panelName, name);
    if (!list || !list->item(row))
      return false;
    const auto middle = [&] { return list->visualItemRect(list->item(row)).center(); };
    for (int i = 0; i < 400 && !list->viewport()->rect().adjusted(0, 8, 0, -8).contains(middle()); ++i) {
      if (i == 0)
        pointAt(panelName, *list->viewport(), list->viewport()->rect().center());
      m_hand.stick(middle().y() < 8 ? 1 : -1);
      m_hand.frames(1);
      m_hand.stick(0);
    }
    m_hand.frames(1);
    return pointAt(panelName, *list->viewport(), middle()) && click();
  }
  bool press(const char* panelName, const QString& name) { return aim(panelName, name) && click(); }
  /// Held down until it is so.
  bool hold(const char* panelName, const QString& name, const std::function<bool()>& done) {
    if (!aim(panelName, name))
      return false;
    m_hand.trigger(true);
    const bool held = until(done, 30'000);
    m_hand.trigger(false);
    ++presses;
    return m_hand.frames(4) && held;
  }
  bool page(const char* name) { return press("bedside", QStringLiteral("room.page.") + QLatin1String(name)); }
  bool answer(const char* question, int choice) {
    if (!until([&] { return std::find(now()->openQuestions.begin(), now()->openQuestions.end(), question) != now()->openQuestions.end(); },
               60'000))
      return false;
    return press("step", QStringLiteral("bedside.question.choice%1").arg(choice)) && press("step", "bedside.question.answer") &&
           press("step", "bedside.question.goOn");
  }
  /// On by the card's button until it is so.
  bool wait(const std::function<bool()>& done, int most = 20) {
    for (int i = 0; i < most && !done(); ++i) {
      const double before = now()->timeS;
      if (!press("step", "room.step.skip") || !until([&] { return done() || now()->timeS > before + 20; }, 60'000))
        return false;
      m_hand.frames(4);
    }
    return done();
  }
  bool seen(const char* name) const {
    const auto held = now();
    return std::any_of(held->seen.begin(), held->seen.end(), [&](const course::SeenResult& one) { return one.name == name; });
  }
  bool happened(const char* event) const {
    const auto held = now();
    return std::any_of(held->entries->begin(), held->entries->end(), [&](const course::Entry& entry) { return entry.name == event; });
  }
  /// What the left eye sees, where a folder for it is named.
  bool picture(const char* name) {
    const QString folder = qEnvironmentVariable("HALSTED_TEST_PICTURES");
    if (folder.isEmpty() || !QDir().mkpath(folder))
      return true;
    m_program.stage->loop()->governed = false;
    m_hand.frames(4);
    m_program.stage->lastSeen().save(QStringLiteral("%1/%2.png").arg(folder, QLatin1String(name)));
    m_program.stage->loop()->governed = true;
    return true;
  }
  int presses = 0;

private:
  bool click() {
    m_hand.trigger(true);
    const bool pressed = m_hand.frames(4);
    m_hand.trigger(false);
    ++presses;
    return m_hand.frames(4) && pressed;
  }
  bool pointAt(const char* panelName, QWidget& widget, const QPoint& place) {
    WidgetPanel& on = panel(panelName);
    const QPointF at = widget.mapTo(&on.widget(), place);
    for (const PanelLayer& layer : m_program.stage->interaction().panelLayers())
      if ((layer.sizeM - on.sizeM()).norm() < 1e-9) {
        const Vec3 target = layer.stage_T_panel * Vec3((at.x() / on.widget().width() - 0.5) * layer.sizeM.x(),
                                                       (0.5 - at.y() / on.widget().height()) * layer.sizeM.y(), 0);
        m_hand.point(target + 0.4 * (m_hand.head() - target).normalized(), target);
        return true;
      }
    qWarning("the panel %s does not stand in the room", panelName);
    return false;
  }
  Program& m_program;
  Hand m_hand;
};

/// Tension pneumothorax as its expert plays it (assets/lessons/tension-pneumothorax/scripts/expert.jsonl), from the list of lessons to the
/// debrief, pressed on the panels. False, with a warning, where something could not be pressed or did not happen.
inline bool playTensionPneumothorax(Learner& learner, Program& program) {
  const auto step = [&learner](const char* what, bool done) {
    if (!done)
      qWarning("not done: %s", what);
    if (!done && qEnvironmentVariableIsSet("HALSTED_TEST_PICTURES"))
      for (const char* name : {"monitor", "bedside", "step"})
        learner.panel(name).picture().save(
            QStringLiteral("%1/%2.png").arg(qEnvironmentVariable("HALSTED_TEST_PICTURES"), QLatin1String(name)));
    return done;
  };
  if (!step("begin", learner.press("step", "bedside.question.begin")) ||
      !step("clock runs", Learner::until([&] { return !learner.now()->paused && learner.now()->timeS > 0; }, 20'000)))
    return false;
  learner.picture("lesson-question");
  const bool found = step("airway", learner.press("bedside", "bedside.exam.airway")) &&
                     step("neck", learner.press("bedside", "bedside.exam.neck")) &&
                     step("lungs", learner.press("bedside", "bedside.exam.lungs")) &&
                     step("findings", Learner::until([&] { return learner.seen("exam.lungs") && learner.seen("exam.neck"); }, 30'000));
  const bool relieved = found && step("page airway", learner.page("airway")) &&
                        step("needle", learner.press("bedside", "bedside.airway.procedure.needleDecompression.left")) &&
                        step("diagnosis", learner.answer("diagnosis", 0)) && step("site", learner.answer("site", 1)) &&
                        step("page ventilator", learner.page("ventilator")) &&
                        step("oxygen", learner.hold("bedside", "bedside.ventilator.FiO2.more",
                                                    [&] { return learner.now()->patient.ventilator.fio2 >= 0.999; })) &&
                        learner.picture("lesson") && step("five times as fast", learner.press("step", "room.step.speed5")) &&
                        step("speed", Learner::until([&] { return learner.now()->speed == 5; }, 5'000)) &&
                        step("page team", learner.page("team")) && step("surgeon", learner.press("bedside", "bedside.call.surgeon"));
  if (!relieved || !step("air is out", Learner::until([&] { return learner.happened("done.needleDecompression"); }, 60'000)))
    return false;
  const bool drained = step("next", learner.answer("next", 0)) && step("page exam", learner.page("exam")) &&
                       step("lungs again", learner.press("bedside", "bedside.exam.lungs")) && step("page airway", learner.page("airway")) &&
                       step("drain", learner.press("bedside", "bedside.airway.procedure.chestTube.left")) &&
                       step("page orders", learner.page("orders")) && step("gas", learner.press("bedside", "bedside.orders.bloodGas"));
  learner.picture("lesson-fast");
  if (!drained || !step("drain is in", learner.wait([&] { return learner.happened("done.chestTube"); })) ||
      !step("film", learner.press("bedside", "bedside.orders.chestFilm")) ||
      !step("over", learner.wait([&] { return learner.now()->ended; })))
    return false;
  learner.picture("lesson-over");
  return step("debrief", learner.press("step", "room.step.debrief")) &&
         step("debrief is seen", Learner::until([&] { return learner.find("debrief", "room.debrief.result") != nullptr; }, 10'000)) &&
         step("record", program.desk.debriefing() != nullptr);
}

} // namespace halsted::room
