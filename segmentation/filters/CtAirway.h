// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/core/Job.h"
#include "segmentation/filters/CtTrachea.h"

#include <vector>

namespace halsted {

struct AirwayTree {
  Mask mask;                                ///< on the volume's grid
  Mask blocks, wide;                        ///< coarse: touched by it; touched by the trachea or a bronchus as wide as the main bronchi
  int bottom = 0;                           ///< lowest slice it reaches, in the order of the patient
  double reachLeftMm = 0, reachRightMm = 0; ///< how far it goes to either side of the trachea's lower end
};

/// Grows the lumen from the trachea. lungHu: what the lung around it measures.
///
/// A dark voxel joins only if it lies in a tube: straight lines through it in all directions meet a wall on both sides within a
/// little more than the width of the branch it is reached from, where a wall is clearly denser than the lung. A hole in a
/// thin or blurred wall therefore leads nowhere, which growing with a threshold alone does not give (on leaks: Lo et al, EXACT'09,
/// IEEE TMI 31:2093, 2012). The front goes by the length of the way from the trachea and remembers how wide its branch is,
/// as in Schlathoelter et al, SPIE 4684:256, 2002, and van Ginneken et al, MICCAI 2008, LNCS 5241:219.
AirwayTree growAirway(const Volume& ct, const CtGrid& grid, const CoarseCt& coarse, const Trachea& trachea, double lungHu,
                      const JobContext& job);

} // namespace halsted
