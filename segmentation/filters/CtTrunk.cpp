// SPDX-License-Identifier: Apache-2.0
#include "segmentation/filters/CtTrunk.h"
#include "segmentation/filters/Runs.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace halsted {

namespace {

constexpr double kNarrowestTrunkMm = 180;
constexpr double kHipMm2 = 420;   ///< of one piece of bone on either side: a rib is less
constexpr double kPelvisMm = 130; ///< hip bones and sacrum in one piece are wider
constexpr double kMiddleMm = 35;  ///< bone farther from the middle is not the spine's
constexpr double kRibMm = 60;
constexpr int kCageRibs = 5;            ///< from so many on a slice shows chest or liver, above psoas
constexpr double kBehindFrontMm = 60;   ///< lungs, liver and kidneys end so far behind the front of the spine
constexpr double kBehindInCageMm = 100; ///< beside the muscles of the back
constexpr double kBackMuscleMm = 65;
constexpr double kPsoasMm = 78; ///< from the middle

struct Slice {
  int left = 0, right = -1, from = 0, to = -1; ///< of what is inside the skin's fat
  double middle = 0;
  int front = -1; ///< row where the spine begins
  bool hipLeft = false, hipRight = false;
  int ribs = 0; ///< pieces of bone far from the middle
  bool lung = false;
};

Slice measure(const Volume& ct, const Mask& inner, const Mask& bone, int k, bool backIsLast) {
  const VolumeGeometry& grid = ct.geometry;
  Slice slice;
  slice.left = grid.size.x();
  slice.from = grid.size.y();
  std::size_t aerated = 0;
  for (int j = 0; j < grid.size.y(); ++j)
    for (int i = 0; i < grid.size.x(); ++i) {
      const std::size_t at = grid.offset(i, j, k);
      if (inner.voxels[at] == 0)
        continue;
      slice.left = std::min(slice.left, i);
      slice.right = std::max(slice.right, i);
      slice.from = std::min(slice.from, j);
      slice.to = std::max(slice.to, j);
      aerated += ct.voxels[at] > -940 && ct.voxels[at] < -600;
    }
  const double areaMm2 = grid.spacingMm.x() * grid.spacingMm.y();
  slice.lung = static_cast<double>(aerated) * areaMm2 > 2000;
  if (slice.right < slice.left)
    return slice;
  slice.middle = 0.5 * (slice.left + slice.right);
  // Bone in the middle, in the rear two thirds; the first row of it seen from the front.
  const auto reach = static_cast<int>(15 / grid.spacingMm.x());
  const int depth = slice.to - slice.from, centre = static_cast<int>(slice.middle);
  for (int step = depth / 3; step <= depth && slice.front < 0; ++step) {
    const int j = backIsLast ? slice.from + step : slice.to - step;
    int bony = 0;
    for (int i = std::max(0, centre - reach); i <= std::min(grid.size.x() - 1, centre + reach); ++i)
      bony += bone.voxels[grid.offset(i, j, k)];
    if (bony * grid.spacingMm.x() >= 9)
      slice.front = j;
  }
  return slice;
}

/// The largest part in each slice: the trunk without arms.
Mask largestInSlices(const Mask& mask) {
  const RunComponents parts(mask, Connectivity::Faces, RunComponents::Of::Ones, true);
  std::vector<std::uint8_t> keep(parts.components.size()), seen(static_cast<std::size_t>(mask.geometry.size.z()));
  for (std::size_t n = 0; n < keep.size(); ++n) // largest come first
    if (std::uint8_t& taken = seen[static_cast<std::size_t>(parts.components[n].min.z())]; taken == 0)
      keep[n] = taken = 1;
  Mask result(mask.geometry);
  parts.paint(keep, 1, result);
  return result;
}

void findHips(const Mask& bone, std::vector<Slice>& slices) {
  const VolumeGeometry& grid = bone.geometry;
  const RunComponents pieces(bone, Connectivity::Corners, RunComponents::Of::Ones, true);
  for (const Component& piece : pieces.components) {
    Slice& slice = slices[static_cast<std::size_t>(piece.min.z())];
    const double areaMm2 = static_cast<double>(piece.voxelCount) * grid.spacingMm.x() * grid.spacingMm.y();
    const double low = (piece.min.x() - slice.middle) * grid.spacingMm.x(), high = (piece.max.x() - slice.middle) * grid.spacingMm.x();
    slice.ribs += (low > kRibMm || high < -kRibMm) && std::max(-low, high) < 190 ? 1 : 0;
    if (areaMm2 < kHipMm2 || low < -170 || high > 170)
      continue;
    const bool both = high - low > kPelvisMm;
    slice.hipLeft = slice.hipLeft || both || (low > 15 && high > kMiddleMm);
    slice.hipRight = slice.hipRight || both || (high < -15 && low < -kMiddleMm);
  }
}

} // namespace

CtTrunk findTrunk(const Volume& ct, const Mask& everything, const Mask& skeleton) {
  const VolumeGeometry& grid = ct.geometry;
  CtTrunk trunk{Mask(grid), Mask(grid), Mask(grid), Mask(grid)};
  const AxisOrientation orientation = nearestOrientation(grid);
  std::fill(trunk.organs.voxels.begin(), trunk.organs.voxels.end(), std::uint8_t{1});
  if (orientation.axis != std::array<int, 3>{0, 1, 2})
    return trunk;
  const bool backIsLast = orientation.sign[1] > 0;
  const Mask inner = largestInSlices(everything);
  Mask bone = skeleton;
  for (std::size_t n = 0; n < bone.voxels.size(); ++n)
    bone.voxels[n] &= inner.voxels[n];
  std::vector<Slice> slices;
  for (int k = 0; k < grid.size.z(); ++k)
    slices.push_back(measure(ct, inner, bone, k, backIsLast));
  findHips(bone, slices);
  int lastFront = -1;
  for (int n = 0; n < grid.size.z(); ++n) {
    const int k = orientation.sign[2] > 0 ? grid.size.z() - 1 - n : n; // downwards, so that the tail of the spine is known below it
    Slice& slice = slices[static_cast<std::size_t>(k)];
    if (slice.right < slice.left || (slice.right - slice.left + 1) * grid.spacingMm.x() < kNarrowestTrunkMm)
      continue;
    const bool hips = !slice.lung && slice.hipLeft && slice.hipRight;
    if (slice.front < 0 && hips)
      slice.front = lastFront;
    if (slice.front < 0)
      continue;
    lastFront = slice.front;
    int low = slice.left, high = slice.right; // between the hip bones, carried on in front of them
    for (int step = 0; step < grid.size.y(); ++step) {
      const int j = backIsLast ? grid.size.y() - 1 - step : step; // from the back
      const double behind = (backIsLast ? j - slice.front : slice.front - j) * grid.spacingMm.y();
      if (hips && behind < 0) {
        int innerRight = -1, innerLeft = grid.size.x();
        for (int i = slice.left; i <= slice.right; ++i)
          if (const double aside = (i - slice.middle) * grid.spacingMm.x();
              std::abs(aside) > kMiddleMm && bone.voxels[grid.offset(i, j, k)] != 0)
            aside < 0 ? innerRight = std::max(innerRight, i) : innerLeft = std::min(innerLeft, i);
        if (innerRight >= 0 && innerLeft < grid.size.x()) {
          low = innerRight;
          high = innerLeft;
        }
      }
      for (int i = 0; i < grid.size.x(); ++i) {
        const std::size_t at = grid.offset(i, j, k);
        const double aside = std::abs(i - slice.middle) * grid.spacingMm.x();
        const bool between = !hips || (i > low && i < high);
        trunk.organs.voxels[at] = between && behind < (hips                                              ? 0.0
                                                       : slice.ribs < kCageRibs || aside < kBackMuscleMm ? kBehindFrontMm
                                                                                                         : kBehindInCageMm);
        trunk.besideSpine.voxels[at] = slice.ribs < kCageRibs && aside > 14 && aside < kPsoasMm && behind > (hips ? -45 : 2) && behind < 90;
        trunk.spine.voxels[at] = bone.voxels[at] != 0 && aside < kMiddleMm + 10;
        trunk.besideHips.voxels[at] = hips && between && aside > kMiddleMm;
      }
    }
  }
  return trunk;
}

} // namespace halsted
