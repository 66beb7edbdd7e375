// SPDX-License-Identifier: Apache-2.0
#include "lessons/course/lesson/LessonReader.h"

#include "lessons/twin/Twin.h"
#include "lessons/twin/scenario/Variables.h"

#include <fmt/format.h>

#include <algorithm>

namespace halsted::course {

namespace {

constexpr double kLongestS = 24 * 3600.0;
constexpr double kMostPoints = 1000;

} // namespace

void LessonReader::readGoals() {
  std::set<std::string> taken;
  for (const Part& item : m_root.items("goals")) {
    if (!item.map({"id", "text", "when", "fraction", "if", "from", "until", "by", "late", "zero", "full", "points", "cite"}))
      continue;
    Goal goal;
    goal.place = item.place();
    goal.id = id(item, taken);
    readGoal(goal, item);
    m_lesson.goals.push_back(std::move(goal));
  }
  for (const Goal& goal : m_lesson.goals)
    for (const Question& question : m_lesson.questions)
      if (!goal.id.empty() && goal.id == question.id)
        m_root.remarks().mistake(goal.place.line, goal.place.column, "goals." + goal.id, "A question has this id too; give each its own.");
}

void LessonReader::readGoal(Goal& goal, const Part& part) {
  goal.text = text(part, "text", true);
  goal.cite = cite(part);
  const auto when = part.find("when"), fraction = part.find("fraction");
  goal.fraction = fraction.has_value();
  if (when && fraction)
    fraction->mistake("A goal is reached once (when) or held for a share of the time (fraction), not both.");
  else if (!when && !fraction)
    part.need("when");
  if (when || fraction) {
    const Part& condition = fraction ? *fraction : *when;
    goal.when = condition.node().text;
    goal.condition = this->condition(condition);
  }
  if (const auto onlyIf = part.find("if")) {
    goal.onlyIf = onlyIf->node().text;
    goal.applies = condition(*onlyIf);
  }
  if (const auto from = part.find("from"))
    goal.fromS = from->seconds(0, kLongestS);
  if (const auto until = part.find("until"))
    goal.untilS = until->seconds(0, kLongestS);
  if (const auto by = part.find("by"))
    goal.byS = by->seconds(0, kLongestS);
  if (const auto late = part.find("late"))
    goal.lateS = late->seconds(0, kLongestS);
  for (const char* key : {"by", "late"})
    if (const auto only = part.find(key); only && goal.fraction)
      only->mistake("A goal held for a share of the time has from and until, but no by or late.");
  for (const char* key : {"zero", "full"})
    if (const auto only = part.find(key); only && !goal.fraction)
      only->mistake("Only a goal held for a share of the time (fraction) has zero and full.");
  if (const auto zero = part.find("zero"))
    goal.zero = zero->number(0, 1);
  if (const auto full = part.find("full"))
    goal.full = full->number(0, 1);
  if (const auto points = part.need("points"))
    goal.points = points->number(0, kMostPoints);
}

void LessonReader::readPenalties() {
  std::set<std::string> taken;
  for (const Goal& goal : m_lesson.goals)
    taken.insert(goal.id);
  for (const Part& item : m_root.items("penalties")) {
    if (!item.map({"id", "text", "when", "points", "each", "critical", "cite"}))
      continue;
    Penalty penalty;
    penalty.place = item.place();
    penalty.id = id(item, taken);
    penalty.text = text(item, "text", true);
    penalty.cite = cite(item);
    if (const auto when = item.need("when")) {
      penalty.when = when->node().text;
      penalty.condition = condition(*when);
    }
    if (const auto points = item.need("points"))
      penalty.points = points->number(0, kMostPoints);
    if (const auto each = item.find("each"))
      penalty.each = each->flag();
    if (const auto critical = item.find("critical"))
      penalty.critical = critical->flag();
    m_lesson.penalties.push_back(std::move(penalty));
  }
}

void LessonReader::readDebrief() {
  const auto debrief = m_root.find("debrief");
  if (!debrief || !debrief->map({"show", "targets", "explain", "questions", "counterfactuals"}))
    return;
  for (const Part& item : debrief->items("show"))
    m_lesson.debrief.show.push_back(name(item, m_names.variables, "variable"));
  for (const auto& [key, part] : debrief->members("targets")) {
    if (!twin::findVariable(key.text))
      part.remarks().mistake(key.line, key.column, part.key(),
                             fmt::format("There is no variable '{}'{}", key.text, didYouMean(key.text, m_names.variables)));
    const std::vector<Part> ends = part.items();
    std::array<double, 2>& band = m_lesson.debrief.targets[key.text];
    for (std::size_t i = 0; i < 2 && i < ends.size(); ++i)
      band[i] = ends[i].number(-1e6, 1e6);
    if (part.node().kind == Node::Kind::List && (ends.size() != 2 || band[0] >= band[1]))
      part.mistake("A target is two numbers, the lower first: [65, 85].");
  }
  for (const Part& item : debrief->items("explain"))
    m_lesson.debrief.explain.push_back(name(item, m_names.variables, "variable"));
  for (const Part& item : debrief->items("questions"))
    m_lesson.debrief.questions.push_back(text(item));
  for (const Part& item : debrief->items("counterfactuals"))
    readCounterfactual(item);
}

void LessonReader::readCounterfactual(const Part& part) {
  if (!part.map({"text", "shift", "by", "remove", "insert"}))
    return;
  CounterfactualSpec spec;
  spec.place = part.place();
  spec.text = text(part, "text", true);
  const auto shift = part.find("shift"), by = part.find("by"), remove = part.find("remove"), insert = part.find("insert");
  if (shift) {
    spec.shift = name(*shift, m_names.events, "event");
    if (const auto time = part.need("by"))
      spec.byS = time->seconds(-kLongestS, kLongestS);
  } else if (by) {
    by->mistake("What is moved by this time is missing: shift.");
  }
  if (remove)
    spec.remove = name(*remove, m_names.events, "event");
  if (insert)
    spec.insert = timedActs(*insert, m_lesson.durationS);
  if (!shift && !remove && !insert)
    part.mistake("Another course needs shift, remove or insert.");
  m_lesson.debrief.counterfactuals.push_back(std::move(spec));
}

void LessonReader::readScripts() {
  const auto scripts = m_root.find("scripts");
  if (!scripts || !scripts->map({"expert", "idle", "errors"}))
    return;
  if (const auto expert = scripts->find("expert"); expert && expert->map({"file", "least"})) {
    ScriptSpec spec;
    if (const auto path = expert->need("file"))
      spec.file = file(*path);
    if (const auto least = expert->find("least"))
      m_lesson.expertLeastPercent = least->number(0, 100);
    m_lesson.expert = std::move(spec);
  }
  if (const auto idle = scripts->find("idle"))
    m_lesson.idleEnds = idle->oneOf({"success", "failure", "time"}, "end");
  for (const Part& item : scripts->items("errors")) {
    if (!item.map({"file", "text", "loses"}))
      continue;
    ScriptSpec spec;
    if (const auto path = item.need("file"))
      spec.file = file(*path);
    spec.text = text(item, "text", true);
    if (const auto loses = item.need("loses"))
      for (const auto& [key, points] : loses->members()) {
        if (std::find(m_names.scored.begin(), m_names.scored.end(), key.text) == m_names.scored.end())
          points.remarks().mistake(
              key.line, key.column, points.key(),
              fmt::format("There is no goal, penalty or question '{}'{}", key.text, didYouMean(key.text, m_names.scored)));
        spec.loses[key.text] = points.number(0, kMostPoints);
      }
    m_lesson.errors.push_back(std::move(spec));
  }
}

} // namespace halsted::course
