// SPDX-License-Identifier: Apache-2.0
#include "lessons/course/logic/ExpressionFunctions.h"

#include "lessons/twin/scenario/Variables.h"

#include <array>

namespace halsted::course {

namespace {

using Op = ExpressionNode::Op;
using Function = ExpressionFunction;
using Arguments = ExpressionFunction::Arguments;

constexpr std::array kFunctions = {
    Function{"held", Op::Held, Arguments::ConditionTime, "held(MAP < 65, 120s)"},
    Function{"rising", Op::Rising, Arguments::Condition, "rising(MAP < 65)"},
    Function{"ever", Op::Ever, Arguments::Condition, "ever(MAP < 65)"},
    Function{"at", Op::At, Arguments::VariableWhen, "at(MAP, 60min)"},
    Function{"mean", Op::Mean, Arguments::VariableTime, "mean(MAP, 10min)"},
    Function{"min", Op::Lowest, Arguments::VariableTime, "min(MAP, 10min)"},
    Function{"max", Op::Highest, Arguments::VariableTime, "max(MAP, 10min)"},
    Function{"abs", Op::Absolute, Arguments::Number, "abs(BE)"},
    Function{"lower", Op::Lower, Arguments::TwoNumbers, "lower(MAP, 80)"},
    Function{"higher", Op::Higher, Arguments::TwoNumbers, "higher(MAP, 80)"},
    Function{"count", Op::Count, Arguments::Event, "count(order.lactate)"},
    Function{"since", Op::Since, Arguments::Event, "since(shock)"},
    Function{"first", Op::First, Arguments::Event, "first(shock)"},
    Function{"before", Op::Before, Arguments::TwoEvents, "before(order.bloodCulture, antibiotic)"},
    Function{"given", Op::Given, Arguments::Drug, "given(propofol)"},
    Function{"rate", Op::Rate, Arguments::Drug, "rate(norepinephrine)"},
    Function{"volume", Op::Volume, Arguments::Fluid, "volume(crystalloid)"},
    Function{"in", Op::InState, Arguments::State, "in(arrival)"},
    Function{"answered", Op::Answered, Arguments::Question, "answered(source)"},
    Function{"correct", Op::Correct, Arguments::Question, "correct(source)"},
};

} // namespace

std::span<const ExpressionFunction> expressionFunctions() {
  return kFunctions;
}

bool isCondition(const std::vector<ExpressionNode>& nodes, int i) {
  const ExpressionNode& node = nodes[static_cast<std::size_t>(i)];
  switch (node.op) {
  case Op::Before:
  case Op::InState:
  case Op::Answered:
  case Op::Correct: return true;
  case Op::Variable: return twin::variables()[static_cast<std::size_t>(node.index)].name == "alive";
  default: return node.op >= Op::Less && node.op <= Op::Ever;
  }
}

} // namespace halsted::course
