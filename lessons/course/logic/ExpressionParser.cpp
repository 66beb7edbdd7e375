// SPDX-License-Identifier: Apache-2.0
#include "lessons/course/logic/ExpressionParser.h"

#include "lessons/course/logic/ExpressionFunctions.h"
#include "lessons/twin/NearNames.h"
#include "lessons/twin/scenario/Variables.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <utility>

namespace halsted::course {

namespace {

using Node = ExpressionNode;
using Op = ExpressionNode::Op;
using Function = ExpressionFunction;
using Arguments = ExpressionFunction::Arguments;

constexpr std::array<std::pair<std::string_view, std::string_view>, 4> kPersonNames = {
    {{"weight", "weightKg"}, {"idealWeight", "idealKg"}, {"age", "ageYears"}, {"height", "heightCm"}}};

constexpr std::array<std::string_view, 16> kStatements = {"while", "for",    "if",    "else",   "do",   "let", "var",  "set",
                                                          "loop",  "repeat", "print", "return", "goto", "def", "then", "import"};

bool isLetter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}
bool isDigit(char c) {
  return c >= '0' && c <= '9';
}

int variableIndex(std::string_view name) {
  const std::span<const twin::Variable> all = twin::variables();
  const auto found = std::find_if(all.begin(), all.end(), [&](const twin::Variable& v) { return v.name == name; });
  return found == all.end() ? -1 : static_cast<int>(found - all.begin());
}

/// Names in messages stay short, however long the text is.
std::string inQuotes(std::string_view name) {
  return fmt::format("'{}{}'", name.substr(0, 40), name.size() > 40 ? "..." : "");
}

std::string near(std::string_view name, const std::vector<std::string>& names) {
  const std::vector<std::string> found = twin::nearNames(std::string(name.substr(0, 64)), names);
  return found.empty() ? std::string("the lesson has none") : fmt::format("near ones: {}", fmt::join(found, ", "));
}

std::vector<std::string> variableNames() {
  std::vector<std::string> names;
  for (const twin::Variable& v : twin::variables())
    names.emplace_back(v.name);
  return names;
}

std::string_view ofTwoNumbers(const Function& function) {
  return function.op == Op::Lowest    ? "; of two numbers it is lower(a, b)"
         : function.op == Op::Highest ? "; of two numbers it is higher(a, b)"
                                      : "";
}

struct Wrong {
  std::size_t column; // from 1
  std::string message;
};

class Parser {
public:
  Parser(std::string_view text, const ExpressionNames& names, ExpressionSlots& needs) : m_text(text), m_names(names), m_needs(needs) {}

  std::vector<Node> parse() {
    space();
    if (atEnd())
      throw Wrong{1, "there is no condition here."};
    disjunction();
    if (!atEnd())
      unexpected();
    return std::move(m_nodes);
  }

private:
  // Characters.
  bool atEnd() const { return m_at >= m_text.size(); }
  char peek(std::size_t ahead = 0) const { return m_at + ahead < m_text.size() ? m_text[m_at + ahead] : '\0'; }
  void space() {
    while (peek() == ' ' || peek() == '\t' || peek() == '\n' || peek() == '\r')
      ++m_at;
  }
  bool take(std::string_view sign) {
    if (m_text.substr(m_at, sign.size()) != sign)
      return false;
    m_at += sign.size();
    space();
    return true;
  }
  std::string_view word() const {
    std::size_t end = m_at;
    if (isLetter(peek()))
      while (end < m_text.size() && (isLetter(m_text[end]) || isDigit(m_text[end])))
        ++end;
    return m_text.substr(m_at, end - m_at);
  }
  bool takeWord(std::string_view expected) {
    if (word() != expected)
      return false;
    m_at += expected.size();
    space();
    return true;
  }
  [[noreturn]] void wrong(std::size_t at, std::string message) const { throw Wrong{at + 1, std::move(message)}; }
  [[noreturn]] void unexpected() const {
    if (atEnd())
      wrong(m_at, "the condition ends too early.");
    if (peek() == '=')
      wrong(m_at, "conditions cannot set anything; compare with ==.");
    if (peek() == '%')
      wrong(m_at, "% stands after a number only, as in 65 %.");
    if (isLetter(peek()))
      wrong(m_at, fmt::format("{} is not expected here; is an operator missing before it?", inQuotes(word())));
    const unsigned char c = static_cast<unsigned char>(peek());
    wrong(m_at,
          c >= 32 && c < 127 ? fmt::format("'{}' is not expected here.", peek()) : "there is a character that conditions do not know.");
  }
  void expect(std::string_view sign, const Function& function) {
    if (!take(sign))
      wrong(m_at, fmt::format("'{}' is missing here; write it as {}.", sign, function.example));
  }

  // Nodes.
  int add(Node node) {
    m_nodes.push_back(std::move(node));
    return static_cast<int>(m_nodes.size()) - 1;
  }
  const Node& node(int i) const { return m_nodes[static_cast<std::size_t>(i)]; }
  int unary(Op op, int left) { return add({.op = op, .left = left}); }
  int binary(Op op, int left, int right) { return add({.op = op, .left = left, .right = right}); }
  void wantCondition(int i, std::size_t at) const {
    if (!isCondition(m_nodes, i))
      wrong(at, "a condition is needed here, such as MAP < 65, and this is a number.");
  }
  void wantNumber(int i, std::size_t at) const {
    if (isCondition(m_nodes, i) && node(i).op != Op::Variable)
      wrong(at, "a number is needed here, and this is a condition.");
  }
  struct Deeper {
    explicit Deeper(Parser& parser) : m_parser(parser) {
      if (++m_parser.m_depth > kExpressionDepth)
        m_parser.wrong(m_parser.m_at, fmt::format("the condition is nested more than {} deep; split it.", kExpressionDepth));
    }
    ~Deeper() { --m_parser.m_depth; }
    Deeper(const Deeper&) = delete;
    Deeper& operator=(const Deeper&) = delete;
    Parser& m_parser;
  };

  // Grammar, from the weakest binding to the strongest.
  int disjunction() {
    const std::size_t start = m_at;
    int left = conjunction();
    while (take("||") || takeWord("or")) {
      wantCondition(left, start);
      const std::size_t at = m_at;
      const int right = conjunction();
      wantCondition(right, at);
      left = binary(Op::Or, left, right);
    }
    return left;
  }
  int conjunction() {
    const std::size_t start = m_at;
    int left = negation();
    while (take("&&") || takeWord("and")) {
      wantCondition(left, start);
      const std::size_t at = m_at;
      const int right = negation();
      wantCondition(right, at);
      left = binary(Op::And, left, right);
    }
    return left;
  }
  int negation() {
    if (!(peek() == '!' && peek(1) != '=') && word() != "not")
      return comparison();
    const Deeper deeper(*this);
    if (!take("!"))
      takeWord("not");
    const std::size_t at = m_at;
    const int operand = negation();
    wantCondition(operand, at);
    return unary(Op::Not, operand);
  }
  std::pair<bool, Op> comparator() {
    constexpr std::array<std::pair<std::string_view, Op>, 6> kSigns = {
        {{"<=", Op::LessEqual}, {">=", Op::GreaterEqual}, {"==", Op::Equal}, {"!=", Op::NotEqual}, {"<", Op::Less}, {">", Op::Greater}}};
    for (const auto& [sign, op] : kSigns)
      if (take(sign))
        return {true, op};
    return {false, Op::Less};
  }
  int comparison() {
    const std::size_t start = m_at;
    const int left = sum();
    const auto [found, op] = comparator();
    if (!found)
      return left;
    wantNumber(left, start);
    const std::size_t at = m_at;
    const int right = sum();
    wantNumber(right, at);
    const std::size_t again = m_at;
    if (comparator().first)
      wrong(again, "comparisons cannot be chained; write 60 < MAP and MAP < 80.");
    return binary(op, left, right);
  }
  int sum() {
    const std::size_t start = m_at;
    int left = product();
    while (peek() == '+' || peek() == '-') {
      wantNumber(left, start);
      const Op op = take("+") ? Op::Add : (take("-"), Op::Subtract);
      const std::size_t at = m_at;
      const int right = product();
      wantNumber(right, at);
      left = binary(op, left, right);
    }
    return left;
  }
  int product() {
    const std::size_t start = m_at;
    int left = signedTerm();
    while (peek() == '*' || peek() == '/') {
      wantNumber(left, start);
      const Op op = take("*") ? Op::Multiply : (take("/"), Op::Divide);
      const std::size_t at = m_at;
      const int right = signedTerm();
      wantNumber(right, at);
      left = binary(op, left, right);
    }
    return left;
  }
  int signedTerm() {
    if (peek() != '-')
      return term();
    const Deeper deeper(*this);
    take("-");
    const std::size_t at = m_at;
    const int operand = signedTerm();
    wantNumber(operand, at);
    return unary(Op::Negative, operand);
  }
  int term() {
    if (isDigit(peek()) || (peek() == '.' && isDigit(peek(1))))
      return number();
    if (isLetter(peek()))
      return named();
    if (peek() != '(')
      unexpected();
    const Deeper deeper(*this);
    take("(");
    const int inside = disjunction();
    if (!take(")")) {
      if (atEnd())
        wrong(m_at, "a ) is missing.");
      unexpected();
    }
    return inside;
  }
  /// Takes a unit of time: its seconds, or 0 where there is none. Another number may follow at once: 5h45min.
  double timeUnit() {
    std::size_t end = m_at;
    while (end < m_text.size() && isLetter(m_text[end]))
      ++end;
    const std::string_view unit = m_text.substr(m_at, end - m_at);
    const double seconds = unit == "h" ? 3600 : unit == "min" ? 60 : unit == "s" ? 1 : 0;
    if (seconds > 0) {
      m_at = end;
      space();
    }
    return seconds;
  }
  /// What follows hours or minutes in smaller units.
  double smallerTimes(double largerS) {
    double sum = 0;
    while (isDigit(peek()) && largerS > 1) {
      const std::size_t start = m_at;
      double value = 0;
      const auto [end, error] = std::from_chars(m_text.data() + m_at, m_text.data() + m_text.size(), value);
      m_at = static_cast<std::size_t>(end - m_text.data());
      space();
      const double unitS = error == std::errc{} ? timeUnit() : 0;
      if (!(unitS > 0) || unitS >= largerS)
        wrong(start, "after hours come minutes, then seconds, as in 5h45min.");
      sum += value * unitS;
      largerS = unitS;
    }
    return sum;
  }
  int number() {
    const std::size_t start = m_at;
    double value = 0;
    const auto [end, error] = std::from_chars(m_text.data() + m_at, m_text.data() + m_text.size(), value);
    if (error != std::errc{} || !std::isfinite(value))
      wrong(start, "this number is out of range.");
    m_at = static_cast<std::size_t>(end - m_text.data());
    space();
    if (take("%"))
      return add({.number = value / 100});
    if (const double unitS = timeUnit(); unitS > 0)
      return add({.number = value * unitS + smallerTimes(unitS)});
    const std::string_view unit = word();
    if (!unit.empty() && unit != "and" && unit != "or")
      wrong(m_at, fmt::format("{} after a number: only s, min, h and % can be written; others follow from the variable.", inQuotes(unit)));
    return add({.number = value});
  }
  int named() {
    const std::size_t start = m_at;
    const std::string name(word());
    m_at += name.size();
    space();
    if (peek() == '(') {
      const std::span<const Function> functions = expressionFunctions();
      const auto function = std::find_if(functions.begin(), functions.end(), [&](const Function& f) { return f.name == name; });
      if (function != functions.end())
        return call(*function);
    } else {
      if (name == "t")
        return add({.op = Op::Time});
      for (const auto& [written, person] : kPersonNames)
        if (name == written)
          return add({.op = Op::Person, .name = std::string(person)});
      if (const int index = variableIndex(name); index >= 0)
        return add({.op = Op::Variable, .index = index});
    }
    unknown(name, start);
  }
  [[noreturn]] void unknown(const std::string& name, std::size_t start) const {
    if (std::find(kStatements.begin(), kStatements.end(), name) != kStatements.end())
      wrong(start, fmt::format("there is no '{}': conditions cannot do anything.", name));
    if (name == "and" || name == "or" || name == "not")
      wrong(start, fmt::format("'{}' is not expected here; is a condition missing before it?", name));
    std::vector<std::string> known;
    for (const Function& f : expressionFunctions()) {
      if (f.name == name)
        wrong(start, fmt::format("'{}' needs something in parentheses: {}.", name, f.example));
      known.emplace_back(f.name);
    }
    if (peek() == '(')
      wrong(start, fmt::format("there is no function {}; {}.", inQuotes(name), near(name, known)));
    known = variableNames();
    known.emplace_back("t");
    for (const auto& [written, person] : kPersonNames)
      known.emplace_back(written);
    wrong(start, fmt::format("there is no variable {}; {}.", inQuotes(name), near(name, known)));
  }

  // Functions.
  int call(const Function& function) {
    const Deeper deeper(*this);
    take("(");
    const int made = arguments(function);
    if (peek() == ',')
      wrong(m_at, fmt::format("{} has fewer values: {}.", function.name, function.example));
    expect(")", function);
    return made;
  }
  int arguments(const Function& function) {
    Node made{.op = function.op};
    const std::size_t start = m_at;
    switch (function.arguments) {
    case Arguments::Condition:
    case Arguments::ConditionTime:
      made.left = disjunction();
      wantCondition(made.left, start);
      if (function.arguments == Arguments::ConditionTime)
        made.number = seconds(function);
      made.slot = m_needs.count++;
      return add(std::move(made));
    case Arguments::VariableTime:
    case Arguments::VariableWhen:
      made.index = variableName(function);
      if (function.arguments == Arguments::VariableTime) {
        made.number = seconds(function);
      } else {
        expect(",", function);
        made.left = numberOf(m_at);
      }
      return add(std::move(made));
    case Arguments::Number:
    case Arguments::TwoNumbers:
      made.left = numberOf(start);
      if (function.arguments == Arguments::TwoNumbers) {
        expect(",", function);
        made.right = numberOf(m_at);
      }
      return add(std::move(made));
    case Arguments::Event:
    case Arguments::TwoEvents:
      made.name = nameOf("event", m_names.events, function);
      if (function.arguments == Arguments::TwoEvents) {
        expect(",", function);
        made.second = nameOf("event", m_names.events, function);
      }
      return add(std::move(made));
    case Arguments::Drug: made.name = nameOf("drug", m_names.drugs, function); return add(std::move(made));
    case Arguments::Fluid: made.name = nameOf("fluid", m_names.fluids, function); return add(std::move(made));
    case Arguments::State: made.name = nameOf("state", m_names.states, function); return add(std::move(made));
    case Arguments::Question: made.name = nameOf("question", m_names.questions, function); return add(std::move(made));
    }
    unexpected();
  }
  int numberOf(std::size_t at) {
    const int value = disjunction();
    wantNumber(value, at);
    return value;
  }
  /// ", 120s": a time that is known when the lesson is read.
  double seconds(const Function& function) {
    expect(",", function);
    const std::size_t at = m_at, before = m_nodes.size();
    const int value = disjunction();
    double result = 0;
    if (!constant(value, result))
      wrong(at, fmt::format("a fixed time is needed here, as in {}{}.", function.example, ofTwoNumbers(function)));
    if (!(result >= 0 && result <= 7 * 86400.0) || (result == 0 && function.op != Op::Held))
      wrong(at, "this time must be positive, and not longer than a week.");
    m_nodes.resize(before);
    return result;
  }
  bool constant(int i, double& value) const {
    const Node& n = node(i);
    double a = 0, b = 0;
    if (n.op == Op::Number) {
      value = n.number;
      return true;
    }
    if (n.op < Op::Negative || n.op > Op::Divide || !constant(n.left, a) || (n.right >= 0 && !constant(n.right, b)))
      return false;
    value = n.op == Op::Negative ? -a : n.op == Op::Add ? a + b : n.op == Op::Subtract ? a - b : n.op == Op::Multiply ? a * b : a / b;
    return true;
  }
  int variableName(const Function& function) {
    const std::size_t start = m_at;
    const std::string name(word());
    const int index = variableIndex(name);
    m_at += name.size();
    space();
    if (index < 0 && !name.empty() && name != "t" && peek() == ',')
      wrong(start, fmt::format("there is no variable {}; {}.", inQuotes(name), near(name, variableNames())));
    if (index < 0 || peek() != ',')
      wrong(start, fmt::format("a variable of the twin alone is needed here, as in {}{}.", function.example, ofTwoNumbers(function)));
    return index;
  }
  /// A name of the lesson or the drug table, as it stands: with points, digits and hyphens.
  std::string nameOf(std::string_view kind, const std::vector<std::string>& known, const Function& function) {
    const std::size_t start = m_at;
    while (isLetter(peek()) || isDigit(peek()) || peek() == '.' || peek() == '-')
      ++m_at;
    const std::string name(m_text.substr(start, m_at - start));
    space();
    if (name.empty())
      wrong(start, fmt::format("the name of {} {} is needed here, as in {}.", kind == "event" ? "an" : "a", kind, function.example));
    if (std::find(known.begin(), known.end(), name) != known.end())
      return name;
    // "order.lactat": near ones are those that are ordered too.
    const std::string head = name.substr(0, name.find('.')) + ".";
    std::vector<std::string> kin;
    std::copy_if(known.begin(), known.end(), std::back_inserter(kin), [&](const std::string& k) { return k.starts_with(head); });
    wrong(start, fmt::format("there is no {} {}; {}.", kind, inQuotes(name), near(name, kin.empty() ? known : kin)));
  }

  std::string_view m_text;
  const ExpressionNames& m_names;
  ExpressionSlots& m_needs;
  std::vector<Node> m_nodes;
  std::size_t m_at = 0;
  int m_depth = 0;
};

} // namespace

Result<std::vector<ExpressionNode>> parseExpression(std::string_view text, const ExpressionNames& names, ExpressionSlots& needs) {
  if (text.size() > kExpressionCharacters)
    return fail(ErrorCode::Refused, fmt::format("Column {}: the condition is longer than {} characters; split it.",
                                                kExpressionCharacters + 1, kExpressionCharacters));
  try {
    return Parser(text, names, needs).parse();
  } catch (const Wrong& wrong) {
    return fail(ErrorCode::Damaged, fmt::format("Column {}: {}", wrong.column, wrong.message));
  }
}

} // namespace halsted::course
