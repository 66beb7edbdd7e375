// SPDX-License-Identifier: Apache-2.0
#include "lessons/twin/reading/Orders.h"

#include "lessons/twin/State.h"
#include "lessons/twin/reading/Imaging.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <span>

namespace halsted::twin {

namespace {

/// Turnaround in minutes from order to result: beside the bed 5 min (Kilgore 1998); blood counts, chemistry and coagulation by an
/// urgent sample within an hour (Hawkins 2007); rapid thrombelastography 15-20 min (Cotton 2011); full cross-match 45 min (AAGBI
/// 2016); cultures turn positive after a median of 16 h, read at 24 h (Lambregts 2019). Echo and film: the time to fetch the machine.
struct TestData {
  std::string_view name;
  double minutes;
};
constexpr std::array<TestData, static_cast<std::size_t>(TestKind::Count)> kTests{{{"bloodGas", 5},
                                                                                  {"lactate", 5},
                                                                                  {"fullBloodCount", 30},
                                                                                  {"chemistry", 45},
                                                                                  {"coagulation", 45},
                                                                                  {"teg", 20},
                                                                                  {"echo", 10},
                                                                                  {"chestFilm", 15},
                                                                                  {"bloodCulture", 1440},
                                                                                  {"crossmatch", 45}}};

struct Analyte {
  const char* name;
  const char* unit;
  double low, high; ///< usual range of adults
};
constexpr Analyte kBloodGas[] = {{"pH", "", 7.35, 7.45},          {"PaCO2", "mmHg", 35, 45},     {"PaO2", "mmHg", 80, 105},
                                 {"HCO3", "mmol/L", 22, 26},      {"BE", "mmol/L", -2, 2},       {"SaO2", "1", 0.94, 1},
                                 {"lactate", "mmol/L", 0.5, 2},   {"Hb", "g/dL", 12, 17},        {"K", "mmol/L", 3.5, 5.1},
                                 {"Na", "mmol/L", 135, 145},      {"iCa", "mmol/L", 1.12, 1.32}, {"Cl", "mmol/L", 98, 107},
                                 {"glucose", "mmol/L", 3.9, 7.8}, {"PF", "mmHg", 400, 560}};
constexpr Analyte kLactate[] = {{"lactate", "mmol/L", 0.5, 2}};
constexpr Analyte kCount[] = {
    {"Hb", "g/dL", 12, 17}, {"hematocrit", "1", 0.36, 0.50}, {"platelets", "10^9/L", 150, 400}, {"whiteCells", "10^9/L", 4, 11}};
constexpr Analyte kChemistry[] = {{"Na", "mmol/L", 135, 145},      {"K", "mmol/L", 3.5, 5.1},    {"Cl", "mmol/L", 98, 107},
                                  {"HCO3", "mmol/L", 22, 26},      {"urea", "mmol/L", 2.5, 7.8}, {"creatinine", "umol/L", 50, 110},
                                  {"glucose", "mmol/L", 3.9, 7.8}, {"Mg", "mmol/L", 0.7, 1.0},   {"albumin", "g/L", 35, 50},
                                  {"troponin", "ng/L", 0, 14}};
constexpr Analyte kCoagulation[] = {
    {"INR", "", 0.8, 1.2}, {"APTT", "s", 25, 36}, {"fibrinogen", "g/L", 1.8, 4}, {"platelets", "10^9/L", 150, 400}};
/// Ranges of kaolin thrombelastography (Bolliger 2012).
constexpr Analyte kTeg[] = {{"R", "min", 4, 9}, {"angle", "deg", 53, 72}, {"MA", "mm", 50, 70}, {"LY30", "%", 0, 7.5}};

std::span<const Analyte> analytes(TestKind kind) {
  switch (kind) {
  case TestKind::BloodGas: return kBloodGas;
  case TestKind::Lactate: return kLactate;
  case TestKind::FullBloodCount: return kCount;
  case TestKind::Chemistry: return kChemistry;
  case TestKind::Coagulation: return kCoagulation;
  case TestKind::Teg: return kTeg;
  default: return {};
  }
}

double meanAlbumin(const State& state) {
  const double plasmaL = state.circulation.bloodVolumeMl * (1 - state.blood.hematocrit) / 1000;
  return plasmaL > 0.05 ? state.blood.albuminG / plasmaL : 0;
}

/// Clot formation as the device draws it. The lag follows clotting factors and heparin, the angle fibrinogen, the greatest width
/// platelets (four fifths) and fibrinogen; saturating, so that a trace of the healthy has R 6, angle 65, MA 61.
void drawTeg(const State& state, std::span<double, kOrderValues> v) {
  const Blood& b = state.blood;
  const auto saturating = [](double x, double half, double normal) { return x / (x + half) * (normal + half) / normal; };
  const double cold = 1 + 0.08 * std::max(37 - state.heat.coreC, 0.0);
  const double anticoagulated = 4 * std::clamp(state.drugs.effects[DrugTarget::Anticoagulation], 0.0, 1.5);
  v[0] = std::min(6 * std::pow(std::clamp(b.inr, 0.7, 12.0), 0.7) * cold + 6 * anticoagulated, 60.0);
  const double fibrinogen = saturating(std::max(b.fibrinogen, 0.0), 1.2, 3),
               platelets = saturating(std::max(b.plateletCount, 0.0), 60, 250);
  v[1] = std::clamp(65 * fibrinogen * (0.6 + 0.4 * platelets) / std::sqrt(cold), 5.0, 80.0);
  v[2] = std::clamp(61 * (0.8 * platelets + 0.2) * (0.25 + 0.75 * fibrinogen), 2.0, 85.0);
  v[3] = std::clamp(1 + 60 * b.lysis, 0.0, 100.0);
}

void draw(const State& state, TestKind kind, std::span<double, kOrderValues> v) {
  const Gases& g = state.gases;
  const Blood& b = state.blood;
  const auto fill = [&](std::initializer_list<double> values) { std::copy(values.begin(), values.end(), v.begin()); };
  switch (kind) {
  case TestKind::BloodGas:
    fill({g.pH, g.paco2, g.pao2, g.bicarbonate, g.baseExcess, g.sao2, state.tissues.lactate, b.hb, b.concentration[kPotassium],
          b.concentration[kSodium], b.concentration[kCalcium], b.concentration[kChloride], b.concentration[kGlucose],
          g.pao2 / std::max(state.airway.fio2, 0.1)});
    return;
  case TestKind::Lactate: fill({state.tissues.lactate}); return;
  case TestKind::FullBloodCount:
    fill({b.hb, b.hematocrit, b.plateletCount, 7 + 12 * state.illness.infection.inflammation + 5 * state.reflexes.stress});
    return;
  case TestKind::Chemistry:
    // Troponin: rises with the mass of muscle lost, and a little with any lack of oxygen of the heart.
    fill({b.concentration[kSodium], b.concentration[kPotassium], b.concentration[kChloride], g.bicarbonate, b.concentration[kUrea],
          1000 * b.concentration[kCreatinine], b.concentration[kGlucose], b.concentration[kMagnesium], meanAlbumin(state),
          6 + 4000 * (state.heart.infarctLeft + state.heart.infarctRight) + 200 * state.myocardium.stunned});
    return;
  case TestKind::Coagulation: fill({b.inr, 30 * std::pow(std::clamp(b.inr, 0.7, 12.0), 0.8), b.fibrinogen, b.plateletCount}); return;
  case TestKind::Teg: drawTeg(state, v); return;
  case TestKind::Echo: drawEcho(state, v); return;
  case TestKind::ChestFilm: drawChestFilm(state, v); return;
  case TestKind::BloodCulture: {
    // Germs reach the blood in severe infection; they hardly grow once antibiotics work.
    const Infection& i = state.illness.infection;
    const bool grows = i.source != InfectionSource::None && i.pathogen > 0.25 && i.antibiotic < 0.3;
    fill({grows ? 1.0 : 0.0, static_cast<double>(i.source)});
    return;
  }
  case TestKind::Crossmatch: fill({1}); return;
  case TestKind::Count: return;
  }
}

std::string levelInWords(const Analyte& a, double value) {
  return value < a.low ? "low" : value > a.high ? "high" : "normal";
}

std::vector<Finding> read(TestKind kind, std::span<const double, kOrderValues> v) {
  if (kind == TestKind::Echo)
    return readEcho(v);
  if (kind == TestKind::ChestFilm)
    return readChestFilm(v);
  if (kind == TestKind::BloodCulture)
    return {{"growth", v[0], "", v[0] > 0 ? "bacteria grow in both bottles" : "nothing grows"}};
  if (kind == TestKind::Crossmatch)
    return {{"compatible", v[0], "", "compatible red cells are ready"}};
  std::vector<Finding> findings;
  std::size_t i = 0;
  for (const Analyte& a : analytes(kind)) {
    findings.push_back({a.name, v[i], a.unit, levelInWords(a, v[i])});
    ++i;
  }
  return findings;
}

} // namespace

std::string_view testName(TestKind kind) {
  const auto i = static_cast<std::size_t>(kind);
  return i < kTests.size() ? kTests[i].name : "unknown";
}

Result<void> placeOrder(State& state, const std::string& test) {
  const auto found = std::find_if(kTests.begin(), kTests.end(), [&](const TestData& t) { return t.name == test; });
  if (found == kTests.end()) {
    std::string names;
    for (const TestData& t : kTests)
      names += (names.empty() ? "" : ", ") + std::string(t.name);
    return fail(ErrorCode::NotFound, fmt::format("There is no test \"{}\"; order one of {}.", test, names));
  }
  // The oldest result gives way; tests that are still under way do not.
  Orders& orders = state.orders;
  const double now = state.clock.timeS();
  Order* slot = nullptr;
  for (Order& order : orders.orders)
    if ((order.kind < 0 || order.readyS <= now) && (!slot || (slot->kind >= 0 && (order.kind < 0 || order.readyS < slot->readyS))))
      slot = &order;
  if (!slot)
    return fail(ErrorCode::Refused, fmt::format("{} tests are already under way; wait for a result before you order more.", kOrderCount));
  *slot = {};
  slot->kind = found - kTests.begin();
  slot->orderedS = now;
  slot->readyS = now + 60 * found->minutes;
  draw(state, static_cast<TestKind>(slot->kind), slot->values);
  ++orders.count;
  return {};
}

std::vector<TestResult> readyResults(const State& state) {
  std::vector<TestResult> results;
  for (const Order& order : state.orders.orders)
    if (order.kind >= 0 && order.readyS <= state.clock.timeS()) {
      const auto kind = static_cast<TestKind>(order.kind);
      results.push_back({kind, order.orderedS, order.readyS, read(kind, order.values)});
    }
  std::sort(results.begin(), results.end(), [](const TestResult& a, const TestResult& b) { return a.readyS < b.readyS; });
  return results;
}

} // namespace halsted::twin
