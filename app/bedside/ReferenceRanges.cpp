// SPDX-License-Identifier: Apache-2.0
#include "app/bedside/ReferenceRanges.h"

#include <cmath>
#include <limits>

namespace halsted {

namespace {

constexpr double kNone = std::numeric_limits<double>::quiet_NaN();
constexpr std::string_view kBts = "BTS guideline for oxygen, Thorax 2017;72(S1)",
                           kHarmony = "Pathology Harmony, Ann Clin Biochem 2011;48:195",
                           kDacie = "Dacie and Lewis, Practical Haematology, 12th ed. 2017", kKratz = "N Engl J Med 2004;351:1548",
                           kTeg = "Bolliger, Transfus Med Rev 2012;26:1";

struct Row {
  std::string_view name;
  ReferenceRange men, women;
};
constexpr Row both(std::string_view name, double low, double high, std::string_view source) {
  return {name, {low, high, source}, {low, high, source}};
}

constexpr Row kRows[] = {
    both("pH", 7.35, 7.45, kBts),
    both("PaCO2", 35, 45, kBts),
    both("PaO2", 80, 100, kKratz),
    both("HCO3", 22, 29, kHarmony),
    both("BE", -2, 2, kBts),
    both("SaO2", 0.94, kNone, kBts),
    both("PF", 400, kNone, "SOFA score, Intensive Care Med 1996;22:707"),
    both("lactate", kNone, 2, "Sepsis-3, JAMA 2016;315:801"),
    both("Na", 133, 146, kHarmony),
    both("K", 3.5, 5.3, kHarmony),
    both("Cl", 95, 108, kHarmony),
    both("iCa", 1.14, 1.30, kKratz),
    both("urea", 2.5, 7.8, kHarmony),
    both("Mg", 0.7, 1.0, kHarmony),
    both("albumin", 35, 50, kHarmony),
    both("glucose", 3.9, 7.8, "ADA Standards of Care, in hospital, Diabetes Care 2024;47(S1):S295"),
    {"creatinine", {64, 104, "Ceriotti, Clin Chem 2008;54:559"}, {49, 90, "Ceriotti, Clin Chem 2008;54:559"}},
    both("troponin", kNone, 14, "99th centile, Giannitsis, Clin Chem 2010;56:254"),
    {"Hb", {13, 17, kDacie}, {12, 15, kDacie}},
    {"hematocrit", {0.40, 0.50, kDacie}, {0.36, 0.46, kDacie}},
    both("platelets", 150, 410, kDacie),
    both("whiteCells", 4, 10, kDacie),
    both("INR", kNone, 1.2, "Frith, J Thromb Haemost 2010;8:1919"),
    both("APTT", 22, 35, kKratz),
    both("fibrinogen", 1.8, 3.6, kDacie),
    both("R", 4, 9, kTeg),
    both("angle", 53, 72, kTeg),
    both("MA", 50, 70, kTeg),
    both("LY30", kNone, 7.5, kTeg),
};

} // namespace

const ReferenceRange* referenceRange(std::string_view name, bool male) {
  for (const Row& row : kRows)
    if (row.name == name)
      return male ? &row.men : &row.women;
  return nullptr;
}

Level levelOf(double value, const ReferenceRange* range) {
  if (!range)
    return Level::Unknown;
  if (!std::isnan(range->low) && value < range->low)
    return Level::Low;
  return !std::isnan(range->high) && value > range->high ? Level::High : Level::Usual;
}

} // namespace halsted
