// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/anatomy/PatientCase.h"

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace halsted {

class LabelIndex;
struct LabelBricks;

/// The values of a case. Voxels and surfaces are shared, so a copy is cheap: a change is made on a copy that takes the
/// place of the old state once it is on disk.
struct CaseState {
  std::string alias;
  Id nextId = 1;
  std::vector<CaseSeries> series;
  std::vector<LabelLayer> layers;
  std::vector<Structure> structures;
  std::vector<PlanElement> plan;
  std::vector<SeriesRegistration> registrations;
  std::vector<ProvenanceEntry> provenance;
  std::map<Id, PatientIdentity> patients; ///< by series, also of one that undo took out
  bool keepsPatient = true;               ///< false in de-identified copies
  std::map<Id, std::shared_ptr<const StructureSurfaces>> surfaces;

  const LabelLayer* doubtOf(Id layerId) const; ///< null where there is none
  /// Of a layer's labels; made when first asked for, then kept up to date by edits.
  const std::shared_ptr<const LabelIndex>& index(Id layerId) const;
  /// Those of this structure, unless its labels are others now than those they were made from.
  std::shared_ptr<const StructureSurfaces> freshSurfaces(const Structure& structure) const;
  /// What is known of a layer's labels as a whole is forgotten: another map takes their place.
  void labelsReplaced(Id layerId);
  /// The labels get these bricks later (see CaseEditor), the index, where there is one, gets them now.
  void indexBricks(const LabelBricks& bricks);
  void forgetSurfaces(Id structureId);

  /// Ids are never used twice, layers lie on the grid of a series, doubt is of a layer of labels, a label of a layer is one structure, and
  /// registrations are of series that are there.
  bool consistent() const;

private:
  mutable std::map<Id, std::shared_ptr<const LabelIndex>> m_indexes;
  /// Surfaces come with the LabelHash of what they were made from, which costs a look at all of the structure; so what was
  /// found once is kept, by structure.
  struct Compared {
    std::uint64_t same = 0;  ///< the index hash of the labels that the surfaces were made from
    std::uint64_t other = 0; ///< one that is not, while the same is not known
  };
  mutable std::map<Id, Compared> m_compared;
};

template <typename Item> Item* findById(std::vector<Item>& items, Id id) {
  for (Item& item : items)
    if (item.id == id)
      return &item;
  return nullptr;
}
template <typename Item> const Item* findById(const std::vector<Item>& items, Id id) {
  return findById(const_cast<std::vector<Item>&>(items), id);
}

} // namespace halsted
