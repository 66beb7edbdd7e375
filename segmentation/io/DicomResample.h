// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <Eigen/Core>

#include <cstddef>
#include <cstdint>

namespace halsted {

/// A picture of 16-bit values, row by row.
struct DicomPlaneSize {
  int columns = 0, rows = 0;
};

/// Moves a picture right and down by shift pixels into a larger one; what it does not cover becomes fill. Cubic
/// convolution (Keys 1981, a = -1/2), held between the values it lies among so that edges do not ring.
void shiftPlane(const std::int16_t* from, DicomPlaneSize fromSize, const Eigen::Vector2d& shift, std::int16_t fill, std::int16_t* to,
                DicomPlaneSize toSize);

/// to = (1 - weight) * lower + weight * upper, rounded.
void blendPlanes(const std::int16_t* lower, const std::int16_t* upper, double weight, std::int16_t* to, std::size_t count);

} // namespace halsted
