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
};

/// What the fast step needs, made by regulateLungs at 50 Hz. Per side where indexed.
struct LungShape {
  std::array<double, kSideCount> restL{1.2, 1.4}, leastL{0.15, 0.18}; ///< gas where recoil is restCmH2O, and where it is none
  std::array<double, kSideCount> perRange{1, 1};                      ///< 1 / (restL - leastL)
  std::array<double, kSideCount> perReserve{0.4, 0.4};                ///< 1 / (1.2 total capacity - restL)
  std::array<double, kSideCount> elastance{10, 10};                   ///< of the lung above restL
  std::array<double, kSideCount> chestElastance{10, 10}, chestRestL{1.2, 1.4}, chestLimitL{1.5, 1.7};
  std::array<double, kSideCount> resistance{2.4, 2.2};      ///< of the airways of one side
  std::array<double, kSideCount> collapseConductance{2, 2}; ///< expiration cannot exceed recoil times this
  double restCmH2O = 5.7, outsideCmH2O = -5.7;              ///< recoil at rest; chest wall and abdomen at rest
  double mediastinum = 0.02;                                ///< L moved per cmH2O of chest wall recoil between the sides
  double upperLinear = 0.4, upperTurbulent = 0.3;           ///< mouth to carina: R = linear + turbulent |flow|
  double closed = 0;                                        ///< 1: nothing gets through to the carina
  double limitCmH2O = 60;                                   ///< highest pressure that a flow source makes
};

/// The breath in progress and averages, for the figures and for collapse.
struct BreathSums {
  double inspiredL = 0, peakCmH2O = 0, alveolarPeakCmH2O = 0, sinceS = 0, peakFlowLS = 0, inspiredS = 0;
  double meanInspiredLS = 0.3;                          ///< of the last breaths: what oxygen devices are diluted with
  double periodS = 4.3;                                 ///< of the last breath
  double relaxed = 0;                                   ///< 0..1: tone of the diaphragm lost to sleep or relaxants, lagged
  double endExpiratoryCmH2O = 0;                        ///< lagged alveolar pressure at the end of expiration, drives recruitment
  std::array<double, kSideCount> meanL{1.2, 1.4};       ///< lagged gas
  std::array<double, kSideCount> endExpiredL{1.2, 1.4}; ///< gas at the last end of expiration
  std::array<double, kSideCount> sideInspiredL{};
  std::array<double, kSideCount> restingCollapsed{}; ///< airless share when the patient was made
  double meanPleuralCmH2O = -4.5;
  double stomachL = 0; ///< gas that a tube in the gullet blew in
};

struct Lungs {
  LungParameters parameters;
  LungShape shape;
  BreathSums sums;
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
  double fluidMlS = 0; ///< output: plasma lost into lung tissue (negative: cleared by lymph); Fluids takes it from blood
};

/// 500 Hz: pressures, flow and volume of both sides from muscles, ventilator and airway. Called before stepCirculation.
void stepLungs(State& state, double dtS);
/// 50 Hz: pleural fluid and drains, collapse and recruitment, oedema, figures of the breath. Writes the columns Pressure of
/// pulmonaryResistance, shunt and deadSpaceMl.
void regulateLungs(State& state, double dtS);
/// Recoil of one lung (alveolar minus pleural pressure) at a gas volume.
double lungRecoil(const LungShape& shape, std::size_t side, double volumeL);
/// Volumes and outputs of a lung at rest for its parameters.
void fillLungs(State& state);

} // namespace halsted::twin
