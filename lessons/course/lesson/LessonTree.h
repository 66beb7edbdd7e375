// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/core/Result.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace halsted::course {

constexpr std::size_t kLargestLessonFile = std::size_t{4} << 20; ///< bytes
constexpr std::size_t kMostNodes = 200'000;
constexpr int kDeepestNode = 32;

/// A value of a YAML or JSON file and where it stands. Plain scalars have the type that the core schema of YAML 1.2 gives them (numbers,
/// true, false, null); quoted ones are text.
struct Node {
  enum class Kind { Null, Flag, Number, Text, List, Map };
  struct Key {
    std::string text;
    int line = 0, column = 0;
  };
  Kind kind = Kind::Null;
  std::string text; ///< of scalars, as written
  double number = 0;
  bool flag = false;
  int line = 0, column = 0; ///< from 1
  std::vector<Key> keys;    ///< of a map, in the order of the file
  std::vector<Node> items;  ///< of a list or map

  /// Null when the map has no such key, or this is no map.
  const Node* find(std::string_view key) const;
  const Key* findKey(std::string_view key) const;
  /// As JSON text; whole numbers without a point. Keys in order of the file.
  std::string json() const;
};

/// Why a file could not be read at all, and where.
struct TreeError {
  int line = 0, column = 0;
  std::string message;
};
struct TreeReading {
  Node root;
  std::vector<TreeError> errors; ///< not empty: root is not to be used
};

/// YAML (of which JSON is a part) within limits; anchors, aliases, tags and double keys are refused. Never throws.
TreeReading readTree(std::string_view text);

/// The value that a key of remarks names ("goals.lactate.by", "findings.exam.lungs.0.when"): items of lists by id or number. Null when
/// there is none. `itsKey`: the key before it, where its parent is a map.
const Node* findNode(const Node& root, std::string_view key, const Node::Key** itsKey = nullptr);

} // namespace halsted::course
