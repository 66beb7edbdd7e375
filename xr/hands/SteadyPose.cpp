// SPDX-License-Identifier: Apache-2.0
#include "xr/hands/SteadyPose.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace halsted {
namespace {

constexpr double kRestHz = 1; // cut-off at rest, and of the speed
constexpr double kDegree = std::numbers::pi / 180;

/// What counts as rest and as a quick move, and how fast the cut-off rises between.
struct Tuning {
  double tremor, slow, quick; // speeds per second
  double hzPerSpeed;
  double deadZone;
};
constexpr Tuning kPlace{0.02, 0.04, 0.12, 50, 0.0003};                                         // metres
constexpr Tuning kTurn{6 * kDegree, 15 * kDegree, 60 * kDegree, 0.2 / kDegree, 0.1 * kDegree}; // radians

double smoothing(double hz, double seconds) {
  return 1 / (1 + 1 / (2 * std::numbers::pi * hz * seconds));
}

double openness(const Tuning& tuning, double speed) {
  return std::clamp((speed - tuning.slow) / (tuning.quick - tuning.slow), 0.0, 1.0);
}

double share(const Tuning& tuning, double speed, double seconds) {
  const double euro = smoothing(kRestHz + tuning.hzPerSpeed * std::max(0.0, speed - tuning.tremor), seconds);
  return std::lerp(euro, 1.0, openness(tuning, speed));
}

} // namespace

const Eigen::Isometry3d& SteadyPose::add(const Eigen::Isometry3d& raw, double seconds) {
  const Vec3 place = raw.translation();
  Eigen::Quaterniond turn(raw.linear());
  turn.normalize();
  if (!m_started || !(seconds > 0)) {
    if (!m_started) {
      m_lastPlace = m_place = place;
      m_lastTurn = m_turn = m_shownTurn = turn;
      m_velocity = m_spin = Vec3::Zero();
      m_pose = raw;
      m_started = true;
    }
    return m_pose;
  }
  if (turn.dot(m_lastTurn) < 0)
    turn.coeffs() *= -1;
  const double speedShare = smoothing(kRestHz, seconds);
  const Eigen::AngleAxisd step(turn * m_lastTurn.conjugate());
  m_velocity += speedShare * ((place - m_lastPlace) / seconds - m_velocity);
  m_spin += speedShare * (step.angle() / seconds * step.axis() - m_spin);
  m_lastPlace = place;
  m_lastTurn = turn;
  const double speed = m_velocity.norm(), spin = m_spin.norm();

  const double placeShare = share(kPlace, speed, seconds), turnShare = share(kTurn, spin, seconds);
  m_place = placeShare >= 1 ? place : Vec3(m_place + placeShare * (place - m_place));
  m_turn = turnShare >= 1 ? turn : m_turn.slerp(turnShare, turn).normalized();

  const double placeZone = kPlace.deadZone * (1 - openness(kPlace, speed));
  const Vec3 away = m_place - m_pose.translation();
  if (placeZone == 0)
    m_pose.translation() = m_place;
  else if (away.norm() > placeZone)
    m_pose.translation() += (1 - placeZone / away.norm()) * away;
  const double turnZone = kTurn.deadZone * (1 - openness(kTurn, spin));
  const double angle = m_shownTurn.angularDistance(m_turn);
  if (turnZone == 0) {
    m_shownTurn = m_turn;
    m_pose.linear() = turnShare >= 1 ? Mat3(raw.linear()) : m_shownTurn.toRotationMatrix();
  } else if (angle > turnZone) {
    m_shownTurn = m_shownTurn.slerp(1 - turnZone / angle, m_turn).normalized();
    m_pose.linear() = m_shownTurn.toRotationMatrix();
  }
  return m_pose;
}

} // namespace halsted
