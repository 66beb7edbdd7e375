// SPDX-License-Identifier: Apache-2.0
#include "lessons/course/logic/Limits.h"

#include <algorithm>
#include <array>
#include <limits>
#include <utility>

namespace halsted::course {

namespace {

constexpr double kOpen = std::numeric_limits<double>::infinity();

// Shares are 0 to 1 and amounts not negative, by definition. The others lie outside of the extremes that were measured in people: 480 over
// 350 mmHg in lifting (MacDougall 1985, J Appl Physiol 58:785), 600 beats/min (Chhabra 2012, Indian Pacing Electrophysiol J 12:32), a core
// of 11.8 degC (Mroczek 2020, Eur J Cardiothorac Surg 58:1091) and of 46.5 degC (Slovis 1982, Ann Emerg Med 11:269), though the twin's dead
// may take on any temperature of their surroundings; GCS 3 to 15 (Teasdale and Jennett 1974, Lancet 2:81). Pressures reach below 0 by
// suction and above by clamps and valve defects; oxygen goes to 3 atm. What can be set in the twin (halsted twin names) lies inside of all
// of them.
constexpr std::array<std::pair<std::string_view, Limits>, 85> kLimits = {{
    {"HR", {0, 700}},
    {"RR", {0, 300}},
    {"SBP", {-20, 500}},
    {"DBP", {-20, 400}},
    {"MAP", {-20, 400}},
    {"PP", {0, 400}},
    // In the chest, as low as a closed glottis and all one's strength bring it (Black and Hyatt, Am Rev Respir Dis 1969;99:696: -125
    // cmH2O).
    {"CVP", {-90, 150}},
    {"PAPm", {-90, 250}},
    {"PCWP", {-90, 200}},
    {"ICP", {-30, 300}},
    {"CPP", {-300, 400}},
    {"CO", {-5, 60}},
    {"CI", {-5, 40}},
    {"SV", {-50, 500}},
    {"BV", {0, 40000}},
    {"bloodLoss", {0, kOpen}},
    {"EF", {-1, 1}},
    {"SVR", {-kOpen, kOpen}},
    {"VT", {0, 10000}},
    {"VE", {0, 400}},
    {"Ppeak", {-100, 300}},
    {"Pplat", {-100, 300}},
    {"PEEPtot", {-100, 200}},
    {"Raw", {0, 1000}},
    {"compliance", {0, 1000}},
    {"SpO2", {0, 1}},
    {"SaO2", {0, 1}},
    {"SvO2", {0, 1}},
    {"shunt", {0, 1}},
    {"FiO2", {0, 1}},
    {"PaO2", {0, 2300}},
    {"PaCO2", {0, 500}},
    {"EtCO2", {0, 500}},
    {"PF", {0, kOpen}},
    {"VO2", {0, 10000}},
    {"DO2", {-1000, 20000}},
    {"pH", {6, 8.2}},
    {"HCO3", {0, 150}},
    {"BE", {-100, 120}},
    {"lactate", {0, 100}},
    {"K", {0, 40}},
    {"iCa", {0, 20}},
    {"Cl", {0, 300}},
    {"glucose", {0, 300}},
    {"Hb", {0, 30}},
    {"INR", {0, 100}},
    {"platelets", {0, 5000}},
    {"T", {-60, 80}},
    {"urine", {0, 10000}},
    {"GFR", {0, 1000}},
    {"GCS", {3, 15}},
    {"BIS", {0, 100}},
    {"TOF", {0, 1.5}},
    {"pulsus", {-100, 300}},
    {"alive", {0, 1}},
    {"pulseRate", {0, 700}},
    {"EDV", {0, 2000}},
    {"ESV", {0, 2000}},
    {"RVEDV", {0, 2000}},
    {"PAPs", {-90, 400}},
    {"PAPd", {-90, 250}},
    {"pericardialPressure", {-100, 400}},
    {"pericardialFluid", {0, 5000}},
    {"pleural", {-100, 200}},
    {"pleuralAirLeft", {0, 20000}},
    {"pleuralAirRight", {0, 20000}},
    {"lungWater", {-1000, 20000}},
    {"deadSpace", {0, 1}},
    {"VCO2", {0, 10000}},
    {"alveolarO2", {0, 2300}},
    {"oxygenDebt", {0, kOpen}},
    {"Na", {0, 400}},
    {"hematocrit", {0, 1}},
    {"fibrinogen", {0, 100}},
    {"colloid", {0, 300}},
    {"interstitial", {0, 100000}},
    {"fluidGiven", {0, kOpen}},
    {"urineTotal", {0, kOpen}},
    {"Tshell", {-60, 80}},
    {"heartOxygen", {0, kOpen}},
    {"drive", {0, kOpen}},
    // Of people whom the twin can be (lessons/twin/person/Person.cpp).
    {"weightKg", {2, 400}},
    {"idealKg", {1, 200}},
    {"ageYears", {0, 95}},
    {"heightCm", {45, 230}},
}};

} // namespace

Limits possibleLimits(std::string_view name) {
  const auto found = std::find_if(kLimits.begin(), kLimits.end(), [&](const auto& entry) { return entry.first == name; });
  return found == kLimits.end() ? Limits{-kOpen, kOpen} : found->second;
}

} // namespace halsted::course
