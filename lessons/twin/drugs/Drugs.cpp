// SPDX-License-Identifier: Apache-2.0
#include "lessons/twin/drugs/Drugs.h"

#include "lessons/twin/State.h"
#include "lessons/twin/drugs/DrugTable.h"
#include "lessons/twin/drugs/Effects.h"
#include "lessons/twin/drugs/Kinetics.h"

namespace halsted::twin {

void stepDrugs(State& state, const DrugTable& table, double dtS) {
  Drugs& drugs = state.drugs;
  if (drugs.usedSlots > 0) {
    const DrugClearance clearance = drugClearance(state);
    const double dtMin = dtS / 60;
    for (std::size_t i = 0; i < static_cast<std::size_t>(drugs.usedSlots); ++i)
      stepDrugSlot(table.drugs()[static_cast<std::size_t>(drugs.inUse[i].drug)], clearance, dtMin, drugs.inUse[i]);
    bindRelaxants(table, drugs, dtMin);
    computeDrugEffects(state, table);
  }
  applyDrugEffects(drugs.effects, state);
}

} // namespace halsted::twin
