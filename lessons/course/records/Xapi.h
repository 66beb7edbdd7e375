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

/// Names under which our own verbs, types and extensions go. xAPI asks for IRIs and only recommends addresses; a UUID is a name that
/// nobody else can have and that needs no domain (RFC 4122), what follows # is a name within it (RFC 8141, section 2.3.3).
constexpr std::string_view kXapiNames = "urn:uuid:21e1082e-3758-4dee-b624-cfa991d2c128#xapi";
/// Of accounts on a computer that no school has named: must be an address (xAPI 1.0.3, part two, 2.4.2.4), and this one is everybody's own
/// (RFC 6761, section 6.3). The pseudonyms below it are UUIDs.
constexpr std::string_view kXapiSite = "https://localhost/halsted";

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
  std::string site{kXapiSite};             ///< IRI of school or computer: accounts' home page and root of lessons' activities
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
