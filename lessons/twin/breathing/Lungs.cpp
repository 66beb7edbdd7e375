// SPDX-License-Identifier: Apache-2.0
#include "lessons/twin/breathing/Lungs.h"

#include "lessons/twin/State.h"

#include <algorithm>
#include <cmath>

namespace halsted::twin {

namespace {

constexpr double kLeastVolumeL = 0.004;
/// Share of positive pleural pressure that reaches the heart beyond the mean of both sides.
constexpr double kPushed = 0.35;
/// cmH2O/L: a lung below its least volume holds on to its gas; a chest wall beyond its limit is stiff.
constexpr double kAirlessElastance = 60, kLimitElastance = 60;

struct Recoil {
  double pressure, slope;
};

/// S-shaped: falls to nothing at the least volume (closed airways trap the rest), has the given elastance above rest, and stiffens
/// towards total capacity, where recoil is about 30 cmH2O.
inline Recoil recoil(const LungShape& shape, std::size_t side, double volumeL) {
  const double x = volumeL - shape.restL[side];
  if (x >= 0) {
    const double z = x * shape.perReserve[side], z2 = std::min(z * z, 0.98), stiff = 1 / (1 - z2 * z2);
    const double linear = shape.elastance[side] * x;
    return {shape.restCmH2O + linear * stiff, shape.elastance[side] * stiff * (1 + 4 * z2 * z2 * stiff)};
  }
  const double y = 1 + x * shape.perRange[side];
  if (y <= 0)
    return {kAirlessElastance * (volumeL - shape.leastL[side]), kAirlessElastance};
  return {shape.restCmH2O * y * y, 2 * shape.restCmH2O * y * shape.perRange[side]};
}

} // namespace

double lungRecoil(const LungShape& shape, std::size_t side, double volumeL) {
  return recoil(shape, side, volumeL).pressure;
}

void stepLungs(State& state, double dtS) {
  Lungs& l = state.lungs;
  const LungShape& shape = l.shape;
  const Ventilator& machine = state.ventilator;

  // Chest wall of each side around lung, air and fluid; the mediastinum yields between them.
  double wall[kSideCount];
  for (std::size_t i = 0; i < kSideCount; ++i)
    wall[i] = l.volumeL[i] + 1e-3 * (l.pleuralAirMl[i] + l.pleuralFluidMl[i]) - shape.chestRestL[i];
  const double moved = shape.mediastinum * (wall[kLeft] * shape.chestElastance[kLeft] - wall[kRight] * shape.chestElastance[kRight]);
  wall[kLeft] -= moved;
  wall[kRight] += moved;

  double alveolar[kSideCount], conductance[kSideCount], recoilCmH2O[kSideCount];
  double sum = 0, weighted = 0;
  for (std::size_t i = 0; i < kSideCount; ++i) {
    double chest = shape.chestElastance[i], pleural = shape.outsideCmH2O + chest * wall[i] - l.muscleCmH2O;
    if (wall[i] > shape.chestLimitL[i]) {
      pleural += kLimitElastance * (wall[i] - shape.chestLimitL[i]);
      chest += kLimitElastance;
    }
    const Recoil lung = recoil(shape, i, l.volumeL[i]);
    l.pleuralCmH2O[i] = pleural;
    recoilCmH2O[i] = lung.pressure;
    alveolar[i] = pleural + lung.pressure;
    conductance[i] = 1 / (shape.resistance[i] + (lung.slope + chest) * dtS); // implicit in the volume
    sum += conductance[i];
    weighted += conductance[i] * alveolar[i];
  }

  // Carina and mouth. A torn lung opens its airway into the pleura as well; a valve lets nothing back.
  const double upper = shape.upperLinear + shape.upperTurbulent * std::fabs(l.flowLS);
  const bool inStomach = state.airway.kind == AirwayKind::Oesophageal;
  const bool onMachine = machine.mode != VentilatorMode::Off && !inStomach;
  const double supply = shape.closed != 0 ? 0 : 1 / upper;
  double hole[kSideCount] = {0, 0};
  double mouth = 0, carina = 0;
  bool byFlow = false;
  for (int round = 0; round < 2; ++round) {
    mouth = onMachine ? machine.pressureCmH2O : state.airway.deviceCmH2O;
    byFlow = false;
    if (onMachine && machine.flowSource) {
      carina = (machine.flowLS + weighted) / sum;
      const double wanted = carina + machine.flowLS * upper;
      byFlow = shape.closed == 0 && wanted <= shape.limitCmH2O;
      mouth = shape.closed == 0 ? std::min(wanted, shape.limitCmH2O) : machine.flowLS > 0 ? shape.limitCmH2O : 0;
    }
    if (!byFlow)
      carina = (mouth * supply + weighted) / (supply + sum);
    if (l.leakMlSPerCmH2O[kLeft] + l.leakMlSPerCmH2O[kRight] <= 0 || round > 0)
      break;
    for (std::size_t i = 0; i < kSideCount; ++i)
      if (carina > l.pleuralCmH2O[i] || (l.valve[i] <= 0 && l.pleuralAirMl[i] > 1)) {
        hole[i] = 1e-3 * l.leakMlSPerCmH2O[i];
        sum += hole[i];
        weighted += hole[i] * l.pleuralCmH2O[i];
      }
  }

  // Airways close around the point of equal pressure: the lung's recoil alone sets the greatest expiratory flow (Mead 1967).
  double flows[kSideCount];
  for (std::size_t i = 0; i < kSideCount; ++i)
    flows[i] = std::max((carina - alveolar[i]) * conductance[i], -std::max(recoilCmH2O[i], 0.0) * shape.collapseConductance[i]);
  // One lung that is held back leaves the other what it does not give: the flows meet at the carina.
  const double lost = flows[kLeft] - (carina - alveolar[kLeft]) * conductance[kLeft];
  const double lostRight = flows[kRight] - (carina - alveolar[kRight]) * conductance[kRight];
  if ((lost > 0) != (lostRight > 0) && shape.closed == 0) {
    const std::size_t held = lost > 0 ? kLeft : kRight, other = 1 - held;
    const double path = byFlow ? 0 : supply, given = byFlow ? machine.flowLS : mouth * supply;
    double open = conductance[other] + path, into = given - flows[held] + conductance[other] * alveolar[other];
    for (std::size_t i = 0; i < kSideCount; ++i)
      open += hole[i], into += hole[i] * l.pleuralCmH2O[i];
    carina = into / open;
    flows[other] =
        std::max((carina - alveolar[other]) * conductance[other], -std::max(recoilCmH2O[other], 0.0) * shape.collapseConductance[other]);
  }
  if (shape.closed != 0) { // what one lung gives the other takes
    const bool left = std::fabs(flows[kLeft]) < std::fabs(flows[kRight]);
    flows[left ? kRight : kLeft] = -flows[left ? kLeft : kRight];
  }

  l.flowLS = 0;
  for (std::size_t i = 0; i < kSideCount; ++i) {
    const double flow = flows[i];
    const double leakMl = 1e3 * hole[i] * (carina - l.pleuralCmH2O[i]) * dtS;
    l.pleuralAirMl[i] = std::max(0.0, l.pleuralAirMl[i] + leakMl);
    l.volumeL[i] = std::max(l.volumeL[i] + (flow - state.gases.netUptakeLS[i]) * dtS, kLeastVolumeL);
    l.sideFlowLS[i] = flow;
    l.flowLS += flow;
  }
  l.airwayCmH2O = mouth;
  l.alveolarCmH2O = l.parameters.share[kLeft] * alveolar[kLeft] + l.parameters.share[kRight] * alveolar[kRight];
  // The mediastinum, pushed aside, feels more of the side that pushes (Gustman 1983, Chest 83:655).
  const double air = l.pleuralAirMl[kLeft] + l.pleuralAirMl[kRight] > 1 ? kPushed : 0;
  l.pleuralMmHg = 0.7356 * (0.5 * (l.pleuralCmH2O[kLeft] + l.pleuralCmH2O[kRight]) +
                            air * std::max(std::max(l.pleuralCmH2O[kLeft], l.pleuralCmH2O[kRight]), 0.0));

  BreathSums& sums = l.sums;
  if (l.flowLS > 0) {
    sums.inspiredL += l.flowLS * dtS;
    sums.sideInspiredL[kLeft] += std::max(l.sideFlowLS[kLeft], 0.0) * dtS;
    sums.sideInspiredL[kRight] += std::max(l.sideFlowLS[kRight], 0.0) * dtS;
  }
  sums.peakCmH2O = std::max(sums.peakCmH2O, mouth);
}

} // namespace halsted::twin
