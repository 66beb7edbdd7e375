// SPDX-License-Identifier: Apache-2.0
#include "segmentation/filters/skeleton/SpinalCanal.h"

#include "segmentation/filters/Parallel.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace halsted {

namespace {

constexpr int kRays = 16, kReach = 9; ///< steps of the grid: 18 mm
constexpr int kLeastHits = 10;
constexpr double kThickMm = 6;
constexpr double kNearMm = 30;
constexpr int kLeastHu = -110, kMostHu = 130; ///< cord, water, fat and nerves, with noise
constexpr double kBodyFromMm = 10, kBodyToMm = 34;
constexpr int kMostAside = 1, kMostBack = 2; ///< steps from slice to slice: the sacrum tilts by 60 degrees, the spine less to the side
constexpr float kNowhere = -0.25F, kInBone = -0.6F, kFilled = 0.6F;
constexpr float kAsidePrice = 0.3F, kBackPrice = 0.03F; ///< of a step: spines bend forward and back more than to the side
constexpr double kLeastRinged = 0.45;
constexpr double kWindowMm = 60, kLeastMean = 0.18, kLeastShare = 0.28;
constexpr double kLeastLengthMm = 40;
constexpr double kSmoothMm = 9;

using Ray = std::array<std::array<int, 2>, kReach>;

std::array<Ray, kRays> raysInSlice() {
  std::array<Ray, kRays> rays{};
  for (int ray = 0; ray < kRays; ++ray)
    for (int step = 0; step < kReach; ++step) {
      const double angle = 2 * M_PI * ray / kRays;
      rays[static_cast<std::size_t>(ray)][static_cast<std::size_t>(step)] = {static_cast<int>(std::lround((step + 1) * std::cos(angle))),
                                                                             static_cast<int>(std::lround((step + 1) * std::sin(angle)))};
    }
  return rays;
}

/// Columns from ... to - 1 of a slice.
struct Range {
  int from = 0, to = 1 << 30;
};

/// How much each position of a slice looks like the canal, 0 to 1, or less where it cannot be.
void scoreSlice(const BoneGrid& grid, int z, const Range& range, bool filled, std::vector<float>& score) {
  const Index3 size = grid.geometry.size;
  const auto width = static_cast<std::size_t>(size.x());
  static const std::array<Ray, kRays> rays = raysInSlice();
  std::fill(score.begin(), score.end(), kNowhere);
  const std::uint8_t* bone = grid.bone.data() + grid.offset(0, 0, z);
  const std::int16_t* hu = grid.hu.data() + grid.offset(0, 0, z);
  // In thick slices the canal may have been filled like marrow.
  std::vector<std::uint8_t> wall(width * static_cast<std::size_t>(size.y()));
  for (std::size_t at = 0; at < wall.size(); ++at)
    wall[at] = bone[at] != 0 && (!filled || hu[at] > kMostHu);
  // Bone in columns before a position, as sums along y.
  std::vector<std::int32_t> sums(width * static_cast<std::size_t>(size.y() + 1));
  for (int y = 0; y < size.y(); ++y)
    for (std::size_t x = 0; x < width; ++x)
      sums[static_cast<std::size_t>(y + 1) * width + x] =
          sums[static_cast<std::size_t>(y) * width + x] + bone[static_cast<std::size_t>(y) * width + x];
  const int bodyFrom = static_cast<int>(kBodyFromMm / BoneGrid::kStepMm), bodyTo = static_cast<int>(kBodyToMm / BoneGrid::kStepMm);
  for (int y = 0; y < size.y(); ++y)
    for (int x = std::max(3, range.from); x < std::min(size.x() - 3, range.to); ++x) {
      const std::size_t at = static_cast<std::size_t>(y) * width + static_cast<std::size_t>(x);
      if (wall[at] != 0) {
        score[at] = kInBone;
        continue;
      }
      if (hu[at] < kLeastHu || hu[at] > kMostHu)
        continue;
      int body = 0;
      const int from = std::max(0, y - bodyTo), to = std::max(0, y - bodyFrom);
      for (int dx = -3; dx <= 3; ++dx) {
        const auto column = static_cast<std::size_t>(x + dx);
        body += sums[static_cast<std::size_t>(to) * width + column] - sums[static_cast<std::size_t>(from) * width + column];
      }
      const double bodyShare = body / (7.0 * (bodyTo - bodyFrom));
      int hits = 0;
      double sum = 0, least = kReach;
      for (const Ray& ray : rays)
        for (int step = 0; step < kReach; ++step) {
          const int rx = x + ray[static_cast<std::size_t>(step)][0], ry = y + ray[static_cast<std::size_t>(step)][1];
          if (rx < 0 || ry < 0 || rx >= size.x() || ry >= size.y())
            break;
          if (wall[static_cast<std::size_t>(ry) * width + static_cast<std::size_t>(rx)] != 0) {
            ++hits;
            sum += step + 1;
            least = std::min<double>(least, step + 1);
            break;
          }
        }
      if (hits < kLeastHits || sum / hits < 2.5)
        continue;
      // In its middle, walls are nowhere near.
      const double central = std::min(1.0, least / 2.0);
      const double ring = double(hits - kLeastHits) / (kRays - kLeastHits);
      score[at] = (bone[at] != 0 ? kFilled : 1) * static_cast<float>(0.1 + central * ring * (0.4 + 0.6 * std::min(1.0, bodyShare / 0.5)));
    }
}

/// ranges: where to look, for each slice. filled: the canal may count as bone.
SpinalCanal traced(const BoneGrid& grid, const std::vector<Range>& ranges, bool filled) {
  const Index3 size = grid.geometry.size;
  SpinalCanal canal;
  const auto plane = static_cast<std::size_t>(size.x()) * static_cast<std::size_t>(size.y());
  constexpr int kMoves = (2 * kMostAside + 1) * (2 * kMostBack + 1);
  std::vector<std::uint8_t> moves(plane * static_cast<std::size_t>(size.z()));
  std::vector<float> scores(plane * static_cast<std::size_t>(size.z()));
  parallelRanges(size.z(), 1, [&](int begin, int end) {
    std::vector<float> score(plane);
    for (int z = begin; z < end; ++z) {
      scoreSlice(grid, z, ranges[static_cast<std::size_t>(z)], filled, score);
      std::copy(score.begin(), score.end(), scores.begin() + static_cast<std::ptrdiff_t>(grid.offset(0, 0, z)));
    }
  });
  std::array<float, kMoves> price{};
  for (int move = 0; move < kMoves; ++move)
    price[static_cast<std::size_t>(move)] = kAsidePrice * static_cast<float>(std::abs(move / (2 * kMostBack + 1) - kMostAside)) +
                                            kBackPrice * static_cast<float>(std::abs(move % (2 * kMostBack + 1) - kMostBack));
  std::vector<float> best(scores.begin(), scores.begin() + static_cast<std::ptrdiff_t>(plane)), next(plane);
  for (int z = 1; z < size.z(); ++z) {
    parallelRanges(size.y(), 8, [&](int begin, int end) {
      for (int y = begin; y < end; ++y)
        for (int x = 0; x < size.x(); ++x) {
          float most = -1e9F;
          int chosen = 0;
          for (int move = 0; move < kMoves; ++move) {
            const int px = x - (move / (2 * kMostBack + 1) - kMostAside), py = y - (move % (2 * kMostBack + 1) - kMostBack);
            if (px < 0 || py < 0 || px >= size.x() || py >= size.y())
              continue;
            const float value = best[grid.offset(px, py, 0)] - price[static_cast<std::size_t>(move)];
            if (value > most) {
              most = value;
              chosen = move;
            }
          }
          const std::size_t at = grid.offset(x, y, 0);
          next[at] = most + scores[grid.offset(x, y, z)];
          moves[grid.offset(x, y, z)] = static_cast<std::uint8_t>(chosen);
        }
    });
    std::swap(best, next);
  }
  const auto end = static_cast<std::size_t>(std::max_element(best.begin(), best.end()) - best.begin());
  int x = static_cast<int>(end % static_cast<std::size_t>(size.x())), y = static_cast<int>(end / static_cast<std::size_t>(size.x()));
  std::vector<Vec3> path(static_cast<std::size_t>(size.z()));
  std::vector<double> ring(path.size());
  for (int z = size.z() - 1; z >= 0; --z) {
    path[static_cast<std::size_t>(z)] = grid.positionMm({x, y, z});
    ring[static_cast<std::size_t>(z)] = std::max(0.0F, scores[grid.offset(x, y, z)]);
    const int move = moves[grid.offset(x, y, z)];
    x -= move / (2 * kMostBack + 1) - kMostAside;
    y -= move % (2 * kMostBack + 1) - kMostBack;
  }

  // The longest stretch with enough of a ring.
  const int half = static_cast<int>(kWindowMm / 2 / BoneGrid::kStepMm);
  std::vector<double> around(ring.size());
  for (int z = 0; z < size.z(); ++z) {
    const int from = std::max(0, z - half), to = std::min(size.z() - 1, z + half);
    for (int n = from; n <= to; ++n)
      around[static_cast<std::size_t>(z)] += ring[static_cast<std::size_t>(n)] / (to - from + 1);
  }
  const double least = std::max(kLeastMean, kLeastShare * *std::max_element(around.begin(), around.end()));
  int bestFrom = 0, bestTo = -1, start = -1;
  for (int z = 0; z <= size.z(); ++z) {
    const bool good = z < size.z() && around[static_cast<std::size_t>(z)] >= least;
    if (good && start < 0)
      start = z;
    if (!good && start >= 0) {
      if (z - 1 - start > bestTo - bestFrom) {
        bestFrom = start;
        bestTo = z - 1;
      }
      start = -1;
    }
  }
  // The window reaches past the last ring.
  while (bestFrom < bestTo && ring[static_cast<std::size_t>(bestFrom)] < 0.2)
    ++bestFrom;
  while (bestFrom < bestTo && ring[static_cast<std::size_t>(bestTo)] < 0.2)
    --bestTo;
  if ((bestTo - bestFrom) * BoneGrid::kStepMm < kLeastLengthMm)
    return canal;
  for (int z = bestFrom; z <= bestTo; ++z) {
    Vec3 sum = Vec3::Zero();
    double weights = 0, moment = 0;
    // A line fitted by weights: the mean alone would cut the ends short of the slope.
    double zz = 0;
    Vec3 slope = Vec3::Zero();
    const int reach = static_cast<int>(3 * kSmoothMm / BoneGrid::kStepMm);
    for (int n = std::max(bestFrom, z - reach); n <= std::min(bestTo, z + reach); ++n) {
      const double away = (n - z) * BoneGrid::kStepMm;
      const double weight = (0.05 + ring[static_cast<std::size_t>(n)]) * std::exp(-0.5 * away * away / (kSmoothMm * kSmoothMm));
      sum += weight * path[static_cast<std::size_t>(n)];
      slope += weight * away * path[static_cast<std::size_t>(n)];
      weights += weight;
      moment += weight * away;
      zz += weight * away * away;
    }
    const double determinant = weights * zz - moment * moment;
    Vec3 point = determinant > 1e-9 ? Vec3((zz * sum - moment * slope) / determinant) : Vec3(sum / weights);
    point.z() = path[static_cast<std::size_t>(z)].z();
    canal.pointsMm.push_back(point);
    canal.ringed += ring[static_cast<std::size_t>(z)];
  }
  canal.ringed /= static_cast<double>(canal.pointsMm.size());
  if (canal.ringed < kLeastRinged)
    return {};
  return canal;
}

} // namespace

SpinalCanal findSpinalCanal(const BoneGrid& grid) {
  const Index3 size = grid.geometry.size;
  if ((size.array() < 8).any())
    return {};
  std::vector<Range> ranges(static_cast<std::size_t>(size.z()));
  SpinalCanal canal = traced(grid, ranges, grid.voxelMm.maxCoeff() > kThickMm);
  if (canal.pointsMm.empty() || grid.voxelMm.maxCoeff() > kThickMm)
    return canal;
  // Where the skeleton's marrow took the canal along, it is darker than bone still; near the part that is open, so that no hollow of
  // other bones is taken for it.
  const int reach = static_cast<int>(kNearMm / BoneGrid::kStepMm), first = grid.nearest(canal.pointsMm.front()).z();
  for (int z = 0; z < size.z(); ++z) {
    const int at = std::clamp(z - first, 0, static_cast<int>(canal.pointsMm.size()) - 1);
    const int x = grid.nearest(canal.pointsMm[static_cast<std::size_t>(at)]).x();
    ranges[static_cast<std::size_t>(z)] = {x - reach, x + reach};
  }
  SpinalCanal whole = traced(grid, ranges, true);
  return whole.pointsMm.size() > canal.pointsMm.size() ? whole : canal;
}

} // namespace halsted
