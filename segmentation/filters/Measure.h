// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/core/Structure.h"
#include "segmentation/core/Volume.h"

#include <array>
#include <map>

namespace halsted {

/// Of every label in one pass; surfaceCm2 stays 0. Same grid, or the values are left 0.
std::map<int, StructureMeasures> measureLabels(const LabelMap& labels, const Volume& grey);

/// How well two label maps agree on one structure. Distances between boundaries, both ways, in millimetres.
struct Agreement {
  double dice = 0;
  double hd95Mm = 0; ///< 95th percentile of the pooled distances of both boundaries; infinite when one is empty
  double assdMm = 0; ///< average symmetric surface distance
};
/// Same grid. 1, 0, 0 when both are empty.
Agreement compareLabels(const LabelMap& a, std::uint8_t valueA, const LabelMap& b, std::uint8_t valueB);

} // namespace halsted
