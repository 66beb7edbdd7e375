// SPDX-License-Identifier: Apache-2.0
#include "segmentation/filters/BrainCut.h"

#include <oneapi/tbb/blocked_range.h>
#include <oneapi/tbb/parallel_for.h>

#include <algorithm>
#include <cmath>

namespace halsted {

std::vector<float> cheapestCut(const CutProblem& problem, const Mask& start, int iterations, const JobContext& job) {
  const Index3 size = problem.geometry.size;
  const auto row = static_cast<std::size_t>(size.x());
  const std::size_t slab = row * static_cast<std::size_t>(size.y());
  const std::size_t count = problem.geometry.voxelCount();
  std::vector<float> inside(count), ahead(count), flowX(count), flowY(count), flowZ(count);
  for (std::size_t at = 0; at < count; ++at)
    inside[at] = ahead[at] = problem.sure[at] == 1 || (problem.sure[at] == 0 && start.voxels[at]) ? 1.0F : 0.0F;
  constexpr float kStep = 0.2887F; // 1 / sqrt(12), the largest stable step in three dimensions

  for (int iteration = 0; iteration < iterations && !job.cancelled(); ++iteration) {
    tbb::parallel_for(tbb::blocked_range<int>(0, size.z()), [&](const tbb::blocked_range<int>& range) {
      for (int k = range.begin(); k < range.end(); ++k)
        for (int j = 0; j < size.y(); ++j) {
          const std::size_t begin = problem.geometry.offset(0, j, k);
          const std::size_t up = j + 1 < size.y() ? row : 0, out = k + 1 < size.z() ? slab : 0;
          const float *u = ahead.data() + begin, *cost = problem.edgeCost.data() + begin;
          float *x = flowX.data() + begin, *y = flowY.data() + begin, *z = flowZ.data() + begin;
          for (std::size_t i = 0; i + 1 < row; ++i) {
            const float nx = x[i] + kStep * (u[i + 1] - u[i]);
            const float ny = y[i] + kStep * (u[i + up] - u[i]);
            const float nz = z[i] + kStep * (u[i + out] - u[i]);
            const float length = std::sqrt(nx * nx + ny * ny + nz * nz);
            const float scale = cost[i] / std::max(length, cost[i]);
            x[i] = nx * scale;
            y[i] = ny * scale;
            z[i] = nz * scale;
          }
        }
    });
    tbb::parallel_for(tbb::blocked_range<int>(0, size.z()), [&](const tbb::blocked_range<int>& range) {
      for (int k = range.begin(); k < range.end(); ++k)
        for (int j = 0; j < size.y(); ++j) {
          const std::size_t begin = problem.geometry.offset(0, j, k);
          const float *x = flowX.data() + begin, *y = flowY.data() + begin, *z = flowZ.data() + begin;
          const float* yBefore = j > 0 ? y - row : nullptr;
          const float* zBefore = k > 0 ? z - slab : nullptr;
          const float* cost = problem.cost.data() + begin;
          const std::uint8_t* sure = problem.sure.data() + begin;
          float *u = inside.data() + begin, *next = ahead.data() + begin;
          for (std::size_t i = 0; i < row; ++i) {
            float divergence = x[i] + y[i] + z[i];
            if (i > 0)
              divergence -= x[i - 1];
            if (yBefore)
              divergence -= yBefore[i];
            if (zBefore)
              divergence -= zBefore[i];
            const float moved = std::clamp(u[i] + kStep * (divergence - cost[i]), 0.0F, 1.0F);
            const float value = sure[i] == 1 ? 1.0F : sure[i] == 2 ? 0.0F : moved;
            next[i] = 2 * value - u[i];
            u[i] = value;
          }
        }
    });
  }
  return inside;
}

} // namespace halsted
