// SPDX-License-Identifier: Apache-2.0
#include "lessons/course/check/StaticCheck.h"

#include "lessons/course/check/Reach.h"
#include "lessons/course/run/LessonActs.h"
#include "lessons/course/run/LessonRun.h"
#include "lessons/twin/scenario/ActKinds.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <set>

namespace halsted::course {

namespace {

/// By its name and, of the twin's acts, its fields; what only the run can tell is told by playing.
Result<void> knownAct(const std::string& json, const twin::DrugTable& drugs) {
  const Result<std::string> act = canonicalAct(json, drugs);
  if (!act)
    return fail(act.error());
  const TreeReading tree = readTree(*act);
  const Node* name = tree.errors.empty() ? tree.root.find("act") : nullptr;
  const LessonActKind* kind = name ? findLessonAct(name->text) : nullptr;
  if (!kind) {
    std::vector<std::string> names;
    for (const LessonActKind& one : lessonActs())
      names.emplace_back(one.name);
    const std::string given = name ? name->text : "";
    return fail(ErrorCode::NotFound, fmt::format("There is no act '{}'{}", given, didYouMean(given, names)));
  }
  // A class of drugs and an unusual dose that is meant are for the run.
  const bool forRun = tree.root.find("class") || tree.root.find("confirmed");
  return kind->twin && !forRun ? twin::checkActText(*act, drugs) : Result<void>();
}

/// Events that a script makes, where only the lesson gives them a meaning.
bool isFinding(const std::string& event) {
  return event.starts_with("exam.") || event.starts_with("ask.") || event.starts_with("call.");
}

/// The remarks of one lesson, placed by key.
class StaticCheck {
public:
  StaticCheck(const Lesson& lesson, const Node& root, const LessonPackage& package, const twin::DrugTable& drugs, RemarkList& remarks)
      : m_lesson(lesson), m_root(root), m_package(package), m_drugs(drugs), m_remarks(remarks), m_reach(lesson, drugs) {}
  void run();

private:
  void tell(Severity severity, const std::string& key, std::string message);
  void mistake(const std::string& key, std::string message) { tell(Severity::Mistake, key, std::move(message)); }
  void caution(const std::string& key, std::string message) { tell(Severity::Caution, key, std::move(message)); }
  void checkCondition(const Expression& condition, const std::string& key, std::string_view what);
  void checkEvent(const std::string& event, const std::string& key);
  void checkStates();
  void checkConditions();
  void checkGoals();
  void checkPoints();
  void checkUnused();
  void checkNamesUsed();
  void checkScripts();
  void checkScript(const std::string& file, const std::string& key);
  void checkNamesOf(const ScriptLine& line, const std::string& key, RemarkList& remarks) const;

  const Lesson& m_lesson;
  const Node& m_root;
  const LessonPackage& m_package;
  const twin::DrugTable& m_drugs;
  RemarkList& m_remarks;
  Reach m_reach;
};

void StaticCheck::tell(Severity severity, const std::string& key, std::string message) {
  const Node::Key* itsKey = nullptr;
  const Node* node = findNode(m_root, key, &itsKey);
  for (std::string part = key; !node && part.find('.') != std::string::npos;) {
    part.erase(part.rfind('.'));
    node = findNode(m_root, part, &itsKey);
  }
  // A map or list stands below its key; the key is where one looks.
  const bool atKey = node && itsKey && (node->kind == Node::Kind::Map || node->kind == Node::Kind::List);
  const int line = atKey ? itsKey->line : node ? node->line : 1, column = atKey ? itsKey->column : node ? node->column : 1;
  if (severity == Severity::Mistake)
    m_remarks.mistake(line, column, key, std::move(message));
  else
    m_remarks.caution(line, column, key, std::move(message));
}

void StaticCheck::run() {
  checkStates();
  checkConditions();
  checkGoals();
  checkPoints();
  checkUnused();
  checkNamesUsed();
  checkScripts();
}

void StaticCheck::checkEvent(const std::string& event, const std::string& key) {
  switch (m_reach.comes(event)) {
  case Reach::Comes::Never: mistake(key, fmt::format("Nothing in this lesson makes the event '{}'.", event)); break;
  case Reach::Comes::ByInstructor: caution(key, fmt::format("Only an instructor can make the event '{}'.", event)); break;
  case Reach::Comes::Yes: break;
  }
}

void StaticCheck::checkCondition(const Expression& condition, const std::string& key, std::string_view what) {
  if (!condition.possible()) {
    mistake(key, fmt::format("This condition can never hold, so {}.", what));
    return;
  }
  for (const std::string& event : condition.events())
    checkEvent(event, key);
}

void StaticCheck::checkStates() {
  for (const LessonState& state : m_lesson.states) {
    const std::string key = "states." + state.id;
    if (!m_reach.reached(state.id)) {
      mistake(key, fmt::format("Nothing leads to the state '{}'; lead to it from another, or take it out.", state.id));
      continue;
    }
    for (const auto& [event, to] : state.on) {
      if (event.starts_with("state."))
        mistake(fmt::format("{}.on.{}", key, event),
                "A change of state is for conditions only: write when, with since(state.NAME) or in(NAME).");
      else
        checkEvent(event, fmt::format("{}.on.{}", key, event));
    }
    if (state.after && state.after->first >= m_lesson.durationS)
      mistake(key + ".after", "This time is longer than the lesson, so that it never comes.");
    else if (state.after && m_reach.earliestS(state.id) + state.after->first >= m_lesson.durationS)
      mistake(key + ".after", fmt::format("This state begins at {:g} s at the earliest, so that this time comes after the lesson's end.",
                                          m_reach.earliestS(state.id)));
    if (m_lesson.states.size() > 1 && state.end == LessonState::End::No && state.on.empty() && state.when.empty() && !state.after)
      caution(key, "This state leads nowhere: it lasts until time is over or the patient dies. Give it on, when or after, or an end.");
    if (m_reach.goesRoundAtOnce(state.id))
      mistake(key + ".after", "These states follow each other round and round without any time passing.");
  }
  const auto ends = [](const LessonState& state) { return state.end != LessonState::End::No; };
  const bool any = std::any_of(m_lesson.states.begin(), m_lesson.states.end(), ends);
  const bool reached =
      std::any_of(m_lesson.states.begin(), m_lesson.states.end(), [&](const LessonState& s) { return ends(s) && m_reach.reached(s.id); });
  if (any && !reached)
    mistake("states", "No state that ends the lesson can be reached.");
  if (!any)
    caution("states", "No state ends the lesson, so that it always lasts until time is over or the patient dies.");
}

void StaticCheck::checkConditions() {
  for (const LessonState& state : m_lesson.states)
    for (std::size_t i = 0; i < state.when.size(); ++i)
      checkCondition(state.when[i].condition, fmt::format("states.{}.when.{}.if", state.id, i), "the state is never left by it");
  for (const Rule& rule : m_lesson.rules) {
    checkCondition(rule.condition, fmt::format("rules.{}.when", rule.id), "the rule never acts");
    if (rule.effects.empty())
      mistake(fmt::format("rules.{}.do", rule.id), "This rule does nothing.");
  }
  for (const Penalty& penalty : m_lesson.penalties)
    checkCondition(penalty.condition, fmt::format("penalties.{}.when", penalty.id), "nobody ever gets this penalty");
  for (const Hint& hint : m_lesson.hints)
    checkCondition(hint.condition, fmt::format("hints.{}.when", hint.id), "the hint is never offered");
  for (const LessonFinding& finding : m_lesson.findings) {
    const Node* node = findNode(m_root, "findings." + finding.name);
    const std::string list = node && node->kind == Node::Kind::Map ? ".variants" : "";
    for (std::size_t i = 0; i < finding.variants.size(); ++i)
      if (finding.variants[i].condition)
        checkCondition(*finding.variants[i].condition, fmt::format("findings.{}{}.{}.when", finding.name, list, i), "this is never found");
  }
}

void StaticCheck::checkGoals() {
  for (const Goal& goal : m_lesson.goals) {
    const std::string key = "goals." + goal.id;
    checkCondition(goal.condition, key + (goal.fraction ? ".fraction" : ".when"), "nobody can reach this goal");
    if (goal.applies)
      checkCondition(*goal.applies, key + ".if", "this goal never counts");
    if (goal.points <= 0)
      mistake(key + ".points", "This goal gives no points.");
    const auto after = [&](const char* field, double seconds) {
      if (std::isfinite(seconds) && seconds > m_lesson.durationS)
        mistake(fmt::format("{}.{}", key, field), fmt::format("This is after the end of the lesson at {:g} s.", m_lesson.durationS));
    };
    after("until", goal.untilS);
    after("by", goal.byS);
    if (goal.fromS >= m_lesson.durationS)
      mistake(key + ".from",
              fmt::format("This is not before the end of the lesson at {:g} s, so that the goal cannot be reached.", m_lesson.durationS));
    else if (goal.fromS >= goal.untilS)
      mistake(key + ".from", "The goal ends (until) before it begins (from).");
    if (goal.byS < goal.fromS)
      mistake(key + ".by", "The goal is due (by) before it begins (from).");
    if (std::isfinite(goal.lateS) && !std::isfinite(goal.byS))
      mistake(key + ".late", "A goal with late needs by, the time from which on points are lost.");
    else if (goal.lateS <= goal.byS && std::isfinite(goal.lateS))
      mistake(key + ".late", "Points are lost from by until late, so late must be after by.");
    if (goal.fraction && goal.zero >= goal.full)
      mistake(key + ".full", "The share for all points (full) must be greater than that for none (zero).");
  }
}

void StaticCheck::checkPoints() {
  double sum = 0;
  for (const Goal& goal : m_lesson.goals)
    sum += goal.points;
  for (const Question& question : m_lesson.questions)
    sum += question.points;
  if (sum <= 0)
    mistake("goals", "The lesson has no points to win; give it goals or questions with points.");
  for (const Penalty& penalty : m_lesson.penalties)
    if (penalty.points <= 0 && !penalty.critical)
      mistake(fmt::format("penalties.{}.points", penalty.id), "This penalty takes no points and is not critical.");
}

void StaticCheck::checkUnused() {
  for (const Question& question : m_lesson.questions)
    if (!m_reach.asked(question.id))
      mistake("questions." + question.id, "This question is never asked; ask it in a state or rule.");
  std::set<std::string> files{m_package.lessonFile()};
  std::set<std::string> cited, speaking;
  const auto addEffects = [&](const std::vector<Effect>& effects) {
    for (const Effect& effect : effects) {
      if (effect.kind == Effect::Kind::Show)
        files.insert(effect.name);
      speaking.insert(effect.by);
    }
  };
  for (const LessonState& state : m_lesson.states)
    addEffects(state.enter);
  for (const Rule& rule : m_lesson.rules)
    addEffects(rule.effects);
  for (const LessonFinding& finding : m_lesson.findings)
    for (const FindingVariant& variant : finding.variants)
      files.insert(variant.media);
  for (const std::string& name : m_package.names())
    if (name.starts_with("media/") && !files.contains(name)) {
      RemarkList own(name);
      own.caution(0, 0, "media", "The lesson never shows this file.");
      m_remarks.remarks.push_back(own.remarks.front());
    }
  for (const Goal& goal : m_lesson.goals)
    cited.insert(goal.cite);
  for (const Penalty& penalty : m_lesson.penalties)
    cited.insert(penalty.cite);
  for (const Question& question : m_lesson.questions)
    cited.insert(question.cite);
  for (const auto& [name, citation] : m_lesson.references)
    if (!cited.contains(name))
      caution("references." + name, "No goal, penalty or question cites this.");
  for (const Role& role : m_lesson.roles)
    if (!speaking.contains(role.id))
      caution("roles." + role.id, "Nobody speaks in this role.");
}

void StaticCheck::checkNamesUsed() {
  std::set<std::string> used;
  const auto add = [&](const Expression& condition) {
    for (const std::string& event : condition.events())
      used.insert(event);
  };
  for (const LessonState& state : m_lesson.states) {
    for (const auto& [event, to] : state.on)
      used.insert(event);
    for (const Reaction& reaction : state.when)
      add(reaction.condition);
  }
  for (const Rule& rule : m_lesson.rules)
    add(rule.condition);
  for (const Goal& goal : m_lesson.goals) {
    add(goal.condition);
    if (goal.applies)
      add(*goal.applies);
  }
  for (const Penalty& penalty : m_lesson.penalties)
    add(penalty.condition);
  for (const Hint& hint : m_lesson.hints)
    add(hint.condition);
  for (const LessonFinding& finding : m_lesson.findings)
    for (const FindingVariant& variant : finding.variants)
      if (variant.condition)
        add(*variant.condition);
  for (const CounterfactualSpec& spec : m_lesson.debrief.counterfactuals)
    used.insert({spec.shift, spec.remove});
  for (const auto& [name, members] : m_lesson.groups)
    used.insert(members.begin(), members.end());
  for (const auto& [name, members] : m_lesson.groups) {
    if (members.empty())
      mistake("groups." + name, "This group has no events.");
    if (!used.contains(name))
      caution("groups." + name, "Nothing in the lesson asks for this group.");
  }
}

void StaticCheck::checkScript(const std::string& file, const std::string& key) {
  const Result<std::string> bytes = m_package.read(file);
  if (!bytes)
    return; // remarked when the lesson was read
  for (const ScriptLine& line : scriptLines(*bytes, file)) {
    RemarkList own(file);
    if (!line.problem.empty())
      own.mistake(line.number, 1, key, line.problem);
    else if (line.act.t >= m_lesson.durationS)
      own.mistake(line.number, 1, key, fmt::format("This is done after the end of the lesson at {:g} s.", m_lesson.durationS));
    else if (Result<void> known = knownAct(line.act.json, m_drugs); !known)
      own.mistake(line.number, 1, key, known.error().message);
    else if (const auto when = conditionOf(line.act.json, m_lesson); !when)
      own.mistake(line.number, 1, key, when.error().message);
    else if (*when && !(*when)->possible())
      own.mistake(line.number, 1, key, "Its 'when' can never hold, so that this act is never done.");
    else
      checkNamesOf(line, key, own);
    if (!own.remarks.empty() && !m_remarks.full())
      m_remarks.remarks.push_back(own.remarks.front());
  }
}

void StaticCheck::checkNamesOf(const ScriptLine& line, const std::string& key, RemarkList& remarks) const {
  const std::string event = eventOf(line.act.json, m_drugs);
  if (isFinding(event) && !m_lesson.finding(event) && !answeredWithoutLesson(event)) {
    std::vector<std::string> names;
    for (const LessonFinding& finding : m_lesson.findings)
      names.push_back(finding.name);
    remarks.caution(line.number, 1, key,
                    fmt::format("The lesson has no finding '{}', so that nobody answers{}", event, didYouMean(event, names)));
  }
  constexpr std::string_view kConfirm = "confirm.";
  const std::string what = event.starts_with(kConfirm) ? event.substr(kConfirm.size()) : std::string();
  const std::vector<std::string>& list = m_lesson.checklist;
  if (!what.empty() && std::find(list.begin(), list.end(), what) == list.end())
    remarks.mistake(line.number, 1, key, fmt::format("Nothing in this lesson asks to confirm '{}'{}", what, didYouMean(what, list)));
}

void StaticCheck::checkScripts() {
  std::set<std::string> used;
  if (m_lesson.expert) {
    checkScript(m_lesson.expert->file, "scripts.expert.file");
    used.insert(m_lesson.expert->file);
  } else {
    caution("scripts", "The lesson has no expert script, so that nobody knows whether it can be done.");
  }
  std::map<std::string, double> points;
  for (const Goal& goal : m_lesson.goals)
    points[goal.id] = goal.points;
  for (const Question& question : m_lesson.questions)
    points[question.id] = question.points;
  for (std::size_t i = 0; i < m_lesson.errors.size(); ++i) {
    const ScriptSpec& spec = m_lesson.errors[i];
    const std::string key = fmt::format("scripts.errors.{}", i);
    checkScript(spec.file, key + ".file");
    used.insert(spec.file);
    if (spec.loses.empty())
      mistake(key + ".loses", "A script of an error names what it loses.");
    for (const auto& [item, lost] : spec.loses)
      if (const auto most = points.find(item); most != points.end() && lost > most->second + 1e-9)
        mistake(fmt::format("{}.loses.{}", key, item),
                fmt::format("'{}' gives {:g} points, so that {:g} cannot be lost.", item, most->second, lost));
  }
  for (const std::string& name : m_package.names())
    if (name.starts_with("scripts/") && name.ends_with(".jsonl") && !used.contains(name)) {
      RemarkList own(name);
      own.caution(0, 0, "scripts", "Nothing plays this script.");
      m_remarks.remarks.push_back(own.remarks.front());
    }
}

} // namespace

void checkStatically(const Lesson& lesson, const Node& root, const LessonPackage& package, const twin::DrugTable& drugs,
                     RemarkList& remarks) {
  StaticCheck(lesson, root, package, drugs, remarks).run();
}

} // namespace halsted::course
