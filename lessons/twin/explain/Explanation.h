// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "lessons/twin/State.h"
#include "segmentation/core/Result.h"

#include <string>
#include <vector>

namespace halsted::twin {

class DrugTable;

/// One link of the chain: how much of a change came through one mechanism, for one reason.
struct Contribution {
  std::string mechanism;   ///< "systemic vascular resistance", "preload", "shunt", ...
  std::string cause;       ///< "propofol", "reflexes", "bleeding", "local regulation", ...
  double amount = 0;       ///< in the variable's unit; all of them sum to the change
  double from = 0, to = 0; ///< of the mechanism's own figure, where it has one
  bool remainder = false;  ///< left over by the mechanism's equation: counted in Explanation::unexplained too
};

struct Explanation {
  std::string variable, unit;
  double before = 0, after = 0;
  std::vector<Contribution> contributions; ///< greatest first
  double unexplained = 0;                  ///< sum of remainders and whatever is still missing, in the variable's unit
  std::string sentence;                    ///< "MAP fell from 92 to 61 mmHg: systemic vascular resistance -28 (propofol), ..."
};

/// Why a variable changed between two moments of the same patient. Contributions are computed from the model: products are split
/// by the logarithmic mean (Ang, Energy Policy 2004;32:1131: exact, order-free), parallel beds and gas equations by the
/// Aumann-Shapley and Shapley values (each cause's mean effect over all orders). Variables: MAP, SBP, CO, SV, HR, SVR, DO2,
/// PaCO2, PaO2, SaO2; others are refused with this list (explainByActs takes any).
Result<Explanation> explain(const State& before, const State& after, const std::string& variable, const DrugTable& drugs);

} // namespace halsted::twin
