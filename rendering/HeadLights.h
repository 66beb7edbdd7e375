// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>

namespace halsted {

/// Lights that stand with the eye, on the desk and in the headset: x right, y up, z back towards the eye.
struct HeadLight {
  std::array<double, 3> from;
  double intensity;
};
/// Key light from the upper left, fill from the right.
inline constexpr std::array kHeadLights{HeadLight{{-0.6, 0.8, 1.2}, 0.85}, HeadLight{{0.9, -0.1, 0.9}, 0.35}};

} // namespace halsted
