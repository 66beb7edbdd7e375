// SPDX-License-Identifier: Apache-2.0
#include "segmentation/workflow/EditRequest.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <variant>

namespace halsted {

namespace {

using nlohmann::json;
using Kind = EditParameter::Kind;

constexpr std::size_t kMaxPoints = 20'000;
constexpr double kMaxMm = 100'000; ///< a position further away is a mistake

using Field =
    std::variant<std::string EditRequest::*, std::vector<std::string> EditRequest::*, std::optional<double> EditRequest::*,
                 std::optional<int> EditRequest::*, std::optional<std::array<double, 2>> EditRequest::*, std::optional<Vec3> EditRequest::*,
                 std::optional<std::array<Vec3, 2>> EditRequest::*, std::vector<Vec3> EditRequest::*>;

const std::map<std::string, Field, std::less<>>& fields() {
  using R = EditRequest;
  static const std::map<std::string, Field, std::less<>> all{{"structure", &R::structure},
                                                             {"with", &R::with},
                                                             {"into", &R::into},
                                                             {"points", &R::points},
                                                             {"plan", &R::plan},
                                                             {"radiusMm", &R::radiusMm},
                                                             {"thicknessMm", &R::thicknessMm},
                                                             {"marginMm", &R::marginMm},
                                                             {"sigmaMm", &R::sigmaMm},
                                                             {"tolerance", &R::tolerance},
                                                             {"multiplier", &R::multiplier},
                                                             {"minimumMl", &R::minimumMl},
                                                             {"maximumMl", &R::maximumMl},
                                                             {"seedRadiusMm", &R::seedRadiusMm},
                                                             {"iterations", &R::iterations},
                                                             {"count", &R::count},
                                                             {"range", &R::range},
                                                             {"direction", &R::direction},
                                                             {"normal", &R::normal},
                                                             {"box", &R::box},
                                                             {"axis", &R::axis},
                                                             {"mode", &R::mode},
                                                             {"cut", &R::cut},
                                                             {"shell", &R::shell},
                                                             {"operation", &R::operation},
                                                             {"keep", &R::keep},
                                                             {"what", &R::what},
                                                             {"overwrite", &R::overwrite},
                                                             {"within", &R::within},
                                                             {"layer", &R::layer}};
  return all;
}

const std::vector<std::string> kForAll{"structure", "overwrite", "within", "box"};

std::string listed(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words)
    text += (text.empty() ? "" : ", ") + word;
  return text;
}

std::optional<Vec3> vectorOf(const json& value) {
  if (!value.is_array() || value.size() != 3)
    return std::nullopt;
  Vec3 vector;
  for (int axis = 0; axis < 3; ++axis) {
    const json& number = value[static_cast<std::size_t>(axis)];
    if (!number.is_number() || !(std::abs(number.get<double>()) <= kMaxMm))
      return std::nullopt;
    vector[axis] = number.get<double>();
  }
  return vector;
}

Failure wrong(const EditParameter& parameter, const std::string& what) {
  return fail(ErrorCode::Refused, fmt::format("{} must be {}.", parameter.name, what));
}

Result<void> set(EditRequest& request, const EditParameter& parameter, const json& value) {
  const Field& field = fields().find(parameter.name)->second;
  switch (parameter.kind) {
  case Kind::Text: {
    if (!value.is_string() || value.get<std::string>().empty() || value.get<std::string>().size() > 100)
      return wrong(parameter, parameter.choices.empty() ? "a name of at most 100 letters" : "one of " + listed(parameter.choices));
    const auto text = value.get<std::string>();
    if (!parameter.choices.empty() && std::find(parameter.choices.begin(), parameter.choices.end(), text) == parameter.choices.end())
      return wrong(parameter, fmt::format("one of {}, not '{}'", listed(parameter.choices), text));
    request.*std::get<std::string EditRequest::*>(field) = text;
    return {};
  }
  case Kind::Names: {
    std::vector<std::string> names;
    for (const json& name : value.is_array() ? value : json::array({value})) {
      if (!name.is_string() || name.get<std::string>().empty())
        return wrong(parameter, "one or more names");
      names.push_back(name.get<std::string>());
    }
    if (names.empty() || names.size() > 255)
      return wrong(parameter, "one or more names");
    request.*std::get<std::vector<std::string> EditRequest::*>(field) = std::move(names);
    return {};
  }
  case Kind::Number:
  case Kind::Whole: {
    const bool whole = parameter.kind == Kind::Whole;
    const std::string wanted = fmt::format("a {}number from {:g} to {:g}", whole ? "whole " : "", parameter.lowest, parameter.highest);
    if (!(whole ? value.is_number_integer() : value.is_number()))
      return wrong(parameter, wanted);
    const auto number = value.get<double>();
    if (!(number >= parameter.lowest && number <= parameter.highest))
      return wrong(parameter, wanted);
    if (whole)
      request.*std::get<std::optional<int> EditRequest::*>(field) = static_cast<int>(number);
    else
      request.*std::get<std::optional<double> EditRequest::*>(field) = number;
    return {};
  }
  case Kind::Range: {
    if (!value.is_array() || value.size() != 2 || !value[0].is_number() || !value[1].is_number() ||
        !(value[0].get<double>() <= value[1].get<double>()))
      return wrong(parameter, "two numbers, the lower first");
    request.*std::get<std::optional<std::array<double, 2>> EditRequest::*>(field) = {{value[0].get<double>(), value[1].get<double>()}};
    return {};
  }
  case Kind::Vector: {
    const std::optional<Vec3> vector = vectorOf(value);
    if (!vector || vector->norm() < 1e-6)
      return wrong(parameter, "a direction x,y,z that is not 0,0,0");
    request.*std::get<std::optional<Vec3> EditRequest::*>(field) = vector->normalized();
    return {};
  }
  case Kind::Points: {
    std::vector<Vec3> points;
    if (value.is_array() && value.size() <= kMaxPoints)
      for (const json& item : value) {
        const std::optional<Vec3> point = vectorOf(item);
        if (!point)
          break;
        points.push_back(*point);
      }
    const auto* corners = std::get_if<std::optional<std::array<Vec3, 2>> EditRequest::*>(&field);
    if (points.empty() || points.size() != value.size() || (corners && points.size() != 2))
      return wrong(parameter, corners ? "two corners x,y,z in millimetres" : "one or more points x,y,z in millimetres");
    if (corners)
      request.** corners = {{points[0].cwiseMin(points[1]), points[0].cwiseMax(points[1])}};
    else
      request.*std::get<std::vector<Vec3> EditRequest::*>(field) = std::move(points);
    return {};
  }
  }
  return {};
}

Result<const EditTool*> toolNamed(const std::string& name) {
  std::vector<std::string> names;
  for (const EditTool& tool : editTools()) {
    if (tool.name == name)
      return &tool;
    names.emplace_back(tool.name);
  }
  return fail(ErrorCode::NotFound, fmt::format("There is no tool '{}'; choose one of {}.", name, listed(names)));
}

Result<EditRequest> parsed(const EditTool& tool, const json& object) {
  EditRequest request;
  request.tool = tool.name;
  for (const auto& [key, value] : object.items()) {
    if (key == "tool")
      continue;
    const auto& all = editParameters();
    const auto parameter = std::find_if(all.begin(), all.end(), [&](const EditParameter& one) { return one.name == key; });
    if (parameter == all.end() || !takes(tool, key)) {
      std::vector<std::string> known = kForAll;
      known.insert(known.end(), tool.required.begin(), tool.required.end());
      known.insert(known.end(), tool.optional.begin(), tool.optional.end());
      return fail(ErrorCode::Refused, fmt::format("The tool {} takes no '{}'; it takes {}.", tool.name, key, listed(known)));
    }
    if (const auto done = set(request, *parameter, value); !done)
      return fail(done.error().code, fmt::format("{}: {}", tool.name, done.error().message));
  }
  for (const std::string& name : tool.required)
    if (!object.contains(name))
      return fail(ErrorCode::Refused, fmt::format("The tool {} needs {}.", tool.name, name));
  if (request.structure.empty())
    return fail(ErrorCode::Refused, fmt::format("The tool {} needs the name of a structure.", tool.name));
  return request;
}

Result<json> numbersOf(const std::string& text) {
  json numbers = json::array();
  for (std::size_t from = 0; from <= text.size();) {
    const std::size_t comma = std::min(text.find(',', from), text.size());
    double value = 0;
    const auto [end, code] = std::from_chars(text.data() + from, text.data() + comma, value);
    if (code != std::errc() || end != text.data() + comma || !std::isfinite(value))
      return fail(ErrorCode::Refused, fmt::format("'{}' is not made of numbers with commas between them.", text));
    numbers.push_back(value);
    from = comma + 1;
  }
  return numbers;
}

Result<json> jsonOf(const EditParameter& parameter, const std::vector<std::string>& words) {
  const auto single = [&]() -> Result<json> {
    if (words.size() != 1)
      return fail(ErrorCode::Refused, fmt::format("{} takes one value.", parameter.name));
    return json(words.front());
  };
  switch (parameter.kind) {
  case Kind::Text: return single();
  case Kind::Names: return json(words);
  case Kind::Points: {
    json points = json::array();
    for (const std::string& word : words) {
      Result<json> point = numbersOf(word);
      if (!point)
        return point;
      points.push_back(std::move(*point));
    }
    return points;
  }
  default: break;
  }
  const Result<json> one = single();
  if (!one)
    return one;
  Result<json> numbers = numbersOf(words.front());
  if (!numbers || parameter.kind == Kind::Range || parameter.kind == Kind::Vector)
    return numbers;
  if (numbers->size() != 1)
    return fail(ErrorCode::Refused, fmt::format("{} takes one number.", parameter.name));
  const auto value = numbers->front().get<double>();
  if (parameter.kind == Kind::Whole && value == std::floor(value) && std::abs(value) < 1e9)
    return json(static_cast<std::int64_t>(value));
  return json(value);
}

} // namespace

bool takes(const EditTool& tool, std::string_view parameter) {
  const auto in = [&](const std::vector<std::string>& names) { return std::find(names.begin(), names.end(), parameter) != names.end(); };
  return in(kForAll) || in(tool.required) || in(tool.optional);
}

Result<EditRequest> editFromJson(const std::string& text) {
  const json object = json::parse(text, nullptr, false);
  if (!object.is_object())
    return fail(ErrorCode::Refused, "An edit is one JSON object, as in {\"tool\": \"smooth\", \"structure\": \"liver\", \"sigmaMm\": 1}.");
  if (!object.contains("tool") || !object["tool"].is_string())
    return fail(ErrorCode::Refused, "An edit needs the name of its tool.");
  const auto tool = toolNamed(object["tool"].get<std::string>());
  if (!tool)
    return fail(tool.error());
  return parsed(**tool, object);
}

Result<EditRequest> editFromWords(const std::string& name, const std::map<std::string, std::vector<std::string>>& words) {
  const auto tool = toolNamed(name);
  if (!tool)
    return fail(tool.error());
  json object = json::object();
  for (const auto& [key, values] : words) {
    const auto& all = editParameters();
    const auto parameter =
        std::find_if(all.begin(), all.end(), [&, &wanted = key](const EditParameter& one) { return one.name == wanted; });
    Result<json> value = parameter == all.end() ? Result<json>(json()) : jsonOf(*parameter, values);
    if (!value)
      return fail(value.error());
    object[key] = std::move(*value);
  }
  return parsed(**tool, object);
}

Result<EditRequest> editFromArguments(const std::string& tool, const std::vector<std::string>& arguments) {
  std::map<std::string, std::vector<std::string>> words;
  for (const std::string& argument : arguments) {
    const std::size_t equals = argument.find('=');
    if (equals == std::string::npos || equals == 0)
      return fail(ErrorCode::Refused, fmt::format("'{}' is not of the form name=value.", argument));
    std::vector<std::string>& values = words[argument.substr(0, equals)];
    for (std::size_t from = equals + 1; from <= argument.size();) {
      const std::size_t end = std::min(argument.find(';', from), argument.size());
      values.push_back(argument.substr(from, end - from));
      from = end + 1;
    }
  }
  return editFromWords(tool, words);
}

} // namespace halsted
