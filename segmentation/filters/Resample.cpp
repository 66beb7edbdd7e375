// SPDX-License-Identifier: Apache-2.0
#include "segmentation/filters/Kernels.h"
#include "segmentation/filters/Parallel.h"

#include <algorithm>
#include <cmath>
#include <cstring>

namespace halsted {

namespace {

struct Blocks {
  Index3 factor;
  VolumeGeometry coarse;
};

Blocks blocksOf(const VolumeGeometry& fine, const Index3& factor) {
  Blocks blocks{factor.cwiseMax(1).cwiseMin(fine.size.cwiseMax(1)), fine};
  blocks.coarse.size = fine.size.cwiseQuotient(blocks.factor);
  const Vec3 scale = blocks.factor.cast<double>();
  blocks.coarse.spacingMm = fine.spacingMm.cwiseProduct(scale);
  blocks.coarse.originMm = fine.originMm + fine.direction * (fine.spacingMm.cwiseProduct(0.5 * (scale - Vec3::Ones())));
  return blocks;
}

/// Calls write(offset of the coarse row, sums of its blocks).
template <typename Voxel, typename Write>
void sumBlocks(const VolumeGeometry& fine, const Blocks& blocks, const Voxel* in, const Write& write) {
  const Index3 size = blocks.coarse.size, factor = blocks.factor;
  parallelRanges(size.z(), 1, [&](int begin, int end) {
    std::vector<std::int32_t> row(static_cast<std::size_t>(size.x() * factor.x())), sums(static_cast<std::size_t>(size.x()));
    for (int k = begin; k < end; ++k)
      for (int j = 0; j < size.y(); ++j) {
        std::fill(row.begin(), row.end(), 0);
        for (int dk = 0; dk < factor.z(); ++dk)
          for (int dj = 0; dj < factor.y(); ++dj) {
            const Voxel* source = in + fine.offset(0, j * factor.y() + dj, k * factor.z() + dk);
            for (std::size_t i = 0; i < row.size(); ++i)
              row[i] += source[i];
          }
        const auto step = static_cast<std::size_t>(factor.x());
        for (std::size_t i = 0; i < sums.size(); ++i) {
          std::int32_t sum = 0;
          for (std::size_t di = 0; di < step; ++di)
            sum += row[i * step + di];
          sums[i] = sum;
        }
        write(blocks.coarse.offset(0, j, k), sums);
      }
  });
}

} // namespace

Volume shrunk(const Volume& volume, const Index3& factor) {
  const Blocks blocks = blocksOf(volume.geometry, factor);
  Volume result = volume;
  result.geometry = blocks.coarse;
  const std::shared_ptr<std::int16_t[]> out(new std::int16_t[blocks.coarse.voxelCount()]);
  const float scale = 1.0F / static_cast<float>(blocks.factor.prod());
  sumBlocks(volume.geometry, blocks, volume.voxels.get(), [&](std::size_t offset, const std::vector<std::int32_t>& sums) {
    for (std::size_t i = 0; i < sums.size(); ++i)
      out[offset + i] = static_cast<std::int16_t>(std::lround(static_cast<float>(sums[i]) * scale));
  });
  result.voxels = out;
  return result;
}

Mask shrunk(const Mask& mask, const Index3& factor) {
  const Blocks blocks = blocksOf(mask.geometry, factor);
  Mask result(blocks.coarse);
  const int half = (blocks.factor.prod() + 1) / 2;
  sumBlocks(mask.geometry, blocks, mask.voxels.data(), [&](std::size_t offset, const std::vector<std::int32_t>& sums) {
    for (std::size_t i = 0; i < sums.size(); ++i)
      result.voxels[offset + i] = sums[i] >= half;
  });
  return result;
}

Mask expanded(const Mask& mask, const VolumeGeometry& fine, const Index3& factor) {
  Mask result(fine);
  if (mask.geometry.voxelCount() == 0)
    return result;
  const Index3 size = fine.size, step = factor.cwiseMax(1).cwiseMin(size.cwiseMax(1)), last = mask.geometry.size - Index3::Ones();
  const auto rowLength = static_cast<std::size_t>(size.x());
  parallelRanges(size.z(), 1, [&](int begin, int end) {
    for (int k = begin; k < end; ++k)
      for (int j = 0; j < size.y(); ++j) {
        std::uint8_t* out = result.voxels.data() + fine.offset(0, j, k);
        if (j % step.y() != 0 && j / step.y() <= last.y()) {
          std::memcpy(out, out - rowLength, rowLength);
          continue;
        }
        const std::uint8_t* in =
            mask.voxels.data() + mask.geometry.offset(0, std::min(j / step.y(), last.y()), std::min(k / step.z(), last.z()));
        for (int i = 0; i < size.x(); ++i)
          out[i] = in[std::min(i / step.x(), last.x())];
      }
  });
  return result;
}

} // namespace halsted
