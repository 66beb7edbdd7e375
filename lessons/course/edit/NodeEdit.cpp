// SPDX-License-Identifier: Apache-2.0
#include "lessons/course/edit/NodeEdit.h"

#include "lessons/course/lesson/LessonParts.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <charconv>
#include <cmath>

namespace halsted::course {

namespace {

/// The number of a list item; past every list when it is none.
std::size_t indexOf(const std::string& step) {
  std::size_t index = 0;
  const auto [end, error] = std::from_chars(step.data(), step.data() + step.size(), index);
  return error == std::errc() && end == step.data() + step.size() ? index : static_cast<std::size_t>(-1);
}

std::size_t childOf(const Node& parent, const std::string& step) {
  if (parent.kind == Node::Kind::List)
    return indexOf(step);
  for (std::size_t i = 0; i < parent.keys.size(); ++i)
    if (parent.keys[i].text == step)
      return i;
  return static_cast<std::size_t>(-1);
}

std::ptrdiff_t at(std::size_t index) {
  return static_cast<std::ptrdiff_t>(index);
}

/// Before the first present key that comes later in the order.
std::size_t placeOf(const Node& map, const std::string& key, const std::vector<std::string>& order) {
  auto later = std::find(order.begin(), order.end(), key);
  if (later == order.end())
    return map.keys.size();
  for (std::size_t i = 0; i < map.keys.size(); ++i)
    if (std::find(later + 1, order.end(), map.keys[i].text) != order.end())
      return i;
  return map.keys.size();
}

void insertMember(Node& map, std::size_t index, std::string key, Node value) {
  map.keys.insert(map.keys.begin() + at(index), Node::Key{std::move(key), 0, 0});
  map.items.insert(map.items.begin() + at(index), std::move(value));
}

} // namespace

Node textNode(std::string text) {
  Node node;
  node.kind = Node::Kind::Text;
  node.text = std::move(text);
  return node;
}

std::string numberText(double number) {
  return number == std::floor(number) && std::abs(number) < 1e15 ? std::to_string(static_cast<long long>(number))
                                                                 : nlohmann::json(number).dump();
}

Node numberNode(double number) {
  Node node;
  node.kind = Node::Kind::Number;
  node.number = number;
  node.text = numberText(number);
  return node;
}

Node flagNode(bool flag) {
  Node node;
  node.kind = Node::Kind::Flag;
  node.flag = flag;
  node.text = flag ? "true" : "false";
  return node;
}

Node listNode(std::vector<Node> items) {
  Node node;
  node.kind = Node::Kind::List;
  node.items = std::move(items);
  return node;
}

Node mapNode(std::vector<std::pair<std::string, Node>> members) {
  Node node;
  node.kind = Node::Kind::Map;
  for (auto& [key, value] : members) {
    node.keys.push_back({std::move(key), 0, 0});
    node.items.push_back(std::move(value));
  }
  return node;
}

Node scalarNode(std::string_view typed) {
  if (typed.empty())
    return {};
  if (typed == "true" || typed == "false")
    return flagNode(typed == "true");
  double number = 0;
  const auto [end, error] = std::from_chars(typed.data(), typed.data() + typed.size(), number);
  if (error == std::errc() && end == typed.data() + typed.size() && std::isfinite(number)) {
    Node node = numberNode(number);
    node.text = typed;
    return node;
  }
  return textNode(std::string(typed));
}

bool sameNode(const Node& a, const Node& b) {
  if (a.kind != b.kind || a.items.size() != b.items.size() || a.keys.size() != b.keys.size())
    return false;
  switch (a.kind) {
  case Node::Kind::Null: return true;
  case Node::Kind::Flag: return a.flag == b.flag;
  case Node::Kind::Number: return a.number == b.number;
  case Node::Kind::Text: return a.text == b.text;
  case Node::Kind::List:
  case Node::Kind::Map: break;
  }
  for (std::size_t i = 0; i < a.keys.size(); ++i)
    if (a.keys[i].text != b.keys[i].text)
      return false;
  for (std::size_t i = 0; i < a.items.size(); ++i)
    if (!sameNode(a.items[i], b.items[i]))
      return false;
  return true;
}

const Node* nodeAt(const Node& root, const NodePath& path) {
  const Node* node = &root;
  for (const std::string& step : path) {
    const std::size_t index = childOf(*node, step);
    if (index >= node->items.size())
      return nullptr;
    node = &node->items[index];
  }
  return node;
}

Node* nodeAt(Node& root, const NodePath& path) {
  return const_cast<Node*>(nodeAt(static_cast<const Node&>(root), path));
}

void setAt(Node& root, const NodePath& path, Node value, const std::vector<std::string>& order) {
  Node* node = &root;
  for (std::size_t i = 0; i < path.size(); ++i) {
    const bool last = i + 1 == path.size();
    if (node->kind != Node::Kind::Map && node->kind != Node::Kind::List)
      *node = mapNode();
    std::size_t index = childOf(*node, path[i]);
    if (index >= node->items.size()) {
      if (node->kind == Node::Kind::List) {
        index = node->items.size();
        node->items.emplace_back();
      } else {
        index = placeOf(*node, path[i], order);
        insertMember(*node, index, path[i], {});
      }
    }
    node = &node->items[index];
    if (last)
      *node = std::move(value);
  }
  if (path.empty())
    root = std::move(value);
}

void removeAt(Node& root, const NodePath& path) {
  if (path.empty())
    return;
  Node* parent = nodeAt(root, NodePath(path.begin(), path.end() - 1));
  const std::size_t index = parent ? childOf(*parent, path.back()) : 0;
  if (!parent || index >= parent->items.size())
    return;
  parent->items.erase(parent->items.begin() + at(index));
  if (parent->kind == Node::Kind::Map)
    parent->keys.erase(parent->keys.begin() + at(index));
}

void insertAt(Node& root, const NodePath& list, std::size_t index, Node item) {
  Node* node = nodeAt(root, list);
  if (!node || node->kind != Node::Kind::List) {
    setAt(root, list, listNode());
    node = nodeAt(root, list);
  }
  node->items.insert(node->items.begin() + at(std::min(index, node->items.size())), std::move(item));
}

void moveAt(Node& root, const NodePath& parent, std::size_t from, std::size_t to) {
  Node* node = nodeAt(root, parent);
  if (!node || from >= node->items.size() || to >= node->items.size() || from == to)
    return;
  Node item = std::move(node->items[from]);
  node->items.erase(node->items.begin() + at(from));
  node->items.insert(node->items.begin() + at(to), std::move(item));
  if (node->kind == Node::Kind::Map) {
    Node::Key key = std::move(node->keys[from]);
    node->keys.erase(node->keys.begin() + at(from));
    node->keys.insert(node->keys.begin() + at(to), std::move(key));
  }
}

void renameKeyAt(Node& root, const NodePath& parent, std::size_t index, std::string name) {
  Node* node = nodeAt(root, parent);
  if (node && index < node->keys.size())
    node->keys[index].text = std::move(name);
}

std::string childName(const Node& parent, std::size_t index) {
  if (parent.kind == Node::Kind::Map)
    return index < parent.keys.size() ? parent.keys[index].text : std::string();
  const Node* id = index < parent.items.size() ? parent.items[index].find("id") : nullptr;
  return id && goodId(id->text) ? id->text : std::to_string(index);
}

std::string keyOf(const Node& root, const NodePath& path) {
  std::string key;
  const Node* node = &root;
  for (const std::string& step : path) {
    const std::size_t index = node ? childOf(*node, step) : 0;
    const bool there = node && index < node->items.size();
    key += (key.empty() ? "" : ".") + (there ? childName(*node, index) : step);
    node = there ? &node->items[index] : nullptr;
  }
  return key;
}

void forEachScalar(const Node& root, const std::function<void(const std::string&, const Node&)>& visit, const std::string& key) {
  if (root.kind != Node::Kind::Map && root.kind != Node::Kind::List) {
    visit(key, root);
    return;
  }
  for (std::size_t i = 0; i < root.items.size(); ++i)
    forEachScalar(root.items[i], visit, (key.empty() ? "" : key + ".") + childName(root, i));
}

} // namespace halsted::course
