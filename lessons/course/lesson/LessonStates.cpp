// SPDX-License-Identifier: Apache-2.0
#include "lessons/course/lesson/LessonReader.h"

#include "lessons/twin/Twin.h"

#include <fmt/format.h>

#include <algorithm>

namespace halsted::course {

namespace {

constexpr double kLongestS = 24 * 3600.0;
constexpr std::size_t kMostStates = 500;

bool findingName(std::string_view name) {
  return (name.starts_with("exam.") && name.size() > 5) || (name.starts_with("ask.") && name.size() > 4) ||
         (name.starts_with("order.") && name.size() > 6) || (name.starts_with("call.") && name.size() > 5);
}

} // namespace

void LessonReader::readFindings() {
  for (const auto& [key, part] : m_root.members("findings")) {
    LessonFinding finding;
    finding.name = key.text;
    finding.place = {part.remarks().file, key.line, key.column};
    if (!findingName(key.text))
      part.remarks().mistake(key.line, key.column, part.key(),
                             "A finding is called exam.PART, ask.ABOUT, order.TEST or call.WHOM, by what brings it.");
    const bool map = part.node().kind == Node::Kind::Map;
    if (map) {
      part.map({"after", "variants"});
      if (const auto after = part.find("after"))
        finding.afterS = after->seconds(0, kLongestS);
    }
    const auto list = map ? part.need("variants") : std::optional<Part>(part);
    if (!list)
      continue;
    for (const Part& item : list->items()) {
      if (!finding.variants.empty() && !finding.variants.back().condition)
        item.mistake("This is never found, as the one before it has no condition.");
      FindingVariant variant;
      item.map({"when", "text", "media"});
      if (const auto when = item.find("when"))
        variant.condition = condition(*when);
      variant.text = text(item, "text", true);
      if (const auto file = item.find("media"))
        variant.media = media(*file);
      finding.variants.push_back(std::move(variant));
    }
    if (finding.variants.empty())
      list->mistake("A finding needs at least one text.");
    m_lesson.findings.push_back(std::move(finding));
  }
}

void LessonReader::readStates() {
  const auto states = m_root.need("states");
  if (states) {
    for (const auto& [key, part] : states->members(kMostStates)) {
      LessonState state;
      state.id = key.text;
      state.place = {part.remarks().file, key.line, key.column};
      if (!goodId(key.text))
        part.remarks().mistake(key.line, key.column, part.key(),
                               fmt::format("'{}' is no name of a state; use letters, digits and hyphens.", key.text));
      if (part.map({"enter", "on", "when", "after", "end", "text"}))
        readState(state, part);
      m_lesson.states.push_back(std::move(state));
    }
    if (states->node().kind == Node::Kind::Map && states->node().items.empty())
      states->mistake("A lesson needs at least one state.");
  }
  if (const auto start = m_root.need("start"))
    m_lesson.start = name(*start, m_names.states, "state");
}

void LessonReader::readState(LessonState& state, const Part& part) {
  if (const auto enter = part.find("enter"))
    state.enter = effects(*enter);
  for (const auto& [key, to] : part.members("on")) {
    if (std::find(m_names.events.begin(), m_names.events.end(), key.text) == m_names.events.end())
      part.remarks().mistake(key.line, key.column, to.key(),
                             fmt::format("There is no event '{}'{}", key.text, didYouMean(key.text, m_names.events)));
    state.on[key.text] = name(to, m_names.states, "state");
  }
  for (const Part& item : part.items("when")) {
    if (!item.map({"if", "go"}))
      continue;
    Reaction reaction;
    if (const auto when = item.need("if")) {
      reaction.when = when->node().text;
      reaction.condition = condition(*when);
    }
    if (const auto go = item.need("go"))
      reaction.go = name(*go, m_names.states, "state");
    state.when.push_back(std::move(reaction));
  }
  const auto after = part.members("after");
  if (after.size() > 1)
    after[1].second.mistake("A state has one time after which it is left.");
  if (!after.empty()) {
    const auto& [key, to] = after.front();
    const std::optional<double> seconds = secondsOf(key.text);
    if (!seconds || *seconds < 0)
      part.remarks().mistake(key.line, key.column, to.key(),
                             fmt::format("'{}' is no time; write seconds, or as 90s, 20min or 6h.", key.text));
    state.after = std::pair(seconds.value_or(0), name(to, m_names.states, "state"));
  }
  if (const auto end = part.find("end")) {
    const std::string how = end->oneOf({"success", "failure"}, "end");
    state.end = how == "failure" ? LessonState::End::Failure : LessonState::End::Success;
    if (!state.on.empty() || !state.when.empty() || state.after)
      end->mistake("A state that ends the lesson leads nowhere; leave out on, when and after.");
    state.text = text(part, "text", true);
  } else if (const auto words = part.find("text")) {
    words->mistake("Only a state that ends the lesson has a text; use say in enter.");
  }
}

void LessonReader::readRules() {
  std::set<std::string> taken;
  for (const Part& item : m_root.items("rules")) {
    if (!item.map({"id", "when", "do", "once"}))
      continue;
    Rule rule;
    rule.place = item.place();
    rule.id = id(item, taken);
    if (const auto when = item.need("when")) {
      rule.when = when->node().text;
      rule.condition = condition(*when);
    }
    if (const auto what = item.need("do"))
      rule.effects = effects(*what);
    if (const auto once = item.find("once"))
      rule.once = once->flag();
    m_lesson.rules.push_back(std::move(rule));
  }
}

void LessonReader::readQuestions() {
  std::set<std::string> taken;
  for (const Part& item : m_root.items("questions")) {
    if (!item.map({"id", "text", "choices", "points", "within", "cite"}))
      continue;
    Question question;
    question.place = item.place();
    question.id = id(item, taken);
    question.text = text(item, "text", true);
    question.cite = cite(item);
    if (const auto points = item.find("points"))
      question.points = points->number(0, 1000);
    if (const auto within = item.find("within"))
      question.withinS = within->seconds(1, kLongestS);
    if (const auto choices = item.need("choices")) {
      for (const Part& one : choices->items(20)) {
        if (!one.map({"text", "correct", "reply"}))
          continue;
        Choice choice;
        choice.text = text(one, "text", true);
        choice.reply = text(one, "reply", false);
        if (const auto correct = one.find("correct"))
          choice.correct = correct->flag();
        question.choices.push_back(std::move(choice));
      }
      if (question.choices.size() < 2)
        choices->mistake("A question needs at least two choices.");
      else if (std::none_of(question.choices.begin(), question.choices.end(), [](const Choice& c) { return c.correct; }))
        choices->mistake("None of the choices is correct; mark at least one with correct: true.");
    }
    m_lesson.questions.push_back(std::move(question));
  }
}

void LessonReader::readHints() {
  std::set<std::string> taken;
  for (const Part& item : m_root.items("hints")) {
    if (!item.map({"id", "when", "text"}))
      continue;
    Hint hint;
    hint.place = item.place();
    hint.id = id(item, taken);
    if (const auto when = item.need("when")) {
      hint.when = when->node().text;
      hint.condition = condition(*when);
    }
    hint.text = text(item, "text", true);
    m_lesson.hints.push_back(std::move(hint));
  }
}

} // namespace halsted::course
