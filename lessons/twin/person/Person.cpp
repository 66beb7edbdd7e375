// SPDX-License-Identifier: Apache-2.0
#include "lessons/twin/person/Person.h"

#include "lessons/twin/NearNames.h"
#include "lessons/twin/drugs/DrugTable.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace halsted::twin {

namespace {

constexpr std::array<std::pair<const char*, Condition>, 13> kConditions{{{"hypertension", Condition::Hypertension},
                                                                         {"copd", Condition::Copd},
                                                                         {"heartFailure", Condition::HeartFailure},
                                                                         {"ckd", Condition::Ckd},
                                                                         {"diabetes", Condition::Diabetes},
                                                                         {"asthma", Condition::Asthma},
                                                                         {"pregnant", Condition::Pregnant},
                                                                         {"athlete", Condition::Athlete},
                                                                         {"coronaryDisease", Condition::CoronaryDisease},
                                                                         {"atrialFibrillation", Condition::AtrialFibrillation},
                                                                         {"aorticStenosis", Condition::AorticStenosis},
                                                                         {"cirrhosis", Condition::Cirrhosis},
                                                                         {"anaemia", Condition::Anaemia}}};

Result<void> inRange(const char* what, const std::optional<double>& value, double low, double high, const char* unit) {
  if (value && !(*value >= low && *value <= high))
    return fail(ErrorCode::Refused, fmt::format("The {} of {:g} {} is outside {:g} to {:g}; check it.", what, *value, unit, low, high));
  return {};
}

} // namespace

Result<PersonSpec> namedPerson(const std::string& name) {
  PersonSpec spec;
  spec.label = name;
  if (name == "M1")
    return spec;
  if (name == "F1") {
    spec.sex = Sex::Female;
    spec.ageYears = 30, spec.heightCm = 165, spec.weightKg = 60;
    return spec;
  }
  if (name == "E1") {
    spec.ageYears = 80, spec.heightCm = 168, spec.weightKg = 65;
    spec.conditions = {Condition::Hypertension};
    return spec;
  }
  if (name == "O1") {
    spec.ageYears = 45, spec.weightKg = 129;
    return spec;
  }
  return fail(ErrorCode::NotFound, fmt::format("There is no patient \"{}\"; use M1, F1, E1, O1 or describe the person.", name));
}

Result<Condition> conditionFromName(const std::string& name) {
  std::vector<std::string> known;
  for (const auto& [text, condition] : kConditions) {
    if (name == text)
      return condition;
    known.emplace_back(text);
  }
  return fail(ErrorCode::NotFound,
              fmt::format("The condition \"{}\" is unknown; near ones: {}.", name, fmt::join(nearNames(name, known), ", ")));
}

Result<void> checkPerson(const PersonSpec& spec, const DrugTable& drugs) {
  // 1 month to 95 years
  if (!(spec.ageYears >= 1.0 / 12 - 1e-6 && spec.ageYears <= 95))
    return fail(ErrorCode::Refused,
                fmt::format("An age of {:g} years is outside what the twin can be: 1 month (0.083) to 95 years.", spec.ageYears));
  if (!(spec.heightCm >= 45 && spec.heightCm <= 230))
    return fail(ErrorCode::Refused, fmt::format("A height of {:g} cm is outside 45 to 230 cm; check it.", spec.heightCm));
  const double metres = spec.heightCm / 100, bmi = spec.weightKg / (metres * metres);
  if (!(bmi >= 12 && bmi <= 60))
    return fail(ErrorCode::Refused, fmt::format("{:g} kg at {:g} cm is a BMI of {:.1f}, outside 12 to 60; check weight and height.",
                                                spec.weightKg, spec.heightCm, bmi));
  // Growth: within about 4 SD of the WHO height-for-age medians, and grown up from 16 on.
  if (spec.ageYears < 16) {
    const double median = spec.ageYears < 2 ? 54 + 33 * std::pow(spec.ageYears / 2, 0.55) : 75 + 6.15 * spec.ageYears;
    if (spec.heightCm < 0.78 * median || spec.heightCm > 1.22 * median)
      return fail(ErrorCode::Refused, fmt::format("A height of {:g} cm does not fit an age of {:g} years (about {:.0f} cm); check both.",
                                                  spec.heightCm, spec.ageYears, median));
  } else if (spec.heightCm < 120) {
    return fail(ErrorCode::Refused, fmt::format("A height of {:g} cm does not fit an adult; check it.", spec.heightCm));
  }
  if (spec.pregnancyWeeks < 0 || spec.pregnancyWeeks > 42)
    return fail(ErrorCode::Refused, fmt::format("{:g} weeks of pregnancy is outside 0 to 42; check it.", spec.pregnancyWeeks));
  const bool pregnant =
      spec.pregnancyWeeks > 0 || std::find(spec.conditions.begin(), spec.conditions.end(), Condition::Pregnant) != spec.conditions.end();
  if (pregnant && (spec.sex == Sex::Male || spec.ageYears < 12 || spec.ageYears > 60))
    return fail(ErrorCode::Refused, "Only a woman of 12 to 60 years can be pregnant here; check sex and age.");
  for (const std::string& name : spec.medications)
    if (drugs.find(name) < 0)
      return fail(ErrorCode::NotFound,
                  fmt::format("The medication \"{}\" is unknown; near ones: {}.", name, fmt::join(drugs.near(name), ", ")));
  const std::tuple<const char*, std::optional<double>, double, double, const char*> observed[] = {
      {"heart rate", spec.heartRate, 30, 220, "/min"},
      {"systolic pressure", spec.systolic, 50, 260, "mmHg"},
      {"diastolic pressure", spec.diastolic, 25, 160, "mmHg"},
      {"mean pressure", spec.meanPressure, 35, 190, "mmHg"},
      {"oxygen saturation", spec.spo2, 0.5, 1, ""},
      {"breathing rate", spec.respiratoryRate, 4, 70, "/min"},
      {"temperature", spec.temperatureC, 25, 43, "degC"},
      {"haemoglobin", spec.hb, 3, 24, "g/dL"},
      {"creatinine", spec.creatinineUmolL, 10, 2000, "umol/L"},
      {"lactate", spec.lactate, 0.1, 25, "mmol/L"},
      {"cardiac output", spec.cardiacOutputLMin, 0.3, 20, "L/min"},
      {"potassium", spec.potassium, 1.5, 9, "mmol/L"},
      {"ejection fraction", spec.ejectionFraction, 0.1, 0.8, ""}};
  for (const auto& [what, value, low, high, unit] : observed)
    if (auto ok = inRange(what, value, low, high, unit); !ok)
      return fail(ok.error());
  return {};
}

} // namespace halsted::twin
