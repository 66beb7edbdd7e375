// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/core/IndexBox.h"
#include "segmentation/core/Volume.h"

#include <vector>

/// The editing tools work on parts: a mask on the grid of a box of the picture (cropped()), so that their cost is that of
/// the box. Points are patient space, millimetres.
namespace halsted {

struct MaskPart {
  IndexBox box; ///< in the whole grid
  Mask mask;    ///< on cropped(whole grid, box)
};

/// Where a layer has this label, inside a box of its grid.
MaskPart partOf(const LabelMap& labels, std::uint8_t label, const IndexBox& box);
Volume partOf(const Volume& volume, const IndexBox& box);
/// The voxels whose centre lies at most so far from a point of a polyline lie in this box, cut off at the picture's edges.
IndexBox boxAround(const VolumeGeometry& geometry, const std::vector<Vec3>& pointsMm, double radiusMm);
/// The voxels whose centre lies in a box of patient space lie in this one.
IndexBox boxOf(const VolumeGeometry& geometry, const BoundsMm& boundsMm);
/// How many voxels such a length may span along each axis, and one more.
Index3 reachOf(const VolumeGeometry& geometry, double lengthMm);
Index3 nearestVoxel(const VolumeGeometry& geometry, const Vec3& pointMm); ///< may lie outside
std::size_t countOf(const Mask& mask);

} // namespace halsted
