// SPDX-License-Identifier: Apache-2.0
#include "segmentation/filters/skeleton/FemurHead.h"

#include "segmentation/filters/Parallel.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <vector>

namespace halsted {

namespace {

constexpr int kDirections = 300;
constexpr int kRadii = 9;
constexpr double kLeastRadiusMm = 19.5, kRadiusStepMm = 1, kUsualRadiusMm = 24;
constexpr double kUnusual = 3.5; ///< taken off the score per square millimetre of radius: an edge of 56 HU all around is worth 4 mm
constexpr double kLeastHu = -50, kMostHu = 450;
constexpr double kMostEdgeHu = 100, kMostSheetHu = 60, kMostBoneHu = 150, kSpongyHu = 90;
constexpr double kOffStart = 0.15; ///< per square millimetre across: the transform is true to some 10 mm
constexpr double kFirstStepMm = 3, kLastStepMm = 0.4;

struct Directions {
  std::vector<Vec3> socket, free;
};

/// Evenly all around (Fibonacci's spiral), but for the neck.
Directions directionsOf(bool left) {
  Directions result;
  for (int n = 0; n < kDirections; ++n) {
    const double up = 1 - (2 * n + 1.0) / kDirections, around = std::numbers::pi * (1 + std::sqrt(5.0)) * (n + 0.5);
    const double flat = std::sqrt(1 - up * up);
    const Vec3 direction(flat * std::cos(around), flat * std::sin(around), up);
    if (towardsSocket(direction, left))
      result.socket.push_back(direction);
    else if (!towardsNeck(direction, left))
      result.free.push_back(direction);
  }
  return result;
}

double scoreOf(const BoneGrid& grid, const Directions& directions, const Vec3& middle, double radius) {
  const auto at = [&](const Vec3& direction, double mm) { return std::clamp(grid.huAt(middle + mm * direction), kLeastHu, kMostHu); };
  double edge = 0, outside = 0, sheet = 0, beyond = 0, solidFree = 0, solidDeep = 0;
  for (const Vec3& direction : directions.free) {
    edge += std::clamp(at(direction, radius - 2.5) - at(direction, radius + 2.5), -kMostEdgeHu, kMostEdgeHu);
    outside += std::clamp(at(direction, radius + 5), 0.0, kMostBoneHu);
    solidFree += at(direction, radius - 3) > kSpongyHu;
  }
  for (const Vec3& direction : directions.socket) {
    const double far = at(direction, radius + 4.5);
    sheet += std::clamp(0.5 * (at(direction, radius - 3.5) + far) - at(direction, radius + 0.5), -kMostSheetHu, kMostSheetHu);
    beyond += std::clamp(far, 0.0, kMostBoneHu);
    solidDeep += at(direction, radius - 3) > kSpongyHu;
  }
  const auto free = static_cast<double>(directions.free.size()), socket = static_cast<double>(directions.socket.size());
  return edge / free + sheet / socket + 0.5 * (beyond / socket - outside / free) + 50 * (solidFree / free + solidDeep / socket) -
         kUnusual * std::pow(radius - kUsualRadiusMm, 2);
}

/// Of one radius, from places around: the transform that found them takes the socket's roof for the head's, and is rather too high.
JointBall bestBall(const BoneGrid& grid, const Directions& directions, const Vec3& nearMm, double radius) {
  JointBall best{nearMm, radius, -1e9};
  const auto scoreAt = [&](const Vec3& middle) {
    return scoreOf(grid, directions, middle, radius) - kOffStart * (middle - nearMm).head<2>().squaredNorm();
  };
  for (const double z : {-14, -7, 0, 7})
    for (const double y : {-6, 6})
      for (const double x : {-6, 6}) {
        Vec3 middle = nearMm + Vec3(x, y, z);
        double score = scoreAt(middle);
        for (double step = kFirstStepMm; step > kLastStepMm;) {
          bool better = false;
          for (int axis = 0; axis < 3; ++axis)
            for (const double sign : {-1.0, 1.0}) {
              const Vec3 next = middle + sign * step * Vec3::Unit(axis);
              if (const double value = scoreAt(next); value > score) {
                score = value;
                middle = next;
                better = true;
              }
            }
          if (!better)
            step /= 2;
        }
        if (score > best.votes)
          best = {middle, radius, score};
      }
  return best;
}

} // namespace

bool towardsNeck(const Vec3& direction, bool left) {
  return 0.77 * (left ? direction.x() : -direction.x()) - 0.64 * direction.z() > 0.45;
}

bool towardsSocket(const Vec3& direction, bool left) {
  return 0.72 * (left ? direction.x() : -direction.x()) - 0.26 * direction.y() - 0.64 * direction.z() < -0.15;
}

std::array<std::optional<JointBall>, 2> fittedHeads(const BoneGrid& grid, const std::array<std::optional<Vec3>, 2>& nearMm) {
  // By radius, the best ball of each side.
  std::array<std::array<JointBall, kRadii>, 2> fits;
  for (std::size_t side = 0; side < 2; ++side) {
    if (!nearMm[side])
      continue;
    const Directions directions = directionsOf(side == 1);
    parallelRanges(kRadii, 1, [&](int begin, int end) {
      for (int n = begin; n < end; ++n)
        fits[side][static_cast<std::size_t>(n)] = bestBall(grid, directions, *nearMm[side], kLeastRadiusMm + n * kRadiusStepMm);
    });
  }
  std::size_t best = 0;
  double most = -1e9;
  for (std::size_t n = 0; n < kRadii; ++n) {
    double score = 0;
    for (std::size_t side = 0; side < 2; ++side)
      score += nearMm[side] ? fits[side][n].votes : 0;
    if (score > most) {
      most = score;
      best = n;
    }
  }
  std::array<std::optional<JointBall>, 2> result;
  for (std::size_t side = 0; side < 2; ++side)
    if (nearMm[side])
      result[side] = fits[side][best];
  return result;
}

} // namespace halsted
