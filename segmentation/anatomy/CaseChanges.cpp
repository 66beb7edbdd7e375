// SPDX-License-Identifier: Apache-2.0
#include "segmentation/anatomy/CaseChanges.h"

#include "segmentation/anatomy/CaseState.h"

#include <algorithm>

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

template <typename Item> bool changeAt(std::vector<Item>& items, const ItemChange<Item>& change, Direction direction) {
  const auto& from = direction == Direction::Redo ? change.before : change.after;
  const auto& to = direction == Direction::Redo ? change.after : change.before;
  if (!from)
    return to && insertAt(items, change.position, *to);
  if (!to)
    return removeAt(items, change.position, from->id);
  if (change.position >= items.size() || items[change.position].id != from->id || to->id != from->id)
    return false;
  items[change.position] = *to;
  return true;
}

bool applyStructure(const StructureChange& change, Direction direction, CaseState& state) {
  const auto& from = direction == Direction::Redo ? change.before : change.after;
  const auto& to = direction == Direction::Redo ? change.after : change.before;
  if (!from && to && !findById(state.layers, to->layerId))
    return false;
  if (from && !to)
    state.forgetSurfaces(from->id);
  return changeAt(state.structures, change, direction);
}

bool applyLabels(const CaseChanges& changes, const LabelDelta& delta, CaseState& state, std::vector<LabelBricks>& bricks) {
  LabelLayer* layer = findById(state.layers, delta.layerId);
  if (!layer)
    return false;
  if (std::any_of(changes.layers.begin(), changes.layers.end(), [&](const LayerChange& change) { return change.layer.id == layer->id; })) {
    state.labelsReplaced(layer->id);
    return applyDelta(delta, layer->labels);
  }
  std::optional<LabelBricks> after = bricksAfter(delta, layer->labels);
  if (!after || std::any_of(bricks.begin(), bricks.end(), [&](const LabelBricks& other) { return other.layerId == layer->id; }))
    return false;
  state.indexBricks(*after);
  bricks.push_back(std::move(*after));
  return true;
}

} // namespace

bool applyChanges(const CaseChanges& changes, Direction direction, const std::map<Id, CaseSeries>& comingBack, CaseState& state,
                  std::vector<LabelBricks>& bricks) {
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
      if (!applyLabels(changes, delta, state, bricks))
        return false;
    for (const StructureChange& change : changes.structures)
      if (!applyStructure(change, direction, state))
        return false;
    for (const PlanChange& change : changes.plan)
      if (!changeAt(state.plan, change, direction))
        return false;
    for (const RegistrationChange& change : changes.registrations)
      if (!changeAt(state.registrations, change, direction))
        return false;
    return true;
  }
  for (auto it = changes.registrations.rbegin(); it != changes.registrations.rend(); ++it)
    if (!changeAt(state.registrations, *it, direction))
      return false;
  for (auto it = changes.plan.rbegin(); it != changes.plan.rend(); ++it)
    if (!changeAt(state.plan, *it, direction))
      return false;
  for (auto it = changes.structures.rbegin(); it != changes.structures.rend(); ++it)
    if (!applyStructure(*it, direction, state))
      return false;
  for (auto it = changes.labels.rbegin(); it != changes.labels.rend(); ++it)
    if (!applyLabels(changes, *it, state, bricks))
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
  const auto others = [](const CaseChanges& changes) {
    return changes.series.size() + changes.layers.size() + changes.labels.size() + changes.registrations.size();
  };
  const auto merge = [](auto& before, const auto& after) {
    if (before.size() != 1 || after.size() != 1 || !before[0].before || !before[0].after || !after[0].before || !after[0].after ||
        before[0].position != after[0].position || before[0].after->id != after[0].before->id)
      return false;
    before[0].after = after[0].after;
    return true;
  };
  if (others(first) || others(second))
    return false;
  if (first.plan.empty() && second.plan.empty())
    return merge(first.structures, second.structures);
  return first.structures.empty() && second.structures.empty() && merge(first.plan, second.plan);
}

} // namespace halsted
