// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/filters/edit/MaskPart.h"

namespace halsted {

/// What a brush covers that is drawn along a polyline; one point is a dab.
struct Brush {
  double radiusMm = 5;
  /// A ball; or a disc across this direction, which covers the one slice nearest to each point, or thicknessMm of them.
  Vec3 normal = Vec3::Zero();
  double thicknessMm = 0;

  bool flat() const { return !normal.isZero(); }
};
/// All voxels whose centre is covered, on the grid of a part (cropped()).
Mask brushed(const VolumeGeometry& part, const std::vector<Vec3>& pointsMm, const Brush& brush);

/// A ball that stays within what lies under its centre.
struct SmartBrush {
  double radiusMm = 10;
  double tolerance = 2.5; ///< standard deviations of the values under the centre; 2.5 hold 99 % of a normal distribution
};
/// At every step along the polyline (a third of the radius): the voxels of the ball whose values are like those within 0.3
/// radii of its centre (at least the voxels beside it), and that are joined to the centre by such voxels. Mean and
/// deviation are the median and the scaled median of distances from it, which an edge near the centre does not move.
/// Specks of noise of up to ten voxels inside are filled.
Mask smartBrushed(const Volume& part, const std::vector<Vec3>& pointsMm, const SmartBrush& brush);

} // namespace halsted
