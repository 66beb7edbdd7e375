// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "lessons/course/logic/Expression.h"
#include "lessons/twin/scenario/Variables.h"

#include <cstdio>
#include <limits>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace halsted::course {

inline constexpr double kInfinity = std::numeric_limits<double>::infinity();
inline constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

inline int indexOf(std::string_view name) {
  return static_cast<int>(twin::findVariable(name) - twin::variables().data());
}

/// A world that a test sets by hand.
struct TestWorld : ExpressionWorld {
  double now = 0;
  std::map<int, double> values;
  std::map<std::string, std::vector<double>, std::less<>> happened;
  std::map<std::string, double, std::less<>> amounts;
  std::string state;
  std::set<std::string, std::less<>> right, wrong;

  void set(std::string_view name, double value) { values[indexOf(name)] = value; }
  double timeS() const override { return now; }
  double variable(int index) const override { return values.at(index); }
  /// A ramp: the value now, less one for each second before.
  double variableAt(int index, double timeS) const override { return timeS < 0 || timeS > now ? kNaN : values.at(index) - (now - timeS); }
  double variableOver(int index, double lastS, Window what) const override {
    const double v = values.at(index);
    return what == Window::Max ? v : what == Window::Min ? v - lastS : v - lastS / 2;
  }
  int count(std::string_view event) const override {
    const auto found = happened.find(event);
    return found == happened.end() ? 0 : static_cast<int>(found->second.size());
  }
  double firstS(std::string_view event) const override { return count(event) == 0 ? kInfinity : happened.find(event)->second.front(); }
  double lastS(std::string_view event) const override { return count(event) == 0 ? -kInfinity : happened.find(event)->second.back(); }
  double amount(std::string_view name) const {
    const auto found = amounts.find(name);
    return found == amounts.end() ? 0 : found->second;
  }
  double given(std::string_view drug) const override { return amount(drug); }
  double rate(std::string_view drug) const override { return amount(drug) / 10; }
  double volumeMl(std::string_view fluid) const override { return amount(fluid); }
  bool inState(std::string_view s) const override { return s == state; }
  bool answered(std::string_view question, bool correctly) const override {
    return right.contains(question) || (!correctly && wrong.contains(question));
  }
  double person(std::string_view what) const override {
    return what == "weightKg" ? 84 : what == "idealKg" ? 68 : what == "ageYears" ? 67 : what == "heightCm" ? 172 : kNaN;
  }
};

inline ExpressionNames names() {
  return {.events = {"order.lactate", "order.bloodCulture", "order.bloodGas", "bolus.propofol", "bolus.epinephrine", "shock", "antibiotic",
                     "infuse.bicarbonate8.4", "confirm.site-marked"},
          .states = {"arrival", "late-crash"},
          .questions = {"source", "why-now"},
          .drugs = {"propofol", "norepinephrine"},
          .fluids = {"crystalloid", "balanced", "bicarbonate8.4"}};
}

inline TestWorld usual() {
  TestWorld world;
  world.set("MAP", 60), world.set("SpO2", 0.93), world.set("lactate", 4), world.set("VT", 500), world.set("BE", -8);
  world.set("alive", 1), world.set("PaO2", 80), world.set("FiO2", 0.5), world.set("SBP", 90), world.set("T", 38), world.set("pH", 7.2);
  world.set("GCS", 14), world.set("HR", 110);
  return world;
}

/// The value of a text that must compile, at the first look.
inline double value(const std::string& text, const TestWorld& world) {
  ExpressionSlots needs;
  const Result<Expression> expression = Expression::compile(text, names(), needs);
  if (!expression)
    return std::fprintf(stderr, "%s: %s\n", text.c_str(), expression.error().message.c_str()), -12345;
  std::vector<double> memory(static_cast<std::size_t>(needs.count));
  return expression->evaluate(world, memory);
}

} // namespace halsted::course
