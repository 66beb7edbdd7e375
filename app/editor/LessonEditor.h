// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/editor/EditorFields.h"
#include "lessons/course/edit/LessonDraft.h"
#include "lessons/course/lesson/LessonReader.h"
#include "lessons/course/run/LessonRun.h"
#include "segmentation/core/JobRunner.h"

#include <QObject>
#include <QStringList>
#include <QTimer>

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>

class QWidget;

namespace halsted {

class EditorPage;
class EditorStart;
class LessonDesk;

/// A lesson of one's own, as its folder says.
struct OwnLesson {
  std::string id, title;
  std::filesystem::path folder;
};

/// The case that is open in the window.
struct OpenCase {
  std::function<bool()> isOpen;
  std::function<Result<void>(const std::filesystem::path& file)> copyTo;
};

/// Writes lessons: holds the draft, its remarks and its pages; checks and tries as jobs. Lives on the GUI thread.
class LessonEditor final : public QObject {
  Q_OBJECT
public:
  /// `own`: the folder of the user's lessons. `desk` plays them.
  LessonEditor(LessonDesk& desk, std::filesystem::path assets, std::filesystem::path own, JobRunner::Dispatch dispatch, OpenCase openCase);
  ~LessonEditor() override;

  /// What may be begun with, and one's own lessons.
  void showStart();
  std::vector<OwnLesson> ownLessons() const;
  bool caseIsOpen() const { return m_openCase.isOpen && m_openCase.isOpen(); }
  LessonDesk& desk() const { return m_desk; }
  /// From a template: the id of a lesson, "empty", or "case" (of the case that is open). Opens it.
  Result<void> create(const std::string& from, const std::string& title);
  /// One of one's own by id; of a lesson that ships, a copy.
  Result<void> edit(const std::string& id);
  /// To .removed of the folder, from where restore() brings it back.
  Result<void> remove(const std::string& id);
  Result<void> restore(const std::string& id);
  Result<void> exportZip(const std::filesystem::path& zip);
  Result<void> importPackage(const std::filesystem::path& package);

  /// Null while none is edited.
  course::LessonDraft* draft() { return m_draft ? &*m_draft : nullptr; }
  EditorPage* page() const { return m_page.get(); }
  const course::LessonNames& names() const { return m_names; }
  QStringList namesOf(NameSource source) const;
  /// Why a condition cannot be read; empty: it can.
  QString problemOf(const std::string& condition) const;

  /// All changes go through these: the draft, its files, the check after it. What cannot be is told.
  bool change(const QString& step, const std::function<void(course::LessonDraft::Change&)>& act, const std::string& joins = {});
  bool set(const QString& step, const course::NodePath& path, course::Node value, const std::vector<std::string>& order = {},
           const std::string& joins = {});
  bool rename(course::LessonName kind, const std::string& from, const std::string& to);
  bool tell(const Result<void>& result); ///< after a change by the draft itself
  void undo();
  void redo();

  const std::vector<course::Remark>& remarks() const { return m_remarks; }
  /// Those of a key and what is below it.
  std::vector<const course::Remark*> remarksOf(const std::string& key) const;
  /// With the scripts and 200 random trainees; `checked` when done.
  void check();
  void cancel();
  bool busy() const { return m_long.busy(); }

  /// The bedside with the draft as it is now; back here when it is left.
  Result<void> tryOut(const std::string& state = {});
  /// The same with the patient of seed 1; what is done becomes the script.
  Result<void> record(const std::string& scriptName);
  void leave(); ///< to the lessons

Q_SIGNALS:
  void flush(); ///< what was typed goes into the draft now
  void pageWanted(QWidget* page);
  void opened();
  void changed();
  void remarksChanged();
  void busyChanged();
  void progress(double fraction, const QString& step);
  void failed(const QString& sentence);
  void said(const QString& sentence);
  void ownChanged();

private:
  Result<void> openFolder(const std::filesystem::path& folder);
  Result<void> fromCase(const std::string& title);
  void afterChange();
  void checkNow();
  void keepScript(const std::string& name, const course::LessonRun& run);
  Result<void> play(const std::string& state, std::function<void(course::LessonRun)> back, std::int64_t seed);
  LessonDesk& m_desk;
  std::filesystem::path m_assets, m_own;
  OpenCase m_openCase;
  std::shared_ptr<const twin::DrugTable> m_drugs;
  std::optional<course::LessonDraft> m_draft;
  course::LessonNames m_names;
  std::vector<course::Remark> m_remarks;
  QTimer m_soon;  ///< the check after a change
  int m_turn = 0; ///< of changes: a check of an earlier one is not shown
  std::unique_ptr<EditorStart> m_start;
  std::unique_ptr<EditorPage> m_page;
  JobRunner m_quick, m_long; // last: they end before what their jobs use
};

} // namespace halsted
