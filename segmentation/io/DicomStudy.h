// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/core/Job.h"
#include "segmentation/core/Study.h"
#include "segmentation/io/VoxelTarget.h"

#include <filesystem>
#include <memory>
#include <vector>

namespace halsted {

/// DICOM files sorted into series that load as volumes. Used inside the import worker only: decoders of damaged files
/// may die or loop.
class DicomStudy {
public:
  /// Reads headers only. A file that is not an image, is damaged or cannot be decoded is a finding, of its series where
  /// it has one. At scan each series' final geometry is known: after gaps are filled and tilt is taken out.
  static Result<DicomStudy> scan(const std::vector<std::filesystem::path>& files, const JobContext& job);
  DicomStudy(DicomStudy&&) noexcept;
  ~DicomStudy();

  const std::vector<SeriesInfo>& series() const; ///< the main one first
  const std::vector<Finding>& findings() const;  ///< of the study as a whole
  PatientIdentity patient(std::size_t series) const;

  struct Scale {
    double slope = 1, intercept = 0; ///< value = slope * voxel + intercept
  };
  /// Decodes geometry.voxelCount() voxels. What shows only when decoding is added to the series' findings.
  Result<Scale> load(std::size_t series, const VoxelTarget& target, const JobContext& job);

private:
  DicomStudy();
  struct State;
  std::unique_ptr<State> m_state;
};

} // namespace halsted
