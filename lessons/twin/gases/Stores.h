// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace halsted::twin {

struct State;

/// What tissues hold beside their blood: mL STPD per mmHg of carbon dioxide, mL of oxygen that myoglobin binds.
struct TissueStores {
  double fastCo2, slowCo2, myoglobinO2;
};
TissueStores tissueStores(const State& state);

/// Muscle cells see about a third of the venous PO2; half saturation at 2.7 mmHg (Schenkman, J Appl Physiol 1997;82:86).
inline double myoglobinSaturation(double venousPo2) {
  const double p = 0.35 * venousPo2;
  return p / (p + 2.7);
}

} // namespace halsted::twin
