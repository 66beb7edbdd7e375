// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/filters/CtGrid.h"

#include <vector>

namespace halsted {

/// The trachea as round, dark, walled spots that follow each other from slice to slice.
struct Trachea {
  struct Slice {
    int z = 0;
    double xMm = 0, yMm = 0, areaMm2 = 0;
    std::vector<std::size_t> voxels; ///< offsets in the volume's memory
  };
  std::vector<Slice> slices; ///< from superior to inferior; empty: none found
  double lumenHu = -1000;    ///< median inside
};

/// What may be the trachea, most likely first; at most four. lung: what looks like lung in the coarse picture, trachea and bronchi
/// perhaps included.
/// Of all round air-filled spots in transverse slices, the longest, roundest, darkest chains with a wall all around; areas of
/// 25 to 900 mm2 (normal adults 100 to 450 mm2: Breatnach et al, AJR 142:903, 1984), so that children and wide
/// tracheas pass. The idea of tracking spots from the top is that of Tschirren et al, IEEE TMI 24:1529, 2005. Air in the
/// oesophagus or in bowel makes such chains too: only what bronchi leave from is a trachea.
std::vector<Trachea> findTracheas(const Volume& ct, const Mask& body, const CtGrid& grid, const CoarseCt& coarse, const Mask& lung);

} // namespace halsted
