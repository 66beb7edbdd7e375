// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "lessons/course/run/RunLog.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace halsted::course {

struct Lesson;

/// Names under which our own verbs, types and extensions go. A name, not an address: .example belongs to nobody (RFC 2606).
constexpr std::string_view kXapiNames = "https://halsted.example/xapi";

/// An account, never an address of mail. `name` only when the person has asked to be named.
struct XapiPerson {
  std::string account; ///< UUID, the pseudonym
  std::string name;
};

/// What a log does not know of the run, given by the caller.
struct XapiRun {
  std::string run;          ///< UUID of the run: with the number of the line it makes the id of each statement
  std::string registration; ///< UUID; empty: the run's
  std::string session;      ///< cmi5 session id; empty: the run's UUID
  /// Unix time of second 0, in ms. Statements are stamped with this plus simulated time; a run played faster than real time should be
  /// dated back by its length, as an LRS may refuse what lies in the future.
  std::int64_t startMs = 0;
  XapiPerson learner;
  std::optional<XapiPerson> instructor;    ///< of annotations and overrides; else a pseudonym that is good for this run alone
  std::string site{kXapiNames};            ///< IRI of school or computer: accounts' home page and root of lessons' activities
  std::string course;                      ///< IRI of a course that this lesson satisfies when passed; may be empty
  double speed = 1;                        ///< told in the context
  bool ownWords = false;                   ///< whether notes and written answers go out
  std::vector<std::string> debriefAnswers; ///< to the lesson's debrief questions, in their order
  std::optional<double> selfRatingPercent; ///< guessed before the score was shown
  bool abandoned = false;                  ///< the log broke off and will not be continued
};

/// The run as xAPI 1.0.3 statements, one JSON object each, in order of time. Verbs of cmi5 (quartz) for the course of the lesson, with its
/// rules: initialized first, terminated last, passed or failed once, completed unless stopped. Besides, as cmi5 allows: performed,
/// requested, viewed, progressed, answered, attempted (refused), met and missed (goals), erred, scored, commented, annotated, overrode.
/// What happened to the patient by itself stays in the log. The same log and run give the same statements with the same ids (UUIDv5).
/// What depends on the score comes once the log has ended. Titles are the lesson's in all its languages if the lesson is the log's (by
/// hash), else ids; lesson may be null.
Result<std::vector<std::string>> xapiStatements(const RunLog& log, const Lesson* lesson, const XapiRun& run);

/// One statement a line; the file is there whole or not at all.
Result<void> writeXapiLines(const std::filesystem::path& file, const std::vector<std::string>& statements);

} // namespace halsted::course
