// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "lessons/course/lesson/LessonFile.h"
#include "lessons/course/lesson/LessonTree.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace halsted::course {

/// All that is wrong in one file, in the order found; after kMostRemarks the rest is not told.
class RemarkList {
public:
  static constexpr std::size_t kMostRemarks = 200;
  explicit RemarkList(std::string fileName) : file(std::move(fileName)) {}
  void mistake(int line, int column, const std::string& key, std::string message);
  void caution(int line, int column, const std::string& key, std::string message);
  bool full() const { return remarks.size() >= kMostRemarks; }

  std::string file;
  std::vector<Remark> remarks;

private:
  void add(Severity severity, int line, int column, const std::string& key, std::string message);
};

/// Seconds of 90, "90s", "20min", "6h" or "1h30min"; a minus before it makes them negative.
std::optional<double> secondsOf(std::string_view text);
/// "; did you mean a, b, c?", or nothing when there are none.
std::string didYouMean(const std::string& name, const std::vector<std::string>& names);
/// Letters, digits and hyphens, a letter or digit first.
bool goodId(std::string_view id);

/// A value of a lesson file with its place and key ("goals.lactate.by"), read as what it should be. What is wrong is remarked and something
/// harmless returned, so that one pass tells all mistakes.
class Part {
public:
  Part(const Node& node, std::string key, RemarkList& remarks) : m_node(&node), m_key(std::move(key)), m_remarks(&remarks) {}

  const Node& node() const { return *m_node; }
  const std::string& key() const { return m_key; }
  Place place() const { return {m_remarks->file, m_node->line, m_node->column}; }
  RemarkList& remarks() const { return *m_remarks; }
  void mistake(std::string message) const { m_remarks->mistake(m_node->line, m_node->column, m_key, std::move(message)); }
  void caution(std::string message) const { m_remarks->caution(m_node->line, m_node->column, m_key, std::move(message)); }

  /// False, remarked, when it is no map. Keys that are not among the known ones are remarked.
  bool map(const std::vector<std::string>& known) const;
  bool map() const;
  bool has(std::string_view name) const;
  /// A member; nothing when it is not there or empty.
  std::optional<Part> find(std::string_view name) const;
  /// The same, remarked when it is not there.
  std::optional<Part> need(std::string_view name) const;
  /// Members of a map with their keys.
  std::vector<std::pair<Node::Key, Part>> members(std::size_t most = kMostItems) const;
  /// Items of a list, called by their id where they have one, else by number.
  std::vector<Part> items(std::size_t most = kMostItems) const;
  std::vector<Part> items(std::string_view name, std::size_t most = kMostItems) const;
  std::vector<std::pair<Node::Key, Part>> members(std::string_view name, std::size_t most = kMostItems) const;

  /// Of this value itself.
  std::string text() const;
  double number(double low, double high) const;
  double seconds(double low, double high) const;
  bool flag() const;
  /// One of these words.
  std::string oneOf(const std::vector<std::string>& names, std::string_view what) const;

  static constexpr std::size_t kMostItems = 1000;

private:
  bool tooMany(std::size_t most) const;
  const Node* m_node;
  std::string m_key;
  RemarkList* m_remarks;
};

} // namespace halsted::course
