// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "lessons/course/records/RecordFile.h"
#include "lessons/course/run/RunLog.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace halsted::course {

/// A pseudonym (UUID) by which all else knows the person. The name is optional and stands nowhere else.
struct Learner {
  std::string id, name;
};

/// What a log does not say of an attempt. Times are Unix times in ms.
struct Sitting {
  std::string id;      ///< UUID of the run
  std::string learner; ///< Learner::id
  std::int64_t startedMs = 0, endedMs = 0;
  std::optional<double> selfRatingPercent; ///< what the learner thought before the score was shown
};

/// One run of a lesson. All figures come from its log, by score().
struct Attempt {
  Sitting sitting;
  std::string lessonId, lessonVersion, lessonHash, engine, logHash;
  RunOptions options;
  double seconds = 0, percent = 0; ///< of the lesson's clock; of the points
  std::string outcome;             ///< success, failure, time, stopped; empty: broken off
  bool passed = false, criticalError = false;
};

/// One learner's attempts at one lesson, together: a row of the class view.
struct Progress {
  std::string learner, name, lessonId;
  int attempts = 0, passes = 0, examPasses = 0, criticalErrors = 0;
  double bestPercent = 0, lastPercent = 0, meanPercent = 0, seconds = 0; ///< seconds: of all attempts
  std::int64_t lastMs = 0;
};

/// How a whole class fared with one goal, penalty or question of a lesson.
struct ItemFigures {
  std::string item;
  int counted = 0, missed = 0;    ///< attempts in which it counted; missed, incurred or late
  int learners = 0, missedBy = 0; ///< people who had it; who still missed it at their newest attempt
  double meanShare = 0;           ///< of the possible points (penalties: mean points lost)
};

/// Given for a lesson passed in exam mode. Whoever has the log can check it.
struct Certificate {
  std::string id; ///< UUIDv5 of the attempt
  std::string attempt, learner, lessonId, lessonVersion, logHash;
  std::int64_t dateMs = 0;
  double percent = 0;
};
/// Whether the log is the one that the certificate was given for, and says what the certificate says; else one sentence why not.
Result<void> verifyCertificate(const Certificate& certificate, const RunLog& log);

/// The local database of who has played what: one file, made when it is not there. See RecordFile for what happens to damaged ones.
class LearnerRecord {
public:
  static Result<LearnerRecord> open(const std::filesystem::path& file);

  /// A new pseudonym, by chance.
  Result<Learner> addLearner(const std::string& name = {});
  /// Somebody known elsewhere; nothing changes when the pseudonym is here already.
  Result<bool> addKnown(const Learner& learner);
  Result<void> rename(const std::string& learner, const std::string& name);
  Result<std::vector<Learner>> learners();

  /// Scores the log and keeps both. The same attempt with the same log is kept once; one that was broken off may be replaced by its
  /// continuation, one that has ended never. A passed exam makes a certificate.
  Result<Attempt> add(const Sitting& sitting, const RunLog& log);
  /// A log brought from elsewhere. One that this learner has already is not added: nothing then.
  Result<std::optional<Attempt>> addLog(const std::string& learner, const RunLog& log, std::int64_t endedMs);
  /// All learners and attempts of another record that are not here. Names given here stay.
  struct Merged {
    int learners = 0, attempts = 0, known = 0;
  };
  Result<Merged> merge(LearnerRecord& other);
  Result<void> rate(const std::string& attempt, double selfRatingPercent);
  /// In order of time; empty: of all learners.
  Result<std::vector<Attempt>> attempts(const std::string& learner = {});
  /// The log as it was; refused when its bytes no longer give its hash.
  Result<RunLog> log(const std::string& attempt);
  Result<std::vector<Certificate>> certificates(const std::string& learner = {});

  /// By lesson; empty: the class view, by learner and lesson.
  Result<std::vector<Progress>> progress(const std::string& learner = {});
  /// In the order of the lesson's items, worst share first.
  Result<std::vector<ItemFigures>> items(const std::string& lessonId);

  /// All attempts as a table (RFC 4180), with names only when asked. Nothing in it can be taken for a formula by a spreadsheet.
  Result<std::string> csv(bool withNames);
  Result<void> exportCsv(const std::filesystem::path& file, bool withNames);

  /// Deletes somebody, with attempts, logs and certificates, or one attempt: from every byte of the file.
  Result<void> removeLearner(const std::string& learner);
  Result<void> removeAttempt(const std::string& attempt);

private:
  explicit LearnerRecord(std::unique_ptr<RecordFile> file) : m_file(std::move(file)) {}
  std::unique_ptr<RecordFile> m_file;
};

/// A cell of a table: quoted when it must be, an apostrophe before what a spreadsheet would calculate (OWASP, "CSV injection").
std::string csvCell(const std::string& text);

} // namespace halsted::course
