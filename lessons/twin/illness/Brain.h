// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

namespace halsted::twin {

struct State;

struct BrainParameters {
  double icpMmHg = 10;                                     ///< at rest
  double elastancePerMl = 0.11;                            ///< Marmarou's pressure-volume index gives it
  double autoregulationLow = 55, autoregulationHigh = 150; ///< mmHg CPP
  double spare[6] = {};
};

struct Brain {
  BrainParameters parameters;
  double icpMmHg = 10, cppMmHg = 82; ///< outputs
  double volumeMl = 0;               ///< added inside the skull: blood, swelling
  double injury = 0;                 ///< 0..1, primary
  double ischaemia = 0;              ///< 0..1, from too little flow or oxygen; slow to mend
  double gcs = 15, bis = 97;         ///< outputs
  double consciousness = 1;          ///< 0..1 output: drugs, flow, glucose, injury, temperature
  double oxygenRatio = 1;            ///< delivered over needed
  double pain = 0;                   ///< 0..1 felt (after analgesia)
  double herniation = 0;
  double spare[12] = {};
};

/// 5 Hz. Writes reflexes.stress and influences[Injury], [Effort] of breathing; reads drugs.effects.
void stepBrain(State& state, double dtS);

} // namespace halsted::twin
