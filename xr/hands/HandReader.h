// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "xr/RoomTool.h"
#include "xr/hands/SteadyPose.h"

namespace halsted {

/// Makes a tool's hand of what the headset says: steadied, and with presses that do not flutter. A hand out of sight keeps
/// what it holds for a fifth of a second, then it has let go.
class HandReader {
public:
  explicit HandReader(LeftRight side) { m_hand.side = side; }

  void read(const HandInput& input, const Eigen::Isometry3d& room_T_stage, double seconds);
  /// The person was moved: the same hand, elsewhere in the room.
  void place(const Eigen::Isometry3d& room_T_stage);
  const RoomHand& hand() const { return m_hand; }
  bool lost() const { return m_lost; } ///< nothing to go by any more; tracked is false earlier
  bool lostNow() const { return m_lostNow; }

private:
  RoomHand m_hand;
  SteadyPose m_grip, m_aim, m_tip; ///< stage space
  HandInput::Source m_source = HandInput::Source::None;
  bool m_primary = false, m_secondary = false, m_menu = false, m_stickClick = false;
  bool m_lost = true, m_lostNow = false;
  bool m_mustOpenPress = false, m_mustOpenHold = false; ///< came back closed: what it holds now is not ours to guess
  double m_unseenS = 0;
};

} // namespace halsted
