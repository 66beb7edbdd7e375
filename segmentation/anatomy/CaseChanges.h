// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/anatomy/LabelDelta.h"
#include "segmentation/anatomy/PatientCase.h"

#include <map>
#include <optional>
#include <vector>

namespace halsted {

struct CaseState;

/// A series that came in. Its voxels stay in the file when undo takes it out.
struct SeriesChange {
  std::size_t position = 0;
  Id id = 0;
};
/// A layer that came in, with all labels 0.
struct LayerChange {
  std::size_t position = 0;
  LabelLayer layer; ///< without labels
  VolumeGeometry geometry;
};
/// An item of a list that came in (no before), went (no after), or has other fields.
template <typename Item> struct ItemChange {
  std::size_t position = 0; ///< in the list
  std::optional<Item> before, after;
};
using StructureChange = ItemChange<Structure>;
using PlanChange = ItemChange<PlanElement>;
using RegistrationChange = ItemChange<SeriesRegistration>;

/// Everything one step of undo changed, enough to take it back and to do it again. In the order in which it was done:
/// series, layers, labels, structures, plan, registrations.
struct CaseChanges {
  std::vector<SeriesChange> series;
  std::vector<LayerChange> layers;
  std::vector<LabelDelta> labels; ///< one per layer
  std::vector<StructureChange> structures;
  std::vector<PlanChange> plan;
  std::vector<RegistrationChange> registrations;

  bool empty() const {
    return series.empty() && layers.empty() && labels.empty() && structures.empty() && plan.empty() && registrations.empty();
  }
};

enum class Direction { Undo, Redo };

/// Takes a state over a step. Redo needs the series that come back, undo none. The labels of layers that are there before
/// and after stay for now: bricks says what they become. False, with the state half-way, when the changes do not fit the
/// state: they come from a damaged file.
bool applyChanges(const CaseChanges& changes, Direction direction, const std::map<Id, CaseSeries>& comingBack, CaseState& state,
                  std::vector<LabelBricks>& bricks);

/// One step of two that change nothing but fields of the same structure or plan element; false when they are something else.
bool mergeChanges(CaseChanges& first, const CaseChanges& second);

} // namespace halsted
