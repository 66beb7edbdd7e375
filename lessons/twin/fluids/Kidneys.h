// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "lessons/twin/fluids/Blood.h"

#include <array>
#include <cstdint>

namespace halsted::twin {

struct State;

struct KidneyParameters {
  double gfrMlMin = 110;          ///< resting
  double pressureShiftMmHg = 0;   ///< of the pressure curves: chronic hypertension
  double restingUrineMlMin = 1.1; ///< anchored
};

struct Kidneys {
  KidneyParameters parameters;
  double gfrMlMin = 110, urineMlMin = 1.1, perfusionMlMin = 1200; ///< outputs
  double urineMl = 0;                                             ///< made so far
  double injury = 0;                                              ///< 0..1, acute, from ischaemia
  double antidiuresis = 1;                                        ///< output: factor on urine by osmolality (vasopressin)
  double osmoticMlMin = 0;                                        ///< output: urine drawn by glucose and mannitol
  std::array<double, kSoluteCount> excretedMmol{};                ///< so far
  std::int64_t anchored = 0;
  double restPressure = 92, restFlowMlMin = 1100, restCentralVenous = 4; ///< anchors
  double urineScale = 1.1, gfrScale = 1;
  double restOsmolality = 294.6;
};

/// 5 Hz. urineMlMin is read by Fluids.
void stepKidneys(State& state, double dtS);
void anchorKidneys(State& state);

} // namespace halsted::twin
