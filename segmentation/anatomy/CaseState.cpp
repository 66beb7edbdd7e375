// SPDX-License-Identifier: Apache-2.0
#include "segmentation/anatomy/CaseState.h"

#include "segmentation/anatomy/LabelDelta.h"
#include "segmentation/anatomy/LabelIndex.h"
#include "segmentation/core/LabelHash.h"

#include <tbb/parallel_for.h>

#include <algorithm>
#include <set>

namespace halsted {

const std::shared_ptr<const LabelIndex>& CaseState::index(Id layerId) const {
  auto it = m_indexes.find(layerId);
  if (it == m_indexes.end()) {
    const LabelLayer* layer = findById(layers, layerId);
    it = m_indexes.emplace(layerId, LabelIndex::of(layer->labels, findById(series, layer->seriesId)->volume)).first;
  }
  return it->second;
}

const LabelLayer* CaseState::doubtOf(Id layerId) const {
  const auto found = std::find_if(layers.begin(), layers.end(), [&](const LabelLayer& layer) { return layer.doubtOf == layerId; });
  return layerId == 0 || found == layers.end() ? nullptr : &*found;
}

std::shared_ptr<const StructureSurfaces> CaseState::freshSurfaces(const Structure& structure) const {
  const auto made = surfaces.find(structure.id);
  if (made == surfaces.end())
    return nullptr;
  Compared& compared = m_compared[structure.id];
  const LabelIndex& known = *index(structure.layerId);
  const std::uint64_t now = known.hash(structure.label);
  if (compared.same == 0 && compared.other != now) {
    const LabelMap& labels = findById(layers, structure.layerId)->labels;
    const bool same = labelHash(labels, structure.label, known.box(structure.label)) == made->second->labelHash;
    (same ? compared.same : compared.other) = now;
  }
  return compared.same == now && now != 0 ? made->second : nullptr;
}

void CaseState::labelsReplaced(Id layerId) {
  m_indexes.erase(layerId);
}

void CaseState::indexBricks(const LabelBricks& bricks) {
  const auto it = m_indexes.find(bricks.layerId);
  if (it == m_indexes.end())
    return;
  const std::shared_ptr<const LabelIndex> before = it->second;
  std::vector<std::pair<std::uint32_t, LabelIndex::Brick>> changed(bricks.bricks.size());
  tbb::parallel_for(std::size_t{0}, changed.size(), [&](std::size_t n) {
    const LabelBricks::Brick& brick = bricks.bricks[n];
    changed[n] = {brick.number, before->brick(brick.number, brick.labels)};
  });
  it->second = before->with(std::move(changed));
}

void CaseState::forgetSurfaces(Id structureId) {
  surfaces.erase(structureId);
  m_compared.erase(structureId);
}

bool CaseState::consistent() const {
  std::set<Id> ids;
  const auto fresh = [&](Id id) { return id > 0 && id < nextId && ids.insert(id).second; };
  for (const CaseSeries& item : series)
    if (!fresh(item.id))
      return false;
  for (const LabelLayer& layer : layers) {
    const CaseSeries* grid = findById(series, layer.seriesId);
    if (!fresh(layer.id) || !grid || grid->volume.geometry.size != layer.labels.geometry().size)
      return false;
  }
  std::set<Id> doubted;
  for (const LabelLayer& layer : layers) {
    if (layer.doubtOf == 0)
      continue;
    const LabelLayer* of = findById(layers, layer.doubtOf);
    if (!of || of->doubtOf != 0 || of->seriesId != layer.seriesId || !doubted.insert(of->id).second)
      return false;
  }
  std::set<std::pair<Id, int>> labels;
  for (const Structure& structure : structures)
    if (const LabelLayer* layer = findById(layers, structure.layerId);
        !fresh(structure.id) || !layer || layer->doubtOf != 0 || !labels.insert({structure.layerId, structure.label}).second)
      return false;
  for (const PlanElement& element : plan)
    if (!fresh(element.id))
      return false;
  std::set<std::pair<Id, Id>> pairs;
  for (const SeriesRegistration& registration : registrations)
    if (!fresh(registration.id) || !findById(series, registration.fixedSeries) || !findById(series, registration.movingSeries) ||
        !pairs.insert({registration.fixedSeries, registration.movingSeries}).second)
      return false;
  return true;
}

} // namespace halsted
