// SPDX-License-Identifier: Apache-2.0
#include "lessons/twin/fit/Fit.h"
#include "lessons/twin/scenario/Variables.h"

#include <fmt/format.h>

#include <charconv>
#include <fstream>
#include <optional>

namespace halsted::twin {

namespace {

constexpr std::size_t kLines = 1'000'000;

std::vector<std::string> cells(const std::string& line) {
  std::vector<std::string> out{""};
  for (char c : line) {
    if (c == ',' || c == ';')
      out.emplace_back();
    else if (c != '\r' && c != ' ' && c != '\t' && c != '"')
      out.back() += c;
  }
  return out;
}

std::optional<double> number(const std::string& text) {
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size())
    return std::nullopt;
  return value;
}

} // namespace

Result<std::vector<Observation>> readObservations(const std::filesystem::path& file) {
  std::ifstream in(file);
  if (!in)
    return fail(ErrorCode::NotFound, fmt::format("{} cannot be read; check its name.", file.string()));
  std::string line;
  if (!std::getline(in, line) || line.size() > 10000)
    return fail(ErrorCode::Damaged, fmt::format("{} has no header line such as \"time_s,HR,MAP\".", file.string()));
  const std::vector<std::string> header = cells(line);
  if (header.size() < 2 || (header[0] != "time_s" && header[0] != "t" && header[0] != "time"))
    return fail(ErrorCode::Damaged,
                fmt::format("The first column of {} must be time_s (seconds), the others variables such as HR.", file.string()));
  std::vector<std::string> names(header.size());
  for (std::size_t i = 1; i < header.size(); ++i) {
    // "MAP[mmHg]" as the program writes it
    names[i] = header[i].substr(0, header[i].find_first_of("[("));
    if (auto known = variable(names[i]); !known)
      return fail(ErrorCode::Unsupported, fmt::format("{}, column {}: {}", file.string(), i + 1, known.error().message));
  }
  std::vector<Observation> observations;
  for (std::size_t row = 2; std::getline(in, line); ++row) {
    if (row > kLines || line.size() > 100000)
      return fail(ErrorCode::Refused, fmt::format("{} is too large for a record of observations.", file.string()));
    const std::vector<std::string> values = cells(line);
    if (values.size() == 1 && values[0].empty())
      continue;
    const std::optional<double> time = number(values[0]);
    if (!time || !(*time >= 0) || values.size() > header.size())
      return fail(ErrorCode::Damaged,
                  fmt::format("{}, line {}: a row needs a time in seconds and at most {} values.", file.string(), row, header.size() - 1));
    for (std::size_t i = 1; i < values.size(); ++i) {
      if (values[i].empty())
        continue;
      const std::optional<double> value = number(values[i]);
      if (!value)
        return fail(ErrorCode::Damaged, fmt::format("{}, line {}: \"{}\" is not a number.", file.string(), row, values[i]));
      observations.push_back({*time, names[i], *value, 0});
    }
  }
  return observations;
}

} // namespace halsted::twin
