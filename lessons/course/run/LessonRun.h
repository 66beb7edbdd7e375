// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "lessons/course/lesson/Lesson.h"
#include "lessons/course/run/History.h"
#include "lessons/course/run/RunBody.h"
#include "lessons/course/run/RunLog.h"
#include "lessons/course/scoring/Score.h"
#include "lessons/twin/Twin.h"
#include "segmentation/core/Job.h"

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace halsted::course {

/// A lesson being played: twin, lesson and acts on one clock. Moves only by advance(); everything that happened is in its log. Copyable
/// (shares lesson and history); one object is not for several threads at once, copies are.
class LessonRun {
public:
  /// The patient made, prepared and looked at for the first time; the clock at 0. Takes as long as the preparation needs (about 1 s for
  /// an hour), so it belongs in a job.
  static Result<LessonRun> start(std::shared_ptr<const Lesson> lesson, std::shared_ptr<const twin::DrugTable> drugs,
                                 const RunOptions& options, const JobContext& job);

  /// On by whole ticks of 20 ms, nearest; stops at the end of the lesson. Looks at conditions at every whole second.
  void advance(double seconds, twin::WaveRecorder* recorder = nullptr, int rateHz = 250);
  /// An act of the trainee (lesson acts in run/LessonActs.h and the twin's treatments) now; refused in a sentence for who reads it, which
  /// is logged and changes nothing else. "t" in it is ignored. What is not even an act, and acts after the end, are not logged.
  Result<void> perform(std::string_view actJson);
  /// An act of the instructor: the above, any act of the twin, {"act": "goState", "state": ...}, {"act": "end"}.
  Result<void> instruct(std::string_view actJson);

  double timeS() const { return m_body.timeS(); }
  bool ended() const { return !outcome().empty(); }
  const std::string& outcome() const { return m_body.memory.outcome; }
  const std::string& stateId() const { return m_body.memory.stateId; }
  const Lesson& lesson() const { return *m_body.lesson; }
  std::shared_ptr<const Lesson> sharedLesson() const { return m_body.lesson; }
  const twin::Twin& twin() const { return m_body.twin; }
  const RunLog& log() const { return m_body.log; }
  ScoreCard scoreNow() const;
  const History& history() const { return *m_body.history; }
  const std::vector<SeenResult>& seen() const { return m_body.memory.seen; }
  const std::vector<Pending>& pending() const { return m_body.memory.pending; }
  /// Monitors and lines that are on the patient.
  bool attached(std::string_view device) const { return m_body.memory.onPatient.contains(device); }
  /// Whether an event goes by this name: its own, or that of a group that counts it.
  bool goesBy(const std::string& event, std::string_view name) const;
  /// Asked and not answered, in the order of the lesson.
  std::vector<std::string> openQuestions() const;
  /// Offered so far, in the order of their offering.
  std::vector<std::string> hintsOffered() const { return m_body.memory.hints; }
  /// Minutes between measurements of the cuff; 0: none by itself.
  double cuffEveryMin() const { return m_body.memory.cuffEveryS / 60; }
  /// Of the twin, the log so far and the lesson's own memory: equal runs, equal hashes.
  std::string hash() const;
  /// Text of the lesson in the run's language, figures filled in from the twin as it is now.
  std::string words(const Text& text) const;

  /// The run as it was at that moment (a whole tick not after now): from the nearest keepsake, acts played again. For rewind and branches.
  Result<LessonRun> at(double seconds) const;
  /// The same before the acts of that very tick.
  Result<LessonRun> before(double seconds) const;
  /// Stops it by the trainee's wish.
  void stop();

private:
  friend Result<LessonRun> replay(std::shared_ptr<const Lesson>, std::shared_ptr<const twin::DrugTable>, const RunOptions&,
                                  const std::vector<Entry>&, double, const JobContext&);
  explicit LessonRun(RunBody body) : m_body(std::move(body)) {}
  Result<LessonRun> rewound(double seconds, bool withActs) const;
  /// Plays what trainee and instructor did, up to a tick from the start.
  Result<void> play(std::span<const Entry> acts, std::int64_t untilTick, bool withActsThen, const JobContext& job);
  std::int64_t tick() const;
  RunBody m_body;
};

/// Plays a log's or script's acts again from the beginning: the same acts, the same log. `untilS`: kNever for all, to the lesson's end.
Result<LessonRun> replay(std::shared_ptr<const Lesson> lesson, std::shared_ptr<const twin::DrugTable> drugs, const RunOptions& options,
                         const std::vector<Entry>& acts, double untilS, const JobContext& job);
/// A script: JSON Lines of {"t": seconds or "12min", "act": ...}, comments (#) and empty lines apart. Names file and line of a mistake.
Result<std::vector<Entry>> readScript(std::string_view text, const std::string& name);

} // namespace halsted::course
