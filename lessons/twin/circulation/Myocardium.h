// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace halsted::twin {

struct State;

/// Oxygen balance of the heart's own muscle.
struct Myocardium {
  double supplyRatio = 1;      ///< delivered over demanded oxygen of the left ventricle, low-passed; below about 1 contractility falls
  double rightSupplyRatio = 1; ///< of the right ventricle
  double contractility = 1;    ///< output: factor by ischaemia (influences.*contractility[Oxygen])
  double rightContractility = 1;
  double stunned = 0;   ///< 0..1: slow to recover
  double demand = 1;    ///< output: oxygen need over that at rest
  double rightFlow = 1; ///< output: flow of the right coronary artery over that at rest
};

/// 50 Hz, within regulateCirculation: supply against demand, and what ischaemia, infarction and acidosis do to contractility
/// (columns Oxygen, Injury and Acid).
void stepMyocardium(State& state, double dtS);

} // namespace halsted::twin
