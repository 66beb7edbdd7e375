// SPDX-License-Identifier: Apache-2.0
#include "lessons/course/edit/LessonTexts.h"

#include <map>
#include <set>

namespace halsted::course {

namespace {

class Texts {
public:
  explicit Texts(const Node& root) : m_root(root) {}

  void add(NodePath path) {
    const Node* node = nodeAt(m_root, path);
    if (node && node->kind != Node::Kind::List && node->kind != Node::Kind::Map && !node->text.empty())
      all.push_back({keyOf(m_root, path), node->text, std::move(path)});
  }
  template <typename Each> void each(const NodePath& parent, Each visit) {
    const Node* node = nodeAt(m_root, parent);
    if (!node)
      return;
    for (std::size_t i = 0; i < node->items.size(); ++i) {
      NodePath path = parent;
      path.push_back(node->kind == Node::Kind::Map ? node->keys[i].text : std::to_string(i));
      visit(path);
    }
  }
  void member(NodePath path, const char* key) {
    path.emplace_back(key);
    add(std::move(path));
  }
  void effects(NodePath list, const char* key) {
    list.emplace_back(key);
    each(list, [&](const NodePath& one) { member(one, "say"); });
  }

  std::vector<LessonText> all;

private:
  const Node& m_root;
};

void pair(const Node& before, const Node& after, const std::string& was, const std::string& is, std::map<std::string, std::string>& moved) {
  const auto scalar = [](const Node& node) { return node.kind != Node::Kind::Map && node.kind != Node::Kind::List; };
  if (scalar(before) && scalar(after)) {
    moved[was] = is;
    return;
  }
  if (before.kind != after.kind)
    return;
  const std::vector<int> origin = originOfChildren(before, after);
  const auto under = [](const std::string& key, const std::string& name) { return key.empty() ? name : key + "." + name; };
  for (std::size_t i = 0; i < origin.size(); ++i)
    if (origin[i] >= 0) {
      const auto old = static_cast<std::size_t>(origin[i]);
      pair(before.items[old], after.items[i], under(was, childName(before, old)), under(is, childName(after, i)), moved);
    }
}

} // namespace

std::vector<LessonText> lessonTexts(const Node& root) {
  Texts texts(root);
  for (const char* key : {"title", "summary"})
    texts.add({key});
  texts.each({"objectives"}, [&](const NodePath& one) { texts.add(one); });
  for (const char* key : {"setting", "complaint"})
    texts.add({key});
  texts.each({"roles"}, [&](const NodePath& one) { texts.add(one); });
  texts.each({"findings"}, [&](const NodePath& one) {
    const Node* node = nodeAt(root, one);
    NodePath list = one;
    if (node && node->kind == Node::Kind::Map)
      list.emplace_back("variants");
    texts.each(list, [&](const NodePath& variant) { texts.member(variant, "text"); });
  });
  texts.each({"states"}, [&](const NodePath& one) {
    texts.effects(one, "enter");
    texts.member(one, "text");
  });
  texts.each({"rules"}, [&](const NodePath& one) { texts.effects(one, "do"); });
  for (const char* section : {"goals", "penalties"})
    texts.each({section}, [&](const NodePath& one) { texts.member(one, "text"); });
  texts.each({"questions"}, [&](const NodePath& one) {
    texts.member(one, "text");
    NodePath choices = one;
    choices.emplace_back("choices");
    texts.each(choices, [&](const NodePath& choice) {
      texts.member(choice, "text");
      texts.member(choice, "reply");
    });
  });
  texts.each({"hints"}, [&](const NodePath& one) { texts.member(one, "text"); });
  texts.each({"debrief", "questions"}, [&](const NodePath& one) { texts.add(one); });
  texts.each({"debrief", "counterfactuals"}, [&](const NodePath& one) { texts.member(one, "text"); });
  return texts.all;
}

Node carryWords(const Node& before, const Node& after, const Node& words) {
  std::map<std::string, std::string> moved;
  pair(before, after, "", "", moved);
  std::set<std::string> old, now;
  for (const LessonText& text : lessonTexts(before))
    old.insert(text.id);
  for (const LessonText& text : lessonTexts(after))
    now.insert(text.id);
  Node out = mapNode();
  std::set<std::string> taken;
  for (std::size_t i = 0; i < words.keys.size() && i < words.items.size(); ++i) {
    std::string id = words.keys[i].text;
    if (old.contains(id)) {
      const auto to = moved.find(id);
      if (to == moved.end() || !now.contains(to->second))
        continue;
      id = to->second;
    }
    if (!taken.insert(id).second)
      continue;
    out.keys.push_back({std::move(id), 0, 0});
    out.items.push_back(words.items[i]);
  }
  return out;
}

} // namespace halsted::course
