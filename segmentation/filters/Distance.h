// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/core/Volume.h"

#include <functional>
#include <limits>

namespace halsted {

constexpr float kFar = std::numeric_limits<float>::max();

/// Squared distances, within each slice of k, to the nearest voxel that is `sought` (0 or 1): exact up to reachMm, kFar
/// beyond. Calls row(j, k, squares, from, to) once for every row of the picture, from several threads; only squares[from]
/// ... squares[to - 1] differ from kFar, and only they may be read.
/// Method: separable minimisation over parabolas (Felzenszwalb and Huttenlocher, Theory of Computing 8, 2012; Meijster et
/// al. 2000), with the search kept to the reach, which vectorises.
using SquaresRow = std::function<void(int j, int k, const float* squares, int from, int to)>;
void squaredDistancesInSlices(const Mask& mask, std::uint8_t sought, double reachMm, const SquaresRow& row);

} // namespace halsted
