// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/core/Structure.h"
#include "segmentation/core/Volume.h"

#include <array>
#include <map>

namespace halsted {

/// Of every label but 0 in one pass; surfaceCm2 stays 0. Mean and deviation (of the population: divided by the count) are
/// of the grey image's values; 0 if it is not on the labels' grid. Bounds are tight also on oblique grids.
std::map<int, StructureMeasures> measureLabels(const LabelMap& labels, const Volume& grey);

/// How well two label maps agree on one structure, as Metrics Reloaded (Maier-Hein, Reinke et al., Nature Methods 2024)
/// defines it. A boundary is the voxels with a face to outside; voxels beyond the picture are outside. Each boundary
/// voxel has its Euclidean distance, from centre to centre in millimetres, to the nearest of the other boundary; both
/// ways pooled, each voxel once (DeepMind's surface-distance weighs them by area instead and takes the larger of both
/// directions' percentiles).
struct Agreement {
  double dice = 0;
  double hd95Mm = 0; ///< 95th percentile of the distances, between ranks by interpolation; infinite when one is empty
  double assdMm = 0; ///< mean of the distances: average symmetric surface distance; infinite when one is empty
};
/// 1, 0, 0 when both are empty; 0 and infinite when they are not on the same grid.
Agreement compareLabels(const LabelMap& a, std::uint8_t valueA, const LabelMap& b, std::uint8_t valueB);

} // namespace halsted
