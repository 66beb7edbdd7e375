// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "lessons/course/run/LessonRun.h"
#include "segmentation/core/Job.h"

#include <span>
#include <string>
#include <vector>

namespace halsted::course {

/// How one run went.
struct Course {
  std::string outcome; ///< success, failure, time, stopped; empty when it has not ended
  double endS = 0, percent = 0;
  bool passed = false, alive = true;
  double diedS = -1;
  std::vector<std::vector<float>> series; ///< of each variable: samples every History::kEveryS from 0
  std::vector<double> last;               ///< of each variable, at endS
};

/// What would have become of this patient: a run played from its beginning with other acts.
struct Counterfactual {
  Text text;
  bool applies = false;        ///< false: the run has no such act, and nothing was played
  double branchS = 0;          ///< the moment of the first act that differs
  bool sameUntilBranch = true; ///< both runs were equal bit for bit at that moment, before its acts
  std::string branchHash;
  std::vector<std::string> variables;
  Course was, would;
  std::vector<std::string> refused; ///< sentences: acts that were done, and could not be done in the other course
  RunLog log;                       ///< of the other run
};

/// Acts of trainee and instructor in a log, in order.
std::vector<Entry> actsOf(const RunLog& log);
/// The same with a change in what the trainee did: shifted, left out, put in. An event is named as in conditions, or by its group.
std::vector<Entry> changedActs(const LessonRun& run, const CounterfactualSpec& change);
/// The same up to a moment, and from there on only these acts (their times in s of the lesson, not before it).
std::vector<Entry> actsUntil(const LessonRun& run, double fromS, const std::vector<std::pair<double, std::string>>& then);

/// Plays a run again with other acts and compares. An ended run is compared over the whole lesson, one that goes on or was stopped up to
/// its present moment. About as long as the run itself takes to play; `variables` by their names in twin::variables().
Result<Counterfactual> compareWith(const LessonRun& run, const std::vector<Entry>& acts, const std::vector<std::string>& variables,
                                   const JobContext& job);
/// Those of a lesson's debrief, several at once, each the same as alone.
Result<std::vector<Counterfactual>> counterfactuals(const LessonRun& run, std::span<const CounterfactualSpec> changes,
                                                    const std::vector<std::string>& variables, const JobContext& job);

} // namespace halsted::course
