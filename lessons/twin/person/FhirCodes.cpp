// SPDX-License-Identifier: Apache-2.0
#include "lessons/twin/person/FhirCodes.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <string_view>

namespace halsted::twin {

namespace {

struct UnitFactor {
  FhirKind kind;
  const char* unit;
  double factor, offset;
};
// UCUM codes, and the ways they are printed where no code is given. value x factor + offset.
constexpr UnitFactor kUnits[] = {
    {FhirKind::Rate, "/min", 1, 0},
    {FhirKind::Rate, "{beats}/min", 1, 0},
    {FhirKind::Rate, "{breaths}/min", 1, 0},
    {FhirKind::Rate, "beats/min", 1, 0},
    {FhirKind::Rate, "beats/minute", 1, 0},
    {FhirKind::Rate, "breaths/min", 1, 0},
    {FhirKind::Rate, "breaths/minute", 1, 0},
    {FhirKind::Rate, "bpm", 1, 0},
    {FhirKind::Pressure, "mm[Hg]", 1, 0},
    {FhirKind::Pressure, "mmHg", 1, 0},
    {FhirKind::Pressure, "kPa", 7.50062, 0},
    {FhirKind::Pressure, "cm[H2O]", 0.735559, 0},
    {FhirKind::Share, "%", 0.01, 0},
    {FhirKind::Share, "1", 1, 0},
    {FhirKind::Temperature, "Cel", 1, 0},
    {FhirKind::Temperature, "degC", 1, 0},
    {FhirKind::Temperature, "C", 1, 0},
    {FhirKind::Temperature, "[degF]", 5.0 / 9, -160.0 / 9},
    {FhirKind::Temperature, "K", 1, -273.15},
    {FhirKind::Hb, "g/dL", 1, 0},
    {FhirKind::Hb, "g/L", 0.1, 0},
    {FhirKind::Hb, "mmol/L", 1.6114, 0},
    {FhirKind::Lactate, "mmol/L", 1, 0},
    {FhirKind::Lactate, "mg/dL", 1 / 9.008, 0},
    {FhirKind::Creatinine, "umol/L", 1, 0},
    {FhirKind::Creatinine, "mmol/L", 1000, 0},
    {FhirKind::Creatinine, "mg/dL", 88.42, 0},
    {FhirKind::Potassium, "mmol/L", 1, 0},
    {FhirKind::Potassium, "meq/L", 1, 0},
    {FhirKind::Mmol, "mmol/L", 1, 0},
    {FhirKind::Mmol, "meq/L", 1, 0},
    {FhirKind::Glucose, "mmol/L", 1, 0},
    {FhirKind::Glucose, "mg/dL", 1 / 18.016, 0},
    {FhirKind::Calcium, "mmol/L", 1, 0},
    {FhirKind::Calcium, "mg/dL", 0.2495, 0},
    {FhirKind::Ph, "[pH]", 1, 0},
    {FhirKind::Ph, "pH", 1, 0},
    {FhirKind::Ph, "1", 1, 0},
    {FhirKind::Flow, "L/min", 1, 0},
    {FhirKind::Flow, "mL/min", 0.001, 0},
    {FhirKind::Count, "10*9/L", 1, 0},
    {FhirKind::Count, "10*3/uL", 1, 0},
    {FhirKind::Inr, "{INR}", 1, 0},
    {FhirKind::Inr, "1", 1, 0},
    {FhirKind::Score, "{score}", 1, 0},
    {FhirKind::Score, "1", 1, 0},
    {FhirKind::Length, "cm", 1, 0},
    {FhirKind::Length, "m", 100, 0},
    {FhirKind::Length, "mm", 0.1, 0},
    {FhirKind::Length, "[in_i]", 2.54, 0},
    {FhirKind::Length, "[ft_i]", 30.48, 0},
    {FhirKind::Mass, "kg", 1, 0},
    {FhirKind::Mass, "g", 0.001, 0},
    {FhirKind::Mass, "[lb_av]", 0.45359237, 0},
    {FhirKind::Weeks, "wk", 1, 0},
    {FhirKind::Weeks, "d", 1.0 / 7, 0},
};

constexpr FhirQuantity kQuantities[] = {
    {"8867-4", FhirKind::Rate, "heart rate", "HR"},
    {"8480-6", FhirKind::Pressure, "systolic pressure", "SBP"},
    {"8462-4", FhirKind::Pressure, "diastolic pressure", "DBP"},
    {"8478-0", FhirKind::Pressure, "mean pressure", "MAP"},
    {"59408-5", FhirKind::Share, "oxygen saturation", "SpO2"},
    {"2708-6", FhirKind::Share, "oxygen saturation", "SpO2"},
    {"9279-1", FhirKind::Rate, "breathing rate", "RR"},
    {"8310-5", FhirKind::Temperature, "temperature", "T"},
    {"8329-5", FhirKind::Temperature, "core temperature", "T"},
    {"718-7", FhirKind::Hb, "haemoglobin", "Hb"},
    {"2524-7", FhirKind::Lactate, "lactate", "lactate"},
    {"2518-9", FhirKind::Lactate, "lactate", "lactate"},
    {"32693-4", FhirKind::Lactate, "lactate", "lactate"},
    {"2160-0", FhirKind::Creatinine, "creatinine", nullptr},
    {"14682-9", FhirKind::Creatinine, "creatinine", nullptr},
    {"2744-1", FhirKind::Ph, "arterial pH", "pH"},
    {"2019-8", FhirKind::Pressure, "arterial carbon dioxide pressure", "PaCO2"},
    {"2703-7", FhirKind::Pressure, "arterial oxygen pressure", "PaO2"},
    {"1925-7", FhirKind::Mmol, "base excess", "BE"},
    {"1960-4", FhirKind::Mmol, "bicarbonate", "HCO3"},
    {"1959-6", FhirKind::Mmol, "bicarbonate", "HCO3"},
    {"2823-3", FhirKind::Potassium, "potassium", "K"},
    {"6298-4", FhirKind::Potassium, "potassium", "K"},
    {"2075-0", FhirKind::Mmol, "chloride", "Cl"},
    {"1995-0", FhirKind::Calcium, "ionised calcium", "iCa"},
    {"2345-7", FhirKind::Glucose, "glucose", "glucose"},
    {"15074-8", FhirKind::Glucose, "glucose", "glucose"},
    {"777-3", FhirKind::Count, "platelets", "platelets"},
    {"6301-6", FhirKind::Inr, "INR", "INR"},
    {"8741-1", FhirKind::Flow, "cardiac output", "CO"},
    {"10230-1", FhirKind::Share, "ejection fraction", "EF"},
    {"60985-9", FhirKind::Pressure, "central venous pressure", "CVP"},
    {"60956-0", FhirKind::Pressure, "intracranial pressure", "ICP"},
    {"19889-5", FhirKind::Pressure, "end-tidal carbon dioxide", "EtCO2"},
    {"3150-6", FhirKind::Share, "inspired oxygen", "FiO2"},
    {"9269-2", FhirKind::Score, "Glasgow coma scale", "GCS"},
    {"8302-2", FhirKind::Length, "body height", nullptr},
    {"29463-7", FhirKind::Mass, "body weight", nullptr},
    {"49051-6", FhirKind::Weeks, "gestational age", nullptr},
    {"18185-9", FhirKind::Weeks, "gestational age", nullptr},
};

struct Code {
  const char* code;
  Condition condition;
};
constexpr Code kSnomed[] = {
    {"38341003", Condition::Hypertension},
    {"59621000", Condition::Hypertension},
    {"13645005", Condition::Copd},
    {"87433001", Condition::Copd},
    {"84114007", Condition::HeartFailure},
    {"42343007", Condition::HeartFailure},
    {"85232009", Condition::HeartFailure},
    {"703272007", Condition::HeartFailure},
    {"88805009", Condition::HeartFailure},
    {"709044004", Condition::Ckd},
    {"433144002", Condition::Ckd},
    {"431857002", Condition::Ckd},
    {"433146000", Condition::Ckd},
    {"46177005", Condition::Ckd},
    {"73211009", Condition::Diabetes},
    {"44054006", Condition::Diabetes},
    {"46635009", Condition::Diabetes},
    {"195967001", Condition::Asthma},
    {"77386006", Condition::Pregnant},
    {"72892002", Condition::Pregnant},
    {"53741008", Condition::CoronaryDisease},
    {"414545008", Condition::CoronaryDisease},
    {"1755008", Condition::CoronaryDisease},
    {"49436004", Condition::AtrialFibrillation},
    {"60573004", Condition::AorticStenosis},
    {"19943007", Condition::Cirrhosis},
    {"271737000", Condition::Anaemia},
    {"87522002", Condition::Anaemia},
};
/// Beginnings of ICD-10 codes.
constexpr Code kIcd10[] = {
    {"I10", Condition::Hypertension},
    {"I11", Condition::Hypertension},
    {"I12", Condition::Hypertension},
    {"I13", Condition::Hypertension},
    {"J43", Condition::Copd},
    {"J44", Condition::Copd},
    {"I50", Condition::HeartFailure},
    {"N18", Condition::Ckd},
    {"E10", Condition::Diabetes},
    {"E11", Condition::Diabetes},
    {"E13", Condition::Diabetes},
    {"E14", Condition::Diabetes},
    {"J45", Condition::Asthma},
    {"Z33", Condition::Pregnant},
    {"Z34", Condition::Pregnant},
    {"I25", Condition::CoronaryDisease},
    {"I20", Condition::CoronaryDisease},
    {"I48", Condition::AtrialFibrillation},
    {"I35.0", Condition::AorticStenosis},
    {"K74.6", Condition::Cirrhosis},
    {"D50", Condition::Anaemia},
    {"D64", Condition::Anaemia},
};
/// Where no code is known. Lower case.
constexpr Code kWords[] = {
    {"hypertension", Condition::Hypertension},
    {"copd", Condition::Copd},
    {"chronic obstructive", Condition::Copd},
    {"emphysema", Condition::Copd},
    {"heart failure", Condition::HeartFailure},
    {"chronic kidney disease", Condition::Ckd},
    {"chronic renal", Condition::Ckd},
    {"diabetes", Condition::Diabetes},
    {"asthma", Condition::Asthma},
    {"pregnan", Condition::Pregnant},
    {"coronary", Condition::CoronaryDisease},
    {"ischaemic heart", Condition::CoronaryDisease},
    {"ischemic heart", Condition::CoronaryDisease},
    {"atrial fibrillation", Condition::AtrialFibrillation},
    {"aortic stenosis", Condition::AorticStenosis},
    {"cirrhosis", Condition::Cirrhosis},
    {"anaemia", Condition::Anaemia},
    {"anemia", Condition::Anaemia},
};
/// Texts that hold one of the words and mean something else.
constexpr const char* kOtherMeanings[] = {"pulmonary hypertension",
                                          "portal hypertension",
                                          "ocular hypertension",
                                          "intracranial hypertension",
                                          "insipidus",
                                          "family history",
                                          "history of",
                                          "risk of",
                                          "suspected",
                                          "screening",
                                          "subcutaneous",
                                          "not pregnant"};

bool has(const std::string& text, const char* word) {
  return text.find(word) != std::string::npos;
}

bool sameUnit(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](unsigned char x, unsigned char y) { return std::tolower(x) == std::tolower(y); });
}

} // namespace

const FhirQuantity* quantityByLoinc(const std::string& loinc) {
  const auto found = std::find_if(std::begin(kQuantities), std::end(kQuantities), [&](const FhirQuantity& m) { return loinc == m.loinc; });
  return found == std::end(kQuantities) ? nullptr : found;
}

Result<double> convertUnit(const FhirMeasure& m, const FhirQuantity& what) {
  std::string known;
  for (const UnitFactor& unit : kUnits) {
    if (unit.kind != what.kind)
      continue;
    if (sameUnit(m.unit, unit.unit))
      return m.value * unit.factor + unit.offset;
    known += fmt::format("{}{}", known.empty() ? "" : ", ", unit.unit);
  }
  if (m.unit.empty())
    return fail(ErrorCode::Damaged, fmt::format("The {} (LOINC {}) has no unit; give one of {}.", what.name, what.loinc, known));
  return fail(ErrorCode::Unsupported, fmt::format("The {} (LOINC {}) is in \"{}\", which cannot be converted; give one of {}.", what.name,
                                                  what.loinc, m.unit, known));
}

std::optional<Condition> conditionOf(const FhirCondition& stated) {
  for (const FhirCoding& coding : stated.codings) {
    if (has(coding.system, "snomed"))
      for (const Code& known : kSnomed)
        if (coding.code == known.code)
          return known.condition;
    if (has(coding.system, "icd-10"))
      for (const Code& known : kIcd10)
        if (coding.code.rfind(known.code, 0) == 0)
          return known.condition;
  }
  for (const char* other : kOtherMeanings)
    if (has(stated.text, other))
      return std::nullopt;
  if (stated.text.rfind("no ", 0) == 0 || has(stated.text, " no "))
    return std::nullopt;
  for (const Code& known : kWords)
    if (has(stated.text, known.code))
      return known.condition;
  return std::nullopt;
}

} // namespace halsted::twin
