// SPDX-License-Identifier: Apache-2.0
#include "xr/openxr/HandPoses.h"

#include <QTest>

#include <cmath>
#include <numbers>

using namespace halsted;

namespace {

/// A right hand, palm down, fingers along -z, in metres; each finger bends by an angle at each of its three joints. The left hand is
/// its mirror image.
HandJoints hand(LeftRight side, const std::array<double, 5>& bendDegrees, double scale = 1) {
  HandJoints joints;
  for (auto& joint : joints.stage_T_joint)
    joint.setIdentity();
  joints.radiusM.fill(0.008 * scale);
  const double mirror = side == LeftRight::Right ? 1 : -1;
  const auto put = [&](std::size_t joint, const Vec3& at) {
    joints.stage_T_joint[joint].translation() = scale * Vec3(mirror * at.x(), at.y(), at.z()) + Vec3(0, 1.2, -0.4);
  };
  put(HandJoints::kWrist, Vec3(0, 0, 0));
  put(HandJoints::kPalm, Vec3(0, 0, -0.06));
  const double rad = std::numbers::pi / 180;
  for (std::size_t finger = 0; finger < 4; ++finger) {
    const double x = -0.02 + 0.02 * static_cast<double>(finger);
    Vec3 at(x, 0, -0.095);
    const std::size_t metacarpal = 6 + 5 * finger;
    put(metacarpal, Vec3(x, 0, -0.03));
    double angle = 0;
    const std::array<double, 3> lengths{0.045, 0.028, 0.022};
    for (std::size_t bone = 0; bone < 4; ++bone) {
      put(metacarpal + 1 + bone, at);
      if (bone == 3)
        break;
      angle += bendDegrees[finger + 1] * rad;
      at += lengths[bone] * Vec3(0, -std::sin(angle), -std::cos(angle));
    }
  }
  // The thumb reaches out to the side, bent by its angle towards the index finger's tip.
  const Vec3 open(-0.09, -0.02, -0.09);
  const Vec3 meeting = (joints.stage_T_joint[HandJoints::kIndexTip].translation() - Vec3(0, 1.2, -0.4)) / scale;
  const double share = bendDegrees[0] / 90;
  put(HandJoints::kThumbTip, (1 - share) * open + share * Vec3(mirror * meeting.x(), meeting.y() - 0.017, meeting.z()));
  return joints;
}

} // namespace

class tst_HandPoses : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void openHandDoesNothing_data() { sides(); }
  void openHandDoesNothing();
  void touchingThumbAndIndexPinch_data() { sides(); }
  void touchingThumbAndIndexPinch();
  void pinchWithTheOtherFingersClosedIsNoFist();
  void closedFingersAreAFist_data() { sides(); }
  void closedFingersAreAFist();
  void smallHandsPinchLikeLargeOnes();
  void rayGoesAheadAndStaysWhilePinching_data() { sides(); }
  void rayGoesAheadAndStaysWhilePinching();
  void gripHasOpenXrsAxes();
  void impossibleJointsGiveNoGesture();

private:
  static void sides() {
    QTest::addColumn<int>("side");
    QTest::newRow("left") << 0;
    QTest::newRow("right") << 1;
  }
  static LeftRight side() {
    return *static_cast<const int*>(QTest::qData("side", QMetaType::Int)) == 0 ? LeftRight::Left : LeftRight::Right;
  }
};

void tst_HandPoses::openHandDoesNothing() {
  const HandGesture gesture = gestureOf(hand(side(), {0, 0, 0, 0, 0}), side());
  QVERIFY(gesture.pinch < 0.05);
  QVERIFY(gesture.fist < 0.05);
  QVERIFY(gestureOf(hand(side(), {10, 12, 12, 12, 12}), side()).fist < 0.25); // relaxed
}

void tst_HandPoses::touchingThumbAndIndexPinch() {
  const HandGesture gesture = gestureOf(hand(side(), {90, 40, 10, 10, 10}), side());
  QVERIFY(gesture.pinch > 0.95);
  QVERIFY(gesture.fist < 0.3);
}

void tst_HandPoses::pinchWithTheOtherFingersClosedIsNoFist() {
  const HandGesture gesture = gestureOf(hand(LeftRight::Right, {90, 30, 85, 85, 85}), LeftRight::Right);
  QVERIFY(gesture.pinch > 0.95);
  QVERIFY(gesture.fist < 0.6);
}

void tst_HandPoses::closedFingersAreAFist() {
  const HandGesture gesture = gestureOf(hand(side(), {90, 85, 85, 85, 85}), side());
  QVERIFY(gesture.fist > 0.95);
  QVERIFY(gesture.pinch < 0.05);
}

void tst_HandPoses::smallHandsPinchLikeLargeOnes() {
  for (double bend = 0; bend <= 90; bend += 15) {
    const std::array<double, 5> fingers{bend, 40, 10, 10, 10};
    const double small = gestureOf(hand(LeftRight::Right, fingers, 0.75), LeftRight::Right).pinch;
    const double large = gestureOf(hand(LeftRight::Right, fingers, 1.2), LeftRight::Right).pinch;
    QVERIFY2(std::abs(small - large) < 0.1, qPrintable(QString("%1: %2 and %3").arg(bend).arg(small).arg(large)));
  }
}

void tst_HandPoses::rayGoesAheadAndStaysWhilePinching() {
  const HandGesture open = gestureOf(hand(side(), {0, 20, 10, 10, 10}), side());
  const HandGesture pinched = gestureOf(hand(side(), {90, 40, 10, 10, 10}), side());
  QVERIFY(open.stage_T_aim.isApprox(pinched.stage_T_aim, 1e-9));
  const Vec3 ahead = -open.stage_T_aim.linear().col(2);
  QVERIFY(ahead.z() < -0.9 && ahead.y() < -0.2 && std::abs(ahead.x()) < 0.01); // forward and a little down
  QVERIFY(open.stage_T_aim.linear().col(1).y() > 0.9);
  QVERIFY(open.stage_T_aim.linear().col(0).x() > 0.99);
  QVERIFY(std::abs(open.stage_T_aim.linear().determinant() - 1) < 1e-9);
}

void tst_HandPoses::gripHasOpenXrsAxes() {
  // A palm that looks down, fingers ahead: OpenXR 1.0, section 6.3.2, grip.
  const Mat3 right = gestureOf(hand(LeftRight::Right, {0, 0, 0, 0, 0}), LeftRight::Right).stage_T_grip.linear();
  const Mat3 left = gestureOf(hand(LeftRight::Left, {0, 0, 0, 0, 0}), LeftRight::Left).stage_T_grip.linear();
  QVERIFY(right.col(0).isApprox(Vec3::UnitY(), 1e-6)); // into the palm from below
  QVERIFY(right.col(2).isApprox(Vec3::UnitX(), 1e-6)); // from the thumb (on the left of a right hand) to the little finger
  QVERIFY(left.col(0).isApprox(-Vec3::UnitY(), 1e-6)); // out of the palm
  QVERIFY(left.col(2).isApprox(-Vec3::UnitX(), 1e-6));
  QVERIFY(std::abs(right.determinant() - 1) < 1e-9 && std::abs(left.determinant() - 1) < 1e-9);
}

void tst_HandPoses::impossibleJointsGiveNoGesture() {
  HandJoints joints;
  for (auto& joint : joints.stage_T_joint)
    joint.setIdentity();
  const HandGesture gesture = gestureOf(joints, LeftRight::Right);
  QCOMPARE(gesture.pinch, 0.0);
  QCOMPARE(gesture.fist, 0.0);
  QVERIFY(gesture.stage_T_aim.matrix().allFinite());
}

QTEST_GUILESS_MAIN(tst_HandPoses)
#include "tst_HandPoses.moc"
