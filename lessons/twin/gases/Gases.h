// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "lessons/twin/breathing/Lungs.h"

#include <array>
#include <cstddef>
#include <cstdint>

namespace halsted::twin {

struct State;

struct GasParameters {
  double p50 = 26.8;
  double diffusionGapMmHg = 1.5;    ///< of oxygen across the membrane at rest (Wagner 1986: near 0 at rest, 10 to 20 in hard exercise)
  double restingShunt = 0.012;      ///< bronchial and Thebesian veins
  double lowVentilationShare = 0.1; ///< of flow that goes to badly ventilated lung (V/Q spread)
  double restingDeadLung = 0.05;    ///< share of alveolar ventilation to alveoli without flow
};

constexpr std::size_t kAirwayCells = 4, kTransitCells = 6;

/// Gas in lungs and arteries. Amounts in mL STPD. Nitrogen is what lungs hold beside oxygen and carbon dioxide.
struct Gases {
  GasParameters parameters;
  std::array<double, kSideCount> oxygenMl{}, carbonDioxideMl{};   ///< in the alveoli with flow, of each side
  double deadLungO2Ml = 0, deadLungCo2Ml = 0;                     ///< in the alveoli without flow
  double deadLung = 0.05;                                         ///< their share of all alveoli now
  std::array<double, kAirwayCells> deadSpaceO2{}, deadSpaceCo2{}; ///< fractions in the cells of the airways, mouth first
  std::array<double, kTransitCells> transitO2{}, transitCo2{};    ///< contents mL/dL on the way from lung to tissues
  double transitMl = 100;                                         ///< blood in each of these cells
  double arterialO2 = 19.6, arterialCo2 = 48;                     ///< contents mL/dL, at the aorta
  /// Gas that blood takes from each side, L/s BTPS: Lungs takes it out of the volume, so that an open airway draws as much in
  /// (apnoeic oxygenation) and a closed lung shrinks (absorption).
  std::array<double, kSideCount> netUptakeLS{};
  std::array<double, kSideCount> constriction{}; ///< hypoxic, of the arteries of each side: share of flow turned away
  std::array<double, kSideCount> flowShare{};    ///< of the flow past ventilated lung
  // Outputs
  double pao2 = 95, paco2 = 40, sao2 = 0.975;
  double pH = 7.4, bicarbonate = 24.4, baseExcess = 0; ///< arterial; base excess is that of the extracellular fluid
  double endTidalCo2 = 38, mouthCo2 = 0;               ///< mmHg; mouthCo2 now (capnogram)
  double alveolarO2 = 102, alveolarCo2 = 40;           ///< mmHg, mean
  double shunt = 0.03;                                 ///< venous admixture, all of it (0..1)
  double deadSpaceShare = 0.3;                         ///< VD/VT (Bohr-Enghoff)
  double uptakeO2 = 250, outputCo2 = 200;              ///< mL/min STPD across the lung, over about 6 s
  double bloodBaseExcess = 0;                          ///< of blood alone: after bicarbonate has spread between it and the interstitium
  // Balance, mL since the start
  double breathedO2Ml = 0, breathedCo2Ml = 0; ///< in at the mouth less out
  double givenCo2Ml = 0;                      ///< with fluids (bicarbonate)
  // Passed between the steps
  double flowMl = 0; ///< blood through the lungs in the last step
  std::array<double, kSideCount> volumeBeforeL{}, lowO2{}, capillaryShift{}, capillaryCo2{}, capillaryCo2Slope{}, capillaryAt{};
  double shuntedShare = 0.02; ///< past airless lung: resting, mechanical and by influences
  double lowShare = 0.1, lowExchange = 0.2;
  double hb = 14.5;          ///< g/dL that can carry oxygen
  double perfusionMmHg = 14; ///< pulmonary artery against alveolar gas, mean over some 5 s
  double breathCo2 = 0, breathMl = 0, breathPeak = 0, sinceBreathS = 0, expired = 0, expiredCo2 = 0;
  double bodyCo2 = 40, boundExcess = 0, strongIonBefore = 0; ///< PCO2 that interstitium has followed; what contents have followed
};

/// 50 Hz: alveolar gas, capillaries, shunt, arterial contents.
void stepGases(State& state, double dtS);
/// 5 Hz: pressures and pH from contents; what blood is like in capillaries; dead lung, hypoxic vasoconstriction.
void stepBloodChemistry(State& state, double dtS);
/// Lungs, arteries and tissues at the steady state of resting oxygen use, the circulation's flow and the drive's PCO2.
void fillGases(State& state);

/// All that lungs, airways, blood and tissues hold, mL STPD: for balances.
double bodyOxygenMl(const State& state);
double bodyCarbonDioxideMl(const State& state);
/// Barometric pressure less water vapour.
double dryPressure(const State& state);

} // namespace halsted::twin
