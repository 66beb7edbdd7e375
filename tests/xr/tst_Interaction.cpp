// SPDX-License-Identifier: Apache-2.0
#include "tests/xr/RoomScript.h"
#include "xr/hands/SteadyPose.h"

#include <QTest>

#include <atomic>
#include <cmath>
#include <cstdlib>
#include <new>
#include <numbers>
#include <random>

namespace {
std::atomic<bool> counting = false;
std::atomic<long> allocations = 0;
} // namespace

void* operator new(std::size_t size) {
  if (counting)
    ++allocations;
  if (void* memory = std::malloc(size))
    return memory;
  throw std::bad_alloc();
}
void* operator new(std::size_t size, std::align_val_t alignment) {
  if (counting)
    ++allocations;
  const auto step = static_cast<std::size_t>(alignment);
  if (void* memory = std::aligned_alloc(step, (size + step - 1) / step * step))
    return memory;
  throw std::bad_alloc();
}
void operator delete(void* memory) noexcept {
  std::free(memory);
}
void operator delete(void* memory, std::size_t) noexcept {
  std::free(memory);
}
void operator delete(void* memory, std::align_val_t) noexcept {
  std::free(memory);
}
void operator delete(void* memory, std::size_t, std::align_val_t) noexcept {
  std::free(memory);
}

namespace halsted::test {

using enum LeftRight;

constexpr double kDegree = std::numbers::pi / 180;

class tst_Interaction : public QObject {
  Q_OBJECT
  BoxCase m_boxes;

private Q_SLOTS:
  void grabbedModelFollowsTheHand() {
    Stage stage(m_boxes);
    stage.place(Right, {0.05, 1, -0.49}, -Vec3::UnitZ());
    stage.rest();
    const Eigen::Isometry3d model = stage.room.view().model.room_T_model, grip = stage.hand().grip.stage_T_pose;
    stage.hand().squeeze = 1;
    stage.frames(1);
    Eigen::Isometry3d now = grip;
    for (int i = 0; i < 60; ++i) {
      now = Eigen::Translation3d(0.006, 0.004 * std::sin(0.1 * i), 0.008) * now * Eigen::AngleAxisd(0.03, Vec3(1, 2, 3).normalized());
      stage.place(Right, now);
      stage.frames(1);
      if (i > 20) // moving, not only at rest
        QVERIFY(difference(stage.room.view().model.room_T_model, now * grip.inverse() * model) < 1e-9);
    }
    stage.rest();
    const Eigen::Isometry3d held = stage.room.view().model.room_T_model;
    QVERIFY(difference(held, now * grip.inverse() * model) < 1e-9);
    QCOMPARE(stage.room.view().model.scale, 1.0);

    stage.hand().squeeze = 0; // opened in full flight: nothing flies on
    stage.place(Right, {0.5, 1.5, 0.5}, -Vec3::UnitZ());
    stage.frames(10);
    QCOMPARE(difference(stage.room.view().model.room_T_model, held), 0.0);
  }

  void farModelIsGrabbedByRay() {
    Stage stage(m_boxes);
    stage.place(Right, {0, 1, 0.5}, -Vec3::UnitZ());
    stage.rest();
    stage.hand().squeeze = 1;
    stage.frames(2);
    stage.place(Right, {0.3, 1.1, 0.5}, -Vec3::UnitZ());
    stage.frames(30);
    QVERIFY((stage.room.view().model.room_T_model.translation() - Vec3(0.3, 1.1, -0.6)).norm() < 1e-9);
  }

  void handBesideTheModelGrabsNothing() {
    Stage stage(m_boxes);
    const Eigen::Isometry3d model = stage.room.view().model.room_T_model;
    stage.place(Right, {0.4, 1, -0.3}, Vec3::UnitX());
    stage.rest();
    stage.hand().squeeze = 1;
    stage.frames(2);
    stage.place(Right, {0, 1, -0.5}, -Vec3::UnitZ()); // a closed hand that comes near takes nothing
    stage.frames(20);
    QCOMPARE(difference(stage.room.view().model.room_T_model, model), 0.0);
  }

  void holdHasHysteresis() {
    Stage stage(m_boxes);
    stage.place(Right, {0, 1, -0.5}, -Vec3::UnitZ());
    stage.rest();
    const auto follows = [&](double squeeze) {
      stage.hand().squeeze = squeeze;
      stage.frames(1);
      const Vec3 before = stage.room.view().model.room_T_model.translation();
      Eigen::Isometry3d pose = stage.hand().grip.stage_T_pose;
      pose.translation().x() += pose.translation().x() > 0 ? -0.03 : 0.03;
      stage.place(Right, pose);
      stage.frames(5);
      return (stage.room.view().model.room_T_model.translation() - before).norm() > 0.01;
    };
    QVERIFY(!follows(0.55));
    QVERIFY(follows(0.65));
    QVERIFY(follows(0.45));
    QVERIFY(!follows(0.35));
    QVERIFY(!follows(0.55));
  }

  void twoHandsScaleAboutTheirMiddle() {
    Stage stage(m_boxes);
    stage.place(Left, {-0.12, 1.05, -0.6}, -Vec3::UnitZ());
    stage.place(Right, {0.12, 1.05, -0.6}, -Vec3::UnitZ());
    stage.rest();
    const Vec3 middle(0, 1.05, -0.6), held = stage.patientPoint(middle), below = stage.patientPoint({0, 1, -0.6});
    stage.hand(Left).squeeze = stage.hand(Right).squeeze = 1;
    stage.frames(2);
    stage.place(Left, {-0.24, 1.05, -0.6}, -Vec3::UnitZ());
    stage.place(Right, {0.24, 1.05, -0.6}, -Vec3::UnitZ());
    stage.frames(20);
    const ModelPlacement& model = stage.room.view().model;
    QVERIFY(std::abs(model.scale - 2) < 1e-9);
    QVERIFY((model.room_T_patient() * held - middle).norm() < 1e-9);
    QVERIFY((model.room_T_patient() * below - Vec3(0, 0.95, -0.6)).norm() < 1e-9);
    QVERIFY(model.room_T_model.linear().isIdentity(1e-9));
  }

  void twoHandsMoveAndTurn() {
    Stage stage(m_boxes);
    stage.place(Left, {-0.12, 1, -0.6}, -Vec3::UnitZ());
    stage.place(Right, {0.12, 1, -0.6}, -Vec3::UnitZ());
    stage.rest();
    stage.hand(Left).squeeze = stage.hand(Right).squeeze = 1;
    stage.frames(2);
    // Both hands, as one stiff thing, turned about an oblique axis and carried off.
    const Eigen::Isometry3d by = Eigen::Translation3d(0.2, 0.9, -0.3) * Eigen::AngleAxisd(70 * kDegree, Vec3(1, 3, -1).normalized()) *
                                 Eigen::Isometry3d(Eigen::Translation3d(0, -1, 0.6));
    const Eigen::Isometry3d model = stage.room.view().model.room_T_model;
    for (const LeftRight side : kBothSides)
      stage.place(side, by * stage.hand(side).grip.stage_T_pose);
    stage.frames(20);
    QVERIFY(difference(stage.room.view().model.room_T_model, by * model) < 1e-9);
    QVERIFY(std::abs(stage.room.view().model.scale - 1) < 1e-9);

    stage.hand(Left).squeeze = 0; // the other hand goes on alone
    stage.frames(2);
    QVERIFY(difference(stage.room.view().model.room_T_model, by * model) < 1e-9);
    const Eigen::Isometry3d on(Eigen::Translation3d(0, 0.2, 0));
    stage.place(Right, on * stage.hand().grip.stage_T_pose);
    stage.frames(20);
    QVERIFY(difference(stage.room.view().model.room_T_model, on * by * model) < 1e-9);
  }

  void scaleStaysWithinItsLimitsAndCatchesAtLifeSize() {
    Stage stage(m_boxes);
    const auto spread = [&](double from, double to) {
      stage.hand(Left).squeeze = stage.hand(Right).squeeze = 0;
      for (const double half : {from, to}) {
        stage.place(Left, {-half, 1, -0.6}, Vec3::UnitX());
        stage.place(Right, {half, 1, -0.6}, -Vec3::UnitX());
        stage.frames(40);
        stage.hand(Left).squeeze = stage.hand(Right).squeeze = 1;
        stage.frames(2);
      }
      stage.frames(20);
      return stage.room.view().model.scale;
    };
    for (int i = 0; i < 3; ++i)
      spread(0.1, 0.9);
    QCOMPARE(stage.room.view().model.scale, 20.0);
    for (int i = 0; i < 4; ++i)
      spread(0.5, 0.05);
    QCOMPARE(stage.room.view().model.scale, 0.05);
    stage.room.setScale(2);
    stage.pulses.clear();
    QCOMPARE(spread(0.2, 0.102), 1.0); // 2 % beside life size
    QCOMPARE(std::count_if(stage.pulses.begin(), stage.pulses.end(), [](const auto& pulse) { return pulse.second == 0.8; }), 2L);
    QVERIFY(std::abs(spread(0.2, 0.3) - 1.5) < 1e-9);
  }

  void takingTheModelAgainNearLifeSizeKeepsItsScale() {
    Stage stage(m_boxes);
    for (const double scale : {1.05, 1.02, 0.96}) {
      stage.room.setScale(scale);
      stage.place(Left, {-0.2, 1, -0.6}, Vec3::UnitX());
      stage.place(Right, {0.2, 1, -0.6}, -Vec3::UnitX());
      stage.frames(40);
      stage.hand(Left).squeeze = stage.hand(Right).squeeze = 1;
      stage.frames(5);
      QVERIFY(std::abs(stage.room.view().model.scale - scale) < 1e-9);
      stage.hand(Left).squeeze = stage.hand(Right).squeeze = 0;
      stage.frames(5);
    }
  }

  void setScaleKeepsTheMiddle() {
    Stage stage(m_boxes);
    stage.room.setScale(5);
    QCOMPARE(stage.room.view().model.scale, 5.0);
    QVERIFY((stage.room.view().model.room_T_patient() * Vec3::Zero() - Vec3(0, 1, -0.6)).norm() < 1e-12);
    stage.room.setScale(1000);
    QCOMPARE(stage.room.view().model.scale, 20.0);
  }

  void trackedHandPinchGrabs() {
    Stage stage(m_boxes);
    stage.hand().source = HandInput::Source::Hand;
    stage.place(Right, {0, 1, -0.5}, -Vec3::UnitZ());
    stage.rest();
    stage.hand().trigger = 0.7; // half closed fingers are no pinch
    stage.frames(2);
    stage.place(Right, {0, 1.1, -0.5}, -Vec3::UnitZ());
    stage.frames(20);
    QCOMPARE(stage.room.view().model.room_T_model.translation(), Vec3(0, 1, -0.6));
    stage.hand().trigger = 0.9;
    stage.frames(2);
    stage.hand().trigger = 0.4; // jitter
    stage.place(Right, {0, 1.3, -0.5}, -Vec3::UnitZ());
    stage.frames(20);
    QVERIFY((stage.room.view().model.room_T_model.translation() - Vec3(0, 1.2, -0.6)).norm() < 1e-9);
    stage.hand().trigger = 0.3;
    stage.frames(2);
    stage.place(Right, {0, 1, -0.5}, -Vec3::UnitZ());
    stage.frames(20);
    QVERIFY((stage.room.view().model.room_T_model.translation() - Vec3(0, 1.2, -0.6)).norm() < 1e-9);
  }

  void lostHandLetsGo() {
    Stage stage(m_boxes);
    stage.place(Right, {0, 1, -0.5}, -Vec3::UnitZ());
    stage.rest();
    stage.hand().squeeze = 1;
    stage.frames(2);
    stage.hand().grip.tracked = stage.hand().aim.tracked = false;
    stage.frames(5); // 70 ms: only a wink
    stage.hand().grip.tracked = stage.hand().aim.tracked = true;
    stage.place(Right, {0.1, 1, -0.5}, -Vec3::UnitZ());
    stage.frames(5);
    QVERIFY((stage.room.view().model.room_T_model.translation() - Vec3(0.1, 1, -0.6)).norm() < 1e-9);

    stage.hand().grip.tracked = stage.hand().aim.tracked = false;
    stage.frames(30);
    stage.hand().grip.tracked = stage.hand().aim.tracked = true;
    stage.place(Right, {0.4, 1, -0.5}, -Vec3::UnitZ());
    stage.frames(20); // still closed, but what it held is long let go
    QVERIFY((stage.room.view().model.room_T_model.translation() - Vec3(0.1, 1, -0.6)).norm() < 1e-9);
  }

  void lockedModelStays() {
    Stage stage(m_boxes);
    stage.room.view().modelLocked = true;
    const Eigen::Isometry3d model = stage.room.view().model.room_T_model;
    stage.place(Right, {0, 1, -0.5}, -Vec3::UnitZ());
    stage.rest();
    stage.hand().squeeze = 1;
    stage.frames(2);
    stage.place(Right, {0.3, 1, -0.5}, -Vec3::UnitZ());
    stage.frames(20);
    stage.room.setScale(3);
    stage.room.arrange();
    QCOMPARE(difference(stage.room.view().model.room_T_model, model), 0.0);
    QCOMPARE(stage.room.view().model.scale, 1.0);
  }

  /// Noise of 1 mm and 0.3 degrees on each axis, standard deviations: worse than any tracking in use.
  void stillHandHoldsStill() {
    std::mt19937 random(7);
    std::normal_distribution<double> noise;
    const auto three = [&] { return Vec3(noise(random), noise(random), noise(random)); };
    Stage stage(m_boxes);
    const Eigen::Isometry3d still(Eigen::Translation3d(0, 1, -0.45));
    const auto shake = [&] {
      const Vec3 turn = 0.3 * kDegree * three();
      stage.place(Right, Eigen::Translation3d(1e-3 * three()) * still * Eigen::AngleAxisd(turn.norm(), turn.normalized()));
      stage.frames(1);
    };
    for (int i = 0; i < 72; ++i)
      shake();
    stage.hand().squeeze = 1;
    for (int i = 0; i < 72; ++i)
      shake();
    Vec3 sum = Vec3::Zero();
    double squares = 0, steps = 0;
    Vec3 last = stage.room.view().model.room_T_model.translation();
    constexpr int kFrames = 720;
    for (int i = 0; i < kFrames; ++i) {
      shake();
      const Vec3 now = stage.room.view().model.room_T_model.translation();
      sum += now;
      squares += now.squaredNorm();
      steps += (now - last).norm();
      last = now;
    }
    // The model's middle is 15 cm from the hand: the noise alone would move it by 2.1 mm, and 3 mm from frame to frame.
    const double deviation = std::sqrt(std::max(0.0, squares / kFrames - (sum / kFrames).squaredNorm()));
    qInfo("held 15 cm away: %.3f mm standard deviation, %.4f mm from frame to frame", 1e3 * deviation, 1e3 * steps / kFrames);
    QVERIFY(deviation < 0.5e-3);
    QVERIFY(steps / kFrames < 0.05e-3);
  }

  void steadiedPoseDoesNotTrailAQuickHand() {
    SteadyPose steady;
    Eigen::Isometry3d pose = Eigen::Isometry3d::Identity();
    double worst = 0;
    for (int i = 0; i < 144; ++i) {
      if (i >= 36)
        pose.translation().x() += 0.3 * kPeriodS;
      const double behind = (pose.translation() - steady.add(pose, kPeriodS).translation()).norm();
      if (i > 36 + 15) // a fifth of a second after the start
        worst = std::max(worst, behind);
    }
    QVERIFY(worst < 1e-12);
  }

  void oneHandScalesByTheStick() {
    Stage stage(m_boxes);
    PersonSettings settings;
    settings.oneHanded = true;
    stage.room.setSettings(settings);
    stage.place(Right, {0, 1, -0.5}, -Vec3::UnitZ());
    stage.rest();
    const Vec3 held = stage.patientPoint({0, 1, -0.5});
    stage.hand().squeeze = 1;
    stage.hand().stick = {0, 1};
    stage.frames(72);
    const ModelPlacement& model = stage.room.view().model;
    QVERIFY(std::abs(model.scale - std::exp(1.2)) < 0.1);
    QVERIFY((model.room_T_patient() * held - Vec3(0, 1, -0.5)).norm() < 1e-9);
    QVERIFY(stage.room.view().room_T_stage.matrix().isIdentity());
  }

  void noAllocationInSteadyState() {
    Stage stage(m_boxes);
    PaperPanel panel("structures"), wrist("wrist");
    stage.room.addPanel(panel);
    stage.room.addPanel(wrist);
    stage.room.arrange();
    stage.pulses.reserve(10'000);
    std::mt19937 random(3);
    std::normal_distribution<double> noise;
    int frame = 0;
    // The left hand holds the model and lets it go, the right one measures, points at a panel, goes over surfaces.
    const auto play = [&](int frames) {
      for (int i = 0; i < frames; ++i, ++frame) {
        const Vec3 tremble = 1e-3 * Vec3(noise(random), noise(random), noise(random));
        const Vec3 model = stage.room.view().model.room_T_model.translation();
        const Vec3 aim = frame / 40 % 2 ? Vec3(stage.room.panelLayers().at(0).stage_T_panel.translation()) : model;
        const Vec3 from(0.2, 1.2, 0.1);
        stage.place(Right, from + tremble, aim - from);
        stage.place(Left, model + Vec3(0, 0.05, 0.1) + tremble, -Vec3::UnitZ());
        stage.hand(Left).squeeze = frame / 25 % 2;
        stage.frames(1);
      }
    };
    for (const char* tool : {"measure", "laser", "clip", "slice", "plane", "draw", "peel", "landmark", "line"}) {
      QVERIFY(stage.room.chooseTool(tool));
      stage.frames(5);
      if (std::string(tool) == "measure") {
        stage.place(Right, {0.2, 1.2, 0.1}, stage.room.view().model.room_T_model.translation() - Vec3(0.2, 1.2, 0.1));
        stage.press();
      }
      play(160);
      allocations = 0;
      counting = true;
      play(160);
      counting = false;
      QVERIFY2(allocations == 0, qPrintable(QString("%1: %2 allocations").arg(tool).arg(allocations.load())));
    }
  }

  void roomGoesOnWithoutACase() {
    Stage stage(m_boxes);
    stage.place(Right, {0, 1, -0.5}, -Vec3::UnitZ());
    stage.hand().squeeze = 1;
    stage.frames(3);
    stage.room.setCase(nullptr, nullptr);
    for (const auto& tool : stage.room.tools()) {
      QVERIFY(stage.room.chooseTool(std::string(tool->name())));
      stage.press();
    }
    stage.room.arrange();
    stage.room.setScale(2);
    stage.frames(5);
  }
};

} // namespace halsted::test

QTEST_GUILESS_MAIN(halsted::test::tst_Interaction)
#include "tst_Interaction.moc"
