// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/filters/skeleton/BoneGrid.h"
#include "segmentation/filters/skeleton/SpinalCanal.h"

#include <vector>

namespace halsted {

/// A point on the line through the middle of the vertebral bodies, from inferior to superior.
struct SpinePoint {
  Vec3 bodyMm, canalMm;
  Vec3 up, front, left;    ///< unit vectors along the patient's spine
  double bodyRadiusMm = 0; ///< half of the body's depth from front to back
};

/// Between two bodies. What is above has (p - middle) . up > 0.
struct SpineDisc {
  std::size_t at = 0; ///< index into the line
  Vec3 middleMm, up;
  double contrast = 0; ///< 0 to 1: how much darker than the bodies above and below
};

struct SpineLine {
  static constexpr double kStepMm = 1;
  std::vector<SpinePoint> points; ///< 1 mm apart along the bodies
  std::vector<SpineDisc> discs;   ///< from inferior to superior
};

/// The line lies halfway between the canal and the front of the bodies. Discs are the planes, tilted as they may be, that are darker
/// than the bodies on both sides; which of them, by dynamic programming: vertebrae are 12 to 46 mm high and differ little from their
/// neighbours.
SpineLine findSpineLine(const BoneGrid& grid, const SpinalCanal& canal);

} // namespace halsted
