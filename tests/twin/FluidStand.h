// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "lessons/twin/State.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace halsted::twin {

/// Blood, fluids, kidneys and heat without the rest of the body: vessels are a bag whose pressure and flow follow its volume.
class FluidStand {
public:
  State s;

  FluidStand() {
    s.circulation.volumeMl.fill(0);
    for (std::size_t v : {kUpperVeins, kAbdominalVeins, kLegVeins})
      s.circulation.volumeMl[v] = 1000;
    s.circulation.volumeMl[kArteries] = 2000;
    flow();
    fillBlood(s);
    fillFluids(s);
    advance(60);
    anchorKidneys(s);
    anchorFluids(s);
    anchorHeat(s);
  }

  void advance(double seconds) {
    for (auto n = std::llround(seconds / kTickS); n > 0; --n) {
      for (std::size_t v = 0; v < kVesselCount; ++v)
        s.circulation.volumeMl[v] += kTickS * (s.fluids.flowMlS[v] - s.wounds.flowMlS[v]);
      mix();
      flow();
      stepFluids(s, kTickS);
      if (++s.clock.tick % kChemistryTicks == 0) {
        s.tissues.vo2 = s.tissues.parameters.restingVo2 * s.influences.oxygenDemand.product();
        stepBlood(s, kTickS * kChemistryTicks);
        stepKidneys(s, kTickS * kChemistryTicks);
        stepHeat(s, kTickS * kChemistryTicks);
      }
    }
  }

  /// Runs for so long with this loss of blood.
  void bleed(double ml, double seconds) {
    s.wounds.flowMlS[kArteries] = ml / seconds;
    advance(seconds);
    s.wounds.flowMlS[kArteries] = 0;
    advance(kTickS);
  }

  double waterMl() const { return plasmaMl(s) + s.fluids.interstitialMl + s.fluids.cellMl; }
  double bloodMl() const { return s.circulation.bloodVolumeMl; }

private:
  void mix() {
    auto& volume = s.circulation.volumeMl;
    const double all = std::accumulate(volume.begin(), volume.end(), 0.0);
    for (std::size_t v : {kUpperVeins, kAbdominalVeins, kLegVeins})
      volume[v] = 0.2 * all;
    volume[kArteries] = 0.4 * all;
  }

  void flow() {
    Circulation& c = s.circulation;
    c.bloodVolumeMl = std::accumulate(c.volumeMl.begin(), c.volumeMl.end(), 0.0);
    const double change = c.bloodVolumeMl / 5000 - 1, output = std::clamp(1 + (change < 0 ? 1.3 : 0.5) * change, 0.1, 1.3);
    for (std::size_t v : {kUpperVeins, kAbdominalVeins, kLegVeins})
      c.pressure[v] = 8 + change * 5000 / 140;
    c.beat.mean = 92 * std::clamp(1 + (change < 0 ? 1.2 : 0.3) * change, 0.1, 1.3);
    c.beat.outputLMin = 5.4 * output;
    c.bedFlow = {12 * output, 4 * output, 25 * output, 18 * output, 20 * output, 11 * output};
  }
};

} // namespace halsted::twin
