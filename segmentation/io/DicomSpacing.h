// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/io/DicomStack.h"

namespace halsted {

/// How slices at given places make a regular grid.
struct DicomSpacing {
  enum class Kind {
    Even,  ///< maybe with slices missing
    Mixed, ///< several even spacings, one after the other
    Uneven,
    TooManyMissing, ///< more than a tenth
    Broken          ///< gaps too wide to fill
  };
  Kind kind = Kind::Even;
  double spacingMm = 1;
  double smallestGapMm = 0, largestGapMm = 0;
  std::vector<DicomBlend> slices;  ///< of the grid
  std::vector<std::size_t> breaks; ///< Broken: the first slice after each wide gap
};

/// alongMm: at least two, ascending, all different, from 0.
DicomSpacing analyseSpacing(const std::vector<double>& alongMm);

} // namespace halsted
