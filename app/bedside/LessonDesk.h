// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/bedside/BedsidePanel.h"
#include "lessons/course/lesson/LessonFile.h"
#include "lessons/course/phrases/Phrase.h"
#include "segmentation/core/JobRunner.h"

#include <filesystem>
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
};

/// The lessons of this computer and the one that is played: reads them, starts a run as a job with progress, holds its player and pages.
/// Lives on the GUI thread.
class LessonDesk final : public QObject {
  Q_OBJECT
public:
  /// `assets`: drugs, lessons, phrases; `runs`: where runs save themselves; `casePicture` for "case:axial".
  LessonDesk(std::filesystem::path assets, std::filesystem::path runs, JobRunner::Dispatch dispatch, PictureOf casePicture);
  ~LessonDesk() override;

  const std::vector<OfferedLesson>& lessons() const { return m_lessons; }
  bool busy() const { return m_jobs.busy(); }
  /// Null while nothing is played.
  LessonPlayer* player() const { return m_player.get(); }
  BedsidePage* bedside() const { return m_bedside.get(); }
  DebriefPage* debriefing() const { return m_debrief.get(); }
  /// The pictures of what is played.
  const PictureOf& picture() const { return m_picture; }

  /// Reads what is there, once, and shows the list.
  void list();
  /// Shows the list while it is prepared, then the bedside. A run that goes on is kept in its file and left.
  Result<void> start(const std::string& id, const course::RunOptions& options);
  void cancel();
  /// From the bedside of a run that has ended to its debrief; the rating and the run go into the learner's record beside the runs.
  Result<void> debrief();
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

private:
  struct Shelf;
  void read();
  void play(course::LessonRun run, const OfferedLesson& lesson);
  std::filesystem::path m_assets, m_runs;
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
  JobRunner m_jobs; // last: ends before what its jobs use
};

} // namespace halsted
