// SPDX-License-Identifier: Apache-2.0
#include "segmentation/anatomy/CaseFile.h"

#include "segmentation/anatomy/CaseJson.h"
#include "segmentation/anatomy/CaseRows.h"
#include "segmentation/anatomy/CaseSchema.h"
#include "segmentation/anatomy/CaseState.h"
#include "segmentation/anatomy/Database.h"
#include "segmentation/anatomy/NewFile.h"

#include <algorithm>
#include <charconv>
#include <limits>

namespace halsted {
namespace {

Failure notEnoughMemory(const std::filesystem::path& file) {
  return fail(ErrorCode::Failed, "There is not enough memory for the case " + file.string() + "; close other programs and try again.");
}

Failure damaged(const std::filesystem::path& file) {
  return fail(ErrorCode::Damaged, "The case file " + file.string() + " is damaged; use a copy of it or import the study again.");
}

Id idColumn(Database& database, Statement& row) {
  const std::int64_t id = row.integer();
  if (id <= 0 || id > std::numeric_limits<Id>::max())
    database.setDamaged();
  return database.ok() ? static_cast<Id>(id) : 1;
}

void takeBudget(Database& database, std::uint64_t& budget, const VolumeGeometry& geometry, std::uint64_t bytesPerVoxel) {
  // Three sides of at most 65535 voxels each: no overflow.
  const std::uint64_t needed = std::uint64_t{geometry.voxelCount()} * bytesPerVoxel;
  if (needed > budget || geometry.voxelCount() > (std::uint64_t{1} << 33))
    database.setTooLarge();
  else
    budget -= needed;
}

void loadMeta(Database& database, CaseState& state) {
  int found = 0;
  Statement rows(database, "SELECT key, value, hash FROM meta");
  while (rows.step()) {
    const std::string key = rows.text();
    const std::string value = rows.text();
    rows.checkHash();
    if (key == "alias") {
      state.alias = value;
      ++found;
    } else if (key == "next_id") {
      const auto [end, code] = std::from_chars(value.data(), value.data() + value.size(), state.nextId);
      if (code != std::errc() || end != value.data() + value.size() || state.nextId < 1)
        database.setDamaged();
      ++found;
    }
  }
  if (found != 2)
    database.setDamaged();
  state.keepsPatient = hasPatientTable(database);
  if (!state.keepsPatient || !database.ok())
    return;
  Statement patients(database, "SELECT series_id, name, patient_id, birth_date, sex, hash FROM patient");
  while (patients.step()) {
    PatientIdentity& patient = state.patients[idColumn(database, patients)];
    for (std::string* text : {&patient.name, &patient.id, &patient.birthDate, &patient.sex})
      *text = patients.text();
    patients.checkHash();
  }
}

/// Of the row only, the voxels come later.
bool seriesRow(Database& database, Statement& rows, CaseSeries& series) {
  series.id = idColumn(database, rows);
  const bool present = rows.integer() != 0;
  rows.integer();
  const auto info = seriesInfoFromJson(rows.text());
  const auto volume = volumeFromJson(rows.text());
  rows.checkHash();
  if (!info || !volume) {
    database.setDamaged();
    return false;
  }
  series.info = *info;
  series.volume = *volume;
  return present;
}

void loadLayers(Database& database, std::uint64_t& budget, CaseState& state) {
  Statement rows(database, "SELECT id, position, data, bricks, bricks_hash, hash FROM layers ORDER BY position");
  while (rows.step()) {
    const Id id = idColumn(database, rows);
    rows.integer();
    VolumeGeometry geometry;
    auto layer = layerFromJson(rows.text(), geometry);
    const std::int64_t count = rows.integer();
    const std::int64_t hash = rows.integer();
    rows.checkHash();
    const CaseSeries* series = layer ? findById(state.series, layer->seriesId) : nullptr;
    if (!database.ok() || !layer || layer->id != id || !series || series->volume.geometry.size != geometry.size) {
      database.setDamaged();
      return;
    }
    takeBudget(database, budget, geometry, 1);
    if (!database.ok())
      return;
    layer->labels = LabelMap(geometry);
    readLabelBricks(database, id, count, hash, layer->labels);
    state.layers.push_back(std::move(*layer));
  }
}

void loadStructures(Database& database, CaseState& state) {
  Statement rows(database, "SELECT id, position, data, hash FROM structures ORDER BY position");
  while (rows.step()) {
    const Id id = idColumn(database, rows);
    rows.integer();
    const auto structure = structureFromJson(rows.text());
    rows.checkHash();
    if (!database.ok() || !structure || structure->id != id) {
      database.setDamaged();
      return;
    }
    state.structures.push_back(*structure);
  }
}

void loadPlan(Database& database, CaseState& state) {
  if (!hasPlanTable(database))
    return;
  Statement rows(database, "SELECT id, position, data, hash FROM plan ORDER BY position");
  while (rows.step()) {
    const Id id = idColumn(database, rows);
    rows.integer();
    auto element = planFromJson(rows.text());
    rows.checkHash();
    if (!database.ok() || !element || element->id != id) {
      database.setDamaged();
      return;
    }
    state.plan.push_back(std::move(*element));
  }
}

void loadRegistrations(Database& database, CaseState& state) {
  if (!hasRegistrationTable(database))
    return;
  Statement rows(database, "SELECT id, position, data, hash FROM registrations ORDER BY position");
  while (rows.step()) {
    const Id id = idColumn(database, rows);
    rows.integer();
    auto registration = registrationFromJson(rows.text());
    rows.checkHash();
    if (!database.ok() || !registration || registration->id != id) {
      database.setDamaged();
      return;
    }
    state.registrations.push_back(std::move(*registration));
  }
}

void loadHistory(Database& database, UndoStack& history) {
  std::vector<UndoStack::Step> steps;
  std::size_t done = 0;
  Statement rows(database, "SELECT id, done, time_utc, text, bytes, bricks, changes, hash FROM operations ORDER BY id");
  while (rows.step()) {
    UndoStack::Step step;
    step.id = idColumn(database, rows);
    const std::int64_t isDone = rows.integer();
    rows.text();
    step.text = rows.text();
    step.bytes = rows.integer();
    rows.integer();
    rows.text();
    rows.checkHash();
    if (isDone < 0 || isDone > 1 || (isDone == 1 && done != steps.size()) || step.bytes < 0 || steps.size() >= UndoStack::kMaxSteps)
      database.setDamaged();
    done += isDone == 1;
    steps.push_back(std::move(step));
  }
  history = UndoStack(std::move(steps), done);
}

void loadProvenance(Database& database, CaseState& state) {
  Statement rows(database, "SELECT id, time_utc, what, hash FROM provenance ORDER BY id");
  while (rows.step()) {
    rows.integer();
    std::string timeUtc = rows.text();
    state.provenance.push_back({std::move(timeUtc), rows.text()});
    rows.checkHash();
  }
}

} // namespace

CaseFile::CaseFile() = default;
CaseFile::~CaseFile() = default;

Result<void> CaseFile::make(const std::filesystem::path& file, const std::string& alias) {
  return writeNewCase(file, [&](Database& database) {
    writeMeta(database, "alias", alias);
    writeMeta(database, "next_id", "1");
    writeMeta(database, "revision", "0");
    writeMeta(database, "created_utc", nowUtc());
    halsted::writeAudit(database, "Case created");
  });
}

Result<std::unique_ptr<CaseFile>> CaseFile::open(const std::filesystem::path& file) {
  if (const auto known = checkCaseHeader(file); !known)
    return fail(known.error());
  std::unique_ptr<CaseFile> result(new CaseFile);
  result->m_file = file;
  result->m_database = std::make_unique<Database>(file);
  Database& database = *result->m_database;
  database.open(Database::Access::ReadWrite);
  checkCaseSchema(database);
  if (!database.ok())
    return fail(database.error());
  return result;
}

bool CaseFile::readOnly() const {
  return m_database->readOnly();
}

Result<void> CaseFile::load(CaseState& state, UndoStack& history, const JobContext& job, std::uint64_t maxBytes) {
  Database& database = *m_database;
  std::uint64_t budget = maxBytes;
  try {
    loadMeta(database, state);
    m_revision = readRevision(database);
    Statement rows(database, "SELECT id, present, position, info, volume, hash FROM series ORDER BY position");
    while (rows.step()) {
      CaseSeries series;
      if (!seriesRow(database, rows, series) || !database.ok())
        continue;
      takeBudget(database, budget, series.volume.geometry, sizeof(std::int16_t));
      state.series.push_back(std::move(series));
    }
    for (std::size_t i = 0; i < state.series.size() && database.ok(); ++i) {
      const double share = 0.9 / static_cast<double>(state.series.size());
      const double from = share * static_cast<double>(i);
      readVolumeBricks(database, state.series[i].id, state.series[i].volume, job.part(from, from + share));
    }
    loadLayers(database, budget, state);
    loadStructures(database, state);
    loadPlan(database, state);
    loadRegistrations(database, state);
    if (database.ok() && !state.consistent())
      database.setDamaged();
    loadHistory(database, history);
    loadProvenance(database, state);
    readSurfaces(database, budget, state);
  } catch (const std::bad_alloc&) {
    return notEnoughMemory(m_file);
  }
  if (!database.ok())
    return fail(database.error());
  job.progress(1, "Opening the case");
  return {};
}

Result<CaseChanges> CaseFile::readStep(std::int64_t id) {
  Database& database = *m_database;
  CaseChanges changes;
  {
    Statement row(database, "SELECT id, done, time_utc, text, bytes, bricks, changes, hash FROM operations WHERE id = ?");
    row.bind(id);
    std::int64_t bricks = -1;
    if (row.step()) {
      row.integer();
      row.integer();
      row.text();
      row.text();
      row.integer();
      bricks = row.integer();
      auto parsed = changesFromJson(row.text());
      row.checkHash();
      if (parsed)
        changes = std::move(*parsed);
      else
        database.setDamaged();
    }
    Statement rows(database, "SELECT key, layer_id, brick, data, hash FROM operation_bricks WHERE key BETWEEN ? AND ? ORDER BY key");
    rows.bind(brickKey(id, 0)).bind(brickKey(id, 0xffffffffU));
    while (rows.step()) {
      rows.integer();
      const Id layerId = idColumn(database, rows);
      const std::int64_t brick = rows.integer();
      const auto blob = rows.blob();
      rows.checkHash();
      if (brick < 0 || brick > std::numeric_limits<std::uint32_t>::max()) {
        database.setDamaged();
        break;
      }
      if (changes.labels.empty() || changes.labels.back().layerId != layerId)
        changes.labels.push_back({layerId, {}});
      changes.labels.back().bricks.push_back({static_cast<std::uint32_t>(brick), Bytes(blob.begin(), blob.end())});
      --bricks;
    }
    if (bricks != 0)
      database.setDamaged();
  }
  if (database.ok())
    return changes;
  const Error error = database.error();
  database.clearError();
  return fail(error.code, error.code == ErrorCode::Damaged
                              ? "This step of the history of " + m_file.string() +
                                    " is damaged and cannot be taken back or done again; the case itself is sound."
                              : error.message);
}

Result<CaseSeries> CaseFile::readSeries(Id id, const JobContext& job) {
  Database& database = *m_database;
  CaseSeries series;
  try {
    Statement rows(database, "SELECT id, present, position, info, volume, hash FROM series WHERE id = ?");
    rows.bind(id);
    if (!rows.step())
      database.setDamaged();
    else
      seriesRow(database, rows, series);
    std::uint64_t budget = kMaxBytes;
    if (database.ok())
      takeBudget(database, budget, series.volume.geometry, sizeof(std::int16_t));
    if (database.ok())
      readVolumeBricks(database, id, series.volume, job);
  } catch (const std::bad_alloc&) {
    database.clearError();
    return notEnoughMemory(m_file);
  }
  if (database.ok())
    return series;
  const Error error = database.error();
  database.clearError();
  return error.code == ErrorCode::Damaged ? damaged(m_file) : fail(error);
}

} // namespace halsted
