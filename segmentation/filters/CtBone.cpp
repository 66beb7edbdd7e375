// SPDX-License-Identifier: Apache-2.0
#include "segmentation/filters/CtAnatomy.h"
#include "segmentation/filters/CtBoneMarrow.h"
#include "segmentation/filters/CtContrast.h"
#include "segmentation/filters/Kernels.h"
#include "segmentation/filters/Parallel.h"
#include "segmentation/filters/Runs.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace halsted {

namespace {

constexpr int kMetalHu = 2500;
constexpr double kStreakMm = 35; ///< streaks beside metal reach at least so far
constexpr int kDarkHu = -170;    ///< nothing but a streak is darker than fat, and not air
constexpr double kDarkMm2 = 60, kBesideDarkMm = 45;
constexpr int kStreakHu = 260; ///< and are rarely brighter
constexpr int kMuscleHu = 50, kCortexHu = 900;
constexpr double kEdgeShare = 0.45;
constexpr double kLeastMl = 0.5;
constexpr double kLargestBranchMm3 = 20000;

/// The least HU of bone in this picture: above muscle and what contrast makes of organs, as far as that leaves bone.
int leastBoneHu(const Volume& ct, const Mask& body) {
  std::array<std::size_t, 201> counts{};
  for (std::size_t n = 0; n < body.voxels.size(); ++n)
    if (body.voxels[n] != 0 && ct.voxels[n] >= 0 && ct.voxels[n] <= 200)
      ++counts[static_cast<std::size_t>(ct.voxels[n])];
  std::array<std::size_t, 201> sums{};
  for (std::size_t n = 4; n + 4 < counts.size(); ++n)
    for (std::size_t m = n - 4; m <= n + 4; ++m)
      sums[n] += counts[m];
  const auto most = std::max_element(sums.begin() + 10, sums.begin() + 150);
  auto least = most;
  while (least + 5 != sums.end() && *least * 20 > *most)
    ++least;
  return std::clamp(static_cast<int>(least - sums.begin()), 110, 180);
}

void onlyWhere(Mask& mask, const Mask& other) {
  for (std::size_t n = 0; n < mask.voxels.size(); ++n)
    mask.voxels[n] &= other.voxels[n];
}

/// Around metal only what is as bright as cortex counts: its streaks are darker. Bright streaks come with dark ones beside them:
/// where nothing is darker than fat, nothing is a streak.
void removeStreaks(const Volume& ct, Mask& bone) {
  const Mask metal =
      withoutSmall(threshold(ct, kMetalHu, 32767), static_cast<std::size_t>(20 / ct.geometry.voxelVolumeMm3()) + 2, Connectivity::Corners);
  if (std::find(metal.voxels.begin(), metal.voxels.end(), 1) == metal.voxels.end())
    return;
  const Index3 factor = (Vec3::Constant(4).cwiseQuotient(ct.geometry.spacingMm)).array().floor().cast<int>().max(1);
  Mask wide(shrunk(metal, factor).geometry); // a block with any metal counts
  const Index3 last = wide.geometry.size - Index3::Ones();
  for (int k = 0; k < ct.geometry.size.z(); ++k)
    for (int j = 0; j < ct.geometry.size.y(); ++j)
      for (int i = 0; i < ct.geometry.size.x(); ++i)
        if (metal.voxels[ct.geometry.offset(i, j, k)] != 0) {
          const Index3 at = Index3(i, j, k).cwiseQuotient(factor).cwiseMin(last);
          wide.voxels[wide.geometry.offset(at.x(), at.y(), at.z())] = 1;
        }
  VolumeGeometry flat = wide.geometry; // slices count as ten times as thick
  flat.spacingMm.z() *= 10;
  wide.geometry = flat;
  wide = dilate(wide, kStreakMm);
  const Volume coarse = shrunk(ct, factor);
  Mask dark(flat);
  for (std::size_t n = 0; n < dark.voxels.size(); ++n)
    dark.voxels[n] = wide.voxels[n] != 0 && coarse.voxels[n] < kDarkHu;
  {
    const RunComponents pieces(dark, Connectivity::Corners, RunComponents::Of::Ones, true);
    std::vector<std::uint8_t> drop(pieces.components.size());
    for (std::size_t n = 0; n < drop.size(); ++n)
      drop[n] = static_cast<double>(pieces.components[n].voxelCount) * flat.spacingMm.x() * flat.spacingMm.y() < kDarkMm2;
    pieces.paint(drop, 0, dark);
  }
  dark = dilate(dark, kBesideDarkMm);
  onlyWhere(wide, dark);
  const Mask zone = expanded(wide, ct.geometry, factor);
  for (std::size_t n = 0; n < bone.voxels.size(); ++n)
    if (zone.voxels[n] != 0 && ct.voxels[n] < kStreakHu)
      bone.voxels[n] = 0;
}

/// Takes away the blurred outer edge of bright cortex: the surface of bone lies where the value has risen by about half.
void sharpen(const Volume& ct, int leastHu, Mask& bone) {
  const Index3 size = ct.geometry.size;
  parallelRanges(size.z(), 4, [&](int begin, int end) {
    for (int k = begin; k < end; ++k)
      for (int j = 1; j + 1 < size.y(); ++j)
        for (int i = 1; i + 1 < size.x(); ++i) {
          const std::size_t at = ct.geometry.offset(i, j, k);
          if (bone.voxels[at] == 0 || ct.voxels[at] > kStreakHu + leastHu)
            continue;
          int most = 0, least = ct.voxels[at];
          for (int dj = -1; dj <= 1; ++dj)
            for (int di = -1; di <= 1; ++di) {
              const int value = ct.at(i + di, j + dj, k);
              most = std::max(most, value);
              least = std::min(least, value);
            }
          if (least < leastHu && ct.voxels[at] < kMuscleHu + kEdgeShare * (std::min(most, kCortexHu) - kMuscleHu))
            bone.voxels[at] = 0;
        }
  });
}

/// Leaves of the candidate's parts those that are bone.
void keepBonyParts(const Volume& ct, Mask& candidate, int seedHu, const CtContrast& contrast, const Mask& aroundContrast) {
  const RunComponents parts(candidate, Connectivity::Corners);
  struct Tally {
    std::size_t seeds = 0, metal = 0, aboveContrast = 0, nearContrast = 0;
  };
  std::vector<Tally> tallies(parts.components.size());
  const bool anyContrast = contrast.level > 0;
  const double clearlyAbove = contrast.level + 120;
  parts.forEachRun([&](std::uint32_t part, std::size_t offset, std::size_t count) {
    Tally& tally = tallies[part];
    for (std::size_t n = offset; n < offset + count; ++n) {
      const std::int16_t value = ct.voxels[n];
      tally.seeds += value >= seedHu;
      tally.metal += value >= kMetalHu;
      tally.aboveContrast += value > clearlyAbove;
      tally.nearContrast += anyContrast && aroundContrast.voxels[n] != 0;
    }
  });
  const auto least = static_cast<std::size_t>(std::max(3.0, kLeastMl * 1000 / ct.geometry.voxelVolumeMm3()));
  std::vector<std::uint8_t> drop(parts.components.size());
  for (std::size_t n = 0; n < drop.size(); ++n) {
    const auto count = static_cast<double>(parts.components[n].voxelCount);
    const Tally& tally = tallies[n];
    const bool bony = parts.components[n].voxelCount >= least && static_cast<double>(tally.seeds) >= 0.04 * count;
    const bool device = static_cast<double>(tally.metal) > 0.35 * count;
    // Branches of what was found: they leave it, are small, and no brighter.
    const bool vessel = anyContrast && count * ct.geometry.voxelVolumeMm3() < kLargestBranchMm3 && tally.nearContrast > 3 &&
                        static_cast<double>(tally.aboveContrast) < 0.04 * count;
    drop[n] = !bony || device || vessel;
  }
  parts.paint(drop, 0, candidate);
}

std::vector<Finding> findingsOn(const CtContrast& contrast) {
  std::vector<Finding> findings;
  for (const CtContrast::Doubt& doubt : contrast.doubts) {
    Finding finding{
        Finding::Severity::Caution,
        "contrast-or-implant",
        fmt::format("Something even of about {:.0f} HU and {:.1f} ml in slices {} to {} was taken for contrast medium and left out of "
                    "the bone: check whether it is cement or an implant.",
                    10 * std::round(doubt.meanHu / 10), doubt.volumeMl, doubt.firstSlice + 1, doubt.lastSlice + 1),
        {}};
    for (int k = doubt.firstSlice; k <= doubt.lastSlice; ++k)
      finding.slices.push_back(k);
    findings.push_back(std::move(finding));
  }
  return findings;
}

} // namespace

Result<CtBone> segmentCtBone(const Volume& original, const Mask& body, const JobContext& job) {
  const VolumeGeometry& grid = original.geometry;
  if (grid.voxelCount() == 0)
    return CtBone{Mask(grid), {}};
  const double inPlane = std::max(grid.spacingMm.x(), grid.spacingMm.y()), thick = grid.spacingMm.maxCoeff();
  // Thin slices are noisy, and have detail to spare.
  Volume ct = grid.spacingMm.minCoeff() < 1 && thick < 3 ? smoothed(original, 0.5) : original;
  job.progress(0.1, "Finding bone");

  const Index3 factor = (Vec3::Constant(2.4).cwiseQuotient(grid.spacingMm)).array().floor().cast<int>().max(1).min(8);
  const int leastHu = leastBoneHu(shrunk(ct, factor), shrunk(body, factor));
  const CtContrast contrast = findContrast(ct, body, std::max(leastHu - 20, 115));
  const Mask zone = contrast.level > 0 ? expanded(contrast.zone, grid, contrast.factor) : Mask();
  job.progress(0.3, "Finding bone");
  if (job.cancelled())
    return cancelled();

  Mask bone = threshold(ct, leastHu, 32767);
  onlyWhere(bone, body);
  if (contrast.level > 0)
    for (std::size_t n = 0; n < bone.voxels.size(); ++n)
      bone.voxels[n] &= static_cast<std::uint8_t>(zone.voxels[n] ^ 1);
  removeStreaks(ct, bone);
  keepBonyParts(ct, bone, thick >= 2.5 ? 220 : 280, contrast, contrast.level > 0 ? dilate(zone, 1.5 * inPlane) : Mask());
  if (inPlane < 1.5) // in larger voxels cortex is all edge
    sharpen(ct, leastHu, bone);
  ct = original; // from here on noise matters little, and memory does
  job.progress(0.5, "Finding bone");
  if (job.cancelled())
    return cancelled();

  const double radius = std::clamp(1.5 * inPlane, 2.0, 4.5);
  const Mask shell = closed(bone, radius);
  job.progress(0.7, "Finding bone");
  const Mask inside = findMarrow(ct, body, bone, shell);
  const int bridgeHu = leastHu - 40;
  for (std::size_t n = 0; n < bone.voxels.size(); ++n) {
    const bool filled = (shell.voxels[n] != 0 && ct.voxels[n] > bridgeHu) || inside.voxels[n] != 0;
    bone.voxels[n] = static_cast<std::uint8_t>((bone.voxels[n] | (filled ? 1 : 0)) & body.voxels[n]);
  }
  if (contrast.level > 0) // what closing took back
    for (std::size_t n = 0; n < bone.voxels.size(); ++n)
      bone.voxels[n] &= static_cast<std::uint8_t>((zone.voxels[n] ^ 1) | inside.voxels[n]);
  job.progress(0.9, "Finding bone");
  bone = withoutSmall(bone, static_cast<std::size_t>(std::max(3.0, kLeastMl * 1000 / grid.voxelVolumeMm3())), Connectivity::Corners);
  job.progress(1, "Finding bone");
  return CtBone{std::move(bone), findingsOn(contrast)};
}

} // namespace halsted
