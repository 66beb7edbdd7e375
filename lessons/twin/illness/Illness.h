// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

namespace halsted::twin {

struct State;

enum class InfectionSource : std::int64_t { None, Lung, Abdomen, Urine, SkinOrSoft, Blood, Count };

struct Infection {
  InfectionSource source = InfectionSource::None;
  double severity = 0;     ///< 0..1 as given: how bad it will get untreated
  double pathogen = 0;     ///< 0..1
  double inflammation = 0; ///< 0..1 what the body shows; drives every influence[Infection]
  double damage = 0;       ///< 0..1 of organs, slow
  double antibiotic = 0;   ///< 0..1 effect now
  double controlled = 0;   ///< 1: source removed
  double sinceS = 0;
  double spare[10] = {};
};

struct Allergy {
  double severity = 0;  ///< as given
  double mediators = 0; ///< 0..1 now
  double antigen = 0;
  double leakedMl = 0;
  double spare[8] = {};
};

struct Embolism {
  double thrombusMl = 0, airMl = 0, co2Ml = 0; ///< in the lung's arteries now
  double spare[6] = {};
};

struct Obstructive {
  double bronchospasm = 0; ///< 0..1 as given; drugs open it
  double pneumoperitoneumMmHg = 0;
  double absorbedCo2MlMin = 0; ///< output, read by Tissues
  double spare[6] = {};
};

struct Illness {
  Infection infection;
  Allergy allergy;
  Embolism embolism;
  Obstructive obstructive;
};

/// 5 Hz each. Write influences[Infection], [Allergy], [Obstruction], circulation.embolism.
void stepIllness(State& state, double dtS);
/// After the act antibiotic; adequate: it reaches this germ.
void startAntibiotic(State& state, bool adequate);

} // namespace halsted::twin
