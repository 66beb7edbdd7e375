// SPDX-License-Identifier: Apache-2.0
#include "lessons/course/lesson/LessonReader.h"
#include "lessons/course/run/LessonActs.h"
#include "lessons/twin/scenario/ActKinds.h"
#include "lessons/twin/scenario/Acts.h"
#include "lessons/twin/scenario/Variables.h"

#include <algorithm>
#include <cctype>

namespace halsted::course {

namespace {

void idsOf(const Node* list, std::vector<std::string>& out) {
  if (!list || list->items.size() > Part::kMostItems)
    return;
  for (const Node& item : list->items)
    if (const Node* id = item.find("id"); id && goodId(id->text))
      out.push_back(id->text);
}

std::vector<std::string> keysOf(const Node* map) {
  std::vector<std::string> out;
  if (map && map->keys.size() <= Part::kMostItems)
    for (const Node::Key& key : map->keys)
      out.push_back(key.text);
  return out;
}

/// Checklists ask for whatever the lesson's conditions name: every confirm.WORD in its scalars.
void confirmations(const Node& node, std::vector<std::string>& out) {
  constexpr std::string_view kConfirm = "confirm.";
  for (std::size_t at = node.text.find(kConfirm); at != std::string::npos; at = node.text.find(kConfirm, at + 1)) {
    std::size_t end = at + kConfirm.size();
    while (end < node.text.size() && (std::isalnum(static_cast<unsigned char>(node.text[end])) || node.text[end] == '_'))
      ++end;
    if (end > at + kConfirm.size())
      out.push_back(node.text.substr(at, end - at));
  }
  for (const Node::Key& key : node.keys)
    if (key.text.starts_with(kConfirm))
      out.push_back(key.text);
  for (const Node& item : node.items)
    confirmations(item, out);
}

void addFluids(std::string_view act, std::string_view field, std::vector<std::string>& out) {
  for (const twin::ActKind& kind : twin::treatmentActs())
    if (kind.name == act)
      for (const twin::ActField& one : kind.fields)
        if (one.name == field)
          for (const twin::Choice& choice : one.choices)
            out.push_back(choice.name);
}

void tidy(std::vector<std::string>& names) {
  std::sort(names.begin(), names.end());
  names.erase(std::unique(names.begin(), names.end()), names.end());
}

} // namespace

LessonNames LessonNames::collect(const Node& root, const twin::DrugTable& drugs) {
  LessonNames names;
  names.states = keysOf(root.find("states"));
  names.roles = keysOf(root.find("roles"));
  names.references = keysOf(root.find("references"));
  names.groups = keysOf(root.find("groups"));
  names.findings = keysOf(root.find("findings"));
  idsOf(root.find("questions"), names.questions);
  idsOf(root.find("hints"), names.hints);
  idsOf(root.find("goals"), names.scored);
  idsOf(root.find("penalties"), names.scored);
  names.scored.insert(names.scored.end(), names.questions.begin(), names.questions.end());

  names.events = knownEvents(drugs);
  for (const std::string& group : builtInGroupNames())
    names.events.push_back(group);
  for (const std::string& group : names.groups)
    names.events.push_back(group);
  for (const std::string& state : names.states)
    names.events.push_back("state." + state);
  for (const std::string& finding : names.findings) {
    names.events.push_back(finding);
    if (finding.starts_with("order."))
      names.events.push_back("result." + finding.substr(6));
  }
  for (const std::string& question : names.questions)
    names.events.push_back("answer." + question);
  for (const std::string& hint : names.hints)
    names.events.push_back("hint." + hint);
  confirmations(root, names.events);
  tidy(names.events);

  for (const twin::Variable& variable : twin::variables())
    names.variables.emplace_back(variable.name);
  names.acts = twin::actNames();
  for (const LessonActKind& kind : lessonActs())
    names.acts.emplace_back(kind.name);
  tidy(names.acts);

  names.forConditions.events = names.events;
  names.forConditions.states = names.states;
  names.forConditions.questions = names.questions;
  for (const twin::Drug& drug : drugs.drugs())
    names.forConditions.drugs.push_back(drug.id);
  addFluids("infuse", "fluid", names.forConditions.fluids);
  addFluids("transfuse", "product", names.forConditions.fluids);
  for (const char* group : {"crystalloid", "colloid", "bloodProduct"})
    names.forConditions.fluids.emplace_back(group);
  tidy(names.forConditions.fluids);
  return names;
}

} // namespace halsted::course
