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
/// Parallel systemic beds, from kArteries (coronary: from kAorta) to: brain -> thoracic veins, heart -> right atrium; upper -> upper
/// veins; renal, splanchnic -> abdominal veins; legs -> leg veins.
enum Bed : std::size_t { kBrainBed, kCoronaryBed, kUpperBed, kRenalBed, kSplanchnicBed, kLegBed, kBedCount };
/// Valves in the order of flow.
enum Valve : std::size_t { kTricuspid, kPulmonary, kMitral, kAortic, kValveCount };

/// Volumes mL, pressures mmHg, resistances mmHg s/mL, compliances mL/mmHg. Order of the arrays: enum Vessel, Bed, Valve.
/// Compliances and resistances after Heldt 2002 (J Appl Physiol 92:1239) and CVSim's published table, unstressed volumes fitted so
/// that M1 rests at 120/75, 5.6 L/min, CVP 4 with 5 L; shares of flow after ICRP 89.
struct CirculationParameters {
  double bloodVolumeMl = 5000;
  /// Ventricles have their own curves below: no entry.
  std::array<double, kVesselCount> unstressedMl{20, 0, 120, 240, 25, 0, 60, 640, 620, 1380, 500, 120};
  std::array<double, kVesselCount> compliance{6.7, 0, 3.4, 9, 5, 0, 0.5, 0.9, 16, 62, 18, 3.5};
  std::array<double, kBedCount> bedResistance{6.3, 13, 4.75, 4.45, 3.65, 5.2};
  std::array<double, kBedCount> bedSensitivity{0.1, 0, 1.1, 1.1, 1.3, 1.1}; ///< exponent on influences.resistance
  std::array<double, kValveCount> valveResistance{0.010, 0.006, 0.015, 0.008};
  std::array<double, kValveCount> stenosis{1, 1, 1, 1}; ///< x valve resistance, 1 = normal
  std::array<double, kValveCount> regurgitation{};      ///< reverse conductance over forward conductance, 0 = tight
  double leftElastance = 2.3, leftUnstressedMl = 10, leftStiffnessMmHg = 1.0, leftStiffnessPerMl = 0.022;
  double rightElastance = 0.62, rightUnstressedMl = 20, rightStiffnessMmHg = 0.8, rightStiffnessPerMl = 0.0185;
  double leftAtrialKick = 0.30, rightAtrialKick = 0.20; ///< elastance that full atrial activation adds, mmHg/mL
  double pericardiumMl = 380, pericardiumScaleMl = 28;
  double septalShare = 0.35; ///< of a change of right ventricular volume that the septum gives to the left one (Maughan 1987)
  double pulmonaryResistance = 0.07;
  double inertance = 0.0025, aorticResistance = 0.03;
  double upperVenousResistance = 0.10, abdominalVenousResistance = 0.045, legVenousResistance = 0.15; ///< towards the heart
  double cavalResistance = 0.01, pulmonaryVenousResistance = 0.01;
  double legHeightMmHg = 38, abdomenHeightMmHg = 9, upperHeightMmHg = 12; ///< hydrostatic head of each region's veins, upright
  double relaxationMlPerMmHg = 27, relaxationS = 300;                     ///< creep of systemic veins (stress relaxation), slow compliance
  double restingHematocrit = 0.435;
  double autoregulates = 0; ///< 1 once anchored, 2 when the brain's need is: local control of flow works
  std::array<double, kBedCount> anchorFlow{12.8, 5.1, 17.8, 19, 23.2, 16};    ///< mL/s at rest
  double anchorPressure = 92, anchorPerfusion = 82;                           ///< arterial; perfusion of the brain
  double anchorNeed = 1;                                                      ///< of the brain for flow, by carbon dioxide, oxygen and work
  double anchorVenous = 9;                                                    ///< transmural, abdominal veins
  double anchorRate = 72, anchorSystolic = 120, anchorPulmonarySystolic = 24; ///< for the heart's oxygen balance
  double anchorOxygen = 19.6;                                                 ///< arterial content at rest, mL/dL
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

/// Sums of the beat in progress.
struct BeatSums {
  double elapsedS = 0, pressure = 0, venous = 0, pulmonary = 0, wedge = 0, flow = 0;
  double systolic = 0, diastolic = 400, pulmonarySystolic = 0, pulmonaryDiastolic = 400;
  double endDiastolicMl = 0, endSystolicMl = 1e4, rightEndDiastolicMl = 0;
  double breathSystolicHigh = 120, breathSystolicLow = 120; ///< of the breath in progress
  std::int64_t beat = 0, breath = 0, breathBeats = 0;
};

/// What the fast right-hand side needs of everything slower: set by regulateCirculation at 50 Hz.
struct CirculationCoefficients {
  std::array<double, kVesselCount> unstressedMl{}, elastance{}, outside{}; ///< outside: tilt and abdomen, mmHg
  std::array<double, kBedCount> conductance{};
  std::array<double, kValveCount> forward{}, backward{}; ///< conductances
  double left = 2.3, right = 0.62;                       ///< end-systolic elastance
  double leftStiffnessMmHg = 1, rightStiffnessMmHg = 0.75;
  double atrial = 1;                         ///< factor of atrial contraction
  double pulmonary = 14;                     ///< conductance of lung capillaries
  double cavalResistance = 0.01;             ///< with kinking by a shifted mediastinum
  double upperBack = 2, abdominalBack = 2;   ///< conductance against the valves of veins
  double upperVeins = 0.10, legVeins = 0.15; ///< resistance towards the heart; working muscles pump
  double intracranial = 10;                  ///< mmHg around the brain's veins
  double alveolar = 0;                       ///< cmH2O, over some breaths
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
  double transmuralFilling = 6; ///< of both atria over pericardial pressure, weighed, low-passed (cardiopulmonary receptors)
  double pericardialMl = 0;     ///< effusion
  double pericardialGoalMl = 0, pericardialMlS = 0; ///< an effusion under way: where to and how fast
  double pericardialAdaptedMl = 0;                  ///< part of it that the sac has grown for
  double pericardialPressure = 0;                   ///< output
  double abdominalPressureMmHg = 0;                 ///< pneumoperitoneum, against normal
  double tiltDeg = 0;                               ///< head up positive
  double aorticClamp = 0;                           ///< 0..1 of the infrarenal aorta
  double embolism = 0;                              ///< share of the lung's arteries blocked, 0..1 (Embolism writes)
  double hematocrit = 0.435;                        ///< Blood writes; viscosity
  BeatFigures beat;
  double bloodVolumeMl = 5000; ///< output: sum of volumeMl
  CirculationCoefficients now;
  BeatSums sums;
  std::array<double, kBedCount> bedFlowNow{}; ///< mL/s, at the current instant
  double pulmonaryFlowNow = 90;
  double venousCreepMl = 0; ///< unstressed volume that veins have gained by creep
  double legOxygenDebt = 0; ///< share of the legs' vessels opened by want of flow, 0..1
  double averageVenous = 9; ///< transmural pressure of abdominal veins, low-passed
};

/// Fast right-hand side: derivative (mL/s; last element mL/s2) of the volumes and the aortic flow with everything slower held.
/// aheadS: time after the current instant. Public because tests integrate it with another solver (SUNDIALS CVODE).
using CirculationVector = std::array<double, kVesselCount + 1>;
CirculationVector circulationDerivative(const State& state, const CirculationVector& y, double aheadS);

/// One fast step, classical Runge-Kutta 4. dt 2 ms in the product.
void stepCirculation(State& state, double dtS);
/// 50 Hz: bed resistances from influences and local control, pericardium, beat figures, cardiac output.
void regulateCirculation(State& state, double dtS);
/// Fills volumes from parameters, so that they sum to bloodVolumeMl and lie near the resting state. Local control waits for the anchor.
void fillCirculation(State& state);
/// Takes the flows and pressures at the end of the first rest as what local control keeps. Called by anchorReflexes.
void anchorCirculation(State& state);

/// Within regulateCirculation, one file each: effective resistances and local control; figures of the beat.
void regulateBeds(State& state, double dtS);
void recordBeat(State& state, double dtS); ///< after each fast step
void closeBeat(State& state, double dtS);  ///< 50 Hz

} // namespace halsted::twin
