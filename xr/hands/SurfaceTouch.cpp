// SPDX-License-Identifier: Apache-2.0
#include "xr/hands/SurfaceTouch.h"

#include "xr/tools/ToolAim.h"

namespace halsted {

bool SurfaceTouch::update(const RoomHand& hand, const SurfacePicker& picker, const RoomView& view, double seconds) {
  constexpr double kContactM = 0.0015, kApartM = 0.005, kPauseS = 0.1;
  m_sinceS += seconds;
  const Vec3 tipMm = view.model.room_T_patient().inverse() * hand.room_T_tip.translation();
  const auto near = touchHit(hand.room_T_tip.translation(), kApartM, picker, view);
  const bool within = near && near->distanceMm * 1e-3 * view.model.scale <= kContactM;
  const Vec3 way = tipMm - m_lastMm;
  // A quick tip is on one side in one frame and on the other in the next.
  bool passed = false;
  if (m_known && !m_touching && !within && way.norm() > 0)
    if (const auto hit = picker.alongRay(m_lastMm, way.normalized(), way.norm()))
      passed = !view.clip || (hit->pointMm - view.clip->pointMm).dot(view.clip->normal) >= 0;
  const bool begins = m_known && ((within && !m_touching) || passed) && m_sinceS >= kPauseS;
  m_touching = near && (m_touching || within);
  m_lastMm = tipMm;
  m_known = true;
  if (begins)
    m_sinceS = 0;
  return begins;
}

} // namespace halsted
