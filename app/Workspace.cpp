// SPDX-License-Identifier: Apache-2.0
#include "app/Workspace.h"

#include "app/commands/CommandContext.h"

#include "segmentation/anatomy/CaseCommands.h"
#include "segmentation/workflow/CaseEdits.h"
#include "segmentation/workflow/ScanWorkflow.h"

#include <fmt/chrono.h>
#include <fmt/format.h>

#include <algorithm>
#include <ctime>

namespace halsted {

namespace {

std::filesystem::path freshFile(const std::filesystem::path& folder) {
  const std::string stem = fmt::format("case-{:%Y%m%d-%H%M%S}", fmt::localtime(std::time(nullptr)));
  std::filesystem::path file = folder / (stem + ".hcase");
  for (int n = 2; std::filesystem::exists(file); ++n)
    file = folder / fmt::format("{}-{}.hcase", stem, n);
  return file;
}

/// A copy that takes the place of a file of that name, which stays as it was until the copy is whole.
Result<void> copyOver(const CaseDocument& document, const std::filesystem::path& file) {
  std::error_code error;
  if (!std::filesystem::exists(std::filesystem::symlink_status(file, error)))
    return document.saveCopy(file, false, {});
  if (!std::filesystem::is_regular_file(file, error))
    return fail(ErrorCode::Refused,
                fmt::format("{} is a folder or device, which a case cannot replace; choose another name.", file.string()));
  const std::filesystem::path target = std::filesystem::canonical(file, error);
  if (error)
    return fail(ErrorCode::WriteFailed, fmt::format("{} could not be replaced; choose another name.", file.string()));
  // A job that is stopped already comes as far as the lock of the file, not to its pictures.
  std::stop_source stopped;
  stopped.request_stop();
  if (const auto held = CaseDocument::open(target, JobContext({}, stopped.get_token())); !held && held.error().code == ErrorCode::Refused)
    return fail(held.error());
  std::filesystem::path beside = target.string() + ".new";
  for (int n = 2; std::filesystem::exists(std::filesystem::symlink_status(beside, error)); ++n)
    beside = fmt::format("{}.new{}", target.string(), n);
  if (Result<void> copied = document.saveCopy(beside, false, {}); !copied)
    return copied;
  // The journal of a crash belongs to the old file; it would be played back into the new one.
  std::filesystem::remove(target.string() + "-journal", error);
  std::filesystem::rename(beside, target, error);
  if (!error)
    return {};
  std::error_code ignored;
  std::filesystem::remove(beside, ignored);
  return fail(ErrorCode::WriteFailed, fmt::format("{} could not be replaced; choose another name or folder.", file.string()));
}

} // namespace

Workspace::Workspace(StudyReader reader, StructureTable table, std::filesystem::path unsavedFolder, JobRunner::Dispatch dispatch)
    : m_reader(std::move(reader)), m_table(std::move(table)), m_unsavedFolder(std::move(unsavedFolder)), m_dispatch(std::move(dispatch)),
      m_self(new Workspace*(this), [](Workspace** self) { delete self; }), m_jobs(m_dispatch) {}

bool Workspace::unsaved() const {
  return m_document && m_document->file().parent_path() == m_unsavedFolder;
}

std::vector<std::filesystem::path> Workspace::recoverable() const {
  std::vector<std::filesystem::path> files;
  std::error_code error;
  for (const auto& entry : std::filesystem::directory_iterator(m_unsavedFolder, error))
    if (entry.path().extension() == ".hcase" && (!m_document || entry.path() != m_document->file()))
      files.push_back(entry.path());
  std::sort(files.rbegin(), files.rend());
  return files;
}

void Workspace::setDocument(std::unique_ptr<CaseDocument> document) {
  documentClosing.emit();
  m_document = std::move(document);
  documentChanged.emit();
}

void Workspace::report(const Error& error) {
  if (error.code != ErrorCode::Cancelled)
    failed.emit(error);
}

void Workspace::start(JobRunner::Work work) {
  m_jobs.run(
      [this, work = std::move(work), turn = m_turn](const JobContext& job) -> std::function<void()> {
        std::function<void()> finish = work(job);
        return [this, finish = std::move(finish), turn] {
          // What was on its way when the user turned to something else is not wanted any more.
          if (turn == m_turn)
            finish();
          busyChanged.emit();
        };
      },
      [this](double fraction, std::string_view step) { progress.emit(fraction, std::string(step)); });
  busyChanged.emit();
}

bool Workspace::isOpen(const std::filesystem::path& path) const {
  std::error_code error;
  return m_document && std::filesystem::equivalent(path, m_document->file(), error);
}

void Workspace::open(const std::filesystem::path& path) {
  if (isOpen(path)) {
    said.emit(fmt::format("{} is open already.", path.filename().string()));
    return;
  }
  cancel();
  if (isCaseFile(path)) {
    start([this, path](const JobContext& job) -> std::function<void()> {
      // Read on the worker, handed over whole: from then on only this thread touches it.
      auto opened = std::make_shared<Result<std::unique_ptr<CaseDocument>>>(CaseDocument::open(path, job));
      return [this, opened] {
        if (*opened)
          setDocument(std::move(**opened));
        else
          report(opened->error());
      };
    });
    return;
  }
  start([this, path](const JobContext& job) -> std::function<void()> {
    auto listing = std::make_shared<Result<StudyListing>>(m_reader.list({path}, job));
    return [this, listing, path] {
      if (!*listing) {
        report(listing->error());
        return;
      }
      std::vector<SeriesInfo> loadable;
      std::copy_if((*listing)->series.begin(), (*listing)->series.end(), std::back_inserter(loadable),
                   [](const SeriesInfo& series) { return series.loadable; });
      if (loadable.empty())
        report({ErrorCode::NotFound, fmt::format("{} holds no picture that can be read.{}", path.filename().string(),
                                                 (*listing)->findings.empty() ? "" : " " + (*listing)->findings.front().sentence)});
      else if (loadable.size() == 1)
        importSeries(path, loadable.front().uid);
      else
        seriesFound.emit(**listing, path);
    };
  });
}

void Workspace::importSeries(const std::filesystem::path& study, const std::string& uid) {
  start([this, study, uid](const JobContext& job) -> std::function<void()> {
    auto series = std::make_shared<Result<LoadedSeries>>(m_reader.load({study}, uid, job));
    return [this, series] {
      if (!*series) {
        report(series->error());
        return;
      }
      for (const Finding& finding : (*series)->info.findings)
        if (finding.severity != Finding::Severity::Note)
          found.emit(finding);
      std::error_code error;
      std::filesystem::create_directories(m_unsavedFolder, error);
      std::filesystem::permissions(m_unsavedFolder, std::filesystem::perms::owner_all, error);
      auto made = makeCase(freshFile(m_unsavedFolder), std::move(**series));
      if (!made) {
        report(made.error());
        return;
      }
      setDocument(std::move(*made));
      segment("auto");
    };
  });
}

void Workspace::segment(const std::string& protocol) {
  if (!m_document || m_document->patientCase().series().empty())
    return;
  const CaseSeries& series = m_document->patientCase().series().front();
  const std::filesystem::path file = m_document->file();
  const std::weak_ptr<Workspace*> self = m_self;
  start([this, self, file, volume = asRead(series.volume, series.info), seriesId = series.id, protocol,
         networks = m_networks](const JobContext& job) -> std::function<void()> {
    // A step that is ready is shown at once; should the user have opened another case meanwhile, it is dropped.
    const StepSink sink = [this, self, file, seriesId, protocol](SegmentationStep ready) -> Result<void> {
      auto step = std::make_shared<SegmentationStep>(std::move(ready));
      m_dispatch([self, file, seriesId, protocol, step] {
        const auto alive = self.lock();
        if (!alive)
          return;
        Workspace& workspace = **alive;
        if (!workspace.m_document || workspace.m_document->file() != file)
          return;
        for (const Finding& finding : step->findings)
          workspace.found.emit(finding);
        if (Result<void> applied = applyStep(*workspace.m_document, seriesId, protocol, std::move(*step)); !applied) {
          workspace.cancel();
          workspace.report(applied.error());
        }
      });
      return {};
    };
    auto choice =
        std::make_shared<Result<ProtocolChoice>>(segmentScan(volume, protocol, m_table, networks, StepSurfaces::FullAndLight, sink, job));
    return [this, choice] {
      if (!*choice)
        report(choice->error());
      else if (!(*choice)->reason.empty())
        said.emit((*choice)->reason);
    };
  });
}

void Workspace::remakeSurfaces() {
  if (!m_document || busy())
    return;
  auto stale = std::make_shared<std::vector<StaleSurface>>(staleSurfaces(m_document->patientCase()));
  if (stale->empty())
    return;
  start([this, stale, file = m_document->file()](const JobContext& job) -> std::function<void()> {
    auto made = std::make_shared<std::vector<std::pair<Id, Result<StructureSurfaces>>>>();
    for (const StaleSurface& one : *stale)
      made->emplace_back(one.structure, makeSurfaces(one, job));
    return [this, made, file] {
      if (!m_document || m_document->file() != file)
        return;
      for (auto& [structure, surfaces] : *made) {
        // One that undo took out meanwhile needs none.
        if (surfaces && !m_document->patientCase().findStructure(structure))
          continue;
        const Result<void> stored =
            surfaces ? m_document->storeSurfaces(structure, std::move(*surfaces)) : Result<void>(fail(surfaces.error()));
        if (!stored)
          report(stored.error());
      }
    };
  });
}

void Workspace::saveCopy(const std::filesystem::path& file) {
  if (!m_document)
    return;
  if (isOpen(file)) {
    said.emit(fmt::format("Everything is in {} already: each change is kept at once.", file.filename().string()));
    return;
  }
  const bool wasUnsaved = unsaved();
  const std::filesystem::path old = m_document->file();
  // On this thread, like all that touches the case: a copy of a file takes a moment.
  if (Result<void> saved = copyOver(*m_document, file); !saved) {
    report(saved.error());
    return;
  }
  auto opened = CaseDocument::open(file, {});
  if (!opened) {
    report(opened.error());
    return;
  }
  setDocument(std::move(*opened));
  if (wasUnsaved)
    if (Result<void> removed = removeUnsaved(old); !removed)
      report(removed.error());
  said.emit(fmt::format("Saved as {}.", file.filename().string()));
}

Result<void> Workspace::removeUnsaved(const std::filesystem::path& file) {
  std::error_code error;
  if (file.parent_path() != m_unsavedFolder || !std::filesystem::remove(file, error))
    return fail(ErrorCode::WriteFailed, fmt::format("The unsaved case {} could not be removed.", file.filename().string()));
  std::filesystem::remove(file.string() + "-journal", error);
  return {};
}

void Workspace::cancel() {
  ++m_turn;
  m_jobs.cancel();
  busyChanged.emit();
}

} // namespace halsted
