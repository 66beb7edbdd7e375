// SPDX-License-Identifier: Apache-2.0
#include "segmentation/anatomy/CaseRows.h"
#include "segmentation/anatomy/CaseState.h"

#include <tbb/parallel_for.h>

#include <array>
#include <atomic>
#include <bit>
#include <cstring>

namespace halsted {
namespace {

static_assert(std::endian::native == std::endian::little, "meshes and bricks are written as they lie in memory, low byte first");
static_assert(sizeof(Eigen::Vector3f) == 12 && sizeof(std::array<std::uint32_t, 3>) == 12);

constexpr std::size_t kHeader = 3 * sizeof(std::uint32_t);

template <typename Item> void append(Bytes& bytes, const std::vector<Item>& items) {
  if (items.empty())
    return;
  const std::size_t at = bytes.size();
  bytes.resize(at + items.size() * sizeof(Item));
  std::memcpy(bytes.data() + at, items.data(), items.size() * sizeof(Item));
}

template <typename Item> const std::uint8_t* take(const std::uint8_t* from, std::size_t count, std::vector<Item>& items) {
  items.resize(count);
  if (count > 0)
    std::memcpy(static_cast<void*>(items.data()), from, count * sizeof(Item));
  return from + count * sizeof(Item);
}

Bytes packMesh(const SurfaceMesh& mesh) {
  const std::array<std::uint32_t, 3> counts{static_cast<std::uint32_t>(mesh.pointsMm.size()),
                                            static_cast<std::uint32_t>(mesh.triangles.size()),
                                            static_cast<std::uint32_t>(mesh.normals.size())};
  Bytes content(kHeader);
  std::memcpy(content.data(), counts.data(), kHeader);
  append(content, mesh.pointsMm);
  append(content, mesh.triangles);
  append(content, mesh.normals);
  return packWords(content);
}

bool unpackMesh(std::span<const std::uint8_t> packed, SurfaceMesh& mesh) {
  Bytes content;
  if (!unpackWords(packed, content) || content.size() < kHeader)
    return false;
  std::array<std::uint32_t, 3> counts{};
  std::memcpy(counts.data(), content.data(), kHeader);
  const std::uint64_t items = std::uint64_t{counts[0]} + counts[1] + counts[2];
  if (content.size() != kHeader + 12 * items || (counts[2] != 0 && counts[2] != counts[0]))
    return false;
  const std::uint8_t* from = take(content.data() + kHeader, counts[0], mesh.pointsMm);
  take(take(from, counts[1], mesh.triangles), counts[2], mesh.normals);
  for (const auto& triangle : mesh.triangles)
    for (const std::uint32_t corner : triangle)
      if (corner >= counts[0])
        return false;
  for (const auto& point : mesh.pointsMm)
    if (!point.allFinite())
      return false;
  return true;
}

} // namespace

void writeSurfaces(Database& database, Id structureId, const StructureSurfaces& surfaces) {
  std::array<Bytes, 2> packed;
  tbb::parallel_for(0, 2, [&](int i) { packed[static_cast<std::size_t>(i)] = packMesh(i == 0 ? surfaces.full : surfaces.light); });
  Statement statement(database, "INSERT OR REPLACE INTO surfaces (structure_id, label_hash, full_error_mm, light_error_mm, full_mesh, "
                                "light_mesh, hash) VALUES (?, ?, ?, ?, ?, ?, ?)");
  statement.bind(structureId).bind(static_cast<std::int64_t>(surfaces.labelHash)).bind(surfaces.fullErrorMm).bind(surfaces.lightErrorMm);
  statement.bindBlob(packed[0]).bindBlob(packed[1]).bindHash().run();
}

void readSurfaces(Database& database, std::uint64_t& budget, CaseState& state) {
  struct Entry {
    std::shared_ptr<StructureSurfaces> surfaces;
    std::array<Bytes, 2> packed;
  };
  std::vector<Entry> entries;
  Statement rows(database, "SELECT structure_id, label_hash, full_error_mm, light_error_mm, full_mesh, light_mesh, hash FROM surfaces");
  while (rows.step()) {
    Entry entry{std::make_shared<StructureSurfaces>(), {}};
    const std::int64_t id = rows.integer();
    entry.surfaces->labelHash = static_cast<std::uint64_t>(rows.integer());
    entry.surfaces->fullErrorMm = rows.real();
    entry.surfaces->lightErrorMm = rows.real();
    for (Bytes& packed : entry.packed) {
      const auto blob = rows.blob();
      const std::uint64_t needed = 2 * std::uint64_t{packedSize(blob)};
      if (needed > budget) {
        database.setTooLarge();
        return;
      }
      budget -= needed;
      packed.assign(blob.begin(), blob.end());
    }
    rows.checkHash();
    if (id <= 0 || id >= state.nextId || !findById(state.structures, static_cast<Id>(id)))
      database.setDamaged();
    state.surfaces[static_cast<Id>(id)] = entry.surfaces;
    entries.push_back(std::move(entry));
  }
  if (!database.ok())
    return;
  std::atomic<bool> sound{true};
  tbb::parallel_for(std::size_t{0}, 2 * entries.size(), [&](std::size_t i) {
    Entry& entry = entries[i / 2];
    if (!unpackMesh(entry.packed[i % 2], i % 2 == 0 ? entry.surfaces->full : entry.surfaces->light))
      sound = false;
  });
  if (!sound)
    database.setDamaged();
}

} // namespace halsted
