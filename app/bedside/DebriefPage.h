// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "lessons/course/debrief/Debrief.h"
#include "lessons/course/debrief/Plots.h"
#include "rendering/DesignTokens.h"
#include "segmentation/core/JobRunner.h"

#include <QWidget>

#include <array>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

class QLabel;
class QProgressBar;
class QPushButton;
class QStackedWidget;
class QTextBrowser;

namespace halsted {

class ChoiceRow;

course::DebriefColours debriefColours(const tokens::Palette& palette);

/// Where a debrief is kept.
struct DebriefKeeping {
  std::filesystem::path record;  ///< the LearnerRecord; empty: nowhere
  std::filesystem::path reports; ///< folder of what is saved
  std::string learner;           ///< Learner::id; empty: the first one of the record, or a new pseudonym
  std::int64_t startedMs = 0, endedMs = 0;
  /// Of a run that is in the record already: its log, which the run repeats; nothing is rated or kept again.
  std::shared_ptr<const course::RunLog> past;
  bool sameLog = true;
  std::optional<double> pastRating;
};

/// The talk after a run: first the trainee rates it, then the page shows points, causes and other courses. They are computed meanwhile by
/// a job of its own, which shows how far it is and can be cancelled. The rating and the run go into the learner's record.
class DebriefPage final : public QWidget {
  Q_OBJECT
public:
  DebriefPage(course::LessonRun run, std::shared_ptr<const course::LessonPackage> package, DebriefKeeping keeping,
              JobRunner::Dispatch dispatch, QWidget* parent = nullptr);
  ~DebriefPage() override;

  /// Null until it is computed.
  const course::DebriefReport* report() const { return m_report ? &*m_report : nullptr; }
  /// On to the debrief, when it has not been rated yet.
  void goOnWithoutRating();
  /// The mean of the five items, 1 to 5, as percent: all ones are 0, all fives 100.
  static double ratingPercent(const std::array<int, 5>& items);

Q_SIGNALS:
  void ready();
  void leaveWanted();
  void kept(const QString& attempt); ///< is in the record now
  void told(const QString& sentence, bool refused);

protected:
  void resizeEvent(QResizeEvent* event) override;
  void changeEvent(QEvent* event) override;

private:
  QWidget* makeRating();
  QWidget* makeReading();
  void compute();
  void keep(std::optional<double> rating);
  void goOn(std::optional<double> rating);
  void showReport();
  void save(const char* ending);
  void tell(const QString& sentence, bool refused);
  course::LessonRun m_run;
  std::shared_ptr<const course::LessonPackage> m_package;
  DebriefKeeping m_keeping;
  std::optional<course::DebriefReport> m_report;
  std::optional<double> m_rating;
  bool m_rated = false, m_cancelled = false;
  std::vector<ChoiceRow*> m_rows;
  QStackedWidget* m_stack;
  QTextBrowser* m_text = nullptr;
  QLabel *m_step = nullptr, *m_told = nullptr;
  QProgressBar* m_progress = nullptr;
  QPushButton *m_show = nullptr, *m_cancel = nullptr;
  std::vector<QPushButton*> m_needReport;
  JobRunner m_jobs; // last: ends before what its jobs use
};

} // namespace halsted
