// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace halsted::twin {

struct State;

enum Side : std::size_t { kLeft, kRight, kSideCount };

/// Volumes L (BTPS), pressures cmH2O, compliances L/cmH2O, resistances cmH2O s/L. Index: kLeft, kRight.
struct LungParameters {
  double functionalResidualL = 2.6; ///< both lungs, awake and supine-ish; CT sets it
  double totalCapacityL = 6.2, residualL = 1.3;
  std::array<double, kSideCount> share{0.46, 0.54};   ///< of volume, compliance and flow
  double lungCompliance = 0.2, chestCompliance = 0.2; ///< both sides together
  double resistance = 1.2;                            ///< lower airways
  double anatomicalDeadSpaceMl = 150;                 ///< 2.2 mL/kg
  double restingTidalMl = 500, restingRatePerMin = 14;
  std::array<double, kSideCount> collapsed{}; ///< share airless for good (consolidation; from CT)
  double emphysema = 0;                       ///< share destroyed: compliance up, dead space and expiratory resistance up
  double recruitable = 0.5;                   ///< share of collapse that pressure opens
  double spare[8] = {};
};

struct Lungs {
  LungParameters parameters;
  std::array<double, kSideCount> volumeL{1.2, 1.4};                ///< gas in the alveoli
  std::array<double, kSideCount> pleuralAirMl{}, pleuralFluidMl{}; ///< pneumothorax, haemothorax / effusion
  std::array<double, kSideCount> leakMlSPerCmH2O{};                ///< of the hole in the lung or wall
  std::array<double, kSideCount> valve{};                          ///< 1: the hole lets air in only (tension)
  std::array<double, kSideCount> drain{};                          ///< 0..1: chest tube; kNeedle = 0.3
  std::array<double, kSideCount> collapsed{};                      ///< output: share airless now
  std::array<double, kSideCount> shareOfBreath{0.46, 0.54};        ///< output: of the last tidal volume
  double edemaMl = 0;                                              ///< water in the lungs beyond normal
  double injury = 0;                                               ///< 0..1 ARDS: leak and surfactant
  double muscleCmH2O = 0;                                          ///< pressure of breathing muscles now (Drive writes; positive inspires)
  // Outputs now
  double airwayCmH2O = 0;   ///< at the mouth or tube
  double alveolarCmH2O = 0; ///< mean of both
  double flowLS = 0;        ///< into the lungs positive
  std::array<double, kSideCount> sideFlowLS{};
  std::array<double, kSideCount> pleuralCmH2O{-5, -5};
  double pleuralMmHg = -3.7; ///< around the heart, mean of both sides and mediastinum
  double tensionMmHg = 0;    ///< beyond normal pleural pressure: bends the great veins
  // Outputs per breath
  double tidalMl = 500, minuteLMin = 7, ratePerMin = 14; ///< ratePerMin counts breaths that moved gas, from patient or machine
  double peakCmH2O = 0, plateauCmH2O = 0, endExpiratoryCmH2O = 0, compliance = 60; ///< compliance mL/cmH2O, respiratory system
  double resistance = 2;                                                           ///< cmH2O s/L, whole way
  double breathPhase = 0;                                                          ///< 0..1 of the current breath
  std::int64_t inspiring = 0;
  std::int64_t breathCount = 0;
  double shunt = 0.02; ///< share of lung flow past airless lung by mechanics (Gases adds influences.shunt)
  double work[40] = {};
};

/// 500 Hz: pressures, flow and volume of both sides from muscles, ventilator and airway. Called before stepCirculation.
void stepLungs(State& state, double dtS);
/// 50 Hz: pleural air and fluid, collapse and recruitment, oedema, influences of Lungs, figures of the breath.
void regulateLungs(State& state, double dtS);
void fillLungs(State& state);

} // namespace halsted::twin
