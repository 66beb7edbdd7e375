// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/filters/Kernels.h"
#include "segmentation/filters/edit/MaskPart.h"

/// Tools that change the shape of a structure. The part must reach as far beyond the structure as the tool may, unless it
/// ends at the picture's edge: growing by reachOf() the length is enough for all.
namespace halsted {

/// Grows (above 0) or shrinks by a length: voxels whose centre lies within it of the centre of one inside, or of one outside;
/// exact Euclidean distances on any spacing. What leaves the picture is not shrunk from there.
Mask withMargin(const Mask& part, double marginMm);

enum class Shell { Inside, Middle, Outside };
/// A shell of this thickness inside of the border, on both sides of it or outside of it.
Mask hollowed(const Mask& part, double thicknessMm, Shell shell);

/// By a Gaussian on the mask. Of the smoothed values as many voxels as there were before, the highest, are the structure: the
/// volume is kept to a few voxels. Parts smaller than sigma go.
Mask smoothedKeepingVolume(const Mask& part, double sigmaMm);

/// Background that is closed in on all sides (by faces) and has at most so many voxels becomes structure.
Mask withoutHoles(const Mask& part, std::size_t maximumVoxels);
/// In each slice across an axis of the grid (0 to 2) on its own.
Mask withoutHolesInSlices(const Mask& part, int axis, std::size_t maximumVoxels);

/// What of a structure lies to the side of the plane that the normal points to. A piece of it that lies to one side but for
/// a tenth of its voxels goes there as a whole.
Mask sideOf(const Mask& part, const Vec3& pointMm, const Vec3& normal);

/// Where slices across an axis (0 to 2) are empty between two that are not: filled by interpolating the signed distances of
/// the outlines (shape-based interpolation: Raya and Udupa, IEEE TMI 1990), by a cubic through the two next slices and the
/// two beyond. Outlines of one piece each are laid over each other by their centroids first, so that a slanting structure is
/// followed. Slices beyond the first and last stay.
Mask filledBetween(const Mask& part, int axis);
/// The axis with the largest share of empty slices between others; -1 when there is none.
int axisWithGaps(const Mask& part);

} // namespace halsted
