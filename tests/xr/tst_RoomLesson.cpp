// SPDX-License-Identifier: Apache-2.0
#include "app/bedside/BedsidePage.h"
#include "app/bedside/MonitorPanel.h"
#include "app/window/Theme.h"
#include "tests/xr/LessonInRoom.h"
#include "xr/hands/PanelBoard.h"

#include <QTextBrowser>

#include <map>

using namespace halsted;
using room::Learner;

namespace {

constexpr int kLong = 240'000; // ms, on a busy machine

} // namespace

/// A lesson in the room without a headset: a person of the test's own, whose right hand does what a test says.
class tst_RoomLesson : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void initTestCase() { applyTheme(*qApp, true); }
  void init();
  void cleanup();
  void lessonIsChosenPlayedAndTalkedThroughByRays();
  void deskAndRoomShowOneRun();
  void refusedOrderSaysWhyOnTheStepCard();
  void refusedActionSaysWhyWithoutALesson();
  void leavingTheLessonTakesItsPanelsAway();
  void panelsOverlapNobody();

private:
  bool frames(int count) {
    const auto seen = [this] { return m_program->stage->loop()->receipt().summary().frames; };
    const auto end = seen() + count;
    return QTest::qWaitFor([&] { return seen() >= end; }, 60'000);
  }
  void point(const Vec3& from, const Vec3& to) {
    HandInput& hand = m_input.hands[indexOf(LeftRight::Right)];
    hand.aim.stage_T_pose = facing(from, 2 * from - to); // a pose looks along its own -z
    hand.grip.stage_T_pose = hand.tip.stage_T_pose = hand.aim.stage_T_pose;
    frames(40);
  }
  void start(const std::string& lesson) {
    QVERIFY(m_program->actions.trigger("lesson.start", {lesson}).ok());
    QTRY_VERIFY_WITH_TIMEOUT(m_program->desk.bedside(), kLong);
    QTRY_VERIFY_WITH_TIMEOUT(m_learner->find("step", "bedside.question.begin"), 10'000);
    QVERIFY(frames(3));
  }

  FrameInput m_input;
  std::unique_ptr<room::Program> m_program;
  std::unique_ptr<Learner> m_learner;
};

void tst_RoomLesson::init() {
  m_program = std::make_unique<room::Program>(HALSTED_SOURCE_DIR "/assets");
  m_input = {};
  m_input.head = {Eigen::Isometry3d(Eigen::Translation3d(0, 1.6, 0)), true};
  HandInput& hand = m_input.hands[indexOf(LeftRight::Right)];
  hand.source = HandInput::Source::Controller;
  hand.aim.tracked = hand.grip.tracked = hand.tip.tracked = true;
  hand.aim.stage_T_pose = hand.grip.stage_T_pose = hand.tip.stage_T_pose = Eigen::Isometry3d(Eigen::Translation3d(0.4, 1, -0.1));
  SimulatedPerson person;
  const bool pictures = qEnvironmentVariableIsSet("HALSTED_TEST_PICTURES");
  person.eyeWidth = pictures ? 1700 : 200;
  person.eyeHeight = pictures ? 1004 : 220;
  if (pictures)
    person.leftFov = {-1.05, 0.7, 0.6, -0.7};
  person.input = [this](double) { return m_input; };
  person.depth = false;
  const Result<void> started = m_program->stage->start(person);
  QVERIFY2(started.ok(), started ? "" : started.error().message.c_str());
  m_learner =
      std::make_unique<Learner>(*m_program, Learner::Hand{[this](const Vec3& from, const Vec3& to) { point(from, to); },
                                                          [this](bool down) { m_input.hands[indexOf(LeftRight::Right)].trigger = down; },
                                                          [this](double up) { m_input.hands[indexOf(LeftRight::Right)].stick.y() = up; },
                                                          [this](int count) { return frames(count); },
                                                          [this] { return Vec3(m_input.head.stage_T_pose.translation()); }});
  QVERIFY(frames(3));
}

void tst_RoomLesson::cleanup() {
  m_learner.reset();
  if (m_program && m_program->stage)
    m_program->stage.reset();
  m_program.reset();
}

void tst_RoomLesson::lessonIsChosenPlayedAndTalkedThroughByRays() {
  QVERIFY(m_learner->press("tools", "roomLessons"));
  QTRY_VERIFY_WITH_TIMEOUT(m_learner->find<QListWidget>("lessons", "lessons.list") &&
                               m_learner->find<QListWidget>("lessons", "lessons.list")->count() > 5 && !m_program->desk.busy(),
                           kLong);
  auto* list = m_learner->find<QListWidget>("lessons", "lessons.list");
  const auto& offered = m_program->desk.lessons();
  const auto wanted =
      std::find_if(offered.begin(), offered.end(), [](const auto& one) { return one.lesson->id == "tension-pneumothorax"; });
  QVERIFY(wanted != offered.end());
  QVERIFY(m_learner->pressRow("lessons", "lessons.list", static_cast<int>(wanted - offered.begin())));
  QCOMPARE(list->currentRow(), static_cast<int>(wanted - offered.begin()));
  m_learner->picture("lessons-in-room");
  QVERIFY(m_learner->press("lessons", "primary"));
  QTRY_VERIFY_WITH_TIMEOUT(m_learner->find("step", "bedside.question.begin"), kLong);
  QVERIFY(frames(3));
  QVERIFY(room::playTensionPneumothorax(*m_learner, *m_program));
  const auto end = m_learner->now();
  qInfo("%d presses; %.0f %% of the points, %s", m_learner->presses, end->score.percent, end->outcome.c_str());
  for (const char* name : {"monitor", "bedside", "step"}) {
    const WidgetPanel::Cost& cost = m_learner->panel(name).cost();
    qInfo("%s painted %d times, %.2f ms each, %.1f ms at most", name, cost.times, 1e3 * cost.seconds / std::max(1, cost.times),
          1e3 * cost.longestS);
  }
  const FrameReceipt::Summary sum = m_program->stage->loop()->receipt().summary();
  qInfo("%lld frames, CPU p50 %.1f ms, p99 %.1f ms", static_cast<long long>(sum.frames), sum.cpuP50Ms, sum.cpuP99Ms);
  QVERIFY(end->score.passed);
  QVERIFY2(end->score.percent >= 90, qPrintable(QString::number(end->score.percent)));
  QCOMPARE(end->outcome, std::string("success"));
  QTRY_VERIFY_WITH_TIMEOUT(m_program->desk.debriefing()->report(), kLong);
  QTRY_VERIFY(m_learner->find<QTextBrowser>("debrief", "room.debrief.text")->toPlainText().size() > 200);
  QVERIFY(frames(10));
  m_learner->picture("lesson-debrief");
  QVERIFY(m_learner->press("debrief", "room.debrief.leave"));
  QTRY_VERIFY(m_learner->find("lessons", "lessons.list"));
  QVERIFY(!m_program->desk.player());
}

void tst_RoomLesson::deskAndRoomShowOneRun() {
  start("tension-pneumothorax");
  QVERIFY(m_learner->press("step", "bedside.question.begin"));
  QTRY_VERIFY_WITH_TIMEOUT(m_learner->now()->timeS > 2, 20'000);
  // The monitor goes on being painted, in parts.
  const int painted = m_learner->panel("monitor").cost().times;
  QTRY_VERIFY_WITH_TIMEOUT(m_learner->panel("monitor").cost().times > painted + 20, 30'000);
  // Left alone, only the monitor costs anything to speak of.
  std::map<std::string, WidgetPanel::Cost> before;
  for (const auto& [name, cost] : m_program->stage->panels().costs())
    before[name] = cost;
  const double fromS = m_learner->now()->timeS;
  QTRY_VERIFY_WITH_TIMEOUT(m_learner->now()->timeS > fromS + 10, 60'000);
  for (const auto& [name, cost] : m_program->stage->panels().costs())
    if (const int times = cost.times - before[name].times; times > 0)
      qInfo("%s: painted %d times in %.0f s, %.2f ms each", name.c_str(), times, m_learner->now()->timeS - fromS,
            1e3 * (cost.seconds - before[name].seconds) / times);
  // What is silenced here is silent there.
  QVERIFY(m_learner->press("monitor", "bedside.silence"));
  QVERIFY(m_program->desk.bedside()->monitor().alarms().silenced(m_learner->now()->timeS));
  QVERIFY(m_learner->press("step", "room.step.pause"));
  QTRY_VERIFY(m_learner->now()->paused);
  QVERIFY(m_learner->press("step", "room.step.sound"));
  QVERIFY(!m_program->desk.bedside()->heard());
}

void tst_RoomLesson::refusedOrderSaysWhyOnTheStepCard() {
  start("tutorial");
  QVERIFY(m_learner->press("step", "bedside.question.begin"));
  QTRY_VERIFY_WITH_TIMEOUT(m_learner->now()->timeS > 0, 20'000);
  (void)m_program->actions.trigger("lesson.perform", {R"({"act":"order","test":"antlers"})"});
  QTRY_VERIFY(m_learner->words("step", "room.step.told").contains("antlers"));
  // And of actions that are none of the lesson's.
  QVERIFY(!m_program->actions.trigger("room.scale", {"1000"}).ok());
  QTRY_VERIFY(m_learner->words("step", "room.step.told").contains("room.scale"));
}

void tst_RoomLesson::refusedActionSaysWhyWithoutALesson() {
  QVERIFY(!m_learner->panel("notice").visible());
  QVERIFY(!m_program->actions.trigger("room.scale", {"1000"}).ok());
  QVERIFY(m_learner->panel("notice").visible());
  QVERIFY(static_cast<QLabel&>(m_learner->panel("notice").widget()).text().contains("room.scale"));
  QTRY_VERIFY_WITH_TIMEOUT(!m_learner->panel("notice").visible(), 20'000);
}

void tst_RoomLesson::leavingTheLessonTakesItsPanelsAway() {
  QVERIFY(m_learner->panel("structures").visible());
  start("tutorial");
  QVERIFY(!m_learner->panel("structures").visible()); // no case is open
  // Who looks at the list comes back to the patient.
  QVERIFY(m_program->actions.trigger("lesson.list").ok());
  QVERIFY(m_learner->panel("lessons").visible() && !m_learner->panel("monitor").visible());
  QVERIFY(frames(3));
  QVERIFY(m_learner->press("tools", "roomLessons"));
  QVERIFY(m_learner->panel("monitor").visible() && !m_learner->panel("lessons").visible());
  QVERIFY(m_learner->press("step", "room.step.leave"));
  QTRY_VERIFY(m_learner->panel("lessons").visible());
  for (const char* name : {"monitor", "bedside", "step"})
    QVERIFY(!m_learner->panel(name).visible());
  QVERIFY(m_program->actions.trigger("lesson.close").ok());
  QTRY_VERIFY(!m_learner->panel("lessons").visible());
  QVERIFY(m_learner->panel("structures").visible());
  // A lesson that the desk begins while nobody is in the room is there for who comes later.
  m_program->stage->stop();
  QVERIFY(m_program->actions.trigger("lesson.start", {"tutorial"}).ok());
  QTRY_VERIFY_WITH_TIMEOUT(m_program->desk.bedside(), kLong);
  QVERIFY(!m_learner->panel("monitor").visible());
}

/// No panel of a lesson hides another from who stands where things were arranged for.
void tst_RoomLesson::panelsOverlapNobody() {
  start("tutorial");
  const Vec3 head = m_input.head.stage_T_pose.translation();
  const std::vector<PanelLayer>& layers = m_program->stage->interaction().panelLayers();
  QVERIFY(layers.size() >= 4);
  for (const PanelLayer& panel : layers)
    for (const PanelLayer& other : layers) {
      if (panel.id == other.id)
        continue;
      for (int x = -4; x <= 4; ++x)
        for (int y = -4; y <= 4; ++y) {
          const Vec3 point = panel.stage_T_panel * Vec3(x / 8.0 * panel.sizeM.x(), y / 8.0 * panel.sizeM.y(), 0);
          const Eigen::Isometry3d other_T_stage = other.stage_T_panel.inverse();
          const Vec3 eye = other_T_stage * head, far = other_T_stage * point;
          if (eye.z() * far.z() >= 0)
            continue; // before it
          const Vec3 met = eye + eye.z() / (eye.z() - far.z()) * (far - eye);
          QVERIFY2(std::abs(met.x()) > 0.5 * other.sizeM.x() || std::abs(met.y()) > 0.5 * other.sizeM.y(),
                   qPrintable(QStringLiteral("panel %1 before %2").arg(other.id).arg(panel.id)));
        }
    }
}

QTEST_MAIN(tst_RoomLesson)
#include "tst_RoomLesson.moc"
