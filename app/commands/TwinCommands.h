// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/commands/CommandContext.h"
#include "lessons/twin/scenario/Validation.h"

#include <nlohmann/json_fwd.hpp>

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace halsted {

/// One function per `halsted twin ...`; each adds itself below the command twin.
void addTwinRun(CLI::App& twin, CommandContext& context);
void addTwinValidate(CLI::App& twin, CommandContext& context);
void addTwinCompare(CLI::App& twin, CommandContext& context);
void addTwinDrugs(CLI::App& twin, CommandContext& context);
void addTwinFit(CLI::App& twin, CommandContext& context);
void addTwinExplain(CLI::App& twin, CommandContext& context);
void addTwinNames(CLI::App& twin, CommandContext& context);

/// The shipped drugs, acts and variables are known to all of them.
Result<std::shared_ptr<const twin::DrugTable>> loadDrugs(const CommandContext& context);
/// The one scenario of a file, or the one of this id.
Result<twin::Scenario> readScenario(const std::filesystem::path& file, const std::string& id, const twin::DrugTable& drugs);
/// As the scenario contract has it: scenario, var, t, stat, expected, got, grade, src.
nlohmann::json toJson(const twin::Graded& graded);
/// Scenarios grade, expect and got in aligned columns on standard output.
void printChecks(const std::vector<twin::Graded>& checks);

} // namespace halsted
