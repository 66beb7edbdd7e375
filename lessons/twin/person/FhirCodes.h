// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "lessons/twin/person/FhirBundle.h"
#include "lessons/twin/person/Person.h"

#include <optional>
#include <string>

namespace halsted::twin {

/// What a number can be; each has one unit inside the program.
enum class FhirKind {
  Rate,
  Pressure,
  Share,
  Temperature,
  Hb,
  Lactate,
  Creatinine,
  Potassium,
  Mmol,
  Glucose,
  Calcium,
  Ph,
  Flow,
  Count,
  Inr,
  Score,
  Length,
  Mass,
  Weeks
};

/// A quantity that a LOINC code stands for.
struct FhirQuantity {
  const char* loinc;
  FhirKind kind;
  const char* name;     ///< in sentences
  const char* variable; ///< of the scenario contract; nullptr: of the person only
};
/// nullptr when the code says nothing to the twin.
const FhirQuantity* quantityByLoinc(const std::string& loinc);
/// In the program's unit; refuses units that are missing or of another kind.
Result<double> convertUnit(const FhirMeasure& measure, const FhirQuantity& quantity);
/// By SNOMED CT, ICD-10 or, where neither is known, by words.
std::optional<Condition> conditionOf(const FhirCondition& stated);

} // namespace halsted::twin
