// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/core/Volume.h"

namespace halsted {

/// Where muscles and organs can be in the trunk, from the skeleton in each axial slice. On a grid of about 3 mm whose k is
/// superior or inferior; on others nothing is told: `organs` everywhere, the rest nowhere.
struct CtTrunk {
  Mask organs;      ///< in front of the sacrum and between the hip bones; in front of the back's muscles
  Mask spine;       ///< bone in the middle
  Mask besideSpine; ///< where psoas and quadratus lumborum lie
  Mask besideHips;  ///< within the hip bones, where iliacus and obturator lie on them
};
/// everything: what lies inside the skin's fat.
CtTrunk findTrunk(const Volume& ct, const Mask& everything, const Mask& skeleton);

} // namespace halsted
