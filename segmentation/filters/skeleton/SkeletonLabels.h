// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/filters/skeleton/BoneFlood.h"
#include "segmentation/filters/skeleton/BoneGrid.h"

#include <array>

namespace halsted {

/// What is told of one bone from its voxels in the picture.
struct LabelFacts {
  std::size_t voxels = 0, metal = 0;
  std::array<bool, 6> atEnd{};          ///< right, left, anterior, posterior, inferior, superior end of the picture
  double borderMm2 = 0, gaplessMm2 = 0; ///< to other bones; and what of it shows no gap
};

struct FineLabels {
  LabelMap labels;
  std::vector<std::uint8_t> doubt;
  std::vector<LabelFacts> facts; ///< by label
};

/// Labels of the grid brought to every voxel of bone: by the majority of the grid's voxels around it.
FineLabels toPicture(const Volume& ct, const Mask& bone, const CtGrid& picture, const BoneGrid& grid, const std::vector<std::uint8_t>& gaps,
                     const std::vector<std::uint8_t>& flood);

} // namespace halsted
