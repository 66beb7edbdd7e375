// SPDX-License-Identifier: Apache-2.0
#include "segmentation/filters/seeds/SeedBorder.h"

#include "segmentation/filters/Parallel.h"

#include <algorithm>
#include <atomic>
#include <cmath>

namespace halsted {

namespace {

constexpr int kReach = 3;            // voxels round one at the border whose means stand for both sides
constexpr double kMostEvidence = 6;  // a single voxel may be noise or a vessel
constexpr double kEvidence = 0.8;    // weight of the grey value against ...
constexpr double kNeighbourhood = 6; // ... the share of neighbours inside, less one half

std::uint8_t insideAt(const Mask& mask, int i, int j, int k) {
  return mask.voxels[mask.geometry.offset(i, j, k)];
}

struct Sides {
  double inside = 0, outside = 0;
  bool known = false;
};

/// Means of both sides round a voxel; voxels on a slope count less.
Sides sidesAt(const SeedGrid& grid, const Mask& mask, int i, int j, int k) {
  const Index3 size = grid.geometry.size;
  const auto perNoise = static_cast<float>(1 / (9 * grid.noise * grid.noise));
  float sum[2] = {0, 0}, weight[2] = {0, 0};
  for (int c = std::max(0, k - kReach); c <= std::min(size.z() - 1, k + kReach); ++c)
    for (int b = std::max(0, j - kReach); b <= std::min(size.y() - 1, j + kReach); ++b) {
      const std::size_t row = grid.geometry.offset(0, b, c);
      for (int a = std::max(0, i - kReach); a <= std::min(size.x() - 1, i + kReach); ++a) {
        if ((a - i) * (a - i) + (b - j) * (b - j) + (c - k) * (c - k) > kReach * kReach)
          continue;
        const std::size_t at = row + static_cast<std::size_t>(a);
        const float w = 1 / (1 + grid.gradient[at] * grid.gradient[at] * perNoise);
        sum[mask.voxels[at]] += w * grid.values[at];
        weight[mask.voxels[at]] += w;
      }
    }
  Sides sides;
  sides.known = weight[0] > 0 && weight[1] > 0;
  if (sides.known) {
    sides.inside = sum[1] / weight[1];
    sides.outside = sum[0] / weight[0];
  }
  return sides;
}

double evidence(double value, const Sides& sides, double noise) {
  const double e =
      ((value - sides.outside) * (value - sides.outside) - (value - sides.inside) * (value - sides.inside)) / (2 * noise * noise);
  return kEvidence * std::clamp(e, -kMostEvidence, kMostEvidence);
}

bool atBorder(const Mask& mask, int i, int j, int k) {
  const Index3 size = mask.geometry.size;
  const std::uint8_t own = insideAt(mask, i, j, k);
  return (i > 0 && insideAt(mask, i - 1, j, k) != own) || (i + 1 < size.x() && insideAt(mask, i + 1, j, k) != own) ||
         (j > 0 && insideAt(mask, i, j - 1, k) != own) || (j + 1 < size.y() && insideAt(mask, i, j + 1, k) != own) ||
         (k > 0 && insideAt(mask, i, j, k - 1) != own) || (k + 1 < size.z() && insideAt(mask, i, j, k + 1) != own);
}

/// The 19 voxels that share a face or an edge with one, and itself.
double shareInside(const Mask& mask, int i, int j, int k) {
  const Index3 size = mask.geometry.size;
  int inside = 0, count = 0;
  for (int c = std::max(0, k - 1); c <= std::min(size.z() - 1, k + 1); ++c)
    for (int b = std::max(0, j - 1); b <= std::min(size.y() - 1, j + 1); ++b)
      for (int a = std::max(0, i - 1); a <= std::min(size.x() - 1, i + 1); ++a) {
        inside += insideAt(mask, a, b, c);
        ++count;
      }
  return static_cast<double>(inside) / count;
}

template <typename Visit> void forVoxels(const Index3& size, const Visit& visit) {
  parallelRanges(size.z(), 1, [&](int begin, int end) {
    for (int k = begin; k < end; ++k)
      for (int j = 0; j < size.y(); ++j)
        for (int i = 0; i < size.x(); ++i)
          visit(i, j, k);
  });
}

/// 1 2 1 along each axis: a mask as a field whose half is its smooth border.
std::vector<float> softened(const Mask& mask) {
  const Index3 size = mask.geometry.size;
  const std::ptrdiff_t step[3] = {1, size.x(), static_cast<std::ptrdiff_t>(size.x()) * size.y()};
  std::vector<float> field(mask.voxels.begin(), mask.voxels.end()), next(field.size());
  for (int axis = 0; axis < 3; ++axis) {
    forVoxels(size, [&](int i, int j, int k) {
      const int at = axis == 0 ? i : axis == 1 ? j : k;
      const std::size_t offset = mask.geometry.offset(i, j, k);
      const float* in = field.data() + offset;
      next[offset] = 0.5F * *in + 0.25F * (at > 0 ? in[-step[axis]] : *in) + 0.25F * (at + 1 < size[axis] ? in[step[axis]] : *in);
    });
    field.swap(next);
  }
  return field;
}

/// Where a voxel of the volume lies between two of the grid, along one axis.
struct Place {
  int low = 0, high = 0;
  float share = 0; ///< of high
};

std::vector<Place> places(const SeedGrid& grid, int axis, int from, int count) {
  std::vector<Place> out;
  for (int i = from; i < from + count; ++i) {
    Vec3 index = Vec3::Zero();
    index[axis] = i;
    const double at = std::clamp(grid.positionOf(index)[axis], 0.0, grid.geometry.size[axis] - 1.0);
    const int low = static_cast<int>(at);
    out.push_back({low, std::min(low + 1, grid.geometry.size[axis] - 1), static_cast<float>(at - low)});
  }
  return out;
}

} // namespace

void settleBorder(const SeedGrid& grid, const std::vector<GridSeed>& seeds, int rounds, Mask& mask) {
  for (int round = 0; round < rounds; ++round) {
    Mask next = mask;
    forVoxels(mask.geometry.size, [&](int i, int j, int k) {
      if (!atBorder(mask, i, j, k))
        return;
      const Sides sides = sidesAt(grid, mask, i, j, k);
      if (!sides.known)
        return;
      const std::size_t at = mask.geometry.offset(i, j, k);
      next.voxels[at] = evidence(grid.calm[at], sides, grid.noise) + kNeighbourhood * (shareInside(mask, i, j, k) - 0.5) > 0;
    });
    mask = std::move(next);
    for (const GridSeed& seed : seeds)
      mask.voxels[mask.geometry.offset(seed.voxel.x(), seed.voxel.y(), seed.voxel.z())] = seed.inside;
  }
}

SeededRegion atFullResolution(const Volume& volume, double noise, const SeedGrid& grid, const Mask& mask,
                              const std::vector<float>& probability) {
  const Index3 size = grid.geometry.size;
  const std::vector<float> field = softened(mask);
  Index3 low = size, high = -Index3::Ones();
  std::vector<Sides> sides(mask.voxels.size());
  std::atomic<std::size_t> borderVoxels{0}, borne{0};
  forVoxels(size, [&](int i, int j, int k) {
    const std::size_t at = grid.geometry.offset(i, j, k);
    if (!(field[at] > 0 && field[at] < 1))
      return;
    sides[at] = sidesAt(grid, mask, i, j, k);
    if (mask.voxels[at] && atBorder(mask, i, j, k)) {
      ++borderVoxels;
      if (sides[at].known && std::abs(sides[at].inside - sides[at].outside) > 2 * grid.calmNoise)
        ++borne;
    }
  });
  for (int k = 0; k < size.z(); ++k)
    for (int j = 0; j < size.y(); ++j)
      for (int i = 0; i < size.x(); ++i)
        if (field[grid.geometry.offset(i, j, k)] > 0) {
          low = low.cwiseMin(Index3(i, j, k));
          high = high.cwiseMax(Index3(i, j, k));
        }
  SeededRegion region;
  if ((high.array() < 0).any())
    return region;
  region.borne = borderVoxels ? static_cast<double>(borne) / static_cast<double>(borderVoxels) : 1;
  const Vec3 from = low.cast<double>().cwiseProduct(grid.factor), to = (high + Index3::Ones()).cast<double>().cwiseProduct(grid.factor);
  region.min = grid.origin + from.array().floor().matrix().cast<int>();
  Index3 end = grid.origin + to.array().ceil().matrix().cast<int>();
  for (int axis = 0; axis < 3; ++axis) // the volume's last voxels, which no whole block holds
    if (high[axis] + 1 == size[axis] && volume.geometry.size[axis] - end[axis] < grid.factor[axis])
      end[axis] = volume.geometry.size[axis];
  region.size = end.cwiseMin(volume.geometry.size) - region.min;
  const auto count =
      static_cast<std::size_t>(region.size.x()) * static_cast<std::size_t>(region.size.y()) * static_cast<std::size_t>(region.size.z());
  region.inside.resize(count);
  region.doubt.resize(count);

  const std::vector<Place> xs = places(grid, 0, region.min.x(), region.size.x()), ys = places(grid, 1, region.min.y(), region.size.y()),
                           zs = places(grid, 2, region.min.z(), region.size.z());
  const bool coarser = grid.factor.maxCoeff() > 1;
  const VolumeGeometry& fine = volume.geometry;
  parallelRanges(region.size.z(), 1, [&](int begin, int stop) {
    std::vector<float> fieldRow(static_cast<std::size_t>(size.x())), chanceRow(fieldRow.size());
    for (int k = begin; k < stop; ++k)
      for (int j = 0; j < region.size.y(); ++j) {
        const Place &z = zs[static_cast<std::size_t>(k)], &y = ys[static_cast<std::size_t>(j)];
        for (int i = low.x(); i <= high.x(); ++i) {
          float sum = 0, chance = 0;
          for (int corner = 0; corner < 4; ++corner) {
            const float w = (corner & 1 ? y.share : 1 - y.share) * (corner & 2 ? z.share : 1 - z.share);
            const std::size_t at = grid.geometry.offset(i, corner & 1 ? y.high : y.low, corner & 2 ? z.high : z.low);
            sum += w * field[at];
            chance += w * probability[at];
          }
          fieldRow[static_cast<std::size_t>(i)] = sum;
          chanceRow[static_cast<std::size_t>(i)] = chance;
        }
        const std::size_t row = static_cast<std::size_t>(region.size.x()) *
                                (static_cast<std::size_t>(j) + static_cast<std::size_t>(region.size.y()) * static_cast<std::size_t>(k));
        const int nearY = y.share < 0.5F ? y.low : y.high, nearZ = z.share < 0.5F ? z.low : z.high;
        for (int i = 0; i < region.size.x(); ++i) {
          const Place& x = xs[static_cast<std::size_t>(i)];
          const auto a = static_cast<std::size_t>(x.low), b = static_cast<std::size_t>(x.high);
          const float soft = (1 - x.share) * fieldRow[a] + x.share * fieldRow[b];
          const float chance = (1 - x.share) * chanceRow[a] + x.share * chanceRow[b];
          bool in = soft > 0.5F;
          float sure = std::abs(2 * soft - 1);
          const Sides& side = sides[grid.geometry.offset(x.share < 0.5F ? x.low : x.high, nearY, nearZ)];
          if (coarser && soft > 0.1F && soft < 0.9F && side.known) {
            // The voxel and its neighbours in the slice: five values, so that noise counts for less than half.
            const int fi = region.min.x() + i, fj = region.min.y() + j, fk = region.min.z() + k;
            const double value = 0.2 * (volume.value(volume.at(fi, fj, fk)) + volume.value(volume.at(std::max(0, fi - 1), fj, fk)) +
                                        volume.value(volume.at(std::min(fine.size.x() - 1, fi + 1), fj, fk)) +
                                        volume.value(volume.at(fi, std::max(0, fj - 1), fk)) +
                                        volume.value(volume.at(fi, std::min(fine.size.y() - 1, fj + 1), fk)));
            const double score = evidence(value, side, noise) + kNeighbourhood * (soft - 0.5);
            in = score > 0;
            sure = std::max(sure, static_cast<float>(1 - std::exp(-std::abs(score))));
          }
          // The walk's priors are weak against its steps, so that what it is sure of comes out near 0.8.
          const float odds = chance * chance / (chance * chance + (1 - chance) * (1 - chance));
          const float wrong = std::max(in ? 1 - odds : odds, 0.5F * (1 - sure));
          region.inside[row + static_cast<std::size_t>(i)] = in;
          region.doubt[row + static_cast<std::size_t>(i)] = static_cast<std::uint8_t>(std::clamp(510 * wrong, 0.F, 255.F));
        }
      }
  });
  return region;
}

} // namespace halsted
