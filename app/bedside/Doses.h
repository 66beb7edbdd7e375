// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "lessons/twin/State.h"
#include "lessons/twin/drugs/DrugTable.h"

#include <QString>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace halsted {

/// "ug/kg/min" as it is read at the bedside: "µg/kg/min".
QString unitWords(std::string_view unit);
/// Up to three digits that matter: 0.05, 2.5, 100.
QString figureWords(double value);
/// "into a vein", for a route as in acts.
QString routeWords(std::string_view route);
QString fluidWords(std::string_view fluid);
/// What a pump gives: units per time.
bool isRate(std::string_view unit);

/// What this patient would get, in the drug's mass unit (per minute for rates); nothing when it cannot be given so.
std::optional<double> massOf(const twin::State& patient, const twin::DrugTable& drugs, int drug, double amount, const std::string& unit,
                             const std::string& route);

/// Lowest, one between, highest of a usual range: what one click gives.
std::vector<double> usualAmounts(const twin::DrugDose& dose);
/// "0.3 to 0.5 mg", "1 g"
QString rangeWords(const twin::DrugDose& dose);

/// Empty when the dose is within reason; else a sentence with what is usual. Asked for above every drug file's limit of one dose, and at
/// ten times the upper end of what is usual.
QString farFromUsual(const twin::State& patient, const twin::DrugTable& drugs, int drug, double amount, const std::string& unit,
                     const std::string& route);

/// A treatment in words: "Propofol 100 mg iv", "Balanced crystalloid 500 mL in 15 min"; empty for other acts.
QString treatmentWords(const std::string& actJson, const twin::DrugTable& drugs);

} // namespace halsted
