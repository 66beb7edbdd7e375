// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "lessons/course/run/RunLog.h"

#include <string>
#include <vector>

namespace halsted::course {

struct ItemScore {
  std::string id;
  ScoreSheet::Item::Kind kind = ScoreSheet::Item::Kind::Reached;
  double possible = 0, gained = 0; ///< of a penalty: possible 0, gained negative or 0
  /// Late: reached after the deadline, with a part of the points. Partly: a fraction between `zero` and `full`. NotApplicable: counts
  /// neither as possible nor as gained.
  enum class Status { Open, Met, Late, Partly, Missed, NotApplicable, Clean, Incurred } status = Status::Open;
  double metS = -1;    ///< when a goal was reached (too late as well), a question answered, a penalty first incurred
  double fraction = 0; ///< of fractions: of the window so far
  int times = 0;       ///< of penalties
};

struct ScoreCard {
  std::vector<ItemScore> items;                 ///< in the order of the sheet
  double possible = 0, gained = 0, percent = 0; ///< percent of what was possible, not below 0
  bool criticalError = false, ended = false;
  std::string outcome; ///< success, failure, time, stopped; empty while it runs
  bool passed = false; ///< ended otherwise than in failure, percent reached, no critical error
};

/// A pure function of the log: the only place where points are counted. The rules stand in docs/lessons.md, "Points". `nowS` is the moment
/// of a run that has not ended.
ScoreCard score(const ScoreSheet& sheet, const std::vector<Entry>& entries, double nowS);
ScoreCard score(const RunLog& log);

} // namespace halsted::course
