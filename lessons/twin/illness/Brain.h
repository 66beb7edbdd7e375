// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

namespace halsted::twin {

struct State;

struct BrainParameters {
  double icpMmHg = 10;                                     ///< at rest
  double elastancePerMl = 0.092;                           ///< ln 10 over the pressure-volume index, 25 mL in adults (Marmarou 1978)
  double autoregulationLow = 55, autoregulationHigh = 150; ///< mmHg CPP
  double outflowMmHgMinMl = 8; ///< resistance to uptake of cerebrospinal fluid (Marmarou 1978: 2.5 to 8 and more)
  double fluidReserveMl = 30;  ///< cerebrospinal fluid that can leave the skull
  double anchored = 0;         ///< 1: the three below are those of the rest
  double anchorVenousMmHg = 4, anchorOsmolality = 294, anchorHb = 14.5;
};

struct Brain {
  BrainParameters parameters;
  double icpMmHg = 10, cppMmHg = 82; ///< outputs
  double volumeMl = 0;               ///< added inside the skull: blood, haematoma, swelling, less what osmosis takes
  double injury = 0;                 ///< 0..1, primary: 0.3 mild, 0.6 moderate, 0.85 severe (GCS 8 or less)
  double ischaemia = 0;              ///< 0..1 of the brain dead or stunned from too little oxygen; slow to mend
  double gcs = 15, bis = 97;         ///< outputs
  double consciousness = 1;          ///< 0..1 output: drugs, flow, glucose, injury, temperature
  double oxygenRatio = 1;            ///< delivered over needed, both against rest; symptoms below about 0.7
  double venousSaturation = 0.62;    ///< output: of the jugular bulb
  double metabolism = 1;             ///< output: need of oxygen over that at rest (temperature, hypnotics)
  double pain = 0;                   ///< 0..1 felt (after analgesia)
  double herniation = 0;             ///< 0..1: the brainstem caught
  double haematomaMl = 0, oedemaMl = 0, fluidMl = 0, osmosisMl = 0; ///< parts of the volume; fluid: cerebrospinal, lost negative
  double stemOxygen = 1;                                            ///< lagged: what the brainstem lives on
  double cushing = 0;                                               ///< 0..1 ischaemic answer of the brainstem to pressure inside the skull
  double hunger = 0;                                                ///< 0..1 for air, lagged
};

/// 5 Hz. Writes reflexes.stress, the columns Injury (circulation and breathing) and Effort (breathing) of influences; reads
/// drugs.effects. Before the circulation is anchored it shows a resting brain.
void stepBrain(State& state, double dtS);

} // namespace halsted::twin
