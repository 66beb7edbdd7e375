// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>

namespace halsted::twin {

struct State;

struct TissueParameters {
  double restingVo2 = 245; ///< mL/min STPD
  double respiratoryQuotient = 0.8;
  double greatestExtraction = 0.68; ///< of delivered oxygen
  double lactateMmol = 1.0;         ///< resting, mmol/L
  double liver = 1;                 ///< share of normal clearance of lactate and drugs
  double greatestVo2 = 13.9;        ///< x resting, what muscle can use in exercise (a fit adult; age lowers it)
  // Anchored at rest
  double restingSupply = 2.8;                                ///< what tissues could take out over what they need
  double restingExtraction = 1;                              ///< influences.oxygenExtraction
  double restingFlowMlS = 90;                                ///< of blood
  double restingSplanchnicMlS = 25;                          ///< liver and gut
  std::array<double, 6> restingBedO2{10, 5, 17, 17, 25, 15}; ///< mL/min x 0.1: oxygen delivered to each bed (enum Bed), mL/s
};

/// Tissues and the blood in veins: one pool each for oxygen and carbon dioxide.
struct Tissues {
  TissueParameters parameters;
  double venousO2 = 14.8, venousCo2 = 52;                           ///< contents, mixed venous, mL/dL
  double poolMl = 4400;                                             ///< blood in that pool
  double storedO2Ml = 0, storedCo2Ml = 0;                           ///< in tissues and venous blood; outputs
  double myoglobinO2Ml = 0;                                         ///< held by muscle
  double fastCo2Ml = 0, slowCo2Ml = 0;                              ///< in viscera and blood-rich tissue; in muscle
  double demandMlMin = 245, vo2 = 245, vco2 = 196, delivery = 1000; ///< mL/min; outputs; delivery is the mean of some 10 s
  double oxygenDebtMl = 0;                                          ///< demand not met so far, less repaid
  double lactate = 1.0;                                             ///< mmol/L in blood
  double tissueLactateMmol = 0;                                     ///< made where flow is poor, not yet washed out
  double fixedAcid = 0;                                             ///< mmol/L of other acids of starved cells
  double lactateMadeMmolMin = 0, lactateClearedMmolMin = 0;         ///< outputs
  double ketones = 0;
  double svo2 = 0.74, pvo2 = 40, pvco2 = 46;
  double exerciseW = 0;
  double exerciseMlMin = 0;    ///< oxygen that exercise asks for now
  double intestine = 1;        ///< oxygen to the gut over that at rest, output
  double bufferedCo2MlMin = 0; ///< set free from bicarbonate outside the blood by acid
  // Balance, mL since the start
  double usedO2Ml = 0, madeCo2Ml = 0, bledO2Ml = 0, bledCo2Ml = 0;
  double adrenal = 0; ///< sympathetic activity beyond rest, as circulating adrenaline follows it in a minute
};

/// 50 Hz: oxygen and carbon dioxide between blood and tissues; consumption limited by delivery.
void stepTissues(State& state, double dtS);
/// 5 Hz: demand and what can be met of it, lactate, debt, stores of tissues.
void stepMetabolism(State& state, double dtS);
/// Takes flows as those of rest and sets the pools to balance with them.
void anchorTissues(State& state);
/// Pools from the arterial contents, oxygen use and flow (mL/s).
void fillTissues(State& state, double flowMlS);

} // namespace halsted::twin
