// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/core/Job.h"
#include "segmentation/core/StructureTable.h"
#include "segmentation/workflow/EditSheet.h"

namespace halsted {

/// One edit while it is worked out: finds what the request names, runs the tool on the voxels it needs, writes the sheet.
class EditWork {
public:
  static Result<EditWork> begin(const PatientCase& patientCase, const EditRequest& request, const StructureTable& table);
  Result<void> run(const JobContext& job);

  const CaseSeries& series() const { return *m_series; }
  EditSheet& sheet() { return m_sheet; }
  const std::vector<EditTarget>& created() const { return m_created; }
  const std::vector<Id>& removed() const { return m_removed; }
  const std::vector<std::string>& notes() const { return m_notes; }

private:
  EditWork(const PatientCase& patientCase, const EditRequest& request, const StructureTable& table, const CaseSeries& series)
      : m_case(patientCase), m_request(request), m_table(table), m_series(&series), m_sheet(patientCase, series) {}

  Result<void> stroke();
  Result<void> byValues(const JobContext& job);
  Result<void> scissors();
  Result<void> shape();
  Result<void> islands();
  Result<void> combine();
  Result<void> splitSides();
  Result<void> cutPlane();
  Result<void> copy();
  Result<void> merge();

  const VolumeGeometry& geometry() const { return m_series->volume.geometry; }
  EditTarget targetOf(const Structure& structure) const;
  /// One to come; fails where the name is taken or the layer has no label left.
  Result<EditTarget> create(const std::string& name, const std::string& layer);
  /// Where the result of a tool goes: the structure itself, or `into`, in a layer where nothing is in its way.
  Result<EditTarget> resultTarget(const MaskPart& part);
  Result<MaskPart> current(double roomMm) const; ///< of the structure, with room round it
  MaskPart current(const Structure& structure, const IndexBox& box) const;
  std::optional<int> axis() const; ///< of the grid
  Result<std::vector<Vec3>> points(std::size_t atLeast) const;

  const PatientCase& m_case;
  const EditRequest& m_request;
  const StructureTable& m_table;
  const CaseSeries* m_series;
  EditSheet m_sheet;
  const Structure* m_structure = nullptr; ///< null while it is to come
  EditTarget m_target;
  std::vector<EditTarget> m_created;
  std::vector<Id> m_removed;
  std::vector<std::string> m_notes;
};

} // namespace halsted
