// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/filters/skeleton/BoneGrid.h"
#include "segmentation/filters/skeleton/SpinalCanal.h"

#include <array>
#include <optional>
#include <vector>

namespace halsted {

/// Where hip bones and femurs are sure to be: [0] right, [1] left. Voxels of the grid; empty where they are not in the picture.
struct PelvisSeeds {
  std::array<std::optional<Vec3>, 2> headMm; ///< of the femurs
  std::array<double, 2> headRadiusMm{};
  std::array<std::vector<std::size_t>, 2> hip, femur;
  std::vector<std::size_t> sacrum; ///< its lower end, with the coccyx
  double middleMm = 0;             ///< x of the plane between left and right
};

/// The heads of the femurs are a pair of balls at one level below the spinal canal's end, or one beside it; above a head is its hip bone,
/// and so is all that lies beside the sacrum at this height. Without heads, the hip bones' wings are large pieces below the ribs.
PelvisSeeds findPelvis(const BoneGrid& grid, const SpinalCanal& canal, double lowestRibMm);

} // namespace halsted
