// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "lessons/twin/scenario/Validation.h"

#include <string>
#include <vector>

namespace halsted::twin {

/// How a few variables went through a run.
struct Trend {
  std::vector<double> t;
  std::vector<std::string> variables;
  std::vector<std::vector<double>> values; ///< [variable][time]
};

/// The variables worth drawing for a scenario: those that it checks, most checked first, six at most; then HR, MAP and SpO2.
std::vector<std::string> plottedVariables(const Scenario& scenario);

/// One SVG with a panel for each variable: its course, and the bands of its checks shaded by their grade.
std::string validationPlot(const Scenario& scenario, const Trend& trend, const std::vector<Graded>& checks);

} // namespace halsted::twin
