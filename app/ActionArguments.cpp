// SPDX-License-Identifier: Apache-2.0
#include "app/ActionArguments.h"

#include <fmt/format.h>

#include <charconv>
#include <cmath>

namespace halsted {

Result<double> numberArgument(const std::string& text) {
  double value = 0;
  const auto parsed = std::from_chars(text.data(), text.data() + text.size(), value);
  if (parsed.ec != std::errc() || parsed.ptr != text.data() + text.size() || !std::isfinite(value))
    return fail(ErrorCode::Refused, fmt::format("'{}' is not a number.", text));
  return value;
}

Result<Rgb> colourArgument(const std::string& text) {
  unsigned value = 0;
  const char* end = text.data() + text.size();
  if (text.size() != 7 || text[0] != '#' || std::from_chars(text.data() + 1, end, value, 16).ptr != end)
    return fail(ErrorCode::Refused, fmt::format("'{}' is not a colour of the form #RRGGBB.", text));
  return Rgb{static_cast<std::uint8_t>(value >> 16), static_cast<std::uint8_t>(value >> 8), static_cast<std::uint8_t>(value)};
}

Result<Vec3> pointArgument(const std::string& text) {
  Vec3 point;
  std::size_t from = 0;
  for (int axis = 0; axis < 3; ++axis) {
    const std::size_t comma = axis < 2 ? text.find(',', from) : text.size();
    const Result<double> value = comma == std::string::npos ? numberArgument({}) : numberArgument(text.substr(from, comma - from));
    if (!value)
      return fail(ErrorCode::Refused, fmt::format("'{}' is not a point of the form x,y,z in millimetres.", text));
    point[axis] = *value;
    from = comma + 1;
  }
  return point;
}

Result<void> setPlanField(PlanElement& element, const std::string& name, const std::string& value) {
  if (!planNumberInfo(element.kind, name)) {
    element.texts[name] = value;
    return {};
  }
  const Result<double> number = numberArgument(value);
  if (!number)
    return fail(number.error());
  element.numbers[name] = *number;
  return {};
}

Result<std::vector<Vec3>> pointArguments(const ActionRegistry::Arguments& arguments, std::size_t first) {
  std::vector<Vec3> points;
  for (std::size_t i = first; i < arguments.size(); ++i) {
    const Result<Vec3> point = pointArgument(arguments[i]);
    if (!point)
      return fail(point.error());
    points.push_back(*point);
  }
  return points;
}

} // namespace halsted
