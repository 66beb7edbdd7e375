// SPDX-License-Identifier: Apache-2.0
#include "lessons/course/lesson/LessonParts.h"

#include "lessons/twin/NearNames.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cctype>
#include <charconv>

namespace halsted::course {

void RemarkList::add(Severity severity, int line, int column, const std::string& key, std::string message) {
  if (!full())
    remarks.push_back({severity, {file, line, column}, key, std::move(message)});
}

void RemarkList::mistake(int line, int column, const std::string& key, std::string message) {
  add(Severity::Mistake, line, column, key, std::move(message));
}

void RemarkList::caution(int line, int column, const std::string& key, std::string message) {
  add(Severity::Caution, line, column, key, std::move(message));
}

std::optional<double> secondsOf(std::string_view text) {
  double sign = 1, sum = 0;
  if (text.starts_with('-')) {
    sign = -1;
    text.remove_prefix(1);
  }
  if (text.empty())
    return std::nullopt;
  while (!text.empty()) {
    const std::size_t digits = std::min(text.find_first_not_of("0123456789."), text.size());
    double number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + digits, number);
    if (digits == 0 || error != std::errc() || end != text.data() + digits)
      return std::nullopt;
    text.remove_prefix(digits);
    while (text.starts_with(' '))
      text.remove_prefix(1);
    const std::size_t letters = std::min(text.find_first_of("0123456789. "), text.size());
    const std::string_view unit = text.substr(0, letters);
    if (unit == "h")
      sum += number * 3600;
    else if (unit == "min")
      sum += number * 60;
    else if (unit == "s" || unit.empty())
      sum += number;
    else
      return std::nullopt;
    text.remove_prefix(letters);
    while (text.starts_with(' '))
      text.remove_prefix(1);
  }
  return sign * sum;
}

std::string didYouMean(const std::string& name, const std::vector<std::string>& names) {
  if (names.empty())
    return ".";
  return fmt::format("; did you mean {}?", fmt::join(twin::nearNames(name, names), ", "));
}

bool goodId(std::string_view id) {
  if (id.empty() || id.size() > 64 || !std::isalnum(static_cast<unsigned char>(id.front())))
    return false;
  return std::all_of(id.begin(), id.end(), [](unsigned char c) { return std::isalnum(c) || c == '-' || c == '_'; });
}

namespace {

std::string_view kindName(Node::Kind kind) {
  static constexpr std::string_view names[] = {"empty", "true or false", "a number", "text", "a list", "a map"};
  return names[static_cast<std::size_t>(kind)];
}

std::string under(const std::string& key, std::string_view name) {
  return key.empty() ? std::string(name) : fmt::format("{}.{}", key, name);
}

} // namespace

bool Part::map() const {
  if (m_node->kind == Node::Kind::Map)
    return true;
  mistake(fmt::format("Here a map of keys is expected, not {}.", kindName(m_node->kind)));
  return false;
}

bool Part::map(const std::vector<std::string>& known) const {
  if (!map())
    return false;
  for (const Node::Key& key : m_node->keys)
    if (std::find(known.begin(), known.end(), key.text) == known.end())
      m_remarks->mistake(key.line, key.column, under(m_key, key.text),
                         fmt::format("There is no key '{}' here{}", key.text, didYouMean(key.text, known)));
  return true;
}

bool Part::has(std::string_view name) const {
  return find(name).has_value();
}

std::optional<Part> Part::find(std::string_view name) const {
  const Node* child = m_node->find(name);
  if (!child || child->kind == Node::Kind::Null)
    return std::nullopt;
  return Part(*child, under(m_key, name), *m_remarks);
}

std::optional<Part> Part::need(std::string_view name) const {
  std::optional<Part> part = find(name);
  if (part)
    return part;
  if (const Node::Key* key = m_node->findKey(name))
    m_remarks->mistake(key->line, key->column, under(m_key, name), fmt::format("The key '{}' has no value.", name));
  else
    m_remarks->mistake(m_node->line, m_node->column, under(m_key, name), fmt::format("The key '{}' is missing here.", name));
  return std::nullopt;
}

bool Part::tooMany(std::size_t most) const {
  if (m_node->items.size() <= most)
    return false;
  mistake(fmt::format("There are more than {} entries here; a lesson needs far fewer.", most));
  return true;
}

std::vector<std::pair<Node::Key, Part>> Part::members(std::size_t most) const {
  std::vector<std::pair<Node::Key, Part>> out;
  if (!map() || tooMany(most))
    return out;
  for (std::size_t i = 0; i < m_node->keys.size() && i < m_node->items.size(); ++i)
    out.emplace_back(m_node->keys[i], Part(m_node->items[i], under(m_key, m_node->keys[i].text), *m_remarks));
  return out;
}

std::vector<Part> Part::items(std::size_t most) const {
  std::vector<Part> out;
  if (m_node->kind != Node::Kind::List) {
    mistake(fmt::format("Here a list is expected, not {}.", kindName(m_node->kind)));
    return out;
  }
  if (tooMany(most))
    return out;
  for (std::size_t i = 0; i < m_node->items.size(); ++i) {
    const Node& item = m_node->items[i];
    const Node* id = item.find("id");
    out.emplace_back(item, under(m_key, id && goodId(id->text) ? id->text : std::to_string(i)), *m_remarks);
  }
  return out;
}

std::vector<Part> Part::items(std::string_view name, std::size_t most) const {
  const std::optional<Part> part = find(name);
  return part ? part->items(most) : std::vector<Part>();
}

std::vector<std::pair<Node::Key, Part>> Part::members(std::string_view name, std::size_t most) const {
  const std::optional<Part> part = find(name);
  return part ? part->members(most) : std::vector<std::pair<Node::Key, Part>>();
}

std::string Part::text() const {
  if (m_node->kind == Node::Kind::Text) {
    if (m_node->text.find_first_not_of(" \t\n") == std::string::npos)
      mistake("Here words are expected, but it is empty.");
    return m_node->text;
  }
  mistake(m_node->kind == Node::Kind::Number || m_node->kind == Node::Kind::Flag
              ? fmt::format("Here text is expected, not {}; put it in quotes: \"{}\".", kindName(m_node->kind), m_node->text)
              : fmt::format("Here text is expected, not {}.", kindName(m_node->kind)));
  return {};
}

double Part::number(double low, double high) const {
  if (m_node->kind != Node::Kind::Number) {
    mistake(fmt::format("Here a number is expected, not {}.", kindName(m_node->kind)));
    return low;
  }
  if (m_node->number >= low && m_node->number <= high)
    return m_node->number;
  mistake(fmt::format("{} is outside of what can be; give {} to {}.", m_node->text, low, high));
  return low;
}

double Part::seconds(double low, double high) const {
  std::optional<double> seconds;
  if (m_node->kind == Node::Kind::Number || m_node->kind == Node::Kind::Text)
    seconds = secondsOf(m_node->text);
  if (!seconds) {
    mistake(fmt::format("'{}' is no time; write seconds, or as 90s, 20min or 6h.",
                        m_node->kind == Node::Kind::List || m_node->kind == Node::Kind::Map ? kindName(m_node->kind) : m_node->text));
    return low;
  }
  if (*seconds >= low && *seconds <= high)
    return *seconds;
  mistake(fmt::format("The time {} is outside of what can be; give {:g} s to {:g} s.", m_node->text, low, high));
  return low;
}

bool Part::flag() const {
  if (m_node->kind != Node::Kind::Flag)
    mistake(fmt::format("Here true or false is expected, not {}.", kindName(m_node->kind)));
  return m_node->flag;
}

std::string Part::oneOf(const std::vector<std::string>& names, std::string_view what) const {
  std::string word = text();
  if (!word.empty() && std::find(names.begin(), names.end(), word) == names.end()) {
    mistake(fmt::format("There is no {} '{}'{}", what, word, didYouMean(word, names)));
    word.clear();
  }
  return word;
}

} // namespace halsted::course
