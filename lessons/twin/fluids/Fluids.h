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
/// What a millilitre carries: one row per kind, with its source, in Fluids.cpp.
struct FluidComposition {
  double sodium, potassium, chloride, calcium, magnesium, glucose, lactate, bicarbonate, citrate; ///< mmol/L
  double albuminGL, hbGDl, hematocrit, plateletsE9L, factorsPerMl, fibrinogenGL;
  double staysShare;         ///< of water that stays in plasma at first sight; the rest follows by its osmoles
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
  double filtrationMlSMmHg = 0.06; ///< whole body
  double reflection = 0.9;         ///< of proteins
  double intakeMlS = 0;            ///< water and salt drunk, fed or given as maintenance at rest; anchored to resting losses
  double spare[8] = {};
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
  double anchorCapillaryMmHg = 17, anchorColloidMmHg = 25;
  double spare[20] = {};
};

/// 50 Hz: drips run, water crosses capillaries, urine leaves; writes flowMlS.
void stepFluids(State& state, double dtS);
void fillFluids(State& state);
void anchorFluids(State& state);
/// False when all drips are busy.
bool startDrip(State& state, FluidKind kind, double volumeMl, double overS, double temperatureC);

} // namespace halsted::twin
