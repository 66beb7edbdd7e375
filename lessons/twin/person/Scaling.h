// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "lessons/twin/person/Person.h"

namespace halsted::twin {

/// How this person is at rest: what the patient is solved for.
struct RestingFigures {
  double heartRatePerMin, meanPressureMmHg, outputLMin, co2MmHg, breathingRatePerMin;
  double bloodVolumeMl, hbGDl, vo2MlMin;
};

Person personOf(const PersonSpec& spec);

/// Resting figures by age, sex and size, then conditions, then what was observed. Sources in Scaling.cpp.
RestingFigures restingFigures(const PersonSpec& spec, const Person& person);

/// Sets every parameter of a fresh State to this person: size, age, conditions, CT. The state proper is filled afterwards.
void scaleParameters(State& state, const PersonSpec& spec, const RestingFigures& rest);

} // namespace halsted::twin
