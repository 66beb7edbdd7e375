// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

namespace halsted::twin {

struct State;

enum class InfectionSource : std::int64_t { None, Lung, Abdomen, Urine, SkinOrSoft, Blood, Count };

/// Sepsis as a race of germs and defence. What the severity given means for a healthy adult who is not treated: 0.3 sepsis without
/// shock (fever, fast pulse; the body holds it for a day), 0.6 septic shock within about three hours, 0.8 the same in two and mostly
/// fatal within a day, 1 fulminant.
struct Infection {
  InfectionSource source = InfectionSource::None;
  double severity = 0;       ///< 0..1 as given
  double pathogen = 0;       ///< 0..1 of the greatest load
  double inflammation = 0;   ///< 0..1 what the body shows; drives every influence[Infection]
  double damage = 0;         ///< 0..1 of organs, slow
  double antibiotic = 0;     ///< 0..1 effect now
  double controlled = 0;     ///< 1: source removed
  double sinceS = 0;         ///< since the infection began to act
  double antibioticGoal = 0; ///< what the antibiotics given will reach
  double declared = 0;       ///< 1: an antibiotic was given with word on whether it reaches the germ
  double drained = 0;        ///< 0..1: how far the removal of the source has worked
};

struct Allergy {
  double severity = 0;  ///< as given; 0.3 skin and gut, 0.6 shock with wheeze, 1 the heaviest
  double mediators = 0; ///< 0..1 now
  double antigen = 0;   ///< 0..1 still there to set mast cells off
  double leakedMl = 0;  ///< plasma lost from the vessels since it began
};

struct Embolism {
  double thrombusMl = 0, airMl = 0, co2Ml = 0; ///< in the lung's arteries now
  double blocked = 0;                          ///< 0..1 of the lung's arteries that gas and clot would block; circulation.embolism follows
};

struct Obstructive {
  double bronchospasm = 0;         ///< 0..1 as given; drugs open it
  double bronchospasmNow = 0;      ///< 0..1 follows within a minute
  double pneumoperitoneumMmHg = 0; ///< wanted; circulation.abdominalPressureMmHg follows as gas flows in or out
  double absorbedCo2MlMin = 0;     ///< output, read by Tissues
};

struct Illness {
  Infection infection;
  Allergy allergy;
  Embolism embolism;
  Obstructive obstructive;
};

/// 5 Hz: all of them. Writes the columns Infection, Allergy and Obstruction of influences, circulation.embolism and
/// circulation.abdominalPressureMmHg.
void stepIllness(State& state, double dtS);
void stepInfection(State& state, double dtS);
void stepAllergy(State& state, double dtS);
void stepEmbolism(State& state, double dtS);
void stepObstructive(State& state, double dtS);
/// After the act antibiotic; adequate: it reaches this germ.
void startAntibiotic(State& state, bool adequate);

} // namespace halsted::twin
