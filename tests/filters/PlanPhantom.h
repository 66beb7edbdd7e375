// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/filters/planning/PlanStructure.h"

#include <cmath>
#include <functional>
#include <map>
#include <numbers>
#include <random>
#include <string>

/// Random bodies whose numbers are known, scanned with voxels of random size and place, segmented halfway.
namespace halsted::phantoms {

class Dice {
public:
  explicit Dice(unsigned seed) : m_random(seed) {}
  double between(double low, double high) { return std::uniform_real_distribution<double>(low, high)(m_random); }
  double normal() { return std::normal_distribution<double>()(m_random); }
  Vec3 direction() {
    Vec3 v(normal(), normal(), normal());
    return v.normalized();
  }
  Vec3 inBox(double half) { return {between(-half, half), between(-half, half), between(-half, half)}; }
  Vec3 spacing() {
    const double plane = between(0.6, 1.6);
    return {plane, plane, between(0.6, 2.6)};
  }
  Eigen::Isometry3d placement() {
    Eigen::Isometry3d place = Eigen::Isometry3d::Identity();
    place.linear() = Eigen::AngleAxisd(between(0, std::numbers::pi), direction()).toRotationMatrix();
    place.translation() = inBox(100);
    return place;
  }
  std::mt19937& engine() { return m_random; }

private:
  std::mt19937 m_random;
};

using Depth = std::function<double(const Vec3&)>; ///< in mm, positive inside

struct Scanned {
  Volume grey;
  LabelMap labels;
};

/// The body lies round the origin of the picture's space, within halfMm of it along each axis.
inline Scanned scan(const Depth& depth, double halfMm, const Vec3& spacing, Dice& dice, double inside = 200, double outside = 0,
                    double noise = 20) {
  constexpr int kParts = 3;
  Scanned out;
  VolumeGeometry& grid = out.grey.geometry;
  grid.spacingMm = spacing;
  grid.size = ((2 * halfMm + 4 * spacing.array()) / spacing.array()).cast<int>().matrix() + Index3::Ones();
  grid.originMm = -0.5 * (grid.size - Index3::Ones()).cast<double>().cwiseProduct(spacing) + dice.inBox(0.5).cwiseProduct(spacing);
  out.grey.modality = Modality::Ct;
  const auto voxels = std::make_shared_for_overwrite<std::int16_t[]>(grid.voxelCount());
  LabelMap::Voxels labels(grid.voxelCount());
  std::normal_distribution<float> gauss(0, static_cast<float>(noise));
  std::minstd_rand random(static_cast<unsigned>(dice.between(1, 1e9)));
  const double reach = 0.75 * spacing.norm();
  std::size_t at = 0;
  for (int k = 0; k < grid.size.z(); ++k)
    for (int j = 0; j < grid.size.y(); ++j)
      for (int i = 0; i < grid.size.x(); ++i, ++at) {
        const Vec3 p = grid.originMm + Vec3(i, j, k).cwiseProduct(spacing);
        const double deep = depth(p);
        double share = deep > 0;
        if (std::abs(deep) < reach) {
          int in = 0;
          for (int n = 0; n < kParts * kParts * kParts; ++n) {
            const Vec3 part = (Vec3(n % 3, n / 3 % 3, n / 9) - Vec3::Ones()) / kParts;
            in += depth(p + 1.3 * part.cwiseProduct(spacing)) > 0;
          }
          share = in / 27.0;
        }
        voxels[at] = static_cast<std::int16_t>(std::lround(outside + share * (inside - outside) + (noise > 0 ? gauss(random) : 0)));
        labels[at] = share * (inside - outside) + (noise > 0 ? 0.2 * gauss(random) : 0) > 0.5 * (inside - outside);
      }
  out.grey.voxels = voxels;
  out.labels = LabelMap(grid, std::move(labels));
  return out;
}

/// How often intervals held the truth, by kind of number.
class Coverage {
public:
  void add(const std::string& kind, const Measured& number, double truth) {
    Tally& tally = m_kinds[kind];
    ++tally.count;
    tally.held += number.holds(truth);
    tally.off += std::abs(number.value - truth);
    tally.bias += number.value - truth;
    tally.half += number.halfWidth();
    tally.above += truth > number.high;
  }
  struct Tally {
    int count = 0, held = 0, above = 0;
    double off = 0, bias = 0, half = 0;
  };
  const std::map<std::string, Tally>& kinds() const { return m_kinds; }

private:
  std::map<std::string, Tally> m_kinds;
};

} // namespace halsted::phantoms
