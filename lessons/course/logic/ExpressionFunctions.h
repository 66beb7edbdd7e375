// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "lessons/course/logic/ExpressionNode.h"

#include <span>
#include <string_view>

namespace halsted::course {

/// A function that conditions know, for the parser, editors and completion.
struct ExpressionFunction {
  enum class Arguments {
    Condition,
    ConditionTime,
    VariableTime,
    VariableWhen,
    Number,
    TwoNumbers,
    Event,
    TwoEvents,
    Drug,
    Fluid,
    State,
    Question
  };
  std::string_view name;
  ExpressionNode::Op op;
  Arguments arguments;
  std::string_view example;
};
std::span<const ExpressionFunction> expressionFunctions();

} // namespace halsted::course
