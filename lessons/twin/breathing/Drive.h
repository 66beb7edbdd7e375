// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

namespace halsted::twin {

struct State;

struct DriveParameters {
  double co2SetMmHg = 40; ///< anchored to rest
  double co2Gain = 1, oxygenGain = 1, acidGain = 1;
  double restingVentilationLMin = 7;                              ///< anchored
  double oxygenSetMmHg = 95;                                      ///< anchored
  double baseExcessSet = 0, lactateSet = 1, sympatheticSet = 0.2; ///< anchored
  double musclePerMl = 0.014; ///< cmH2O of muscle pressure per mL of tidal volume wanted; learnt until anchored
  double learning = 1;        ///< 1 until anchored
  double muscleStrength = 1;  ///< 0..1 of the breathing muscles: cord, neuropathy
  double greatestCmH2O = 100; ///< of the inspiratory muscles at resting lung volume
};

/// The patient's own breathing.
struct Drive {
  DriveParameters parameters;
  double central = 40, peripheral = 40;  ///< PCO2 as sensed, mmHg, lagged
  double oxygen = 95;                    ///< PO2 as sensed by the carotid bodies, lagged
  double acid = 0;                       ///< mmHg by which metabolic acid lowers the PCO2 aimed at, lagged
  double starved = 0;                    ///< 0..1 of the brainstem's centres silent for want of oxygen, lagged
  double alarm = 0;                      ///< 0..1 of the reflex drive of shock, lagged
  double ventilationLMin = 7;            ///< asked for
  double ratePerMin = 14, tidalMl = 500; ///< wanted
  double phaseS = 0;
  double effort = 1;  ///< 0..1 muscle strength: relaxants, fatigue, cord
  double apnoeaS = 0; ///< output: since the last breath of his own
  double fatigue = 0;
  std::int64_t breathing = 1;               ///< output
  double inspirationS = 1.7, periodS = 4.3; ///< of the breath in progress
  double amplitudeCmH2O = 0;                ///< of the breath in progress
  double pressureCmH2O = 0;                 ///< made by the muscles now
  double compensation = 1;                  ///< x pressure against a load that makes breaths smaller than wanted
  double burden = 0;                        ///< tension-time index of the diaphragm, lagged
  double wantedMl = 500;                    ///< tidal volume that this breath is meant to have
  double usedMusclePerMl = 0.014;
  double lastWantedMl = 500, lastMusclePerMl = 0.014; ///< of the breath before
  std::int64_t breathCount = 0;                       ///< own breaths begun
  std::int64_t learntBreath = 0;
};

/// 50 Hz: ventilation asked for, from blood gases, influences.breathingDrive/Rate, effort and consciousness. Writes the columns
/// Oxygen, Acid and Reflex of breathingDrive and Reflex of breathingRate.
void stepDrive(State& state, double dtS);
/// 500 Hz: pressure of the breathing muscles -> lungs.muscleCmH2O.
void stepMuscles(State& state, double dtS);
void anchorDrive(State& state);

} // namespace halsted::twin
