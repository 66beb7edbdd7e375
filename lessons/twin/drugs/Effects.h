// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace halsted::twin {

class DrugTable;
struct State;

/// Fills effects, trainOfFour, diaphragmBlock and hypnosis of state.drugs from the effect sites. Nothing given: all exactly neutral.
void computeDrugEffects(State& state, const DrugTable& table);

} // namespace halsted::twin
