// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <span>

namespace halsted::openxr {

/// What a hand can do, whatever it holds.
enum class Act { Grip, Aim, Tip, Trigger, Squeeze, Stick, StickClick, Primary, Secondary, Menu, Pulse };
inline constexpr std::size_t kActCount = 11;

enum class Side { Both, Left, Right };

struct Binding {
  Act act;
  const char* path; ///< below /user/hand/left or right
  Side side = Side::Both;
};

/// An interaction profile of the OpenXR specification, and what its parts do here.
struct Profile {
  const char* path;
  const char* name;      ///< for people
  const char* extension; ///< that brings it; null: OpenXR 1.0 itself
  std::span<const Binding> bindings;
  bool bareHand = false; ///< no controller: cameras see the hand
  bool pad = false;      ///< its stick is a touch pad: counts only while pressed, its middle is the primary button
};
std::span<const Profile> profiles();

} // namespace halsted::openxr
