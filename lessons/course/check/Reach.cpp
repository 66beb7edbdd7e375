// SPDX-License-Identifier: Apache-2.0
#include "lessons/course/check/Reach.h"

#include "lessons/course/run/LessonActs.h"
#include "lessons/course/run/LessonRun.h"

#include <algorithm>

namespace halsted::course {

Reach::Reach(const Lesson& lesson, const twin::DrugTable& drugs) : m_lesson(lesson), m_drugs(drugs) {
  // What is asked depends on the states that are reached, and these on answers: again until nothing is new.
  for (const Rule& rule : lesson.rules)
    if (rule.condition.possible())
      for (const Effect& effect : rule.effects)
        if (effect.kind == Effect::Kind::Ask)
          m_asked.insert(effect.name);
  for (std::size_t before = m_asked.size() + 1; before != m_asked.size();) {
    before = m_asked.size();
    walk();
    for (const LessonState& state : lesson.states)
      if (reached(state.id))
        for (const Effect& effect : state.enter)
          if (effect.kind == Effect::Kind::Ask)
            m_asked.insert(effect.name);
  }
}

void Reach::walk() {
  m_earliestS.clear();
  if (!m_lesson.state(m_lesson.start))
    return;
  m_earliestS[m_lesson.start] = 0;
  std::vector<std::string> open{m_lesson.start};
  const auto visit = [&](const std::string& state, double seconds) {
    const auto known = m_earliestS.find(state);
    if (seconds >= m_lesson.durationS || !m_lesson.state(state) || (known != m_earliestS.end() && known->second <= seconds))
      return;
    m_earliestS[state] = seconds;
    open.push_back(state);
  };
  while (!open.empty()) {
    const LessonState& state = *m_lesson.state(open.back());
    open.pop_back();
    const double now = m_earliestS.at(state.id);
    for (const auto& [event, to] : state.on)
      if (comes(event) != Comes::Never)
        visit(to, now);
    for (const Reaction& reaction : state.when)
      if (reaction.condition.possible())
        visit(reaction.go, now);
    if (state.after)
      visit(state.after->second, now + state.after->first);
  }
}

Reach::Comes Reach::comes(const std::string& event) const {
  return comes(event, 0);
}

Reach::Comes Reach::comes(const std::string& event, int depth) const {
  std::vector<std::string> members;
  if (const auto own = m_lesson.groups.find(event); own != m_lesson.groups.end())
    members = own->second;
  if (!members.empty()) {
    Comes best = Comes::Never;
    for (const std::string& member : members)
      if (depth < 8)
        best = std::min(best, comes(member, depth + 1));
    return best;
  }
  if (m_lesson.groups.contains(event))
    return Comes::Never;
  const std::size_t point = event.find('.');
  const std::string kind = event.substr(0, point);
  if (kind == "state" && point != std::string::npos)
    return reached(event.substr(point + 1)) ? Comes::Yes : Comes::Never;
  if (kind == "answer" && point != std::string::npos)
    return m_asked.contains(event.substr(point + 1)) ? Comes::Yes : Comes::Never;
  if (kind == "hint" && point != std::string::npos) {
    const auto hint =
        std::find_if(m_lesson.hints.begin(), m_lesson.hints.end(), [&](const Hint& h) { return h.id == event.substr(point + 1); });
    return hint != m_lesson.hints.end() && hint->condition.possible() ? Comes::Yes : Comes::Never;
  }
  const LessonActKind* act = findLessonAct(kind);
  return act && !act->trainee && kind != "order" ? Comes::ByInstructor : Comes::Yes;
}

bool Reach::goesRoundAtOnce(const std::string& state) const {
  std::string at = state;
  for (std::size_t steps = 0; steps <= m_lesson.states.size(); ++steps) {
    const LessonState* now = m_lesson.state(at);
    if (!now || !now->after || now->after->first > 0)
      return false;
    at = now->after->second;
    if (at == state)
      return true;
  }
  return false;
}

std::vector<ScriptLine> scriptLines(std::string_view text, const std::string& name) {
  std::vector<ScriptLine> lines;
  for (int number = 1; !text.empty(); ++number) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    Result<std::vector<Entry>> acts = readScript(line, name);
    if (acts && acts->empty())
      continue;
    ScriptLine one;
    one.number = number;
    if (acts)
      one.act = std::move(acts->front());
    else
      one.problem = acts.error().message;
    lines.push_back(std::move(one));
  }
  std::stable_sort(lines.begin(), lines.end(), [](const ScriptLine& a, const ScriptLine& b) { return a.act.t < b.act.t; });
  return lines;
}

} // namespace halsted::course
