// SPDX-License-Identifier: Apache-2.0
#include "segmentation/filters/skeleton/SphereFinder.h"

#include <Eigen/Dense>

#include <algorithm>
#include <array>
#include <cmath>

namespace halsted {

namespace {

constexpr double kLeastRadiusMm = 15, kMostRadiusMm = 31; ///< of femoral and humeral heads, children's included
constexpr int kLeastHu = 0, kMostHu = 450;
constexpr double kLeastGradient = 25; ///< HU a millimetre
constexpr double kApartMm = 40;
/// HU a millimetre, towards what is brighter; not at the grid's edge.
Vec3 gradientAt(const BoneGrid& grid, const Index3& at) {
  const auto value = [&](const Index3& there) {
    return std::clamp<int>(grid.hu[grid.offset(there.x(), there.y(), there.z())], kLeastHu, kMostHu);
  };
  Vec3 gradient;
  for (int axis = 0; axis < 3; ++axis)
    gradient[axis] = (value(at + Index3::Unit(axis)) - value(at - Index3::Unit(axis))) / (2 * BoneGrid::kStepMm);
  return gradient;
}

} // namespace

std::vector<JointBall> findJointBalls(const BoneGrid& grid, int most) {
  const Index3 size = grid.geometry.size;
  std::vector<JointBall> balls;
  if ((size.array() < 12).any())
    return balls;
  // Votes in cubes of two steps: heads are never perfectly round.
  const Index3 half = (size + Index3::Ones()) / 2;
  const auto cell = [&](const Index3& at) {
    return static_cast<std::size_t>(at.x() / 2) +
           static_cast<std::size_t>(half.x()) *
               (static_cast<std::size_t>(at.y() / 2) + static_cast<std::size_t>(half.y()) * static_cast<std::size_t>(at.z() / 2));
  };
  std::vector<float> votes(static_cast<std::size_t>(half.x()) * static_cast<std::size_t>(half.y()) * static_cast<std::size_t>(half.z()));
  for (int z = 1; z + 1 < size.z(); ++z)
    for (int y = 1; y + 1 < size.y(); ++y)
      for (int x = 1; x + 1 < size.x(); ++x) {
        // Surfaces of bone alone.
        const std::size_t at = grid.offset(x, y, z);
        if (grid.bone[at] == 0)
          continue;
        Vec3 gradient = gradientAt(grid, {x, y, z});
        const double norm = gradient.norm();
        if (norm < kLeastGradient)
          continue;
        gradient /= norm;
        for (double r = kLeastRadiusMm; r <= kMostRadiusMm; r += 2 * BoneGrid::kStepMm) {
          const Index3 there = (Vec3(x, y, z) + r / BoneGrid::kStepMm * gradient).array().round().cast<int>();
          if (!grid.contains(there) || grid.bone[grid.offset(there.x(), there.y(), there.z())] == 0)
            continue;
          votes[cell(there)] += static_cast<float>(1 / r);
        }
      }
  // Neighbours count too.
  std::vector<float> sums(votes.size());
  for (int z = 1; z + 1 < half.z(); ++z)
    for (int y = 1; y + 1 < half.y(); ++y)
      for (int x = 1; x + 1 < half.x(); ++x) {
        float sum = 0;
        for (int dz = -1; dz <= 1; ++dz)
          for (int dy = -1; dy <= 1; ++dy)
            for (int dx = -1; dx <= 1; ++dx)
              sum += votes[cell({2 * (x + dx), 2 * (y + dy), 2 * (z + dz)})];
        sums[cell({2 * x, 2 * y, 2 * z})] = sum;
      }
  for (int n = 0; n < 4 * most && static_cast<int>(balls.size()) < most; ++n) {
    const auto peak = static_cast<std::size_t>(std::max_element(sums.begin(), sums.end()) - sums.begin());
    if (sums[peak] <= 0)
      break;
    const Index3 at(static_cast<int>(peak % static_cast<std::size_t>(half.x())),
                    static_cast<int>(peak / static_cast<std::size_t>(half.x()) % static_cast<std::size_t>(half.y())),
                    static_cast<int>(peak / (static_cast<std::size_t>(half.x()) * static_cast<std::size_t>(half.y()))));
    const JointBall ball{grid.positionMm(2 * at), 0, sums[peak]};
    if (std::none_of(balls.begin(), balls.end(),
                     [&](const JointBall& other) { return (other.centreMm - ball.centreMm).norm() < kApartMm; }))
      balls.push_back(ball);
    const int clear = static_cast<int>(12 / (2 * BoneGrid::kStepMm));
    for (int z = std::max(0, at.z() - clear); z <= std::min(half.z() - 1, at.z() + clear); ++z)
      for (int y = std::max(0, at.y() - clear); y <= std::min(half.y() - 1, at.y() + clear); ++y)
        for (int x = std::max(0, at.x() - clear); x <= std::min(half.x() - 1, at.x() + clear); ++x)
          sums[cell({2 * x, 2 * y, 2 * z})] = 0;
  }
  if (static_cast<int>(balls.size()) > most)
    balls.resize(static_cast<std::size_t>(most));
  return balls;
}

} // namespace halsted
