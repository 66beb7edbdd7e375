// SPDX-License-Identifier: Apache-2.0
#include "lessons/twin/illness/Illness.h"

#include "lessons/twin/State.h"

namespace halsted::twin {

void stepIllness(State& state, double dtS) {
  stepInfection(state, dtS);
  stepAllergy(state, dtS);
  stepEmbolism(state, dtS);
  stepObstructive(state, dtS);
}

} // namespace halsted::twin
