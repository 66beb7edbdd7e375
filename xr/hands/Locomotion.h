// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "xr/RoomTool.h"
#include "xr/frames/ComfortLog.h"

#include <array>

namespace halsted {

/// Turns and teleports by the stick: in steps, never gliding, with the edge of the view dark for a moment. In passthrough the room is
/// the real one: neither happens.
class Locomotion {
public:
  struct Free {
    bool turn = true, teleport = true; ///< the hand's stick is not used for something else
  };
  /// True when the person was moved.
  bool update(const std::array<RoomHand, 2>& hands, const std::array<Free, 2>& free, const Vec3& roomHead, double snapTurnDegrees,
              RoomView& view, RoomMarks& marks, ComfortLog& comfort);
  /// About the head; positive to the left.
  void turn(double degrees, const Vec3& roomHead, RoomView& view, ComfortLog& comfort);
  void fade(double seconds, bool wanted, RoomView& view);

private:
  std::array<bool, 2> m_turned{}, m_aiming{};
  double m_vignette = 0;
};

} // namespace halsted
