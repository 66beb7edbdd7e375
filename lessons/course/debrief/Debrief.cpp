// SPDX-License-Identifier: Apache-2.0
#include "lessons/course/debrief/Debrief.h"

#include "lessons/course/debrief/DebriefParts.h"
#include "lessons/course/debrief/DebriefWords.h"
#include "lessons/twin/scenario/Variables.h"

#include <fmt/format.h>
#include <tbb/parallel_invoke.h>

#include <algorithm>
#include <cmath>
#include <mutex>

namespace halsted::course {

namespace {

std::vector<float> samplesOf(const LessonRun& run, const std::string& name) {
  std::vector<float> samples;
  if (const twin::Variable* variable = twin::findVariable(name)) {
    const auto index = static_cast<std::size_t>(variable - twin::variables().data());
    for (std::size_t i = 0; i < run.history().size(); ++i)
      samples.push_back(run.history().value(index, i));
  }
  return samples;
}

std::string outcomeText(const LessonRun& run, const std::string& language) {
  const LessonState* state = run.lesson().state(run.stateId());
  std::string words;
  if (state && state->end != LessonState::End::No && run.ended())
    words = run.lesson().words(state->text, language);
  return words;
}

std::string patientWords(const Lesson& lesson, const std::string& language) {
  return lesson.words(lesson.complaint, language);
}

/// Several jobs at once tell one fraction.
class SharedProgress {
public:
  SharedProgress(const JobContext& job, std::vector<double> shares) : m_job(job), m_shares(std::move(shares)), m_done(m_shares.size()) {}
  JobContext part(std::size_t i) {
    return JobContext(
        [this, i](double fraction, std::string_view step) {
          const std::lock_guard lock(m_guard);
          m_done[i] = fraction;
          double sum = 0, all = 0;
          for (std::size_t k = 0; k < m_done.size(); ++k) {
            sum += m_done[k] * m_shares[k];
            all += m_shares[k];
          }
          m_job.progress(sum / all, step);
        },
        m_job.stopToken());
  }

private:
  const JobContext& m_job;
  std::vector<double> m_shares, m_done;
  std::mutex m_guard;
};

Result<std::optional<LessonRun>> expertRun(const LessonRun& run, const LessonPackage* package, const JobContext& job) {
  const Lesson& lesson = run.lesson();
  if (!package || !lesson.expert || lesson.expert->file.empty())
    return std::optional<LessonRun>();
  const Result<std::string> text = package->read(lesson.expert->file);
  if (!text)
    return fail(text.error());
  const Result<std::vector<Entry>> script = readScript(*text, lesson.expert->file);
  if (!script)
    return fail(script.error());
  // The same patient by the same chance, with doses as the script gives them.
  RunOptions options = run.log().options;
  options.drugs = RunOptions::Drugs::ByDose;
  Result<LessonRun> expert = replay(run.sharedLesson(), run.twin().drugTable(), options, *script, kNever, job);
  if (!expert)
    return fail(expert.error());
  return std::optional<LessonRun>(std::move(*expert));
}

std::vector<std::string> comparedBy(const Lesson& lesson) {
  std::vector<std::string> names(std::begin(kCompared), std::end(kCompared));
  for (const std::string& name : lesson.debrief.show)
    if (std::find(names.begin(), names.end(), name) == names.end() && twin::findVariable(name))
      names.push_back(name);
  return names;
}

void addExpert(DebriefReport& report, const LessonRun& expert) {
  report.expert = expert.scoreNow();
  report.expertPlayedS = expert.timeS();
  for (DebriefItem& item : report.items)
    for (const ItemScore& score : report.expert->items)
      if (score.id == item.score.id && score.kind == item.score.kind && score.status != ItemScore::Status::NotApplicable)
        item.expertGained = score.gained;
  for (DebriefSeries& series : report.series)
    series.expert = samplesOf(expert, series.variable);
}

DebriefReport beginOf(const LessonRun& run, const RunLog& log, const std::string& language) {
  const Lesson& lesson = run.lesson();
  DebriefReport report;
  report.language = language;
  report.lessonId = log.lessonId;
  report.lessonVersion = log.lessonVersion;
  report.title = lesson.words(lesson.title, language);
  report.patient = patientWords(lesson, language);
  report.options = log.options;
  report.card = score(log);
  report.passPercent = log.sheet.passPercent;
  report.playedS = log.entries.empty() ? run.timeS() : std::max(run.timeS(), log.entries.back().t);
  report.logHash = log.hash();
  report.outcomeText = outcomeText(run, language);
  report.died = run.twin().state().heart.alive == 0;
  report.items = itemsOf(report.card, log, lesson, language);
  for (const DebriefItem& item : report.items)
    if (!item.guideline.empty() && report.sourceNumber(item.guideline) == 0)
      report.sources.push_back(item.guideline);
  report.marks = marksOf(log, run.twin().drugs(), language);
  for (const std::string& name : lesson.debrief.show) {
    if (!twin::findVariable(name))
      continue;
    DebriefSeries series{name, samplesOf(run, name), {}, std::nullopt};
    if (const auto target = lesson.debrief.targets.find(name); target != lesson.debrief.targets.end())
      series.target = target->second;
    report.series.push_back(std::move(series));
  }
  for (const Text& question : lesson.debrief.questions)
    report.questions.push_back(lesson.words(question, language));
  return report;
}

Result<DebriefReport> debriefOf(const LessonRun& run, const RunLog& log, const LessonPackage* package, const DebriefOptions& options,
                                const JobContext& job) {
  const std::string language = options.language.empty() ? log.options.language : options.language;
  const Lesson& lesson = run.lesson();
  DebriefReport report = beginOf(run, log, language);
  Result<void> told;
  Result<std::optional<LessonRun>> expert = std::optional<LessonRun>();
  Result<std::vector<Counterfactual>> others = std::vector<Counterfactual>();
  SharedProgress progress(job, {1, 2, 4});
  tbb::parallel_invoke(
      [&] {
        const JobContext part = progress.part(0);
        report.timeline = timelineOf(run, report.card, language);
        for (const std::string& name : lesson.debrief.explain) {
          if (!options.why || part.cancelled())
            break;
          Result<DebriefWhy> why = whyOf(run, name, report.marks, language, part);
          if (!why) {
            told = fail(why.error());
            return;
          }
          if (!why->movements.empty())
            report.why.push_back(std::move(*why));
        }
        part.progress(1, "Explaining");
      },
      [&] {
        const JobContext part = progress.part(1);
        if (options.expert)
          expert = expertRun(run, package, part);
        part.progress(1, "Playing the expert's run");
      },
      [&] {
        const JobContext part = progress.part(2);
        if (options.counterfactuals && !lesson.debrief.counterfactuals.empty())
          others = counterfactuals(run, lesson.debrief.counterfactuals, comparedBy(lesson), part);
        part.progress(1, "Playing other courses");
      });
  if (job.cancelled())
    return cancelled();
  if (!told)
    return fail(told.error());
  if (!expert)
    return fail(expert.error());
  if (!others)
    return fail(others.error());
  if (*expert)
    addExpert(report, **expert);
  report.counterfactuals = std::move(*others);
  for (const Counterfactual& other : report.counterfactuals)
    report.counterfactualTexts.push_back(lesson.words(other.text, language));
  return report;
}

} // namespace

Result<DebriefReport> makeDebrief(const LessonRun& run, const LessonPackage* package, const DebriefOptions& options,
                                  const JobContext& job) {
  return debriefOf(run, run.log(), package, options, job);
}

Result<Repetition> repeat(std::shared_ptr<const Lesson> lesson, std::shared_ptr<const twin::DrugTable> drugs, const RunLog& log,
                          const JobContext& job) {
  std::vector<Entry> acts = actsOf(log);
  if (log.ended() && log.entries.back().name == "stopped")
    acts.push_back(log.entries.back());
  const double untilS = log.entries.empty() ? 0 : log.entries.back().t;
  Result<LessonRun> run = replay(std::move(lesson), std::move(drugs), log.options, acts, untilS, job);
  if (!run)
    return fail(run.error());
  const bool same = run->log().hash() == log.hash();
  return Repetition{std::move(*run), same};
}

Result<DebriefReport> makeDebrief(const RunLog& log, const Repetition& again, const LessonPackage* package, const DebriefOptions& options,
                                  const JobContext& job) {
  Result<DebriefReport> report = debriefOf(again.run, log, package, options, job);
  if (report) {
    report->sameLog = again.sameLog;
    report->sameLesson = log.lessonHash == again.run.lesson().hash;
  }
  return report;
}

Result<DebriefReport> makeDebrief(const RunLog& log, std::shared_ptr<const Lesson> lesson, std::shared_ptr<const twin::DrugTable> drugs,
                                  const LessonPackage* package, const DebriefOptions& options, const JobContext& job) {
  if (log.lessonId != lesson->id)
    return fail(ErrorCode::Refused, fmt::format("The log is of the lesson {}, not of {}; name its lesson.", log.lessonId, lesson->id));
  const Result<Repetition> again = repeat(std::move(lesson), std::move(drugs), log, job.part(0, 0.3));
  if (!again)
    return fail(again.error());
  return makeDebrief(log, *again, package, options, job.part(0.3, 1));
}

} // namespace halsted::course
