// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/filters/edit/MaskPart.h"

namespace halsted {

/// The prism of a polygon along a direction: voxels whose centre, seen along it, lies inside the closed polygon (even-odd
/// rule). Endless to both sides.
Mask prism(const VolumeGeometry& part, const std::vector<Vec3>& polygonMm, const Vec3& direction);
/// Voxels whose centre lies on the side of a plane that the normal points to.
Mask halfSpace(const VolumeGeometry& part, const Vec3& pointMm, const Vec3& normal);

} // namespace halsted
