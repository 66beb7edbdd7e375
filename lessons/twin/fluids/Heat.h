// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

namespace halsted::twin {

struct State;

struct HeatParameters {
  double coreSetC = 37.0;
  double insulation = 1; ///< clothes and blankets; 1 = light bedding at 24 degC
};

/// Core and shell.
struct Heat {
  HeatParameters parameters;
  double coreC = 37.0, shellC = 33.5;
  double environmentC = 24;
  std::int64_t inWater = 0;
  std::int64_t forced = 0; ///< 1: the core is held at forcedC (act coreTemperature)
  double forcedC = 37;
  double shivering = 0;                  ///< 0..1 output
  double lossW = 0, madeW = 85;          ///< outputs
  double warmerW = 0;                    ///< forced air, blankets
  double vasomotion = 1;                 ///< output: x resting conductance from core to skin
  double sweatW = 0;                     ///< output: heat lost by sweat
  double skinC = 33.5, skinFeltC = 33.5; ///< surface of the skin, and what its receptors have adapted to
  double coldShock = 0;                  ///< output: 0..1.2 of the answer of sudden cold on the skin
  double skinWPerC = 6;                  ///< from skin to air; anchored
  double coreWPerC = 22;                 ///< from core to skin at rest; anchored
};

/// 5 Hz. Writes influences[Temperature]; drips bring their own temperature.
void stepHeat(State& state, double dtS);
void anchorHeat(State& state);

} // namespace halsted::twin
