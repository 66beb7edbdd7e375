// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/filters/CtGrid.h"

#include <cstdint>
#include <vector>

namespace halsted {

/// Halfway between the means of air and of tissue inside the body, found by iteration, after Hu et al, IEEE TMI 20:490, 2001.
double airThreshold(const CoarseCt& coarse);

/// Blocks of air that are lung by their density, texture and place; the rest of the air inside the body is gas: bowel,
/// stomach, pneumothorax, larynx. airway: blocks that belong to neither; may be empty. gasHu: what pure air measures.
struct LungBlocks {
  Mask lung, gas;
  double lungHu = -850; ///< median
  bool found = false;
};
LungBlocks findLungBlocks(const CoarseCt& coarse, const Mask& airway, double thresholdHu, double gasHu);

enum class LungSide : std::uint8_t { None, Left, Right };
struct LungSides {
  std::vector<LungSide> blocks;
  bool joined = false; ///< the lungs touched and were parted where the way between them is narrowest
};
/// middleMm: x that parts left from right. Lungs that touch are parted by growing back from markers that shrinking makes,
/// along ways that cost more where it is denser; compare van Rikxoort et al, Med Phys 36:2934, 2009.
LungSides partLungs(const CoarseCt& coarse, const Mask& lung, double middleMm, double lungHu);

/// Full resolution: what is mostly lung in and around the blocks of each side, vessels, nodules and the hilum's vessels closed over with a
/// ball of 10 mm, holes filled. exclude: fine mask of the airway, or empty; wide: blocks of trachea and main bronchi, whose wall stays out.
/// masses: blocks of solid masses that belong to a side as well; may be empty. left and right are cleared first.
void refineLungs(const Volume& ct, const Mask& body, const CtGrid& grid, const CoarseCt& coarse, const LungSides& sides,
                 const std::vector<LungSide>& masses, const Mask& gas, const Mask& exclude, const Mask& wide, double thresholdHu,
                 Mask& left, Mask& right);

} // namespace halsted
