// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/bedside/BedsidePanel.h"
#include "lessons/course/lesson/LessonFile.h"
#include "lessons/course/phrases/Phrase.h"
#include "segmentation/core/JobRunner.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace halsted {

class BedsidePage;
class DebriefPage;
class LessonsPage;

/// A lesson that can be played, and its files for pictures.
struct OfferedLesson {
  std::shared_ptr<const course::Lesson> lesson;
  std::shared_ptr<const course::LessonPackage> package;
  bool own = false; ///< written here, and may be edited
};

/// The lessons of this computer and the one that is played: reads them, starts a run as a job with progress, holds its player and pages.
/// Lives on the GUI thread.
class LessonDesk final : public QObject {
  Q_OBJECT
public:
  /// `assets`: drugs, lessons, phrases; `runs`: where runs save themselves; `casePicture` for "case:axial"; `own`: where lessons written
  /// here lie.
  LessonDesk(std::filesystem::path assets, std::filesystem::path runs, JobRunner::Dispatch dispatch, PictureOf casePicture,
             std::filesystem::path own = {});
  ~LessonDesk() override;

  const std::vector<OfferedLesson>& lessons() const { return m_lessons; }
  bool busy() const { return m_jobs.busy(); }
  /// Null while nothing is played.
  LessonPlayer* player() const { return m_player.get(); }
  BedsidePage* bedside() const { return m_bedside.get(); }
  DebriefPage* debriefing() const { return m_debrief.get(); }
  /// The pictures of what is played.
  const PictureOf& picture() const { return m_picture; }
  /// Null until the lessons are read.
  const std::shared_ptr<const twin::DrugTable>& drugs() const { return m_drugs; }

  /// Reads what is there, once.
  void prepare();
  /// The same, and shows the list.
  void list();
  /// Shows the list while it is prepared, then the bedside. A run that goes on is kept in its file and left.
  Result<void> start(const std::string& id, const course::RunOptions& options);
  /// Plays a lesson that is being written, from a state (empty: its start). Its run is kept nowhere; when the bedside is left, `back` gets
  /// it instead of the list being shown.
  Result<void> tryOut(const OfferedLesson& lesson, const course::RunOptions& options, const std::string& state,
                      std::function<void(course::LessonRun)> back);
  /// Reads the lessons, again if they were read before: a lesson has changed.
  void refresh();
  void cancel();
  /// From the list back to what is played.
  void resume();
  /// From the bedside of a run that has ended to its debrief; the rating and the run go into the learner's record beside the runs.
  Result<void> debrief();
  /// The debrief of a run that is in the record: played again first, as a job with progress. `rating`: of that time.
  Result<void> recall(course::RunLog log, std::optional<double> rating);
  /// In whose name runs are kept (Learner::id).
  void setLearner(std::string learner) { m_learner = std::move(learner); }
  /// To the list; the run is kept in its file.
  void leave();
  /// Away from the lessons.
  void close();

Q_SIGNALS:
  void pageWanted(QWidget* page); ///< null: none of these
  void lessonsChanged();
  void busyChanged();
  void progress(double fraction, const QString& step);
  void failed(const QString& sentence);
  void runKept(const QString& attempt);   ///< in the learner's record
  void recordWanted(const QString& page); ///< "mine", "class"
  void recallLeft();                      ///< from the debrief of a former run
  void editWanted(const QString& id); ///< to write a lesson: this one, or a new one

private:
  struct Shelf;
  void read();
  void play(course::LessonRun run, const OfferedLesson& lesson);
  std::filesystem::path m_assets, m_runs, m_own;
  JobRunner::Dispatch m_dispatch;
  PictureOf m_casePicture, m_picture;
  std::shared_ptr<const twin::DrugTable> m_drugs;
  std::shared_ptr<const course::Phrases> m_phrases;
  std::vector<OfferedLesson> m_lessons;
  bool m_read = false;
  std::optional<std::pair<std::string, course::RunOptions>> m_next; ///< wanted before the lessons were read
  std::unique_ptr<LessonPlayer> m_player;
  std::unique_ptr<LessonsPage> m_page;
  std::unique_ptr<BedsidePage> m_bedside;
  std::unique_ptr<DebriefPage> m_debrief;
  std::shared_ptr<const course::LessonPackage> m_package; ///< of what is played
  std::int64_t m_startedMs = 0;
  std::string m_learner;
  std::function<void(course::LessonRun)> m_back; ///< set while a lesson is tried out
  JobRunner m_jobs;                              // last: ends before what its jobs use
};

} // namespace halsted
