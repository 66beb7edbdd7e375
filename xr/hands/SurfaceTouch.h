// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "xr/RoomTool.h"

namespace halsted {

/// Notices when a tip comes onto or through a surface.
class SurfaceTouch {
public:
  /// True in the frame in which contact begins.
  bool update(const RoomHand& hand, const SurfacePicker& picker, const RoomView& view, double seconds);
  void reset() { m_known = m_touching = false; }

private:
  Vec3 m_lastMm = Vec3::Zero();
  bool m_known = false, m_touching = false;
  double m_sinceS = 1;
};

} // namespace halsted
