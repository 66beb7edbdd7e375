// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/filters/MrGrid.h"

namespace halsted {

/// The upper 220 mm of what is in the picture, on a patient grid freed of shading. In the margin around
/// the scan everything goes on as at its edge, so that a brain cut by the edge of the picture is not rounded off there.
struct MrHead {
  MrGrid grid;                ///< values as scanned
  Mask body;                  ///< inside the skin
  std::vector<float> depthMm; ///< below the skin, at most 60; where the picture ends is not skin
  Vec3 centreMm = Vec3::Zero();
  double tissue = 1;        ///< level of the brain's brighter tissue (white matter in a T1 picture) without shading
  std::vector<float> field; ///< shading
  std::vector<float> ratio; ///< values / (field * tissue)
  bool brightFluid = false; ///< cerebrospinal fluid is brighter than the brain (T2), not darker (T1, FLAIR)
  bool stripped = false;    ///< somebody removed skin and skull from the picture
};

/// body: of the scan's grid, with at least one voxel set.
MrHead lookAtMrHead(const Volume& mr, const Mask& body);

/// Calls visit(offset, position in patient space) for every voxel of a patient grid.
template <typename Visit> void forEachVoxel(const VolumeGeometry& grid, Visit visit) {
  std::size_t at = 0;
  for (int k = 0; k < grid.size.z(); ++k)
    for (int j = 0; j < grid.size.y(); ++j)
      for (int i = 0; i < grid.size.x(); ++i)
        visit(at++, Vec3(grid.originMm + grid.spacingMm.cwiseProduct(Vec3(i, j, k))));
}

} // namespace halsted
