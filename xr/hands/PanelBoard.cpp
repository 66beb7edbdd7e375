// SPDX-License-Identifier: Apache-2.0
#include "xr/hands/PanelBoard.h"

#include "rendering/DesignTokens.h"

#include <algorithm>
#include <cmath>

namespace halsted {
namespace {

constexpr double kRayReachM = 4;
constexpr double kFrameM = 0.035;                   // width of the band around the picture
constexpr double kNearM = 0.05;                     // before the face: the tip points, the ray is off
constexpr double kPokeReleaseM = 0.008;             // the tip has to come back this far
constexpr double kPokeDeepestM = 0.10;              // further behind, it is no poke any more
constexpr double kNearestM = 0.3, kFarthestM = 1.2; // of a panel from the head; text stays readable
constexpr double kLinesPerSecond = 12;

bool onPicture(const Eigen::Vector2d& at) {
  return (at.array() >= 0).all() && (at.array() <= 1).all();
}

} // namespace

Eigen::Isometry3d facing(const Vec3& centre, const Vec3& roomHead) {
  Vec3 z = roomHead - centre;
  z = z.norm() > 1e-6 ? Vec3(z.normalized()) : Vec3(Vec3::UnitZ());
  Vec3 x = Vec3::UnitY().cross(z);
  x = x.norm() > 1e-3 ? Vec3(x.normalized()) : Vec3(Vec3::UnitX());
  Eigen::Isometry3d pose = Eigen::Isometry3d::Identity();
  pose.linear() << x, z.cross(x), z;
  pose.translation() = centre;
  return pose;
}

void PanelBoard::add(RoomPanel& panel) {
  m_panels.emplace_back().panel = &panel;
  m_layers.reserve(m_panels.size());
}

PanelBoard::Spot PanelBoard::rayOn(int panel, const RoomHand& hand, bool anywhere) const {
  const Placed& placed = m_panels[static_cast<std::size_t>(panel)];
  const Eigen::Isometry3d panel_T_aim = placed.room_T_panel.inverse() * hand.room_T_aim;
  const Vec3 origin = panel_T_aim.translation(), direction = -panel_T_aim.linear().col(2);
  if (origin.z() <= 0 || direction.z() > -1e-3)
    return {};
  const double distance = -origin.z() / direction.z();
  const Vec3 met = origin + distance * direction;
  const Eigen::Vector2d size = placed.panel->sizeM();
  const bool reached =
      distance <= kRayReachM && std::abs(met.x()) <= 0.5 * size.x() + kFrameM && std::abs(met.y()) <= 0.5 * size.y() + kFrameM;
  if (!reached && !anywhere)
    return {};
  Spot spot;
  spot.panel = panel;
  spot.at = {met.x() / size.x() + 0.5, 0.5 - met.y() / size.y()};
  spot.distanceM = distance;
  spot.roomPoint = placed.room_T_panel * met;
  spot.frame = !onPicture(spot.at);
  return spot;
}

PanelBoard::Spot PanelBoard::tipOn(int panel, const RoomHand& hand) const {
  const Placed& placed = m_panels[static_cast<std::size_t>(panel)];
  const Vec3 tip = placed.room_T_panel.inverse() * hand.room_T_tip.translation();
  const Eigen::Vector2d size = placed.panel->sizeM();
  Spot spot;
  if (std::abs(tip.x()) > 0.5 * size.x() + kFrameM || std::abs(tip.y()) > 0.5 * size.y() + kFrameM)
    return spot;
  spot.panel = panel;
  spot.at = {tip.x() / size.x() + 0.5, 0.5 - tip.y() / size.y()};
  spot.distanceM = tip.z();
  spot.roomPoint = placed.room_T_panel * Vec3(tip.x(), tip.y(), 0);
  spot.frame = !onPicture(spot.at);
  spot.poke = true;
  return spot;
}

PanelBoard::Spot PanelBoard::spotOf(const RoomHand& hand, const Pointing& pointing) const {
  const int side = static_cast<int>(indexOf(hand.side));
  Spot nearest;
  for (int i = 0; i < static_cast<int>(m_panels.size()); ++i) {
    const Placed& placed = m_panels[static_cast<std::size_t>(i)];
    if (!placed.shown || placed.carrier == side)
      continue;
    const Spot tip = tipOn(i, hand);
    const bool before = tip.distanceM > 0 && tip.distanceM <= kNearM;
    const bool passed = tip.distanceM <= 0 && tip.distanceM >= -kPokeDeepestM && pointing.pokeAt == i;
    if (tip.panel >= 0 && (before || passed))
      return tip;
    const Spot ray = rayOn(i, hand, false);
    if (ray.panel >= 0 && (nearest.panel < 0 || ray.distanceM < nearest.distanceM))
      nearest = ray;
  }
  return nearest;
}

void PanelBoard::point(Pointing& pointing, RoomPanel::Pointer what, const Eigen::Vector2d& at, LeftRight side, const Feel& feel) {
  RoomPanel& panel = *m_panels[static_cast<std::size_t>(pointing.panel)].panel;
  const QPointF where(std::clamp(at.x(), 0.0, 1.0), std::clamp(at.y(), 0.0, 1.0));
  const bool moved = where != pointing.at;
  pointing.at = where;
  if (what == RoomPanel::Pointer::Move && !moved)
    return;
  const int target = panel.targetAt(where);
  if (what == RoomPanel::Pointer::Press && target >= 0)
    feel(side, 0.5, 0.02);
  else if (target != pointing.target && target >= 0)
    feel(side, 0.2, 0.01);
  pointing.target = target;
  panel.pointer(what, where);
}

void PanelBoard::leave(Pointing& pointing, int side) {
  if (pointing.panel >= 0) {
    Placed& placed = m_panels[static_cast<std::size_t>(pointing.panel)];
    if (placed.pointedBy == side) {
      placed.panel->pointer(RoomPanel::Pointer::Leave, pointing.at);
      placed.pointedBy = -1;
    }
  }
  const int pokeAt = pointing.pokeAt;
  pointing = {};
  pointing.at = {-1, -1};
  pointing.pokeAt = pokeAt;
}

void PanelBoard::letGo(LeftRight side) {
  leave(m_pointing[indexOf(side)], static_cast<int>(indexOf(side)));
  m_pointing[indexOf(side)].pokeAt = -1;
}

void PanelBoard::carry(const Pointing& pointing, const RoomHand& hand, const Vec3& roomHead) {
  Placed& placed = m_panels[static_cast<std::size_t>(pointing.panel)];
  Vec3 away = hand.room_T_grip * pointing.grip_T_centre - roomHead;
  const double distance = away.norm();
  away = distance > 1e-6 ? Vec3(away / distance) : Vec3(-Vec3::UnitZ());
  placed.room_T_panel = facing(roomHead + std::clamp(distance, kNearestM, kFarthestM) * away, roomHead);
}

void PanelBoard::markFrame(const Placed& placed, RoomMarks& marks) const {
  const Eigen::Vector2d half = 0.5 * placed.panel->sizeM() + Eigen::Vector2d::Constant(0.5 * kFrameM);
  const std::array<Vec3, 4> corners{placed.room_T_panel * Vec3(-half.x(), -half.y(), 0), placed.room_T_panel * Vec3(half.x(), -half.y(), 0),
                                    placed.room_T_panel * Vec3(half.x(), half.y(), 0), placed.room_T_panel * Vec3(-half.x(), half.y(), 0)};
  for (std::size_t i = 0; i < 4; ++i)
    marks.lines.push_back({corners[i], corners[(i + 1) % 4], tokens::kDark.accent, 0.004});
}

bool PanelBoard::update(const RoomHand& hand, bool mayBegin, const Vec3& roomHead, double seconds, const Feel& feel, RoomMarks& marks) {
  const int side = static_cast<int>(indexOf(hand.side));
  Pointing& pointing = m_pointing[indexOf(hand.side)];
  if (pointing.panel >= 0 && !m_panels[static_cast<std::size_t>(pointing.panel)].shown)
    leave(pointing, side);
  if (!hand.tracked)
    return pointing.doing == Doing::Move || pointing.doing == Doing::RayPress || pointing.doing == Doing::Poke;

  if (pointing.doing == Doing::Move) {
    carry(pointing, hand, roomHead);
    markFrame(m_panels[static_cast<std::size_t>(pointing.panel)], marks);
    if (pointing.byPress ? !hand.pressing : !hand.holding)
      pointing.doing = Doing::Nothing, pointing.panel = -1;
    return true;
  }
  if (pointing.doing == Doing::RayPress) {
    const Spot spot = rayOn(pointing.panel, hand, true);
    if (spot.panel >= 0) {
      point(pointing, RoomPanel::Pointer::Move, spot.at, hand.side, feel);
      marks.lines.push_back({hand.room_T_aim.translation(), spot.roomPoint, tokens::kDark.accent, 0.002});
    }
    if (!hand.pressing) {
      m_panels[static_cast<std::size_t>(pointing.panel)].panel->pointer(RoomPanel::Pointer::Release, pointing.at);
      pointing.doing = Doing::Hover;
    }
    return true;
  }
  const Spot spot = spotOf(hand, pointing);
  if (pointing.doing == Doing::Poke) {
    const Spot tip = tipOn(pointing.panel, hand);
    const bool on = tip.panel >= 0 && tip.distanceM >= -kPokeDeepestM;
    if (on)
      point(pointing, RoomPanel::Pointer::Move, tip.at, hand.side, feel);
    if (on && tip.distanceM < kPokeReleaseM)
      return true;
    m_panels[static_cast<std::size_t>(pointing.panel)].panel->pointer(RoomPanel::Pointer::Release, pointing.at);
    pointing.doing = Doing::Hover;
    if (!on) {
      leave(pointing, side);
      pointing.pokeAt = -1;
    }
    return true;
  }

  if (!mayBegin || spot.panel < 0 || spot.panel != pointing.panel)
    leave(pointing, side);
  if (!mayBegin || spot.panel < 0) {
    pointing.pokeAt = -1;
    return false;
  }
  if (spot.distanceM > 0)
    pointing.pokeAt = spot.poke ? spot.panel : -1;
  Placed& placed = m_panels[static_cast<std::size_t>(spot.panel)];
  const bool pokes = spot.poke && spot.distanceM <= 0 && pointing.pokeAt == spot.panel;
  if (hand.holdBegan || (hand.pressBegan && spot.frame && !pokes)) {
    if (placed.carrier < 0) { // what is worn moves with its wearer
      leave(pointing, side);
      pointing.doing = Doing::Move;
      pointing.panel = spot.panel;
      pointing.byPress = !hand.holdBegan;
      pointing.grip_T_centre = hand.room_T_grip.inverse() * placed.room_T_panel.translation();
      feel(hand.side, 0.3, 0.01);
    }
    return true;
  }
  const bool presses = !spot.frame && (spot.poke ? pokes : hand.pressBegan);
  if (spot.frame) {
    leave(pointing, side);
    if (placed.carrier < 0)
      markFrame(placed, marks);
  } else if (placed.pointedBy < 0 || placed.pointedBy == side || presses) {
    // One pointer for each panel: the other hand's ends where this one presses.
    if (placed.pointedBy >= 0 && placed.pointedBy != side)
      leave(m_pointing[static_cast<std::size_t>(placed.pointedBy)], placed.pointedBy);
    placed.pointedBy = side;
    pointing.panel = spot.panel;
    pointing.doing = Doing::Hover;
    point(pointing, RoomPanel::Pointer::Move, spot.at, hand.side, feel);
    if (presses) {
      point(pointing, RoomPanel::Pointer::Press, spot.at, hand.side, feel);
      pointing.doing = spot.poke ? Doing::Poke : Doing::RayPress;
    }
    if (std::abs(hand.stick.y()) > 0.2)
      placed.panel->pointer(RoomPanel::Pointer::Scroll, pointing.at, hand.stick.y() * kLinesPerSecond * seconds);
  }
  if (!spot.poke)
    marks.lines.push_back({hand.room_T_aim.translation(), spot.roomPoint, tokens::kDark.accent, 0.002});
  marks.balls.push_back({spot.roomPoint, 0.004, tokens::kDark.accent});
  return true;
}

void PanelBoard::place(const Standpoint& standpoint, bool all) {
  std::vector<Placed*> beside;
  std::array<double, 2> taken{0, 0};
  const auto put = [all](Placed& placed, const Eigen::Isometry3d& place) {
    if (all || !placed.placed)
      placed.room_T_panel = place;
    placed.placed = true;
  };
  for (Placed& placed : m_panels) {
    if (placed.carrier >= 0)
      continue;
    if (placed.panel->name() == "keyboard") {
      put(placed, deskPlace(standpoint));
    } else if (const std::optional<PanelStand> stand = placed.panel->stand()) {
      put(placed, standPlace(standpoint, *stand));
      if (placed.panel->visible())
        take(taken, *stand, placed.panel->sizeM().x());
    } else {
      beside.push_back(&placed);
    }
  }
  std::stable_partition(beside.begin(), beside.end(), [](const Placed* placed) { return placed->panel->visible(); });
  std::vector<double> widths;
  for (const Placed* placed : beside)
    widths.push_back(placed->panel->sizeM().x());
  std::vector<Eigen::Isometry3d> places(widths.size());
  panelPlaces(standpoint, widths, places, taken);
  for (std::size_t i = 0; i < beside.size(); ++i)
    put(*beside[i], places[i]);
}

void PanelBoard::move(const Eigen::Isometry3d& by) {
  for (Placed& placed : m_panels)
    placed.room_T_panel = by * placed.room_T_panel;
}

void PanelBoard::makeLayers(const Eigen::Isometry3d& stage_T_room, const Vec3& roomHead) {
  std::size_t count = 0;
  for (std::size_t i = 0; i < m_panels.size(); ++i) {
    const Placed& placed = m_panels[i];
    if (!placed.shown)
      continue;
    if (count == m_layers.size())
      m_layers.emplace_back();
    PanelLayer& layer = m_layers[count++];
    layer.id = static_cast<int>(i);
    layer.revision = placed.panel->revision();
    layer.picture = placed.panel->picture();
    layer.stage_T_panel = stage_T_room * placed.room_T_panel;
    layer.sizeM = placed.panel->sizeM();
  }
  m_layers.resize(count);
  const Vec3 head = stage_T_room * roomHead;
  std::sort(m_layers.begin(), m_layers.end(), [&head](const PanelLayer& a, const PanelLayer& b) {
    return (a.stage_T_panel.translation() - head).squaredNorm() > (b.stage_T_panel.translation() - head).squaredNorm();
  });
}

} // namespace halsted
