// SPDX-License-Identifier: Apache-2.0
#include "segmentation/filters/skeleton/SpineDiscs.h"

#include "segmentation/filters/Parallel.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace halsted {

namespace {

constexpr double kLeastRadiusMm = 6, kMostRadiusMm = 22;
constexpr int kLeastHeight = 13,
              kMostHeight =
                  46; ///< of a vertebra with a disc, steps of the line (White and Panjabi, Clinical Biomechanics of the Spine, 1990)
constexpr int kTilts = 13;
constexpr double kTiltDegrees = 5;
constexpr double kLeastContrast = 0.03;
constexpr double kLeastShare = 0.2; ///< of the clearest disc within kNearbyMm: what a disc must show to be worth more than none
constexpr int kNearbyMm = 60;
constexpr int kNearest = 3, kFarthest = 9; ///< from a disc's middle to the bone beside it
constexpr double kUneven = 2.5;
constexpr double kLeastRatio = 1.45, kMostRatio = 2.6, kOddRatio = 3;
constexpr std::size_t kAboveDisc = 4; ///< the middle of a nerve's opening
constexpr double kOpening = 0.6;
constexpr double kClear = 0.08; ///< a disc less clear than this does not show its tilt

Vec3 frontOf(const Vec3& up) {
  return (Vec3(0, -1, 0) - up * up.dot(Vec3(0, -1, 0))).normalized();
}

/// Of a curve given by points about evenly apart: points `step` apart, and their directions.
std::vector<Vec3> evenly(const std::vector<Vec3>& curve, double step) {
  std::vector<Vec3> result{curve.front()};
  double left = step;
  for (std::size_t n = 1; n < curve.size(); ++n) {
    Vec3 from = curve[n - 1];
    double length = (curve[n] - from).norm();
    while (length >= left && length > 0) {
      from += (curve[n] - from) * (left / length);
      result.push_back(from);
      length = (curve[n] - from).norm();
      left = step;
    }
    left -= length;
  }
  return result;
}

std::vector<Vec3> directions(const std::vector<Vec3>& curve, int reach) {
  std::vector<Vec3> result(curve.size());
  const int last = static_cast<int>(curve.size()) - 1;
  for (int n = 0; n <= last; ++n)
    result[static_cast<std::size_t>(n)] =
        (curve[static_cast<std::size_t>(std::min(last, n + reach))] - curve[static_cast<std::size_t>(std::max(0, n - reach))]).normalized();
  return result;
}

template <typename Value> std::vector<Value> blurred(const std::vector<Value>& values, double sigma) {
  std::vector<Value> result = values;
  const int last = static_cast<int>(values.size()) - 1, reach = static_cast<int>(3 * sigma);
  for (int n = 0; n <= last; ++n) {
    Value sum = values[static_cast<std::size_t>(n)];
    double weights = 1;
    const int near = std::min({reach, n, last - n}); // as far to both sides, or ends would drift
    for (int away = 1; away <= near; ++away) {
      const double weight = std::exp(-0.5 * away * away / (sigma * sigma));
      sum += weight * (values[static_cast<std::size_t>(n - away)] + values[static_cast<std::size_t>(n + away)]);
      weights += 2 * weight;
    }
    result[static_cast<std::size_t>(n)] = sum / weights;
  }
  return result;
}

/// How much bone is at a place: the mask, which knows marrow from discs, and the value, which knows endplates.
double density(const BoneGrid& grid, const Vec3& mm) {
  return 0.25 * grid.boneAt(mm) + 0.75 * std::clamp((grid.huAt(mm) - 20) / 400, 0.0, 1.0);
}

/// Half the depth of the bodies at each point of the canal, and how far before the canal their middles are.
struct Depth {
  double radiusMm = 0, middleMm = 0;
};
std::vector<Depth> bodyDepths(const BoneGrid& grid, const std::vector<Vec3>& canal, const std::vector<Vec3>& up) {
  constexpr int kFrontMm = 60, kAcross = 3;
  // Share of bone by distance before the canal, at each point.
  std::vector<std::array<float, kFrontMm>> profiles(canal.size());
  parallelRanges(static_cast<int>(canal.size()), 8, [&](int begin, int end) {
    for (int n = begin; n < end; ++n) {
      const auto at = static_cast<std::size_t>(n);
      const Vec3 front = frontOf(up[at]), left = up[at].cross(front);
      for (int depth = 0; depth < kFrontMm; ++depth) {
        double sum = 0;
        for (int u = -kAcross; u <= kAcross; ++u)
          sum += grid.boneAt(canal[at] + depth * front + 2.5 * u * left);
        profiles[at][static_cast<std::size_t>(depth)] = static_cast<float>(sum / (2 * kAcross + 1));
      }
    }
  });
  std::vector<Depth> depths(canal.size());
  const int last = static_cast<int>(canal.size()) - 1;
  for (int n = 0; n <= last; ++n) {
    std::array<double, kFrontMm> mean{};
    const int reach = 25;
    int count = 0;
    for (int m = std::max(0, n - reach); m <= std::min(last, n + reach); ++m, ++count)
      for (std::size_t depth = 0; depth < kFrontMm; ++depth)
        mean[depth] += profiles[static_cast<std::size_t>(m)][depth];
    const double most = *std::max_element(mean.begin() + 4, mean.begin() + 40);
    int from = 0, to = 0;
    while (from < kFrontMm && mean[static_cast<std::size_t>(from)] < 0.5 * most)
      ++from;
    to = from;
    while (to + 1 < kFrontMm && mean[static_cast<std::size_t>(to + 1)] >= 0.4 * most)
      ++to;
    const double radius = std::clamp(0.5 * (to - from), kLeastRadiusMm, kMostRadiusMm);
    depths[static_cast<std::size_t>(n)] = {radius, std::min<double>(from, 25) + radius};
  }
  return depths;
}

/// Mean density on a disc's plane; tilts are angles about the left axis.
double planeDensity(const BoneGrid& grid, const SpinePoint& point, double tilt) {
  const Vec3 forward = std::cos(tilt) * point.front + std::sin(tilt) * point.up;
  double sum = 0, weights = 0;
  for (int v = -3; v <= 3; ++v)
    for (int u = -4; u <= 4; ++u) {
      const double a = v / 3.0, b = u / 4.0;
      if (a * a + b * b > 1)
        continue;
      sum += density(grid, point.bodyMm + 0.65 * point.bodyRadiusMm * a * forward + 0.75 * point.bodyRadiusMm * b * point.left);
      weights += 1;
    }
  return sum / weights;
}

struct Valley {
  double depth = 0;
  int tilt = 0;
};

std::vector<Valley> valleys(const BoneGrid& grid, const SpineLine& line) {
  const int count = static_cast<int>(line.points.size());
  std::vector<std::array<double, kTilts>> planes(line.points.size());
  parallelRanges(count, 4, [&](int begin, int end) {
    for (int n = begin; n < end; ++n)
      for (int tilt = 0; tilt < kTilts; ++tilt)
        planes[static_cast<std::size_t>(n)][static_cast<std::size_t>(tilt)] =
            planeDensity(grid, line.points[static_cast<std::size_t>(n)], (tilt - kTilts / 2) * kTiltDegrees * M_PI / 180);
  });
  std::vector<Valley> result(line.points.size());
  for (int n = 0; n < count; ++n)
    for (int tilt = 0; tilt < kTilts; ++tilt) {
      const auto t = static_cast<std::size_t>(tilt);
      double below = -1, above = -1;
      for (int away = kNearest; away <= kFarthest; ++away) {
        if (n - away >= 0)
          below = std::max(below, planes[static_cast<std::size_t>(n - away)][t]);
        if (n + away < count)
          above = std::max(above, planes[static_cast<std::size_t>(n + away)][t]);
      }
      if (below < 0 || above < 0)
        continue;
      const double beside = std::min(below, above);
      const double depth = std::clamp((beside - planes[static_cast<std::size_t>(n)][t]) / std::max(0.25, beside), 0.0, 1.0) -
                           0.003 * std::abs(tilt - kTilts / 2);
      if (Valley& valley = result[static_cast<std::size_t>(n)]; depth > valley.depth)
        valley = {depth, tilt};
    }
  return result;
}

/// How far nerves' openings are open beside the canal, between the pedicles above and below: 0 to 1.
std::vector<double> openings(const BoneGrid& grid, const SpineLine& line) {
  const int count = static_cast<int>(line.points.size());
  std::vector<double> walls(line.points.size()), result(line.points.size());
  parallelRanges(count, 4, [&](int begin, int end) {
    for (int n = begin; n < end; ++n) {
      const SpinePoint& point = line.points[static_cast<std::size_t>(n)];
      for (const int side : {-1, 1}) {
        double least = 1;
        for (int v = -3; v <= 6; v += 3) {
          double sum = 0;
          for (int u = 7; u <= 15; u += 2)
            for (int w = -1; w <= 1; w += 2)
              sum += density(grid, point.canalMm + (v + 0.75 * w) * point.front + side * u * point.left);
          least = std::min(least, sum / 10);
        }
        walls[static_cast<std::size_t>(n)] += 0.5 * least;
      }
    }
  });
  for (int n = 0; n < count; ++n) {
    double below = 0, above = 0;
    for (int away = 4; away <= 13; ++away) {
      if (n - away >= 0)
        below = std::max(below, walls[static_cast<std::size_t>(n - away)]);
      if (n + away < count)
        above = std::max(above, walls[static_cast<std::size_t>(n + away)]);
    }
    const double beside = std::min(below, above);
    result[static_cast<std::size_t>(n)] = std::clamp((beside - walls[static_cast<std::size_t>(n)]) / std::max(0.25, beside), 0.0, 1.0);
  }
  return blurred(result, 2);
}

/// The places of the discs that explain the valleys best.
std::vector<int> chooseDiscs(const std::vector<Valley>& valleys, const std::vector<SpinePoint>& points) {
  const int count = static_cast<int>(valleys.size());
  constexpr int kHeights = kMostHeight - kLeastHeight + 1;
  struct State {
    double value = -1e9;
    int heightBefore = -1; ///< index of the height of the vertebra below this one; -1: none
  };
  // states[n][h]: the best choice whose last disc is at n, with a vertebra of height h below it.
  std::vector<std::array<State, kHeights>> states(valleys.size());
  std::vector<double> clearest(valleys.size(), kLeastContrast);
  for (int n = 0; n < count; ++n)
    for (int m = std::max(0, n - kNearbyMm); m <= std::min(count - 1, n + kNearbyMm); ++m)
      clearest[static_cast<std::size_t>(n)] = std::max(clearest[static_cast<std::size_t>(n)], valleys[static_cast<std::size_t>(m)].depth);
  // Of a disc as clear as its neighbours: 1 - kLeastShare.
  const auto worth = [&](int n) {
    const auto at = static_cast<std::size_t>(n);
    return valleys[at].depth < kLeastContrast ? -1 : valleys[at].depth / clearest[at] - kLeastShare;
  };
  // A vertebra with its disc is 1.6 to 2.4 times as high as half its body is deep, in the neck as in the loins.
  const auto unlikely = [&](int from, int to) {
    const double ratio = (to - from) / points[static_cast<std::size_t>((from + to) / 2)].bodyRadiusMm;
    const double off = std::max({0.0, kLeastRatio - ratio, ratio - kMostRatio});
    return kOddRatio * off * off;
  };
  double best = 0;
  int bestAt = -1, bestHeight = -1;
  for (int n = 0; n < count; ++n) {
    if (worth(n) <= -1)
      continue;
    if (worth(n) > best) { // one alone
      best = worth(n);
      bestAt = n;
      bestHeight = -1;
    }
    for (int h = 0; h < kHeights; ++h) {
      const int before = n - (h + kLeastHeight);
      if (before < 0)
        break;
      State& state = states[static_cast<std::size_t>(n)][static_cast<std::size_t>(h)];
      if (worth(before) > -1) {
        const double odd = unlikely(before, n);
        state = {worth(before) + worth(n) - odd, -1};
        for (int g = 0; g < kHeights; ++g) {
          const State& from = states[static_cast<std::size_t>(before)][static_cast<std::size_t>(g)];
          if (from.value < -1e8)
            continue;
          const double change = double(h - g) / (0.5 * (h + g) + kLeastHeight);
          const double value = from.value + worth(n) - kUneven * change * change - odd;
          if (value > state.value)
            state = {value, g};
        }
      }
      if (state.value > best) {
        best = state.value;
        bestAt = n;
        bestHeight = h;
      }
    }
  }
  std::vector<int> discs;
  if (bestAt < 0)
    return discs;
  discs.push_back(bestAt);
  while (bestHeight >= 0) {
    const int before = states[static_cast<std::size_t>(bestAt)][static_cast<std::size_t>(bestHeight)].heightBefore;
    bestAt -= bestHeight + kLeastHeight;
    discs.push_back(bestAt);
    bestHeight = before;
  }
  std::reverse(discs.begin(), discs.end());
  return discs;
}

} // namespace

SpineLine findSpineLine(const BoneGrid& grid, const SpinalCanal& canal) {
  SpineLine line;
  if (canal.pointsMm.size() < 10)
    return line;
  const std::vector<Vec3> along = evenly(canal.pointsMm, SpineLine::kStepMm);
  const std::vector<Vec3> up = directions(along, 12);
  std::vector<Depth> depths = bodyDepths(grid, along, up);
  std::vector<double> radii, middles;
  for (const Depth& depth : depths) {
    radii.push_back(depth.radiusMm);
    middles.push_back(depth.middleMm);
  }
  radii = blurred(radii, 10);
  middles = blurred(middles, 10);
  std::vector<Vec3> bodies(along.size());
  for (std::size_t n = 0; n < along.size(); ++n)
    bodies[n] = along[n] + middles[n] * frontOf(up[n]);
  // Where the canal bends forward, the middles of the bodies crowd: the line itself is even.
  bodies = blurred(bodies, 6);
  const std::vector<Vec3> middle = evenly(bodies, SpineLine::kStepMm);
  const std::vector<Vec3> bodyUp = directions(middle, 10);
  std::size_t nearest = 0;
  for (std::size_t n = 0; n < middle.size(); ++n) {
    while (nearest + 1 < bodies.size() && (bodies[nearest + 1] - middle[n]).squaredNorm() <= (bodies[nearest] - middle[n]).squaredNorm())
      ++nearest;
    const Vec3 front = frontOf(bodyUp[n]);
    line.points.push_back({middle[n], along[nearest], bodyUp[n], front, bodyUp[n].cross(front), radii[nearest]});
  }
  std::vector<Valley> all = valleys(grid, line);
  const std::vector<double> open = openings(grid, line);
  for (std::size_t n = 0; n < all.size(); ++n)
    all[n] = {all[n].depth + kOpening * open[std::min(n + kAboveDisc, open.size() - 1)], all[n].depth < kClear ? kTilts / 2 : all[n].tilt};
  for (const int at : chooseDiscs(all, line.points)) {
    const SpinePoint& point = line.points[static_cast<std::size_t>(at)];
    const Valley& valley = all[static_cast<std::size_t>(at)];
    const double tilt = (valley.tilt - kTilts / 2) * kTiltDegrees * M_PI / 180;
    line.discs.push_back(
        {static_cast<std::size_t>(at), point.bodyMm, std::cos(tilt) * point.up - std::sin(tilt) * point.front, valley.depth});
  }
  return line;
}

} // namespace halsted
