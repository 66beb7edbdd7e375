// SPDX-License-Identifier: Apache-2.0
// The tool `register`, played by a scripted controller on a box that stands somewhere in the real room.
#include "segmentation/anatomy/PlanCommands.h"
#include "tests/xr/RoomScript.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <random>

namespace halsted::test {

using enum LeftRight;

namespace {

constexpr double kDegree = std::numbers::pi / 180;
const Vec3 kTipInGrip{0.012, -0.031, -0.118}; ///< what pivoting has to find; metres
const std::vector<std::pair<const char*, Vec3>> kMarks{{"Nose", {0, -100, 0}},
                                                       {"Left ear", {100, 0, -20}},
                                                       {"Right ear", {-100, 0, -10}},
                                                       {"Crown", {10, -20, 100}},
                                                       {"Brow", {20, -100, 60}}};

/// A case with landmarks, and the patient it shows, who stands in the stage.
class RealRoom {
public:
  explicit RealRoom(std::size_t marks = kMarks.size(), unsigned seed = 1) : stage(boxes), random(seed) {
    for (std::size_t i = 0; i < marks; ++i)
      add(kMarks[i].first, kMarks[i].second);
    stage_T_patient = Eigen::Translation3d(0.2, 0.95, -0.4) * Eigen::AngleAxisd(0.5, Vec3(0.2, 1, -0.1).normalized());
    stage_T_patient = Eigen::Isometry3d(stage_T_patient * Eigen::AngleAxisd(-0.5 * std::numbers::pi, Vec3::UnitX()));
    must(stage.room.chooseTool("register"));
  }
  void add(const char* name, const Vec3& at) {
    PlanElement element;
    element.kind = PlanKind::Landmark;
    element.name = name;
    element.pointsMm = {at};
    must(boxes.document().apply(addPlanElement(element)));
  }

  Vec3 inStage(const Vec3& patientMm) const { return stage_T_patient * (0.001 * patientMm); }
  Vec3 jitter(double mm) { return 0.001 * mm * Vec3(bell(random), bell(random), bell(random)); }

  /// The controller, turned so, with its true tip there.
  void hold(const Vec3& tip, const Eigen::Quaterniond& turn) {
    Eigen::Isometry3d grip = Eigen::Isometry3d::Identity();
    grip.linear() = turn.toRotationMatrix();
    grip.translation() = tip - grip.linear() * kTipInGrip + jitter(noiseMm);
    HandInput& hand = stage.hand();
    hand.grip.stage_T_pose = hand.aim.stage_T_pose = grip;
    hand.tip.stage_T_pose = grip * Eigen::Translation3d(trueTip ? kTipInGrip : Vec3(0, 0, -0.05));
  }
  void frame() { stage.frames(1); }
  void trigger(bool down) { stage.hand().trigger = down ? 1 : 0; }
  void tap() {
    trigger(true);
    stage.frames(5);
    trigger(false);
    stage.frames(2);
  }
  void button(bool HandInput::*which) {
    stage.hand().*which = true;
    frame();
    stage.hand().*which = false;
    frame();
  }

  void pivot(double degrees) {
    const Vec3 dent(0.4, 0.8, -0.1);
    trigger(true);
    for (int i = 0; i < 250; ++i) {
      const double phase = 0.08 * i, size = degrees * kDegree * std::min(1.0, i / 100.0);
      const Eigen::Quaterniond turn =
          held * Eigen::AngleAxisd(size * std::cos(phase), Vec3::UnitX()) * Eigen::AngleAxisd(size * std::sin(phase), Vec3::UnitY());
      hold(dent, turn);
      frame();
    }
    trigger(false);
    frame();
  }
  /// errorMm: of where the person takes the landmark to be.
  void touch(const Vec3& patientMm, double errorMm = 0, double driftMm = 0) {
    const Vec3 at = inStage(patientMm) + jitter(errorMm / std::sqrt(3.0));
    hold(at, held);
    tap();
    for (int i = 0; i < 45; ++i) {
      hold(at + 0.001 * driftMm * i / 36.0 * Vec3::UnitX(), held);
      frame();
    }
  }
  void touchAll(double errorMm = 0) {
    for (const PlanElement& element : boxes.patientCase().plan())
      if (element.name != "Target")
        touch(element.pointsMm[0], errorMm);
  }
  /// From point to point over the skin, in patient space, 3 mm a frame.
  void trace(const std::vector<Vec3>& corners, double errorMm) {
    trigger(true);
    for (std::size_t i = 1; i < corners.size(); ++i) {
      const Vec3 way = corners[i] - corners[i - 1];
      for (double s = 0; s < way.norm(); s += 3) {
        hold(inStage(corners[i - 1] + s * way.normalized()) + jitter(errorMm), held);
        frame();
      }
    }
    trigger(false);
    frame();
    for (int i = 0; i < 2000 && says("Fitting the trace"); ++i) {
      QTest::qWait(5);
      frame();
    }
  }

  const RoomMarks::Text* find(const char* words) const {
    for (const RoomMarks::Text& text : stage.room.marks().texts)
      if (text.text.find(words) != std::string::npos)
        return &text;
    return nullptr;
  }
  bool says(const char* words) const { return find(words) != nullptr; }
  void print() const {
    for (const RoomMarks::Text& text : stage.room.marks().texts)
      qInfo("  [%s]", text.text.c_str());
  }
  /// Where the model shows a point, away from where it really is.
  double errorMm(const Vec3& patientMm) const {
    const RoomView& view = stage.room.view();
    return 1000 * (view.model.room_T_patient() * patientMm - view.room_T_stage * inStage(patientMm)).norm();
  }

  BoxCase boxes;
  Stage stage;
  std::mt19937 random;
  std::normal_distribution<double> bell;
  Eigen::Isometry3d stage_T_patient = Eigen::Isometry3d::Identity();
  Eigen::Quaterniond held = Eigen::Quaterniond(0.8, -0.3, 0.4, 0.2).normalized();
  double noiseMm = 0.1;
  bool trueTip = false;
};

const std::vector<Vec3> kThreeSides{{-80, -100, -60}, {80, -100, 50}, {-70, -100, 80}, {0, -100, 100},  {60, -20, 100},
                                    {-60, 60, 100},   {70, 80, 100},  {100, 50, 60},   {100, -70, -60}, {100, 60, -70}};
const std::vector<Vec3> kOneSide{{-80, -100, -60}, {80, -100, 50}, {-70, -100, 80}, {60, -100, -70}, {0, -100, 0}};

} // namespace

class tst_RegisterTool : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void fromTheTipToTheModelOnThePatient() {
    RealRoom room;
    room.frame();
    QVERIFY(room.says("Rest the tip"));
    room.pivot(30);
    QVERIFY(room.says("The tip is known to"));
    QVERIFY(room.says("Nose (1 of 5)"));
    const ModelPlacement before = room.stage.room.view().model;
    room.touchAll();
    room.print();
    QVERIFY(room.says("Landmarks fit to"));
    const RoomMarks::Text* expected = room.find("Error expected in the middle of the model");
    QVERIFY(expected && expected->colour != RoomMarks::kText);
    QVERIFY(expected->text.find(": 0.0") == std::string::npos);                                 // no hand is that good
    QCOMPARE(room.stage.room.view().model.room_T_model.matrix(), before.room_T_model.matrix()); // not yet
    room.stage.room.setScale(2);
    room.tap();
    QVERIFY(room.says("Registered"));
    const RoomView& view = room.stage.room.view();
    QCOMPARE(view.model.scale, 1.0);
    QVERIFY(view.modelLocked);
    for (const Vec3& target : {Vec3(0, 0, 0), Vec3(50, 40, -60)})
      QVERIFY2(room.errorMm(target) < 0.5, qPrintable(QString::number(room.errorMm(target))));
    room.button(&HandInput::secondary);
    QCOMPARE(view.model.scale, 2.0);
    QVERIFY(!view.modelLocked);
    QVERIFY(room.says("old place"));
    room.tap();
    QVERIFY(view.modelLocked && room.errorMm(Vec3::Zero()) < 0.5);
  }

  void aSkippedTipIsTheControllersOwn() {
    RealRoom room;
    room.trueTip = true;
    room.tap();
    room.touchAll();
    room.tap();
    QVERIFY(room.errorMm(Vec3::Zero()) < 0.5);
    RealRoom other; // whose controller does not know its tip
    other.tap();
    other.touchAll();
    other.tap();
    QVERIFY(other.errorMm(Vec3::Zero()) > 20);
  }

  void walkingInTheRoomChangesNothing() {
    RealRoom room;
    room.trueTip = true;
    room.tap();
    room.touch(kMarks[0].second);
    room.touch(kMarks[1].second);
    room.stage.room.view().room_T_stage = Eigen::Translation3d(1, 0, 2) * Eigen::AngleAxisd(0.7, Vec3::UnitY());
    for (std::size_t i = 2; i < kMarks.size(); ++i)
      room.touch(kMarks[i].second);
    room.tap();
    QVERIFY(room.stage.room.view().modelLocked);
    QVERIFY(room.errorMm(Vec3::Zero()) < 0.5);
  }

  void anAnchorMayMoveTheRegisteredModel() {
    RealRoom room;
    room.trueTip = true;
    const ModelPlacement before = room.stage.room.view().model;
    room.tap();
    room.touchAll();
    room.tap();
    room.stage.room.view().model.room_T_model.pretranslate(Vec3(0.002, 0, 0));
    room.stage.frames(2);
    QVERIFY(room.says("Registered"));
    room.button(&HandInput::secondary);
    QCOMPARE(room.stage.room.view().model.room_T_model.matrix(), before.room_T_model.matrix());
  }

  void tooLittleTurningIsToldAndTriedAgain() {
    RealRoom room;
    room.pivot(5);
    QVERIFY(room.says("degrees"));
    QVERIFY(room.says("Rest the tip"));
    room.pivot(30);
    QVERIFY(room.says("Nose (1 of 5)"));
  }

  void aMovingHandIsRefused() {
    RealRoom room;
    room.trueTip = true;
    room.tap();
    room.touch(kMarks[0].second, 0, 6);
    QVERIFY(room.says("The hand moved by"));
    QVERIFY(room.says("Nose (1 of 5)"));
    room.touch(kMarks[0].second, 0, 1);
    QVERIFY(room.says("Left ear (2 of 5)"));
    room.button(&HandInput::secondary);
    QVERIFY(room.says("Nose (1 of 5)"));
  }

  void aHandOutOfSightKeepsWhatWasTouched() {
    RealRoom room;
    room.trueTip = true;
    room.tap();
    room.touch(kMarks[0].second);
    room.stage.hand().source = HandInput::Source::None;
    room.stage.frames(60);
    room.stage.hand().source = HandInput::Source::Controller;
    room.frame();
    QVERIFY(room.says("Left ear (2 of 5)"));
  }

  /// Where the index finger's tip points after the pinch has opened, not while it pinches.
  void aFingerIsTakenWhenItRestsAfterThePinch() {
    RealRoom room;
    room.trueTip = true;
    room.noiseMm = 0;
    room.stage.hand().source = HandInput::Source::Hand;
    room.hold(room.inStage(kMarks[0].second), room.held);
    room.stage.frames(3);
    QVERIFY(room.says("Nose (1 of 5)")); // no tip to find
    for (const auto& [name, at] : kMarks) {
      room.hold(room.inStage(at) + Vec3(0.02, 0, 0), room.held);
      room.tap();
      room.stage.frames(20);
      room.hold(room.inStage(at), room.held);
      room.stage.frames(100);
    }
    room.tap();
    QVERIFY(room.stage.room.view().modelLocked);
    QVERIFY(room.errorMm(Vec3::Zero()) < 0.1);
  }

  void fewLandmarksAndALineAreTold() {
    RealRoom two(2);
    two.tap();
    QVERIFY(two.says("three or more"));
    RealRoom line(0);
    line.trueTip = true;
    for (const double z : {-80.0, 0.0, 80.0})
      line.add("", {0, -100, z});
    line.tap();
    line.touchAll();
    QVERIFY(line.says("line"));
    QVERIFY(!line.stage.room.view().modelLocked);
    line.tap();
    QVERIFY(!line.stage.room.view().modelLocked);
  }

  void aDistantTargetIsToldInCautionsColour() {
    RealRoom near, far;
    far.add("Target", {0, 700, 0});
    for (RealRoom* room : {&near, &far}) {
      room->trueTip = true;
      room->tap();
      room->touchAll(2.5);
    }
    const RoomMarks::Text* good = near.find("Error expected in the middle");
    const RoomMarks::Text* bad = far.find("Large error expected at the target");
    near.print(), far.print();
    QVERIFY(good && bad && good->colour != bad->colour);
  }

  void exchangedLandmarksAreNamed() {
    RealRoom room;
    room.trueTip = true;
    room.tap();
    for (const std::size_t i : {0, 2, 1, 3, 4})
      room.touch(kMarks[i].second);
    QVERIFY(room.says("Left ear and Right ear look exchanged"));
  }

  void tracingBringsTheModelCloser() {
    double before = 0, after = 0;
    for (unsigned seed = 1; seed <= 5; ++seed) {
      RealRoom room(5, seed);
      room.trueTip = true;
      room.tap();
      room.touchAll(5);
      room.tap();
      before += room.errorMm(Vec3::Zero());
      room.button(&HandInput::secondary);
      room.trace(kThreeSides, 0.5);
      room.print();
      QVERIFY(room.says("Trace fits to"));
      room.tap();
      QVERIFY(room.stage.room.view().modelLocked);
      QVERIFY2(room.errorMm(Vec3::Zero()) < 1, qPrintable(QString::number(room.errorMm(Vec3::Zero()))));
      after += room.errorMm(Vec3::Zero());
    }
    qInfo("Middle of the model: %.2f mm by landmarks, %.2f mm with a trace", before / 5, after / 5);
    QVERIFY(after < 0.5 * before);
  }

  void aFlatTraceIsToldAndTheLandmarksFitIsKept() {
    RealRoom room;
    room.trueTip = true;
    room.tap();
    room.touchAll(0.5);
    room.trace(kOneSide, 0.5);
    room.print();
    QVERIFY(room.says("could still slide"));
    QVERIFY(room.says("Error expected"));
    room.tap();
    QVERIFY(room.errorMm(Vec3::Zero()) < 1);
  }

  void anotherPlanStartsTheTouchesAnew() {
    RealRoom room;
    room.trueTip = true;
    room.tap();
    room.touchAll();
    QVERIFY(room.says("Landmarks fit to"));
    room.add("Chin", {0, -100, -60});
    room.frame();
    QVERIFY(room.says("have changed"));
    QVERIFY(room.says("Nose (1 of 6)"));
  }

  void theToolCanGoAwayWhileItFits() {
    RealRoom room;
    room.trueTip = true;
    room.tap();
    room.touchAll(1);
    room.trigger(true);
    for (int i = 0; i < 400; ++i) {
      room.hold(room.inStage({-80 + 0.4 * i, -100, 60 * std::sin(0.1 * i)}), room.held);
      room.frame();
    }
    room.trigger(false);
    room.frame();
    must(room.stage.room.chooseTool("laser"));
    room.frame();
  }
};

} // namespace halsted::test

QTEST_GUILESS_MAIN(halsted::test::tst_RegisterTool)
#include "tst_RegisterTool.moc"
