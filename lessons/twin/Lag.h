// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>

namespace halsted::twin {

/// First-order lag: `value` after a step of dt on its way to `goal`, by the explicit Euler rule for d(value)/dt = (goal - value) / tau.
/// dt and tau in one unit of time. Never passes the goal, however long the step.
inline double toward(double value, double goal, double dt, double tau) {
  return value + (goal - value) * std::min(1.0, dt / tau);
}

} // namespace halsted::twin
