// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "lessons/twin/State.h"

#include <cmath>
#include <memory>

namespace halsted::twin {

/// Chest, airway, machine and drive alone: blood gases and circulation stay as they are set.
struct BreathingRig {
  std::unique_ptr<State> state = std::make_unique<State>();
  State& s = *state;

  BreathingRig() {
    fillLungs(s);
    advance(40);
    anchorDrive(s);
    advance(20);
  }
  void advance(double seconds) {
    for (auto n = std::llround(seconds / kTickS); n > 0; --n) {
      for (int i = 0; i < 10; ++i) {
        stepMuscles(s, kTickS / 10);
        stepVentilator(s, kTickS / 10);
        stepLungs(s, kTickS / 10);
      }
      stepAirway(s, kTickS);
      stepDrive(s, kTickS);
      regulateLungs(s, kTickS);
    }
  }
  void ventilate(double tidalMl = 490, double ratePerMin = 15, double peep = 5) {
    s.airway.kind = AirwayKind::Tracheal;
    s.drugs.diaphragmBlock = 1;
    s.brain.consciousness = 0;
    s.ventilator.mode = VentilatorMode::VolumeControl;
    s.ventilator.tidalMl = tidalMl, s.ventilator.ratePerMin = ratePerMin, s.ventilator.peepCmH2O = peep;
    advance(90);
  }
};

} // namespace halsted::twin
