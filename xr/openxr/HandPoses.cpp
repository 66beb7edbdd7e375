// SPDX-License-Identifier: Apache-2.0
#include "xr/openxr/HandPoses.h"

#include <algorithm>
#include <cmath>

namespace halsted {

namespace {

// Joints in the order of XR_EXT_hand_tracking: each finger from its root on.
constexpr std::size_t kIndexProximal = 7, kMiddleProximal = 12, kLittleProximal = 22;

constexpr double kHandM = 0.095;                  ///< wrist to middle knuckle of a middle-sized hand
constexpr double kTouchM = 0.004;                 ///< skin to skin, as far as cameras can tell
constexpr double kApartM = 0.032;                 ///< skin to skin: surely no pinch
constexpr double kFingerRadiusM = 0.008;          ///< where the runtime gives none
constexpr double kStraight = 0.8, kClosed = 0.15; ///< reach of a finger ahead of its knuckle, in its own length
constexpr double kAimDownRadians = 0.35;          ///< a relaxed, pointing hand bends back at the wrist

Vec3 at(const HandJoints& joints, std::size_t joint) {
  return joints.stage_T_joint[joint].translation();
}

/// 0 straight to 1 closed into the palm.
double curl(const HandJoints& joints, std::size_t proximal, const Vec3& ahead) {
  double length = 0;
  for (std::size_t joint = proximal; joint < proximal + 3; ++joint)
    length += (at(joints, joint + 1) - at(joints, joint)).norm();
  if (length < 1e-6)
    return 0;
  const double reach = (at(joints, proximal + 3) - at(joints, proximal)).dot(ahead) / length;
  return std::clamp((kStraight - reach) / (kStraight - kClosed), 0.0, 1.0);
}

} // namespace

HandGesture gestureOf(const HandJoints& joints, LeftRight hand) {
  HandGesture gesture;
  const Vec3 wrist = at(joints, HandJoints::kWrist), knuckle = at(joints, kMiddleProximal);
  const double handM = (knuckle - wrist).norm();
  if (handM < 1e-3)
    return gesture;
  const Vec3 ahead = (knuckle - wrist) / handM;
  // Towards the thumb, square to ahead; the palm's normal follows.
  Vec3 thumbwards = at(joints, kIndexProximal) - at(joints, kLittleProximal);
  thumbwards -= thumbwards.dot(ahead) * ahead;
  if (thumbwards.norm() < 1e-4)
    return gesture;
  thumbwards.normalize();
  const Vec3 right = hand == LeftRight::Right ? Vec3(-thumbwards) : thumbwards;
  const Vec3 back = right.cross(ahead); // out of the back of the hand

  double others = 0;
  for (const std::size_t proximal : {kMiddleProximal, std::size_t{17}, kLittleProximal})
    others += curl(joints, proximal, ahead) / 3;
  // Many pinch with the other fingers closed: no fist without the index finger, no pinch in a whole fist.
  gesture.fist = std::min(others, curl(joints, kIndexProximal, ahead));

  const auto radius = [&](std::size_t joint) {
    return joints.radiusM[joint] > 0 ? joints.radiusM[joint] : kFingerRadiusM * handM / kHandM;
  };
  const double gap = (at(joints, HandJoints::kThumbTip) - at(joints, HandJoints::kIndexTip)).norm() - radius(HandJoints::kThumbTip) -
                     radius(HandJoints::kIndexTip);
  const double scale = handM / kHandM;
  const double closed = std::clamp((kApartM * scale - gap) / ((kApartM - kTouchM) * scale), 0.0, 1.0);
  gesture.pinch = closed * std::clamp((0.95 - gesture.fist) / 0.25, 0.0, 1.0);

  // The axes of OpenXR's grip pose: -z from little finger to thumb, x along the palm's normal (out of it on the left hand, into it
  // on the right), y towards the wrist.
  Mat3 grip;
  grip.col(0) = hand == LeftRight::Right ? back : Vec3(-back);
  grip.col(1) = -ahead;
  grip.col(2) = -thumbwards;
  gesture.stage_T_grip.linear() = grip;
  gesture.stage_T_grip.translation() = at(joints, HandJoints::kPalm);

  const Vec3 aim = (std::cos(kAimDownRadians) * ahead - std::sin(kAimDownRadians) * back).normalized();
  Mat3 axes;
  axes.col(0) = right;
  axes.col(1) = right.cross(aim);
  axes.col(2) = -aim;
  gesture.stage_T_aim.linear() = axes;
  gesture.stage_T_aim.translation() = at(joints, kIndexProximal);
  return gesture;
}

} // namespace halsted
