// SPDX-License-Identifier: Apache-2.0
#include "segmentation/anatomy/CaseRows.h"

#include "segmentation/anatomy/CaseJson.h"

#include <tbb/parallel_for.h>

#include <algorithm>
#include <atomic>
#include <charconv>
#include <ctime>
#include <map>
#include <numeric>

namespace halsted {
namespace {

// So many packed bricks are in memory at once.
constexpr std::size_t kBatch = 64;

template <typename Pack, typename Store>
void packInBatches(Database& database, const std::vector<std::uint32_t>& bricks, const Pack& pack, const Store& store) {
  std::vector<Bytes> packed(std::min(kBatch, bricks.size()));
  for (std::size_t from = 0; from < bricks.size() && database.ok(); from += kBatch) {
    const std::size_t count = std::min(kBatch, bricks.size() - from);
    tbb::parallel_for(std::size_t{0}, count, [&](std::size_t i) { packed[i] = pack(bricks[from + i]); });
    for (std::size_t i = 0; i < count; ++i)
      store(bricks[from + i], packed[i]);
  }
}

/// The rows of one owner in ascending order; unpack(number, bytes) says whether they are sound. Returns their number.
template <typename Unpack>
std::size_t unpackInBatches(Database& database, const char* sql, Id owner, RowHash* hashes, const JobContext& job, double expected,
                            const Unpack& unpack) {
  Statement rows(database, sql);
  rows.bind(brickKey(owner, 0)).bind(brickKey(owner, 0xffffffffU));
  std::vector<std::pair<std::uint32_t, Bytes>> batch;
  std::size_t count = 0;
  const auto finish = [&] {
    std::atomic<bool> sound{true};
    tbb::parallel_for(std::size_t{0}, batch.size(), [&](std::size_t i) {
      if (!unpack(batch[i].first, batch[i].second))
        sound = false;
    });
    if (!sound)
      database.setDamaged();
    count += batch.size();
    batch.clear();
    if (job.cancelled())
      database.setCancelled();
    job.progress(static_cast<double>(count) / expected, "Opening the case");
  };
  while (rows.step()) {
    const auto number = static_cast<std::uint32_t>(rows.integer());
    const auto blob = rows.blob();
    batch.emplace_back(number, Bytes(blob.begin(), blob.end()));
    rows.checkHash();
    if (hashes)
      hashes->add(rows.hash());
    if (batch.size() == kBatch)
      finish();
  }
  if (database.ok())
    finish();
  return count;
}

void deleteBricks(Database& database, const char* sql, std::int64_t from, std::int64_t to) {
  Statement statement(database, sql);
  statement.bind(from).bind(to).run();
}

} // namespace

std::string nowUtc() {
  const std::time_t now = std::time(nullptr);
  std::tm parts{};
  gmtime_r(&now, &parts);
  std::array<char, 32> text{};
  return {text.data(), std::strftime(text.data(), text.size(), "%Y-%m-%dT%H:%M:%SZ", &parts)};
}

void writeMeta(Database& database, const std::string& key, const std::string& value) {
  Statement statement(database, "INSERT OR REPLACE INTO meta (key, value, hash) VALUES (?, ?, ?)");
  statement.bind(std::string_view(key)).bind(std::string_view(value)).bindHash().run();
}

std::int64_t readRevision(Database& database) {
  Statement statement(database, "SELECT key, value, hash FROM meta WHERE key = 'revision'");
  std::int64_t revision = -1;
  if (statement.step()) {
    statement.text();
    const std::string value = statement.text();
    statement.checkHash();
    std::from_chars(value.data(), value.data() + value.size(), revision);
  }
  if (revision < 0)
    database.setDamaged();
  return revision;
}

void writeSeriesRow(Database& database, const CaseSeries& series, bool present, std::size_t position) {
  Statement statement(database, "INSERT OR REPLACE INTO series (id, present, position, info, volume, hash) VALUES (?, ?, ?, ?, ?, ?)");
  statement.bind(series.id).bind(present ? 1 : 0).bind(static_cast<std::int64_t>(position));
  statement.bind(std::string_view(seriesInfoJson(series.info))).bind(std::string_view(volumeJson(series.volume))).bindHash().run();
}

void writeVolumeBricks(Database& database, Id seriesId, const Volume& volume) {
  const BrickGrid grid(volume.geometry.size);
  std::vector<std::uint32_t> bricks(grid.count());
  std::iota(bricks.begin(), bricks.end(), 0U);
  Statement statement(database, "INSERT INTO volume_bricks (key, data, hash) VALUES (?, ?, ?)");
  packInBatches(
      database, bricks, [&](std::uint32_t brick) { return packVolumeBrick(volume.voxels.get(), grid, brick); },
      [&](std::uint32_t brick, const Bytes& packed) { statement.bind(brickKey(seriesId, brick)).bindBlob(packed).bindHash().run(); });
}

void readVolumeBricks(Database& database, Id seriesId, Volume& volume, const JobContext& job) {
  const BrickGrid grid(volume.geometry.size);
  // Counted first: a file that promises what it does not hold gets no memory.
  Statement counted(database, "SELECT count(*) FROM volume_bricks WHERE key BETWEEN ? AND ?");
  counted.bind(brickKey(seriesId, 0)).bind(brickKey(seriesId, 0xffffffffU));
  if (!counted.step() || counted.integer() != static_cast<std::int64_t>(grid.count())) {
    database.setDamaged();
    return;
  }
  const auto voxels = std::make_shared_for_overwrite<std::int16_t[]>(volume.geometry.voxelCount());
  std::vector<std::atomic<bool>> there(grid.count());
  unpackInBatches(database, "SELECT key, data, hash FROM volume_bricks WHERE key BETWEEN ? AND ? ORDER BY key", seriesId, nullptr, job,
                  grid.count(), [&](std::uint32_t brick, const Bytes& packed) {
                    return brick < grid.count() && !there[brick].exchange(true) && unpackVolumeBrick(packed, voxels.get(), grid, brick);
                  });
  volume.voxels = voxels;
}

namespace {

/// Number and hash over the hashes of a layer's bricks.
std::pair<std::int64_t, std::int64_t> layerDigest(Database& database, Id layerId) {
  Statement rows(database, "SELECT hash FROM label_bricks WHERE key BETWEEN ? AND ? ORDER BY key");
  rows.bind(brickKey(layerId, 0)).bind(brickKey(layerId, 0xffffffffU));
  RowHash hash;
  std::int64_t count = 0;
  for (; rows.step(); ++count)
    hash.add(rows.integer());
  return {count, hash.value()};
}

} // namespace

void writeLayerRow(Database& database, const LabelLayer& layer, std::size_t position) {
  const auto [count, hash] = layerDigest(database, layer.id);
  Statement statement(database, "INSERT OR REPLACE INTO layers (id, position, data, bricks, bricks_hash, hash) VALUES (?, ?, ?, ?, ?, ?)");
  statement.bind(layer.id).bind(static_cast<std::int64_t>(position)).bind(std::string_view(layerJson(layer)));
  statement.bind(count).bind(hash).bindHash().run();
}

namespace {

/// pack(number) gives the bytes of a brick, none when it is all 0.
template <typename Pack> void storeLabelBricks(Database& database, Id layerId, const std::vector<std::uint32_t>& bricks, const Pack& pack) {
  Statement insert(database, "INSERT OR REPLACE INTO label_bricks (key, data, hash) VALUES (?, ?, ?)");
  packInBatches(database, bricks, pack, [&](std::uint32_t brick, const Bytes& packed) {
    const std::int64_t key = brickKey(layerId, brick);
    if (packed.empty())
      deleteBricks(database, "DELETE FROM label_bricks WHERE key BETWEEN ? AND ?", key, key);
    else
      insert.bind(key).bindBlob(packed).bindHash().run();
  });
}

} // namespace

void writeLabelBricks(Database& database, const LabelLayer& layer, const std::vector<std::uint32_t>& bricks) {
  const BrickGrid grid(layer.labels.geometry().size);
  const std::uint8_t* voxels = layer.labels.voxels();
  storeLabelBricks(database, layer.id, bricks, [&](std::uint32_t brick) { return packLabelBrick(voxels, grid, brick); });
}

void writeLabelBricks(Database& database, const LabelBricks& bricks) {
  std::vector<std::uint32_t> numbers;
  std::map<std::uint32_t, const Bytes*> labels;
  for (const LabelBricks::Brick& brick : bricks.bricks) {
    numbers.push_back(brick.number);
    labels[brick.number] = &brick.labels;
  }
  storeLabelBricks(database, bricks.layerId, numbers, [&](std::uint32_t brick) { return packLabels(*labels.at(brick)); });
}

void readLabelBricks(Database& database, Id layerId, std::int64_t count, std::int64_t hash, LabelMap& labels) {
  const BrickGrid grid(labels.geometry().size);
  std::uint8_t* voxels = labels.editableVoxels();
  std::vector<std::atomic<bool>> there(grid.count());
  RowHash hashes;
  const std::size_t found =
      unpackInBatches(database, "SELECT key, data, hash FROM label_bricks WHERE key BETWEEN ? AND ? ORDER BY key", layerId, &hashes,
                      JobContext(), 1, [&](std::uint32_t brick, const Bytes& packed) {
                        return brick < grid.count() && !there[brick].exchange(true) && unpackLabelBrick(packed, voxels, grid, brick);
                      });
#ifdef FUZZING_BUILD_MODE_UNSAFE_FOR_PRODUCTION
  static_cast<void>(found);
  static_cast<void>(count);
  static_cast<void>(hash);
#else
  if (static_cast<std::int64_t>(found) != count || hashes.value() != hash)
    database.setDamaged();
#endif
}

void writeStructures(Database& database, const std::vector<Structure>& structures) {
  database.run("DELETE FROM structures");
  Statement statement(database, "INSERT INTO structures (id, position, data, hash) VALUES (?, ?, ?, ?)");
  for (std::size_t i = 0; i < structures.size(); ++i)
    statement.bind(structures[i].id)
        .bind(static_cast<std::int64_t>(i))
        .bind(std::string_view(structureJson(structures[i])))
        .bindHash()
        .run();
}

void writePlan(Database& database, const std::vector<PlanElement>& plan, const std::vector<PlanChange>& changes) {
  // A long stroke is not written again because something beside it moved.
  const bool order = std::any_of(changes.begin(), changes.end(), [](const PlanChange& change) { return !change.before || !change.after; });
  if (order)
    database.run("DELETE FROM plan");
  Statement statement(database, "INSERT OR REPLACE INTO plan (id, position, data, hash) VALUES (?, ?, ?, ?)");
  for (std::size_t i = 0; i < plan.size(); ++i)
    if (order || std::any_of(changes.begin(), changes.end(), [&](const PlanChange& change) { return change.before->id == plan[i].id; }))
      statement.bind(plan[i].id).bind(static_cast<std::int64_t>(i)).bind(std::string_view(planJson(plan[i]))).bindHash().run();
}

void writeRegistrations(Database& database, const std::vector<SeriesRegistration>& registrations) {
  database.run("DELETE FROM registrations");
  Statement statement(database, "INSERT INTO registrations (id, position, data, hash) VALUES (?, ?, ?, ?)");
  for (std::size_t i = 0; i < registrations.size(); ++i)
    statement.bind(registrations[i].id)
        .bind(static_cast<std::int64_t>(i))
        .bind(std::string_view(registrationJson(registrations[i])))
        .bindHash()
        .run();
}

void writePatient(Database& database, Id seriesId, const PatientIdentity& patient) {
  Statement statement(database,
                      "INSERT OR REPLACE INTO patient (series_id, name, patient_id, birth_date, sex, hash) VALUES (?, ?, ?, ?, ?, ?)");
  statement.bind(seriesId).bind(std::string_view(patient.name)).bind(std::string_view(patient.id));
  statement.bind(std::string_view(patient.birthDate)).bind(std::string_view(patient.sex)).bindHash().run();
}

namespace {

void writeLine(Database& database, const char* sql, const std::string& timeUtc, const std::string& what, const char* nextId) {
  Statement next(database, nextId);
  const std::int64_t id = next.step() ? next.integer() : 1;
  Statement statement(database, sql);
  statement.bind(id).bind(std::string_view(timeUtc)).bind(std::string_view(what)).bindHash().run();
}

} // namespace

void writeProvenance(Database& database, const ProvenanceEntry& entry) {
  writeLine(database, "INSERT INTO provenance (id, time_utc, what, hash) VALUES (?, ?, ?, ?)", entry.timeUtc, entry.what,
            "SELECT coalesce(max(id), 0) + 1 FROM provenance");
}

void writeAudit(Database& database, const std::string& what) {
  writeLine(database, "INSERT INTO audit (id, time_utc, what, hash) VALUES (?, ?, ?, ?)", nowUtc(), what,
            "SELECT coalesce(max(id), 0) + 1 FROM audit");
}

} // namespace halsted
