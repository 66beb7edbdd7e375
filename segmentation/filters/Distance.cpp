// SPDX-License-Identifier: Apache-2.0
#include "segmentation/filters/Distance.h"
#include "segmentation/filters/Kernels.h"
#include "segmentation/filters/Parallel.h"

#include <algorithm>
#include <cmath>
#include <cstring>

namespace halsted {

namespace {

constexpr int kChunk = 64;                 ///< neighbours that stop searching together
constexpr float kTolerance = 1.0F + 1e-5F; ///< a voxel exactly at the reach counts, whatever the rounding

/// Rows to the nearest sought voxel of the same column, at most `cap`.
template <typename Step> void stepsAlongColumns(const std::uint8_t* slice, std::uint8_t sought, int nx, int ny, Step cap, Step* steps) {
  const std::uint8_t flip = sought == 0 ? 1 : 0;
  const auto length = static_cast<std::size_t>(nx);
  for (std::size_t i = 0; i < length; ++i)
    steps[i] = static_cast<Step>((slice[i] ^ flip) != 0 ? 0 : cap);
  for (int j = 1; j < ny; ++j) {
    const std::uint8_t* voxels = slice + static_cast<std::size_t>(j) * length;
    Step* row = steps + static_cast<std::size_t>(j) * length;
    const Step* before = row - length;
    for (std::size_t i = 0; i < length; ++i) {
      const auto next = static_cast<Step>(before[i] + 1);
      const auto open = static_cast<Step>((voxels[i] ^ flip) - 1); // all bits where not sought
      row[i] = static_cast<Step>((next < cap ? next : cap) & open);
    }
  }
  for (int j = ny - 2; j >= 0; --j) {
    Step* row = steps + static_cast<std::size_t>(j) * length;
    const Step* after = row + length;
    for (std::size_t i = 0; i < length; ++i) {
      const auto next = static_cast<Step>(after[i] + 1);
      row[i] = next < row[i] ? next : row[i];
    }
  }
}

/// out[i] = min over |d| <= radius of in[i + d] + d * d * squareMm2, for from <= i < to; `in` can be read `radius` beyond.
void spreadAlong(const float* in, int from, int to, int radius, float squareMm2, float limit, float* out) {
  for (int begin = from; begin < to; begin += kChunk) {
    const int end = std::min(to, begin + kChunk);
    std::copy(in + begin, in + end, out + begin);
    for (int d = 1; d <= radius; ++d) {
      const float cost = static_cast<float>(d) * static_cast<float>(d) * squareMm2;
      if (d % 4 == 1 && *std::max_element(out + begin, out + end) <= cost)
        break;
      for (int i = begin; i < end; ++i) {
        const float nearer = (in[i - d] < in[i + d] ? in[i - d] : in[i + d]) + cost;
        out[i] = nearer < out[i] ? nearer : out[i];
      }
    }
    for (int i = begin; i < end; ++i)
      out[i] = out[i] <= limit ? out[i] : kFar;
  }
}

template <typename Step> void squaresInSlices(const Mask& mask, std::uint8_t sought, double reachMm, const SquaresRow& give) {
  const VolumeGeometry& grid = mask.geometry;
  const int nx = grid.size.x(), ny = grid.size.y();
  const auto length = static_cast<std::size_t>(nx);
  const double reach = reachMm * std::sqrt(static_cast<double>(kTolerance));
  const auto limit = static_cast<float>(reachMm * reachMm) * kTolerance;
  const auto cap = static_cast<Step>(std::min<double>(ny, std::floor(reach / grid.spacingMm.y())) + 1);
  const int radius = std::min(nx, static_cast<int>(std::floor(reach / grid.spacingMm.x())));
  const auto squareI = static_cast<float>(grid.spacingMm.x() * grid.spacingMm.x());
  const auto squareJ = static_cast<float>(grid.spacingMm.y() * grid.spacingMm.y());

  parallelRanges(grid.size.z(), 1, [&](int begin, int end) {
    std::vector<Step> steps(length * static_cast<std::size_t>(ny));
    std::vector<float> padded(length + 2 * static_cast<std::size_t>(radius), kFar), squares(length);
    float* in = padded.data() + radius;
    for (int k = begin; k < end; ++k) {
      const std::uint8_t* slice = mask.voxels.data() + grid.offset(0, 0, k);
      if (std::memchr(slice, sought, steps.size()) == nullptr) {
        for (int j = 0; j < ny; ++j)
          give(j, k, squares.data(), 0, 0);
        continue;
      }
      stepsAlongColumns<Step>(slice, sought, nx, ny, cap, steps.data());
      for (int j = 0; j < ny; ++j) {
        const Step* row = steps.data() + static_cast<std::size_t>(j) * length;
        int from = 0, to = nx;
        while (from < nx && row[from] >= cap)
          ++from;
        while (to > from && row[to - 1] >= cap)
          --to;
        if (from == to) {
          give(j, k, squares.data(), 0, 0);
          continue;
        }
        for (int i = 0; i < nx; ++i) {
          const auto step = static_cast<float>(row[i]);
          in[i] = row[i] < cap ? step * step * squareJ : kFar;
        }
        from = std::max(0, from - radius);
        to = std::min(nx, to + radius);
        spreadAlong(in, from, to, radius, squareI, limit, squares.data());
        give(j, k, squares.data(), from, to);
      }
    }
  });
}

} // namespace

void squaredDistancesInSlices(const Mask& mask, std::uint8_t sought, double reachMm, const SquaresRow& row) {
  if (mask.geometry.voxelCount() == 0)
    return;
  if (std::min<double>(mask.geometry.size.y(), reachMm / mask.geometry.spacingMm.y()) < 250)
    squaresInSlices<std::uint8_t>(mask, sought, reachMm, row);
  else
    squaresInSlices<std::int16_t>(mask, sought, reachMm, row);
}

std::vector<float> distanceTo(const Mask& mask, float capMm) {
  const VolumeGeometry& grid = mask.geometry;
  const int nx = grid.size.x(), ny = grid.size.y(), nz = grid.size.z();
  const auto length = static_cast<std::size_t>(nx);
  const float far = capMm * capMm;
  std::vector<float> result(grid.voxelCount(), far);
  if (!(capMm > 0))
    return result;
  squaredDistancesInSlices(mask, 1, capMm, [&](int j, int k, const float* squares, int from, int to) {
    float* out = result.data() + grid.offset(0, j, k);
    for (int i = from; i < to; ++i)
      out[i] = std::min(squares[i], far);
  });

  const int radius = std::min(nz - 1, static_cast<int>(capMm / grid.spacingMm.z()));
  const auto squareK = static_cast<float>(grid.spacingMm.z() * grid.spacingMm.z());
  parallelRanges(ny, 1, [&](int begin, int end) {
    std::vector<float> plane(length * static_cast<std::size_t>(nz)), least(static_cast<std::size_t>(nz));
    for (int j = begin; j < end; ++j) {
      for (int k = 0; k < nz; ++k)
        std::copy_n(result.data() + grid.offset(0, j, k), nx, plane.data() + static_cast<std::size_t>(k) * length);
      for (int from = 0; from < nx; from += kChunk) {
        const int count = std::min(kChunk, nx - from);
        for (int k = 0; k < nz; ++k) {
          const float* row = plane.data() + static_cast<std::size_t>(k) * length + from;
          least[static_cast<std::size_t>(k)] = *std::min_element(row, row + count);
        }
        for (int k = 0; k < nz; ++k) {
          float* out = result.data() + grid.offset(from, j, k);
          float most = *std::max_element(out, out + count);
          const auto look = [&](int other, float cost) {
            if (other < 0 || other >= nz || least[static_cast<std::size_t>(other)] + cost >= most)
              return;
            const float* row = plane.data() + static_cast<std::size_t>(other) * length + from;
            for (int i = 0; i < count; ++i) {
              const float through = row[i] + cost;
              out[i] = through < out[i] ? through : out[i];
            }
            most = *std::max_element(out, out + count);
          };
          for (int d = 1; d <= radius; ++d) {
            const float cost = static_cast<float>(d) * static_cast<float>(d) * squareK;
            if (cost >= most)
              break;
            look(k - d, cost);
            look(k + d, cost);
          }
          for (int i = 0; i < count; ++i)
            out[i] = std::sqrt(out[i]);
        }
      }
    }
  });
  return result;
}

} // namespace halsted
