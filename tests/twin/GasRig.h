// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "lessons/twin/State.h"

#include <array>
#include <cmath>
#include <numbers>

namespace halsted::twin {

/// Gas exchange alone: lungs that breathe a sine and a circulation of steady flow, around the real modules of gas.
struct GasRig {
  State s{};
  double ratePerMin = 12, tidalL = 0.52, residualL = 2.6, phase = 0;
  bool breathes = true, open = true;
  std::array<bool, kSideCount> moves{true, true};

  explicit GasRig(double flowMlS = 92) {
    s.blood.hb = 14.5;
    setVolume(residualL);
    setFlow(flowMlS, 1);
    s.circulation.beat.outputLMin = flowMlS * 0.06;
    s.circulation.bloodVolumeMl = 5000;
    s.lungs.shunt = 0;
    s.lungs.tidalMl = tidalL * 1000;
    s.reflexes.sympathetic = s.reflexes.parameters.restingActivity;
    fillGases(s);
    anchorTissues(s);
  }
  void setFlow(double restMlS, double share) {
    s.circulation.pulmonaryFlow = restMlS * share;
    s.circulation.pressure[kPulmonaryArteries] = 14 * share;
    s.circulation.bedFlow.fill(restMlS * share / 6);
  }
  void setVolume(double litres) {
    for (std::size_t i = 0; i < kSideCount; ++i)
      if (moves[i])
        s.lungs.volumeL[i] = litres * s.lungs.parameters.share[i];
  }
  void tick() {
    if (breathes) {
      phase += kTickS * ratePerMin / 60;
      phase -= std::floor(phase);
      setVolume(residualL + tidalL * 0.5 * (1 - std::cos(2 * std::numbers::pi * phase)));
    } else if (!open) {
      for (std::size_t i = 0; i < kSideCount; ++i)
        s.lungs.volumeL[i] = std::max(s.lungs.volumeL[i] - s.gases.netUptakeLS[i] * kTickS, 0.001);
    }
    ++s.clock.tick;
    stepGases(s, kTickS);
    stepTissues(s, kTickS);
    if (s.clock.tick % kChemistryTicks == 0) {
      stepMetabolism(s, kTickS * kChemistryTicks);
      stepBloodChemistry(s, kTickS * kChemistryTicks);
    }
  }
  void run(double seconds) {
    for (auto n = std::llround(seconds / kTickS); n > 0; --n)
      tick();
  }
  void stopBreathing(bool airwayOpen) {
    while (phase > 0.02)
      tick();
    breathes = false, open = airwayOpen;
  }
};

} // namespace halsted::twin
