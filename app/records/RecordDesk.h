// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/records/LrsDelivery.h"
#include "app/records/RecordSettings.h"
#include "lessons/course/records/LearnerRecord.h"
#include "segmentation/core/JobRunner.h"

#include <QObject>

#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <vector>

class QWidget;

namespace halsted {

class ClassPage;
class LessonDesk;
class LrsPage;
class MyRecordPage;

/// What the record held when it was last read; values only.
struct RecordView {
  std::vector<course::Learner> learners;
  std::vector<course::Attempt> attempts; ///< of all, in order of time
  std::vector<course::Progress> progress;
  std::vector<course::Certificate> certificates;
  std::map<std::string, std::string> doubts;                       ///< certificate -> why its log does not confirm it; empty: it does
  std::map<std::string, std::vector<course::ItemFigures>> items;   ///< lesson -> its goals, penalties, questions
  std::map<std::string, std::map<std::string, std::string>> texts; ///< lesson -> item -> its words, where the lesson is here
  std::map<std::string, std::string> titles;                       ///< of lessons
  std::map<std::string, double> passPercent;                       ///< of lessons
  const course::Learner* learner(const std::string& id) const;
};

/// Who plays, what everybody has played, and where it is sent: the record beside the runs, with its pages. Whatever touches the file runs
/// as a job. Lives on the GUI thread.
class RecordDesk final : public QObject {
  Q_OBJECT
public:
  RecordDesk(std::filesystem::path folder, LessonDesk& lessons, JobRunner::Dispatch dispatch);
  ~RecordDesk() override;

  std::shared_ptr<const RecordView> view() const { return m_view; } ///< never null
  const RecordSettings& settings() const { return m_settings; }
  LrsDelivery& delivery() { return m_delivery; }
  const std::filesystem::path& folder() const { return m_folder; }
  LessonDesk& lessons() { return m_lessons; }
  bool busy() const { return m_jobs.busy(); }

  void showMine();
  void showClass();
  void showLrs();
  /// Back to the lessons.
  void leave();

  /// The name of somebody, or what stands for one who gave none.
  QString nameOf(const std::string& learner) const;
  Result<void> playAs(const std::string& learner);
  /// `play`: is the one who plays from now on.
  void addLearner(const QString& name, bool play);
  void rename(const std::string& learner, const QString& name);
  /// With runs, logs, certificates and what waits for the LRS.
  void removeLearner(const std::string& learner);
  void removeAttempt(const std::string& attempt);
  void openDebrief(const std::string& attempt);
  /// An empty file: among the reports.
  void saveCertificate(const std::string& certificate, std::filesystem::path file);
  void exportTable(std::filesystem::path file, bool withNames);
  /// Logs (.jsonl) go to this learner; records of other computers (.sqlite) bring their own.
  void import(const std::vector<std::filesystem::path>& files, const std::string& learner);

  Result<void> setLrs(const LrsSettings& settings);
  /// Statements of all runs of the record into the outbox; those that were sent are not sent again.
  void queueAll();

Q_SIGNALS:
  void pageWanted(QWidget* page);
  void changed(); ///< a new view, or another who plays
  void told(const QString& sentence, bool refused);

private:
  using Work = std::function<Result<QString>(course::LearnerRecord&)>;
  /// With the record, on a worker; tells what came of it and reads the record anew.
  void work(Work work);
  void refresh();
  void read(const JobContext& job, course::LearnerRecord& record, RecordView& view) const;
  void queue(std::vector<std::string> attempts);
  void applyLearner();
  std::filesystem::path file() const { return m_folder / "learners.sqlite"; }
  std::filesystem::path m_folder;
  LessonDesk& m_lessons;
  RecordSettings m_settings;
  std::shared_ptr<const RecordView> m_view;
  LrsDelivery m_delivery;
  std::unique_ptr<MyRecordPage> m_mine;
  std::unique_ptr<ClassPage> m_class;
  std::unique_ptr<LrsPage> m_lrs;
  bool m_fromClass = false; ///< the page that a debrief or the LRS page goes back to
  JobRunner m_jobs;         // last: ends before what its jobs use
};

} // namespace halsted
