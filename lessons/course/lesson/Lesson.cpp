// SPDX-License-Identifier: Apache-2.0
#include "lessons/course/lesson/Lesson.h"

#include <algorithm>

namespace halsted::course {

const std::string& Lesson::words(const Text& text, std::string_view in) const {
  if (in != language) {
    const auto translation = translations.find(std::string(in));
    if (translation != translations.end())
      if (const auto words = translation->second.find(text.id); words != translation->second.end() && !words->second.empty())
        return words->second;
  }
  return text.source;
}

const LessonState* Lesson::state(std::string_view name) const {
  const auto found = std::find_if(states.begin(), states.end(), [&](const LessonState& one) { return one.id == name; });
  return found == states.end() ? nullptr : &*found;
}

const Question* Lesson::question(std::string_view name) const {
  const auto found = std::find_if(questions.begin(), questions.end(), [&](const Question& one) { return one.id == name; });
  return found == questions.end() ? nullptr : &*found;
}

const LessonFinding* Lesson::finding(std::string_view name) const {
  const auto found = std::find_if(findings.begin(), findings.end(), [&](const LessonFinding& one) { return one.name == name; });
  return found == findings.end() ? nullptr : &*found;
}

std::vector<const Text*> Lesson::texts() const {
  std::vector<const Text*> all;
  const auto add = [&](const Text& text) {
    if (!text.empty())
      all.push_back(&text);
  };
  const auto addEffects = [&](const std::vector<Effect>& effects) {
    for (const Effect& effect : effects)
      if (effect.kind == Effect::Kind::Say)
        add(effect.say);
  };
  for (const Text* text : {&title, &summary})
    add(*text);
  for (const Text& text : objectives)
    add(text);
  for (const Text* text : {&setting, &complaint})
    add(*text);
  for (const Role& role : roles)
    add(role.name);
  for (const LessonFinding& one : findings)
    for (const FindingVariant& variant : one.variants)
      add(variant.text);
  for (const LessonState& one : states) {
    addEffects(one.enter);
    add(one.text);
  }
  for (const Rule& rule : rules)
    addEffects(rule.effects);
  for (const Goal& goal : goals)
    add(goal.text);
  for (const Penalty& penalty : penalties)
    add(penalty.text);
  for (const Question& one : questions) {
    add(one.text);
    for (const Choice& choice : one.choices) {
      add(choice.text);
      add(choice.reply);
    }
  }
  for (const Hint& hint : hints)
    add(hint.text);
  for (const Text& text : debrief.questions)
    add(text);
  for (const CounterfactualSpec& spec : debrief.counterfactuals)
    add(spec.text);
  return all;
}

} // namespace halsted::course
