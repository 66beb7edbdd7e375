// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/filters/skeleton/BoneGrid.h"

#include <functional>

namespace halsted {

/// Which labels take part where hip bone and sacrum meet.
struct SacroiliacLabels {
  std::uint8_t hip = 0, sacrum = 0;
  std::function<bool(std::uint8_t)> sacral; ///< the sacrum's own and those of its vertebrae
};

/// Draws the border between a hip bone and the sacrum anew. Thick slices close their joint; the hip bone's cortex beside it stays the
/// brighter one, being the thicker (Bowen and Cassidy, Spine 6, 1981): the border is where the picture falls from it, as one smooth
/// surface (GridCut.h). Sure are the outer table of the hip bone, and the sacrum's body with the inner part of its wings.
void refineSacroiliac(const BoneGrid& grid, double middleMm, bool left, const SacroiliacLabels& labels, std::vector<std::uint8_t>& flood);

} // namespace halsted
