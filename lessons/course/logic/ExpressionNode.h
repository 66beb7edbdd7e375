// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace halsted::course {

/// One operation of a compiled expression. Operands stand before their operator; the last node is the whole.
struct ExpressionNode {
  enum class Op : std::uint8_t {
    Number,   ///< number
    Variable, ///< index in twin::variables()
    Time,
    Person, ///< name
    Negative,
    Add,
    Subtract,
    Multiply,
    Divide,
    Less,
    LessEqual,
    Greater,
    GreaterEqual,
    Equal,
    NotEqual,
    And,
    Or,
    Not,
    Held,   ///< left for number seconds; slot: 0 it does not hold, else 1 + the time since when it does
    Rising, ///< slot: whether left held at the last look
    Ever,   ///< slot: whether left has held
    At,     ///< index at the time that is left
    Mean,   ///< index over the last number seconds; Lowest and Highest too
    Lowest,
    Highest,
    Absolute,
    Lower, ///< of left and right
    Higher,
    Count, ///< of the event name; Since and First too
    Since,
    First,
    Before, ///< events name and second
    Given,  ///< drug name
    Rate,
    Volume,   ///< fluid name
    InState,  ///< name
    Answered, ///< question name
    Correct
  };
  Op op = Op::Number;
  int left = -1, right = -1, slot = -1, index = -1;
  double number = 0;
  std::string name{}, second{};
};

/// True, or 0 and 1, and nothing between.
bool isCondition(const std::vector<ExpressionNode>& nodes, int node);
/// Whether this node can be true of any run.
bool canHold(const std::vector<ExpressionNode>& nodes, int node);

} // namespace halsted::course
