// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "lessons/twin/breathing/Lungs.h"

#include <array>
#include <cstdint>

namespace halsted::twin {

struct State;

struct GasParameters {
  double p50 = 26.8;
  double diffusionGapMmHg = 3; ///< of oxygen across the membrane at rest
  double restingShunt = 0.02;
  double lowVentilationShare = 0.1; ///< of flow that goes to badly ventilated lung (V/Q spread)
  double spare[6] = {};
};

/// Gas in lungs and arteries. Amounts in mL STPD.
struct Gases {
  GasParameters parameters;
  std::array<double, kSideCount> oxygenMl{}, carbonDioxideMl{}; ///< in the alveoli of each side
  std::array<double, 4> deadSpaceO2{}, deadSpaceCo2{};          ///< fractions in the cells of the airways, mouth first
  double arterialO2 = 19.6, arterialCo2 = 48;                   ///< contents mL/dL, at the aorta
  double transit[24] = {};                                      ///< delay lung -> artery
  // Outputs
  double pao2 = 95, paco2 = 40, sao2 = 0.975;
  double pH = 7.4, bicarbonate = 24.4, baseExcess = 0; ///< arterial
  double endTidalCo2 = 38, mouthCo2 = 0;               ///< mmHg; mouthCo2 now (capnogram)
  double alveolarO2 = 102, alveolarCo2 = 40;           ///< mmHg, mean
  double shunt = 0.03;                                 ///< venous admixture, all of it (0..1)
  double deadSpaceShare = 0.3;                         ///< VD/VT (Bohr-Enghoff)
  double uptakeO2 = 250, outputCo2 = 200;              ///< mL/min STPD across the lung
  double work[40] = {};
};

/// 50 Hz: alveolar gas, capillaries, shunt, arterial contents.
void stepGases(State& state, double dtS);
/// 5 Hz: pressures and pH from contents.
void stepBloodChemistry(State& state, double dtS);
void fillGases(State& state);

} // namespace halsted::twin
