// SPDX-License-Identifier: Apache-2.0
#include "segmentation/anatomy/CaseDocument.h"

#include "segmentation/anatomy/CaseEditor.h"
#include "segmentation/anatomy/CaseFile.h"
#include "segmentation/anatomy/CaseJson.h"
#include "segmentation/anatomy/CaseRows.h"
#include "segmentation/anatomy/Command.h"
#include "segmentation/anatomy/LabelIndex.h"
#include "segmentation/core/LabelHash.h"
#include "segmentation/core/Redaction.h"
#include "segmentation/core/SurfaceMesh.h"

#include <mutex>
#include <new>
#include <set>
#include <utility>

namespace halsted {

struct CaseDocument::State {
  std::filesystem::path path;
  std::unique_ptr<CaseFile> file;
  PatientCase patientCase;
  UndoStack history;
  std::string mergeKey;    ///< of the last step, when it was just applied
  CaseChanges lastChanges; ///< of that step, when it has a merge key
  std::shared_ptr<Pending> pending;
};

/// What a command comes to, on disk already.
struct CaseDocument::Staged {
  std::unique_ptr<CaseState> next; ///< null when nothing changes
  CaseChanges changes, lastChanges;
  std::vector<LabelBricks> bricks;
  UndoStack history;
  std::string mergeKey;
};

struct CaseDocument::Pending::State {
  std::once_flag once;
  std::function<Result<void>()> work;
  std::function<void()> land;
  Result<void> result;
  bool landed = false; ///< touched on the document's thread only
};

namespace {

Failure outOfMemory() {
  return fail(ErrorCode::Failed, "There is not enough memory for this change; close other programs and try again.");
}

/// The case and its next state share labels, which change where they lie once the step is on disk. Where somebody else has
/// them too, the next state gets its own now, while running out of memory does no harm.
void makeRoom(const std::vector<LabelBricks>& bricks, CaseState& next) {
  for (const LabelBricks& edited : bricks)
    if (LabelMap& labels = findById(next.layers, edited.layerId)->labels; labels.owners() > 2)
      labels.editableVoxels();
}

std::int64_t sizeOf(const CaseChanges& changes, const std::string& json) {
  std::size_t bytes = json.size();
  for (const LabelDelta& delta : changes.labels)
    bytes += delta.byteCount();
  return static_cast<std::int64_t>(bytes);
}

} // namespace

CaseDocument::CaseDocument() : m_state(std::make_unique<State>()) {}
CaseDocument::~CaseDocument() {
  if (m_state->pending)
    static_cast<void>(m_state->pending->work()); // another thread may be at it
}

Result<std::unique_ptr<CaseDocument>> CaseDocument::create(const std::filesystem::path& file, const std::string& alias) {
  if (const auto made = CaseFile::make(file, alias); !made)
    return fail(made.error());
  return open(file, JobContext());
}

Result<std::unique_ptr<CaseDocument>> CaseDocument::open(const std::filesystem::path& file, const JobContext& job) {
  std::unique_ptr<CaseDocument> document(new CaseDocument);
  State& state = *document->m_state;
  state.path = file;
  auto opened = CaseFile::open(file);
  if (!opened)
    return fail(opened.error());
  state.file = std::move(*opened);
  if (const auto loaded = state.file->load(*state.patientCase.m_state, state.history, job); !loaded)
    return fail(loaded.error());
  return document;
}

const PatientCase& CaseDocument::patientCase() const {
  return m_state->patientCase;
}

PatientIdentity CaseDocument::patient() const {
  const CaseState& state = *m_state->patientCase.m_state;
  for (const CaseSeries& series : state.series)
    if (const auto it = state.patients.find(series.id); it != state.patients.end())
      return it->second;
  return {};
}

const std::filesystem::path& CaseDocument::file() const {
  return m_state->path;
}

bool CaseDocument::readOnly() const {
  return m_state->file->readOnly();
}

void CaseDocument::show(std::unique_ptr<CaseState> next, const CaseChanges& changes, const std::vector<LabelBricks>& bricks) {
  PatientCase& shown = m_state->patientCase;
  shown.m_state = std::move(next);
  for (const LabelBricks& edited : bricks)
    writeBricks(edited, findById(shown.m_state->layers, edited.layerId)->labels);
  std::set<Id> layers;
  for (const LayerChange& change : changes.layers)
    layers.insert(change.layer.id);
  for (const LabelDelta& delta : changes.labels)
    layers.insert(delta.layerId);
  std::set<Id> withSurfaces;
  for (const auto& [id, surfaces] : shown.m_state->surfaces)
    if (const Structure* structure = shown.findStructure(id); structure && layers.contains(structure->layerId))
      withSurfaces.insert(id);
  for (const StructureChange& change : changes.structures)
    if (change.before && !shown.findStructure(change.before->id))
      withSurfaces.insert(change.before->id);
  if (!changes.series.empty())
    shown.seriesChanged.emit();
  for (const Id id : layers)
    shown.labelsChanged.emit(id);
  for (const LabelDelta& delta : changes.labels) {
    std::vector<std::uint32_t> numbers;
    for (const LabelDelta::Brick& brick : delta.bricks)
      numbers.push_back(brick.number);
    shown.bricksChanged.emit(delta.layerId, numbers);
  }
  if (!changes.structures.empty())
    shown.structuresChanged.emit();
  if (!changes.plan.empty())
    shown.planChanged.emit();
  if (!changes.registrations.empty())
    shown.registrationsChanged.emit();
  for (const Id id : withSurfaces)
    shown.surfacesChanged.emit(id);
  historyChanged.emit();
}

Result<CaseDocument::Staged> CaseDocument::stage(CaseState before, Command& command) const {
  const State& state = *m_state;
  try {
    CaseEditor editor(std::move(before));
    if (const auto done = command.redo(editor); !done)
      return fail(done.error());
    Staged staged;
    staged.changes = editor.takeChanges();
    if (staged.changes.empty())
      return staged;
    staged.bricks = editor.takeBricks();
    staged.next = std::make_unique<CaseState>(editor.takeState());
    makeRoom(staged.bricks, *staged.next);
    HistoryChange written;
    staged.history = state.history;
    staged.mergeKey = command.mergeKey();
    CaseChanges merged = state.lastChanges;
    if (!staged.mergeKey.empty() && staged.mergeKey == state.mergeKey && staged.history.canUndo() && mergeChanges(merged, staged.changes)) {
      written.kind = HistoryChange::Kind::Merged;
      written.step.id = staged.history.undoStep().id;
    } else {
      written.step.id = staged.history.nextId();
      merged = staged.mergeKey.empty() ? CaseChanges() : staged.changes;
    }
    written.step.text = command.text();
    written.changesJson = changesJson(written.kind == HistoryChange::Kind::Merged ? merged : staged.changes);
    written.step.bytes = sizeOf(staged.changes, written.changesJson);
    if (written.kind == HistoryChange::Kind::Merged) {
      staged.history.replaceUndoStep(written.step);
    } else {
      written.forgotten = staged.history.push(written.step);
      // What undo took out cannot come back now.
      std::erase_if(staged.next->patients, [&](const auto& entry) { return !findById(staged.next->series, entry.first); });
    }
    if (const auto saved = state.file->writeStep(*staged.next, staged.changes, staged.bricks, written); !saved)
      return fail(saved.error());
    staged.lastChanges = std::move(merged);
    return staged;
  } catch (const std::bad_alloc&) {
    return outOfMemory();
  }
}

Result<void> CaseDocument::apply(std::unique_ptr<Command> command) {
  return finish(begin(std::move(command)));
}

CaseDocument::Pending::Pending(std::unique_ptr<State> state) : m_state(std::move(state)) {}
CaseDocument::Pending::~Pending() = default;

Result<void> CaseDocument::Pending::work() {
  std::call_once(m_state->once, [this] {
    m_state->result = m_state->work();
    m_state->work = {};
  });
  return m_state->result;
}

std::shared_ptr<CaseDocument::Pending> CaseDocument::begin(std::function<Result<void>()> work, std::function<void()> land) {
  auto pending = std::make_unique<Pending::State>();
  pending->work = std::move(work);
  pending->land = std::move(land);
  m_state->pending.reset(new Pending(std::move(pending)));
  return m_state->pending;
}

void CaseDocument::settle() const {
  if (const std::shared_ptr<Pending> pending = m_state->pending)
    static_cast<void>(const_cast<CaseDocument*>(this)->finish(pending)); // who began it is told by its own finish()
}

Result<void> CaseDocument::finish(const std::shared_ptr<Pending>& pending) {
  Result<void> result = pending->work();
  Pending::State& state = *pending->m_state;
  if (!std::exchange(state.landed, true)) {
    if (m_state->pending == pending)
      m_state->pending.reset();
    if (result)
      std::exchange(state.land, {})();
  }
  return result;
}

std::shared_ptr<CaseDocument::Pending> CaseDocument::begin(std::unique_ptr<Command> command,
                                                           std::map<std::string, StructureSurfaces> surfaces, std::string provenance) {
  settle();
  struct Work {
    std::unique_ptr<Command> command;
    std::map<std::string, StructureSurfaces> surfaces;
    CaseState before;
    Staged staged;
    ProvenanceEntry entry;
    bool record = false;
    std::vector<Id> withSurfaces;
  };
  auto work = std::make_shared<Work>();
  work->command = std::move(command);
  work->surfaces = std::move(surfaces);
  // A copy: what the state keeps of its labels when it is asked is not for two threads.
  work->before = *m_state->patientCase.m_state;
  work->record = !provenance.empty();
  work->entry = {nowUtc(), std::move(provenance)};
  for (const auto& [series, patient] : work->before.patients)
    work->entry.what = redacted(work->entry.what, patient);
  return begin(
      [this, work]() -> Result<void> {
        auto staged = stage(std::move(work->before), *work->command);
        if (!staged)
          return fail(staged.error());
        work->staged = std::move(*staged);
        work->command.reset();
        CaseState* next = work->staged.next.get();
        if (next)
          for (auto& [name, made] : work->surfaces)
            for (const Structure& structure : next->structures)
              if (structure.name == name) {
                if (const auto saved = m_state->file->writeSurfaces(structure.id, made, nullptr); !saved)
                  return saved;
                next->forgetSurfaces(structure.id);
                next->surfaces[structure.id] = std::make_shared<const StructureSurfaces>(std::move(made));
                work->withSurfaces.push_back(structure.id);
              }
        if (work->record)
          return m_state->file->writeProvenance(work->entry);
        return {};
      },
      [this, work] {
        if (work->staged.next) {
          m_state->history = std::move(work->staged.history);
          m_state->mergeKey = std::move(work->staged.mergeKey);
          m_state->lastChanges = std::move(work->staged.lastChanges);
          show(std::move(work->staged.next), work->staged.changes, work->staged.bricks);
        }
        if (work->record)
          m_state->patientCase.m_state->provenance.push_back(work->entry);
        for (const Id id : work->withSurfaces)
          m_state->patientCase.surfacesChanged.emit(id);
      });
}

std::shared_ptr<CaseDocument::Pending> CaseDocument::begin(Id structureId, StructureSurfaces surfaces) {
  settle();
  struct Work {
    StructureSurfaces surfaces;
    CaseState before;
    bool measured = false;
    double areaCm2 = 0;
  };
  auto work = std::make_shared<Work>();
  work->surfaces = std::move(surfaces);
  work->before = *m_state->patientCase.m_state;
  return begin(
      [this, work, structureId]() -> Result<void> {
        try {
          // An edit leaves the area open until there are surfaces: it is what they say, and no step of its own.
          std::vector<Structure>& structures = work->before.structures;
          Structure* structure = findById(structures, structureId);
          if (!structure)
            return fail(ErrorCode::NotFound, "The structure that these surfaces belong to is no longer in the case.");
          if (structure->measures.surfaceCm2 == 0 && !work->surfaces.full.empty() && work->surfaces.labelHash != 0) {
            const LabelMap& labels = findById(work->before.layers, structure->layerId)->labels;
            const IndexBox box = work->before.index(structure->layerId)->box(structure->label);
            work->measured = work->surfaces.labelHash == labelHash(labels, structure->label, box);
          }
          if (work->measured)
            structure->measures.surfaceCm2 = work->areaCm2 = areaMm2(work->surfaces.full) / 100;
          return m_state->file->writeSurfaces(structureId, work->surfaces, work->measured ? &structures : nullptr);
        } catch (const std::bad_alloc&) {
          return outOfMemory();
        }
      },
      [this, work, structureId] {
        PatientCase& shown = m_state->patientCase;
        CaseState& state = *shown.m_state;
        state.forgetSurfaces(structureId);
        state.surfaces[structureId] = std::make_shared<const StructureSurfaces>(std::move(work->surfaces));
        // In place: who holds a structure of the case keeps it.
        if (work->measured)
          findById(state.structures, structureId)->measures.surfaceCm2 = work->areaCm2;
        work->before = CaseState();
        if (work->measured)
          shown.structuresChanged.emit();
        shown.surfacesChanged.emit(structureId);
      });
}

std::shared_ptr<CaseDocument::Pending> CaseDocument::beginCopy(const std::filesystem::path& file) {
  settle();
  auto before = std::make_shared<CaseState>(*m_state->patientCase.m_state);
  return begin(
      [this, before, file]() -> Result<void> {
        const Result<void> saved = m_state->file->copyTo(file, *before, false, JobContext());
        *before = CaseState();
        if (saved)
          static_cast<void>(m_state->file->writeAudit("Copy saved"));
        return saved;
      },
      [] {});
}

std::unique_ptr<const PatientCase> CaseDocument::snapshot() const {
  auto copy = std::make_unique<PatientCase>();
  *copy->m_state = *m_state->patientCase.m_state;
  return copy;
}

Result<void> CaseDocument::travel(Direction direction) {
  State& state = *m_state;
  try {
    HistoryChange written;
    UndoStack history = state.history;
    if (direction == Direction::Undo) {
      written.kind = HistoryChange::Kind::Undone;
      written.step = history.undoStep();
      history.undone();
    } else {
      written.kind = HistoryChange::Kind::Redone;
      written.step = history.redoStep();
      history.redone();
    }
    const auto changes = state.file->readStep(written.step.id);
    if (!changes)
      return fail(changes.error());
    std::map<Id, CaseSeries> comingBack;
    if (direction == Direction::Redo)
      for (const SeriesChange& change : changes->series) {
        auto series = state.file->readSeries(change.id, JobContext());
        if (!series)
          return fail(series.error());
        comingBack.emplace(change.id, std::move(*series));
      }
    auto next = std::make_unique<CaseState>(*state.patientCase.m_state);
    std::vector<LabelBricks> bricks;
    if (!applyChanges(*changes, direction, comingBack, *next, bricks) || !next->consistent())
      return fail(ErrorCode::Damaged, "This step of the history of " + state.path.string() +
                                          " is damaged and cannot be taken back or done again; the case itself is sound.");
    // Undo may take out a layer that an edit of the same step had changed.
    std::erase_if(bricks, [&](const LabelBricks& edited) { return !findById(next->layers, edited.layerId); });
    makeRoom(bricks, *next);
    if (const auto saved = state.file->writeStep(*next, *changes, bricks, written); !saved)
      return saved;
    state.history = std::move(history);
    state.mergeKey.clear();
    show(std::move(next), *changes, bricks);
    return {};
  } catch (const std::bad_alloc&) {
    return outOfMemory();
  }
}

Result<void> CaseDocument::undo() {
  settle();
  if (!canUndo())
    return fail(ErrorCode::NotFound, "There is nothing to undo.");
  return travel(Direction::Undo);
}

Result<void> CaseDocument::redo() {
  settle();
  if (!canRedo())
    return fail(ErrorCode::NotFound, "There is nothing to redo.");
  return travel(Direction::Redo);
}

bool CaseDocument::canUndo() const {
  return m_state->history.canUndo();
}

bool CaseDocument::canRedo() const {
  return m_state->history.canRedo();
}

std::string CaseDocument::undoText() const {
  return canUndo() ? m_state->history.undoStep().text : std::string();
}

std::string CaseDocument::redoText() const {
  return canRedo() ? m_state->history.redoStep().text : std::string();
}

std::vector<std::string> CaseDocument::historyTexts() const {
  std::vector<std::string> texts;
  for (const UndoStack::Step& step : m_state->history.steps())
    texts.push_back(step.text);
  return texts;
}

std::size_t CaseDocument::stepsDone() const {
  return m_state->history.done();
}

Result<void> CaseDocument::storeSurfaces(Id structureId, StructureSurfaces surfaces) {
  return finish(begin(structureId, std::move(surfaces)));
}

Result<void> CaseDocument::addProvenance(const std::string& what) {
  settle();
  CaseState& state = *m_state->patientCase.m_state;
  ProvenanceEntry entry{nowUtc(), what};
  for (const auto& [series, patient] : state.patients)
    entry.what = redacted(entry.what, patient);
  if (const auto saved = m_state->file->writeProvenance(entry); !saved)
    return saved;
  state.provenance.push_back(std::move(entry));
  return {};
}

Result<void> CaseDocument::saveCopy(const std::filesystem::path& file, bool deidentified, const JobContext& job) const {
  settle();
  const State& state = *m_state;
  if (const auto saved = state.file->copyTo(file, *state.patientCase.m_state, deidentified, job); !saved)
    return saved;
  // The copy is there whatever comes of this line in a case on a full or read-only disk.
  static_cast<void>(state.file->writeAudit(deidentified ? "De-identified copy saved" : "Copy saved"));
  return {};
}

} // namespace halsted
