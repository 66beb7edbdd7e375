// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "lessons/twin/scenario/Validation.h"

#include <string>
#include <utility>
#include <vector>

namespace halsted::twin {

/// The pages that tell a validation run: validation-twin.md, and validation-twin/ID.svg for each scenario. Runs every scenario
/// once more, on all cores, to draw it.
Result<std::vector<std::pair<std::string, std::string>>> validationReport(const std::vector<Scenario>& scenarios,
                                                                          const Validation& validation,
                                                                          std::shared_ptr<const DrugTable> drugs, const JobContext& job);

} // namespace halsted::twin
