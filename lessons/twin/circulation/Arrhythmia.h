// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "lessons/twin/circulation/Heart.h"

namespace halsted::twin {

/// 50 Hz: changes of rhythm that nobody ordered, by integrated hazards; loss and return of the pulse. Writes heart.arrhythmiaRisk.
void stepArrhythmia(State& state, double dtS);
/// The new rhythm begins now; does not touch the muscle's stores.
void changeRhythm(State& state, RhythmKind kind);

} // namespace halsted::twin
