// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/core/Result.h"

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace halsted::course {

struct Lesson;

/// How a lesson is played.
struct RunOptions {
  std::int64_t seed = 1;
  enum class Drugs { ByDose, ByClass } drugs = Drugs::ByDose; ///< ByClass: the trainee names a class, the usual dose is given
  bool hints = true;
  bool exam = false; ///< no hints, no rewind, no pause, scores only at the end
  std::string language = "en";
};

enum class EntryKind {
  Action,    ///< done by trainee or instructor: who, json = the act
  Refused,   ///< json = the act, text = the sentence
  Event,     ///< name; value where it has one
  State,     ///< name = the state entered
  Say,       ///< name = id of the text, who = role
  Asked,     ///< name = question
  Answered,  ///< name = question, json = chosen indices, value = 1 correct
  Result,    ///< name = finding, json = {"text": id} or the twin's figures: what the trainee came to see
  Condition, ///< name = "goals.ID", "goals.ID.if" or "penalties.ID"; value = 1 begins to hold, 0 ends
  Hint,      ///< name = hint
  Note,      ///< text by trainee or instructor
  End        ///< name = success, failure, time or stopped; json = {"twin": hash}
};
std::string_view entryName(EntryKind kind);

/// One line of a log.
struct Entry {
  double t = 0; ///< s of the lesson; whole ticks of 20 ms
  EntryKind kind = EntryKind::Event;
  std::string name, who, text;
  std::string json; ///< kept as a compact object with its keys in their order; what is no JSON is kept as it is
  double value = 0;
};

/// What the score needs of the lesson: kept in the log, so that the log alone tells the score.
struct ScoreSheet {
  struct Item {
    std::string id; ///< of the goal, penalty or question
    enum class Kind { Reached, Fraction, Penalty, Question } kind = Kind::Reached;
    double points = 0, fromS = 0, untilS = 0, byS = 0, lateS = 0, zero = 0, full = 1, withinS = 0;
    bool conditional = false, each = false, critical = false;
  };
  std::vector<Item> items;
  double passPercent = 70, durationS = 0;
  static ScoreSheet of(const Lesson& lesson);
};

/// All that happened in a run, in order. The same lesson, seed and acts give the same log, bit for bit: it holds no wall clock, no names of
/// people, and texts by id.
struct RunLog {
  std::string lessonId, lessonVersion, lessonHash, engine;
  RunOptions options;
  ScoreSheet sheet;
  std::vector<Entry> entries;

  /// JSON Lines: a header, then one entry a line.
  std::string headerLine() const;
  static std::string line(const Entry& entry);
  std::string text() const;
  /// SHA-256 of text(), hex.
  std::string hash() const;
  /// Refuses what is damaged by the number of its line. A last line that was cut off, as after a crash, is left out.
  static Result<RunLog> parse(std::string_view text, const std::string& name);
  static Result<RunLog> read(const std::filesystem::path& file);
  /// The whole file or nothing: what was there before stays when it fails.
  Result<void> write(const std::filesystem::path& file) const;
  bool ended() const { return !entries.empty() && entries.back().kind == EntryKind::End; }
};

} // namespace halsted::course
