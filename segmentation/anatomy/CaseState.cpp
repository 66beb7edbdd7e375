// SPDX-License-Identifier: Apache-2.0
#include "segmentation/anatomy/CaseState.h"

#include "segmentation/core/LabelHash.h"

#include <set>

namespace halsted {

std::uint64_t CaseState::labelHash(const Structure& structure) const {
  auto it = labelHashes.find(structure.layerId);
  if (it == labelHashes.end())
    it = labelHashes.emplace(structure.layerId, halsted::labelHashes(findById(layers, structure.layerId)->labels)).first;
  return it->second[structure.label];
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
  std::set<std::pair<Id, int>> labels;
  for (const Structure& structure : structures)
    if (!fresh(structure.id) || !findById(layers, structure.layerId) || !labels.insert({structure.layerId, structure.label}).second)
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
