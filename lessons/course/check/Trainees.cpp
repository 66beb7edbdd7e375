// SPDX-License-Identifier: Apache-2.0
#include "lessons/course/check/Trainees.h"

#include "lessons/course/run/LessonActs.h"
#include "lessons/twin/Random.h"
#include "lessons/twin/reading/Orders.h"
#include "lessons/twin/scenario/Variables.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>

namespace halsted::course {

namespace {

using nlohmann::json;

bool timed(const std::string& unit) {
  return unit.ends_with("/min") || unit.ends_with("/h");
}

template <typename T> const T& pick(const std::vector<T>& from, double which) {
  return from[std::min(from.size() - 1, static_cast<std::size_t>(which * static_cast<double>(from.size())))];
}

/// Where the lesson's own clock, state or figures stopped making sense; empty when nothing did.
std::string broken(const LessonRun& run, double beforeS) {
  if (run.timeS() < beforeS)
    return "the clock went back";
  if (!run.lesson().state(run.stateId()))
    return fmt::format("it is in the unknown state '{}'", run.stateId());
  for (const twin::Variable& variable : twin::contractVariables())
    if (std::isinf(variable.read(run.twin().state())))
      return fmt::format("{} is infinite", variable.name);
  const double percent = run.scoreNow().percent;
  if (!(percent >= 0 && percent <= 100 + 1e-9))
    return fmt::format("the score is {} percent", percent);
  return {};
}

} // namespace

Palette::Palette(const Lesson& lesson, const twin::DrugTable& drugs, std::vector<std::string> scriptActs)
    : m_scriptActs(std::move(scriptActs)) {
  for (const LessonFinding& finding : lesson.findings) {
    const std::size_t point = finding.name.find('.');
    const std::string kind = finding.name.substr(0, point);
    if (const LessonActKind* act = findLessonAct(kind); act && point != std::string::npos)
      m_looks.push_back(json{{"act", kind}, {std::string(act->qualifier), finding.name.substr(point + 1)}}.dump());
  }
  for (std::size_t i = 0; i < static_cast<std::size_t>(twin::TestKind::Count); ++i)
    m_looks.push_back(json{{"act", "order"}, {"test", twin::testName(static_cast<twin::TestKind>(i))}}.dump());
  for (const std::string_view device : attachableDevices())
    m_looks.push_back(json{{"act", "attach"}, {"device", device}}.dump());
  for (const twin::Drug& drug : drugs.drugs())
    for (const twin::DrugDose& dose : drug.doses)
      m_doses.push_back({drug.id, dose.route, dose.unit, dose.low, dose.high, timed(dose.unit)});
  for (const Procedure& procedure : procedures()) {
    json act = {{"act", "procedure"}, {"name", procedure.name}};
    if (!procedure.side) {
      m_acts.push_back(act.dump());
      continue;
    }
    for (const char* side : {"left", "right"}) {
      act["side"] = side;
      m_acts.push_back(act.dump());
    }
  }
  for (const char* act : {R"({"act":"infuse","fluid":"balanced","volumeMl":500,"overS":900})",
                          R"({"act":"infuse","fluid":"saline","volumeMl":1000,"overS":1800})",
                          R"({"act":"transfuse","product":"rbc","units":2})",
                          R"({"act":"transfuse","product":"ffp","units":2})",
                          R"({"act":"oxygen","device":"nrb","flowLMin":15})",
                          R"({"act":"oxygen","device":"nasal","flowLMin":4})",
                          R"({"act":"oxygen","device":"hfnc","flowLMin":50,"FiO2":0.6})",
                          R"({"act":"oxygen","device":"roomAir"})",
                          R"({"act":"bvm","RR":12,"VTml":500,"FiO2":1})",
                          R"({"act":"bvm","RR":0})",
                          R"({"act":"airway","state":"opa"})",
                          R"({"act":"ventilator","mode":"vc","VTml":450,"RR":16,"PEEP":5,"FiO2":0.5})",
                          R"({"act":"cpr","rate":110,"depthCm":5})",
                          R"({"act":"cpr","rate":0})",
                          R"({"act":"shock","J":200})",
                          R"({"act":"position","tiltDeg":-15})",
                          R"({"act":"position","tiltDeg":30})",
                          R"({"act":"nibp","everyMin":3})",
                          R"({"act":"environment","tempC":30})",
                          R"({"act":"note","text":"thinking"})"})
    m_acts.emplace_back(act);
}

std::string Palette::draw(const LessonRun& run, double kind, double which, double howMuch) const {
  const std::vector<std::string> questions = run.openQuestions(), hints = run.hintsOffered();
  if (!questions.empty() && kind < 0.3) {
    const Question& question = *run.lesson().question(pick(questions, which));
    const auto choice = static_cast<std::size_t>(howMuch * static_cast<double>(question.choices.size()));
    return json{{"act", "answer"}, {"question", question.id}, {"choices", {choice}}}.dump();
  }
  if (!hints.empty() && kind > 0.97)
    return json{{"act", "hint"}, {"id", pick(hints, which)}}.dump();
  if (!m_scriptActs.empty() && kind < 0.35)
    return pick(m_scriptActs, which);
  if (kind < 0.55)
    return pick(m_looks, which);
  if (kind < 0.75 || m_doses.empty())
    return pick(m_acts, which);
  const Dose& dose = pick(m_doses, which);
  const double amount = dose.low + howMuch * (dose.high - dose.low);
  if (dose.rate)
    return json{{"act", "infusion"}, {"drug", dose.drug}, {"rate", amount}, {"unit", dose.unit}}.dump();
  return json{{"act", "bolus"}, {"drug", dose.drug}, {"amount", amount}, {"unit", dose.unit}, {"route", dose.route}}.dump();
}

void Reached::add(const RunLog& log) {
  for (const Entry& entry : log.entries) {
    if (entry.kind == EntryKind::State)
      states.insert(entry.name);
    else if (entry.kind == EntryKind::Hint)
      hints.insert(entry.name);
    else if (entry.kind == EntryKind::Asked)
      questions.insert(entry.name);
    else if (entry.kind == EntryKind::Condition && entry.value > 0 && entry.name.starts_with("goals."))
      goals.insert(entry.name.substr(6));
  }
}

void Reached::add(const Reached& other) {
  states.insert(other.states.begin(), other.states.end());
  goals.insert(other.goals.begin(), other.goals.end());
  hints.insert(other.hints.begin(), other.hints.end());
  questions.insert(other.questions.begin(), other.questions.end());
}

TraineePlay playTrainee(LessonRun run, const Palette& palette, std::int64_t seed, int number, double untilS, const JobContext& job) {
  TraineePlay play;
  const double beginS = run.timeS();
  untilS = std::ceil(untilS);
  // About forty acts, hasty trainees and slow ones.
  const double meanGapS = std::clamp((untilS - beginS) / 40, 10.0, 300.0) * (0.5 + twin::randomUniform(seed, number, -1));
  for (std::int64_t act = 0; !run.ended() && run.timeS() < untilS && !job.cancelled(); ++act) {
    const auto random = [&](std::int64_t what) { return twin::randomUniform(seed, number, act * 8 + what); };
    const double before = run.timeS();
    const double gapS = std::ceil(-meanGapS * std::log(1 - random(0))) + 1;
    run.advance(std::min(gapS, untilS - before));
    if (!run.ended() && run.timeS() <= before) {
      play.problem = fmt::format("time stands still at {:g} s", before);
      break;
    }
    if (!run.ended() && run.timeS() < untilS)
      static_cast<void>(run.perform(palette.draw(run, random(1), random(2), random(3)))); // a refusal is no fault
    play.problem = broken(run, before);
    if (!play.problem.empty()) {
      play.problem += fmt::format(" at {:g} s", run.timeS());
      break;
    }
  }
  play.outcome = run.outcome();
  play.playedS = run.timeS() - beginS;
  play.reached.add(run.log());
  if (play.problem.empty() && !run.ended() && !job.cancelled())
    if (Result<void> possible = run.perform(R"({"act":"note","text":"still here"})"); !possible && !run.ended())
      play.problem = fmt::format("nothing can be done in the state '{}': {}", run.stateId(), possible.error().message);
  return play;
}

} // namespace halsted::course
