// SPDX-License-Identifier: Apache-2.0
#include "app/CaseActions.h"
#include "app/PlanActions.h"
#include "app/headset/HeadsetStage.h"
#include "app/headset/RoomPanels.h"
#include "tests/xr/BallCase.h"
#include "tests/xr/Monado.h"
#include "tests/xr/RemoteHeadset.h"

#include <QApplication>
#include <QDeadlineTimer>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <numbers>

using namespace halsted;

namespace {

constexpr double kRadiusMm = 60;

double degreesBetween(const Eigen::Isometry3d& a, const Eigen::Isometry3d& b) {
  return Eigen::AngleAxisd(a.linear().transpose() * b.linear()).angle() * 180 / std::numbers::pi;
}

Eigen::Isometry3d posed(const Vec3& at, double degrees = 0, const Vec3& axis = Vec3::UnitY()) {
  return Eigen::Translation3d(at) * Eigen::AngleAxisd(degrees * std::numbers::pi / 180, axis);
}

} // namespace

/// The whole program's headset side against the real Monado runtime, its remote driver playing the person.
class tst_Monado : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void initTestCase();
  void cleanupTestCase();
  void reachesFocusAndGoesRound300Frames();
  void posesArrive();
  void grabMovesTheAnatomy();
  void twoHandsScaleIt();
  void clipPlaneInTheHandCutsIt();
  void measurementGivesTheRightMillimetres();
  void wristUndoTakesItBack();
  void panelButtonPressedByRayTriggersItsAction();
  void bareHandsGrab_data();
  void bareHandsGrab();
  void killedServiceLeavesTheDeskAndComesBack();
  void leavingEndsTheSession();
  void bothEyesShowWhatTheDeskDraws();

private:
  void frames(int count);
  void settle() { frames(20); } ///< one second: steadied poses have come to rest
  void say() { QVERIFY(m_remote->send(m_state).ok()); }
  RemoteState::Controller& hand(LeftRight side) { return m_state.hands[indexOf(side)]; }
  void press(LeftRight side) {
    hand(side).trigger = 1;
    say();
    frames(6);
    hand(side).trigger = 0;
    say();
    frames(6);
  }
  void aimAt(LeftRight side, const Vec3& from, const Vec3& target);
  void resetHands();
  Vec3 buttonInStage(const std::string& panel, const QString& button);
  ModelPlacement& model() { return m_stage->interaction().view().model; }
  Vec3 modelCentre() { return model().room_T_patient() * Vec3(0, 0, 0); }

  QTemporaryDir m_folder;
  std::unique_ptr<Monado> m_monado;
  std::unique_ptr<RemoteHeadset> m_remote;
  RemoteState m_state;
  std::unique_ptr<Workspace> m_workspace;
  ActionRegistry m_actions;
  std::unique_ptr<HeadsetStage> m_stage;
  QStringList m_said;
  std::vector<Connection> m_connections;
  std::array<Eigen::Isometry3d, 2> m_pose_T_aim{Eigen::Isometry3d::Identity(), Eigen::Isometry3d::Identity()};
};

void tst_Monado::initTestCase() {
  if (!Monado::here())
    QSKIP("NOT TESTED: the headset against Monado. Run this through tests/in-headset-room.");
  auto monado = Monado::start(Monado::Compositor::Null);
  QVERIFY2(monado.ok(), monado ? "" : monado.error().message.c_str());
  m_monado = std::move(*monado);
  auto remote = RemoteHeadset::connect(Monado::kPort, 20);
  QVERIFY2(remote.ok(), remote ? "" : remote.error().message.c_str());
  m_remote = std::move(*remote);
  resetHands();

  const std::filesystem::path file = m_folder.filePath("ball.hcase").toStdString();
  const Result<void> made = makeBallCase(file, kRadiusMm);
  QVERIFY2(made.ok(), made ? "" : made.error().message.c_str());
  auto table = StructureTable::load(std::filesystem::path(qgetenv("HALSTED_ASSETS").toStdString()) / "structures.json");
  QVERIFY(table.ok());
  m_workspace = std::make_unique<Workspace>(
      StudyReader(), std::move(*table), m_folder.filePath("unsaved").toStdString(),
      [this](std::function<void()> call) { QMetaObject::invokeMethod(this, std::move(call), Qt::QueuedConnection); });
  addCaseActions(m_actions, *m_workspace);
  addPlanActions(m_actions, *m_workspace);
  m_stage = std::make_unique<HeadsetStage>(*m_workspace, m_actions);
  m_connections.push_back(m_stage->said.connect([this](const std::string& sentence) { m_said << QString::fromStdString(sentence); }));
  m_connections.push_back(m_actions.failed.connect([](const Error& error) { qWarning("action failed: %s", error.message.c_str()); }));
  m_workspace->open(file);
  QTRY_VERIFY(m_workspace->document());
  const Result<void> started = m_stage->start();
  QVERIFY2(started.ok(), started ? "" : started.error().message.c_str());
}

void tst_Monado::cleanupTestCase() {
  m_stage.reset();
  m_workspace.reset();
  m_remote.reset();
  m_monado.reset();
}

void tst_Monado::frames(int count) {
  const auto now = [this] { return m_stage->loop() ? m_stage->loop()->receipt().summary().frames : 0; };
  const auto end = now() + count;
  QTRY_VERIFY_WITH_TIMEOUT(now() >= end, 10'000 + count * 1000);
}

void tst_Monado::resetHands() {
  m_state = {};
  m_state.head = posed({0, 1.6, 0});
  hand(LeftRight::Left).pose = posed({-0.4, 1.0, -0.1});
  hand(LeftRight::Right).pose = posed({0.4, 1.0, -0.1});
  say();
}

void tst_Monado::aimAt(LeftRight side, const Vec3& from, const Vec3& target) {
  const Vec3 back = (from - target).normalized();
  const Vec3 right = Vec3::UnitY().cross(back).normalized();
  Eigen::Isometry3d aim = Eigen::Isometry3d::Identity();
  aim.linear() << right, back.cross(right), back;
  aim.translation() = from;
  hand(side).pose = aim * m_pose_T_aim[indexOf(side)].inverse();
  say();
  settle();
}

Vec3 tst_Monado::buttonInStage(const std::string& panel, const QString& button) {
  WidgetPanel* found = m_stage->panels().find(panel);
  auto* widget = found ? found->widget().findChild<QWidget*>(button) : nullptr;
  if (!widget)
    return Vec3::Constant(std::nan(""));
  const QPointF at = widget->mapTo(&found->widget(), widget->rect().center());
  for (const PanelLayer& layer : m_stage->interaction().panelLayers())
    if ((layer.sizeM - found->sizeM()).norm() < 1e-9)
      return layer.stage_T_panel * Vec3((at.x() / found->widget().width() - 0.5) * layer.sizeM.x(),
                                        (0.5 - at.y() / found->widget().height()) * layer.sizeM.y(), 0);
  return Vec3::Constant(std::nan(""));
}

void tst_Monado::reachesFocusAndGoesRound300Frames() {
  frames(300);
  const FrameReceipt::Summary sum = m_stage->loop()->receipt().summary();
  QVERIFY(sum.frames >= 300);
  const HeadsetInfo& info = m_stage->loop()->session()->info();
  qInfo("%s, %s, %s; %d x %d per eye; CPU p50 %.2f ms, pose age p50 %.2f ms", info.runtime.c_str(), info.system.c_str(),
        info.graphics.c_str(), info.eyeWidth, info.eyeHeight, sum.cpuP50Ms, sum.poseAgeP50Ms);
  QVERIFY(info.runtime.find("Monado") != std::string::npos);
  QVERIFY(m_said.isEmpty());
}

void tst_Monado::posesArrive() {
  m_state.head = posed({0.12, 1.63, 0.21}, 17, Vec3(0.2, 1, 0.1).normalized());
  hand(LeftRight::Left).pose = posed({-0.31, 1.12, -0.44}, 35, Vec3(1, 0.3, 0).normalized());
  hand(LeftRight::Right).pose = posed({0.27, 1.31, -0.52}, -50, Vec3(0, 0.4, 1).normalized());
  hand(LeftRight::Right).trigger = 0.37F;
  hand(LeftRight::Left).stick = {0.5F, -0.25F};
  say();
  frames(5);
  const FrameInput& input = m_stage->loop()->input();
  QVERIFY(input.head.tracked);
  QVERIFY((input.head.stage_T_pose.translation() - m_state.head.translation()).norm() < 1e-3);
  QVERIFY(degreesBetween(input.head.stage_T_pose, m_state.head) < 0.5);
  for (const LeftRight side : kBothSides) {
    const HandInput& seen = input.hands[indexOf(side)];
    QCOMPARE(seen.source, HandInput::Source::Controller);
    QVERIFY(seen.grip.tracked && seen.aim.tracked && seen.tip.tracked);
    QVERIFY2((seen.grip.stage_T_pose.translation() - hand(side).pose.translation()).norm() < 1e-3,
             qPrintable(QString::number((seen.grip.stage_T_pose.translation() - hand(side).pose.translation()).norm())));
    QVERIFY(degreesBetween(seen.grip.stage_T_pose, hand(side).pose) < 0.5);
    m_pose_T_aim[indexOf(side)] = hand(side).pose.inverse() * seen.aim.stage_T_pose;
  }
  QVERIFY(std::abs(input.hands[1].trigger - 0.37) < 0.01);
  QVERIFY((input.hands[0].stick - Eigen::Vector2d(0.5, -0.25)).norm() < 0.05);
  resetHands();
  settle();
}

void tst_Monado::grabMovesTheAnatomy() {
  hand(LeftRight::Right).pose = posed(modelCentre());
  say();
  settle();
  const Vec3 before = modelCentre();
  hand(LeftRight::Right).squeeze = 1;
  say();
  frames(6);
  hand(LeftRight::Right).pose = posed(before + Vec3(0.1, 0.2, -0.05));
  say();
  settle();
  const Vec3 held = modelCentre();
  QVERIFY2((held - before - Vec3(0.1, 0.2, -0.05)).norm() < 1e-3, qPrintable(QString::number((held - before).norm())));
  hand(LeftRight::Right).squeeze = 0;
  say();
  frames(6);
  hand(LeftRight::Right).pose = posed({0.4, 1.0, -0.1});
  say();
  settle();
  QVERIFY((modelCentre() - held).norm() < 1e-3);
  QCOMPARE(model().scale, 1.0);
}

void tst_Monado::twoHandsScaleIt() {
  const Vec3 centre = modelCentre();
  hand(LeftRight::Left).pose = posed(centre - Vec3(0.05, 0, 0));
  hand(LeftRight::Right).pose = posed(centre + Vec3(0.05, 0, 0));
  say();
  settle();
  for (const LeftRight side : kBothSides)
    hand(side).squeeze = 1;
  say();
  frames(6);
  hand(LeftRight::Left).pose = posed(centre - Vec3(0.1, 0, 0));
  hand(LeftRight::Right).pose = posed(centre + Vec3(0.1, 0, 0));
  say();
  settle();
  QVERIFY2(std::abs(model().scale - 2) < 0.03, qPrintable(QString::number(model().scale)));
  QVERIFY((modelCentre() - centre).norm() < 2e-3);
  resetHands();
  settle();
  QVERIFY(m_actions.trigger("room.scale", {"1"}).ok());
  QCOMPARE(model().scale, 1.0);
}

void tst_Monado::clipPlaneInTheHandCutsIt() {
  QVERIFY(m_actions.trigger("room.tool", {"clip"}).ok());
  const EyeView from{Eigen::Isometry3d(Eigen::Translation3d(modelCentre() + Vec3(0, 0, 0.6))), {-0.3, 0.3, 0.3, -0.3}};
  const auto boneShare = [&] {
    // Asked for with one frame, there with a later one.
    (void)m_stage->loop()->spectator(from, 128, 128);
    frames(4);
    const QImage image = m_stage->loop()->spectator(from, 128, 128);
    frames(1);
    int bone = 0;
    for (int y = 0; y < image.height(); ++y)
      for (int x = 0; x < image.width(); ++x) {
        const QColor colour = image.pixelColor(x, y);
        bone += colour.red() > 90 && colour.red() > 1.2 * colour.blue();
      }
    return static_cast<double>(bone) / std::max(1, image.width() * image.height());
  };
  const double whole = boneShare();
  // The ball's disc in the picture: tangent of its half angle over that of the view's.
  const double disc = std::tan(std::asin(1e-3 * kRadiusMm / 0.6)) / std::tan(0.3), expected = std::numbers::pi * disc * disc / 4;
  QVERIFY2(std::abs(whole - expected) < 0.15 * expected, qPrintable(QStringLiteral("%1 of %2").arg(whole).arg(expected)));
  hand(LeftRight::Right).pose = posed(modelCentre(), 90, Vec3::UnitZ());
  say();
  settle();
  hand(LeftRight::Right).trigger = 1;
  say();
  frames(6);
  QVERIFY(m_stage->interaction().view().clip);
  const double cut = boneShare();
  QVERIFY2(cut < 0.8 * whole, qPrintable(QStringLiteral("%1 of %2").arg(cut).arg(whole)));
  resetHands();
  settle();
  QVERIFY(m_actions.trigger("room.clip", {"off"}).ok());
  QVERIFY(std::abs(boneShare() - whole) < 0.05 * whole);
}

void tst_Monado::measurementGivesTheRightMillimetres() {
  QVERIFY(m_actions.trigger("room.tool", {"measure"}).ok());
  const PatientCase& patientCase = m_workspace->document()->patientCase();
  QVERIFY(patientCase.plan().empty());
  // In the free air beside the model, so that nothing is snapped to: the tips 120 mm apart.
  const Vec3 first = modelCentre() + Vec3(0.02, 0.03, 0.01);
  hand(LeftRight::Right).pose = posed(first);
  say();
  settle();
  press(LeftRight::Right);
  hand(LeftRight::Right).pose = posed(first + Vec3(0.072, 0, 0.096));
  say();
  settle();
  press(LeftRight::Right);
  QCOMPARE(patientCase.plan().size(), 1U);
  QCOMPARE(patientCase.plan().front().kind, PlanKind::Distance);
  const double measured = lengthMm(patientCase.plan().front());
  QVERIFY2(std::abs(measured - 120) < 1, qPrintable(QString::number(measured)));
}

void tst_Monado::wristUndoTakesItBack() {
  const PatientCase& patientCase = m_workspace->document()->patientCase();
  QCOMPARE(patientCase.plan().size(), 1U);
  // The left wrist before the face, its back towards it; then the other hand's ray on the button.
  resetHands();
  hand(LeftRight::Left).pose = posed({-0.1, 1.45, -0.4}, -90, Vec3::UnitX());
  say();
  settle();
  Vec3 button = buttonInStage("wrist", "wristUndo");
  for (int degrees = 0; !button.allFinite() && degrees < 360; degrees += 45)
    for (const Vec3& axis : {Vec3(Vec3::UnitX()), Vec3(Vec3::UnitZ())})
      if (!button.allFinite()) {
        hand(LeftRight::Left).pose = posed({-0.1, 1.45, -0.4}, degrees, axis);
        say();
        settle();
        button = buttonInStage("wrist", "wristUndo");
      }
  QVERIFY2(button.allFinite(), "the wrist panel never showed");
  aimAt(LeftRight::Right, button + 0.3 * (m_state.head.translation() - button).normalized() + Vec3(0.02, 0, 0), button);
  press(LeftRight::Right);
  QCOMPARE(patientCase.plan().size(), 0U);
  QVERIFY(m_actions.trigger("edit.redo").ok());
  QCOMPARE(patientCase.plan().size(), 1U);
}

void tst_Monado::panelButtonPressedByRayTriggersItsAction() {
  resetHands();
  settle();
  std::vector<std::string> triggered;
  const Connection connection = m_actions.triggered.connect([&](const std::string& name, const ActionRegistry::Arguments& arguments) {
    triggered.push_back(name + " " + (arguments.empty() ? "" : arguments.front()));
  });
  const Vec3 button = buttonInStage("tools", "sizeDouble");
  QVERIFY(button.allFinite());
  aimAt(LeftRight::Right, button + 0.4 * (m_state.head.translation() - button).normalized(), button);
  press(LeftRight::Right);
  QVERIFY(std::find(triggered.begin(), triggered.end(), "room.scale 2") != triggered.end());
  QCOMPARE(model().scale, 2.0);
  QVERIFY(m_actions.trigger("room.scale", {"1"}).ok());
}

void tst_Monado::bareHandsGrab_data() {
  QTest::addColumn<int>("side");
  QTest::addColumn<bool>("pinch");
  QTest::newRow("pinch of the free hand") << int(LeftRight::Left) << true;
  QTest::newRow("fist of the tool's hand") << int(LeftRight::Right) << false;
}

void tst_Monado::bareHandsGrab() {
  QFETCH(int, side);
  QFETCH(bool, pinch);
  QVERIFY(m_actions.trigger("room.tool", {""}).ok());
  resetHands();
  RemoteState::Controller& bare = hand(static_cast<LeftRight>(side));
  bare.active = false;
  bare.handActive = true;
  bare.pose = posed(modelCentre());
  say();
  settle();
  const HandInput& seen = m_stage->loop()->input().hands[static_cast<std::size_t>(side)];
  QCOMPARE(seen.source, HandInput::Source::Hand);
  QVERIFY(seen.hasJoints);
  QVERIFY(seen.trigger < 0.5 && seen.squeeze < 0.5);
  bare.curl = pinch ? std::array<float, 5>{1, 1, 0, 0, 0} : std::array<float, 5>{1, 1, 1, 1, 1};
  say();
  settle();
  QVERIFY2((pinch ? seen.trigger : seen.squeeze) > 0.8, qPrintable(QStringLiteral("fist %1 pinch %2").arg(seen.squeeze).arg(seen.trigger)));
  const Vec3 before = modelCentre();
  bare.pose.pretranslate(Vec3(0, 0.15, 0));
  say();
  settle();
  QVERIFY2((modelCentre() - before - Vec3(0, 0.15, 0)).norm() < 2e-3, qPrintable(QString::number((modelCentre() - before).norm())));
  bare.curl = {};
  say();
  settle();
  const Vec3 left = modelCentre();
  resetHands();
  settle();
  QVERIFY((modelCentre() - left).norm() < 2e-3);
}

void tst_Monado::killedServiceLeavesTheDeskAndComesBack() {
  m_said.clear();
  m_remote.reset();
  m_monado->kill();
  QTRY_COMPARE_WITH_TIMEOUT(m_said.size(), 1, 10'000);
  qInfo("%s", qPrintable(m_said.front()));
  QVERIFY(!m_stage->connected());
  // The desk goes on: the case can be changed.
  const std::size_t before = m_workspace->document()->patientCase().plan().size();
  QVERIFY(m_actions.trigger("plan.add", {"landmark", "", "1,2,3"}).ok());
  QCOMPARE(m_workspace->document()->patientCase().plan().size(), before + 1);
  QTest::qWait(2500);
  QCOMPARE(m_said.size(), 1); // said once, however often it is tried
  bool ended = false;
  const Connection leaving = m_stage->ended.connect([&] { ended = true; });
  QVERIFY(m_actions.trigger("headset.leave").ok() && ended); // there is no session to wait for
  QVERIFY(m_monado->restart().ok());
  auto remote = RemoteHeadset::connect(Monado::kPort, 20);
  QVERIFY(remote.ok());
  m_remote = std::move(*remote);
  resetHands();
  QTRY_VERIFY_WITH_TIMEOUT(m_stage->connected(), 20'000);
  QCOMPARE(m_stage->reconnects(), 1);
  QCOMPARE(m_said.size(), 2);
  frames(20);
}

void tst_Monado::leavingEndsTheSession() {
  bool ended = false;
  const Connection connection = m_stage->ended.connect([&] { ended = true; });
  QVERIFY(m_actions.trigger("headset.leave").ok());
  QTRY_VERIFY_WITH_TIMEOUT(ended, 10'000);
  qInfo("%s", m_stage->receiptJson().c_str());
  m_stage->stop();
  QVERIFY(!m_stage->running());
}

void tst_Monado::bothEyesShowWhatTheDeskDraws() {
  m_stage->stop();
  m_remote.reset();
  m_monado.reset();
  auto monado = Monado::start(Monado::Compositor::Picture);
  QVERIFY2(monado.ok(), monado ? "" : monado.error().message.c_str());
  m_monado = std::move(*monado);
  auto remote = RemoteHeadset::connect(Monado::kPort, 20);
  QVERIFY(remote.ok());
  m_remote = std::move(*remote);
  resetHands();
  for (const LeftRight side : kBothSides) // out of the picture
    hand(side).pose = posed({0, 1, 3});
  say();
  const Result<void> started = m_stage->start();
  QVERIFY2(started.ok(), started ? "" : started.error().message.c_str());
  m_stage->loop()->governed = false;
  frames(20);
  // The head near the ball, which lies on the table before it.
  m_state.head = posed(modelCentre() + Vec3(0.02, 0.35, 0.35), -45, Vec3::UnitX());
  say();
  frames(40);

  QImage screen;
  QTRY_VERIFY_WITH_TIMEOUT(
      [&] {
        const QImage before = screen;
        screen = m_monado->screen();
        QTest::qWait(300);
        return !screen.isNull() && screen == before;
      }(),
      60'000);
  // Monado's window lies in the corner of the screen, an eye in each half.
  constexpr int kWidth = 480, kHeight = 540;
  for (const LeftRight eye : kBothSides) {
    const QImage seen = screen.copy(static_cast<int>(indexOf(eye)) * kWidth, 0, kWidth, kHeight);
    EyeView view = m_stage->loop()->eyes()[indexOf(eye)];
    view.stage_T_eye = m_stage->interaction().view().room_T_stage * view.stage_T_eye;
    (void)m_stage->loop()->spectator(view, kWidth, kHeight);
    frames(6);
    const QImage desk = m_stage->loop()->spectator(view, kWidth, kHeight);
    frames(2);
    QCOMPARE(desk.size(), seen.size());
    // The corners are hidden by the lenses: compare the ellipse between them.
    double difference = 0;
    int compared = 0;
    std::array<Eigen::Vector2d, 2> middle{Eigen::Vector2d(0, 0), Eigen::Vector2d(0, 0)};
    std::array<int, 2> bone{};
    for (int y = 0; y < kHeight; ++y)
      for (int x = 0; x < kWidth; ++x) {
        if (std::hypot(2.0 * x / kWidth - 1, 2.0 * y / kHeight - 1) > 0.9)
          continue;
        const std::array<QColor, 2> colours{seen.pixelColor(x, y), desk.pixelColor(x, y)};
        difference += (std::abs(colours[0].red() - colours[1].red()) + std::abs(colours[0].green() - colours[1].green()) +
                       std::abs(colours[0].blue() - colours[1].blue())) /
                      3.0;
        ++compared;
        for (std::size_t i = 0; i < 2; ++i)
          if (colours[i].red() > 110 && colours[i].red() > 1.2 * colours[i].blue()) {
            middle[i] += Eigen::Vector2d(x, y);
            ++bone[i];
          }
      }
    QVERIFY(bone[0] > 500 && bone[1] > 500);
    const double shift = (middle[0] / bone[0] - middle[1] / bone[1]).norm();
    qInfo("%s eye: mean difference %.2f of 255, ball shifted by %.2f pixels, %d and %d pixels large",
          eye == LeftRight::Left ? "left" : "right", difference / compared, shift, bone[0], bone[1]);
    QVERIFY(difference / compared < 3);
    QVERIFY(shift < 1);
    QVERIFY(std::abs(bone[0] - bone[1]) < 0.05 * bone[1]);
  }
  m_stage->stop();
}

int main(int argc, char** argv) {
  // Widgets need a platform, not a screen; the headset's pictures go their own way.
  qputenv("QT_QPA_PLATFORM", "offscreen");
  QApplication application(argc, argv);
  tst_Monado test;
  return QTest::qExec(&test, argc, argv);
}

#include "tst_Monado.moc"
