// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/filters/CtGrid.h"

#include <vector>

namespace halsted {

/// The middles of the vertebral bodies on the coarse picture, in millimetres from its first block's centre; one per slice from `first` to
/// `last`.
struct CtSpine {
  struct Slice {
    double xMm = 0, yMm = 0;
    double boneShare = 0; ///< of a disc as wide as a vertebral body
  };
  std::vector<Slice> slices; ///< per slice of the coarse picture, from inferior
  int first = 0, last = -1;  ///< where there is a spine; last < first: none
  bool found() const { return last > first; }
};

/// Share of bone in each block.
std::vector<float> boneShares(const CoarseCt& coarse, const CtGrid& grid, const Mask& bone);
CtSpine findSpine(const CoarseCt& coarse, const std::vector<float>& bone);

} // namespace halsted
