// SPDX-License-Identifier: Apache-2.0
#include "lessons/twin/gases/Tissues.h"

#include "lessons/twin/State.h"
#include "lessons/twin/gases/BloodGas.h"
#include "lessons/twin/gases/Stores.h"

#include <algorithm>
#include <cmath>

namespace halsted::twin {

namespace {

double poolOf(const State& s) {
  const double transit = s.gases.transitMl * static_cast<double>(kTransitCells);
  return std::max(s.circulation.bloodVolumeMl - transit, 0.1 * s.circulation.parameters.bloodVolumeMl);
}

} // namespace

void stepTissues(State& s, double dtS) {
  Tissues& t = s.tissues;
  const double beforeO2 = t.venousO2, beforeCo2 = t.venousCo2, beforeMl = t.poolMl;
  // Fluid that enters carries no oxygen but the usual carbon dioxide; blood that leaves takes its own along.
  double fluidMl = 0;
  for (double flow : s.fluids.flowMlS)
    fluidMl += flow;
  fluidMl = std::clamp(fluidMl * dtS, -0.01 * beforeMl, 0.2 * beforeMl);
  const double diluted = beforeO2 * beforeMl / (beforeMl + fluidMl);
  t.poolMl = poolOf(s);
  t.bledO2Ml += (beforeO2 * beforeMl - diluted * t.poolMl) / 100;
  t.bledCo2Ml += beforeCo2 * (beforeMl - t.poolMl) / 100;

  double o2 = (diluted * t.poolMl + s.gases.flowMl * (s.gases.arterialO2 - beforeO2)) / 100;
  const double used = std::min(t.vo2 * dtS / 60, 0.5 * std::max(o2, 0.0));
  o2 -= used;
  t.usedO2Ml += used;
  t.venousO2 = std::max(o2, 0.0) * 100 / t.poolMl;

  const double made = (t.vco2 + t.bufferedCo2MlMin + s.illness.obstructive.absorbedCo2MlMin) * dtS / 60;
  const double co2 = (beforeCo2 * t.poolMl + s.gases.flowMl * (s.gases.arterialCo2 - beforeCo2)) / 100 + made;
  t.madeCo2Ml += made;
  t.venousCo2 = std::max(co2, 0.0) * 100 / t.poolMl;
}

TissueStores tissueStores(const State& s) {
  // Fowle and Campbell, Clin Sci 1964;27:41; Farhi and Rahn, J Appl Physiol 1955;7:472: what the body holds per mmHg of PCO2 rises
  // from some 0.8 mL/kg in the first minutes (a third of it in blood and lungs) to 1.5 and more within an hour.
  const double size = s.person.leanKg / 56.2;
  return {0.5 * 70 * size, 0.8 * 70 * size, 200 * size};
}

void fillTissues(State& s, double flowMlS) {
  Tissues& t = s.tissues;
  const Gases& g = s.gases;
  const double perMin = std::max(flowMlS, 1.0) * 0.6; // dL per min
  const double demand = t.parameters.restingVo2 * s.influences.oxygenDemand.product();
  t.demandMlMin = t.vo2 = demand;
  t.vco2 = demand * t.parameters.respiratoryQuotient;
  t.delivery = perMin * g.arterialO2;
  t.poolMl = poolOf(s);
  t.venousO2 = std::max(g.arterialO2 - t.vo2 / perMin, 0.2 * g.arterialO2);
  t.venousCo2 = g.arterialCo2 + t.vco2 / perMin;
  t.svo2 = std::clamp(t.venousO2 / (kOxygenPerHb * std::max(g.hb, 0.2)), 0.0, 1.0);
  t.pvco2 = carbonDioxidePressure(t.venousCo2, t.svo2, g.bloodBaseExcess, g.hb);
  t.pvo2 = oxygenPressure(t.venousO2, g.hb, acidBase(t.pvco2, g.bloodBaseExcess + haldaneExcess(t.svo2, g.hb), g.hb).pH, t.pvco2,
                          s.heat.coreC, g.parameters.p50);
  const TissueStores stores = tissueStores(s);
  t.fastCo2Ml = stores.fastCo2 * t.pvco2, t.slowCo2Ml = stores.slowCo2 * t.pvco2;
  t.myoglobinO2Ml = stores.myoglobinO2 * myoglobinSaturation(t.pvo2);
}

void anchorTissues(State& s) {
  Tissues& t = s.tissues;
  TissueParameters& p = t.parameters;
  const double flow = s.circulation.beat.outputLMin > 0.3 ? s.circulation.beat.outputLMin / 0.06 : s.circulation.pulmonaryFlow;
  fillTissues(s, flow);
  p.restingFlowMlS = std::max(flow, 1.0);
  p.restingExtraction = s.influences.oxygenExtraction.product();
  p.restingSupply = std::max(p.greatestExtraction * t.delivery / t.demandMlMin, 1.2);
  p.restingSplanchnicMlS = s.circulation.bedFlow[kSplanchnicBed];
  for (std::size_t i = 0; i < kBedCount; ++i)
    p.restingBedO2[i] = s.circulation.bedFlow[i] * s.gases.arterialO2 / 100;
}

} // namespace halsted::twin
