// SPDX-License-Identifier: Apache-2.0
#include "segmentation/filters/registration/LevelImage.h"

#include "segmentation/filters/MrGrid.h"
#include "segmentation/filters/Parallel.h"

#include <algorithm>
#include <cmath>

namespace halsted {

namespace {

/// Half of the weights of a Gaussian, from the middle outwards.
std::vector<float> halfGaussian(double sigma) {
  if (!(sigma > 0.2))
    return {1.0F};
  std::vector<float> weights;
  float sum = 0;
  for (int n = 0; n <= static_cast<int>(std::ceil(3 * sigma)); ++n) {
    weights.push_back(static_cast<float>(std::exp(-0.5 * n * n / (sigma * sigma))));
    sum += (n == 0 ? 1.0F : 2.0F) * weights.back();
  }
  for (float& weight : weights)
    weight /= sum;
  return weights;
}

/// out[i] = sum over n of weights[n] * (rows[at - n][i] + rows[at + n][i]) for rows that lie `stride` apart.
void blend(const float* rows, std::ptrdiff_t stride, int at, int count, const std::vector<float>& weights, int length, float* out) {
  const float* middle = rows + at * stride;
  for (int i = 0; i < length; ++i)
    out[i] = weights[0] * middle[i];
  for (int n = 1; n < static_cast<int>(weights.size()); ++n) {
    const float weight = weights[static_cast<std::size_t>(n)];
    const float* before = rows + std::max(0, at - n) * stride;
    const float* after = rows + std::min(count - 1, at + n) * stride;
    for (int i = 0; i < length; ++i)
      out[i] += weight * (before[i] + after[i]);
  }
}

void smoothAlongRows(LevelImage& image, const std::vector<float>& weights) {
  const Index3 size = image.geometry.size;
  const int radius = static_cast<int>(weights.size()) - 1, length = size.x();
  parallelRanges(size.y() * size.z(), 64, [&](int begin, int end) {
    std::vector<float> padded(static_cast<std::size_t>(length + 2 * radius));
    for (int line = begin; line < end; ++line) {
      float* row = image.values.data() + static_cast<std::size_t>(line) * static_cast<std::size_t>(length);
      std::fill_n(padded.begin(), radius, row[0]);
      std::copy_n(row, length, padded.begin() + radius);
      std::fill_n(padded.end() - radius, radius, row[length - 1]);
      blend(padded.data() + radius, 0, 0, 1, {weights[0]}, length, row);
      for (int n = 1; n <= radius; ++n) {
        const float weight = weights[static_cast<std::size_t>(n)];
        const float* middle = padded.data() + radius;
        for (int i = 0; i < length; ++i)
          row[i] += weight * (middle[i - n] + middle[i + n]);
      }
    }
  });
}

/// Rows of `length` floats, `count` of them `stride` apart, smoothed across.
void smoothColumn(float* first, std::ptrdiff_t stride, int count, int length, const std::vector<float>& weights,
                  std::vector<float>& scratch) {
  const auto width = static_cast<std::size_t>(length);
  scratch.resize(width * static_cast<std::size_t>(count));
  for (int at = 0; at < count; ++at)
    std::copy_n(first + at * stride, length, scratch.begin() + static_cast<std::ptrdiff_t>(width) * at);
  for (int at = 0; at < count; ++at)
    blend(scratch.data(), length, at, count, weights, length, first + at * stride);
}

} // namespace

void smoothInPlace(LevelImage& image, const Vec3& sigmaVoxels) {
  const Index3 size = image.geometry.size;
  const std::ptrdiff_t row = size.x(), slice = row * size.y();
  if (const auto weights = halfGaussian(sigmaVoxels.x()); weights.size() > 1)
    smoothAlongRows(image, weights);
  if (const auto weights = halfGaussian(sigmaVoxels.y()); weights.size() > 1)
    parallelRanges(size.z(), 1, [&](int begin, int end) {
      std::vector<float> scratch;
      for (int k = begin; k < end; ++k)
        smoothColumn(image.values.data() + k * slice, row, size.y(), size.x(), weights, scratch);
    });
  if (const auto weights = halfGaussian(sigmaVoxels.z()); weights.size() > 1)
    parallelRanges(size.y(), 1, [&](int begin, int end) {
      std::vector<float> scratch;
      for (int j = begin; j < end; ++j)
        smoothColumn(image.values.data() + j * row, slice, size.z(), size.x(), weights, scratch);
    });
}

ValueRange matchRange(const Volume& volume) {
  // Air to dense cortical bone; contrast medium and metal above it count as bone.
  if (volume.modality == Modality::Ct)
    return {-1000, 1000};
  const std::size_t count = volume.geometry.voxelCount(), step = std::max<std::size_t>(1, count / 200000);
  std::vector<float> values;
  values.reserve(count / step + 1);
  for (std::size_t at = 0; at < count; at += step)
    values.push_back(static_cast<float>(volume.value(volume.voxels[at])));
  ValueRange range{percentile(values, 0.001), percentile(values, 0.998)};
  if (!(range.high > range.low))
    range.high = range.low + 1;
  return range;
}

namespace {

struct BlockGrid {
  VolumeGeometry geometry;
  Index3 first = Index3::Zero(), factor = Index3::Ones();
};

/// The blocks of a grid within bounds.
BlockGrid blocksWithin(const VolumeGeometry& fine, const BoundsMm& bounds, double spacingMm, std::size_t maxVoxels) {
  const Eigen::Affine3d index_T_patient = fine.index_T_patient();
  Vec3 low = Vec3::Constant(1e9), high = Vec3::Constant(-1e9);
  for (int corner = 0; corner < 8; ++corner) {
    const Vec3 at = index_T_patient * Vec3(corner & 1 ? bounds.max.x() : bounds.min.x(), corner & 2 ? bounds.max.y() : bounds.min.y(),
                                           corner & 4 ? bounds.max.z() : bounds.min.z());
    low = low.cwiseMin(at);
    high = high.cwiseMax(at);
  }
  const Vec3 top = (fine.size - Index3::Ones()).cast<double>();
  const Index3 from = low.array().floor().matrix().cwiseMax(Vec3::Zero()).cwiseMin(top).cast<int>();
  const Index3 to = high.array().ceil().matrix().cwiseMax(from.cast<double>()).cwiseMin(top).cast<int>();
  const Index3 extent = to - from + Index3::Ones();
  BlockGrid blocks;
  for (double spacing = spacingMm;; spacing *= 1.25) {
    for (int axis = 0; axis < 3; ++axis)
      blocks.factor[axis] = std::clamp(static_cast<int>(spacing / fine.spacingMm[axis] + 0.25), 1, std::max(1, extent[axis] / 2));
    blocks.geometry = fine;
    blocks.geometry.size = extent.cwiseQuotient(blocks.factor).cwiseMax(Index3::Ones());
    if (blocks.geometry.voxelCount() <= maxVoxels)
      break;
  }
  blocks.first = from;
  const Vec3 scale = blocks.factor.cast<double>();
  blocks.geometry.spacingMm = fine.spacingMm.cwiseProduct(scale);
  blocks.geometry.originMm = fine.patient_T_index() * Vec3(from.cast<double>() + 0.5 * (scale - Vec3::Ones()));
  return blocks;
}

/// valueAt(offset in the fine grid) summed over blocks.
template <typename ValueAt> LevelImage meansOf(const VolumeGeometry& fine, const BlockGrid& blocks, const ValueAt& valueAt) {
  LevelImage image{blocks.geometry, std::vector<float>(blocks.geometry.voxelCount())};
  const Index3 size = blocks.geometry.size, factor = blocks.factor;
  const float scale = 1.0F / static_cast<float>(factor.prod());
  parallelRanges(size.z(), 1, [&](int begin, int end) {
    for (int k = begin; k < end; ++k)
      for (int j = 0; j < size.y(); ++j) {
        float* out = image.values.data() + blocks.geometry.offset(0, j, k);
        for (int dk = 0; dk < factor.z(); ++dk)
          for (int dj = 0; dj < factor.y(); ++dj) {
            const std::size_t row =
                fine.offset(blocks.first.x(), blocks.first.y() + j * factor.y() + dj, blocks.first.z() + k * factor.z() + dk);
            std::size_t at = row;
            for (int i = 0; i < size.x(); ++i)
              for (int di = 0; di < factor.x(); ++di)
                out[i] += valueAt(at++);
          }
        for (int i = 0; i < size.x(); ++i)
          out[i] *= scale;
      }
  });
  return image;
}

} // namespace

LevelImage blockMeans(const Volume& volume, const BoundsMm& bounds, double spacingMm, const ValueRange& range, std::size_t maxVoxels) {
  const BlockGrid blocks = blocksWithin(volume.geometry, bounds, spacingMm, maxVoxels);
  const auto slope = static_cast<float>(volume.slope), intercept = static_cast<float>(volume.intercept);
  const std::int16_t* voxels = volume.voxels.get();
  return meansOf(volume.geometry, blocks,
                 [=](std::size_t at) { return std::clamp(slope * static_cast<float>(voxels[at]) + intercept, range.low, range.high); });
}

Index3 outerLayers(const VolumeGeometry& level, double voxels) {
  const double thinnest = level.spacingMm.minCoeff();
  Index3 layers;
  for (int axis = 0; axis < 3; ++axis)
    layers[axis] = std::min(static_cast<int>(std::ceil(level.spacingMm[axis] < 1.6 * thinnest ? voxels : std::min(voxels, 1.0))),
                            level.size[axis] / 7);
  return layers;
}

LevelImage makeLevel(const LevelImage& base, double spacingMm) {
  const BlockGrid blocks = blocksWithin(base.geometry, boundsOf(base.geometry), spacingMm, base.values.size());
  LevelImage image =
      blocks.factor == Index3::Ones() ? base : meansOf(base.geometry, blocks, [&](std::size_t at) { return base.values[at]; });
  const Vec3 spacing = image.geometry.spacingMm;
  Vec3 sigma;
  for (int axis = 0; axis < 3; ++axis)
    sigma[axis] = spacing[axis] < 1.6 * spacingMm ? 0.6 * spacingMm / spacing[axis] : 0.0;
  smoothInPlace(image, sigma);
  return image;
}

} // namespace halsted
