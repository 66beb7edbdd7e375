// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "xr/RoomTool.h"

#include <optional>

namespace halsted {

/// Points of plan elements, whatever their kind, as things to take hold of. Moved by "plan.move" when let go; until then only a mark
/// goes along.
class PlanHandles {
public:
  /// The point within reach of the tip; false when there is none. Points of strokes are too many and too close: not them.
  bool take(const RoomHand& hand, bool byPress, const ToolContext& context);
  bool holds(LeftRight side) const { return m_held && m_held->side == side; }
  void update(const RoomHand& hand, ToolContext& context);
  void drop() { m_held.reset(); } ///< the element stays where it was

private:
  struct Held {
    LeftRight side;
    Id element;
    std::size_t point;
    Vec3 tip_T_point; ///< in the tip's frame: the point does not jump to the tip
    bool byPress;
  };
  std::optional<Held> m_held;
};

} // namespace halsted
