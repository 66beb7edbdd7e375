// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/anatomy/CaseChanges.h"
#include "segmentation/anatomy/CaseState.h"

#include <map>
#include <utility>

namespace halsted {

/// What a command changes a case with: a draft that takes the place of the case when the command ends well, and a record
/// of all that became different. That ids exist and values are sound is for the command to see to.
class CaseEditor {
public:
  explicit CaseEditor(CaseState state) : m_state(std::move(state)) {}

  const CaseState& state() const { return m_state; } ///< with all changes so far

  Id addSeries(LoadedSeries series);
  /// The labels' geometry is exactly the series'.
  Id addLayer(const std::string& name, Id seriesId, LabelMap labels);
  /// Where labels become others by this or editLabels(), the layer's doubt becomes 0; unless it is given here, for all voxels.
  void setLabels(Id layerId, LabelMap labels, LabelMap doubt = {});
  void setDoubt(Id layerId, LabelMap doubt); ///< on the grid of the layer; in the place of what was known

  /// Some bricks only, at most once in a layer. state() has the old labels still, index() the new ones: the case's own
  /// voxels change when the step is on disk.
  void editLabels(LabelBricks bricks);
  const LabelIndex& index(Id layerId) const;          ///< with all changes so far
  Id addStructure(Structure structure);               ///< gets an id
  void changeStructure(const Structure& structure);   ///< the one with its id
  void removeStructure(Id id);                        ///< not its voxels
  Id addPlanElement(PlanElement element);             ///< gets an id
  void changePlanElement(const PlanElement& element); ///< the one with its id
  void removePlanElement(Id id);
  Id addRegistration(SeriesRegistration registration);             ///< gets an id
  void changeRegistration(const SeriesRegistration& registration); ///< the one with its id
  void removeRegistration(Id id);

  /// At the end, once: the differences of labels are worked out here.
  CaseChanges takeChanges();
  CaseState takeState() { return std::move(m_state); }
  std::vector<LabelBricks> takeBricks() { return std::move(m_bricks); }

private:
  void takeLabels(LabelLayer& layer, LabelMap labels);
  void editDoubt(const LabelLayer& doubt, const LabelMap& labels, const LabelBricks& bricks);

  CaseState m_state;
  CaseChanges m_changes;
  std::map<Id, LabelMap> m_labelsBefore;
  std::vector<LabelBricks> m_bricks;
};

} // namespace halsted
