// SPDX-License-Identifier: Apache-2.0
#include "lessons/course/edit/NodeEdit.h"

#include "lessons/course/lesson/LessonParts.h"

#include <algorithm>

namespace halsted::course {

namespace {

/// What a child is known by: its key, its id, else all that it holds.
std::vector<std::string> marks(const Node& parent) {
  std::vector<std::string> out;
  for (std::size_t i = 0; i < parent.items.size(); ++i) {
    const Node* id = parent.kind == Node::Kind::List ? parent.items[i].find("id") : nullptr;
    out.push_back(parent.kind == Node::Kind::Map ? parent.keys[i].text : id && goodId(id->text) ? "#" + id->text : parent.items[i].json());
  }
  return out;
}

/// The longest common subsequence, between what both have in common at their ends.
std::vector<int> commonOf(const std::vector<std::string>& before, const std::vector<std::string>& after) {
  std::vector<int> origin(after.size(), -1);
  std::size_t head = 0, beforeEnd = before.size(), afterEnd = after.size();
  while (head < beforeEnd && head < afterEnd && before[head] == after[head]) {
    origin[head] = static_cast<int>(head);
    ++head;
  }
  while (beforeEnd > head && afterEnd > head && before[beforeEnd - 1] == after[afterEnd - 1])
    origin[--afterEnd] = static_cast<int>(--beforeEnd);
  const std::size_t rows = beforeEnd - head, columns = afterEnd - head;
  std::vector<int> longest((rows + 1) * (columns + 1), 0);
  const auto cell = [&](std::size_t i, std::size_t j) -> int& { return longest[i * (columns + 1) + j]; };
  for (std::size_t i = rows; i-- > 0;)
    for (std::size_t j = columns; j-- > 0;)
      cell(i, j) = before[head + i] == after[head + j] ? cell(i + 1, j + 1) + 1 : std::max(cell(i + 1, j), cell(i, j + 1));
  for (std::size_t i = 0, j = 0; i < rows && j < columns;) {
    if (before[head + i] == after[head + j])
      origin[head + j++] = static_cast<int>(head + i++);
    else if (cell(i + 1, j) >= cell(i, j + 1))
      ++i;
    else
      ++j;
  }
  return origin;
}

} // namespace

std::vector<int> alignChildren(const Node& before, const Node& after) {
  std::vector<int> origin = commonOf(marks(before), marks(after));
  // Between two that are known again, as many lost as new: each was changed in place.
  std::size_t from = 0;
  int lost = 0;
  for (std::size_t i = 0; i <= origin.size(); ++i) {
    const bool end = i == origin.size();
    if (!end && origin[i] < 0)
      continue;
    const int until = end ? static_cast<int>(before.items.size()) : origin[i];
    if (static_cast<int>(i - from) == until - lost)
      for (std::size_t k = from; k < i; ++k)
        origin[k] = lost + static_cast<int>(k - from);
    from = i + 1;
    lost = until + 1;
  }
  return origin;
}

std::vector<int> originOfChildren(const Node& before, const Node& after) {
  std::vector<int> origin = alignChildren(before, after);
  const std::vector<std::string> old = marks(before), now = marks(after);
  for (std::size_t i = 0; i < origin.size(); ++i)
    for (std::size_t k = 0; origin[i] < 0 && k < old.size(); ++k)
      if (old[k] == now[i] && std::find(origin.begin(), origin.end(), static_cast<int>(k)) == origin.end())
        origin[i] = static_cast<int>(k);
  return origin;
}

} // namespace halsted::course
