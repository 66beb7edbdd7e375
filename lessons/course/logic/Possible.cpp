// SPDX-License-Identifier: Apache-2.0
#include "lessons/course/logic/ExpressionNode.h"
#include "lessons/course/logic/Limits.h"
#include "lessons/twin/scenario/Variables.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <string>
#include <tuple>

// Whether a condition can hold: each thing that it asks for is an interval, which the comparisons of a conjunction narrow until nothing is
// left of one or nothing changes (forward and backward over the expression: Benhamou 1999, HC4). All steps widen when in doubt.
namespace halsted::course {

namespace {

using Node = ExpressionNode;
using Nodes = std::vector<ExpressionNode>;
using Op = ExpressionNode::Op;

constexpr double kInfinity = std::numeric_limits<double>::infinity();
constexpr int kRounds = 8;

struct Interval {
  double low = -kInfinity, high = kInfinity;
  bool maybeNaN = false;
  bool empty() const { return !(low <= high); }
};

Interval both(Interval a, Interval b) {
  return {std::max(a.low, b.low), std::min(a.high, b.high), a.maybeNaN};
}

// Arithmetic on the way back rounds; a part in 1e12 covers it.
Interval widened(Interval a) {
  const auto room = [](double x) { return std::isfinite(x) ? 1e-12 * (1 + std::fabs(x)) : 0; };
  return {a.low - room(a.low), a.high + room(a.high), a.maybeNaN};
}

double times(double a, double b) {
  return a == 0 || b == 0 ? 0 : a * b;
}

Interval plus(Interval a, Interval b) {
  const bool opposed = (a.low == -kInfinity && b.high == kInfinity) || (a.high == kInfinity && b.low == -kInfinity);
  Interval sum{a.low + b.low, a.high + b.high, a.maybeNaN || b.maybeNaN || opposed};
  sum.low = std::isnan(sum.low) ? -kInfinity : sum.low;
  sum.high = std::isnan(sum.high) ? kInfinity : sum.high;
  return sum;
}

Interval negative(Interval a) {
  return {-a.high, -a.low, a.maybeNaN};
}

Interval product(Interval a, Interval b) {
  const double corners[] = {times(a.low, b.low), times(a.low, b.high), times(a.high, b.low), times(a.high, b.high)};
  const bool unbounded = !std::isfinite(a.low) || !std::isfinite(a.high) || !std::isfinite(b.low) || !std::isfinite(b.high);
  return {*std::min_element(corners, corners + 4), *std::max_element(corners, corners + 4), a.maybeNaN || b.maybeNaN || unbounded};
}

Interval quotient(Interval a, Interval b) {
  if (b.low <= 0 && b.high >= 0)
    return {-kInfinity, kInfinity, true};
  const bool unbounded = !std::isfinite(a.low) || !std::isfinite(a.high);
  const bool huge = !std::isfinite(b.low) || !std::isfinite(b.high);
  Interval result = product(a, {std::min(1 / b.low, 1 / b.high), std::max(1 / b.low, 1 / b.high)});
  result = widened(result);
  result.maybeNaN = a.maybeNaN || b.maybeNaN || (unbounded && huge);
  return result;
}

/// One thing that a condition can ask for; the same thing is the same key wherever it stands.
using Key = std::tuple<Op, int, double, std::string, std::string>;

class Feasibility {
public:
  explicit Feasibility(const Nodes& nodes) : m_nodes(nodes) {}

  /// Takes as given that the node is true, or false; false when nothing is left.
  bool assume(int i, bool wanted) {
    m_alternatives.clear();
    m_facts.clear();
    collect(i, wanted);
    for (int round = 0; round < kRounds && m_changed; ++round) {
      m_changed = false;
      for (const auto& [node, truth] : m_facts)
        if (!impose(node, truth))
          return false;
    }
    // Of each `or` at least one side must fit what is certain.
    return std::all_of(m_alternatives.begin(), m_alternatives.end(), [this](const auto& alternative) {
      const auto& [node, truth] = alternative;
      return fits(at(node).left, truth) || fits(at(node).right, truth);
    });
  }

private:
  const Node& at(int i) const { return m_nodes[static_cast<std::size_t>(i)]; }

  bool fits(int i, bool truth) const {
    Feasibility trial(m_nodes);
    trial.m_known = m_known;
    trial.m_state = m_state;
    return trial.assume(i, truth);
  }

  // Takes `and`, `not` and what holds with its operand apart into facts.
  void collect(int i, bool truth) {
    const Node& node = at(i);
    if (node.op == Op::Not) {
      collect(node.left, !truth);
    } else if ((node.op == Op::And && truth) || (node.op == Op::Or && !truth)) {
      collect(node.left, truth);
      collect(node.right, truth);
    } else if (node.op == Op::And || node.op == Op::Or) {
      m_alternatives.emplace_back(i, truth);
    } else if (((node.op == Op::Held || node.op == Op::Rising) && truth) || (node.op == Op::Ever && !truth)) {
      collect(node.left, truth);
    } else {
      m_facts.emplace_back(i, truth);
    }
  }

  bool impose(int i, bool truth) {
    const Node& node = at(i);
    switch (node.op) {
    case Op::Less:
    case Op::LessEqual:
    case Op::Greater:
    case Op::GreaterEqual:
    case Op::Equal:
    case Op::NotEqual: return compare(node, truth);
    case Op::Held:
    case Op::Rising: return true;                                       // may be false whatever its operand does
    case Op::Ever: return Feasibility(m_nodes).assume(node.left, true); // at another time, of which nothing is known
    case Op::InState:
      if (truth && !m_state.empty() && m_state != node.name)
        return false;
      if (truth && m_state.empty())
        m_state = node.name, m_changed = true;
      return narrow(i, truth ? Interval{1, 1} : Interval{0, 0});
    default: {
      const Interval value = interval(i);
      if (isCondition(m_nodes, i))
        return narrow(i, truth ? Interval{1, 1} : Interval{0, 0});
      return truth ? !(value.low == 0 && value.high == 0) : value.maybeNaN || (value.low <= 0 && value.high >= 0);
    }
    }
  }

  bool compare(const Node& node, bool truth) {
    const Interval left = interval(node.left), right = interval(node.right);
    if (left.empty() || right.empty())
      return false;
    Op op = node.op;
    if (!truth) {
      if (left.maybeNaN || right.maybeNaN)
        return true;
      op = op == Op::Less           ? Op::GreaterEqual
           : op == Op::LessEqual    ? Op::Greater
           : op == Op::Greater      ? Op::LessEqual
           : op == Op::GreaterEqual ? Op::Less
           : op == Op::Equal        ? Op::NotEqual
                                    : Op::Equal;
    }
    const auto below = [](double x) { return std::nextafter(x, -kInfinity); };
    const auto above = [](double x) { return std::nextafter(x, kInfinity); };
    switch (op) {
    case Op::Less: return narrow(node.left, {-kInfinity, below(right.high)}) && narrow(node.right, {above(left.low), kInfinity});
    case Op::LessEqual: return narrow(node.left, {-kInfinity, right.high}) && narrow(node.right, {left.low, kInfinity});
    case Op::Greater: return narrow(node.left, {above(right.low), kInfinity}) && narrow(node.right, {-kInfinity, below(left.high)});
    case Op::GreaterEqual: return narrow(node.left, {right.low, kInfinity}) && narrow(node.right, {-kInfinity, left.high});
    case Op::Equal: return narrow(node.left, right) && narrow(node.right, left);
    default: return left.low != left.high || right.low != right.high || left.low != right.low;
    }
  }

  static bool isOperator(Op op) { return op >= Op::Negative && op <= Op::Divide; }

  Key key(int i) const {
    const Node& node = at(i);
    // A moment that is not a plain number makes it a thing of its own.
    if (node.op == Op::At && at(node.left).op != Op::Number)
      return {node.op, i, 0, "moment", ""};
    return {node.op, node.index, node.op == Op::At ? at(node.left).number : node.number, node.name, node.second};
  }

  Interval interval(int i) const {
    const Node& node = at(i);
    switch (node.op) {
    case Op::Number: return {node.number, node.number};
    case Op::Negative: return negative(interval(node.left));
    case Op::Add: return plus(interval(node.left), interval(node.right));
    case Op::Subtract: return plus(interval(node.left), negative(interval(node.right)));
    case Op::Multiply: return product(interval(node.left), interval(node.right));
    case Op::Divide: return quotient(interval(node.left), interval(node.right));
    case Op::Absolute: {
      const Interval a = interval(node.left);
      return {a.low > 0 ? a.low : a.high < 0 ? -a.high : 0, std::max(-a.low, a.high), a.maybeNaN};
    }
    case Op::Lower:
    case Op::Higher: {
      const Interval a = interval(node.left), b = interval(node.right);
      const bool maybeNaN = a.maybeNaN || b.maybeNaN;
      return node.op == Op::Lower ? Interval{std::min(a.low, b.low), std::min(a.high, b.high), maybeNaN}
                                  : Interval{std::max(a.low, b.low), std::max(a.high, b.high), maybeNaN};
    }
    default: break;
    }
    const auto known = m_known.find(key(i));
    return known == m_known.end() ? natural(node) : known->second;
  }

  /// What it can be before anything is known.
  static Interval natural(const Node& node) {
    switch (node.op) {
    case Op::Variable:
    case Op::At:
    case Op::Mean:
    case Op::Lowest:
    case Op::Highest: {
      const Limits limits = possibleLimits(twin::variables()[static_cast<std::size_t>(node.index)].name);
      return {limits.low, limits.high, node.op != Op::Variable};
    }
    case Op::Person: {
      const Limits limits = possibleLimits(node.name);
      return {limits.low, limits.high};
    }
    case Op::Time:
    case Op::Count:
    case Op::Since:
    case Op::First:
    case Op::Given:
    case Op::Rate:
    case Op::Volume: return {0, kInfinity};
    default: return {0, 1};
    }
  }

  /// The node lies in `allowed`.
  bool narrow(int i, Interval allowed) {
    if (allowed.empty())
      return false;
    const Node& node = at(i);
    if (isOperator(node.op))
      return narrowOperands(node, widened(allowed));
    const Interval before = interval(i);
    Interval now = both(before, allowed);
    if (node.op == Op::Count)
      now.low = std::ceil(now.low), now.high = std::floor(now.high);
    if (now.empty())
      return false;
    if (node.op == Op::Number || (node.op >= Op::Absolute && node.op <= Op::Higher) || (now.low == before.low && now.high == before.high))
      return true;
    m_known[key(i)] = now;
    m_changed = true;
    return true;
  }

  bool narrowOperands(const Node& node, Interval allowed) {
    const Interval left = interval(node.left);
    if (node.op == Op::Negative)
      return narrow(node.left, negative(allowed));
    const Interval right = interval(node.right);
    switch (node.op) {
    case Op::Add:
      return narrow(node.left, widened(plus(allowed, negative(right)))) && narrow(node.right, widened(plus(allowed, negative(left))));
    case Op::Subtract:
      return narrow(node.left, widened(plus(allowed, right))) && narrow(node.right, widened(plus(left, negative(allowed))));
    case Op::Multiply:
      return narrow(node.left, widened(quotient(allowed, right))) && narrow(node.right, widened(quotient(allowed, left))) &&
             !both(widened(product(left, right)), allowed).empty();
    default: return narrow(node.left, widened(product(allowed, right))) && !both(widened(quotient(left, right)), allowed).empty();
    }
  }

  const Nodes& m_nodes;
  std::map<Key, Interval> m_known;
  std::vector<std::pair<int, bool>> m_facts, m_alternatives;
  std::string m_state; // the one that the run is in
  bool m_changed = true;
};

} // namespace

bool canHold(const std::vector<ExpressionNode>& nodes, int node) {
  return Feasibility(nodes).assume(node, true);
}

} // namespace halsted::course
