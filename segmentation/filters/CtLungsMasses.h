// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/filters/CtGrid.h"
#include "segmentation/filters/CtLungs.h"

#include <vector>

namespace halsted {

struct PleuralMasses {
  struct Side {
    double massMl = 0;    ///< in `blocks`
    double leftOutMl = 0; ///< in the same place, but fluid by its density, or not closed by lung on all sides
  };
  std::vector<LungSide> blocks; ///< of the lung a mass belongs to; empty when there is none
  Side left, right;
};

/// Solid masses as wide as lung tumours get that touch the chest wall and indent the lung. In every transverse slice the
/// convex hull of a lung follows the inside of the ribs; a pocket of it that opens to the ribs, not to the mediastinum, is
/// a candidate (convex hulls for juxtapleural tumours: Kuhnigk et al, IEEE TMI 25:417, 2006; Pulagam et al, J Digit Imaging
/// 29:507, 2016). It is a mass if it is as dense as tissue, thicker than a fold, and closed by lung above, below and towards the
/// middle, where diaphragm, heart and free fluid go on. wide: blocks of large airways, or empty; middleMm: x that parts left from right.
PleuralMasses findPleuralMasses(const CoarseCt& coarse, const LungSides& sides, const Mask& gas, const Mask& wide, double middleMm);

} // namespace halsted
