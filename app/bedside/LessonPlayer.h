// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/bedside/WaveTape.h"
#include "lessons/course/run/LessonRun.h"

#include <QObject>

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace halsted {

/// What the bedside shows of a run at one moment; values only.
struct BedsideSnapshot {
  double timeS = 0, speed = 1;
  bool paused = true, ended = false;
  std::string outcome, stateId;
  twin::State patient;                  ///< the whole twin: panels read settings and variables of it by name
  std::vector<std::string> attached;    ///< devices on the patient
  std::vector<course::SeenResult> seen; ///< all so far, oldest first
  std::vector<course::Pending> pending;
  std::vector<std::string> openQuestions, hints;
  std::shared_ptr<const std::vector<course::Entry>> entries; ///< all so far; never null
  course::ScoreCard score;
};

/// Plays a run on a thread of its own, in real time or faster; the window looks at snapshots and posts acts. All functions are for the GUI
/// thread.
class LessonPlayer final : public QObject {
  Q_OBJECT
public:
  /// `logFile`: where the run saves itself while it goes; empty: nowhere.
  LessonPlayer(course::LessonRun run, std::filesystem::path logFile, QObject* parent);
  ~LessonPlayer() override;

  const course::Lesson& lesson() const { return *m_lesson; }
  const course::RunOptions& options() const { return m_options; }
  std::shared_ptr<const BedsideSnapshot> snapshot() const; ///< the newest; never null
  /// Of monitors and ventilator; each who draws them makes a WaveReader. At more than twice real time only parts of them are there.
  std::shared_ptr<const WaveTape> waves() const;

  void setSpeed(double timesReal); ///< 1 to 60
  void setPaused(bool paused);     ///< not in exam mode
  /// Done at the next tick; `done` comes back on the GUI thread with what became of it.
  void perform(std::string actJson, std::function<void(Result<void>)> done = {});
  void instruct(std::string actJson, std::function<void(Result<void>)> done = {});
  /// Back to that moment; what was done afterwards is dropped (not in exam mode). The old course stays in a log file of its own.
  void rewind(double seconds, std::function<void(Result<void>)> done = {});
  /// On at once by so much simulated time (waiting for a result), as fast as the machine can; stops at questions, alarms of high priority,
  /// the end.
  void skip(double seconds);
  void stop();
  /// A copy of the run as it is, for the debrief.
  course::LessonRun run() const;

Q_SIGNALS:
  void changed();    ///< a new snapshot, at most 20 times a second
  void entryAdded(); ///< the log has grown
  void ended();
  void told(const QString& sentence); ///< the run cannot save itself now; it goes on and tries again

private:
  struct Worker;
  std::shared_ptr<const course::Lesson> m_lesson;
  course::RunOptions m_options;
  std::unique_ptr<Worker> m_worker;
};

} // namespace halsted
