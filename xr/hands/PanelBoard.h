// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "xr/RoomPanel.h"
#include "xr/RoomTool.h"
#include "xr/hands/Arrangement.h"

#include <array>
#include <deque>
#include <functional>
#include <vector>

namespace halsted {

/// All panels in the room: where they stand, and what hands do to them. A ray points from afar, a tip pokes from near; a panel is moved
/// by its frame, a band around the picture, or by taking hold of it anywhere, and turns to the head as it goes.
class PanelBoard {
public:
  using Feel = std::function<void(LeftRight, double strength, double seconds)>;
  using Hands = std::array<RoomHand, 2>;

  struct Placed {
    RoomPanel* panel = nullptr;
    Eigen::Isometry3d room_T_panel = Eigen::Isometry3d::Identity();
    bool placed = false; ///< has a place in the room
    bool shown = false;
    int carrier = -1; ///< the hand that wears it, which does not point at it
    int pointedBy = -1;
  };

  void add(RoomPanel& panel);
  std::deque<Placed>& panels() { return m_panels; }

  /// True when the hand is busy with a panel; it does nothing else then.
  bool update(const RoomHand& hand, bool mayBegin, const Vec3& roomHead, double seconds, const Feel& feel, RoomMarks& marks);
  void letGo(LeftRight side); ///< the hand was lost
  /// Those without a place get one, or all of them; what is seen stands further in than what is not.
  void place(const Standpoint& standpoint, bool all);
  void move(const Eigen::Isometry3d& by); ///< all that stand in the room

  void makeLayers(const Eigen::Isometry3d& stage_T_room, const Vec3& roomHead);
  const std::vector<PanelLayer>& layers() const { return m_layers; } ///< stage space, nearest last

private:
  struct Spot {
    int panel = -1;
    Eigen::Vector2d at{0, 0}; ///< 0 to 1 on the picture, beyond on the frame
    double distanceM = 0;     ///< along the ray; before the face for a tip
    Vec3 roomPoint = Vec3::Zero();
    bool frame = false, poke = false;
  };
  enum class Doing { Nothing, Hover, RayPress, Poke, Move };
  struct Pointing {
    Doing doing = Doing::Nothing;
    int panel = -1;
    QPointF at;
    int target = -1;
    int pokeAt = -1; ///< the panel whose face the tip is before: only from there it may pass
    bool byPress = false;
    Vec3 grip_T_centre = Vec3::Zero();
  };

  Spot spotOf(const RoomHand& hand, const Pointing& pointing) const;
  Spot rayOn(int panel, const RoomHand& hand, bool anywhere) const;
  Spot tipOn(int panel, const RoomHand& hand) const;
  void point(Pointing& pointing, RoomPanel::Pointer what, const Eigen::Vector2d& at, LeftRight side, const Feel& feel);
  void leave(Pointing& pointing, int side);
  void carry(const Pointing& pointing, const RoomHand& hand, const Vec3& roomHead);
  void markFrame(const Placed& placed, RoomMarks& marks) const;

  std::deque<Placed> m_panels; ///< a panel may ask for another while it is pressed
  std::array<Pointing, 2> m_pointing;
  std::vector<PanelLayer> m_layers;
};

/// Upright, its face to the head.
Eigen::Isometry3d facing(const Vec3& centre, const Vec3& roomHead);

} // namespace halsted
