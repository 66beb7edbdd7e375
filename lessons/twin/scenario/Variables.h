// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "lessons/twin/State.h"
#include "segmentation/core/Result.h"

#include <span>
#include <string>
#include <string_view>

namespace halsted::twin {

/// One thing that can be read of a patient, by a stable name.
struct Variable {
  std::string_view name, unit, meaning;
  double (*read)(const State& state);
};

/// Every name of the scenario contract first, and more of the model's own.
std::span<const Variable> variables();
/// Those of the contract alone.
std::span<const Variable> contractVariables();
/// nullptr when unknown.
const Variable* findVariable(std::string_view name);
/// The variable, or a sentence with near names.
Result<const Variable*> variable(const std::string& name);

/// A number of the model that the act setParameter may change, by name, within limits.
struct Parameter {
  std::string_view name, unit, meaning;
  double low, high;
  double (*read)(const State& state);
  void (*write)(State& state, double value); ///< amounts that belong together stay consistent; value within low .. high
};
std::span<const Parameter> parameters();
/// The parameter, or a sentence that says what can be set (a measured variable cannot: it follows from the body).
Result<const Parameter*> parameter(const std::string& name);

} // namespace halsted::twin
