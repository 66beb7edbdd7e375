// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/anatomy/CaseDocument.h"
#include "segmentation/core/JobRunner.h"
#include "segmentation/core/Signal.h"
#include "segmentation/core/StructureTable.h"
#include "segmentation/io/StudyReader.h"
#include "segmentation/workflow/CaseEdits.h"
#include "segmentation/workflow/SeedWorkflow.h"

#include <deque>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace halsted {

/// The case that is open and the work that goes on for it. Lives on the GUI thread; reading and segmenting run as jobs.
/// A case that comes from a study lies at once in a file of the unsaved folder, so that a crash loses nothing.
class Workspace {
public:
  Workspace(StudyReader reader, StructureTable table, std::filesystem::path unsavedFolder, JobRunner::Dispatch dispatch);

  /// The folder of the networks that segment() may use; none before it is told.
  void setNetworks(std::filesystem::path folder) { m_networks = std::move(folder); }

  /// Null while nothing is open.
  CaseDocument* document() const { return m_document.get(); }
  const StructureTable& table() const { return m_table; }
  bool busy() const { return m_jobs.busy() || m_longEdit || m_saving; }
  bool segmenting() const { return m_segmenting; }
  /// What edit() and the like were asked for and is not made yet.
  std::size_t editsToCome() const { return m_edits.size(); }
  bool isOpen(const std::filesystem::path& path) const; ///< this file is the open case
  bool unsaved() const;                                 ///< the open case lies in the unsaved folder
  const std::filesystem::path& unsavedFolder() const { return m_unsavedFolder; }
  /// Cases that were never saved and are not open, newest first.
  std::vector<std::filesystem::path> recoverable() const;

  /// Ends what runs. A case opens; a study is read and segmented, after seriesFound when it holds several series.
  void open(const std::filesystem::path& path);
  /// Into a new case, the first to be segmented.
  void importSeries(const std::filesystem::path& study, const std::vector<std::string>& uids);
  /// Reads a series to be looked at; null where that fails. Only the last one that was asked for is told.
  void previewSeries(const std::filesystem::path& study, const std::string& uid, std::function<void(const Volume*)> done);
  void segment(const std::string& protocol);
  using Edited = std::function<void(const Result<EditOutcome>&)>;
  /// Works an edit out on a copy of the case, writes it and shows it; this thread only hands over. After those before it.
  /// `done` is told; an error is said to the user as well. Refused while segment() is at work.
  Result<void> edit(EditRequest request, Edited done = {});
  /// The same with the seeds of one structure, and with a tube that is tracked from a click.
  Result<void> growFromSeeds(StructureSeeds seeds, Edited done = {});
  Result<void> trackTube(const std::string& structure, const Vec3& fromMm, const std::optional<Vec3>& toMm, Edited done = {});
  /// What an edit would do, worked out on a copy of the case; only the last one that was asked for is told. Without a request: none.
  void preview(const std::optional<EditRequest>& request, std::function<void(const Result<PreparedEdit>&)> done);
  /// To where so many steps are done, one after the other.
  Result<void> goToStep(std::size_t stepsDone);
  /// Those of edited structures, as a job; after the one that runs.
  void remakeSurfaces();
  /// Replaces a file of that name (ask first) and goes on with the copy, once that is written.
  void saveCopy(const std::filesystem::path& file);
  Result<void> removeUnsaved(const std::filesystem::path& file);
  void cancel();
  void close(); ///< the case that is open

  Signal<> documentChanged;                                              ///< another case, or none; the old one is gone when it is emitted
  Signal<> documentClosing;                                              ///< let go of the case now
  Signal<const StudyListing&, const std::filesystem::path&> seriesFound; ///< choose one and call importSeries
  Signal<const Result<EditOutcome>&> edited;                             ///< each edit, when it is in the case, or failed
  Signal<double, const std::string&> progress;
  Signal<> busyChanged;
  Signal<const Error&> failed;     ///< one sentence for the user
  Signal<const std::string&> said; ///< good news or a caution, one sentence
  Signal<const Finding&> found;

private:
  void setDocument(std::unique_ptr<CaseDocument> document);
  void start(JobRunner::Work work);
  void goOnWith(const std::filesystem::path& copy, std::uint64_t changes);
  void report(const Error& error);
  using Begin = std::function<std::shared_ptr<CaseDocument::Pending>()>;
  /// Has a change of the document worked out and written on the writer's thread; after those before it. Dropped when the document goes.
  void write(Begin begin, std::function<void(const Result<void>&)> then);
  void writeNext();

  /// What is worked out on a copy of the case.
  using Prepared = std::function<std::shared_ptr<CaseDocument::Pending>(CaseDocument&)>;
  struct Edit {
    bool isLong = true; ///< shown as a job that can be cancelled
    std::function<Result<std::pair<Prepared, EditOutcome>>(const PatientCase&, const JobContext&)> prepare;
    Edited done;
  };
  Result<void> queue(Edit edit);
  void startEdit();
  void endEdit(const Result<EditOutcome>& outcome);

  StudyReader m_reader;
  StructureTable m_table;
  std::filesystem::path m_unsavedFolder;
  std::filesystem::path m_networks;
  JobRunner::Dispatch m_dispatch;
  std::unique_ptr<CaseDocument> m_document;
  std::shared_ptr<Workspace*> m_self; ///< what a job's messages find it by; null once gone
  int m_turn = 0;                     ///< counts what the user turned to; jobs of an earlier turn end unheard
  int m_documentTurn = 0;             ///< counts documents
  bool m_segmenting = false, m_longEdit = false, m_editing = false, m_writing = false, m_surfacesWanted = false, m_saving = false;
  std::deque<Edit> m_edits; ///< the first is at work
  std::stop_source m_stopEdit;
  std::deque<std::pair<Begin, std::function<void(const Result<void>&)>>> m_writes;
  std::uint64_t m_labelTurn = 0;  ///< counts changes of labels
  std::uint64_t m_changeTurn = 0; ///< counts changes of the case
  std::vector<Connection> m_ofDocument;
  int m_previewTurn = 0, m_goTurn = 0;
  JobRunner m_writer;
  JobRunner m_previewer;
  JobRunner m_editor;
  JobRunner m_jobs; ///< last: these end before what their jobs use
};

} // namespace halsted
