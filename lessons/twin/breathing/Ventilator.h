// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

namespace halsted::twin {

struct State;

enum class VentilatorMode : std::int64_t { Off, VolumeControl, PressureControl, PressureSupport, Cpap, Bag, Count };

/// The machine, or hands on a bag. Set points as in the act "ventilator"; unset ones keep their last value.
struct Ventilator {
  VentilatorMode mode = VentilatorMode::Off;
  double tidalMl = 500, inspiratoryCmH2O = 12, ratePerMin = 14, peepCmH2O = 5, fio2 = 0.4;
  double inspiratoryShare = 1.0 / 3; ///< of the cycle
  double triggerLMin = 2;
  double maximumCmH2O = 40;
  double failure = 0;  ///< 0 sound .. 1 disconnected (circuit failure)
  double maskLeak = 0; ///< 0..1 on a face mask
  // Outputs now
  double phaseS = 0;            ///< into the current machine breath
  std::int64_t delivering = 0;  ///< 1 in inspiration
  double flowLS = 0;            ///< wanted in volume control
  double pressureCmH2O = 0;     ///< held at the tube
  std::int64_t breathCount = 0; ///< machine breaths so far
  std::int64_t flowSource = 0;  ///< 1: flowLS is imposed (volume control, bag); 0: pressureCmH2O is
  double peakFlowLS = 0;        ///< of this inspiration (pressure support ends at a quarter of it)
  double sinceBreathS = 0;      ///< since the last inspiration began, whoever began it
  double inspirationS = 1;      ///< of this breath
};

/// 500 Hz, before stepLungs.
void stepVentilator(State& state, double dtS);

} // namespace halsted::twin
