// SPDX-License-Identifier: Apache-2.0
#include "lessons/course/run/RunSteps.h"
#include "lessons/course/run/RunWorld.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>

namespace halsted::course {

namespace {

constexpr double kAfterDeathS = 60; ///< time to see that the patient has died, where the lesson says nothing about it

bool holds(RunBody& run, const Expression& condition) {
  const RunWorld world(run);
  return condition.holds(world, run.memory.conditionMemory);
}

void doEffects(RunBody& run, const std::vector<Effect>& effects) {
  for (const Effect& effect : effects) {
    switch (effect.kind) {
    case Effect::Kind::Act:
      // A refusal is logged; the lesson goes on without it.
      static_cast<void>(performAct(run, Who::Lesson, effect.act));
      break;
    case Effect::Kind::Say: addEntry(run, {run.timeS(), EntryKind::Say, effect.say.id, effect.by, {}, {}, 0}); break;
    case Effect::Kind::Ask:
      if (run.memory.questions.emplace(effect.name, Asked{run.timeS(), false, false}).second)
        addEntry(run, {run.timeS(), EntryKind::Asked, effect.name, {}, {}, {}, 0});
      break;
    case Effect::Kind::Show: showMedia(run, effect.name); break;
    case Effect::Kind::Result: deliverUnasked(run, effect.name); break;
    }
  }
}

void publishTwinEvents(RunBody& run) {
  const std::vector<twin::EventRecord> records = twin::eventsSince(run.twin.state(), run.memory.twinEvents);
  run.memory.twinEvents = run.twin.state().events.count;
  for (const twin::EventRecord& record : records) {
    const std::string name(twin::eventName(record.kind));
    if (record.kind == twin::EventKind::Death)
      run.memory.diedS = run.timeS();
    const std::string before = run.memory.stateId;
    publish(run, record.began ? name : name + ".over", record.value);
    if (record.kind == twin::EventKind::Death && run.memory.stateId != before)
      run.memory.deathHandled = true;
  }
}

/// What conditions can ask about: how often, first, last.
void noteHappened(RunBody& run, const std::string& name) {
  Happened& happened = run.memory.happened[name];
  if (happened.count++ == 0) {
    happened.firstS = run.timeS();
    happened.firstEntry = run.log.entries.size();
  }
  happened.lastS = run.timeS();
}

void lookAtRules(RunBody& run) {
  const std::vector<Rule>& rules = run.lesson->rules;
  for (std::size_t i = 0; i < rules.size(); ++i) {
    const bool now = holds(run, rules[i].condition), before = run.memory.ruleHeld[i];
    run.memory.ruleHeld[i] = now;
    if (!now || before || (rules[i].once && run.memory.ruleDone[i]))
      continue;
    run.memory.ruleDone[i] = true;
    doEffects(run, rules[i].effects);
  }
}

/// Conditions of every state are looked at, as those over time must see each second; only those of the present one lead anywhere.
void lookAtStates(RunBody& run) {
  std::vector<std::pair<const LessonState*, const std::string*>> open;
  for (const LessonState& state : run.lesson->states)
    for (const Reaction& reaction : state.when)
      if (holds(run, reaction.condition))
        open.emplace_back(&state, &reaction.go);
  while (run.memory.changesLeft > 0 && run.memory.ending.empty()) {
    const LessonState* state = run.lesson->state(run.memory.stateId);
    if (!state)
      return;
    const auto reaction = std::find_if(open.begin(), open.end(), [&](const auto& o) { return o.first == state; });
    if (reaction != open.end()) {
      const std::string go = *reaction->second;
      open.erase(reaction);
      enterState(run, go);
    } else if (state->after && run.timeS() - run.memory.stateSinceS >= state->after->first) {
      enterState(run, state->after->second);
    } else {
      return;
    }
  }
}

void noteChange(RunBody& run, char& held, bool now, const std::string& name) {
  if (now == static_cast<bool>(held))
    return;
  held = now;
  addEntry(run, {run.timeS(), EntryKind::Condition, name, {}, {}, {}, now ? 1.0 : 0.0});
}

void lookAtGoals(RunBody& run) {
  const Lesson& lesson = *run.lesson;
  for (std::size_t i = 0; i < lesson.goals.size(); ++i) {
    const Goal& goal = lesson.goals[i];
    if (goal.applies)
      noteChange(run, run.memory.goalApplies[i], holds(run, *goal.applies), "goals." + goal.id + ".if");
    noteChange(run, run.memory.goalHeld[i], holds(run, goal.condition), "goals." + goal.id);
  }
  for (std::size_t i = 0; i < lesson.penalties.size(); ++i)
    noteChange(run, run.memory.penaltyHeld[i], holds(run, lesson.penalties[i].condition), "penalties." + lesson.penalties[i].id);
}

void lookAtHints(RunBody& run) {
  const bool offered = run.log.options.hints && !run.log.options.exam;
  for (std::size_t i = 0; i < run.lesson->hints.size(); ++i) {
    const Hint& hint = run.lesson->hints[i];
    const bool now = holds(run, hint.condition), first = now && !run.memory.hintHeld[i];
    run.memory.hintHeld[i] = now || run.memory.hintHeld[i];
    if (!first || !offered)
      continue;
    run.memory.hints.push_back(hint.id);
    addEntry(run, {run.timeS(), EntryKind::Hint, hint.id, {}, {}, {}, 0});
  }
}

/// Conditions of findings that look back over time must have seen each second too.
void lookAtFindings(RunBody& run) {
  std::size_t i = 0;
  for (const LessonFinding& finding : run.lesson->findings)
    for (const FindingVariant& variant : finding.variants)
      if (variant.condition)
        run.memory.findingHolds[i++] = holds(run, *variant.condition);
}

void lookAtEnd(RunBody& run) {
  RunMemory& m = run.memory;
  if (m.ending.empty() && m.diedS >= 0 && !m.deathHandled && run.timeS() >= m.diedS + kAfterDeathS)
    m.ending = "failure";
  if (m.ending.empty() && run.timeS() >= run.lesson->durationS)
    m.ending = "time";
  if (!m.ending.empty())
    endRun(run, m.ending);
}

} // namespace

std::string_view whoName(Who who) {
  return who == Who::Trainee ? "trainee" : who == Who::Instructor ? "instructor" : "lesson";
}

void addEntry(RunBody& run, Entry entry) {
  run.log.entries.push_back(std::move(entry));
}

void endRun(RunBody& run, const std::string& outcome) {
  if (!run.memory.outcome.empty())
    return;
  run.memory.outcome = outcome;
  const nlohmann::json twin{{"twin", fmt::format("{:016x}", run.twin.hash())}};
  addEntry(run, {run.timeS(), EntryKind::End, outcome, {}, {}, twin.dump(), 0});
}

void enterState(RunBody& run, const std::string& id) {
  const LessonState* state = run.lesson->state(id);
  if (!state || run.memory.changesLeft <= 0 || !run.memory.ending.empty())
    return;
  --run.memory.changesLeft;
  run.memory.stateId = id;
  run.memory.stateSinceS = run.timeS();
  addEntry(run, {run.timeS(), EntryKind::State, id, {}, {}, {}, 0});
  noteHappened(run, "state." + id);
  if (!state->text.empty())
    addEntry(run, {run.timeS(), EntryKind::Say, state->text.id, {}, {}, {}, 0});
  if (state->end != LessonState::End::No)
    run.memory.ending = state->end == LessonState::End::Success ? "success" : "failure";
  doEffects(run, state->enter);
}

void publish(RunBody& run, const std::string& event, double value, const std::vector<std::string>& closer) {
  const double now = run.timeS();
  addEntry(run, {now, EntryKind::Event, event, {}, {}, {}, value});
  // What says most comes first; a group that counts several of these names counts the event once.
  std::vector<std::string> names = closer;
  names.push_back(event);
  for (std::size_t i = 0, own = names.size(); i < own; ++i)
    if (const auto found = run.ground->groupsOf.find(names[i]); found != run.ground->groupsOf.end())
      for (const std::string& group : found->second)
        if (std::find(names.begin(), names.end(), group) == names.end())
          names.push_back(group);
  for (const std::string& name : names)
    noteHappened(run, name);
  const LessonState* state = run.lesson->state(run.memory.stateId);
  if (!state)
    return;
  for (const std::string& name : names)
    if (const auto reaction = state->on.find(name); reaction != state->on.end()) {
      enterState(run, reaction->second);
      return;
    }
}

void look(RunBody& run) {
  run.memory.changesLeft = kChangesPerLook;
  accountFluids(run);
  accountSyringes(run);
  stopEmptyPumps(run);
  endProcedures(run);
  deliverResults(run);
  publishTwinEvents(run);
  lookAtRules(run);
  lookAtStates(run);
  lookAtGoals(run);
  lookAtHints(run);
  lookAtFindings(run);
  lookAtEnd(run);
}

} // namespace halsted::course
