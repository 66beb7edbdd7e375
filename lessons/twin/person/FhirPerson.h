// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "lessons/twin/drugs/DrugTable.h"
#include "lessons/twin/fit/Fit.h"
#include "lessons/twin/person/Person.h"
#include "segmentation/core/Result.h"

#include <string_view>
#include <vector>

namespace halsted::twin {

/// The person that a FHIR R4 Bundle (JSON) describes: sex and age (from the birth date to `date`, a FHIR date or dateTime), height,
/// weight, the last resting Observations up to `date` by LOINC code, Conditions by SNOMED CT or ICD-10 code or text, and the
/// MedicationStatements whose drug the table knows as one taken daily. Without a date, the day of the last Observation. Units are
/// converted or refused. No name or identifier is kept. What is wrong or missing is said in one sentence.
Result<PersonSpec> personFromFhir(std::string_view json, std::string_view date, const DrugTable& drugs);

/// The Observations that have a time, in order, as variables of the scenario contract; seconds since `start` (a FHIR dateTime; without
/// it, since the first of them). Earlier ones are left out.
Result<std::vector<Observation>> observationsFromFhir(std::string_view json, std::string_view start = {});

} // namespace halsted::twin
