// SPDX-License-Identifier: Apache-2.0
#include "segmentation/anatomy/CaseFile.h"
#include "segmentation/anatomy/CaseJson.h"
#include "segmentation/anatomy/CaseRows.h"
#include "segmentation/anatomy/CaseSchema.h"
#include "segmentation/anatomy/CaseState.h"
#include "segmentation/anatomy/Database.h"
#include "segmentation/anatomy/Naming.h"
#include "segmentation/anatomy/NewFile.h"
#include "segmentation/core/Redaction.h"

#include <algorithm>
#include <random>
#include <set>

namespace halsted {
namespace {

void deleteKeys(Database& database, const char* sql, std::int64_t owner) {
  Statement statement(database, sql);
  statement.bind(brickKey(owner, 0)).bind(brickKey(owner, 0xffffffffU)).run();
}

void deleteRow(Database& database, const char* sql, std::int64_t id) {
  Statement statement(database, sql);
  statement.bind(id).run();
}

bool hasSeriesRow(Database& database, Id id) {
  Statement statement(database, "SELECT 1 FROM series WHERE id = ?");
  return statement.bind(id).step();
}

/// Series that undo took out and that no step can bring back any more.
void deleteLostSeries(Database& database, bool patientTable) {
  std::vector<std::int64_t> lost;
  Statement rows(database, "SELECT id FROM series WHERE present = 0");
  while (rows.step())
    lost.push_back(rows.integer());
  for (const std::int64_t id : lost) {
    deleteKeys(database, "DELETE FROM volume_bricks WHERE key BETWEEN ? AND ?", id);
    deleteRow(database, "DELETE FROM series WHERE id = ?", id);
    if (patientTable)
      deleteRow(database, "DELETE FROM patient WHERE series_id = ?", id);
  }
}

void writeSeries(Database& database, const CaseState& after, const CaseChanges& changes) {
  for (const SeriesChange& change : changes.series) {
    const CaseSeries* series = findById(after.series, change.id);
    if (!series) {
      // The row keeps all that it says, so it is read to be hashed anew.
      Statement row(database, "SELECT position, info, volume FROM series WHERE id = ?");
      row.bind(change.id);
      if (!row.step()) {
        database.setDamaged();
        return;
      }
      const std::int64_t position = row.integer();
      const std::string info = row.text();
      const std::string volume = row.text();
      row.reset();
      Statement write(database, "INSERT OR REPLACE INTO series (id, present, position, info, volume, hash) VALUES (?, ?, ?, ?, ?, ?)");
      write.bind(change.id).bind(0).bind(position).bind(std::string_view(info)).bind(std::string_view(volume)).bindHash().run();
    } else if (!hasSeriesRow(database, change.id)) {
      writeVolumeBricks(database, change.id, series->volume);
      const auto patient = after.patients.find(change.id);
      if (after.keepsPatient && patient != after.patients.end())
        writePatient(database, change.id, patient->second);
    }
  }
  if (!changes.series.empty())
    for (std::size_t i = 0; i < after.series.size(); ++i)
      writeSeriesRow(database, after.series[i], true, i);
}

void writeLayers(Database& database, const CaseState& after, const CaseChanges& changes, const std::vector<LabelBricks>& edited) {
  for (const LabelBricks& bricks : edited)
    writeLabelBricks(database, bricks);
  for (const LabelDelta& delta : changes.labels) {
    if (std::any_of(edited.begin(), edited.end(), [&](const LabelBricks& bricks) { return bricks.layerId == delta.layerId; }))
      continue;
    const LabelLayer* layer = findById(after.layers, delta.layerId);
    std::vector<std::uint32_t> bricks;
    for (const LabelDelta::Brick& brick : delta.bricks)
      bricks.push_back(brick.number);
    if (layer)
      writeLabelBricks(database, *layer, bricks);
  }
  for (const LayerChange& change : changes.layers)
    if (!findById(after.layers, change.layer.id)) {
      deleteKeys(database, "DELETE FROM label_bricks WHERE key BETWEEN ? AND ?", change.layer.id);
      deleteRow(database, "DELETE FROM layers WHERE id = ?", change.layer.id);
    }
  std::set<Id> touched;
  for (const LabelDelta& delta : changes.labels)
    touched.insert(delta.layerId);
  for (std::size_t i = 0; i < after.layers.size(); ++i)
    if (!changes.layers.empty() || touched.contains(after.layers[i].id))
      writeLayerRow(database, after.layers[i], i);
}

void writeOperation(Database& database, const CaseChanges& changes, const HistoryChange& history) {
  const UndoStack::Step& step = history.step;
  std::int64_t bricks = 0;
  for (const LabelDelta& delta : changes.labels)
    bricks += static_cast<std::int64_t>(delta.bricks.size());
  Statement row(database, "INSERT OR REPLACE INTO operations (id, done, time_utc, text, bytes, bricks, changes, hash) "
                          "VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
  row.bind(step.id).bind(1).bind(std::string_view(nowUtc())).bind(std::string_view(step.text)).bind(step.bytes).bind(bricks);
  row.bind(std::string_view(history.changesJson)).bindHash().run();
  Statement insert(database, "INSERT INTO operation_bricks (key, layer_id, brick, data, hash) VALUES (?, ?, ?, ?, ?)");
  std::uint32_t number = 0;
  for (const LabelDelta& delta : changes.labels)
    for (const LabelDelta::Brick& brick : delta.bricks)
      insert.bind(brickKey(step.id, number++)).bind(delta.layerId).bind(std::int64_t{brick.number}).bindBlob(brick.packed).bindHash().run();
}

void markOperation(Database& database, std::int64_t id, bool done) {
  Statement row(database, "SELECT time_utc, text, bytes, bricks, changes FROM operations WHERE id = ?");
  row.bind(id);
  if (!row.step()) {
    database.setDamaged();
    return;
  }
  const std::string timeUtc = row.text();
  const std::string text = row.text();
  const std::int64_t bytes = row.integer();
  const std::int64_t bricks = row.integer();
  const std::string changes = row.text();
  row.reset();
  Statement write(database, "INSERT OR REPLACE INTO operations (id, done, time_utc, text, bytes, bricks, changes, hash) "
                            "VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
  write.bind(id).bind(done ? 1 : 0).bind(std::string_view(timeUtc)).bind(std::string_view(text)).bind(bytes).bind(bricks);
  write.bind(std::string_view(changes)).bindHash().run();
}

void writeHistory(Database& database, const CaseChanges& changes, const HistoryChange& history) {
  for (const std::int64_t id : history.forgotten) {
    deleteRow(database, "DELETE FROM operations WHERE id = ?", id);
    deleteKeys(database, "DELETE FROM operation_bricks WHERE key BETWEEN ? AND ?", id);
  }
  switch (history.kind) {
  case HistoryChange::Kind::Added:
  case HistoryChange::Kind::Merged: writeOperation(database, changes, history); break;
  case HistoryChange::Kind::Undone: markOperation(database, history.step.id, false); break;
  case HistoryChange::Kind::Redone: markOperation(database, history.step.id, true); break;
  }
}

void copyRows(Database& from, Database& to, const std::string& table, const JobContext& job) {
  Statement rows(from, ("SELECT * FROM " + table).c_str());
  std::string sql = "INSERT INTO " + table + " VALUES (?";
  for (int i = 1; i < rows.columnCount(); ++i)
    sql += ", ?";
  Statement insert(to, (sql + ")").c_str());
  while (to.ok() && rows.step()) {
    for (int i = 0; i < rows.columnCount(); ++i)
      insert.bindColumnOf(rows, i);
    insert.run();
    if (job.cancelled())
      to.setCancelled();
  }
}

std::string randomUid() {
  // "2.25." and a random number is a UID that means nothing: DICOM PS3.5, B.2.
  std::random_device source;
  return "2.25." + std::to_string((std::uint64_t{source()} << 32 | source()) >> 1);
}

void copyDeidentified(Database& from, Database& to, const CaseState& state, const JobContext& job) {
  const auto clean = [&](std::string text) {
    for (const auto& [series, patient] : state.patients)
      text = redacted(text, patient);
    return text;
  };
  writeMeta(to, "alias", clean(state.alias));
  writeMeta(to, "next_id", std::to_string(state.nextId));
  writeMeta(to, "revision", "0");
  writeMeta(to, "created_utc", nowUtc());
  for (std::size_t i = 0; i < state.series.size(); ++i) {
    CaseSeries series = state.series[i];
    for (const auto& [id, patient] : state.patients)
      redact(series.info, patient);
    series.info.uid = randomUid();
    writeSeriesRow(to, series, true, i);
    writeVolumeBricks(to, series.id, series.volume);
    job.progress(static_cast<double>(i + 1) / static_cast<double>(state.series.size() + 1), "Saving a copy");
    if (job.cancelled())
      to.setCancelled();
  }
  copyRows(from, to, "label_bricks", job);
  for (std::size_t i = 0; i < state.layers.size(); ++i) {
    LabelLayer layer = state.layers[i];
    layer.name = clean(layer.name);
    writeLayerRow(to, layer, i);
  }
  std::vector<Structure> structures = state.structures;
  for (Structure& structure : structures)
    for (std::string* text : {&structure.name, &structure.origin, &structure.doubt})
      *text = clean(*text);
  writeStructures(to, structures);
  std::vector<PlanElement> plan;
  std::vector<PlanChange> added;
  for (PlanElement element : state.plan) {
    element.name = clean(element.name);
    // Blotting out may leave two of the same name, or one that is too long.
    if (!soundName(element.name) ||
        std::any_of(plan.begin(), plan.end(), [&](const PlanElement& other) { return other.name == element.name; }))
      element.name = freePlanName(element.kind, plan);
    element.plan = clean(element.plan);
    if (!soundName(element.plan))
      element.plan = kFirstPlan;
    for (auto& [name, given] : element.texts)
      if (planTextInfo(element.kind, name)->choices[0] == 0)
        given = clean(given).substr(0, given.size() + 100);
    added.push_back({plan.size(), std::nullopt, element});
    plan.push_back(std::move(element));
  }
  writePlan(to, plan, added);
  std::vector<SeriesRegistration> registrations = state.registrations;
  for (SeriesRegistration& registration : registrations)
    for (std::string* text : {&registration.sentence, &registration.origin})
      *text = clean(*text);
  writeRegistrations(to, registrations);
  copyRows(from, to, "surfaces", job);
  for (const ProvenanceEntry& entry : state.provenance)
    halsted::writeProvenance(to, {entry.timeUtc, clean(entry.what)});
  halsted::writeAudit(to, "De-identified copy made");
  dropPatientTable(to);
}

void copyAll(Database& from, Database& to, bool patientTable, const JobContext& job) {
  if (!patientTable)
    dropPatientTable(to);
  int done = 0;
  const bool planTable = hasPlanTable(from), registrationTable = hasRegistrationTable(from);
  for (const char* table : {"meta", "patient", "series", "volume_bricks", "layers", "label_bricks", "structures", "plan", "registrations",
                            "surfaces", "operations", "operation_bricks", "provenance", "audit"}) {
    const std::string_view name = table;
    if ((patientTable || name != "patient") && (planTable || name != "plan") && (registrationTable || name != "registrations"))
      copyRows(from, to, table, job);
    job.progress(++done / 14.0, "Saving a copy");
  }
  halsted::writeAudit(to, "Copy made");
}

} // namespace

Result<void> CaseFile::write(const std::function<void(Database&)>& work) {
  Database& database = *m_database;
  // When the last word of the disk to a transaction was an error, it may have been written all the same.
  bool behind = false;
  const auto result = database.transaction([&] {
    behind = readRevision(database) != m_revision && database.ok();
    if (behind) {
      database.setDamaged();
      return;
    }
    upgradeCaseSchema(database);
    work(database);
    writeMeta(database, "revision", std::to_string(m_revision + 1));
  });
  if (behind)
    return fail(ErrorCode::WriteFailed,
                "The case could not be saved: " + m_file.string() +
                    " is a step ahead of what is shown, because the disk failed earlier; close it and open it again.");
  if (result)
    ++m_revision;
  return result;
}

Result<void> CaseFile::writeStep(const CaseState& after, const CaseChanges& changes, const std::vector<LabelBricks>& bricks,
                                 const HistoryChange& history) {
  return write([&](Database& database) {
    writeSeries(database, after, changes);
    writeLayers(database, after, changes, bricks);
    if (!changes.structures.empty())
      writeStructures(database, after.structures);
    if (!changes.plan.empty())
      writePlan(database, after.plan, changes.plan);
    if (!changes.registrations.empty())
      writeRegistrations(database, after.registrations);
    for (const StructureChange& change : changes.structures) {
      const Id id = change.before ? change.before->id : change.after->id;
      if (!findById(after.structures, id))
        deleteRow(database, "DELETE FROM surfaces WHERE structure_id = ?", id);
    }
    writeHistory(database, changes, history);
    if (history.kind == HistoryChange::Kind::Added)
      deleteLostSeries(database, after.keepsPatient);
    writeMeta(database, "next_id", std::to_string(after.nextId));
  });
}

Result<void> CaseFile::writeSurfaces(Id structureId, const StructureSurfaces& surfaces, const std::vector<Structure>* structures) {
  return write([&](Database& database) {
    halsted::writeSurfaces(database, structureId, surfaces);
    if (structures)
      writeStructures(database, *structures);
  });
}

Result<void> CaseFile::writeProvenance(const ProvenanceEntry& entry) {
  return write([&](Database& database) { halsted::writeProvenance(database, entry); });
}

Result<void> CaseFile::writeAudit(const std::string& what) {
  return write([&](Database& database) { halsted::writeAudit(database, what); });
}

Result<void> CaseFile::copyTo(const std::filesystem::path& file, const CaseState& state, bool deidentified, const JobContext& job) {
  Database& from = *m_database;
  Result<void> result = writeNewCase(file, [&](Database& to) {
    if (deidentified)
      copyDeidentified(from, to, state, job);
    else
      copyAll(from, to, state.keepsPatient, job);
    if (!from.ok() && to.ok())
      to.setCancelled(); // reported as what happened to the source, below
  });
  if (!from.ok()) {
    result = fail(from.error());
    from.clearError();
  }
  return result;
}

} // namespace halsted
