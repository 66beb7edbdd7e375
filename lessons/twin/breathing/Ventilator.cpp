// SPDX-License-Identifier: Apache-2.0
#include "lessons/twin/breathing/Ventilator.h"

#include "lessons/twin/State.h"

#include <algorithm>

namespace halsted::twin {

namespace {

/// Share of the inspiratory time in which volume flows; the rest is a pause, so that plateau pressure shows.
constexpr double kFlowShare = 0.85;
/// Valves and hoses: pressure follows its set point with this lag.
constexpr double kValveS = 0.03, kPressureRiseS = 0.06;
constexpr double kRefractoryS = 0.35, kApnoeaBackupS = 20, kLongestSupportS = 3;
constexpr double kBagInspirationS = 1.0;

bool breathesByItself(VentilatorMode mode) {
  return mode == VentilatorMode::VolumeControl || mode == VentilatorMode::PressureControl || mode == VentilatorMode::Bag;
}

void beginBreath(State& state, bool triggered) {
  Ventilator& v = state.ventilator;
  v.phaseS = v.sinceBreathS = v.peakFlowLS = 0;
  v.delivering = 1;
  ++v.breathCount;
  const double periodS = 60 / std::clamp(v.ratePerMin, 1.0, 120.0), share = std::clamp(v.inspiratoryShare, 0.1, 0.8);
  v.inspirationS = v.mode == VentilatorMode::Bag ? std::min(kBagInspirationS, 0.4 * periodS) : std::clamp(share * periodS, 0.25, 2.5);
  // Inflation of the lungs ends the patient's own inspiration and puts off the next one (Hering and Breuer).
  Drive& d = state.drive;
  if (!triggered && d.phaseS > d.inspirationS)
    d.phaseS = d.inspirationS;
}

} // namespace

void stepVentilator(State& state, double dtS) {
  Ventilator& v = state.ventilator;
  if (v.mode == VentilatorMode::Off) {
    v.flowSource = v.delivering = 0;
    v.flowLS = v.pressureCmH2O = 0;
    return;
  }
  const Lungs& l = state.lungs;
  v.phaseS += dtS;
  v.sinceBreathS += dtS;
  const double tight = 1 - std::clamp(v.failure, 0.0, 1.0);
  const double leak = state.airway.kind == AirwayKind::Natural || state.airway.kind == AirwayKind::Oropharyngeal ? v.maskLeak : 0;
  const double whole = tight * (1 - std::clamp(leak, 0.0, 1.0));
  const double peep = std::clamp(v.peepCmH2O, 0.0, 60.0);

  if (!v.delivering) {
    const bool pulled = v.sinceBreathS > kRefractoryS && v.phaseS > kRefractoryS && v.mode != VentilatorMode::Bag &&
                        l.flowLS * 60 > std::max(v.triggerLMin, 0.2) * l.parameters.restingTidalMl / 500 && tight > 0.05;
    const bool due = v.ratePerMin > 0 && v.sinceBreathS >= 60 / std::clamp(v.ratePerMin, 1.0, 120.0);
    if (breathesByItself(v.mode) ? pulled || due
                                 : v.mode == VentilatorMode::PressureSupport && (pulled || (due && v.sinceBreathS > kApnoeaBackupS)))
      beginBreath(state, pulled);
  }

  double wanted = peep * whole, riseS = kValveS;
  v.flowSource = 0;
  v.flowLS = 0;
  if (v.delivering) {
    const bool byVolume = v.mode == VentilatorMode::VolumeControl || v.mode == VentilatorMode::Bag;
    if (byVolume) {
      const bool flowing = v.phaseS < kFlowShare * v.inspirationS;
      v.flowLS = flowing ? 1e-3 * std::clamp(v.tidalMl, 0.0, 3000.0) / (kFlowShare * v.inspirationS) * whole : 0;
      v.flowSource = 1;
      if (l.airwayCmH2O >= v.maximumCmH2O - 0.01 && v.mode == VentilatorMode::VolumeControl)
        v.delivering = 0; // pressure limit opens the expiratory valve
      wanted = std::max(l.airwayCmH2O, 0.0);
    } else {
      wanted = std::min(peep + std::clamp(v.inspiratoryCmH2O, 0.0, 60.0), v.maximumCmH2O) * whole;
      riseS = kPressureRiseS;
      v.peakFlowLS = std::max(v.peakFlowLS, l.flowLS);
      const bool support = v.mode == VentilatorMode::PressureSupport;
      if (support && v.phaseS > 0.25 && l.flowLS < 0.25 * v.peakFlowLS)
        v.delivering = 0;
      if (support && v.phaseS > kLongestSupportS)
        v.delivering = 0;
    }
    const bool timed = v.mode != VentilatorMode::PressureSupport;
    if ((timed && v.phaseS >= v.inspirationS) || v.mode == VentilatorMode::Cpap)
      v.delivering = 0;
    if (!v.delivering) {
      v.flowSource = 0;
      v.flowLS = 0;
      v.phaseS = 0;
    }
  }
  v.pressureCmH2O += (wanted - v.pressureCmH2O) * std::min(1.0, dtS / riseS);
}

} // namespace halsted::twin
