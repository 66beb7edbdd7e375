// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace halsted::twin {
class DrugTable;
}

namespace halsted::course {

/// The program's own words in a debrief.
enum class Word {
  Debrief,
  Disclaimer,
  Simulation,
  Passed,
  NotPassed,
  NotEnded,
  CriticalError,
  CriticalErrors,
  WentWell,
  ToWorkOn,
  Nothing,
  Points,
  Of,
  PassMark,
  You,
  Expert,
  Score,
  Outcome,
  Success,
  Failure,
  Time,
  Stopped,
  UnderWay,
  Course,
  CourseNote,
  Target,
  YourActs,
  Why,
  WhyNote,
  NotSplit,
  Meanwhile,
  DoneThen,
  Through,
  BecauseOf,
  WhatIf,
  WhatIfNote,
  DoesNotApply,
  AsItWas,
  Would,
  Survival,
  Survives,
  Dies,
  AtTheEnd,
  SameUntil,
  NotPossible,
  AllItems,
  Item,
  Status,
  When,
  Due,
  Met,
  Late,
  Partly,
  Missed,
  NotApplicable,
  Clean,
  Incurred,
  Open,
  ShareOfTime,
  Answered,
  Right,
  Timeline,
  Questions,
  Sources,
  SelfRating,
  SelfRated,
  HintTaken,
  Asked,
  Note,
  Refused,
  Begins,
  Ends,
  Found,
  NothingFound,
  Instructor,
  Stop,
  Rose,
  Fell,
  From,
  To,
  Exam,
  Practice,
  Version,
  Length,
  Patient,
  LogDiffers,
  LessonDiffers,
  Rate1,
  Rate2,
  Rate3,
  Rate4,
  Rate5,
  Count
};

/// English where a language has none of its own.
std::string_view word(Word word, std::string_view language);

/// How a figure of the twin is written.
struct Figure {
  std::string title, unit;
  int decimals = 1;
  double scale = 1; ///< shown = value * scale
};
Figure figureOf(std::string_view variable, std::string_view language);
/// With the decimal comma where the language has one.
std::string numberWords(double value, int decimals, std::string_view language);
/// "61 mmHg"; with sign: "+4.1".
std::string valueWords(double value, const Figure& figure, std::string_view language, bool withUnit = true);
/// "1:04:05", "4:05" of the lesson's clock.
std::string clockOf(double seconds);

/// A name of acts, tests, body parts, people ("bloodGas"); one that nobody knows is taken apart at its capitals.
std::string termOf(std::string_view name, std::string_view language);
/// What was done: "Adrenaline 0.5 mg im".
std::string actOf(const std::string& actJson, const twin::DrugTable& drugs, std::string_view language);
/// A mechanism or cause of a twin::Contribution.
std::string causeOf(std::string_view name, std::string_view language);

} // namespace halsted::course
