// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/core/Result.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace halsted::twin {

class DrugTable;
struct State;

enum class Sex : std::int64_t { Male, Female };

/// The person's size, fixed for a run: what modules scale by.
struct Person {
  Sex sex = Sex::Male;
  double ageYears = 40, heightCm = 175, weightKg = 70;
  double idealKg = 70, leanKg = 56; ///< Devine; Janmahasatian 2005, or from a CT of L3
  double surfaceM2 = 1.85;          ///< Mosteller 1987
  double pregnancyWeeks = 0;
  double diabetes = 0; ///< 0 none, 1 yes
};

enum class Condition {
  Hypertension,
  Copd,
  HeartFailure,
  Ckd,
  Diabetes,
  Asthma,
  Pregnant,
  Athlete,
  CoronaryDisease,
  AtrialFibrillation,
  AorticStenosis,
  Cirrhosis,
  Anaemia
};

/// What a CT told of this patient. Only what is set counts; ScanScaling.h says what each does.
struct ScanFindings {
  std::optional<double> lungLeftMl, lungRightMl;                  ///< gas and tissue inside the lung masks
  std::optional<double> consolidatedLeft, consolidatedRight;      ///< share of lung voxels above -100 HU, 0..1
  std::optional<double> poorlyAeratedLeft, poorlyAeratedRight;    ///< share from -500 to -100 HU
  std::optional<double> emphysema;                                ///< share of both lungs below -950 HU
  std::optional<double> muscleCm2, fatCm2;                        ///< in the slice through the middle of L3, whole trunk in the picture
  std::optional<double> liverMl, spleenMl, kidneysMl, heartMl;    ///< both kidneys; heart with its blood, without fat
  std::optional<double> chestAortaRadiusMm, abdomenAortaRadiusMm; ///< descending aorta beside lung; below the lungs
  std::optional<double> cavaMm2;                                  ///< cross-section of the inferior vena cava
};

/// A person as told by a scenario, a FHIR bundle or a case. What is not said follows from sex, age, height and weight.
struct PersonSpec {
  std::string label = "M1";
  Sex sex = Sex::Male;
  double ageYears = 40, heightCm = 175, weightKg = 70;
  double pregnancyWeeks = 0;
  std::vector<Condition> conditions;
  std::vector<std::string> medications; ///< names of drugs taken every day
  // Observed at rest; override what scaling would give
  std::optional<double> heartRate, systolic, diastolic, meanPressure, spo2, respiratoryRate, temperatureC, hb, creatinineUmolL, lactate,
      cardiacOutputLMin, potassium, ejectionFraction;
  ScanFindings scan;
};

/// M1, F1, E1 or O1 of the scenario contract.
Result<PersonSpec> namedPerson(const std::string& name);
/// Names as in scenario files: hypertension, copd, heartFailure, ckd, diabetes, asthma, pregnant, athlete, ...
Result<Condition> conditionFromName(const std::string& name);
/// Refuses what no person can be (age 1 month to 95 years, BMI 12 to 60, height and weight that fit the age), in one sentence.
Result<void> checkPerson(const PersonSpec& spec, const DrugTable& drugs);

/// A resting patient: parameters scaled to the person (sources in Scaling.cpp), state filled, solved so that the resting figures
/// are this person's, settled, and anchored. Takes less than 100 ms.
Result<State> makePatient(const PersonSpec& spec, const DrugTable& drugs, std::int64_t seed);

} // namespace halsted::twin
