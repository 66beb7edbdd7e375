// SPDX-License-Identifier: Apache-2.0
#include "lessons/course/debrief/Counterfactual.h"

#include "lessons/course/run/LessonActs.h"
#include "lessons/twin/scenario/Variables.h"

#include <fmt/format.h>
#include <tbb/parallel_for.h>

#include <algorithm>
#include <mutex>
#include <optional>

namespace halsted::course {

namespace {

constexpr double kStepS = 30; ///< between looks at whether it is cancelled

bool sameAct(const Entry& a, const Entry& b) {
  return a.t == b.t && a.who == b.who && a.json == b.json;
}

void byTime(std::vector<Entry>& acts) {
  std::stable_sort(acts.begin(), acts.end(), [](const Entry& a, const Entry& b) { return a.t < b.t; });
}

Entry trainees(double t, const std::string& act) {
  Entry entry;
  entry.t = std::max(0.0, t);
  entry.kind = EntryKind::Action;
  entry.who = "trainee";
  entry.json = act;
  return entry;
}

/// When the two lists first differ; nothing when they do not.
std::optional<double> branchOf(const std::vector<Entry>& a, const std::vector<Entry>& b) {
  for (std::size_t i = 0; i < std::max(a.size(), b.size()); ++i) {
    if (i >= a.size())
      return b[i].t;
    if (i >= b.size())
      return a[i].t;
    if (!sameAct(a[i], b[i]))
      return std::min(a[i].t, b[i].t);
  }
  return std::nullopt;
}

Course courseOf(const LessonRun& run, const std::vector<const twin::Variable*>& variables) {
  Course course;
  const ScoreCard card = run.scoreNow();
  course.outcome = run.outcome();
  course.endS = run.timeS();
  course.percent = card.percent;
  course.passed = card.passed;
  course.alive = run.twin().state().heart.alive != 0;
  for (const Entry& entry : run.log().entries)
    if (entry.kind == EntryKind::Event && entry.name == "death" && course.diedS < 0)
      course.diedS = entry.t;
  for (const twin::Variable* variable : variables) {
    const auto index = static_cast<std::size_t>(variable - twin::variables().data());
    std::vector<float>& series = course.series.emplace_back();
    for (std::size_t i = 0; i < run.history().size(); ++i)
      series.push_back(run.history().value(index, i));
    course.last.push_back(variable->read(run.twin().state()));
  }
  return course;
}

bool wasDone(const std::vector<Entry>& acts, const Entry& act) {
  return std::any_of(acts.begin(), acts.end(),
                     [&](const Entry& a) { return a.kind == EntryKind::Action && a.who == act.who && a.json == act.json; });
}

/// From a moment on, to the end.
Result<void> playOn(LessonRun& run, const std::vector<Entry>& acts, double fromS, double untilS, const JobContext& job) {
  const auto onTo = [&](double t) -> Result<void> {
    while (run.timeS() < t - 1e-6 && !run.ended()) {
      if (job.cancelled())
        return cancelled();
      run.advance(std::min(kStepS, t - run.timeS()));
      job.progress((run.timeS() - fromS) / std::max(1.0, untilS - fromS), "Playing the other course");
    }
    return {};
  };
  for (const Entry& act : acts) {
    if (act.t < fromS)
      continue;
    if (act.t > untilS || run.ended())
      break;
    if (Result<void> on = onTo(act.t); !on)
      return on;
    // What cannot be done in this course is in its log.
    static_cast<void>(act.who == "instructor" ? run.instruct(act.json) : run.perform(act.json));
  }
  return onTo(untilS);
}

} // namespace

std::vector<Entry> actsOf(const RunLog& log) {
  std::vector<Entry> acts;
  for (const Entry& entry : log.entries)
    if ((entry.kind == EntryKind::Action || entry.kind == EntryKind::Refused) && entry.who != "lesson")
      acts.push_back(entry);
  return acts;
}

std::vector<Entry> changedActs(const LessonRun& run, const CounterfactualSpec& change) {
  std::vector<Entry> acts;
  for (Entry act : actsOf(run.log())) {
    const bool trainee = act.who == "trainee" && act.kind == EntryKind::Action;
    std::vector<std::string> events = trainee ? closerEventsOf(act.json) : std::vector<std::string>{};
    if (trainee)
      events.push_back(eventOf(act.json));
    const auto goesBy = [&](const std::string& name) {
      return !name.empty() && std::any_of(events.begin(), events.end(), [&](const std::string& event) { return run.goesBy(event, name); });
    };
    if (goesBy(change.remove))
      continue;
    if (goesBy(change.shift))
      act.t = std::max(0.0, act.t + change.byS);
    acts.push_back(std::move(act));
  }
  for (const auto& [t, act] : change.insert)
    acts.push_back(trainees(t, act));
  byTime(acts);
  return acts;
}

std::vector<Entry> actsUntil(const LessonRun& run, double fromS, const std::vector<std::pair<double, std::string>>& then) {
  std::vector<Entry> acts = actsOf(run.log());
  std::erase_if(acts, [&](const Entry& act) { return act.t >= fromS; });
  for (const auto& [t, act] : then)
    acts.push_back(trainees(std::max(t, fromS), act));
  byTime(acts);
  return acts;
}

Result<Counterfactual> compareWith(const LessonRun& run, const std::vector<Entry>& given, const std::vector<std::string>& names,
                                   const JobContext& job) {
  std::vector<const twin::Variable*> variables;
  for (const std::string& name : names) {
    const Result<const twin::Variable*> variable = twin::variable(name);
    if (!variable)
      return fail(variable.error());
    variables.push_back(*variable);
  }
  std::vector<Entry> acts = given;
  byTime(acts);
  const std::vector<Entry> done = actsOf(run.log());
  const bool whole = run.ended() && run.outcome() != "stopped";
  const double untilS = whole ? run.lesson().durationS : run.timeS();
  Counterfactual result;
  result.variables = names;
  result.was = courseOf(run, variables);
  const std::optional<double> branch = branchOf(done, acts);
  if (!branch || *branch > run.timeS()) {
    result.would = result.was;
    result.branchS = run.timeS();
    return result;
  }
  result.applies = true;
  result.branchS = *branch;
  const Result<LessonRun> was = run.before(*branch);
  if (!was)
    return fail(was.error());
  std::vector<Entry> first = acts;
  std::erase_if(first, [&](const Entry& act) { return act.t >= *branch; });
  const double share = *branch / std::max(1.0, untilS);
  Result<LessonRun> other = replay(run.sharedLesson(), run.twin().drugTable(), run.log().options, first, *branch, job.part(0, share));
  if (!other)
    return fail(other.error());
  result.branchHash = other->hash();
  result.sameUntilBranch = was->hash() == result.branchHash;
  if (Result<void> played = playOn(*other, acts, *branch, untilS, job.part(share, 1)); !played)
    return fail(played.error());
  result.would = courseOf(*other, variables);
  for (const Entry& entry : other->log().entries)
    if (entry.kind == EntryKind::Refused && entry.who != "lesson" && entry.t >= *branch && wasDone(done, entry))
      result.refused.push_back(entry.text);
  result.log = other->log();
  return result;
}

Result<std::vector<Counterfactual>> counterfactuals(const LessonRun& run, std::span<const CounterfactualSpec> changes,
                                                    const std::vector<std::string>& variables, const JobContext& job) {
  std::vector<std::optional<Result<Counterfactual>>> found(changes.size());
  std::vector<double> fractions(changes.size());
  std::mutex guard;
  tbb::parallel_for(std::size_t{0}, changes.size(), [&](std::size_t i) {
    const JobContext part(
        [&, i](double fraction, std::string_view step) {
          const std::lock_guard lock(guard);
          fractions[i] = fraction;
          double sum = 0;
          for (const double f : fractions)
            sum += f;
          job.progress(sum / static_cast<double>(fractions.size()), step);
        },
        job.stopToken());
    Result<Counterfactual> one = compareWith(run, changedActs(run, changes[i]), variables, part);
    if (one)
      one->text = changes[i].text;
    found[i].emplace(std::move(one));
  });
  std::vector<Counterfactual> all;
  for (std::optional<Result<Counterfactual>>& one : found) {
    if (!*one)
      return fail(one->error());
    all.push_back(std::move(**one));
  }
  return all;
}

} // namespace halsted::course
