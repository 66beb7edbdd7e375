// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace halsted::twin {

struct State;

/// Compartments that hold blood. Thoracic ones and the heart are surrounded by pleural pressure.
enum Vessel : std::size_t {
  kRightAtrium,
  kRightVentricle,
  kPulmonaryArteries,
  kPulmonaryVeins,
  kLeftAtrium,
  kLeftVentricle,
  kAorta,
  kArteries,
  kUpperVeins,
  kAbdominalVeins,
  kLegVeins,
  kThoracicVeins,
  kVesselCount
};
/// Parallel systemic beds, from kArteries to: brain, heart -> thoracic veins / right atrium; upper -> upper veins; renal,
/// splanchnic -> abdominal veins; legs -> leg veins.
enum Bed : std::size_t { kBrainBed, kCoronaryBed, kUpperBed, kRenalBed, kSplanchnicBed, kLegBed, kBedCount };
/// Valves in the order of flow.
enum Valve : std::size_t { kTricuspid, kPulmonary, kMitral, kAortic, kValveCount };

/// Volumes mL, pressures mmHg, resistances mmHg s/mL, compliances mL/mmHg.
struct CirculationParameters {
  double bloodVolumeMl = 5000;
  std::array<double, kVesselCount> unstressedMl{};
  std::array<double, kVesselCount> compliance{};
  std::array<double, kBedCount> bedResistance{};
  std::array<double, kBedCount> bedSensitivity{}; ///< exponent on influences.resistance: brain near 0, skin and gut high
  std::array<double, kValveCount> valveResistance{};
  std::array<double, kValveCount> stenosis{};      ///< x valve resistance, 1 = normal
  std::array<double, kValveCount> regurgitation{}; ///< reverse conductance over forward conductance, 0 = tight
  double leftElastance = 2.3, leftUnstressedMl = 10, leftStiffnessMmHg = 1.0, leftStiffnessPerMl = 0.020;
  double rightElastance = 0.62, rightUnstressedMl = 20, rightStiffnessMmHg = 0.75, rightStiffnessPerMl = 0.016;
  double pericardiumMl = 450, pericardiumScaleMl = 40;
  double pulmonaryResistance = 0.07;
  double inertance = 0.0025, aorticResistance = 0.03;
  double spare[24] = {};
};

/// Figures of the last beats, as a monitor would give them: mmHg, mL, L/min.
struct BeatFigures {
  double systolic = 120, diastolic = 75, mean = 92, pulsePressure = 45; ///< of kArteries
  double centralVenous = 4;                                             ///< mean, against the atmosphere
  double pulmonaryMean = 14, pulmonarySystolic = 24, pulmonaryDiastolic = 9, wedge = 8;
  double strokeVolumeMl = 75, endDiastolicMl = 125, endSystolicMl = 50, ejectionFraction = 0.6;
  double rightEndDiastolicMl = 130;
  double outputLMin = 5.4;  ///< forward flow through the aortic valve, averaged over about 5 s
  double resistance = 0.98; ///< (mean - centralVenous) / flow, mmHg s/mL
  double pulsus = 4;        ///< systolic pressure lost in inspiration, mmHg
  double noninvasiveSystolic = 120;
};

struct Circulation {
  CirculationParameters parameters;
  std::array<double, kVesselCount> volumeMl{};
  double aorticFlow = 0; ///< from aorta to arteries, mL/s
  // Outputs, at the current instant
  std::array<double, kVesselCount> pressure{};   ///< mmHg against the atmosphere
  std::array<double, kBedCount> bedFlow{};       ///< mL/s, low-passed over about 2 s
  std::array<double, kBedCount> bedResistance{}; ///< effective now
  std::array<double, kBedCount> bedTone{};       ///< local control (autoregulation), factor
  std::array<double, kValveCount> valveFlow{};   ///< mL/s
  double pulmonaryFlow = 90;                     ///< mL/s through lung capillaries, low-passed
  double transmuralFilling = 6;                  ///< right atrial minus pleural pressure, low-passed (cardiopulmonary receptors)
  double pericardialMl = 0;                      ///< effusion
  double pericardialAdaptedMl = 0;               ///< part of it that the sac has grown for
  double pericardialPressure = 0;                ///< output
  double abdominalPressureMmHg = 0;              ///< pneumoperitoneum, against normal
  double tiltDeg = 0;                            ///< head up positive
  double aorticClamp = 0;                        ///< 0..1 of the infrarenal aorta
  double embolism = 0;                           ///< share of the lung's arteries blocked, 0..1 (Embolism writes)
  double hematocrit = 0.45;                      ///< Blood writes; viscosity
  BeatFigures beat;
  double bloodVolumeMl = 5000; ///< output: sum of volumeMl
  // Running sums of the beat in progress and others of this module
  double work[48] = {};
};

/// Fast right-hand side: derivative (mL/s; last element mL/s2) of the volumes and the aortic flow with everything slower held.
/// aheadS: time after the current instant. Public because tests integrate it with another solver (SUNDIALS CVODE).
using CirculationVector = std::array<double, kVesselCount + 1>;
CirculationVector circulationDerivative(const State& state, const CirculationVector& y, double aheadS);

/// One fast step, classical Runge-Kutta 4. dt 2 ms in the product.
void stepCirculation(State& state, double dtS);
/// 50 Hz: bed resistances from influences and local control, pericardium, beat figures, cardiac output.
void regulateCirculation(State& state, double dtS);
/// Fills volumes from parameters, so that they sum to bloodVolumeMl and lie near the resting state.
void fillCirculation(State& state);

} // namespace halsted::twin
