// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/anatomy/CaseDocument.h"
#include "segmentation/core/JobRunner.h"
#include "segmentation/core/Signal.h"
#include "segmentation/core/StructureTable.h"
#include "segmentation/io/StudyReader.h"

#include <filesystem>
#include <memory>
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
  bool busy() const { return m_jobs.busy(); }
  bool isOpen(const std::filesystem::path& path) const; ///< this file is the open case
  bool unsaved() const;                                 ///< the open case lies in the unsaved folder
  const std::filesystem::path& unsavedFolder() const { return m_unsavedFolder; }
  /// Cases that were never saved and are not open, newest first.
  std::vector<std::filesystem::path> recoverable() const;

  /// Ends what runs. A case opens; a study is read and segmented, after seriesFound when it holds several series.
  void open(const std::filesystem::path& path);
  void importSeries(const std::filesystem::path& study, const std::string& uid);
  void segment(const std::string& protocol);
  /// Those of edited structures; does nothing while another job runs, whose end it waits for with the next edit.
  void remakeSurfaces();
  /// Replaces a file of that name (ask first) and goes on with the copy.
  void saveCopy(const std::filesystem::path& file);
  Result<void> removeUnsaved(const std::filesystem::path& file);
  void cancel();

  Signal<> documentChanged;                                              ///< another case, or none; the old one is gone when it is emitted
  Signal<> documentClosing;                                              ///< let go of the case now
  Signal<const StudyListing&, const std::filesystem::path&> seriesFound; ///< choose one and call importSeries
  Signal<double, const std::string&> progress;
  Signal<> busyChanged;
  Signal<const Error&> failed;     ///< one sentence for the user
  Signal<const std::string&> said; ///< good news or a caution, one sentence
  Signal<const Finding&> found;

private:
  void setDocument(std::unique_ptr<CaseDocument> document);
  void start(JobRunner::Work work);
  void report(const Error& error);

  StudyReader m_reader;
  StructureTable m_table;
  std::filesystem::path m_unsavedFolder;
  std::filesystem::path m_networks;
  JobRunner::Dispatch m_dispatch;
  std::unique_ptr<CaseDocument> m_document;
  std::shared_ptr<Workspace*> m_self; ///< what a job's messages find it by; null once gone
  int m_turn = 0;                     ///< counts what the user turned to; jobs of an earlier turn end unheard
  JobRunner m_jobs;                   ///< last: ends before what its jobs use
};

} // namespace halsted
