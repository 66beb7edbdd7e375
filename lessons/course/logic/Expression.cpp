// SPDX-License-Identifier: Apache-2.0
#include "lessons/course/logic/Expression.h"

#include "lessons/course/logic/ExpressionParser.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>
#include <limits>

namespace halsted::course {

namespace {

using Node = ExpressionNode;
using Op = ExpressionNode::Op;

// Times are sums of ticks of 20 ms, each rounded.
constexpr double kSameTimeS = 1e-6;

constexpr double kNotANumber = std::numeric_limits<double>::quiet_NaN();

double remember(const Node& node, double operand, double timeS, double& slot) {
  const bool now = operand != 0 && !std::isnan(operand);
  if (node.op == Op::Held) {
    if (!now)
      slot = 0;
    else if (slot == 0)
      slot = 1 + timeS;
    return now && timeS - (slot - 1) >= node.number - kSameTimeS;
  }
  const bool earlier = slot != 0;
  if (node.op == Op::Rising) {
    slot = now;
    return now && !earlier;
  }
  slot = now || earlier;
  return slot;
}

double arithmetic(Op op, double a, double b) {
  switch (op) {
  case Op::Negative: return -a;
  case Op::Add: return a + b;
  case Op::Subtract: return a - b;
  case Op::Multiply: return a * b;
  case Op::Divide: return a / b;
  case Op::Less: return a < b;
  case Op::LessEqual: return a <= b;
  case Op::Greater: return a > b;
  case Op::GreaterEqual: return a >= b;
  case Op::Equal: return a == b;
  case Op::NotEqual: return a < b || a > b;
  case Op::And: return a != 0 && b != 0;
  case Op::Or: return a != 0 || b != 0;
  case Op::Not: return a == 0;
  case Op::Absolute: return std::fabs(a);
  case Op::Lower: return std::isnan(a) || std::isnan(b) ? kNotANumber : std::min(a, b);
  case Op::Higher: return std::isnan(a) || std::isnan(b) ? kNotANumber : std::max(a, b);
  default: return kNotANumber;
  }
}

double ask(const Node& node, double operand, const ExpressionWorld& world) {
  using Window = ExpressionWorld::Window;
  switch (node.op) {
  case Op::Variable: return world.variable(node.index);
  case Op::Time: return world.timeS();
  case Op::Person: return world.person(node.name);
  case Op::At: return std::isnan(operand) ? kNotANumber : world.variableAt(node.index, operand);
  case Op::Mean: return world.variableOver(node.index, node.number, Window::Mean);
  case Op::Lowest: return world.variableOver(node.index, node.number, Window::Min);
  case Op::Highest: return world.variableOver(node.index, node.number, Window::Max);
  case Op::Count: return world.count(node.name);
  case Op::Since: return world.timeS() - world.lastS(node.name);
  case Op::First: return world.firstS(node.name);
  case Op::Before: return world.before(node.name, node.second);
  case Op::Given: return world.given(node.name);
  case Op::Rate: return world.rate(node.name);
  case Op::Volume: return world.volumeMl(node.name);
  case Op::InState: return world.inState(node.name);
  case Op::Answered: return world.answered(node.name, false);
  case Op::Correct: return world.answered(node.name, true);
  default: return kNotANumber;
  }
}

} // namespace

bool ExpressionWorld::before(std::string_view first, std::string_view second) const {
  return std::isfinite(firstS(first)) && firstS(first) < firstS(second);
}

double Expression::evaluate(const ExpressionWorld& world, std::span<double> memory) const {
  std::array<double, kExpressionCharacters> values; // the parser makes no more nodes than there are characters
  assert(m_nodes.size() <= values.size());
  for (std::size_t i = 0; i < m_nodes.size(); ++i) {
    const Node& node = m_nodes[i];
    const double a = node.left >= 0 ? values[static_cast<std::size_t>(node.left)] : 0;
    const double b = node.right >= 0 ? values[static_cast<std::size_t>(node.right)] : 0;
    if (node.op == Op::Number) {
      values[i] = node.number;
    } else if (node.slot >= 0) {
      assert(static_cast<std::size_t>(node.slot) < memory.size());
      values[i] = remember(node, a, world.timeS(), memory[static_cast<std::size_t>(node.slot)]);
    } else if ((node.op >= Op::Negative && node.op <= Op::Not) || (node.op >= Op::Absolute && node.op <= Op::Higher)) {
      values[i] = arithmetic(node.op, a, b);
    } else {
      values[i] = ask(node, a, world);
    }
  }
  return m_nodes.empty() ? 0 : values[m_nodes.size() - 1];
}

bool Expression::holds(const ExpressionWorld& world, std::span<double> memory) const {
  const double value = evaluate(world, memory);
  return value != 0 && !std::isnan(value);
}

std::vector<std::string> Expression::events() const {
  std::vector<std::string> names;
  const auto add = [&names](const std::string& name) {
    if (!name.empty() && std::find(names.begin(), names.end(), name) == names.end())
      names.push_back(name);
  };
  for (const Node& node : m_nodes)
    if (node.op == Op::Count || node.op == Op::Since || node.op == Op::First || node.op == Op::Before) {
      add(node.name);
      add(node.second);
    }
  return names;
}

std::vector<int> Expression::variables() const {
  std::vector<int> found;
  for (const Node& node : m_nodes)
    if (node.index >= 0 && std::find(found.begin(), found.end(), node.index) == found.end())
      found.push_back(node.index);
  return found;
}

bool Expression::isCondition() const {
  return !m_nodes.empty() && course::isCondition(m_nodes, static_cast<int>(m_nodes.size()) - 1);
}

bool Expression::possible() const {
  return !m_nodes.empty() && canHold(m_nodes, static_cast<int>(m_nodes.size()) - 1);
}

Result<Expression> Expression::compile(std::string_view text, const ExpressionNames& names, ExpressionSlots& needs) {
  ExpressionSlots grown = needs;
  Result<std::vector<ExpressionNode>> nodes = parseExpression(text, names, grown);
  if (!nodes)
    return fail(nodes.error());
  needs = grown;
  Expression expression;
  expression.m_nodes = std::move(*nodes);
  return expression;
}

Result<Expression> Expression::compileCondition(std::string_view text, const ExpressionNames& names, ExpressionSlots& needs) {
  ExpressionSlots grown = needs;
  Result<Expression> expression = compile(text, names, grown);
  if (expression && !expression->isCondition())
    return fail(ErrorCode::Damaged, "Column 1: this is a number; a condition is needed, such as MAP < 65.");
  needs = grown;
  return expression;
}

} // namespace halsted::course
