// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/core/Result.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace halsted::twin {

/// A number of an Observation or of one of its components.
struct FhirMeasure {
  std::string loinc;
  double value = 0;
  std::string unit;            ///< UCUM code, else the unit as printed
  std::optional<double> timeS; ///< since 1970, UTC; unset when the Observation has no time
};
struct FhirCoding {
  std::string system, code;
};
struct FhirCondition {
  std::vector<FhirCoding> codings;
  std::string text; ///< lower case: text and displays
};

/// What a FHIR R4 Bundle says of one patient. Names, addresses, identifiers and notes are never read.
struct FhirBundle {
  std::string birthDate, gender;
  std::vector<FhirMeasure> measures;
  std::vector<FhirCondition> conditions;             ///< active ones
  std::vector<std::vector<std::string>> medications; ///< in use: for each, the texts that name it
};

/// One sentence says what is wrong with bytes that are no bundle of one patient.
Result<FhirBundle> readFhirBundle(std::string_view json);

/// Seconds since 1970, UTC, of "2026", "2026-03", "2026-03-01" or "2026-03-01T08:30:00+01:00"; unset when it is none of these.
std::optional<double> fhirTime(std::string_view text);

} // namespace halsted::twin
