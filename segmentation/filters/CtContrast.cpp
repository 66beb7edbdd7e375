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
constexpr int kMostHu = 900;   ///< denser is metal, tooth or cortex
constexpr double kEvenHu = 28; ///< standard deviation within a few millimetres, beside the share of the mean below
constexpr double kEvenShare = 0.07;
constexpr double kRimMm = 4.5; ///< how far from the even inside the rim is looked at
constexpr double kLeastMl = 1;
constexpr double kSoftShare = 0.12;
constexpr double kBrightPerSoft = 0.4;

/// 1 where the voxel and its 26 neighbours are all bright, and alike.
Mask evenAndBright(const Volume& ct, const Mask& body, double leastHu) {
  Mask even(ct.geometry);
  const Index3 size = ct.geometry.size;
  parallelRanges(size.z(), 1, [&](int begin, int end) {
    for (int k = begin; k < end; ++k)
      for (int j = 1; j + 1 < size.y(); ++j)
        for (int i = 1; i + 1 < size.x(); ++i) {
          const std::size_t at = ct.geometry.offset(i, j, k);
          if (body.voxels[at] == 0 || ct.voxels[at] < leastHu || ct.voxels[at] > kMostHu)
            continue;
          int count = 0, low = 0;
          double sum = 0, squares = 0;
          for (int dk = std::max(0, k - 1); dk <= std::min(size.z() - 1, k + 1); ++dk)
            for (int dj = -1; dj <= 1; ++dj)
              for (int di = -1; di <= 1; ++di) {
                const double value = ct.at(i + di, j + dj, dk);
                ++count;
                low += value < leastHu;
                sum += value;
                squares += value * value;
              }
          const double mean = sum / count;
          even.voxels[at] = low == 0 && squares / count - mean * mean < std::pow(std::max(kEvenHu, kEvenShare * mean), 2);
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
  const Index3 margin = (Vec3::Constant(kRimMm).cwiseQuotient(grid.spacingMm)).array().floor().cast<int>().max(1);
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
    const Mask around = dilate(own, kRimMm);
    const double brighter = mean + std::max(60.0, 3 * sd);
    const auto visit = [&](const auto& act) {
      for (int k = 0; k < part.size.z(); ++k)
        for (int j = 0; j < part.size.y(); ++j)
          for (int i = 0; i < part.size.x(); ++i)
            if (const std::size_t at = part.offset(i, j, k); around.voxels[at] != 0)
              act(own.voxels[at] != 0, grid.offset(low.x() + i, low.y() + j, low.z() + k));
    };
    visit([&](bool inside, std::size_t at) {
      if (inside)
        return;
      const double value = coarse.voxels[at];
      ++(value > brighter ? blob.bright : value < leastHu ? blob.soft : blob.between);
    });
    // Most of the rim is still the vessel's own; what is beyond tells.
    const auto rim = static_cast<double>(blob.bright + blob.soft + blob.between), soft = static_cast<double>(blob.soft);
    if (soft < kSoftShare * rim || static_cast<double>(blob.bright) > kBrightPerSoft * soft)
      continue;
    visit([&](bool, std::size_t at) { result.zone.voxels[at] |= coarse.voxels[at] <= brighter; });
    levelSum += blob.sum;
    levelCount += voxels;
  }
  result.level = levelCount > 0 ? levelSum / levelCount : 0;
  return result;
}

} // namespace halsted
