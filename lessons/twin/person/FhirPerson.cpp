// SPDX-License-Identifier: Apache-2.0
#include "lessons/twin/person/FhirPerson.h"

#include "lessons/twin/person/FhirBundle.h"
#include "lessons/twin/person/FhirCodes.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <cmath>
#include <map>
#include <set>

namespace halsted::twin {

namespace {

/// The drug of the table that one of these texts names and that people take daily: whole text first, then word by word.
std::optional<std::string> dailyDrug(const std::vector<std::string>& texts, const DrugTable& drugs) {
  const auto take = [&](const std::string& name) -> std::optional<std::string> {
    const int i = name.size() < 3 ? -1 : drugs.find(name);
    if (i < 0 || drugs.drugs()[static_cast<std::size_t>(i)].longTermConcentration <= 0)
      return std::nullopt;
    return drugs.drugs()[static_cast<std::size_t>(i)].id;
  };
  for (const std::string& text : texts) {
    if (auto id = take(text))
      return id;
    std::string word;
    for (char c : text + " ")
      if (std::isalpha(static_cast<unsigned char>(c)) || c == '-') {
        word += c;
      } else {
        if (auto id = take(word))
          return id;
        word.clear();
      }
  }
  return std::nullopt;
}

std::optional<double>* restingField(PersonSpec& spec, std::string_view variable) {
  if (variable == "HR")
    return &spec.heartRate;
  if (variable == "SBP")
    return &spec.systolic;
  if (variable == "DBP")
    return &spec.diastolic;
  if (variable == "MAP")
    return &spec.meanPressure;
  if (variable == "SpO2")
    return &spec.spo2;
  if (variable == "RR")
    return &spec.respiratoryRate;
  if (variable == "T")
    return &spec.temperatureC;
  if (variable == "Hb")
    return &spec.hb;
  if (variable == "lactate")
    return &spec.lactate;
  if (variable == "K")
    return &spec.potassium;
  if (variable == "CO")
    return &spec.cardiacOutputLMin;
  if (variable == "EF")
    return &spec.ejectionFraction;
  return nullptr;
}

/// The last value of each quantity up to a time, by its name in sentences, in the program's unit.
Result<std::map<std::string, double>> lastValues(const FhirBundle& bundle, double untilS) {
  std::map<std::string, std::pair<double, double>> newest; // time, value
  for (const FhirMeasure& m : bundle.measures) {
    const FhirQuantity* what = quantityByLoinc(m.loinc);
    if (!what || (m.timeS && *m.timeS > untilS))
      continue;
    const auto value = convertUnit(m, *what);
    if (!value)
      return fail(value.error());
    const double time = m.timeS.value_or(-1e18);
    const std::string key = what->variable ? what->variable : what->name;
    const auto [at, fresh] = newest.try_emplace(key, time, *value);
    if (!fresh && time >= at->second.first)
      at->second = {time, *value};
  }
  std::map<std::string, double> values;
  for (const auto& [key, pair] : newest)
    values[key] = pair.second;
  return values;
}

Result<void> setSexAndAge(PersonSpec& spec, const FhirBundle& bundle, double dateS) {
  if (bundle.gender == "male" || bundle.gender == "female")
    spec.sex = bundle.gender == "male" ? Sex::Male : Sex::Female;
  else
    return fail(ErrorCode::Unsupported, "The Patient's gender is neither male nor female; the twin needs one of them to scale the body.");
  const auto born = fhirTime(bundle.birthDate);
  if (!born)
    return fail(ErrorCode::Damaged, "The Patient has no birth date like 1961-04-30; add it.");
  spec.ageYears = (dateS - *born) / (365.25 * 86400);
  if (spec.ageYears < 0)
    return fail(ErrorCode::Damaged, "The Patient's birth date lies after the date of the record; check both.");
  return {};
}

} // namespace

Result<PersonSpec> personFromFhir(std::string_view json, std::string_view date, const DrugTable& drugs) {
  const auto bundle = readFhirBundle(json);
  if (!bundle)
    return fail(bundle.error());
  std::optional<double> dateS = fhirTime(date);
  if (!dateS && !date.empty())
    return fail(ErrorCode::Damaged, "The date of the record is not like 2026-03-01 or 2026-03-01T08:30:00Z; correct it.");
  if (!dateS)
    for (const FhirMeasure& m : bundle->measures)
      if (m.timeS)
        dateS = std::max(dateS.value_or(*m.timeS), *m.timeS);
  if (!dateS)
    return fail(ErrorCode::Damaged, "No Observation has a time to reckon the age by; give the date of the record.");

  PersonSpec spec;
  spec.label = "FHIR patient";
  if (auto ok = setSexAndAge(spec, *bundle, *dateS); !ok)
    return fail(ok.error());
  const bool wholeDay = date.size() == 10; // a day without a time includes all of it
  const auto values = lastValues(*bundle, *dateS + (wholeDay ? 86399 : 0));
  if (!values)
    return fail(values.error());
  const auto find = [&](const char* name) {
    const auto found = values->find(name);
    return found == values->end() ? std::nullopt : std::optional(found->second);
  };
  const auto height = find("body height"), weight = find("body weight");
  if (!height || !weight)
    return fail(ErrorCode::NotFound, fmt::format("The bundle has no {}; add the Observation.",
                                                 !height ? "body height (LOINC 8302-2)" : "body weight (LOINC 29463-7)"));
  spec.heightCm = *height, spec.weightKg = *weight;
  spec.creatinineUmolL = find("creatinine");
  spec.pregnancyWeeks = spec.sex == Sex::Female ? find("gestational age").value_or(0) : 0;
  for (const auto& [name, value] : *values)
    if (auto* field = restingField(spec, name))
      *field = value;

  std::set<Condition> conditions;
  for (const FhirCondition& stated : bundle->conditions)
    if (const auto condition = conditionOf(stated))
      conditions.insert(*condition);
  spec.conditions.assign(conditions.begin(), conditions.end());
  std::set<std::string> medications;
  for (const auto& names : bundle->medications)
    if (auto drug = dailyDrug(names, drugs))
      medications.insert(*drug);
  spec.medications.assign(medications.begin(), medications.end());
  if (auto ok = checkPerson(spec, drugs); !ok)
    return fail(ok.error());
  return spec;
}

Result<std::vector<Observation>> observationsFromFhir(std::string_view json, std::string_view start) {
  const auto bundle = readFhirBundle(json);
  if (!bundle)
    return fail(bundle.error());
  std::optional<double> startS = fhirTime(start);
  if (!startS && !start.empty())
    return fail(ErrorCode::Damaged, "The start of the record is not like 2026-03-01T08:30:00Z; correct it.");
  std::vector<Observation> series;
  for (const FhirMeasure& m : bundle->measures) {
    const FhirQuantity* what = quantityByLoinc(m.loinc);
    if (!what || !what->variable || !m.timeS || (startS && *m.timeS < *startS))
      continue;
    const auto value = convertUnit(m, *what);
    if (!value)
      return fail(value.error());
    series.push_back({*m.timeS, what->variable, *value, 0});
  }
  std::stable_sort(series.begin(), series.end(), [](const Observation& a, const Observation& b) { return a.timeS < b.timeS; });
  if (!series.empty()) {
    const double zero = startS.value_or(series.front().timeS);
    for (Observation& o : series)
      o.timeS -= zero;
  }
  return series;
}

} // namespace halsted::twin
