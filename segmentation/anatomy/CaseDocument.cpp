// SPDX-License-Identifier: Apache-2.0
#include "segmentation/anatomy/CaseDocument.h"

#include "segmentation/anatomy/CaseEditor.h"
#include "segmentation/anatomy/CaseFile.h"
#include "segmentation/anatomy/CaseJson.h"
#include "segmentation/anatomy/CaseRows.h"
#include "segmentation/anatomy/Command.h"
#include "segmentation/core/LabelHash.h"
#include "segmentation/core/Redaction.h"
#include "segmentation/core/SurfaceMesh.h"

#include <new>
#include <set>

namespace halsted {

struct CaseDocument::State {
  std::filesystem::path path;
  std::unique_ptr<CaseFile> file;
  PatientCase patientCase;
  UndoStack history;
  std::string mergeKey;    ///< of the last step, when it was just applied
  CaseChanges lastChanges; ///< of that step, when it has a merge key
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
CaseDocument::~CaseDocument() = default;

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

Result<void> CaseDocument::apply(std::unique_ptr<Command> command) {
  State& state = *m_state;
  try {
    CaseEditor editor(*state.patientCase.m_state);
    if (const auto done = command->redo(editor); !done)
      return done;
    CaseChanges changes = editor.takeChanges();
    if (changes.empty())
      return {};
    const std::vector<LabelBricks> bricks = editor.takeBricks();
    auto next = std::make_unique<CaseState>(editor.takeState());
    makeRoom(bricks, *next);
    HistoryChange written;
    UndoStack history = state.history;
    const std::string mergeKey = command->mergeKey();
    CaseChanges merged = state.lastChanges;
    if (!mergeKey.empty() && mergeKey == state.mergeKey && history.canUndo() && mergeChanges(merged, changes)) {
      written.kind = HistoryChange::Kind::Merged;
      written.step.id = history.undoStep().id;
    } else {
      written.step.id = history.nextId();
      merged = mergeKey.empty() ? CaseChanges() : changes;
    }
    written.step.text = command->text();
    written.changesJson = changesJson(written.kind == HistoryChange::Kind::Merged ? merged : changes);
    written.step.bytes = sizeOf(changes, written.changesJson);
    if (written.kind == HistoryChange::Kind::Merged) {
      history.replaceUndoStep(written.step);
    } else {
      written.forgotten = history.push(written.step);
      // What undo took out cannot come back now.
      std::erase_if(next->patients, [&](const auto& entry) { return !findById(next->series, entry.first); });
    }
    if (const auto saved = state.file->writeStep(*next, changes, bricks, written); !saved)
      return saved;
    state.history = std::move(history);
    state.mergeKey = mergeKey;
    state.lastChanges = std::move(merged);
    show(std::move(next), changes, bricks);
    return {};
  } catch (const std::bad_alloc&) {
    return outOfMemory();
  }
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
  if (!canUndo())
    return fail(ErrorCode::NotFound, "There is nothing to undo.");
  return travel(Direction::Undo);
}

Result<void> CaseDocument::redo() {
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

Result<void> CaseDocument::storeSurfaces(Id structureId, StructureSurfaces surfaces) {
  PatientCase& shown = m_state->patientCase;
  if (!shown.findStructure(structureId))
    return fail(ErrorCode::NotFound, "The structure that these surfaces belong to is no longer in the case.");
  bool measured = false;
  try {
    // An edit leaves the area open until there are surfaces: it is what they say, and no step of its own.
    CaseState& state = *shown.m_state;
    std::vector<Structure> structures = state.structures;
    Structure& structure = *findById(structures, structureId);
    const LabelMap& labels = findById(state.layers, structure.layerId)->labels;
    measured = structure.measures.surfaceCm2 == 0 && !surfaces.full.empty() && surfaces.labelHash != 0 &&
               surfaces.labelHash == labelHash(labels, structure.label, shown.boxOf(structure));
    if (measured)
      structure.measures.surfaceCm2 = areaMm2(surfaces.full) / 100;
    if (const auto saved = m_state->file->writeSurfaces(structureId, surfaces, measured ? &structures : nullptr); !saved)
      return saved;
    state.forgetSurfaces(structureId);
    state.surfaces[structureId] = std::make_shared<const StructureSurfaces>(std::move(surfaces));
    // In place: who holds a structure of the case keeps it.
    findById(state.structures, structureId)->measures.surfaceCm2 = structure.measures.surfaceCm2;
  } catch (const std::bad_alloc&) {
    return outOfMemory();
  }
  if (measured)
    shown.structuresChanged.emit();
  shown.surfacesChanged.emit(structureId);
  return {};
}

Result<void> CaseDocument::addProvenance(const std::string& what) {
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
  const State& state = *m_state;
  if (const auto saved = state.file->copyTo(file, *state.patientCase.m_state, deidentified, job); !saved)
    return saved;
  // The copy is there whatever comes of this line in a case on a full or read-only disk.
  static_cast<void>(state.file->writeAudit(deidentified ? "De-identified copy saved" : "Copy saved"));
  return {};
}

} // namespace halsted
