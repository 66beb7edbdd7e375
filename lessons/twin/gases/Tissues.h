// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

namespace halsted::twin {

struct State;

struct TissueParameters {
  double restingVo2 = 245; ///< mL/min STPD
  double respiratoryQuotient = 0.8;
  double greatestExtraction = 0.68; ///< of delivered oxygen
  double lactateMmol = 1.0;         ///< resting, mmol/L
  double liver = 1;                 ///< share of normal clearance of lactate and drugs
  double spare[8] = {};
};

struct Tissues {
  TissueParameters parameters;
  double venousO2 = 14.8, venousCo2 = 52;                           ///< contents, mixed venous, mL/dL
  double storedO2Ml = 0, storedCo2Ml = 0;                           ///< in tissues and venous blood
  double demandMlMin = 245, vo2 = 245, vco2 = 196, delivery = 1000; ///< mL/min; outputs
  double oxygenDebtMl = 0;                                          ///< demand not met so far, less repaid
  double lactate = 1.0;                                             ///< mmol/L in blood
  double lactateMadeMmolMin = 0, lactateClearedMmolMin = 0;         ///< outputs
  double ketones = 0;
  double svo2 = 0.74, pvo2 = 40;
  double exerciseW = 0;
  double intestine = 1; ///< perfusion of the gut over need, output
  double spare[16] = {};
};

/// 50 Hz: oxygen and carbon dioxide between blood and tissues; consumption limited by delivery.
void stepTissues(State& state, double dtS);
/// 5 Hz: lactate, debt.
void stepMetabolism(State& state, double dtS);
void anchorTissues(State& state);

} // namespace halsted::twin
