// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/anatomy/LabelEdits.h"
#include "segmentation/anatomy/PatientCase.h"
#include "segmentation/filters/edit/MaskPart.h"
#include "segmentation/workflow/EditRequest.h"

#include <array>
#include <map>
#include <string>
#include <vector>

namespace halsted {

/// A structure that an edit writes to: one of the case, or one to come.
struct EditTarget {
  std::string name;
  std::string layer;
  std::uint8_t label = 0;
  Id id = 0; ///< 0: to come
};

/// The labels of one series while an edit changes them: only boxes that were written to are held. Keeps the rule what may
/// lose voxels: nothing, labels that no structure has, and the structures that are named.
class EditSheet {
public:
  EditSheet(const PatientCase& patientCase, const CaseSeries& series) : m_case(patientCase), m_series(series) {}

  /// Fails when there is none of this name in the series. "all": everything may.
  Result<void> mayLose(const std::vector<std::string>& names);
  /// Only voxels of this structure change (null: all), and only those with their centre inside the corners.
  void limit(const Structure* within, const std::optional<std::array<Vec3, 2>>& cornersMm);
  /// The box that the limits leave.
  IndexBox limits() const;

  /// The structure's voxels inside the part's box become those of the mask: more where they may, and less.
  void put(const EditTarget& target, const MaskPart& part);
  /// More only.
  void add(const EditTarget& target, const MaskPart& part);
  /// Voxels of one structure become another's in the same layer, whatever the rule.
  void hand(const EditTarget& from, const EditTarget& to, const MaskPart& part);
  /// Whether the rule would keep a voxel of the mask.
  bool collides(const std::string& layer, const MaskPart& part) const;

  struct Count {
    std::size_t added = 0, removed = 0;
  };
  std::map<std::string, std::map<std::uint8_t, Count>> counts() const; ///< by layer and label
  std::map<std::string, std::size_t> kept() const { return m_kept; }   ///< voxels that others did not lose, by their names
  std::vector<LabelEdits::Box> takeBoxes();

private:
  struct Patch {
    IndexBox box;
    std::vector<std::uint8_t> before, labels;
  };
  const LabelLayer* layerNamed(const std::string& name) const;
  Patch& patch(const std::string& layer, const IndexBox& box);
  std::array<bool, 256> losing(const std::string& layer) const;
  const Structure* owner(const std::string& layer, std::uint8_t label) const;
  template <typename Visit> void write(const std::string& layer, const MaskPart& part, const Visit& visit);

  const PatientCase& m_case;
  const CaseSeries& m_series;
  std::vector<Id> m_mayLose;
  bool m_allMayLose = false;
  const Structure* m_within = nullptr;
  std::optional<std::array<Vec3, 2>> m_corners;
  std::map<std::string, Patch> m_patches;
  std::map<std::string, std::size_t> m_kept;
};

} // namespace halsted
