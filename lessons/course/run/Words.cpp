// SPDX-License-Identifier: Apache-2.0
#include "lessons/course/run/RunSteps.h"
#include "lessons/twin/scenario/Variables.h"

#include <fmt/format.h>

#include <cmath>
#include <optional>

namespace halsted::course {

namespace {

std::optional<double> figure(std::string_view name, const twin::State& state, const std::vector<twin::Finding>& figures) {
  for (const twin::Finding& found : figures)
    if (found.name == name)
      return found.value;
  if (const twin::Variable* variable = twin::findVariable(name))
    return variable->read(state);
  if (name == "weight")
    return state.person.weightKg;
  return std::nullopt;
}

/// As many digits as a clinician would say: 92, 4.1, 0.35; pH with two.
int usualDigits(std::string_view name, double value) {
  const double size = std::fabs(value);
  return name == "pH" || size < 1 ? 2 : size < 20 ? 1 : 0;
}

std::optional<std::string> fill(std::string_view inside, const twin::State& state, const std::vector<twin::Finding>& figures, bool comma) {
  const std::size_t colon = inside.find(':');
  const std::string_view name = inside.substr(0, colon), format = colon == std::string_view::npos ? "" : inside.substr(colon + 1);
  std::optional<double> value = figure(name, state, figures);
  if (!value || format.size() > 1)
    return std::nullopt;
  int digits = usualDigits(name, *value);
  if (format == "%") {
    *value *= 100;
    digits = 0;
  } else if (!format.empty()) {
    if (format[0] < '0' || format[0] > '9')
      return std::nullopt;
    digits = format[0] - '0';
  }
  std::string text = fmt::format("{:.{}f}", *value, digits);
  if (const std::size_t point = text.find('.'); comma && point != std::string::npos)
    text[point] = ',';
  return text;
}

} // namespace

std::string fillWords(const std::string& words, const twin::State& state, const std::vector<twin::Finding>& figures,
                      std::string_view language) {
  const bool comma = language == "de" || language == "es" || language == "fr";
  std::string filled;
  std::size_t from = 0;
  while (true) {
    const std::size_t open = words.find('{', from), close = open == std::string::npos ? open : words.find('}', open);
    if (close == std::string::npos)
      return filled + words.substr(from);
    filled += words.substr(from, open - from);
    const auto text = fill(std::string_view(words).substr(open + 1, close - open - 1), state, figures, comma);
    filled += text ? *text : words.substr(open, close + 1 - open);
    from = close + 1;
  }
}

} // namespace halsted::course
