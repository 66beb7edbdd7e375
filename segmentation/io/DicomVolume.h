// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/core/Job.h"
#include "segmentation/io/DicomStack.h"
#include "segmentation/io/VoxelTarget.h"

namespace halsted {

/// What decoding a planned volume brought to light.
struct DicomLoaded {
  double slope = 1, intercept = 0; ///< value = slope * voxel + intercept
  std::vector<Finding> findings;
};

/// Decodes plan.geometry.voxelCount() voxels, slices in parallel. Slices that cannot be decoded are filled from
/// their neighbours, with a finding; more than a tenth of them is an error.
Result<DicomLoaded> loadDicomVolume(const DicomVolumePlan& plan, Modality modality, const VoxelTarget& target, const JobContext& job);

} // namespace halsted
