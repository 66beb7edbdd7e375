// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/anatomy/PatientCase.h"

#include <array>
#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace halsted {

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
  mutable std::map<Id, std::array<std::uint64_t, 256>> labelHashes; ///< by layer, made when first asked for

  std::uint64_t labelHash(const Structure& structure) const;
  /// Ids are never used twice, layers lie on the grid of a series, a label of a layer is one structure, and registrations are of
  /// series that are there.
  bool consistent() const;
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
