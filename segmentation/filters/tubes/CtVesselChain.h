// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/core/Job.h"
#include "segmentation/filters/tubes/CtSpine.h"

#include <functional>
#include <vector>

namespace halsted {

/// A disc of blood in one slice of the coarse picture, millimetres from its first block's centre.
struct VesselDisc {
  double xMm = 0, yMm = 0, radiusMm = 0;
  double worth = 0; ///< 1: all of its rim falls off clearly
  double level = 0; ///< HU inside
};

/// What a chain of discs is looked for by. All costs are in units of worth.
struct ChainWish {
  std::vector<double> radiiMm;
  /// Of a disc at (x to the patient's left, y to posterior) from the middle of the vertebral body, in this slice.
  std::function<double(int z, double x, double y, double radius)> placeCost;
  double fromX = -70, toX = 70, fromY = -95, toY = 40; ///< of the search, from the middle of the vertebral body
  double leastWorth = 0.3;                             ///< mean, of the part of the chain that is kept
};

/// One disc per slice of the coarse picture from first to last, the most worth in all; empty when none is worth it.
struct VesselChain {
  int first = 0, last = -1;
  std::vector<VesselDisc> discs; ///< first ... last
  bool found() const { return last > first; }
};
VesselChain findChain(const CoarseCt& coarse, const std::vector<float>& bone, const CtSpine& spine, const ChainWish& wish,
                      const JobContext& job);

} // namespace halsted
