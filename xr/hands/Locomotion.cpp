// SPDX-License-Identifier: Apache-2.0
#include "xr/hands/Locomotion.h"

#include "rendering/DesignTokens.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <optional>

namespace halsted {
namespace {

constexpr double kPush = 0.7, kCentre = 0.3; // of the stick
constexpr double kSpeed = 5, kGravity = 9.81, kFarthestM = 6;
constexpr double kVignette = 0.8, kFadeS = 0.3;

/// Where a thing thrown along the ray comes down, with the way there marked.
std::optional<Vec3> landing(const Eigen::Isometry3d& room_T_aim, const Vec3& roomHead, RoomMarks& marks) {
  const Vec3 from = room_T_aim.translation(), velocity = -kSpeed * room_T_aim.linear().col(2);
  if (from.y() < 0)
    return std::nullopt;
  const double flight = (velocity.y() + std::sqrt(velocity.y() * velocity.y() + 2 * kGravity * from.y())) / kGravity;
  const auto at = [&](double t) { return Vec3(from + t * velocity - Vec3(0, 0.5 * kGravity * t * t, 0)); };
  Vec3 spot = at(flight);
  spot.y() = 0;
  const bool allowed = std::hypot(spot.x() - roomHead.x(), spot.z() - roomHead.z()) <= kFarthestM;
  const Rgb colour = allowed ? tokens::kDark.accent : tokens::kDark.danger;
  constexpr int kPieces = 24;
  for (int i = 0; i < kPieces; ++i)
    marks.lines.push_back({at(flight * i / kPieces), at(flight * (i + 1) / kPieces), colour, 0.003});
  marks.balls.push_back({spot, 0.03, colour});
  return allowed ? std::optional(spot) : std::nullopt;
}

} // namespace

void Locomotion::turn(double degrees, const Vec3& roomHead, RoomView& view, ComfortLog& comfort) {
  if (view.passthrough)
    return;
  const Eigen::AngleAxisd by(degrees * std::numbers::pi / 180, Vec3::UnitY());
  const Eigen::Isometry3d about = Eigen::Translation3d(roomHead) * by * Eigen::Translation3d(-roomHead);
  view.room_T_stage = about * view.room_T_stage;
  comfort.addSnapTurn(degrees);
  m_vignette = kVignette;
}

bool Locomotion::update(const std::array<RoomHand, 2>& hands, const std::array<Free, 2>& free, const Vec3& roomHead, double snapTurnDegrees,
                        RoomView& view, RoomMarks& marks, ComfortLog& comfort) {
  for (std::size_t i = 0; i < hands.size(); ++i) {
    const RoomHand& hand = hands[i];
    if (view.passthrough || !hand.tracked) {
      m_aiming[i] = false;
      m_turned[i] = true; // the stick has to come back to its centre first
      continue;
    }
    const double x = hand.stick.x(), y = hand.stick.y();
    if (std::abs(x) < kCentre && std::abs(y) < kCentre)
      m_turned[i] = false;
    if (m_aiming[i]) {
      const std::optional<Vec3> spot = landing(hand.room_T_aim, roomHead, marks);
      if (y >= kCentre)
        continue;
      m_aiming[i] = false;
      if (!spot)
        continue;
      const Vec3 by(spot->x() - roomHead.x(), 0, spot->z() - roomHead.z());
      view.room_T_stage.pretranslate(by);
      comfort.addTeleport(by.norm());
      m_vignette = kVignette;
      return true;
    }
    if (m_turned[i])
      continue;
    if (free[i].teleport && y > kPush && y > std::abs(x)) {
      m_aiming[i] = m_turned[i] = true;
    } else if (free[i].turn && std::abs(x) > kPush && std::abs(x) > std::abs(y)) {
      m_turned[i] = true;
      turn(x > 0 ? -snapTurnDegrees : snapTurnDegrees, roomHead, view, comfort);
      return true;
    }
  }
  return false;
}

void Locomotion::fade(double seconds, bool wanted, RoomView& view) {
  view.vignette = wanted && !view.passthrough ? m_vignette : 0;
  m_vignette = std::max(0.0, m_vignette - seconds * kVignette / kFadeS);
}

} // namespace halsted
