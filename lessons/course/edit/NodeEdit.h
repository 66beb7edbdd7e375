// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "lessons/course/lesson/LessonTree.h"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace halsted::course {

/// Where a value stands in a tree: keys of maps, numbers of list items ("goals", "2", "text").
using NodePath = std::vector<std::string>;

Node textNode(std::string text);
Node numberNode(double number);
Node flagNode(bool flag);
Node listNode(std::vector<Node> items = {});
Node mapNode(std::vector<std::pair<std::string, Node>> members = {});
/// What a plain scalar of YAML would be: a number, true, false, else text. Empty text is a null.
Node scalarNode(std::string_view typed);
/// A number as "12" or "0.05".
std::string numberText(double number);

/// The same values in the same order, wherever they stand.
bool sameNode(const Node& a, const Node& b);

/// Null when there is none.
const Node* nodeAt(const Node& root, const NodePath& path);
Node* nodeAt(Node& root, const NodePath& path);
/// Sets a value and makes the maps that lead to it. A new key stands where `order` says (before the first that comes later), else last. A
/// number beyond a list's end appends.
void setAt(Node& root, const NodePath& path, Node value, const std::vector<std::string>& order = {});
/// Takes a value out; maps and lists that are empty then stay.
void removeAt(Node& root, const NodePath& path);
/// Before the item of that number; appends when there are fewer.
void insertAt(Node& root, const NodePath& list, std::size_t index, Node item);
/// Moves an item of a list, or a member of a map.
void moveAt(Node& root, const NodePath& parent, std::size_t from, std::size_t to);
void renameKeyAt(Node& root, const NodePath& parent, std::size_t index, std::string name);

/// As remarks and translations call a child: its key, its id, or its number.
std::string childName(const Node& parent, std::size_t index);
/// The key of remarks for a path ("goals.lactate.text").
std::string keyOf(const Node& root, const NodePath& path);
/// Every scalar with its key.
void forEachScalar(const Node& root, const std::function<void(const std::string& key, const Node& scalar)>& visit,
                   const std::string& key = {});

/// Which old child each new one comes from, -1: none. In order: found children rise. What changed in place, and keys that were renamed,
/// count as the same child.
std::vector<int> alignChildren(const Node& before, const Node& after);
/// The same, and children that only moved.
std::vector<int> originOfChildren(const Node& before, const Node& after);

} // namespace halsted::course
