// SPDX-License-Identifier: Apache-2.0
#include "lessons/course/run/LessonRun.h"

#include "lessons/course/run/RunSteps.h"
#include "lessons/twin/scenario/Acts.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace halsted::course {

namespace {

constexpr std::int64_t kSecond = 50;                  ///< ticks
constexpr std::int64_t kKeepsakeTicks = 60 * kSecond; ///< of simulated time
constexpr std::int64_t kHistoryTicks = static_cast<std::int64_t>(History::kEveryS) * kSecond;
constexpr double kStepS = 30; ///< between looks at whether a job is cancelled

const char* const kEngine = "halsted-twin 1";

std::int64_t ticks(double seconds) {
  return std::llround(seconds * static_cast<double>(kSecond));
}

void keep(RunBody& run) {
  run.keepsakes.push_back(
      std::make_shared<const Keepsake>(Keepsake{run.timeS(), run.twin.state(), run.memory, run.log.entries.size(), run.history->size()}));
}

void recordHistory(RunBody& run) {
  if (run.history.use_count() > 1)
    run.history = std::make_shared<History>(*run.history);
  run.history->record(run.twin.state());
}

/// What happens before the trainee comes, to whole seconds.
Result<void> prepare(twin::Twin& twin, const Lesson& lesson, const JobContext& job) {
  std::vector<std::pair<double, std::string>> acts = lesson.prepare;
  std::stable_sort(acts.begin(), acts.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  const double forS = std::ceil(lesson.prepareForS);
  const std::int64_t begin = twin.state().clock.tick;
  const auto onTo = [&](double seconds) -> Result<void> {
    const std::int64_t goal = begin + ticks(std::clamp(seconds, 0.0, forS));
    while (twin.state().clock.tick < goal) {
      if (job.cancelled())
        return cancelled();
      const std::int64_t left = goal - twin.state().clock.tick;
      twin.advance(std::min(kStepS, static_cast<double>(left) * twin::kTickS));
      job.progress(static_cast<double>(twin.state().clock.tick - begin) / static_cast<double>(std::max<std::int64_t>(1, ticks(forS))),
                   "Preparing the patient");
    }
    return {};
  };
  for (const auto& [t, act] : acts) {
    if (Result<void> on = onTo(t); !on)
      return on;
    if (Result<void> done = twin::applyAct(twin, act); !done)
      return fail(done.error().code, fmt::format("The lesson {} cannot be prepared at {} s: {}", lesson.id, t, done.error().message));
  }
  return onTo(forS);
}

void addGroup(const Lesson& lesson, const twin::DrugTable& drugs, const std::string& group, const std::string& name, int depth,
              std::map<std::string, std::vector<std::string>, std::less<>>& groupsOf) {
  std::vector<std::string> members;
  if (const auto own = lesson.groups.find(name); own != lesson.groups.end())
    members = own->second;
  else
    members = builtInGroup(name, drugs);
  if (members.empty() && name != group)
    members = {name};
  for (const std::string& member : members) {
    if (member == group)
      continue;
    const bool isGroup = member != name && (lesson.groups.contains(member) || !builtInGroup(member, drugs).empty());
    if (isGroup && depth < 8) {
      addGroup(lesson, drugs, group, member, depth + 1, groupsOf);
      continue;
    }
    std::vector<std::string>& groups = groupsOf[member];
    if (std::find(groups.begin(), groups.end(), group) == groups.end())
      groups.push_back(group);
  }
}

std::shared_ptr<const RunGround> findGround(const Lesson& lesson, const twin::Twin& twin) {
  auto ground = std::make_shared<RunGround>();
  ground->startTick = twin.state().clock.tick;
  std::vector<std::string> names = builtInGroupNames();
  for (const auto& [name, members] : lesson.groups)
    if (std::find(names.begin(), names.end(), name) == names.end())
      names.push_back(name);
  for (const std::string& name : names)
    addGroup(lesson, twin.drugs(), name, name, 0, ground->groupsOf);
  const std::vector<twin::Drug>& drugs = twin.drugs().drugs();
  for (std::size_t i = 0; i < drugs.size(); ++i)
    ground->drugIndex[drugs[i].id] = i;
  ground->givenBefore.assign(drugs.size(), 0);
  const twin::Drugs& inBody = twin.state().drugs;
  for (std::size_t i = 0; i < static_cast<std::size_t>(inBody.usedSlots); ++i)
    if (inBody.inUse[i].drug >= 0)
      ground->givenBefore[static_cast<std::size_t>(inBody.inUse[i].drug)] = inBody.inUse[i].given;
  return ground;
}

RunMemory firstMemory(const Lesson& lesson, const twin::Twin& twin) {
  RunMemory m;
  m.conditionMemory.assign(static_cast<std::size_t>(lesson.conditionMemory.count), 0);
  m.onPatient.insert(lesson.attached.begin(), lesson.attached.end());
  m.onPatient.insert(lesson.access.begin(), lesson.access.end());
  m.ruleHeld.assign(lesson.rules.size(), 0);
  m.ruleDone = m.ruleHeld;
  m.goalHeld.assign(lesson.goals.size(), 0);
  m.goalApplies = m.goalHeld;
  m.penaltyHeld.assign(lesson.penalties.size(), 0);
  m.hintHeld.assign(lesson.hints.size(), 0);
  std::size_t conditions = 0;
  for (const LessonFinding& finding : lesson.findings)
    conditions += finding.variants.size();
  m.findingHolds.assign(conditions, 0);
  m.twinEvents = twin.state().events.count;
  m.changesLeft = kChangesPerLook;
  return m;
}

/// What already holds when the clock starts is news to who comes in.
void publishWhatHolds(RunBody& run) {
  for (std::size_t i = 0; i < twin::kEventKindCount; ++i)
    if (run.twin.state().events.watches[i].active)
      publish(run, std::string(twin::eventName(static_cast<twin::EventKind>(i))));
  if (run.twin.state().events.watches[static_cast<std::size_t>(twin::EventKind::Death)].active)
    run.memory.diedS = 0;
}

bool isAct(const Entry& entry) {
  return (entry.kind == EntryKind::Action || entry.kind == EntryKind::Refused) && entry.who != whoName(Who::Lesson);
}

} // namespace

Result<LessonRun> LessonRun::start(std::shared_ptr<const Lesson> lesson, std::shared_ptr<const twin::DrugTable> drugs,
                                   const RunOptions& options, const JobContext& job) {
  Result<twin::Twin> patient = twin::Twin::create(lesson->patient, std::move(drugs), options.seed);
  if (!patient)
    return fail(patient.error());
  if (Result<void> ready = prepare(*patient, *lesson, job); !ready)
    return fail(ready.error());
  RunLog log;
  log.lessonId = lesson->id;
  log.lessonVersion = lesson->version;
  log.lessonHash = lesson->hash;
  log.engine = kEngine;
  log.options = options;
  log.sheet = ScoreSheet::of(*lesson);
  RunBody body{lesson, *patient, findGround(*lesson, *patient), std::move(log), std::make_shared<History>(), firstMemory(*lesson, *patient),
               {}};
  noteDrips(body);
  recordHistory(body);
  enterState(body, lesson->start);
  publishWhatHolds(body);
  look(body);
  keep(body);
  return LessonRun(std::move(body));
}

std::int64_t LessonRun::tick() const {
  return m_body.twin.state().clock.tick - m_body.ground->startTick;
}

void LessonRun::advance(double seconds, twin::WaveRecorder* recorder, int rateHz) {
  for (std::int64_t left = ticks(seconds); left > 0 && !ended();) {
    const std::int64_t step = std::min(left, kSecond - tick() % kSecond);
    m_body.twin.advance(static_cast<double>(step) * twin::kTickS, recorder, rateHz);
    left -= step;
    if (tick() % kSecond != 0)
      continue;
    if (tick() % kHistoryTicks == 0)
      recordHistory(m_body);
    look(m_body);
    if (tick() % kKeepsakeTicks == 0)
      keep(m_body);
  }
}

Result<void> LessonRun::perform(std::string_view actJson) {
  return performAct(m_body, Who::Trainee, std::string(actJson));
}

Result<void> LessonRun::instruct(std::string_view actJson) {
  return performAct(m_body, Who::Instructor, std::string(actJson));
}

void LessonRun::stop() {
  endRun(m_body, "stopped");
}

ScoreCard LessonRun::scoreNow() const {
  return score(m_body.log.sheet, m_body.log.entries, timeS());
}

bool LessonRun::goesBy(const std::string& event, std::string_view name) const {
  const auto groups = m_body.ground->groupsOf.find(event);
  return !event.empty() && (event == name || (groups != m_body.ground->groupsOf.end() &&
                                              std::find(groups->second.begin(), groups->second.end(), name) != groups->second.end()));
}

std::vector<std::string> LessonRun::openQuestions() const {
  std::vector<std::string> open;
  for (const Question& question : lesson().questions)
    if (const auto asked = m_body.memory.questions.find(question.id); asked != m_body.memory.questions.end() && !asked->second.answered)
      open.push_back(question.id);
  return open;
}

std::string LessonRun::words(const Text& text) const {
  const std::string& language = m_body.log.options.language;
  return fillWords(lesson().words(text, language), twin().state(), {}, language);
}

std::string LessonRun::hash() const {
  const RunMemory& m = m_body.memory;
  std::uint64_t h = 0xcbf29ce484222325ull; // FNV-1a
  const auto bytes = [&h](const void* data, std::size_t size) {
    for (std::size_t i = 0; i < size; ++i)
      h = (h ^ static_cast<const unsigned char*>(data)[i]) * 0x100000001b3ull;
  };
  const auto number = [&](double value) { bytes(&value, sizeof value); };
  const auto text = [&](const std::string& s) { bytes(s.data(), s.size() + 1); };
  for (const double slot : m.conditionMemory)
    number(slot);
  for (const auto& [name, happened] : m.happened) {
    text(name);
    number(happened.count);
    number(happened.firstS);
    number(happened.lastS);
  }
  for (const std::string& device : m.onPatient)
    text(device);
  for (const Pending& pending : m.pending) {
    text(pending.name);
    number(pending.startS);
    number(pending.endS);
  }
  for (const auto* held : {&m.ruleHeld, &m.ruleDone, &m.goalHeld, &m.goalApplies, &m.penaltyHeld, &m.hintHeld, &m.findingHolds})
    bytes(held->data(), held->size());
  for (const double ml : m.ranInMl)
    number(ml);
  for (const auto* syringes : {&m.syringeMl, &m.emptied})
    for (const auto& [drug, amount] : *syringes) {
      number(drug);
      number(amount);
    }
  for (const double value : {m.stateSinceS, m.diedS, m.cuffEveryS, m.cuffNextS, static_cast<double>(m.procedures),
                             static_cast<double>(m.airwayAttempts), static_cast<double>(m.seen.size())})
    number(value);
  for (const SeenResult& seen : m.seen)
    text(seen.words);
  text(m.stateId);
  return fmt::format("{:016x}-{:016x}-{}", m_body.twin.hash(), h, m_body.log.hash());
}

Result<void> LessonRun::play(std::span<const Entry> acts, std::int64_t untilTick, bool withActsThen, const JobContext& job) {
  const std::int64_t first = tick();
  const auto onTo = [&](std::int64_t goal) -> Result<void> {
    while (tick() < goal && !ended()) {
      if (job.cancelled())
        return cancelled();
      advance(std::min(kStepS, static_cast<double>(goal - tick()) * twin::kTickS));
      job.progress(static_cast<double>(tick() - first) / static_cast<double>(std::max<std::int64_t>(1, untilTick - first)), "Playing");
    }
    return {};
  };
  for (const Entry& entry : acts) {
    const bool stopped = entry.kind == EntryKind::End && entry.name == "stopped";
    const std::int64_t when = ticks(entry.t);
    if (when > untilTick || (when == untilTick && !withActsThen) || ended())
      break;
    if (!isAct(entry) && !stopped)
      continue;
    if (Result<void> on = onTo(when); !on)
      return on;
    // A refusal is part of what happens.
    if (stopped)
      stop();
    else
      static_cast<void>(entry.who == whoName(Who::Instructor) ? instruct(entry.json) : perform(entry.json));
  }
  return onTo(untilTick);
}

Result<LessonRun> LessonRun::rewound(double seconds, bool withActs) const {
  const std::int64_t goal = ticks(seconds);
  if (goal < 0 || goal > tick())
    return fail(ErrorCode::Refused, fmt::format("The lesson was never at {} s; choose a moment from 0 to {:.0f} s.", seconds, timeS()));
  const auto after =
      std::find_if(m_body.keepsakes.begin(), m_body.keepsakes.end(), [&](const auto& kept) { return ticks(kept->timeS) > goal; });
  const Keepsake& kept = **std::prev(after);
  const std::vector<Entry>& entries = m_body.log.entries;
  const std::vector<Entry> acts(entries.begin() + static_cast<std::ptrdiff_t>(kept.entries), entries.end());
  RunBody body{m_body.lesson,
               m_body.twin,
               m_body.ground,
               m_body.log,
               std::make_shared<History>(*m_body.history),
               kept.memory,
               {m_body.keepsakes.begin(), after}};
  body.twin.state() = kept.state;
  body.log.entries.resize(kept.entries);
  body.history->truncate(kept.samples);
  LessonRun run(std::move(body));
  if (Result<void> played = run.play(acts, goal, withActs, {}); !played)
    return fail(played.error());
  return run;
}

Result<LessonRun> LessonRun::at(double seconds) const {
  return rewound(seconds, true);
}

Result<LessonRun> LessonRun::before(double seconds) const {
  return rewound(seconds, false);
}

Result<LessonRun> replay(std::shared_ptr<const Lesson> lesson, std::shared_ptr<const twin::DrugTable> drugs, const RunOptions& options,
                         const std::vector<Entry>& acts, double untilS, const JobContext& job) {
  std::vector<Entry> sorted = acts;
  std::stable_sort(sorted.begin(), sorted.end(), [](const Entry& a, const Entry& b) { return a.t < b.t; });
  const double prepare = lesson->prepareForS, whole = prepare + lesson->durationS;
  const double until = std::min(untilS, std::ceil(lesson->durationS));
  Result<LessonRun> run = LessonRun::start(std::move(lesson), std::move(drugs), options, job.part(0, prepare / std::max(1.0, whole)));
  if (!run)
    return run;
  if (Result<void> played = run->play(sorted, ticks(until), true, job.part(prepare / std::max(1.0, whole), 1)); !played)
    return fail(played.error());
  return run;
}

} // namespace halsted::course
