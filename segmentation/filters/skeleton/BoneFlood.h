// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/filters/skeleton/BoneGrid.h"

#include <functional>

namespace halsted {

/// How much longer a step is for a bone's label at a place than its length: 1 or more.
using FloodPrice = std::function<float(std::uint8_t label, const Index3& at)>;

/// How much darker than what is on both sides of it, HU up to 255: joints, discs and other narrow dark sheets.
std::vector<std::uint8_t> findGaps(const BoneGrid& grid);

/// The label of each voxel, 0 where no seed reaches: from seeds (0: none) through all bone that is connected to them, each voxel to the
/// seed that is nearest by way of bone; narrow dark sheets, which joints are, count as far. Shortest paths: Dijkstra, Numerische Mathematik
/// 1, 1959.
std::vector<std::uint8_t> floodBones(const BoneGrid& grid, const std::vector<std::uint8_t>& gaps, const std::vector<std::uint8_t>& seeds,
                                     const FloodPrice& price);

} // namespace halsted
