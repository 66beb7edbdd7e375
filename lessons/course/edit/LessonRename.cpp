// SPDX-License-Identifier: Apache-2.0
#include "lessons/course/edit/LessonRename.h"

#include <algorithm>
#include <cctype>

namespace halsted::course {

namespace {

/// What the name is among events: renamed in conditions, transitions, groups and the debrief.
std::vector<std::string> eventsOf(LessonName kind, const std::string& name) {
  switch (kind) {
  case LessonName::Question: return {"answer." + name};
  case LessonName::Hint: return {"hint." + name};
  case LessonName::Group: return {name};
  case LessonName::Finding:
    return name.starts_with("order.") ? std::vector<std::string>{name, "result." + name.substr(6)} : std::vector<std::string>{name};
  default: return {};
  }
}

struct Renaming {
  LessonName kind;
  std::string from, to;
  std::vector<std::string> events, newEvents;

  Renaming(LessonName what, const std::string& old, const std::string& now)
      : kind(what), from(old), to(now), events(eventsOf(what, old)), newEvents(eventsOf(what, now)) {}
  std::string event(const std::string& name) const {
    const auto found = std::find(events.begin(), events.end(), name);
    if (found == events.end())
      return name;
    const auto index = static_cast<std::size_t>(found - events.begin());
    return index < newEvents.size() ? newEvents[index] : newEvents.empty() ? name : newEvents.front();
  }
  bool functionNames(const std::string& function) const {
    return kind == LessonName::State ? function == "in" : kind == LessonName::Question && (function == "answered" || function == "correct");
  }
};

bool wordChar(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) || c == '_' || c == '.' || c == '-';
}

std::string inCondition(const std::string& text, const Renaming& names) {
  std::string out;
  std::vector<std::string> functions; // that are open
  std::string word;
  for (std::size_t i = 0; i < text.size();) {
    if (!wordChar(text[i])) {
      if (text[i] == '(')
        functions.push_back(word);
      else if (text[i] == ')' && !functions.empty())
        functions.pop_back();
      if (text[i] != ' ')
        word.clear();
      out += text[i++];
      continue;
    }
    std::size_t end = i;
    while (end < text.size() && wordChar(text[end]))
      ++end;
    word = text.substr(i, end - i);
    i = end;
    static const std::vector<std::string> ofEvents = {"count", "since", "first", "before"};
    const std::string inside = functions.empty() ? std::string() : functions.back();
    if (names.functionNames(inside) && word == names.from)
      out += names.to;
    else if (std::find(ofEvents.begin(), ofEvents.end(), inside) != ofEvents.end())
      out += names.event(word);
    else
      out += word;
  }
  return out;
}

void eachOf(Node* parent, const std::function<void(Node&)>& visit) {
  if (parent)
    for (Node& item : parent->items)
      visit(item);
}
Node* member(Node& map, const char* key) {
  return const_cast<Node*>(map.find(key));
}

void renameText(Node* node, const std::string& from, const std::string& to) {
  if (node && node->kind != Node::Kind::List && node->kind != Node::Kind::Map && node->text == from)
    *node = textNode(to);
}
void renameKey(Node* map, const std::string& from, const std::string& to) {
  if (map)
    for (Node::Key& key : map->keys)
      if (key.text == from)
        key.text = to;
}

class Renamer {
public:
  Renamer(Node& root, const Renaming& names) : m_root(root), m_names(names) {}

  void definitions() {
    const auto ofList = [&](const char* list) {
      eachOf(member(m_root, list), [&](Node& item) { renameText(member(item, "id"), m_names.from, m_names.to); });
    };
    const auto ofMap = [&](const char* map) { renameKey(member(m_root, map), m_names.from, m_names.to); };
    switch (m_names.kind) {
    case LessonName::State: ofMap("states"); break;
    case LessonName::Question: ofList("questions"); break;
    case LessonName::Goal: ofList("goals"); break;
    case LessonName::Penalty: ofList("penalties"); break;
    case LessonName::Hint: ofList("hints"); break;
    case LessonName::Role: ofMap("roles"); break;
    case LessonName::Reference: ofMap("references"); break;
    case LessonName::Group: ofMap("groups"); break;
    case LessonName::Finding: ofMap("findings"); break;
    }
  }

  void uses() {
    const bool state = m_names.kind == LessonName::State;
    if (state)
      renameText(member(m_root, "start"), m_names.from, m_names.to);
    eachOf(member(m_root, "groups"), [&](Node& group) { eachOf(&group, [&](Node& event) { this->event(&event); }); });
    eachOf(member(m_root, "findings"), [&](Node& finding) {
      eachOf(finding.kind == Node::Kind::Map ? member(finding, "variants") : &finding, [&](Node& one) { condition(member(one, "when")); });
    });
    eachOf(member(m_root, "states"), [&](Node& one) {
      effects(member(one, "enter"));
      if (Node* on = member(one, "on")) {
        for (Node::Key& key : on->keys)
          key.text = m_names.event(key.text);
        if (state)
          eachOf(on, [&](Node& to) { renameText(&to, m_names.from, m_names.to); });
      }
      eachOf(member(one, "when"), [&](Node& when) {
        condition(member(when, "if"));
        if (state)
          renameText(member(when, "go"), m_names.from, m_names.to);
      });
      if (state)
        eachOf(member(one, "after"), [&](Node& to) { renameText(&to, m_names.from, m_names.to); });
    });
    eachOf(member(m_root, "rules"), [&](Node& rule) {
      condition(member(rule, "when"));
      effects(member(rule, "do"));
    });
    for (const char* list : {"goals", "penalties", "questions", "hints"})
      eachOf(member(m_root, list), [&](Node& item) {
        for (const char* key : {"when", "fraction", "if"})
          condition(member(item, key));
        if (m_names.kind == LessonName::Reference)
          renameText(member(item, "cite"), m_names.from, m_names.to);
      });
    if (Node* debrief = member(m_root, "debrief"))
      eachOf(member(*debrief, "counterfactuals"), [&](Node& one) {
        event(member(one, "shift"));
        event(member(one, "remove"));
      });
    const bool scored = m_names.kind == LessonName::Goal || m_names.kind == LessonName::Penalty || m_names.kind == LessonName::Question;
    if (Node* scripts = scored ? member(m_root, "scripts") : nullptr)
      eachOf(member(*scripts, "errors"), [&](Node& one) { renameKey(member(one, "loses"), m_names.from, m_names.to); });
  }

private:
  void condition(Node* node) {
    if (node && node->kind == Node::Kind::Text)
      if (std::string now = inCondition(node->text, m_names); now != node->text)
        *node = textNode(std::move(now));
  }
  void event(Node* node) {
    if (node && node->kind == Node::Kind::Text)
      renameText(node, node->text, m_names.event(node->text));
  }
  void effects(Node* list) {
    eachOf(list, [&](Node& one) {
      if (m_names.kind == LessonName::Question)
        renameText(member(one, "ask"), m_names.from, m_names.to);
      if (m_names.kind == LessonName::Role)
        renameText(member(one, "by"), m_names.from, m_names.to);
      if (m_names.kind == LessonName::Finding)
        renameText(member(one, "result"), m_names.from, m_names.to);
    });
  }
  Node& m_root;
  const Renaming& m_names;
};

void differences(const Node& a, const Node& b, const std::string& key, std::vector<std::string>& out) {
  if (a.items.size() != b.items.size() || a.kind != b.kind || (a.items.empty() && !sameNode(a, b))) {
    out.push_back(key);
    return;
  }
  for (std::size_t i = 0; i < a.items.size(); ++i) {
    const std::string child = (key.empty() ? "" : key + ".") + childName(a, i);
    if (i < a.keys.size() && a.keys[i].text != b.keys[i].text)
      out.push_back(child);
    differences(a.items[i], b.items[i], child, out);
  }
}

} // namespace

void renameInLesson(Node& root, LessonName kind, const std::string& from, const std::string& to) {
  const Renaming names(kind, from, to);
  Renamer renamer(root, names);
  renamer.definitions();
  renamer.uses();
}

std::string renameInCondition(const std::string& condition, LessonName kind, const std::string& from, const std::string& to) {
  return inCondition(condition, Renaming(kind, from, to));
}

std::string renameInScript(const std::string& script, LessonName kind, const std::string& from, const std::string& to) {
  const std::string act = kind == LessonName::Question ? "answer" : kind == LessonName::Hint ? "hint" : "";
  const std::string field = kind == LessonName::Question ? "question" : "id";
  const Renaming names(kind, from, to);
  std::string out;
  for (std::size_t at = 0; at < script.size();) {
    const std::size_t end = std::min(script.find('\n', at), script.size() - 1) + 1;
    std::string line = script.substr(at, end - at);
    at = end;
    if (line.find('{') != std::string::npos && line.find('#') != 0) {
      TreeReading reading = readTree(line);
      const Node* kindNode = reading.errors.empty() ? reading.root.find("act") : nullptr;
      Node* name = kindNode && !act.empty() && kindNode->text == act ? member(reading.root, field.c_str()) : nullptr;
      Node* when = kindNode ? member(reading.root, "when") : nullptr;
      const std::string condition = when ? inCondition(when->text, names) : std::string();
      const bool renamed = name && name->text == from, asked = when && condition != when->text;
      if (renamed)
        *name = textNode(to);
      if (asked)
        *when = textNode(condition);
      if (renamed || asked)
        line = reading.root.json() + (line.back() == '\n' ? "\n" : "");
    }
    out += line;
  }
  return out;
}

std::vector<std::string> usesOf(const Node& root, LessonName kind, const std::string& name) {
  Node renamed = root;
  const Renaming names(kind, name, name + "-");
  Renamer(renamed, names).uses();
  std::vector<std::string> out;
  differences(root, renamed, "", out);
  return out;
}

} // namespace halsted::course
