// SPDX-License-Identifier: Apache-2.0
#include "lessons/course/run/LessonRun.h"
#include "lessons/twin/scenario/JsonText.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>

namespace halsted::course {

namespace {

using nlohmann::json;

constexpr std::size_t kMostActs = 100000;
constexpr double kLongestS = 7 * 24 * 3600;

/// "90s", "12min", "1h 30min"; a number alone is seconds.
std::optional<double> secondsOf(std::string_view words) {
  double sum = 0;
  bool any = false;
  while (true) {
    while (!words.empty() && words.front() == ' ')
      words.remove_prefix(1);
    if (words.empty())
      return any ? std::optional(sum) : std::nullopt;
    double value = 0;
    const auto [end, error] = std::from_chars(words.data(), words.data() + words.size(), value);
    if (error != std::errc())
      return std::nullopt;
    words.remove_prefix(static_cast<std::size_t>(end - words.data()));
    while (!words.empty() && words.front() == ' ')
      words.remove_prefix(1);
    const std::size_t letters = static_cast<std::size_t>(
        std::find_if(words.begin(), words.end(), [](char c) { return c == ' ' || (c >= '0' && c <= '9'); }) - words.begin());
    const std::string_view unit = words.substr(0, letters);
    const double factor = unit == "s" || (unit.empty() && !any) ? 1 : unit == "min" ? 60 : unit == "h" ? 3600 : -1;
    if (factor < 0)
      return std::nullopt;
    sum += value * factor;
    any = true;
    words.remove_prefix(letters);
  }
}

Result<Entry> readLine(std::string_view line, const std::string& where) {
  Result<json> object = twin::parseJson(line, where);
  if (!object)
    return fail(object.error());
  if (!object->is_object() || !object->contains("act") || !(*object)["act"].is_string())
    return fail(ErrorCode::Damaged, fmt::format("{} is no act; write {{\"t\": \"12min\", \"act\": \"bolus\", ...}}.", where));
  Entry entry;
  entry.kind = EntryKind::Action;
  entry.who = "trainee";
  const auto t = object->find("t");
  std::optional<double> seconds;
  if (t != object->end() && t->is_number())
    seconds = t->get<double>();
  else if (t != object->end() && t->is_string())
    seconds = secondsOf(t->get_ref<const std::string&>());
  if (!seconds || !(*seconds >= 0 && *seconds <= kLongestS))
    return fail(ErrorCode::Damaged, fmt::format("{} does not say when; give 't' in seconds or as 90s, 12min, 1h.", where));
  entry.t = std::round(*seconds * 50) / 50;
  if (const auto by = object->find("by"); by != object->end()) {
    if (*by != "trainee" && *by != "instructor")
      return fail(ErrorCode::Damaged, fmt::format("{}: 'by' must be trainee or instructor.", where));
    entry.who = by->get<std::string>();
  }
  object->erase("t");
  object->erase("by");
  entry.json = object->dump();
  return entry;
}

} // namespace

Result<std::vector<Entry>> readScript(std::string_view text, const std::string& name) {
  std::vector<Entry> acts;
  for (int number = 1; !text.empty(); ++number) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    const std::size_t first = line.find_first_not_of(" \t\r");
    if (first == std::string_view::npos || line[first] == '#')
      continue;
    Result<Entry> entry = readLine(line.substr(first), fmt::format("{}:{}", name, number));
    if (!entry)
      return fail(entry.error());
    acts.push_back(std::move(*entry));
    if (acts.size() > kMostActs)
      return fail(ErrorCode::Refused, fmt::format("{} has more than {} acts; make it shorter.", name, kMostActs));
  }
  std::stable_sort(acts.begin(), acts.end(), [](const Entry& a, const Entry& b) { return a.t < b.t; });
  return acts;
}

} // namespace halsted::course
