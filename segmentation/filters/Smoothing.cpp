// SPDX-License-Identifier: Apache-2.0
#include "segmentation/filters/Kernels.h"
#include "segmentation/filters/Parallel.h"

#include <algorithm>
#include <cmath>

namespace halsted {

namespace {

/// Half of a Gaussian's weights, from the middle outwards to three sigmas; all of them sum to 1.
std::vector<float> gaussianWeights(double sigmaVoxels) {
  if (!(sigmaVoxels > 0.2)) // less moves no value by a noticeable amount
    return {1.0F};
  const auto radius = static_cast<int>(std::ceil(3 * sigmaVoxels));
  std::vector<double> weights;
  double sum = 0;
  for (int n = 0; n <= radius; ++n) {
    weights.push_back(std::exp(-0.5 * n * n / (sigmaVoxels * sigmaVoxels)));
    sum += (n == 0 ? 1 : 2) * weights.back();
  }
  std::vector<float> result;
  for (const double weight : weights)
    result.push_back(static_cast<float>(weight / sum));
  return result;
}

/// Convolves across rows: rows[at] is a row of `length` floats; outside the picture the edge goes on.
void blendRows(const std::vector<const float*>& rows, int at, const std::vector<float>& weights, int length, float* out) {
  const int last = static_cast<int>(rows.size()) - 1;
  const float* middle = rows[static_cast<std::size_t>(at)];
  for (int i = 0; i < length; ++i)
    out[i] = weights[0] * middle[i];
  for (int n = 1; n < static_cast<int>(weights.size()); ++n) {
    const float weight = weights[static_cast<std::size_t>(n)];
    const float* before = rows[static_cast<std::size_t>(std::max(0, at - n))];
    const float* after = rows[static_cast<std::size_t>(std::min(last, at + n))];
    for (int i = 0; i < length; ++i)
      out[i] += weight * (before[i] + after[i]);
  }
}

/// Along one row, which has the radius of the weights as a margin on both sides.
void blendAlong(const float* padded, const std::vector<float>& weights, int length, float* out) {
  const int radius = static_cast<int>(weights.size()) - 1;
  const float* middle = padded + radius;
  for (int i = 0; i < length; ++i)
    out[i] = weights[0] * middle[i];
  for (int n = 1; n <= radius; ++n) {
    const float weight = weights[static_cast<std::size_t>(n)];
    const float *before = middle - n, *after = middle + n;
    for (int i = 0; i < length; ++i)
      out[i] += weight * (before[i] + after[i]);
  }
}

void store(const float* row, int length, std::int16_t* out) {
  // Rounds by truncating a number that is never negative: this vectorises, std::lround does not.
  for (int i = 0; i < length; ++i)
    out[i] = static_cast<std::int16_t>(static_cast<std::int32_t>(row[i] + 32768.5F) - 32768);
}

} // namespace

Volume smoothed(const Volume& volume, double sigmaMm) {
  const VolumeGeometry& grid = volume.geometry;
  const int nx = grid.size.x(), ny = grid.size.y(), nz = grid.size.z();
  const auto length = static_cast<std::size_t>(nx);
  Volume result = volume;
  const std::shared_ptr<std::int16_t[]> out(new std::int16_t[grid.voxelCount()]);
  const auto alongI = gaussianWeights(sigmaMm / grid.spacingMm.x());
  const auto alongJ = gaussianWeights(sigmaMm / grid.spacingMm.y());
  const auto alongK = gaussianWeights(sigmaMm / grid.spacingMm.z());

  parallelRanges(nz, 1, [&](int begin, int end) {
    const auto radius = alongI.size() - 1;
    std::vector<float> padded(length + 2 * radius), slice(length * static_cast<std::size_t>(ny)), row(length);
    std::vector<const float*> rows;
    for (int j = 0; j < ny; ++j)
      rows.push_back(slice.data() + static_cast<std::size_t>(j) * length);
    for (int k = begin; k < end; ++k) {
      for (int j = 0; j < ny; ++j) {
        const std::int16_t* in = volume.voxels.get() + grid.offset(0, j, k);
        std::copy(in, in + nx, padded.data() + radius);
        std::fill_n(padded.data(), radius, static_cast<float>(in[0]));
        std::fill_n(padded.data() + radius + length, radius, static_cast<float>(in[nx - 1]));
        blendAlong(padded.data(), alongI, nx, slice.data() + static_cast<std::size_t>(j) * length);
      }
      for (int j = 0; j < ny; ++j) {
        blendRows(rows, j, alongJ, nx, row.data());
        store(row.data(), nx, out.get() + grid.offset(0, j, k));
      }
    }
  });
  if (alongK.size() > 1)
    parallelRanges(ny, 1, [&](int begin, int end) {
      std::vector<float> plane(length * static_cast<std::size_t>(nz)), row(length);
      std::vector<const float*> rows;
      for (int k = 0; k < nz; ++k)
        rows.push_back(plane.data() + static_cast<std::size_t>(k) * length);
      for (int j = begin; j < end; ++j) {
        for (int k = 0; k < nz; ++k)
          std::copy_n(out.get() + grid.offset(0, j, k), nx, plane.data() + static_cast<std::size_t>(k) * length);
        for (int k = 0; k < nz; ++k) {
          blendRows(rows, k, alongK, nx, row.data());
          store(row.data(), nx, out.get() + grid.offset(0, j, k));
        }
      }
    });
  result.voxels = out;
  return result;
}

} // namespace halsted
