// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "lessons/course/logic/Expression.h"
#include "lessons/twin/person/Person.h"

#include <array>
#include <limits>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace halsted::course {

constexpr double kNever = std::numeric_limits<double>::infinity();

/// Words for people. `id` is their place in the lesson ("goals.lactate.text", "states.arrival.enter.0.say"), by which translations and logs
/// name them; `source` is what the lesson file says, in the lesson's own language. "{MAP}" or "{lactate:1}" in it stand for the twin's
/// figure when it is said (digits after the point).
struct Text {
  std::string id, source;
  bool empty() const { return source.empty(); }
};

/// Where in a file something stands; lines and columns from 1.
struct Place {
  std::string file;
  int line = 0, column = 0;
};

/// Something that a lesson does by itself. Exactly one of these:
struct Effect {
  enum class Kind { Act, Say, Ask, Show, Result } kind = Kind::Act;
  std::string act;  ///< Act: a JSON object, as for twin::applyAct or a lesson act (run/LessonActs.h)
  Text say;         ///< Say: a line of speech
  std::string by;   ///< of whom: the id of a role
  std::string name; ///< Ask: id of a question; Show: media file; Result: the name of a finding that arrives without order
  Place place;
};

struct Reaction {   ///< of a state to a condition
  std::string when; ///< as written
  Expression condition;
  std::string go;
};

struct LessonState {
  std::string id;
  std::vector<Effect> enter;
  std::map<std::string, std::string> on;               ///< event -> state
  std::vector<Reaction> when;                          ///< in order; the first that holds
  std::optional<std::pair<double, std::string>> after; ///< seconds in this state -> state
  enum class End { No, Success, Failure } end = End::No;
  Text text; ///< of an end: what became of the patient
  Place place;
};

/// Acts whenever its condition begins to hold, whatever the state. For lessons that need no graph.
struct Rule {
  std::string id, when;
  Expression condition;
  std::vector<Effect> effects;
  bool once = true;
  Place place;
};

/// What is found when somebody looks, asks or orders: the first whose condition holds.
struct FindingVariant {
  std::optional<Expression> condition;
  Text text;
  std::string media; ///< file of the package, or "case:axial|coronal|sagittal" for the case's own slices
};
struct LessonFinding {
  std::string name; ///< exam.lungs, ask.allergies, order.ct, call.surgeon
  std::vector<FindingVariant> variants;
  double afterS = 0; ///< from asking to knowing
  Place place;
};

/// A goal gives points. Kinds: reached once (condition), or held for a share of the time (fraction).
struct Goal {
  std::string id;
  Text text;
  std::string when, onlyIf;
  Expression condition;
  std::optional<Expression> applies;   ///< counts only if this has ever held
  bool fraction = false;               ///< points by the share of the time from..until in which the condition holds
  double fromS = 0, untilS = kNever;   ///< seconds of the lesson; reached outside of it does not count
  double byS = kNever, lateS = kNever; ///< whole points until byS, falling to none at lateS (none after byS when lateS is not given)
  double zero = 0, full = 1;           ///< of a fraction: none at or below `zero`, all from `full` on
  double points = 0;
  std::string cite; ///< key in Lesson::references
  Place place;
};

struct Penalty {
  std::string id;
  Text text;
  std::string when;
  Expression condition;
  double points = 0;     ///< lost, positive
  bool each = false;     ///< every time it begins to hold, not only the first
  bool critical = false; ///< the lesson is failed, whatever the points
  std::string cite;
  Place place;
};

struct Choice {
  Text text, reply;
  bool correct = false;
};
struct Question {
  std::string id;
  Text text;
  std::vector<Choice> choices; ///< several may be correct: all of them must be chosen, and no other
  double points = 0;
  double withinS = kNever; ///< of being asked
  std::string cite;
  Place place;
};

struct Hint {
  std::string id, when;
  Expression condition;
  Text text;
  Place place;
};

struct Role {
  std::string id;
  Text name;
};

/// Another course that the debrief shows beside what happened; computed by a run, never told.
struct CounterfactualSpec {
  Text text;
  std::string shift;                                  ///< an event of the trainee, by name or group ("antibiotic"); all its acts
  double byS = 0;                                     ///< moved by so many seconds; negative = earlier
  std::string remove;                                 ///< acts left out
  std::vector<std::pair<double, std::string>> insert; ///< time in s, act
  Place place;
};

struct Debrief {
  std::vector<std::string> show;                        ///< variables drawn
  std::map<std::string, std::array<double, 2>> targets; ///< shaded
  std::vector<std::string> explain;                     ///< variables whose course the twin explains
  std::vector<Text> questions;                          ///< open, for talk and writing
  std::vector<CounterfactualSpec> counterfactuals;
};

/// Ways to play it that its author ships as tests.
struct ScriptSpec {
  std::string file;
  Text text;
  std::map<std::string, double> loses; ///< goal, penalty or question -> points lost against the expert
};

/// A lesson as its author wrote it, checked and compiled. Immutable; shared by all its runs.
struct Lesson {
  std::string id, version, language, licence;
  Text title, summary, setting;
  std::vector<std::string> languages;            ///< its own first
  std::map<std::string, std::string> references; ///< key -> citation
  std::vector<Text> objectives;
  double durationS = 3600, passPercent = 70;
  twin::PersonSpec patient;
  Text complaint;                                      ///< what the trainee is told first
  double prepareForS = 0;                              ///< simulated before the clock shows 0
  std::vector<std::pair<double, std::string>> prepare; ///< seconds after the beginning of that, act
  std::vector<std::string> attached;                   ///< monitors at the start: ecg, spo2, nibp, arterialLine, cvp, co2, temperature
  std::vector<std::string> access;                     ///< iv, io, arterialLine, centralLine, urinaryCatheter
  std::vector<std::string> checklist;                  ///< what the act `confirm` may tick off: every confirm.WORD that its conditions name
  double airwayDifficulty = 0;                         ///< 0 easy .. 1 impossible to see the cords
  std::map<std::string, std::vector<std::string>> groups; ///< names of events that count together
  std::vector<Role> roles;
  std::vector<LessonFinding> findings;
  std::string start;
  std::vector<LessonState> states;
  std::vector<Rule> rules;
  std::vector<Goal> goals;
  std::vector<Penalty> penalties;
  std::vector<Question> questions;
  std::vector<Hint> hints;
  Debrief debrief;
  std::optional<ScriptSpec> expert;
  double expertLeastPercent = 90;
  std::string idleEnds = "failure"; ///< success, failure or time: how the run of a trainee who does nothing must end
  std::vector<ScriptSpec> errors;
  std::map<std::string, std::map<std::string, std::string>> translations; ///< language -> text id -> words
  std::string hash;                                                       ///< SHA-256 of the lesson file: what a log names
  ExpressionNames names;                                                  ///< that its conditions may use
  ExpressionSlots conditionMemory;                                        ///< how much memory its conditions need in a run

  /// In this language, else in its own.
  const std::string& words(const Text& text, std::string_view language) const;
  const LessonState* state(std::string_view id) const;
  const Question* question(std::string_view id) const;
  const LessonFinding* finding(std::string_view name) const;
  /// Every text, in the order of the file; for translators and checks.
  std::vector<const Text*> texts() const;
};

} // namespace halsted::course
