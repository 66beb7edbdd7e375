// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/filters/SurfaceNet.h"

/// Used by Surface.cpp only.
namespace halsted {

/// Takes the staircase out of a net. Every point stays in its cell, so every voxel's centre stays on its side; points
/// that the grey image placed stay nearer. Low-pass filters of growing reach (Taubin 1995; Chebyshev instead of binomial
/// coefficients, so that few passes reach far) are taken where they agree with that, hence smooth parts become smoother
/// than a fixed filter could make them and thin ones keep their shape. Then each closed part gets back the volume of its
/// voxels. spacingMm: of the grid.
void smoothNet(SurfaceNet& net, const Vec3& spacingMm);

} // namespace halsted
