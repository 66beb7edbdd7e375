// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/core/Volume.h"

#include <cstdint>
#include <vector>

namespace halsted {

/// How much air a lung holds where, by the HU of its voxels. Bands of aeration: L. Gattinoni et al., Am J Respir Crit Care Med 164 (2001)
/// 1701, and S. R. Vieira et al., ibid. 158 (1998) 1571; emphysema, voxels below -950 HU: P. A. Gevenois et al., ibid. 154 (1996) 187.
/// Valid for full inspiration and thin slices; thick slices and sharp kernels move the emphysema index, contrast medium all of it.
struct LungAir {
  double volumeMl = 0;
  double gasMl = 0;          ///< -HU / 1000 of each voxel
  double tissueG = 0;        ///< the rest, at the density of water
  double hyperinflated = 0;  ///< below -900 HU; shares of the volume, together 1
  double normal = 0;         ///< -900 to -501
  double poor = 0;           ///< -500 to -101
  double none = 0;           ///< -100 and above
  double emphysemaIndex = 0; ///< share below -950 HU
  double percentile15Hu = 0; ///< 15 % of the volume are darker
  double meanHu = 0;
};
/// Of the voxels with one of these values.
LungAir measureLungAir(const Volume& ct, const LabelMap& labels, const std::vector<std::uint8_t>& values);

} // namespace halsted
