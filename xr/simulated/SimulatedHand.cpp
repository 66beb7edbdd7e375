// SPDX-License-Identifier: Apache-2.0
#include "xr/simulated/SimulatedHeadset.h"

#include <cmath>
#include <numbers>

namespace halsted {

namespace {

constexpr double kDegree = std::numbers::pi / 180;

/// In the palm's frame: fingers along -z, back of the hand up, x towards the little finger (right hand). Metres, a middle-sized
/// hand.
struct Finger {
  double x;                    ///< of its knuckle
  double knuckle;              ///< along -z
  std::array<double, 3> bones; ///< proximal, intermediate, distal
};
constexpr std::array kFingers{Finger{-0.026, 0.045, {0.043, 0.025, 0.021}}, Finger{-0.004, 0.048, {0.047, 0.030, 0.022}},
                              Finger{0.017, 0.044, {0.043, 0.028, 0.021}}, Finger{0.036, 0.037, {0.034, 0.020, 0.019}}};
constexpr double kWristM = 0.055, kFistDegrees = 82, kPinchDegrees = 48, kRestDegrees = 6;

Eigen::Isometry3d turned(const Vec3& at, const Eigen::Quaterniond& rotation) {
  Eigen::Isometry3d pose = Eigen::Isometry3d::Identity();
  pose.translation() = at;
  pose.linear() = rotation.toRotationMatrix();
  return pose;
}

} // namespace

HandJoints handAt(LeftRight side, const Eigen::Isometry3d& stage_T_grip, double trigger, double squeeze) {
  // OpenXR's grip pose: -z from the little finger to the thumb, x out of the back of the right hand, into the left palm.
  const double mirror = side == LeftRight::Right ? 1 : -1;
  Mat3 grip_R_palm;
  grip_R_palm.col(0) = Vec3(0, 0, mirror);
  grip_R_palm.col(1) = Vec3(mirror, 0, 0);
  grip_R_palm.col(2) = Vec3(0, 1, 0);
  Eigen::Isometry3d stage_T_palm = stage_T_grip;
  stage_T_palm.linear() = stage_T_grip.linear() * grip_R_palm;

  HandJoints hand;
  const Eigen::Quaterniond straight = Eigen::Quaterniond::Identity();
  const auto put = [&](std::size_t joint, const Eigen::Isometry3d& palm_T_joint, double radiusM) {
    hand.stage_T_joint[joint] = stage_T_palm * palm_T_joint;
    hand.radiusM[joint] = radiusM;
  };
  put(HandJoints::kPalm, turned(Vec3::Zero(), straight), 0.018);
  put(HandJoints::kWrist, turned(Vec3(0, 0, kWristM), straight), 0.024);

  Vec3 indexTip = Vec3::Zero();
  for (std::size_t n = 0; n < kFingers.size(); ++n) {
    const Finger& finger = kFingers[n];
    const std::size_t first = 6 + 5 * n;
    const double x = mirror * finger.x;
    put(first, turned(Vec3(0.5 * x, 0, 0.03), straight), 0.011);
    Vec3 at(x, 0, -finger.knuckle);
    double bent = 0;
    const double pinch = n == 0 ? trigger * kPinchDegrees : 0;
    for (std::size_t bone = 0; bone < finger.bones.size(); ++bone) {
      bent += std::max(pinch, squeeze * kFistDegrees) + kRestDegrees;
      const Eigen::Quaterniond rotation(Eigen::AngleAxisd(-bent * kDegree, Vec3::UnitX()));
      put(first + 1 + bone, turned(at, rotation), 0.0095 - 0.0008 * static_cast<double>(bone));
      at += rotation * Vec3(0, 0, -finger.bones[bone]);
      if (bone + 1 == finger.bones.size())
        put(first + 4, turned(at, rotation), 0.007);
    }
    if (n == 0)
      indexTip = at;
  }

  // The thumb's tip goes to the index finger's as they pinch, and over the fingers in a fist.
  const Vec3 root(-mirror * 0.018, -0.005, 0.03), openTip(-mirror * 0.075, -0.012, -0.055), fistTip(-mirror * 0.005, -0.035, -0.035);
  const Vec3 tip = openTip + squeeze * (1 - trigger) * (fistTip - openTip) + trigger * (indexTip - openTip);
  const Vec3 along = (tip - root).normalized();
  const Vec3 bow = 0.012 * Vec3(-mirror, 0, 0);
  const Eigen::Quaterniond rotation = Eigen::Quaterniond::FromTwoVectors(-Vec3::UnitZ(), along);
  constexpr std::array kAlong{0.0, 0.42, 0.74, 1.0}, kBow{0.0, 1.0, 0.7, 0.0}, kRadius{0.013, 0.0115, 0.0095, 0.008};
  for (std::size_t joint = 0; joint < kAlong.size(); ++joint)
    put(2 + joint, turned(root + kAlong[joint] * (tip - root) + kBow[joint] * bow, rotation), kRadius[joint]);
  return hand;
}

SimulatedPerson standingPerson() {
  SimulatedPerson person;
  person.input = [](double seconds) {
    FrameInput input;
    // A person who stands still sways by about a centimetre, with half a second to a few seconds a swing.
    const Vec3 at(0.006 * std::sin(1.1 * seconds), 1.6 + 0.002 * std::sin(1.7 * seconds), 0.008 * std::sin(0.7 * seconds));
    const Eigen::Quaterniond turn(Eigen::AngleAxisd(1.5 * kDegree * std::sin(0.5 * seconds), Vec3::UnitY()) *
                                  Eigen::AngleAxisd((-38 + std::sin(0.9 * seconds)) * kDegree, Vec3::UnitX()));
    input.head = {turned(at, turn), true};
    for (const LeftRight side : kBothSides) {
      const double mirror = side == LeftRight::Right ? 1 : -1;
      HandInput& hand = input.hands[indexOf(side)];
      hand.source = HandInput::Source::Controller;
      const Eigen::Quaterniond pointing(Eigen::AngleAxisd(mirror * 12 * kDegree, Vec3::UnitY()) *
                                        Eigen::AngleAxisd(-25 * kDegree, Vec3::UnitX()));
      const Eigen::Isometry3d grip = turned(Vec3(mirror * 0.24, 1.12 + 0.004 * std::sin(1.3 * seconds + mirror), -0.3), pointing);
      hand.grip = hand.aim = {grip, true};
      hand.tip = {grip * Eigen::Translation3d(0, 0, -0.06), true};
    }
    return input;
  };
  return person;
}

} // namespace halsted
