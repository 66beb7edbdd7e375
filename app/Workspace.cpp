// SPDX-License-Identifier: Apache-2.0
#include "app/Workspace.h"

#include "app/commands/CommandContext.h"

#include "segmentation/anatomy/CaseCommands.h"
#include "segmentation/workflow/ScanWorkflow.h"
#include "segmentation/workflow/TubeWorkflow.h"

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

/// A case that is made on a worker; its file goes with it when nobody wants it any more.
struct FreshCase {
  explicit FreshCase(const std::filesystem::path& folder) : file(freshFile(folder)) {}
  ~FreshCase() {
    if (taken)
      return;
    document = std::unique_ptr<CaseDocument>();
    std::error_code ignored;
    std::filesystem::remove(file, ignored);
  }
  FreshCase(const FreshCase&) = delete;
  FreshCase& operator=(const FreshCase&) = delete;

  std::filesystem::path file;
  Result<std::unique_ptr<CaseDocument>> document = std::unique_ptr<CaseDocument>();
  bool taken = false;
};

/// Where a copy is written that then takes the place of a file of that name, which stays as it was until the copy is whole.
struct CopyPlace {
  std::filesystem::path written, target;
};
Result<CopyPlace> placeFor(const std::filesystem::path& file) {
  std::error_code error;
  if (!std::filesystem::exists(std::filesystem::symlink_status(file, error)))
    return CopyPlace{file, file};
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
  return CopyPlace{beside, target};
}

Result<void> putInPlace(const CopyPlace& place) {
  if (place.written == place.target)
    return {};
  std::error_code error;
  // The journal of a crash belongs to the old file; it would be played back into the new one.
  std::filesystem::remove(place.target.string() + "-journal", error);
  std::filesystem::rename(place.written, place.target, error);
  if (!error)
    return {};
  std::error_code ignored;
  std::filesystem::remove(place.written, ignored);
  return fail(ErrorCode::WriteFailed, fmt::format("{} could not be replaced; choose another name or folder.", place.target.string()));
}

} // namespace

Workspace::Workspace(StudyReader reader, StructureTable table, std::filesystem::path unsavedFolder, JobRunner::Dispatch dispatch)
    : m_reader(std::move(reader)), m_table(std::move(table)), m_unsavedFolder(std::move(unsavedFolder)), m_dispatch(std::move(dispatch)),
      m_self(new Workspace*(this), [](Workspace** self) { delete self; }), m_writer(m_dispatch), m_previewer(m_dispatch),
      m_editor(m_dispatch), m_jobs(m_dispatch) {}

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
  m_ofDocument.clear();
  ++m_documentTurn;
  ++m_previewTurn;
  m_previewer.cancel();
  m_stopEdit.request_stop();
  m_edits.clear();
  m_writes.clear();
  m_editing = m_writing = m_longEdit = m_surfacesWanted = m_saving = false;
  m_document = std::move(document);
  if (m_document) {
    m_ofDocument.push_back(m_document->patientCase().labelsChanged.connect([this](Id) { ++m_labelTurn; }));
    m_ofDocument.push_back(m_document->historyChanged.connect([this] { ++m_changeTurn; }));
  }
  documentChanged.emit();
}

void Workspace::close() {
  cancel();
  setDocument(nullptr);
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
          if (m_surfacesWanted)
            remakeSurfaces();
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
        importSeries(path, {loadable.front().uid});
      else
        seriesFound.emit(**listing, path);
    };
  });
}

void Workspace::importSeries(const std::filesystem::path& study, const std::vector<std::string>& uids) {
  start([this, study, uids](const JobContext& job) -> std::function<void()> {
    std::error_code error;
    std::filesystem::create_directories(m_unsavedFolder, error);
    std::filesystem::permissions(m_unsavedFolder, std::filesystem::perms::owner_all, error);
    // Made on the worker, handed over whole: from then on only the window's thread touches it.
    auto made = std::make_shared<FreshCase>(m_unsavedFolder);
    std::vector<Finding> findings;
    const double share = 1.0 / static_cast<double>(uids.size());
    for (std::size_t n = 0; n < uids.size() && made->document; ++n) {
      const JobContext part = job.part(share * static_cast<double>(n), share * static_cast<double>(n + 1));
      Result<LoadedSeries> series = m_reader.load({study}, uids[n], part.part(0, 0.8));
      if (series && job.cancelled())
        series = cancelled();
      if (!series) {
        made->document = fail(series.error());
        break;
      }
      findings.insert(findings.end(), series->info.findings.begin(), series->info.findings.end());
      part.progress(0.8, "Keeping the series in a case");
      if (n == 0) {
        made->document = makeCase(made->file, std::move(*series));
      } else {
        tellModality(*series);
        if (Result<void> added = (*made->document)->apply(addSeries(std::move(*series))); !added)
          made->document = fail(added.error());
      }
    }
    return [this, made, findings] {
      for (const Finding& finding : findings)
        if (finding.severity != Finding::Severity::Note)
          found.emit(finding);
      if (!made->document) {
        report(made->document.error());
        return;
      }
      made->taken = true;
      setDocument(std::move(*made->document));
      segment("auto");
    };
  });
}

void Workspace::previewSeries(const std::filesystem::path& study, const std::string& uid, std::function<void(const Volume*)> done) {
  const int turn = ++m_previewTurn;
  m_previewer.cancel();
  m_previewer.run([this, study, uid, done = std::move(done), turn](const JobContext& job) -> std::function<void()> {
    auto series = std::make_shared<Result<LoadedSeries>>(m_reader.load({study}, uid, job));
    if (*series)
      tellModality(**series);
    return [this, series, done, turn] {
      if (turn == m_previewTurn)
        done(*series ? &(*series)->volume : nullptr);
    };
  });
}

void Workspace::segment(const std::string& protocol) {
  if (!m_document || m_document->patientCase().series().empty())
    return;
  const CaseSeries& series = m_document->patientCase().series().front();
  const std::filesystem::path file = m_document->file();
  const std::weak_ptr<Workspace*> self = m_self;
  m_segmenting = true;
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
        workspace.write(
            [&workspace, seriesId, protocol, step] { return beginStep(*workspace.m_document, seriesId, protocol, std::move(*step)); },
            [&workspace](const Result<void>& applied) {
              if (!applied) {
                workspace.cancel();
                workspace.report(applied.error());
              }
            });
      });
      return {};
    };
    auto choice =
        std::make_shared<Result<ProtocolChoice>>(segmentScan(volume, protocol, m_table, networks, StepSurfaces::FullAndLight, sink, job));
    return [this, choice] {
      // The last steps may still be on their way to the file.
      write([] { return nullptr; },
            [this](const Result<void>&) {
              m_segmenting = false;
              busyChanged.emit();
            });
      if (!*choice)
        report(choice->error());
      else if (!(*choice)->reason.empty())
        said.emit((*choice)->reason);
    };
  });
}

void Workspace::remakeSurfaces() {
  m_surfacesWanted = m_document != nullptr;
  if (!m_document || m_jobs.busy())
    return;
  m_surfacesWanted = false;
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
        if (!surfaces) {
          report(surfaces.error());
          continue;
        }
        auto kept = std::make_shared<StructureSurfaces>(std::move(*surfaces));
        write(
            [this, id = structure, kept]() -> std::shared_ptr<CaseDocument::Pending> {
              // One that undo took out meanwhile needs none.
              return m_document->patientCase().findStructure(id) ? m_document->begin(id, std::move(*kept)) : nullptr;
            },
            [this](const Result<void>& stored) {
              if (!stored)
                report(stored.error());
            });
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
  const Result<CopyPlace> place = placeFor(file);
  if (!place) {
    report(place.error());
    return;
  }
  m_saving = true;
  busyChanged.emit();
  progress.emit(0, "Saving the case");
  write([this, to = place->written] { return m_document->beginCopy(to); },
        [this, place = *place, file, changes = m_changeTurn](const Result<void>& copied) {
          Result<void> there = copied ? putInPlace(place) : copied;
          m_saving = false;
          if (!there) {
            report(there.error());
            busyChanged.emit();
            return;
          }
          goOnWith(file, changes);
        });
}

void Workspace::goOnWith(const std::filesystem::path& copy, std::uint64_t changes) {
  start([this, copy, changes](const JobContext& job) -> std::function<void()> {
    auto opened = std::make_shared<Result<std::unique_ptr<CaseDocument>>>(CaseDocument::open(copy, job));
    return [this, opened, copy, changes] {
      if (!*opened) {
        report(opened->error());
        return;
      }
      // What was changed meanwhile is not in the copy.
      if (changes != m_changeTurn) {
        (**opened).reset();
        saveCopy(copy);
        return;
      }
      const bool wasUnsaved = unsaved();
      const std::filesystem::path old = m_document->file();
      setDocument(std::move(**opened));
      if (wasUnsaved)
        if (Result<void> removed = removeUnsaved(old); !removed)
          report(removed.error());
      said.emit(fmt::format("Saved as {}.", copy.filename().string()));
    };
  });
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
  m_segmenting = false;
  m_jobs.cancel();
  m_stopEdit.request_stop();
  if (m_edits.size() > 1)
    m_edits.erase(m_edits.begin() + 1, m_edits.end());
  busyChanged.emit();
}

} // namespace halsted
