// SPDX-License-Identifier: Apache-2.0
#include "segmentation/anatomy/CaseChanges.h"

#include "segmentation/anatomy/CaseState.h"

namespace halsted {
namespace {

template <typename Item> bool insertAt(std::vector<Item>& items, std::size_t position, Item item) {
  if (position > items.size() || findById(items, item.id))
    return false;
  items.insert(items.begin() + static_cast<std::ptrdiff_t>(position), std::move(item));
  return true;
}

template <typename Item> bool removeAt(std::vector<Item>& items, std::size_t position, Id id) {
  if (position >= items.size() || items[position].id != id)
    return false;
  items.erase(items.begin() + static_cast<std::ptrdiff_t>(position));
  return true;
}

bool applyStructure(const StructureChange& change, Direction direction, CaseState& state) {
  const auto& from = direction == Direction::Redo ? change.before : change.after;
  const auto& to = direction == Direction::Redo ? change.after : change.before;
  if (!from)
    return to && findById(state.layers, to->layerId) && insertAt(state.structures, change.position, *to);
  if (!to) {
    state.surfaces.erase(from->id);
    return removeAt(state.structures, change.position, from->id);
  }
  if (change.position >= state.structures.size() || state.structures[change.position].id != from->id || to->id != from->id)
    return false;
  state.structures[change.position] = *to;
  return true;
}

bool applyLabels(const LabelDelta& delta, CaseState& state) {
  LabelLayer* layer = findById(state.layers, delta.layerId);
  state.labelHashes.erase(delta.layerId);
  return layer && applyDelta(delta, layer->labels);
}

} // namespace

bool applyChanges(const CaseChanges& changes, Direction direction, const std::map<Id, CaseSeries>& comingBack, CaseState& state) {
  if (direction == Direction::Redo) {
    for (const SeriesChange& change : changes.series) {
      const auto it = comingBack.find(change.id);
      if (it == comingBack.end() || !insertAt(state.series, change.position, it->second))
        return false;
    }
    for (const LayerChange& change : changes.layers) {
      LabelLayer layer = change.layer;
      const CaseSeries* series = findById(state.series, layer.seriesId);
      if (!series || series->volume.geometry.size != change.geometry.size)
        return false;
      layer.labels = LabelMap(change.geometry);
      if (!insertAt(state.layers, change.position, std::move(layer)))
        return false;
    }
    for (const LabelDelta& delta : changes.labels)
      if (!applyLabels(delta, state))
        return false;
    for (const StructureChange& change : changes.structures)
      if (!applyStructure(change, direction, state))
        return false;
    return true;
  }
  for (auto it = changes.structures.rbegin(); it != changes.structures.rend(); ++it)
    if (!applyStructure(*it, direction, state))
      return false;
  for (auto it = changes.labels.rbegin(); it != changes.labels.rend(); ++it)
    if (!applyLabels(*it, state))
      return false;
  for (auto it = changes.layers.rbegin(); it != changes.layers.rend(); ++it)
    if (!removeAt(state.layers, it->position, it->layer.id))
      return false;
  for (auto it = changes.series.rbegin(); it != changes.series.rend(); ++it)
    if (!removeAt(state.series, it->position, it->id))
      return false;
  return true;
}

bool mergeChanges(CaseChanges& first, const CaseChanges& second) {
  const auto oneField = [](const CaseChanges& changes) {
    return changes.series.empty() && changes.layers.empty() && changes.labels.empty() && changes.structures.size() == 1 &&
           changes.structures[0].before && changes.structures[0].after;
  };
  if (!oneField(first) || !oneField(second) || first.structures[0].position != second.structures[0].position ||
      first.structures[0].after->id != second.structures[0].before->id)
    return false;
  first.structures[0].after = second.structures[0].after;
  return true;
}

} // namespace halsted
