// SPDX-License-Identifier: Apache-2.0
#include "lessons/course/lesson/LessonTree.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <charconv>
#include <cmath>
#include <optional>
#include <set>
#include <sstream>

namespace halsted::course {

namespace {

/// Ends the parsing at a place; caught in readTree().
struct Stop {
  TreeError error;
};

[[noreturn]] void stopAt(const YAML::Mark& mark, std::string message) {
  throw Stop{{mark.line + 1, mark.column + 1, std::move(message)}};
}

/// [-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)? of YAML 1.2, 10.3.2; finite.
std::optional<double> numberOf(std::string_view text) {
  if (!text.empty() && text.front() == '+')
    text.remove_prefix(1);
  if (text.empty() || text.find_first_not_of("0123456789.eE+-") != std::string_view::npos || text == "." || text == "-" || text == "-.")
    return std::nullopt;
  double number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  return error == std::errc() && end == text.data() + text.size() && std::isfinite(number) ? std::optional(number) : std::nullopt;
}

/// yaml-cpp gives plain scalars the tag "?", quoted ones "!".
void typePlain(Node& node) {
  const std::string& text = node.text;
  if (text.empty() || text == "~" || text == "null" || text == "Null" || text == "NULL") {
    node.kind = Node::Kind::Null;
  } else if (text == "true" || text == "True" || text == "TRUE" || text == "false" || text == "False" || text == "FALSE") {
    node.kind = Node::Kind::Flag;
    node.flag = text[0] == 't' || text[0] == 'T';
  } else if (const std::optional<double> number = numberOf(text)) {
    node.kind = Node::Kind::Number;
    node.number = *number;
  }
}

class TreeBuilder : public YAML::EventHandler {
public:
  Node root;

  void OnDocumentStart(const YAML::Mark&) override {}
  void OnDocumentEnd() override {}
  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override {
    refuseAnchor(mark, anchor);
    add(mark, Node::Kind::Null, {});
  }
  void OnAlias(const YAML::Mark& mark, YAML::anchor_t) override { stopAt(mark, "Aliases (*) are not read; write the value out."); }
  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor, const std::string& value) override {
    refuseAnchor(mark, anchor);
    refuseTag(mark, tag);
    Node* node = add(mark, Node::Kind::Text, value);
    if (node && tag == "?")
      typePlain(*node);
  }
  void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor, YAML::EmitterStyle::value) override {
    open(mark, tag, anchor, Node::Kind::List);
  }
  void OnSequenceEnd() override { m_open.pop_back(); }
  void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor, YAML::EmitterStyle::value) override {
    open(mark, tag, anchor, Node::Kind::Map);
  }
  void OnMapEnd() override { m_open.pop_back(); }

private:
  struct Open {
    Node* node;
    std::set<std::string> keys;
    bool valueNext = false;
  };

  static void refuseAnchor(const YAML::Mark& mark, YAML::anchor_t anchor) {
    if (anchor != 0)
      stopAt(mark, "Anchors (&) are not read; write the value out where it is needed.");
  }
  static void refuseTag(const YAML::Mark& mark, const std::string& tag) {
    if (!tag.empty() && tag != "?" && tag != "!")
      stopAt(mark, fmt::format("The tag {} is not read; leave it out.", tag));
  }

  /// Null for a key.
  Node* add(const YAML::Mark& mark, Node::Kind kind, std::string text) {
    if (++m_nodes > kMostNodes)
      stopAt(mark, fmt::format("The file has more than {} values; a lesson needs far fewer.", kMostNodes));
    Node* place = &root;
    if (!m_open.empty()) {
      Open& parent = m_open.back();
      if (parent.node->kind == Node::Kind::Map && !parent.valueNext) {
        if (kind == Node::Kind::List || kind == Node::Kind::Map)
          stopAt(mark, "A key must be a word; put text with special signs in quotes.");
        if (!parent.keys.insert(text).second)
          stopAt(mark, fmt::format("The key '{}' is here twice; keep one.", text));
        parent.node->keys.push_back({std::move(text), mark.line + 1, mark.column + 1});
        parent.valueNext = true;
        return nullptr;
      }
      parent.valueNext = false;
      place = &parent.node->items.emplace_back();
    }
    place->kind = kind;
    place->text = std::move(text);
    place->line = mark.line + 1;
    place->column = mark.column + 1;
    return place;
  }

  void open(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor, Node::Kind kind) {
    refuseAnchor(mark, anchor);
    refuseTag(mark, tag);
    if (m_open.size() >= static_cast<std::size_t>(kDeepestNode))
      stopAt(mark, fmt::format("Values are nested deeper than {} levels.", kDeepestNode));
    // A parent's items do not grow while a child is open, so that the pointer stays good.
    m_open.push_back({add(mark, kind, {}), {}, false});
  }

  std::vector<Open> m_open;
  std::size_t m_nodes = 0;
};

/// The parser's words start in small letters and have no stop.
std::string sentence(std::string words) {
  if (!words.empty())
    words[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(words[0])));
  return fmt::format("This is no YAML: {}.", words);
}

void writeJson(const Node& node, std::string& out) {
  using nlohmann::json;
  const auto quoted = [](const std::string& text) { return json(text).dump(-1, ' ', false, json::error_handler_t::replace); };
  switch (node.kind) {
  case Node::Kind::Null: out += "null"; break;
  case Node::Kind::Flag: out += node.flag ? "true" : "false"; break;
  case Node::Kind::Number:
    if (node.number == std::floor(node.number) && std::abs(node.number) < 1e15)
      out += std::to_string(static_cast<long long>(node.number));
    else
      out += json(node.number).dump();
    break;
  case Node::Kind::Text: out += quoted(node.text); break;
  case Node::Kind::List:
  case Node::Kind::Map: {
    const bool map = node.kind == Node::Kind::Map;
    out += map ? '{' : '[';
    for (std::size_t i = 0; i < node.items.size(); ++i) {
      out += i > 0 ? "," : "";
      if (map)
        out += quoted(node.keys[i].text) + ":";
      writeJson(node.items[i], out);
    }
    out += map ? '}' : ']';
    break;
  }
  }
}

} // namespace

const Node* Node::find(std::string_view key) const {
  for (std::size_t i = 0; i < keys.size() && i < items.size(); ++i)
    if (keys[i].text == key)
      return &items[i];
  return nullptr;
}

const Node::Key* Node::findKey(std::string_view key) const {
  for (const Key& one : keys)
    if (one.text == key)
      return &one;
  return nullptr;
}

std::string Node::json() const {
  std::string out;
  writeJson(*this, out);
  return out;
}

TreeReading readTree(std::string_view text) {
  TreeReading reading;
  if (text.size() > kLargestLessonFile) {
    reading.errors.push_back({1, 1, fmt::format("The file is larger than {} MB; put pictures in media/.", kLargestLessonFile >> 20)});
    return reading;
  }
  if (const auto zero = text.find('\0'); zero != std::string_view::npos) {
    reading.errors.push_back({1, 1, "The file is no text; save it as UTF-8."});
    return reading;
  }
  TreeBuilder builder;
  try {
    std::istringstream stream{std::string(text)};
    YAML::Parser parser(stream);
    if (!parser.HandleNextDocument(builder))
      throw Stop{{1, 1, "The file is empty."}};
    TreeBuilder rest;
    if (parser.HandleNextDocument(rest))
      throw Stop{{rest.root.line, rest.root.column, "A second document begins here; a lesson is one."}};
    reading.root = std::move(builder.root);
  } catch (const Stop& stop) {
    reading.errors.push_back(stop.error);
  } catch (const YAML::Exception& e) {
    reading.errors.push_back({std::max(1, e.mark.line + 1), std::max(1, e.mark.column + 1), sentence(e.msg)});
  } catch (const std::exception& e) {
    reading.errors.push_back({1, 1, sentence(e.what())});
  }
  return reading;
}

const Node* findNode(const Node& root, std::string_view key, const Node::Key** itsKey) {
  if (key.empty())
    return &root;
  // Keys of maps may have points themselves, so every member that begins the key is tried.
  const auto inside = [&](const Node& child, std::string_view name) -> const Node* {
    if (!key.starts_with(name))
      return nullptr;
    if (key.size() == name.size())
      return &child;
    return key[name.size()] == '.' ? findNode(child, key.substr(name.size() + 1), itsKey) : nullptr;
  };
  for (std::size_t i = 0; i < root.items.size(); ++i) {
    const Node& child = root.items[i];
    if (itsKey)
      *itsKey = root.kind == Node::Kind::Map ? &root.keys[i] : nullptr;
    const Node* id = root.kind == Node::Kind::List ? child.find("id") : nullptr;
    const std::string name = root.kind == Node::Kind::Map && i < root.keys.size() ? root.keys[i].text : id ? id->text : std::to_string(i);
    if (const Node* found = inside(child, name))
      return found;
  }
  return nullptr;
}

} // namespace halsted::course
