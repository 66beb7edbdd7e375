// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "xr/RoomTool.h"

#include <array>

namespace halsted {

inline constexpr double kSmallestScale = 0.05, kLargestScale = 20;

/// The model in one hand or two. It moves rigidly with one; two scale it about the middle between them, move and turn it. Life size
/// catches softly. Nothing is thrown: it stays where it was let go.
class ModelHold {
public:
  using Hands = std::array<RoomHand, 2>;

  void take(LeftRight side, const Hands& hands, const ModelPlacement& model);
  void letGo(LeftRight side, const Hands& hands, const ModelPlacement& model);
  bool holds(LeftRight side) const { return m_holds[indexOf(side)]; }
  bool any() const { return m_holds[0] || m_holds[1]; }

  /// True when the scale has just come to life size.
  bool update(const Hands& hands, ModelPlacement& model);
  /// About the hand that holds it; for people with one hand. True as above.
  bool scaleBy(double factor, const Hands& hands, ModelPlacement& model);

private:
  void anchor(const Hands& hands, const ModelPlacement& model);
  Eigen::Isometry3d between(const Hands& hands);
  bool caught(double scale);

  std::array<bool, 2> m_holds{};
  Eigen::Isometry3d m_hold_T_model = Eigen::Isometry3d::Identity(); ///< in the one grip, or in the frame between two
  std::array<Vec3, 2> m_up{Vec3::UnitY(), Vec3::UnitY()};           ///< one direction of the room, as each grip sees it
  Vec3 m_lastUp = Vec3::UnitY();
  double m_scale = 1, m_spanM = 1; ///< when it was taken
  double m_rawScale = 1;           ///< before life size catches
  bool m_atLifeSize = true;
};

} // namespace halsted
