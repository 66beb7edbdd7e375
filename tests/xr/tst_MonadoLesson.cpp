// SPDX-License-Identifier: Apache-2.0
#include "tests/xr/LessonInRoom.h"
#include "tests/xr/Monado.h"
#include "tests/xr/RemoteHeadset.h"
#include "xr/hands/PanelBoard.h"

using namespace halsted;
using room::Learner;

/// A whole lesson of critical care in the headset, against the real Monado runtime: its remote driver plays the learner.
class tst_MonadoLesson : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void initTestCase();
  void cleanupTestCase();
  void lessonIsPlayedFromBeginToDebriefByRays();

private:
  bool frames(int count) {
    const auto seen = [this] { return m_program->stage->loop()->receipt().summary().frames; };
    const auto end = seen() + count;
    return QTest::qWaitFor([&] { return seen() >= end; }, 10'000 + 1000 * count);
  }
  RemoteState::Controller& right() { return m_state.hands[indexOf(LeftRight::Right)]; }
  void say() { QVERIFY(m_remote->send(m_state).ok()); }
  void point(const Vec3& from, const Vec3& to) {
    right().pose = facing(from, 2 * from - to) * m_pose_T_aim.inverse();
    say();
    frames(20); // a second: the steadied pose has come to rest
  }

  std::unique_ptr<Monado> m_monado;
  std::unique_ptr<RemoteHeadset> m_remote;
  RemoteState m_state;
  Eigen::Isometry3d m_pose_T_aim = Eigen::Isometry3d::Identity();
  std::unique_ptr<room::Program> m_program;
};

void tst_MonadoLesson::initTestCase() {
  if (!Monado::here())
    QSKIP("NOT TESTED: a lesson in the headset against Monado. Run this through tests/in-headset-room.");
  auto monado = Monado::start(Monado::Compositor::Null);
  QVERIFY2(monado.ok(), monado ? "" : monado.error().message.c_str());
  m_monado = std::move(*monado);
  auto remote = RemoteHeadset::connect(Monado::kPort, 20);
  QVERIFY2(remote.ok(), remote ? "" : remote.error().message.c_str());
  m_remote = std::move(*remote);
  right().pose = Eigen::Translation3d(0.4, 1, -0.1);
  m_state.hands[indexOf(LeftRight::Left)].pose = Eigen::Translation3d(-0.4, 1, -0.1);
  say();
  m_program = std::make_unique<room::Program>(qgetenv("HALSTED_ASSETS").toStdString());
  const Result<void> started = m_program->stage->start();
  QVERIFY2(started.ok(), started ? "" : started.error().message.c_str());
  QVERIFY(frames(20));
  m_pose_T_aim = right().pose.inverse() * m_program->stage->loop()->input().hands[indexOf(LeftRight::Right)].aim.stage_T_pose;
}

void tst_MonadoLesson::cleanupTestCase() {
  if (m_program)
    m_program->stage.reset();
  m_program.reset();
  m_remote.reset();
  m_monado.reset();
}

void tst_MonadoLesson::lessonIsPlayedFromBeginToDebriefByRays() {
  Learner learner(*m_program, {[this](const Vec3& from, const Vec3& to) { point(from, to); },
                               [this](bool down) {
                                 right().trigger = down ? 1 : 0;
                                 say();
                               },
                               [this](double up) {
                                 right().stick = {0, static_cast<float>(up)};
                                 say();
                               },
                               [this](int count) { return frames(count); }, [this] { return Vec3(m_state.head.translation()); }});
  QVERIFY(m_program->actions.trigger("lesson.start", {"tension-pneumothorax"}).ok());
  QTRY_VERIFY_WITH_TIMEOUT(learner.find("step", "bedside.question.begin"), 240'000);
  QVERIFY(frames(5));
  QVERIFY(room::playTensionPneumothorax(learner, *m_program));
  const auto end = learner.now();
  const HeadsetInfo& info = m_program->stage->loop()->session()->info();
  const FrameReceipt::Summary sum = m_program->stage->loop()->receipt().summary();
  qInfo("%s: %d presses, %.0f s of the lesson; %.0f %% of the points, %s; frames %lld, CPU p50 %.1f ms, p99 %.1f ms", info.runtime.c_str(),
        learner.presses, end->timeS, end->score.percent, end->outcome.c_str(), static_cast<long long>(sum.frames), sum.cpuP50Ms,
        sum.cpuP99Ms);
  QVERIFY(info.runtime.find("Monado") != std::string::npos);
  QVERIFY(end->score.passed);
  QVERIFY2(end->score.percent >= 90, qPrintable(QString::number(end->score.percent)));
  QVERIFY(!learner.words("debrief", "room.debrief.result").isEmpty());
  QTRY_VERIFY_WITH_TIMEOUT(m_program->desk.debriefing()->report(), 240'000);
}

int main(int argc, char** argv) {
  // Widgets need a platform, not a screen; the headset's pictures go their own way.
  qputenv("QT_QPA_PLATFORM", "offscreen");
  QApplication application(argc, argv);
  tst_MonadoLesson test;
  return QTest::qExec(&test, argc, argv);
}

#include "tst_MonadoLesson.moc"
