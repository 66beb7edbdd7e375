// SPDX-License-Identifier: Apache-2.0
#include "xr/hands/HandReader.h"

#include <utility>

namespace halsted {
namespace {

constexpr double kGraceS = 0.2;
struct Hysteresis {
  double on, off;
};
// Pinch and fist, estimated from joints that jitter, need more room between than triggers.
constexpr Hysteresis kController{0.6, 0.4}, kCamera{0.75, 0.35};

void change(bool& is, bool& began, bool& ended, double value, const Hysteresis& at) {
  const bool now = is ? value > at.off : value >= at.on;
  began = now && !is;
  ended = !now && is;
  is = now;
}

bool rises(bool& last, bool now) {
  const bool began = now && !last;
  last = now;
  return began;
}

} // namespace

void HandReader::read(const HandInput& input, const Eigen::Isometry3d& room_T_stage, double seconds) {
  const bool seen = input.source != HandInput::Source::None && input.grip.tracked && input.aim.tracked;
  const bool swapped = seen && !m_lost && input.source != m_source;
  m_lostNow = false;
  if (!seen || swapped) {
    m_unseenS += seconds;
    m_hand.tracked = false;
    m_hand.holdBegan = m_hand.holdEnded = m_hand.pressBegan = m_hand.pressEnded = false;
    m_hand.primaryBegan = m_hand.secondaryBegan = m_hand.menuBegan = m_hand.stickClickBegan = false;
    m_hand.stick.setZero();
    if (!m_lost && (m_unseenS > kGraceS || swapped)) {
      m_hand.holdEnded = std::exchange(m_hand.holding, false);
      m_hand.pressEnded = std::exchange(m_hand.pressing, false);
      m_lost = m_lostNow = m_mustOpenHold = m_mustOpenPress = true;
    }
    place(room_T_stage);
    return;
  }
  if (m_lost || m_unseenS > 0) {
    m_grip.reset();
    m_aim.reset();
    m_tip.reset();
  }
  m_source = input.source;
  m_lost = false;
  m_unseenS = 0;
  m_hand.tracked = true;
  m_hand.byCamera = input.source == HandInput::Source::Hand;
  m_grip.add(input.grip.stage_T_pose, seconds);
  m_aim.add(input.aim.stage_T_pose, seconds);
  m_hand.stage_T_grip = input.grip.stage_T_pose;
  m_hand.stage_T_tip = input.tip.tracked ? input.tip.stage_T_pose : input.aim.stage_T_pose;
  m_tip.add(m_hand.stage_T_tip, seconds);
  const Hysteresis& at = m_hand.byCamera ? kCamera : kController;
  m_mustOpenPress = m_mustOpenPress && input.trigger > at.off;
  m_mustOpenHold = m_mustOpenHold && input.squeeze > at.off;
  change(m_hand.pressing, m_hand.pressBegan, m_hand.pressEnded, m_mustOpenPress ? 0 : input.trigger, at);
  change(m_hand.holding, m_hand.holdBegan, m_hand.holdEnded, m_mustOpenHold ? 0 : input.squeeze, at);
  m_hand.stick = input.stick;
  m_hand.primaryBegan = rises(m_primary, input.primary);
  m_hand.secondaryBegan = rises(m_secondary, input.secondary);
  m_hand.menuBegan = rises(m_menu, input.menu);
  m_hand.stickClickBegan = rises(m_stickClick, input.stickClick);
  place(room_T_stage);
}

void HandReader::place(const Eigen::Isometry3d& room_T_stage) {
  m_hand.room_T_grip = room_T_stage * m_grip.pose();
  m_hand.room_T_aim = room_T_stage * m_aim.pose();
  m_hand.room_T_tip = room_T_stage * m_tip.pose();
}

} // namespace halsted
