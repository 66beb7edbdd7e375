// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/core/Volume.h"

#include <vector>

namespace halsted {

/// A volume's values as one level of a pyramid of resolutions sees them: means of blocks, lightly smoothed, so that trilinear
/// interpolation and its derivative are smooth. The grid keeps the directions of the volume.
struct LevelImage {
  VolumeGeometry geometry;
  std::vector<float> values;
};

/// Values limited to this range: padding, metal and the brightest vessels do not rule the match.
struct ValueRange {
  float low = 0, high = 1;
};

/// Of a CT, fixed limits in HU; of others, what all but a few voxels in a thousand hold.
ValueRange matchRange(const Volume& volume);

/// Mean over blocks of about `spacingMm` (no finer than the volume), of the part of the volume within `bounds` (patient
/// space). Not smoothed. Blocks are made larger until there are no more than maxVoxels of them.
LevelImage blockMeans(const Volume& volume, const BoundsMm& bounds, double spacingMm, const ValueRange& range, std::size_t maxVoxels);
/// The next coarser one, smoothed by a Gaussian of 0.6 spacings where its voxels are no thicker than that.
LevelImage makeLevel(const LevelImage& base, double spacingMm);

/// Layers at the faces of a level that interpolation, smoothing and the end of the scan spoil: so many where the voxels are about as thin
/// as the thinnest, one else; at most a seventh of the picture on each side.
Index3 outerLayers(const VolumeGeometry& level, double voxels);

/// Gaussian, in place; sigmas in voxels of each index axis. Beyond the edge the picture goes on as there.
void smoothInPlace(LevelImage& image, const Vec3& sigmaVoxels);

/// Interpolates at an index position and gives the derivative by the index. False outside the voxels' centres.
inline bool sampleLevel(const LevelImage& image, const Eigen::Vector3f& at, float& value, Eigen::Vector3f& gradient) {
  const Index3& size = image.geometry.size;
  const float x = at.x(), y = at.y(), z = at.z();
  // Written so that NaN is outside as well.
  if (!(x >= 0 && y >= 0 && z >= 0 && x < static_cast<float>(size.x() - 1) && y < static_cast<float>(size.y() - 1) &&
        z < static_cast<float>(size.z() - 1)))
    return false;
  const int i = static_cast<int>(x), j = static_cast<int>(y), k = static_cast<int>(z);
  const float u = x - static_cast<float>(i), v = y - static_cast<float>(j), w = z - static_cast<float>(k);
  const auto row = static_cast<std::size_t>(size.x());
  const std::size_t slice = row * static_cast<std::size_t>(size.y());
  const float* p = image.values.data() + image.geometry.offset(i, j, k);
  const float a0 = p[0], a1 = p[1], b0 = p[row], b1 = p[row + 1];
  p += slice;
  const float c0 = p[0], c1 = p[1], d0 = p[row], d1 = p[row + 1];
  const float a = a0 + u * (a1 - a0), b = b0 + u * (b1 - b0), c = c0 + u * (c1 - c0), d = d0 + u * (d1 - d0);
  const float ab = a + v * (b - a), cd = c + v * (d - c);
  value = ab + w * (cd - ab);
  const float near = (a1 - a0) + v * ((b1 - b0) - (a1 - a0)), far = (c1 - c0) + v * ((d1 - d0) - (c1 - c0));
  gradient.x() = near + w * (far - near);
  gradient.y() = (b - a) + w * ((d - c) - (b - a));
  gradient.z() = cd - ab;
  return true;
}

} // namespace halsted
