// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "lessons/course/debrief/Counterfactual.h"
#include "lessons/course/lesson/LessonFile.h"
#include "lessons/course/run/LessonRun.h"
#include "lessons/twin/explain/Explanation.h"
#include "segmentation/core/Job.h"

#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace halsted::course {

/// A goal, penalty or question with what became of it.
struct DebriefItem {
  ItemScore score;
  std::string text;
  std::string guideline;                  ///< the citation; empty when the lesson names none
  double dueS = kNever;                   ///< of goals that are reached: the deadline
  double missedPoints = 0;                ///< not gained of what was possible, or lost by a penalty
  bool critical = false;                  ///< of penalties
  std::vector<std::string> chosen, right; ///< of questions: what was answered, what is right
  std::string reply;                      ///< of questions: what the lesson says to the answer
  std::optional<double> expertGained;     ///< what the expert's run got for it
};

struct TimelineEntry {
  enum class Who { Trainee, Instructor, Team, Patient, Result, Score, Refused, Lesson } who = Who::Lesson;
  double t = 0;
  std::string title, detail;
  bool good = false, bad = false; ///< of Score: goals reached, errors made
};

/// An act of the trainee that may change the patient: marked with its number in the plots.
struct DebriefMark {
  int number = 0;
  double t = 0;
  std::string text;
};

/// The course of one variable, every History::kEveryS from 0, in the twin's unit.
struct DebriefSeries {
  std::string variable;
  std::vector<float> values, expert; ///< the expert's empty when there is none
  std::optional<std::array<double, 2>> target;
};

/// One movement of a variable and what it came from.
struct DebriefMovement {
  double fromS = 0, toS = 0;
  twin::Explanation why;  ///< contributions are empty where the twin cannot split the variable
  std::vector<int> marks; ///< numbers of DebriefMarks done in this time, or shortly before it
  struct Beside {         ///< where it cannot be split: what else moved much
    std::string variable;
    double before = 0, after = 0;
  };
  std::vector<Beside> beside;
};
struct DebriefWhy {
  std::string variable; ///< as the lesson names it; SpO2 is explained by SaO2 (why.variable)
  std::vector<DebriefMovement> movements;
};

/// All that a debrief says, in the language asked for. Values only: pages, files and tests show the same.
struct DebriefReport {
  std::string language, lessonId, lessonVersion, title, patient, outcomeText;
  RunOptions options;
  ScoreCard card; ///< of the log
  double playedS = 0, passPercent = 70;
  bool died = false;
  bool sameLog = true, sameLesson = true; ///< whether the repetition gave the log bit for bit; whether the lesson is the log's
  std::string logHash;
  std::vector<DebriefItem> items; ///< critical errors first, then in the order of the lesson
  std::vector<TimelineEntry> timeline;
  std::vector<DebriefMark> marks;
  std::vector<DebriefSeries> series;
  std::vector<DebriefWhy> why;
  std::optional<ScoreCard> expert;
  double expertPlayedS = 0;
  std::vector<Counterfactual> counterfactuals;
  std::vector<std::string> counterfactualTexts; ///< beside them, in the report's language
  std::vector<std::string> questions;           ///< open, of the lesson
  std::vector<std::string> sources;             ///< guidelines cited by items, each once
  std::optional<double> selfRatingPercent;
  std::string learner; ///< a name only when somebody asked for it

  /// Gained at their whole: what went well. Greatest first, at most `most`.
  std::vector<const DebriefItem*> good(std::size_t most) const;
  /// Critical errors, then what cost points, dearest first.
  std::vector<const DebriefItem*> bad(std::size_t most) const;
  /// Number of a source from 1; 0 when it has none.
  int sourceNumber(const std::string& guideline) const;
};

struct DebriefOptions {
  std::string language; ///< empty: the run's
  bool expert = true, why = true, counterfactuals = true;
};

/// Makes the debrief of a run as it stands. The expert's run and the counterfactuals are played for it: about as long as the run itself
/// takes to play, several at once. `package` (for the expert's script) may be null. Fails when cancelled, or when the expert's script
/// cannot be read.
Result<DebriefReport> makeDebrief(const LessonRun& run, const LessonPackage* package, const DebriefOptions& options, const JobContext& job);

/// A log played again.
struct Repetition {
  LessonRun run;
  bool sameLog = false; ///< the run gave the log bit for bit
};
/// Plays the log's acts again with this lesson. One that broke off ends with its last entry.
Result<Repetition> repeat(std::shared_ptr<const Lesson> lesson, std::shared_ptr<const twin::DrugTable> drugs, const RunLog& log,
                          const JobContext& job);
/// The debrief of a log that has been played again.
Result<DebriefReport> makeDebrief(const RunLog& log, const Repetition& again, const LessonPackage* package, const DebriefOptions& options,
                                  const JobContext& job);
/// The debrief of a log: points by the log, all else by its repetition.
Result<DebriefReport> makeDebrief(const RunLog& log, std::shared_ptr<const Lesson> lesson, std::shared_ptr<const twin::DrugTable> drugs,
                                  const LessonPackage* package, const DebriefOptions& options, const JobContext& job);

} // namespace halsted::course
