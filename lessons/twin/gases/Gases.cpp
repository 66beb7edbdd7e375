// SPDX-License-Identifier: Apache-2.0
#include "lessons/twin/gases/Gases.h"

#include "lessons/twin/State.h"
#include "lessons/twin/gases/BloodGas.h"

#include <algorithm>
#include <cmath>

namespace halsted::twin {

namespace {

constexpr double kLeastLungL = 0.02;   // of gas for exchange: a collapsed lung still has airways
constexpr double kSamplerS = 2.5;      // a sidestream sampler draws fresh gas once flow has stopped
constexpr double kApnoeaAlarmS = 15.0; // after which a capnograph no longer shows the last breath

struct Gas {
  double o2 = 0, co2 = 0; // mL STPD, or fractions
};

/// Pushes a volume through the cells of the airway, each well mixed, upwind and implicit: stable at any flow, and what leaves one
/// cell enters the next. Returns the fractions that come out at the end.
template <typename Order> Gas pushThrough(Gases& g, double ml, double cellMl, Gas in, Order cell) {
  const double k = ml / cellMl, inverse = 1 / (1 + k);
  for (std::size_t i = 0; i < kAirwayCells; ++i) {
    double& o2 = g.deadSpaceO2[cell(i)];
    double& co2 = g.deadSpaceCo2[cell(i)];
    in.o2 = o2 = (o2 + k * in.o2) * inverse;
    in.co2 = co2 = (co2 + k * in.co2) * inverse;
  }
  return in;
}

/// Moves gas along the airway and in and out of alveoli. moveMl: into each side, BTPS.
void ventilate(State& s, const std::array<double, kSideCount>& moveMl, double dtS) {
  Gases& g = s.gases;
  const double stpd = dryPressure(s) / 863; // mL STPD of dry gas in a mL of the lung's
  const double cellMl = std::max(s.airway.deadSpaceMl, 8.0) / kAirwayCells;
  const double dead = g.deadLung;

  // Out of the alveoli
  Gas carina; // amounts
  double outMl = 0, inMl = 0;
  for (std::size_t i = 0; i < kSideCount; ++i) {
    const double ml = moveMl[i];
    if (ml >= 0) {
      inMl += ml;
      continue;
    }
    outMl -= ml;
    const double volume = std::max(s.lungs.volumeL[i], kLeastLungL) * 1000;
    const double share = std::min(-ml / volume, 0.9);
    const double o2 = g.oxygenMl[i] * share, co2 = g.carbonDioxideMl[i] * share;
    g.oxygenMl[i] -= o2, g.carbonDioxideMl[i] -= co2;
    carina.o2 += o2, carina.co2 += co2;
  }
  if (outMl > 0) {
    const double all = std::max(s.lungs.volumeL[kLeft] + s.lungs.volumeL[kRight], 2 * kLeastLungL) * 1000;
    const double share = std::min(outMl / all, 0.9);
    const double o2 = g.deadLungO2Ml * share, co2 = g.deadLungCo2Ml * share;
    g.deadLungO2Ml -= o2, g.deadLungCo2Ml -= co2;
    carina.o2 += o2, carina.co2 += co2;
  }

  // Along the airway
  const double net = inMl - outMl;
  Gas inhaled; // amounts that enter alveoli
  if (net > 0) {
    double fio2 = s.airway.fio2;
    if (net < 0.05 * 1000 * dtS) // slow inflow of apnoea draws from a pharynx filled with oxygen
      fio2 += s.airway.apnoeicOxygen * std::max(0.0, 0.95 - fio2);
    const Gas in{fio2, 0};
    const Gas end = pushThrough(g, net, cellMl, in, [](std::size_t i) { return i; });
    inhaled = {carina.o2 + end.o2 * net * stpd, carina.co2 + end.co2 * net * stpd};
    g.breathedO2Ml += in.o2 * net * stpd, g.breathedCo2Ml += in.co2 * net * stpd;
  } else if (outMl > 0) {
    const double keep = inMl / outMl; // pendelluft: what the other side takes
    inhaled = {carina.o2 * keep, carina.co2 * keep};
    const Gas out = pushThrough(g, -net, cellMl, {carina.o2 / (outMl * stpd), carina.co2 / (outMl * stpd)},
                                [](std::size_t i) { return kAirwayCells - 1 - i; });
    g.breathedO2Ml += out.o2 * net * stpd, g.breathedCo2Ml += out.co2 * net * stpd;
    g.expired -= net, g.expiredCo2 -= out.co2 * net;
  }

  // Into the alveoli
  if (inMl > 0) {
    const double perMlO2 = inhaled.o2 / inMl, perMlCo2 = inhaled.co2 / inMl;
    for (std::size_t i = 0; i < kSideCount; ++i) {
      const double ml = std::max(moveMl[i], 0.0) * (1 - dead);
      g.oxygenMl[i] += perMlO2 * ml, g.carbonDioxideMl[i] += perMlCo2 * ml;
    }
    g.deadLungO2Ml += perMlO2 * inMl * dead, g.deadLungCo2Ml += perMlCo2 * inMl * dead;
  }
}

/// What a capnograph at the mouth sees, and the figures of each breath.
void watchMouth(State& s, double netMl, double dtS) {
  Gases& g = s.gases;
  const double dry = dryPressure(s), still = 0.01 * 1000 * dtS; // 10 mL/s
  const bool inStomach = s.airway.kind == AirwayKind::Oesophageal;
  if (inStomach || std::fabs(netMl) < still)
    g.mouthCo2 -= g.mouthCo2 * dtS / kSamplerS;
  else
    g.mouthCo2 = g.deadSpaceCo2[0] * dry;
  g.sinceBreathS += dtS;
  if (netMl < -still && !inStomach)
    g.breathPeak = std::max(g.breathPeak, g.mouthCo2);
  if (netMl > still && g.expired > 0.3 * s.airway.deadSpaceMl) {
    const double mean = g.expiredCo2 / g.expired * dry;
    if (g.paco2 > 1)
      g.deadSpaceShare += 0.3 * (std::clamp((g.paco2 - mean) / g.paco2, 0.0, 1.0) - g.deadSpaceShare);
    g.endTidalCo2 = g.breathPeak;
    g.expired = g.expiredCo2 = g.breathPeak = g.sinceBreathS = 0;
  }
  if (g.sinceBreathS > kApnoeaAlarmS)
    g.endTidalCo2 -= g.endTidalCo2 * dtS / kSamplerS;
}

} // namespace

double dryPressure(const State& state) {
  return std::max(state.airway.environmentMmHg - 47, 50.0);
}

void stepGases(State& s, double dtS) {
  Gases& g = s.gases;
  const double dry = dryPressure(s), stpdPerL = 1000 * dry / 863;
  std::array<double, kSideCount> moveMl{};
  for (std::size_t i = 0; i < kSideCount; ++i) {
    const double change = s.lungs.volumeL[i] - g.volumeBeforeL[i] + g.netUptakeLS[i] * dtS;
    moveMl[i] = 1000 * std::clamp(change, -0.2, 0.2);
    g.volumeBeforeL[i] = s.lungs.volumeL[i];
  }
  ventilate(s, moveMl, dtS);
  watchMouth(s, moveMl[kLeft] + moveMl[kRight], dtS);
  g.perfusionMmHg += (s.circulation.pressure[kPulmonaryArteries] - 0.7356 * s.lungs.alveolarCmH2O - g.perfusionMmHg) * dtS / 5;

  // Capillaries: contents leave the alveoli and enter blood, mL for mL.
  const double flowMl = std::clamp(s.circulation.pulmonaryFlow, 0.0, 1000.0) * dtS;
  g.flowMl = flowMl;
  const double capacity = kOxygenPerHb * g.hb, venousO2 = s.tissues.venousO2, venousCo2 = s.tissues.venousCo2;
  const double gap = g.parameters.diffusionGapMmHg * std::clamp(g.uptakeO2 / std::max(s.tissues.parameters.restingVo2, 1.0), 0.2, 15.0) *
                     (1 + std::min(s.lungs.edemaMl, 1500.0) / 300);
  double uptake = 0, output = 0, meanO2 = 0, meanCo2 = 0;
  for (std::size_t i = 0; i < kSideCount; ++i) {
    const double gas = std::max(s.lungs.volumeL[i], kLeastLungL) * (1 - g.deadLung) * stpdPerL;
    const double toPressure = dry / std::max(gas, g.oxygenMl[i] + g.carbonDioxideMl[i]);
    const double po2 = g.oxygenMl[i] * toPressure, pco2 = g.carbonDioxideMl[i] * toPressure;
    const double shift = g.capillaryShift[i];
    const auto content = [&](double p) { return capacity * standardSaturation(p * shift) + kOxygenSolubility * p; };
    // Badly ventilated regions exchange with the others' gas; one Newton step a tick keeps up.
    double& low = g.lowO2[i];
    const double excess = g.lowExchange * (po2 - low) - (content(low) - venousO2);
    low += excess / (g.lowExchange + capacity * shift * standardSaturationSlope(low * shift) + kOxygenSolubility);
    low = std::clamp(low, 0.0, 1500.0);
    // The membrane: never more than half the way to venous blood is missing.
    const double ended = po2 - std::min(gap, 0.4 * std::max(po2 - s.tissues.pvo2, 0.0));
    const double endO2 = (1 - g.lowShare) * content(ended) + g.lowShare * content(low);
    const double endCo2 = g.capillaryCo2[i] + g.capillaryCo2Slope[i] * (pco2 - g.capillaryAt[i]);
    const double blood = flowMl * (1 - g.shuntedShare) * g.flowShare[i] / 100;
    const double o2 = std::min(blood * (endO2 - venousO2), 0.5 * g.oxygenMl[i]);
    const double co2 = std::max(blood * (venousCo2 - endCo2), -0.5 * g.carbonDioxideMl[i]);
    g.oxygenMl[i] -= o2, g.carbonDioxideMl[i] += co2;
    uptake += o2, output += co2;
    g.netUptakeLS[i] = (o2 - co2) / (stpdPerL * dtS);
    meanO2 += g.flowShare[i] * po2, meanCo2 += g.flowShare[i] * pco2;
  }
  g.alveolarO2 += (meanO2 - g.alveolarO2) * dtS / 2;
  g.alveolarCo2 += (meanCo2 - g.alveolarCo2) * dtS / 2;
  g.uptakeO2 += (uptake * 60 / dtS - g.uptakeO2) * dtS / 6;
  g.outputCo2 += (output * 60 / dtS - g.outputCo2) * dtS / 6;

  // On to the aorta
  if (flowMl > 1e-9) {
    double o2 = venousO2 + uptake * 100 / flowMl, co2 = venousCo2 - output * 100 / flowMl;
    const double k = flowMl / g.transitMl, inverse = 1 / (1 + k);
    for (std::size_t i = 0; i < kTransitCells; ++i) {
      o2 = g.transitO2[i] = (g.transitO2[i] + k * o2) * inverse;
      co2 = g.transitCo2[i] = (g.transitCo2[i] + k * co2) * inverse;
    }
    g.arterialO2 = o2, g.arterialCo2 = co2;
  }
}

double bodyOxygenMl(const State& s) {
  const Gases& g = s.gases;
  const double cellMl = std::max(s.airway.deadSpaceMl, 8.0) / kAirwayCells, stpd = dryPressure(s) / 863;
  double sum =
      g.oxygenMl[kLeft] + g.oxygenMl[kRight] + g.deadLungO2Ml + s.tissues.venousO2 * s.tissues.poolMl / 100 + s.tissues.myoglobinO2Ml;
  for (double f : g.deadSpaceO2)
    sum += f * cellMl * stpd;
  for (double c : g.transitO2)
    sum += c * g.transitMl / 100;
  return sum;
}

double bodyCarbonDioxideMl(const State& s) {
  const Gases& g = s.gases;
  const double cellMl = std::max(s.airway.deadSpaceMl, 8.0) / kAirwayCells, stpd = dryPressure(s) / 863;
  double sum = g.carbonDioxideMl[kLeft] + g.carbonDioxideMl[kRight] + g.deadLungCo2Ml + s.tissues.venousCo2 * s.tissues.poolMl / 100 +
               s.tissues.fastCo2Ml + s.tissues.slowCo2Ml;
  for (double f : g.deadSpaceCo2)
    sum += f * cellMl * stpd;
  for (double c : g.transitCo2)
    sum += c * g.transitMl / 100;
  return sum;
}

} // namespace halsted::twin
