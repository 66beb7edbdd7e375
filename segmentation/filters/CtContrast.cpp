// SPDX-License-Identifier: Apache-2.0
#include "segmentation/filters/CtContrast.h"
#include "segmentation/filters/Kernels.h"
#include "segmentation/filters/Parallel.h"
#include "segmentation/filters/Runs.h"

#include <algorithm>
#include <cmath>

namespace halsted {

namespace {

constexpr double kGridMm = 2;
constexpr int kMostHu = 900;    ///< denser is metal, tooth or cortex
constexpr double kNoises = 2.2; ///< values are even while they differ by no more than so many times the noise
constexpr double kLeastEvenHu = 9, kMostEvenHu = 28;
constexpr double kEvenShare = 0.04; ///< or by this share of the mean: blood and medium mix badly
constexpr double kRimMm = 4.5;      ///< how far from the even inside the rim is looked at
constexpr double kLeastMl = 1;
constexpr double kSoftShare = 0.15;  ///< of what lies beyond the blob: less is not a vessel in soft tissue
constexpr double kMostBloodHu = 500; ///< angiograms stay below; urine and bowel do not
constexpr double kAlike = 0.2;       ///< vessels share one level, but for so much of it
constexpr double kBrightPerSoft = 1; ///< plaques and bone beside a vessel; spongy bone has cortex all around

struct Spread {
  double mean = 0, sd = 0, least = 0;
};
/// Of a voxel and its 26 neighbours; i and j are not at the edge.
Spread spreadAt(const Volume& ct, int i, int j, int k) {
  int count = 0, least = 32767;
  double sum = 0, squares = 0;
  for (int dk = std::max(0, k - 1); dk <= std::min(ct.geometry.size.z() - 1, k + 1); ++dk)
    for (int dj = -1; dj <= 1; ++dj)
      for (int di = -1; di <= 1; ++di) {
        const int value = ct.at(i + di, j + dj, dk);
        ++count;
        least = std::min(least, value);
        sum += value;
        squares += static_cast<double>(value) * value;
      }
  const double mean = sum / count;
  return {mean, std::sqrt(std::max(0.0, squares / count - mean * mean)), static_cast<double>(least)};
}

/// How much the values of even soft tissue differ, from noise: what a third of its voxels stay below.
double noiseOf(const Volume& ct, const Mask& body) {
  std::vector<float> found;
  const Index3 size = ct.geometry.size;
  for (int k = 0; k < size.z(); ++k)
    for (int j = 1 + k % 3; j + 1 < size.y(); j += 3)
      for (int i = 1 + j % 3; i + 1 < size.x(); i += 3) {
        const std::size_t at = ct.geometry.offset(i, j, k);
        if (body.voxels[at] == 0 || ct.voxels[at] < 0 || ct.voxels[at] > 110)
          continue;
        if (const Spread spread = spreadAt(ct, i, j, k); spread.mean > 10 && spread.least > -60)
          found.push_back(static_cast<float>(spread.sd));
      }
  if (found.empty())
    return 0;
  const auto third = found.begin() + static_cast<std::ptrdiff_t>(found.size() / 3);
  std::nth_element(found.begin(), third, found.end());
  return *third;
}

/// 1 where the voxel and its 26 neighbours are all bright, and alike but for the noise.
Mask evenAndBright(const Volume& ct, const Mask& body, double leastHu) {
  Mask even(ct.geometry);
  const Index3 size = ct.geometry.size;
  const double limit = std::clamp(kNoises * noiseOf(ct, body), kLeastEvenHu, kMostEvenHu);
  parallelRanges(size.z(), 1, [&](int begin, int end) {
    for (int k = begin; k < end; ++k)
      for (int j = 1; j + 1 < size.y(); ++j)
        for (int i = 1; i + 1 < size.x(); ++i) {
          const std::size_t at = ct.geometry.offset(i, j, k);
          if (body.voxels[at] == 0 || ct.voxels[at] < leastHu || ct.voxels[at] > kMostHu)
            continue;
          const Spread spread = spreadAt(ct, i, j, k);
          even.voxels[at] = spread.least >= leastHu && spread.sd < std::max(limit, kEvenShare * spread.mean);
        }
  });
  return even;
}

struct Blob {
  double sum = 0, squares = 0;
  std::size_t bright = 0, soft = 0, between = 0;
};

} // namespace

CtContrast findContrast(const Volume& ct, const Mask& body, double leastHu) {
  CtContrast result;
  result.factor = (Vec3::Constant(kGridMm * 1.2).cwiseQuotient(ct.geometry.spacingMm)).array().floor().cast<int>().max(1).min(8);
  const Volume coarse = shrunk(ct, result.factor);
  const VolumeGeometry& grid = coarse.geometry;
  const Mask even = evenAndBright(coarse, shrunk(body, result.factor), leastHu);
  const auto least = static_cast<std::size_t>(std::max(4.0, kLeastMl * 1000 / grid.voxelVolumeMm3()));
  Components cores = connectedComponents(even, Connectivity::Faces);
  std::size_t count = 0;
  while (count < cores.components.size() && cores.components[count].voxelCount >= least)
    ++count;
  result.zone = Mask(grid);
  std::vector<Blob> blobs(count);
  for (std::size_t n = 0; n < cores.labels.size(); ++n)
    if (cores.labels[n] != 0 && cores.labels[n] <= count) {
      Blob& blob = blobs[cores.labels[n] - 1];
      blob.sum += coarse.voxels[n];
      blob.squares += static_cast<double>(coarse.voxels[n]) * coarse.voxels[n];
    }

  double levelSum = 0, levelCount = 0;
  std::vector<double> levels; // of what was found so far, the largest first
  const double beyondMm = 1.5 * grid.spacingMm.head<2>().maxCoeff();
  const Index3 margin = (Vec3::Constant(kRimMm + beyondMm).cwiseQuotient(grid.spacingMm)).array().floor().cast<int>().max(1);
  for (std::size_t b = 0; b < count; ++b) {
    const Component& core = cores.components[b];
    Blob& blob = blobs[b];
    const auto voxels = static_cast<double>(core.voxelCount);
    const double mean = blob.sum / voxels, sd = std::sqrt(std::max(0.0, blob.squares / voxels - mean * mean));
    // A small picture around this blob alone.
    const Index3 low = (core.min - margin).cwiseMax(0), high = (core.max + margin).cwiseMin(grid.size - Index3::Ones());
    VolumeGeometry part = grid;
    part.size = high - low + Index3::Ones();
    Mask own(part);
    for (int k = 0; k < part.size.z(); ++k)
      for (int j = 0; j < part.size.y(); ++j)
        for (int i = 0; i < part.size.x(); ++i)
          own.voxels[part.offset(i, j, k)] = cores.labels[grid.offset(low.x() + i, low.y() + j, low.z() + k)] == b + 1;
    // The blob up to where its values end, and what lies just beyond.
    const double span = std::max(60.0, 3 * sd);
    Mask grown = dilate(own, kRimMm);
    const auto visit = [&](const Mask& where, const auto& act) {
      for (int k = 0; k < part.size.z(); ++k)
        for (int j = 0; j < part.size.y(); ++j)
          for (int i = 0; i < part.size.x(); ++i)
            if (const std::size_t at = part.offset(i, j, k); where.voxels[at] != 0)
              act(at, grid.offset(low.x() + i, low.y() + j, low.z() + k));
    };
    visit(grown, [&](std::size_t at, std::size_t there) { grown.voxels[at] = std::abs(coarse.voxels[there] - mean) <= span; });
    const Mask around = dilate(grown, beyondMm);
    visit(around, [&](std::size_t at, std::size_t there) {
      const double value = coarse.voxels[there];
      if (grown.voxels[at] == 0)
        ++(value > mean + span ? blob.bright : value < leastHu ? blob.soft : blob.between);
    });
    const auto rim = static_cast<double>(blob.bright + blob.soft + blob.between);
    if (static_cast<double>(blob.soft) < kSoftShare * rim ||
        static_cast<double>(blob.bright) > kBrightPerSoft * static_cast<double>(blob.soft))
      continue;
    visit(around, [&](std::size_t, std::size_t there) { result.zone.voxels[there] |= coarse.voxels[there] <= mean + span; });
    const bool alike =
        std::any_of(levels.begin(), levels.end(), [&](double level) { return std::abs(level - mean) < kAlike * std::max(level, mean); });
    if (mean > kMostBloodHu && !alike)
      result.doubts.push_back({mean, voxels * grid.voxelVolumeMm3() / 1000, core.min.z() * result.factor.z(),
                               std::min((core.max.z() + 1) * result.factor.z(), ct.geometry.size.z()) - 1});
    levels.push_back(mean);
    levelSum += blob.sum;
    levelCount += voxels;
  }
  result.level = levelCount > 0 ? levelSum / levelCount : 0;
  return result;
}

} // namespace halsted
