// SPDX-License-Identifier: Apache-2.0
#include "lessons/course/edit/YamlText.h"

#include "lessons/course/edit/NodeEdit.h"

#include <algorithm>
#include <vector>

namespace halsted::course {

namespace {

struct Replacement {
  std::size_t from, to;
  std::string with;
};

bool blank(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

bool collection(const Node& node) {
  return node.kind == Node::Kind::List || node.kind == Node::Kind::Map;
}

/// Where values begin and end in a text; offsets in bytes.
class Spans {
public:
  explicit Spans(std::string_view text) : m_text(text) {
    m_lines.push_back(0);
    for (std::size_t i = 0; i < text.size(); ++i)
      if (text[i] == '\n')
        m_lines.push_back(i + 1);
  }

  std::size_t offset(int line, int column) const {
    const std::size_t index = static_cast<std::size_t>(std::max(1, line) - 1);
    return index < m_lines.size() ? std::min(m_text.size(), m_lines[index] + static_cast<std::size_t>(std::max(1, column) - 1))
                                  : m_text.size();
  }
  std::size_t begin(const Node& node) const { return offset(node.line, node.column); }
  char at(std::size_t offset) const { return offset < m_text.size() ? m_text[offset] : '\0'; }
  bool flow(const Node& node) const { return collection(node) && (at(begin(node)) == '[' || at(begin(node)) == '{'); }
  bool quoted(const Node& node) const { return node.kind == Node::Kind::Text && (at(begin(node)) == '"' || at(begin(node)) == '\''); }

  std::size_t end(const Node& node) const {
    const std::size_t from = begin(node);
    if (!collection(node))
      return scalarEnd(from, node.text);
    std::size_t to = from + 1;
    if (!node.items.empty()) {
      to = end(node.items.back());
      if (node.kind == Node::Kind::Map)
        to = std::max(to, keyEnd(node.keys.back()));
    }
    return flow(node) ? closing(to) : to;
  }
  /// After the colon.
  std::size_t keyEnd(const Node::Key& key) const {
    std::size_t to = scalarEnd(offset(key.line, key.column), key.text);
    while (to < m_text.size() && m_text[to] != ':')
      ++to;
    return std::min(m_text.size(), to + 1);
  }
  std::size_t lineStart(std::size_t offset) const {
    const std::size_t before = offset == 0 ? std::string_view::npos : m_text.rfind('\n', offset - 1);
    return before == std::string_view::npos ? 0 : before + 1;
  }
  /// The beginning of the next line.
  std::size_t nextLine(std::size_t offset) const {
    const std::size_t line = m_text.find('\n', offset);
    return line == std::string_view::npos ? m_text.size() : line + 1;
  }
  /// Nothing stands before it in its line.
  bool leads(std::size_t offset) const {
    for (std::size_t i = lineStart(offset); i < offset; ++i)
      if (m_text[i] != ' ')
        return false;
    return true;
  }
  int column(std::size_t offset) const { return static_cast<int>(offset - lineStart(offset)); }
  /// The dash before an item of a block list; npos when there is none in its line.
  std::size_t dash(const Node& item) const {
    for (std::size_t i = begin(item); i > 0 && m_text[i - 1] != '\n'; --i)
      if (m_text[i - 1] != ' ')
        return m_text[i - 1] == '-' ? i - 1 : std::string_view::npos;
    return std::string_view::npos;
  }

private:
  std::size_t scalarEnd(std::size_t from, const std::string& words) const {
    const char first = at(from);
    if (first == '"' || first == '\'')
      return quoteEnd(from, first);
    if ((first == '|' || first == '>') && (words.empty() || words.front() != first))
      return blockEnd(from);
    // Plain scalars have no escapes: their words stand there, between other blanks.
    std::size_t to = from;
    for (const char c : words) {
      if (blank(c))
        continue;
      while (to < m_text.size() && blank(m_text[to]))
        ++to;
      if (at(to) != c)
        return to;
      ++to;
    }
    return to;
  }
  std::size_t quoteEnd(std::size_t from, char quote) const {
    for (std::size_t i = from + 1; i < m_text.size(); ++i) {
      if (quote == '"' && m_text[i] == '\\')
        ++i;
      else if (m_text[i] == quote && quote == '\'' && at(i + 1) == '\'')
        ++i;
      else if (m_text[i] == quote)
        return i + 1;
    }
    return m_text.size();
  }
  /// Of `|` and `>`: as far as lines are indented as the first, without the blank ones behind.
  std::size_t blockEnd(std::size_t from) const {
    std::size_t line = nextLine(from), to = line == 0 ? 0 : line - 1;
    int indent = -1;
    while (line < m_text.size()) {
      std::size_t word = line;
      while (at(word) == ' ')
        ++word;
      if (at(word) != '\n' && word < m_text.size()) {
        if (indent < 0)
          indent = column(word);
        if (column(word) < indent)
          break;
        to = nextLine(line);
        if (at(to - 1) == '\n')
          --to;
      }
      line = nextLine(line);
    }
    return to;
  }
  std::size_t closing(std::size_t from) const {
    for (std::size_t i = from; i < m_text.size(); ++i) {
      if (m_text[i] == '#' && blank(at(i - 1)))
        i = nextLine(i) - 1;
      else if (m_text[i] == ']' || m_text[i] == '}')
        return i + 1;
    }
    return m_text.size();
  }

  std::string_view m_text;
  std::vector<std::size_t> m_lines;
};

/// Where a value may be replaced: after its colon or dash, or where it stands in a line of several.
struct Slot {
  std::size_t from = 0;
  int column = 0; ///< of the key or dash, from 0
  bool item = false, flow = false;
};

class Patcher {
public:
  Patcher(std::string_view text, int deepest) : m_text(text), m_spans(text), m_deepest(deepest) {}

  std::string run(const Node& before, const Node& after) {
    if (before.kind != Node::Kind::Map || after.kind != Node::Kind::Map || m_spans.flow(before) || before.items.empty() ||
        after.items.empty() || !changeBlock(before, after, 0))
      return writeYaml(after);
    std::stable_sort(m_edits.begin(), m_edits.end(), [](const Replacement& a, const Replacement& b) { return a.from < b.from; });
    std::string out;
    std::size_t at = 0;
    for (const Replacement& one : m_edits) {
      if (one.from < at)
        return writeYaml(after);
      out.append(m_text.substr(at, one.from - at)).append(one.with);
      at = one.to;
    }
    return out.append(m_text.substr(at));
  }

private:
  void change(const Node& before, const Node& after, const Slot& slot, int depth) {
    if (sameNode(before, after))
      return;
    if (depth < m_deepest && before.kind == after.kind && collection(before) && !before.items.empty() && !after.items.empty()) {
      if (m_spans.flow(before)) {
        if (changeFlow(before, after, slot, depth))
          return;
      } else if (!slot.flow && changeBlock(before, after, depth)) {
        return;
      }
    }
    const std::size_t to = before.kind == Node::Kind::Null && before.text.empty() ? slot.from : std::max(slot.from, m_spans.end(before));
    const bool quoted = m_spans.quoted(before) && after.kind == Node::Kind::Text;
    std::string with = slot.flow && slot.item ? std::string() : std::string(1, ' ');
    if (collection(after))
      with = slot.flow ? with.append(writeFlow(after)) : writeSlot(after, slot.column, slot.item);
    else
      with.append(writeScalar(after, quoted));
    m_edits.push_back({slot.from, to, std::move(with)});
  }

  /// False when it does not go in part.
  bool changeFlow(const Node& before, const Node& after, const Slot&, int depth) {
    if (before.items.size() != after.items.size())
      return false;
    for (std::size_t i = 0; i < before.keys.size(); ++i)
      if (before.keys[i].text != after.keys[i].text)
        return false;
    for (std::size_t i = 0; i < before.items.size(); ++i) {
      const bool map = before.kind == Node::Kind::Map;
      change(before.items[i], after.items[i], {map ? m_spans.keyEnd(before.keys[i]) : m_spans.begin(before.items[i]), 0, !map, true},
             depth + 1);
    }
    return true;
  }

  std::size_t entryStart(const Node& parent, std::size_t i) const {
    return parent.kind == Node::Kind::Map ? m_spans.offset(parent.keys[i].line, parent.keys[i].column) : m_spans.dash(parent.items[i]);
  }
  std::size_t entryEnd(const Node& parent, std::size_t i) const {
    const bool map = parent.kind == Node::Kind::Map;
    const Node& value = parent.items[i];
    const std::size_t start = map ? m_spans.keyEnd(parent.keys[i]) : entryStart(parent, i) + 1;
    return m_spans.nextLine(value.kind == Node::Kind::Null && value.text.empty() ? start : std::max(start, m_spans.end(value)));
  }

  bool changeBlock(const Node& before, const Node& after, int depth) {
    const std::vector<int> origin = alignChildren(before, after);
    if (std::all_of(origin.begin(), origin.end(), [](int from) { return from < 0; }))
      return false;
    const bool map = before.kind == Node::Kind::Map;
    for (std::size_t i = 0; i < before.items.size(); ++i)
      if (entryStart(before, i) == std::string_view::npos)
        return false;
    const int column = m_spans.column(entryStart(before, 0));
    const std::size_t edits = m_edits.size();
    const auto giveUp = [&] {
      m_edits.erase(m_edits.begin() + static_cast<std::ptrdiff_t>(edits), m_edits.end());
      return false;
    };
    for (std::size_t i = 0; i < before.items.size(); ++i) {
      if (std::find(origin.begin(), origin.end(), static_cast<int>(i)) != origin.end())
        continue;
      if (!m_spans.leads(entryStart(before, i)))
        return giveUp();
      m_edits.push_back({m_spans.lineStart(entryStart(before, i)), entryEnd(before, i), {}});
    }
    int last = -1;
    for (std::size_t i = 0; i < after.items.size(); ++i) {
      if (origin[i] >= 0) {
        last = origin[i];
        const auto old = static_cast<std::size_t>(last);
        if (map && before.keys[old].text != after.keys[i].text) {
          const std::size_t from = entryStart(before, old);
          m_edits.push_back({from, m_spans.keyEnd(before.keys[old]), writeKey(after.keys[i].text) + ":"});
        }
        change(before.items[old], after.items[i],
               {map ? m_spans.keyEnd(before.keys[old]) : entryStart(before, old) + 1, column, !map, false}, depth + 1);
        continue;
      }
      std::size_t where = 0;
      if (last >= 0)
        where = entryEnd(before, static_cast<std::size_t>(last));
      else if (m_spans.leads(entryStart(before, 0)))
        where = m_spans.lineStart(entryStart(before, 0));
      else
        return giveUp();
      m_edits.push_back({where, where,
                         std::string(static_cast<std::size_t>(column), ' ') + (map ? writeKey(after.keys[i].text) + ":" : "-") +
                             writeSlot(after.items[i], column, !map) + "\n"});
    }
    return true;
  }

  std::string_view m_text;
  Spans m_spans;
  int m_deepest;
  std::vector<Replacement> m_edits;
};

} // namespace

Result<std::string> patchYaml(std::string_view text, const Node& before, const Node& after) {
  if (sameNode(before, after))
    return std::string(text);
  std::string lines;
  for (const char c : text)
    if (c != '\r')
      lines += c;
  if (!lines.empty() && lines.back() != '\n')
    lines += '\n';
  constexpr int kDepths[] = {kDeepestNode, 3, 1};
  for (const int depth : kDepths) {
    std::string written = Patcher(lines, depth).run(before, after);
    const TreeReading reading = readTree(written);
    if (reading.errors.empty() && sameNode(reading.root, after))
      return written;
  }
  std::string whole = writeYaml(after);
  const TreeReading reading = readTree(whole);
  if (reading.errors.empty() && sameNode(reading.root, after))
    return whole;
  return fail(ErrorCode::Refused, reading.errors.empty() ? "This cannot be written to a lesson file; take it back and write it otherwise."
                                                         : reading.errors.front().message);
}

} // namespace halsted::course
