// SPDX-License-Identifier: Apache-2.0
#include "lessons/course/edit/YamlText.h"

#include "lessons/course/edit/NodeEdit.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>

namespace halsted::course {

namespace {

constexpr std::size_t kWidth = 120;     // of a value in one line
constexpr std::size_t kShortBlock = 64; // a map of a block in one line

bool collection(const Node& node) {
  return node.kind == Node::Kind::List || node.kind == Node::Kind::Map;
}

/// Words that need no quotes anywhere, also in a line of several values.
bool plain(const std::string& text) {
  if (text.empty() || !std::isalnum(static_cast<unsigned char>(text.front())) || scalarNode(text).kind != Node::Kind::Text)
    return false;
  if (!std::all_of(text.begin(), text.end(),
                   [](unsigned char c) { return std::isalnum(c) || c == '.' || c == '_' || c == '-' || c == '/'; }))
    return false;
  const TreeReading reading = readTree(text);
  return reading.errors.empty() && reading.root.kind == Node::Kind::Text && reading.root.text == text;
}

std::string inQuotes(const std::string& text) {
  std::string out = "\"";
  for (const char c : text) {
    const auto code = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\')
      out += std::string("\\") + c;
    else if (c == '\n')
      out += "\\n";
    else if (c == '\t')
      out += "\\t";
    else if (code < 0x20 || code == 0x7F)
      out += fmt::format("\\x{:02X}", code);
    else
      out += c;
  }
  return out + "\"";
}

std::string spaces(int count) {
  return std::string(static_cast<std::size_t>(std::max(0, count)), ' ');
}

bool inOneLine(const Node& node, int column) {
  if (node.items.empty())
    return true;
  const bool ofMaps = std::any_of(node.items.begin(), node.items.end(), [](const Node& one) { return one.kind == Node::Kind::Map; });
  if (node.kind == Node::Kind::List && ofMaps && (node.items.size() > 1 || column == 0))
    return false;
  if (node.kind == Node::Kind::Map && column == 0)
    return false;
  const bool nested = std::any_of(node.items.begin(), node.items.end(), collection);
  return writeFlow(node).size() <= (node.kind == Node::Kind::Map && nested ? kShortBlock : kWidth);
}

void writeBlock(const Node& node, int column, std::string& out) {
  for (std::size_t i = 0; i < node.items.size(); ++i) {
    if (i > 0 || column > 0)
      out += (i > 0 ? "\n" : "") + (i > 0 ? spaces(column) : std::string());
    const bool map = node.kind == Node::Kind::Map;
    out += map ? writeKey(node.keys[i].text) + ":" : "-";
    out += writeSlot(node.items[i], column, !map);
  }
}

} // namespace

std::string writeKey(const std::string& key) {
  // A key may be a number, as the seconds of `after`.
  return plain(key) || (!key.empty() && std::all_of(key.begin(), key.end(), [](unsigned char c) { return std::isdigit(c); }))
             ? key
             : inQuotes(key);
}

std::string writeScalar(const Node& node, bool quoted) {
  switch (node.kind) {
  case Node::Kind::Null: return "null";
  case Node::Kind::Flag: return node.flag ? "true" : "false";
  case Node::Kind::Number: {
    const Node typed = scalarNode(node.text);
    return typed.kind == Node::Kind::Number && typed.number == node.number ? node.text : numberText(node.number);
  }
  default: return !quoted && plain(node.text) ? node.text : inQuotes(node.text);
  }
}

std::string writeFlow(const Node& node) {
  if (!collection(node))
    return writeScalar(node, false);
  const bool map = node.kind == Node::Kind::Map;
  std::string out = map ? "{" : "[";
  for (std::size_t i = 0; i < node.items.size(); ++i)
    out += (i > 0 ? ", " : "") + (map ? writeKey(node.keys[i].text) + ": " : std::string()) + writeFlow(node.items[i]);
  return out + (map ? "}" : "]");
}

std::string writeSlot(const Node& node, int column, bool item) {
  if (!collection(node) || inOneLine(node, column))
    return std::string(1, ' ').append(writeFlow(node));
  if (item && node.kind == Node::Kind::List)
    return std::string(1, ' ').append(writeFlow(node));
  std::string out = item ? " " : "\n" + spaces(column + 2);
  writeBlock(node, column + 2, out);
  return out;
}

std::string writeYaml(const Node& root) {
  if (!collection(root) || root.items.empty())
    return writeFlow(root) + "\n";
  std::string out;
  writeBlock(root, 0, out);
  return out + "\n";
}

} // namespace halsted::course
