// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/core/Result.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace halsted::twin {

struct State;

/// Tests that take time. The sample is drawn when ordered; the result is of that moment and comes after the turnaround.
enum class TestKind : std::int64_t {
  BloodGas,
  Lactate,
  FullBloodCount,
  Chemistry,
  Coagulation,
  Teg,
  Echo,
  ChestFilm,
  BloodCulture,
  Crossmatch,
  Count
};
std::string_view testName(TestKind kind);

constexpr std::size_t kOrderCount = 24, kOrderValues = 16;
struct Order {
  std::int64_t kind = -1;
  double orderedS = 0, readyS = 0;
  double values[kOrderValues] = {}; ///< as drawn
};
struct Orders {
  std::array<Order, kOrderCount> orders{};
  std::int64_t count = 0;
};

struct Finding {
  std::string name; ///< of the variable, or "finding"
  double value = 0;
  std::string unit, text; ///< text in plain words: "pneumothorax on the left, mediastinum shifted to the right"
};
struct TestResult {
  TestKind kind;
  double orderedS, readyS;
  std::vector<Finding> findings;
};

/// "bloodGas", "lactate", ... ; a wrong name gets the list of right ones.
Result<void> placeOrder(State& state, const std::string& test);
/// Results that are ready now.
std::vector<TestResult> readyResults(const State& state);

} // namespace halsted::twin
