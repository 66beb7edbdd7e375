// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "lessons/course/logic/ExpressionNode.h"
#include "segmentation/core/Result.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace halsted::course {

/// What conditions of a lesson may ask of a run. Times in seconds of the lesson's clock.
class ExpressionWorld {
public:
  virtual ~ExpressionWorld() = default;
  virtual double timeS() const = 0;
  virtual double variable(int index) const = 0;                 ///< index in twin::variables()
  virtual double variableAt(int index, double timeS) const = 0; ///< NaN when that is not yet, or before the start
  enum class Window { Mean, Min, Max };
  virtual double variableOver(int index, double lastS, Window what) const = 0;
  virtual int count(std::string_view event) const = 0;     ///< of an event or group, so far
  virtual double firstS(std::string_view event) const = 0; ///< infinity: never
  virtual double lastS(std::string_view event) const = 0;  ///< minus infinity: never
  /// The first has happened, and earlier than the first of the second if that has. Override it where the order of events at the same
  /// moment is known: with the clock paused, several acts share one.
  virtual bool before(std::string_view first, std::string_view second) const;
  virtual double given(std::string_view drug) const = 0;     ///< in the drug's mass unit, all routes, since the lesson began
  virtual double rate(std::string_view drug) const = 0;      ///< running now, mass units per minute
  virtual double volumeMl(std::string_view fluid) const = 0; ///< run in since the lesson began: fluid, blood product or group
  virtual bool inState(std::string_view state) const = 0;
  virtual bool answered(std::string_view question, bool correctly) const = 0;
  virtual double person(std::string_view what) const = 0; ///< weightKg, idealKg, ageYears, heightCm
};

/// What an expression may name; compile() refuses other names with near ones.
struct ExpressionNames {
  std::vector<std::string> events, states, questions, drugs, fluids;
};

/// How much memory all expressions of one lesson need in one run: doubles, as conditions over time must remember. Copied with the run.
struct ExpressionSlots {
  int count = 0;
};

/// A condition or number without side effects:
///   numbers (120, 0.9, 65 %, with a unit of time: 90s, 5min, 2h), + - * / ( ), < <= > >= == !=, `and` `or` `not` (also && || !),
///   variables of the twin by name (MAP, SpO2, lactate), t (seconds), weight, idealWeight, age, height,
///   held(condition, 120s)   it has held without a break for so long
///   rising(condition)       it did not hold at the last look, and does now
///   ever(condition)         it has held at some time
///   at(MAP, 60min)          the variable at that time of the lesson; false in comparisons before then
///   mean(MAP, 10min), min(MAP, 10min), max(MAP, 10min) over the last so long; abs(x), lower(a, b), higher(a, b)
///   count(order.lactate), since(bolus.epinephrine), first(shock)   of an event or group; seconds; infinite when it never was
///   before(order.bloodCulture, antibiotic)   the first has happened, and earlier than the first of the second, if that happened
///   given(propofol)  in the drug's mass unit; rate(norepinephrine) per minute; volume(crystalloid) in mL
///   in(state), answered(question), correct(question)
/// A value that is not a number makes comparisons false. Both sides of `and` and `or` are always looked at, so that what remembers misses
/// nothing. Cost: some tens of nanoseconds a term; no loops, no recursion at run time.
class Expression {
public:
  /// Refuses in one sentence with the column; `needs` grows by what the expression remembers.
  static Result<Expression> compile(std::string_view text, const ExpressionNames& names, ExpressionSlots& needs);
  /// The same, and refuses what is a number.
  static Result<Expression> compileCondition(std::string_view text, const ExpressionNames& names, ExpressionSlots& needs);
  Expression() = default; ///< always 0

  /// To be called at every look, once: conditions over time remember what they saw, in `memory` (of all expressions that share an
  /// ExpressionSlots, all zero at the start).
  double evaluate(const ExpressionWorld& world, std::span<double> memory) const;
  bool holds(const ExpressionWorld& world, std::span<double> memory) const;
  /// Names of events that it asks for; groups unexpanded.
  std::vector<std::string> events() const;
  /// Twin variables that it reads.
  std::vector<int> variables() const;
  /// False when no run could ever make it true (constant false, MAP < 5 and MAP > 10, SpO2 > 2, count(x) < 0 ...): by intervals, so that
  /// true means "perhaps".
  bool possible() const;
  /// True or false, not a number. The variable `alive` is both.
  bool isCondition() const;

private:
  std::vector<ExpressionNode> m_nodes;
};

} // namespace halsted::course
