// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "lessons/course/run/LessonActs.h"
#include "lessons/course/run/LessonRun.h"
#include "lessons/twin/scenario/Variables.h"

#include <QString>
#include <QTest>

#include <memory>
#include <string>

namespace halsted::course {

inline std::shared_ptr<const twin::DrugTable> standDrugs() {
  static const std::shared_ptr<const twin::DrugTable> drugs = [] {
    auto loaded = twin::DrugTable::load(HALSTED_SOURCE_DIR "/assets/drugs");
    if (!loaded)
      qFatal("%s", loaded.error().message.c_str());
    return *loaded;
  }();
  return drugs;
}

/// A lesson put together in a test.
class LessonStand {
public:
  LessonStand() {
    m_lesson.id = "stand";
    m_lesson.version = "1.0.0";
    m_lesson.language = "en";
    m_lesson.durationS = 3600;
    m_lesson.start = "first";
    m_lesson.access = {"iv"};
    m_names.events = knownEvents(*standDrugs());
    for (const std::string& group : builtInGroupNames())
      m_names.events.push_back(group);
    m_names.events.push_back("exam.pulse");
    for (const char* state : {"state.first", "state.second"})
      m_names.events.emplace_back(state);
    for (const twin::Drug& drug : standDrugs()->drugs())
      m_names.drugs.push_back(drug.id);
    m_names.fluids = {"crystalloid", "saline", "balanced", "rbc", "bloodProduct"};
    m_names.states = {"first", "second", "third", "last"};
    m_names.questions = {"where"};
    m_lesson.names = m_names;
  }
  Lesson* operator->() { return &m_lesson; }
  Expression condition(const std::string& text) {
    Result<Expression> compiled = Expression::compile(text, m_names, m_lesson.conditionMemory);
    if (!compiled)
      qFatal("%s: %s", text.c_str(), compiled.error().message.c_str());
    return *compiled;
  }
  LessonState& state(const std::string& id) {
    m_lesson.states.push_back({});
    m_lesson.states.back().id = id;
    return m_lesson.states.back();
  }
  static Effect act(const std::string& json) {
    Effect effect;
    effect.act = json;
    return effect;
  }
  static Effect say(const std::string& id, const std::string& words) {
    Effect effect;
    effect.kind = Effect::Kind::Say;
    effect.say = {id, words};
    return effect;
  }
  void rule(const std::string& id, const std::string& when, std::vector<Effect> effects, bool once = true) {
    m_lesson.rules.push_back({id, when, condition(when), std::move(effects), once, {}});
  }
  void goal(const std::string& id, const std::string& when, double points) {
    Goal goal;
    goal.id = id;
    goal.condition = condition(when);
    goal.points = points;
    m_lesson.goals.push_back(std::move(goal));
  }
  std::shared_ptr<const Lesson> lesson() const { return std::make_shared<const Lesson>(m_lesson); }
  LessonRun start(const RunOptions& options = {}) const {
    Result<LessonRun> run = LessonRun::start(lesson(), standDrugs(), options, {});
    if (!run)
      qFatal("%s", run.error().message.c_str());
    return *run;
  }

private:
  Lesson m_lesson;
  ExpressionNames m_names;
};

inline double reading(const LessonRun& run, const char* name) {
  return twin::findVariable(name)->read(run.twin().state());
}

/// Of entries of this kind and name.
inline int entryCount(const LessonRun& run, EntryKind kind, const std::string& name) {
  int n = 0;
  for (const Entry& entry : run.log().entries)
    n += entry.kind == kind && entry.name == name;
  return n;
}

inline double entryTime(const LessonRun& run, EntryKind kind, const std::string& name) {
  for (const Entry& entry : run.log().entries)
    if (entry.kind == kind && entry.name == name)
      return entry.t;
  return -1;
}

inline bool performs(LessonRun& run, const char* act) {
  const Result<void> done = run.perform(act);
  if (!done)
    qInfo("%s", done.error().message.c_str());
  return done.ok();
}

/// The sentence; empty when it was done.
inline std::string refusal(LessonRun& run, const char* act) {
  const Result<void> done = run.perform(act);
  return done ? std::string() : done.error().message;
}

} // namespace halsted::course
