// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "lessons/course/lesson/Lesson.h"
#include "lessons/course/run/History.h"
#include "lessons/course/run/RunLog.h"
#include "lessons/course/scoring/Score.h"
#include "lessons/twin/Twin.h"
#include "segmentation/core/Job.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace halsted::course {

/// What the trainee has come to know: a finding, a laboratory result, a picture.
struct SeenResult {
  double askedS = 0, readyS = 0;
  std::string name;  ///< exam.lungs, order.bloodGas
  Text text;         ///< of a lesson's finding
  std::string words; ///< text with figures filled in, in the run's language
  std::string media;
  std::vector<twin::Finding> figures; ///< of the twin's tests
};

/// Something under way: a procedure, an order whose answer is awaited.
struct Pending {
  std::string name;
  double startS = 0, endS = 0;
};

/// A lesson being played: twin, lesson and acts on one clock. Moves only by advance(); everything that happened is in its log. Copyable
/// (shares lesson and history); not for several threads at once.
class LessonRun {
public:
  /// The patient made, prepared and looked at for the first time; the clock at 0. Takes as long as the preparation needs (about 1 s for
  /// an hour), so it belongs in a job.
  static Result<LessonRun> start(std::shared_ptr<const Lesson> lesson, std::shared_ptr<const twin::DrugTable> drugs,
                                 const RunOptions& options, const JobContext& job);

  /// On by whole ticks of 20 ms, nearest; stops at the end of the lesson. Looks at conditions at every whole second.
  void advance(double seconds, twin::WaveRecorder* recorder = nullptr, int rateHz = 250);
  /// An act of the trainee (lesson acts in run/LessonActs.h and the twin's treatments) now; refused in a sentence for who reads it, which
  /// is logged and changes nothing else. "t" in it is ignored.
  Result<void> perform(std::string_view actJson);
  /// An act of the instructor: the above, any act of the twin, {"act": "goState", "state": ...}, {"act": "end"}.
  Result<void> instruct(std::string_view actJson);

  double timeS() const;
  bool ended() const { return !m_outcome.empty(); }
  const std::string& outcome() const { return m_outcome; }
  const std::string& stateId() const { return m_stateId; }
  const Lesson& lesson() const { return *m_lesson; }
  std::shared_ptr<const Lesson> sharedLesson() const { return m_lesson; }
  const twin::Twin& twin() const { return m_twin; }
  const RunLog& log() const { return m_log; }
  ScoreCard scoreNow() const;
  const History& history() const { return *m_history; }
  const std::vector<SeenResult>& seen() const { return m_seen; }
  const std::vector<Pending>& pending() const { return m_pending; }
  /// Monitors and lines that are on the patient.
  bool attached(std::string_view device) const;
  std::vector<std::string> openQuestions() const;
  std::vector<std::string> hintsOffered() const;
  /// Of the twin, the log so far and the lesson's own memory: equal runs, equal hashes.
  std::string hash() const;
  /// Text of the lesson in the run's language, figures filled in from the twin as it is now.
  std::string words(const Text& text) const;

  /// The run as it was at that moment (a whole tick not after now): from the nearest keepsake, acts played again. For rewind and branches.
  Result<LessonRun> at(double seconds) const;
  /// Stops it by the trainee's wish.
  void stop();

private:
  friend class RunWorld;
  LessonRun(std::shared_ptr<const Lesson> lesson, twin::Twin twin);
  std::shared_ptr<const Lesson> m_lesson;
  twin::Twin m_twin;
  RunLog m_log;
  std::string m_stateId, m_outcome;
  std::vector<SeenResult> m_seen;
  std::vector<Pending> m_pending;
  std::shared_ptr<History> m_history;
  // the implementer's own fields follow
};

/// Plays a log's or script's acts again from the beginning: the same acts, the same log. `untilS`: kNever for all.
Result<LessonRun> replay(std::shared_ptr<const Lesson> lesson, std::shared_ptr<const twin::DrugTable> drugs, const RunOptions& options,
                         const std::vector<Entry>& acts, double untilS, const JobContext& job);
/// A script: JSON Lines of {"t": seconds or "12min", "act": ...}, comments (#) and empty lines apart. Names file and line of a mistake.
Result<std::vector<Entry>> readScript(std::string_view text, const std::string& name);

} // namespace halsted::course
