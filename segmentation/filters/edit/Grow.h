// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/core/Job.h"
#include "segmentation/filters/Kernels.h"
#include "segmentation/filters/edit/MaskPart.h"

#include <optional>
#include <utility>

namespace halsted {

struct GrowOptions {
  /// Values that belong to the region; without it, the range is found from the seeds.
  std::optional<std::pair<double, double>> range;
  /// Deviations on both sides of the mean that make the range (ConfidenceConnectedImageFilter of ITK has the same rule and
  /// the same numbers): of the seeds' neighbourhoods first, then, so many times, of the region grown last.
  double multiplier = 2.5;
  int iterations = 4;
  double seedRadiusMm = 3; ///< of the neighbourhoods, at least the voxels beside a seed
};
struct GrownRegion {
  Mask mask;
  double lower = 0, upper = 0; ///< the range that it was grown by
};
/// The voxels of a part that are joined (by faces) to a seed by voxels in the range and in `within`, where that is given. Fails
/// when no seed lies in the picture or none in the range.
Result<GrownRegion> grownRegion(const Volume& part, const std::vector<Vec3>& seedsMm, const GrowOptions& options, const Mask* within,
                                const JobContext& job);

} // namespace halsted
