// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/core/Volume.h"

#include <vector>

namespace halsted {

/// Vessels, heart chambers, urinary tract and bowel that hold contrast medium as bright as bone, on a grid of about 2 mm.
struct CtContrast {
  Mask zone;        ///< with the blurred margin of each; bright cortex beside it is left out
  Index3 factor;    ///< the grid is the CT's, shrunk by this
  double level = 0; ///< mean HU of what was found, weighted by volume; 0: nothing
  /// What may as well be cement or an implant: brighter than contrast medium in blood gets, and unlike anything larger here.
  struct Doubt {
    double meanHu = 0, volumeMl = 0;
    int firstSlice = 0, lastSlice = 0; ///< of the CT
  };
  std::vector<Doubt> doubts;
};
/// Tells contrast from bone by its even inside and its rim, which falls off into soft tissue, where spongy bone is uneven
/// and has a rim of brighter cortex.
CtContrast findContrast(const Volume& ct, const Mask& body, double leastHu);

} // namespace halsted
