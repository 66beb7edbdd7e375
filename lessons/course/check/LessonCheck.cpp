// SPDX-License-Identifier: Apache-2.0
#include "lessons/course/check/LessonCheck.h"

#include "lessons/course/check/Reach.h"
#include "lessons/course/check/StaticCheck.h"
#include "lessons/course/check/Trainees.h"
#include "lessons/course/run/LessonRun.h"

#include <fmt/format.h>
#include <tbb/parallel_for.h>

#include <algorithm>
#include <atomic>
#include <cmath>

namespace halsted::course {

namespace {

constexpr double kStepS = 30;      ///< between looks at whether the job is cancelled
constexpr double kTolerance = 0.5; ///< points

double gainedOf(const ScoreCard& card, const std::string& id) {
  for (const ItemScore& item : card.items)
    if (item.id == id)
      return item.gained;
  return 0;
}

/// A run that was played, and the acts that were refused.
struct Play {
  LessonRun run;
  std::vector<std::pair<int, std::string>> refused; ///< line of the script, why
  int leftOver = 0;                                 ///< line of the first act after the end; 0: none
  std::vector<std::string> acts;
  ScoreCard card;
};

class LessonPlays {
public:
  LessonPlays(const LessonPackage& package, std::shared_ptr<const Lesson> lesson, const Node& root,
              std::shared_ptr<const twin::DrugTable> drugs, const CheckOptions& options, LessonChecked& checked)
      : m_package(package), m_lesson(std::move(lesson)), m_root(root), m_drugs(std::move(drugs)), m_options(options), m_checked(checked) {}
  Result<void> play(const JobContext& job);

private:
  void tell(Severity severity, const std::string& key, std::string message);
  void tellLine(Severity severity, const std::string& file, int line, const std::string& key, std::string message);
  Play playScript(const LessonRun& start, const std::string& file, const JobContext& job) const;
  PlayedScript summary(const std::string& file, const Play& play) const;
  void judgeExpert(const Play& play);
  void judgeIdle();
  void judgeError(std::size_t index, const Play& play);
  Result<void> playScripts(const LessonRun& start, const JobContext& job);
  Result<void> playTrainees(const LessonRun& start, const JobContext& job);
  void tellUnreached();

  const LessonPackage& m_package;
  std::shared_ptr<const Lesson> m_lesson;
  const Node& m_root;
  std::shared_ptr<const twin::DrugTable> m_drugs;
  const CheckOptions& m_options;
  LessonChecked& m_checked;
  std::optional<ScoreCard> m_expertCard;
  Reached m_reached;
  std::vector<std::string> m_scriptActs;
};

void LessonPlays::tell(Severity severity, const std::string& key, std::string message) {
  const Node::Key* itsKey = nullptr;
  const Node* node = findNode(m_root, key, &itsKey);
  const bool atKey = node && itsKey && (node->kind == Node::Kind::Map || node->kind == Node::Kind::List);
  Remark& remark = m_checked.remarks.emplace_back();
  remark.severity = severity;
  remark.key = key;
  remark.message = std::move(message);
  remark.place.file = m_package.lessonFile();
  remark.place.line = atKey ? itsKey->line : node ? node->line : 1;
  remark.place.column = atKey ? itsKey->column : node ? node->column : 1;
}

void LessonPlays::tellLine(Severity severity, const std::string& file, int line, const std::string& key, std::string message) {
  Remark& remark = m_checked.remarks.emplace_back();
  remark.severity = severity;
  remark.place.file = file;
  remark.place.line = line;
  remark.place.column = 1;
  remark.key = key;
  remark.message = std::move(message);
}

Play LessonPlays::playScript(const LessonRun& start, const std::string& file, const JobContext& job) const {
  Play play{start, {}, 0, {}, {}};
  LessonRun& run = play.run;
  const auto onTo = [&](double seconds) {
    while (!run.ended() && run.timeS() < seconds && !job.cancelled())
      run.advance(std::min(kStepS, seconds - run.timeS()));
  };
  if (!file.empty())
    if (const Result<std::string> bytes = m_package.read(file))
      for (const ScriptLine& line : scriptLines(*bytes, file)) {
        onTo(line.act.t);
        if (job.cancelled())
          break;
        if (run.ended()) {
          play.leftOver = line.number;
          break;
        }
        play.acts.push_back(line.act.json);
        const Result<void> done = line.act.who == "instructor" ? run.instruct(line.act.json) : run.perform(line.act.json);
        if (!done)
          play.refused.emplace_back(line.number, done.error().message);
      }
  onTo(m_lesson->durationS + 1);
  play.card = run.scoreNow();
  return play;
}

PlayedScript LessonPlays::summary(const std::string& file, const Play& play) const {
  PlayedScript out;
  out.file = file;
  out.outcome = play.run.outcome();
  out.percent = play.card.percent;
  out.endedS = play.run.timeS();
  out.passed = play.card.passed;
  out.logHash = play.run.log().hash();
  if (m_expertCard)
    for (const ItemScore& item : m_expertCard->items)
      if (const double lost = item.gained - gainedOf(play.card, item.id); std::abs(lost) > 1e-9)
        out.lost[item.id] = lost;
  return out;
}

void LessonPlays::judgeExpert(const Play& play) {
  const std::string& file = m_lesson->expert->file;
  for (const auto& [line, why] : play.refused)
    tellLine(Severity::Mistake, file, line, "scripts.expert.file", "The expert's act is refused: " + why);
  if (play.leftOver > 0)
    tellLine(Severity::Caution, file, play.leftOver, "scripts.expert.file",
             fmt::format("The lesson ends at {:g} s, before this act.", play.run.timeS()));
  if (play.run.outcome() == "failure")
    tell(Severity::Mistake, "scripts.expert", fmt::format("The expert's run ends in failure at {:g} s.", play.run.timeS()));
  if (play.card.criticalError)
    tell(Severity::Mistake, "scripts.expert", "The expert makes a critical error.");
  if (play.card.percent >= m_lesson->expertLeastPercent - 1e-9)
    return;
  std::string missed;
  for (const ItemScore& item : play.card.items)
    if (item.possible - item.gained > kTolerance && item.status != ItemScore::Status::NotApplicable)
      missed += fmt::format("{}{} ({:.1f} of {:g})", missed.empty() ? "" : ", ", item.id, item.gained, item.possible);
  tell(Severity::Mistake, "scripts.expert.least",
       fmt::format("The expert reaches {:.1f} % of the points instead of {:g} % or more; lost: {}.", play.card.percent,
                   m_lesson->expertLeastPercent, missed));
}

void LessonPlays::judgeIdle() {
  if (m_checked.idle->outcome != m_lesson->idleEnds)
    tell(Severity::Mistake, "scripts.idle",
         fmt::format("A trainee who does nothing ends in {} at {:g} s, not in {}.", m_checked.idle->outcome, m_checked.idle->endedS,
                     m_lesson->idleEnds));
}

void LessonPlays::judgeError(std::size_t index, const Play& play) {
  const ScriptSpec& spec = m_lesson->errors[index];
  const std::string key = fmt::format("scripts.errors.{}", index);
  for (const auto& [line, why] : play.refused)
    tellLine(Severity::Caution, spec.file, line, key + ".file", "The act is refused: " + why);
  if (!m_expertCard)
    return;
  for (const ItemScore& item : m_expertCard->items) {
    const double lost = item.gained - gainedOf(play.card, item.id);
    const auto named = spec.loses.find(item.id);
    const double expected = named == spec.loses.end() ? 0 : named->second;
    if (std::abs(lost - expected) <= kTolerance)
      continue;
    tell(Severity::Mistake, named == spec.loses.end() ? key + ".loses" : fmt::format("{}.loses.{}", key, item.id),
         named == spec.loses.end() ? fmt::format("{} {} {:.1f} points of '{}', which is not named.", spec.file, lost > 0 ? "loses" : "wins",
                                                 std::abs(lost), item.id)
                                   : fmt::format("{} loses {:.1f} points of '{}', not {:g}.", spec.file, lost, item.id, expected));
  }
}

Result<void> LessonPlays::playTrainees(const LessonRun& start, const JobContext& job) {
  const int number = m_options.trainees;
  const double durationS = m_lesson->durationS;
  const int whole = std::clamp(static_cast<int>(0.4 * m_options.traineesS / durationS), 0, std::min(number, 8));
  const double othersS = number > whole ? std::max(60.0, (m_options.traineesS - whole * durationS) / (number - whole)) : 0;
  const Palette palette(*m_lesson, *m_drugs, m_scriptActs);
  std::vector<TraineePlay> plays(static_cast<std::size_t>(number));
  std::atomic<int> done = 0;
  tbb::parallel_for(0, number, [&](int i) {
    if (job.cancelled())
      return;
    const double untilS = i < whole ? durationS + 1 : std::min(durationS + 1, othersS);
    TraineePlay& play = plays[static_cast<std::size_t>(i)];
    try {
      play = playTrainee(start, palette, m_options.seed, i, untilS, job);
    } catch (const std::exception& e) {
      play.problem = e.what();
    }
    job.progress(static_cast<double>(++done) / number, "Playing random trainees");
  });
  if (job.cancelled())
    return cancelled();
  for (std::size_t i = 0; i < plays.size(); ++i) {
    const TraineePlay& play = plays[i];
    ++m_checked.trainees;
    m_checked.traineesS += play.playedS;
    ++m_checked.outcomes[play.outcome];
    m_reached.add(play.reached);
    if (!play.problem.empty())
      tell(Severity::Mistake, "states", fmt::format("With random trainee {} of seed {}, {}.", i, m_options.seed, play.problem));
  }
  return {};
}

void LessonPlays::tellUnreached() {
  for (const LessonState& state : m_lesson->states)
    if (!m_reached.states.contains(state.id))
      tell(Severity::Caution, "states." + state.id, "No script and no random trainee came to this state.");
  for (const Goal& goal : m_lesson->goals)
    if (!m_reached.goals.contains(goal.id))
      tell(Severity::Caution, "goals." + goal.id, "No script and no random trainee reached this goal.");
  for (const Question& question : m_lesson->questions)
    if (!m_reached.questions.contains(question.id))
      tell(Severity::Caution, "questions." + question.id, "No script and no random trainee was asked this.");
  for (const Hint& hint : m_lesson->hints)
    if (!m_reached.hints.contains(hint.id))
      tell(Severity::Caution, "hints." + hint.id, "No script and no random trainee was offered this hint.");
}

Result<void> LessonPlays::playScripts(const LessonRun& start, const JobContext& job) {
  std::vector<std::string> files{""};
  if (m_lesson->expert)
    files.push_back(m_lesson->expert->file);
  const std::size_t errorsFrom = files.size();
  for (const ScriptSpec& spec : m_lesson->errors)
    files.push_back(spec.file);
  std::vector<std::optional<Play>> plays(files.size());
  std::atomic<std::size_t> done = 0;
  tbb::parallel_for(std::size_t{0}, files.size(), [&](std::size_t i) {
    plays[i] = playScript(start, files[i], job);
    job.progress(static_cast<double>(++done) / static_cast<double>(files.size()), "Playing the scripts");
  });
  if (job.cancelled())
    return cancelled();
  for (const std::optional<Play>& play : plays) {
    m_reached.add(play->run.log());
    m_scriptActs.insert(m_scriptActs.end(), play->acts.begin(), play->acts.end());
  }
  if (m_lesson->expert) {
    judgeExpert(*plays[1]);
    m_checked.expert = summary(files[1], *plays[1]);
    m_expertCard = plays[1]->card;
  }
  m_checked.idle = summary("", *plays[0]);
  judgeIdle();
  for (std::size_t i = 0; i < m_lesson->errors.size(); ++i) {
    m_checked.errors.push_back(summary(files[errorsFrom + i], *plays[errorsFrom + i]));
    judgeError(i, *plays[errorsFrom + i]);
  }
  return {};
}

Result<void> LessonPlays::play(const JobContext& job) {
  RunOptions options;
  options.seed = m_options.seed;
  Result<LessonRun> start = LessonRun::start(m_lesson, m_drugs, options, job.part(0, 0.05));
  if (!start) {
    if (start.error().code == ErrorCode::Cancelled)
      return fail(start.error());
    tell(Severity::Mistake, "prepare", start.error().message);
    return {};
  }
  if (Result<void> played = playScripts(*start, job.part(0.05, 0.3)); !played)
    return played;
  if (m_options.trainees > 0)
    if (Result<void> played = playTrainees(*start, job.part(0.3, 1)); !played)
      return played;
  tellUnreached();
  return {};
}

} // namespace

bool LessonChecked::good() const {
  return std::none_of(remarks.begin(), remarks.end(), [](const Remark& one) { return one.severity == Severity::Mistake; });
}

Result<LessonChecked> checkLesson(const LessonPackage& package, const std::filesystem::path& schema,
                                  std::shared_ptr<const twin::DrugTable> drugs, const CheckOptions& options, const JobContext& job) {
  LessonChecked checked;
  LessonReading reading = readLesson(package, schema, drugs);
  checked.remarks = std::move(reading.remarks);
  if (!reading.lesson)
    return checked;
  checked.id = reading.lesson->id;
  const Result<std::string> bytes = package.read(package.lessonFile());
  if (!bytes)
    return fail(bytes.error());
  const TreeReading tree = readTree(*bytes);
  RemarkList remarks(package.lessonFile());
  checkStatically(*reading.lesson, tree.root, package, *drugs, remarks);
  checked.remarks.insert(checked.remarks.end(), remarks.remarks.begin(), remarks.remarks.end());
  if (job.cancelled())
    return cancelled();
  if (!options.play || !checked.good())
    return checked;
  if (Result<void> played = LessonPlays(package, reading.lesson, tree.root, drugs, options, checked).play(job); !played)
    return fail(played.error());
  return checked;
}

} // namespace halsted::course
