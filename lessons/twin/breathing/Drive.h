// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

namespace halsted::twin {

struct State;

struct DriveParameters {
  double co2SetMmHg = 40; ///< anchored to rest
  double co2Gain = 1, oxygenGain = 1, acidGain = 1;
  double restingVentilationLMin = 7; ///< anchored
};

/// The patient's own breathing.
struct Drive {
  DriveParameters parameters;
  double central = 1, peripheral = 0;    ///< lagged
  double ventilationLMin = 7;            ///< asked for
  double ratePerMin = 14, tidalMl = 500; ///< wanted
  double phaseS = 0;
  double effort = 1;  ///< 0..1 muscle strength: relaxants, fatigue, cord
  double apnoeaS = 0; ///< output: since the last breath of his own
  double fatigue = 0;
  std::int64_t breathing = 1; ///< output
  double spare[12] = {};
};

/// 50 Hz: ventilation asked for, from blood gases, influences.breathingDrive/Rate, effort and consciousness. Writes the columns
/// Oxygen and Acid of breathingDrive.
void stepDrive(State& state, double dtS);
/// 500 Hz: pressure of the breathing muscles -> lungs.muscleCmH2O.
void stepMuscles(State& state, double dtS);
void anchorDrive(State& state);

} // namespace halsted::twin
