// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

namespace halsted::twin {

struct State;

struct KidneyParameters {
  double gfrMlMin = 110;          ///< resting
  double pressureShiftMmHg = 0;   ///< of the pressure curves: chronic hypertension
  double restingUrineMlMin = 1.1; ///< anchored
  double spare[4] = {};
};

struct Kidneys {
  KidneyParameters parameters;
  double gfrMlMin = 110, urineMlMin = 1.1, perfusionMlMin = 1200; ///< outputs
  double urineMl = 0;                                             ///< made so far
  double injury = 0;                                              ///< 0..1, acute, from ischaemia
  double spare[8] = {};
};

/// 5 Hz. urineMlMin is read by Fluids.
void stepKidneys(State& state, double dtS);
void anchorKidneys(State& state);

} // namespace halsted::twin
