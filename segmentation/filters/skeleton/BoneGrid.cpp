// SPDX-License-Identifier: Apache-2.0
#include "segmentation/filters/skeleton/BoneGrid.h"

#include "segmentation/filters/Parallel.h"

#include <algorithm>
#include <cmath>

namespace halsted {

namespace {

constexpr double kMarginMm = 8;
constexpr std::int16_t kLeastHu = -1000, kMostHu = 2000;

/// Which voxels of the picture make one of the grid, and with what weights: a triangle, which interpolates thick slices and
/// averages thin ones.
struct Taps {
  int first = 0;
  std::vector<float> weights;
};

std::vector<Taps> tapsAlong(int count, double originMm, double voxelMm, int size) {
  std::vector<Taps> taps(static_cast<std::size_t>(count));
  const double reach = std::max(BoneGrid::kStepMm, voxelMm);
  for (int n = 0; n < count; ++n) {
    const double centre = std::clamp(originMm + n * BoneGrid::kStepMm, 0.0, (size - 1) * voxelMm);
    Taps& tap = taps[static_cast<std::size_t>(n)];
    const int from = std::max(0, static_cast<int>(std::ceil((centre - reach) / voxelMm)));
    const int to = std::min(size - 1, static_cast<int>(std::floor((centre + reach) / voxelMm)));
    tap.first = from;
    float sum = 0;
    for (int at = from; at <= to; ++at) {
      tap.weights.push_back(static_cast<float>(std::max(1e-3, 1 - std::abs(at * voxelMm - centre) / reach)));
      sum += tap.weights.back();
    }
    for (float& weight : tap.weights)
      weight /= sum;
  }
  return taps;
}

template <typename Voxel> double interpolated(const VolumeGeometry& grid, const std::vector<Voxel>& voxels, const Vec3& mm) {
  const Vec3 at = (mm - grid.originMm) / BoneGrid::kStepMm;
  const Vec3 inside = at.cwiseMax(Vec3::Zero()).cwiseMin((grid.size - Index3::Ones()).cast<double>());
  const Index3 low = inside.array().floor().cast<int>().min(grid.size.array() - 2).max(0);
  const Vec3 f = inside - low.cast<double>();
  double value = 0;
  for (int n = 0; n < 8; ++n) {
    const int dx = n & 1, dy = n >> 1 & 1, dz = n >> 2;
    const double weight = (dx ? f.x() : 1 - f.x()) * (dy ? f.y() : 1 - f.y()) * (dz ? f.z() : 1 - f.z());
    if (weight > 0)
      value += weight * voxels[grid.offset(low.x() + dx, low.y() + dy, low.z() + dz)];
  }
  return value;
}

} // namespace

double BoneGrid::huAt(const Vec3& mm) const {
  return interpolated(geometry, hu, mm);
}

double BoneGrid::boneAt(const Vec3& mm) const {
  const Vec3 at = (mm - geometry.originMm) / kStepMm;
  if ((at.array() < -0.5).any() || (at.array() > geometry.size.cast<double>().array() - 0.5).any())
    return 0;
  return interpolated(geometry, bone, mm);
}

BoneGrid makeBoneGrid(const Volume& ct, const Mask& bone, const CtGrid& grid) {
  BoneGrid result;
  Index3 low = grid.size, high = -Index3::Ones();
  for (int z = 0; z < grid.size.z(); ++z)
    for (int y = 0; y < grid.size.y(); ++y)
      for (int x = 0; x < grid.size.x(); ++x)
        if (bone.voxels[grid.offsetOf(x, y, z)] != 0) {
          low = low.cwiseMin(Index3(x, y, z));
          high = high.cwiseMax(Index3(x, y, z));
        }
  result.pictureMm = (grid.size - Index3::Ones()).cast<double>().cwiseProduct(grid.spacingMm);
  result.voxelMm = grid.spacingMm;
  result.geometry.size = Index3::Zero();
  if ((high.array() < low.array()).any())
    return result;
  // Beyond the picture there is nothing to look at.
  const Vec3 lowMm = (low.cast<double>().cwiseProduct(grid.spacingMm) - Vec3::Constant(kMarginMm)).cwiseMax(Vec3::Zero());
  const Vec3 highMm = (high.cast<double>().cwiseProduct(grid.spacingMm) + Vec3::Constant(kMarginMm)).cwiseMin(result.pictureMm);
  result.geometry.spacingMm = Vec3::Constant(BoneGrid::kStepMm);
  result.geometry.originMm = lowMm;
  const Index3 size = ((highMm - lowMm) / BoneGrid::kStepMm).array().ceil().cast<int>().max(1) + 1;
  result.geometry.size = size;

  const std::vector<Taps> alongX = tapsAlong(size.x(), lowMm.x(), grid.spacingMm.x(), grid.size.x());
  const std::vector<Taps> alongY = tapsAlong(size.y(), lowMm.y(), grid.spacingMm.y(), grid.size.y());
  const std::vector<Taps> alongZ = tapsAlong(size.z(), lowMm.z(), grid.spacingMm.z(), grid.size.z());
  const int firstZ = alongZ.front().first, lastZ = alongZ.back().first + static_cast<int>(alongZ.back().weights.size()) - 1;
  const int firstY = alongY.front().first, lastY = alongY.back().first + static_cast<int>(alongY.back().weights.size()) - 1;
  const auto plane = static_cast<std::size_t>(size.x()) * static_cast<std::size_t>(size.y());
  std::vector<std::int16_t> sliceHu(plane * static_cast<std::size_t>(lastZ - firstZ + 1));
  std::vector<std::uint8_t> sliceBone(sliceHu.size());
  parallelRanges(lastZ - firstZ + 1, 1, [&](int begin, int end) {
    const auto rows = static_cast<std::size_t>(lastY - firstY + 1), width = static_cast<std::size_t>(size.x());
    std::vector<float> huRows(rows * width), boneRows(rows * width);
    for (int slice = begin; slice < end; ++slice) {
      for (int y = firstY; y <= lastY; ++y)
        for (int x = 0; x < size.x(); ++x) {
          const Taps& taps = alongX[static_cast<std::size_t>(x)];
          float value = 0, bony = 0;
          std::size_t at = grid.offsetOf(taps.first, y, firstZ + slice);
          for (const float weight : taps.weights) {
            value += weight * static_cast<float>(std::clamp(ct.voxels[at], kLeastHu, kMostHu));
            bony += weight * static_cast<float>(bone.voxels[at]);
            at = static_cast<std::size_t>(static_cast<std::ptrdiff_t>(at) + grid.stride[0]);
          }
          const std::size_t row = static_cast<std::size_t>(y - firstY) * width + static_cast<std::size_t>(x);
          huRows[row] = value;
          boneRows[row] = bony;
        }
      for (int y = 0; y < size.y(); ++y) {
        const Taps& taps = alongY[static_cast<std::size_t>(y)];
        for (std::size_t x = 0; x < width; ++x) {
          float value = 0, bony = 0;
          std::size_t row = static_cast<std::size_t>(taps.first - firstY) * width + x;
          for (const float weight : taps.weights) {
            value += weight * huRows[row];
            bony += weight * boneRows[row];
            row += width;
          }
          const std::size_t at = static_cast<std::size_t>(slice) * plane + static_cast<std::size_t>(y) * width + x;
          sliceHu[at] = static_cast<std::int16_t>(std::lround(value));
          sliceBone[at] = static_cast<std::uint8_t>(std::lround(200 * bony));
        }
      }
    }
  });
  result.hu.resize(plane * static_cast<std::size_t>(size.z()));
  result.bone.resize(result.hu.size());
  parallelRanges(size.z(), 1, [&](int begin, int end) {
    for (int z = begin; z < end; ++z) {
      const Taps& taps = alongZ[static_cast<std::size_t>(z)];
      for (std::size_t n = 0; n < plane; ++n) {
        float value = 0, bony = 0;
        std::size_t at = static_cast<std::size_t>(taps.first - firstZ) * plane + n;
        for (const float weight : taps.weights) {
          value += weight * sliceHu[at];
          bony += weight * sliceBone[at];
          at += plane;
        }
        result.hu[static_cast<std::size_t>(z) * plane + n] = static_cast<std::int16_t>(std::lround(value));
        result.bone[static_cast<std::size_t>(z) * plane + n] = bony >= 100;
      }
    }
  });
  return result;
}

} // namespace halsted
