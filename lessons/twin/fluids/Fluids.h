// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "lessons/twin/circulation/Circulation.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace halsted::twin {

struct State;

enum class FluidKind : std::int64_t {
  Saline,
  Balanced,
  Albumin5,
  Albumin20,
  Dextrose5,
  Dextrose50,
  Bicarbonate84,
  Saline3,
  Mannitol20,
  Gelatine,
  RedCells,
  Plasma,
  Platelets,
  WholeBlood,
  Cryoprecipitate,
  Count
};
std::string_view fluidName(FluidKind kind);
/// What a millilitre carries, per litre of the whole product: one row per kind, with its source, in FluidTable.cpp.
struct FluidComposition {
  double sodium, potassium, chloride, calcium, magnesium, glucose, lactate, bicarbonate, citrate, mannitol; ///< mmol/L
  double albuminGL, gelatineGL, hbGDl, hematocrit, plateletsE9L, factorsPerMl, fibrinogenGL;
  double heatJPerMlC;        ///< heat capacity
  double millilitresPerUnit; ///< of a blood product
};
const FluidComposition& fluidComposition(FluidKind kind);

struct Drip {
  FluidKind kind = FluidKind::Saline;
  double remainingMl = 0;
  double rateMlS = 0;
  double temperatureC = 22;
};
constexpr std::size_t kDripCount = 12;

struct FluidParameters {
  double interstitialMl = 11500, cellMl = 28000;
  double filtrationMlSMmHg = 0.075; ///< whole body
  double reflection = 0.9;          ///< of proteins
  double intakeMlS = 0;             ///< water and salt drunk, fed or given as maintenance at rest; anchored to resting losses
  double lymphMlS = 0.07;           ///< resting, 6 L a day
  double insensibleMlS = 0.0085;    ///< water lost by skin and breath at rest, 0.44 mL/kg/h
};

struct Fluids {
  FluidParameters parameters;
  std::array<Drip, kDripCount> drips{};
  double interstitialMl = 11500, interstitialAlbuminG = 150, cellMl = 28000;
  double interstitialMmHg = -1, capillaryMmHg = 17; ///< outputs
  double exchangeMlS = 0;                           ///< output: from plasma to interstitium positive
  double lymphMlS = 0;
  double givenMl = 0, givenCrystalloidMl = 0, givenBloodMl = 0; ///< so far
  double transferredMl = 0;                                     ///< balance of all flows but wounds, for the volume check
  std::array<double, kVesselCount> flowMlS{};                   ///< output: net flow into each vessel now (drips, refill, urine, ...)
  double anchorCapillaryMmHg = 17, restFlowMlS = 90;            ///< anchors; flow through all systemic capillaries
  std::int64_t anchored = 0;                                    ///< 0: nothing moves yet but drips and bleeding
  double offsetMmHg = 0;                                        ///< of the Starling forces, so that rest filters exactly resting lymph
  double permeabilityMlS = 0.02;                                ///< of albumin through capillary walls; anchored to resting balance
  double venousMmHg = 8;                                        ///< mean of the systemic veins, low-passed
  double venularResistance = 0.1;                               ///< mmHg s/mL from capillary to vein; anchored
  double flowMlSMean = 90;                                      ///< systemic, low-passed
  double cellOsmol = 8000;                                      ///< effective mosmol in cells
  double osmolality = 294.6;                                    ///< output: effective, of extracellular water, mosmol/L
  double cellFlowMlS = 0;                                       ///< output: from cells to extracellular water
  double intakeNowMlS = 0;                                      ///< output: 0 when unconscious
  double dripHeatW = 0; ///< output: heat that drips bring beyond core temperature (negative: they cool)
  double sweatMlS = 0;  ///< Heat writes: water lost beyond insensible
  double lostMl = 0;    ///< blood lost so far as taken from the amounts here
};

/// 50 Hz: drips run, water crosses capillaries, urine leaves; writes flowMlS.
void stepFluids(State& state, double dtS);
void fillFluids(State& state);
/// g, of a person at rest.
double restInterstitialAlbumin(const State& state);
void anchorFluids(State& state);
/// False when all drips are busy.
bool startDrip(State& state, FluidKind kind, double volumeMl, double overS, double temperatureC);

} // namespace halsted::twin
