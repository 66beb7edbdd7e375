// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace halsted::twin {

struct State;

/// Volumes and pressure inside the skull, perfusion pressure, herniation. Part of stepBrain.
void stepIntracranial(State& state, double dtS);

} // namespace halsted::twin
