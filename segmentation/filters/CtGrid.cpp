// SPDX-License-Identifier: Apache-2.0
#include "segmentation/filters/CtGrid.h"

#include <tbb/parallel_for.h>

#include <algorithm>
#include <cmath>

namespace halsted {

CtGrid::CtGrid(const VolumeGeometry& geometry) {
  const AxisOrientation orientation = nearestOrientation(geometry);
  const std::array<std::ptrdiff_t, 3> memory{1, geometry.size.x(), static_cast<std::ptrdiff_t>(geometry.size.x()) * geometry.size.y()};
  for (int i = 0; i < 3; ++i) {
    const int axis = orientation.axis[i];
    size[axis] = geometry.size[i];
    spacingMm[axis] = geometry.spacingMm[i];
    stride[axis] = orientation.sign[i] * memory[i];
    if (orientation.sign[i] < 0)
      base += (geometry.size[i] - 1) * memory[i];
    m_axisOf[i] = axis;
    m_sign[i] = orientation.sign[i];
  }
  m_memoryStride = memory;
}

Index3 CtGrid::indexOf(std::size_t offset) const {
  Index3 index;
  auto rest = static_cast<std::ptrdiff_t>(offset);
  for (int i = 2; i >= 0; --i) {
    const int along = static_cast<int>(rest / m_memoryStride[i]);
    rest -= along * m_memoryStride[i];
    index[m_axisOf[i]] = m_sign[i] > 0 ? along : size[m_axisOf[i]] - 1 - along;
  }
  return index;
}

CoarseCt makeCoarse(const Volume& ct, const Mask& body, const CtGrid& grid) {
  CoarseCt coarse;
  for (int a = 0; a < 3; ++a) {
    coarse.factor[a] = std::clamp(static_cast<int>(std::lround(2.0 / grid.spacingMm[a])), 1, std::max(1, grid.size[a]));
    coarse.geometry.size[a] = (grid.size[a] + coarse.factor[a] - 1) / coarse.factor[a];
    coarse.geometry.spacingMm[a] = grid.spacingMm[a] * coarse.factor[a];
    coarse.geometry.originMm[a] = 0.5 * (coarse.factor[a] - 1) * grid.spacingMm[a];
  }
  const Index3 size = coarse.geometry.size;
  coarse.hu.resize(coarse.geometry.voxelCount());
  coarse.body = Mask(coarse.geometry);
  std::vector<std::array<double, 2>> noise(size.z(), {0, 0});
  tbb::parallel_for(0, size.z(), [&](int z) {
    std::vector<int> sum(size.x()), inBody(size.x()), count(size.x());
    for (int y = 0; y < size.y(); ++y) {
      std::fill(sum.begin(), sum.end(), 0);
      std::fill(inBody.begin(), inBody.end(), 0);
      std::fill(count.begin(), count.end(), 0);
      for (int fz = z * coarse.factor.z(); fz < std::min((z + 1) * coarse.factor.z(), grid.size.z()); ++fz)
        for (int fy = y * coarse.factor.y(); fy < std::min((y + 1) * coarse.factor.y(), grid.size.y()); ++fy) {
          std::ptrdiff_t at = static_cast<std::ptrdiff_t>(grid.offsetOf(0, fy, fz));
          int block = 0, inBlock = 0;
          int before = -2000;
          for (int fx = 0; fx < grid.size.x(); ++fx, at += grid.stride[0]) {
            const int value = ct.voxels[at];
            sum[block] += std::clamp(value, -1100, 500);
            inBody[block] += body.voxels[at];
            ++count[block];
            if (value > -50 && value < 150 && before > -50 && before < 150 && body.voxels[at]) {
              noise[z][0] += std::abs(value - before);
              noise[z][1] += 1;
            }
            before = value;
            if (++inBlock == coarse.factor.x()) {
              inBlock = 0;
              ++block;
            }
          }
        }
      for (int x = 0; x < size.x(); ++x) {
        coarse.hu[coarse.offset(x, y, z)] = static_cast<std::int16_t>(sum[x] / count[x]);
        coarse.body.voxels[coarse.offset(x, y, z)] = 2 * inBody[x] >= count[x];
      }
    }
  });
  double total = 0, pairs = 0;
  for (const auto& slice : noise) {
    total += slice[0];
    pairs += slice[1];
  }
  // A difference of two has sqrt(2) times the deviation, and its mean magnitude is sqrt(2 / pi) times that. Neighbours
  // are blurred together by the kernel, which hides about a third.
  coarse.noiseHu = pairs > 0 ? 1.3 * total / pairs * std::sqrt(3.14159265 / 4) : 0;
  return coarse;
}

} // namespace halsted
