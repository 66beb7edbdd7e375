// SPDX-License-Identifier: Apache-2.0
#include "segmentation/anatomy/LabelIndex.h"

#include <tbb/parallel_for.h>

#include <algorithm>
#include <set>

namespace halsted {
namespace {

// The finaliser of SplitMix64 (Steele, Lea, Flood 2014).
std::uint64_t mixed(std::uint64_t x) {
  x ^= x >> 30;
  x *= 0xbf58476d1ce4e5b9ULL;
  x ^= x >> 27;
  x *= 0x94d049bb133111ebULL;
  return x ^ (x >> 31);
}

/// What one thread needs for a brick.
struct Workplace {
  std::array<LabelSums, 256> sums;
  std::array<std::uint64_t, 256> hashes{};
  std::array<IndexBox, 256> boxes;
};

} // namespace

LabelIndex::LabelIndex(const LabelMap& labels, const Volume& grey) : m_grid(labels.geometry().size), m_geometry(labels.geometry()) {
  if (grey.voxels && grey.geometry.sameGrid(m_geometry))
    m_grey = grey;
  m_bricks.resize(m_grid.count());
}

LabelIndex::Brick LabelIndex::brick(std::uint32_t number, std::span<const std::uint8_t> labels) const {
  if (std::all_of(labels.begin(), labels.end(), [](std::uint8_t label) { return label == 0; }))
    return nullptr;
  static thread_local const auto place = std::make_unique<Workplace>();
  place->sums.fill({});
  place->hashes.fill(0);
  place->boxes.fill({});
  const BrickGrid::Box box = m_grid.box(number);
  const Eigen::Affine3d patient_T_index = m_geometry.patient_T_index();
  const Vec3 step = patient_T_index.linear().col(0);
  const std::uint8_t* row = labels.data();
  std::uint64_t at = 0;
  for (int k = 0; k < box.size.z(); ++k)
    for (int j = 0; j < box.size.y(); ++j, row += box.size.x(), at += BrickGrid::kEdge) {
      const Index3 first = box.from + Index3(0, j, k);
      addRow(row, m_grey ? m_grey->voxels.get() + m_geometry.offset(first.x(), first.y(), first.z()) : nullptr, first.x(),
             first.x() + box.size.x(), patient_T_index * Vec3(0, first.y(), first.z()), step, place->sums);
      for (int begin = 0, end = 0; begin < box.size.x(); begin = end) {
        const std::uint8_t label = row[begin];
        for (end = begin + 1; end < box.size.x() && row[end] == label;)
          ++end;
        if (label == 0)
          continue;
        place->hashes[label] = mixed(place->hashes[label] + (at + static_cast<std::uint64_t>(begin)) * 0x9e3779b97f4a7c15ULL) +
                               static_cast<std::uint64_t>(end);
        IndexBox& where = place->boxes[label];
        where = where.united({first + Index3(begin, 0, 0), first + Index3(end, 1, 1)});
      }
    }
  auto entries = std::make_shared<std::vector<Entry>>();
  for (std::size_t label = 1; label < 256; ++label)
    if (place->sums[label].count > 0)
      entries->push_back({static_cast<std::uint8_t>(label),
                          mixed(place->hashes[label] ^ (std::uint64_t{number} + 1) * 0xd6e8feb86659fd93ULL), place->boxes[label],
                          place->sums[label]});
  return entries;
}

std::shared_ptr<const LabelIndex> LabelIndex::of(const LabelMap& labels, const Volume& grey) {
  const std::shared_ptr<LabelIndex> index(new LabelIndex(labels, grey));
  tbb::parallel_for(std::uint32_t{0}, index->m_grid.count(), [&](std::uint32_t number) {
    index->m_bricks[number] = index->brick(number, readBrick(labels.voxels(), index->m_grid, number));
  });
  return index;
}

std::shared_ptr<const LabelIndex> LabelIndex::with(std::vector<std::pair<std::uint32_t, Brick>> changed) const {
  const auto next = std::make_shared<LabelIndex>(*this);
  for (auto& [number, content] : changed)
    next->m_bricks[number] = std::move(content);
  return next;
}

const LabelIndex::Entry* LabelIndex::find(std::uint32_t brick, std::uint8_t label) const {
  if (!m_bricks[brick])
    return nullptr;
  for (const Entry& entry : *m_bricks[brick])
    if (entry.label == label)
      return &entry;
  return nullptr;
}

std::uint64_t LabelIndex::hash(std::uint8_t label) const {
  std::uint64_t sum = 0;
  bool any = false;
  for (std::uint32_t brick = 0; brick < m_bricks.size(); ++brick)
    if (const Entry* entry = find(brick, label)) {
      sum += entry->hash;
      any = true;
    }
  return any ? std::max<std::uint64_t>(1, mixed(sum)) : 0;
}

StructureMeasures LabelIndex::measures(std::uint8_t label) const {
  LabelSums sums;
  for (std::uint32_t brick = 0; brick < m_bricks.size(); ++brick)
    if (const Entry* entry = find(brick, label))
      sums.add(entry->sums);
  return measuresFrom(sums, m_geometry, m_grey ? &*m_grey : nullptr);
}

IndexBox LabelIndex::box(std::uint8_t label) const {
  IndexBox box;
  for (std::uint32_t brick = 0; brick < m_bricks.size(); ++brick)
    if (const Entry* entry = find(brick, label))
      box = box.united(entry->box);
  return box;
}

bool LabelIndex::present(std::uint8_t label, std::uint32_t brick) const {
  return find(brick, label) != nullptr;
}

std::vector<std::uint8_t> LabelIndex::labelsThatDiffer(const LabelIndex& other) const {
  std::set<std::uint8_t> labels;
  const auto addFrom = [&labels](const LabelIndex& from, const LabelIndex& to, std::uint32_t brick) {
    if (!from.m_bricks[brick])
      return;
    for (const Entry& entry : *from.m_bricks[brick]) {
      const Entry* there = to.find(brick, entry.label);
      if (!there || there->hash != entry.hash)
        labels.insert(entry.label);
    }
  };
  for (std::uint32_t brick = 0; brick < m_bricks.size(); ++brick)
    if (m_bricks[brick] != other.m_bricks[brick]) {
      addFrom(*this, other, brick);
      addFrom(other, *this, brick);
    }
  return {labels.begin(), labels.end()};
}

} // namespace halsted
