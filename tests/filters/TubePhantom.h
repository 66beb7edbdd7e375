// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/core/Volume.h"

#include <cmath>
#include <functional>
#include <random>

namespace halsted::phantoms {

/// How deep a point lies in a shape, in millimetres; negative outside. Need not be exact away from the wall.
using Depth = std::function<double(const Vec3&)>;

/// A picture of shapes as a scanner sees it: each voxel is the mean over a box half as wide again as itself.
inline Volume scanned(const Index3& size, const Vec3& spacingMm, const Depth& depth, double inside, double outside, double noise,
                      Modality modality = Modality::Ct) {
  Volume volume;
  volume.modality = modality;
  VolumeGeometry& grid = volume.geometry;
  grid.size = size;
  grid.spacingMm = spacingMm;
  grid.originMm = -0.5 * (size - Index3::Ones()).cast<double>().cwiseProduct(spacingMm);
  const std::shared_ptr<std::int16_t[]> voxels(new std::int16_t[grid.voxelCount()]);
  std::mt19937 random(7);
  std::normal_distribution<double> gauss(0, 1);
  constexpr int kParts = 5;
  const double reach = 0.9 * spacingMm.norm();
  std::size_t at = 0;
  for (int k = 0; k < size.z(); ++k)
    for (int j = 0; j < size.y(); ++j)
      for (int i = 0; i < size.x(); ++i, ++at) {
        const Vec3 p = grid.originMm + Vec3(i, j, k).cwiseProduct(spacingMm);
        double share = depth(p) > 0;
        if (std::abs(depth(p)) < reach) {
          int in = 0;
          for (int c = 0; c < kParts; ++c)
            for (int b = 0; b < kParts; ++b)
              for (int a = 0; a < kParts; ++a)
                in += depth(p + 1.5 * (((Vec3(a, b, c) + Vec3::Constant(0.5)) / kParts - Vec3::Constant(0.5)).cwiseProduct(spacingMm))) > 0;
          share = double(in) / (kParts * kParts * kParts);
        }
        voxels[at] = static_cast<std::int16_t>(std::lround(outside + share * (inside - outside) + noise * gauss(random)));
      }
  volume.voxels = voxels;
  return volume;
}

} // namespace halsted::phantoms
