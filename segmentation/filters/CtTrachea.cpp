// SPDX-License-Identifier: Apache-2.0
#include "segmentation/filters/CtTrachea.h"

#include <tbb/parallel_for.h>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace halsted {

namespace {

constexpr double kSmallestMm2 = 25, kLargestMm2 = 900;
constexpr int kAirHu = -650, kWallHu = -400;

struct Spot {
  Trachea::Slice slice;
  double score = 0; ///< per millimetre of chain
  double chain = 0;
  int before = -1; ///< in the slice above
  int gap = 0;     ///< slices back where `before` is
  bool taken = false;
};

struct SliceSearch {
  const Volume& ct;
  const Mask& body;
  const CtGrid& grid;
  int z;
  std::vector<std::uint8_t> state; ///< 1 air, 2 visited

  std::size_t at(int x, int y) const { return static_cast<std::size_t>(x) + static_cast<std::size_t>(grid.size.x()) * y; }

  void findAir() {
    state.assign(static_cast<std::size_t>(grid.size.x()) * grid.size.y(), 0);
    for (int y = 0; y < grid.size.y(); ++y)
      for (int x = 0; x < grid.size.x(); ++x) {
        const std::size_t offset = grid.offsetOf(x, y, z);
        state[at(x, y)] = ct.voxels[offset] < kAirHu && body.voxels[offset];
      }
  }

  /// Share of directions in which soft tissue follows within 6 mm behind the rim of the spot.
  double walled(const std::vector<std::pair<int, int>>& pixels, double cx, double cy) const {
    constexpr int kRays = 24;
    std::array<double, kRays> rim{};
    const double sx = grid.spacingMm.x(), sy = grid.spacingMm.y();
    for (const auto& [x, y] : pixels) {
      const double dx = (x - cx) * sx, dy = (y - cy) * sy;
      const double turn = std::atan2(dy, dx) / (2 * std::numbers::pi) + 1;
      auto& far = rim[static_cast<int>(turn * kRays) % kRays];
      far = std::max(far, std::hypot(dx, dy));
    }
    int hit = 0;
    for (int ray = 0; ray < kRays; ++ray) {
      const double angle = 2 * std::numbers::pi * (ray + 0.5) / kRays;
      bool wall = false;
      for (double r = rim[ray]; r < rim[ray] + 6 && !wall; r += 0.5 * std::min(sx, sy)) {
        const int x = static_cast<int>(std::lround(cx + r * std::cos(angle) / sx));
        const int y = static_cast<int>(std::lround(cy + r * std::sin(angle) / sy));
        wall = grid.contains(x, y, z) && ct.voxels[grid.offsetOf(x, y, z)] > kWallHu;
      }
      hit += wall;
    }
    return static_cast<double>(hit) / kRays;
  }

  std::vector<Spot> spots(double bodyXMm) {
    findAir();
    std::vector<Spot> found;
    std::vector<std::pair<int, int>> pixels;
    const double pixelMm2 = grid.spacingMm.x() * grid.spacingMm.y();
    for (int y0 = 0; y0 < grid.size.y(); ++y0)
      for (int x0 = 0; x0 < grid.size.x(); ++x0) {
        if (state[at(x0, y0)] != 1)
          continue;
        pixels.assign(1, {x0, y0});
        state[at(x0, y0)] = 2;
        double sx = 0, sy = 0, sxx = 0, syy = 0, sxy = 0, hu = 0;
        for (std::size_t next = 0; next < pixels.size(); ++next) {
          const auto [x, y] = pixels[next];
          const double px = x * grid.spacingMm.x(), py = y * grid.spacingMm.y();
          sx += px, sy += py, sxx += px * px, syy += py * py, sxy += px * py;
          hu += ct.voxels[grid.offsetOf(x, y, z)];
          const std::array<std::pair<int, int>, 4> near{{{x - 1, y}, {x + 1, y}, {x, y - 1}, {x, y + 1}}};
          for (const auto& [nx, ny] : near)
            if (nx >= 0 && ny >= 0 && nx < grid.size.x() && ny < grid.size.y() && state[at(nx, ny)] == 1) {
              state[at(nx, ny)] = 2;
              pixels.emplace_back(nx, ny);
            }
        }
        const double n = static_cast<double>(pixels.size()), area = n * pixelMm2;
        if (area < kSmallestMm2 || area > kLargestMm2 || pixels.size() < 4)
          continue;
        const double mx = sx / n, my = sy / n, vxx = sxx / n - mx * mx + grid.spacingMm.x() * grid.spacingMm.x() / 12,
                     vyy = syy / n - my * my + grid.spacingMm.y() * grid.spacingMm.y() / 12, vxy = sxy / n - mx * my;
        const double mean = 0.5 * (vxx + vyy), spread = std::hypot(0.5 * (vxx - vyy), vxy);
        const double flatness = std::sqrt(std::max(0.0, mean - spread) / (mean + spread));
        const double filled = area / (4 * std::numbers::pi * std::sqrt(std::max(1e-6, vxx * vyy - vxy * vxy)));
        if (flatness < 0.3 || filled < 0.75)
          continue;
        const double wall = walled(pixels, mx / grid.spacingMm.x(), my / grid.spacingMm.y());
        if (wall < 0.75)
          continue;
        const double off = std::abs(mx - bodyXMm);
        Spot spot;
        spot.slice = {z, mx, my, area, {}};
        const double dark = std::clamp((-700 - hu / n) / 200, 0.1, 1.0);
        const double size = std::clamp(area / 120, 0.2, 1.0) * std::clamp(700 / area, 0.3, 1.0);
        spot.score = wall * std::min(1.0, 0.4 + flatness) * dark * size * std::clamp(1.3 - off / 80, 0.05, 1.0);
        for (const auto& [x, y] : pixels)
          spot.slice.voxels.push_back(grid.offsetOf(x, y, z));
        found.push_back(std::move(spot));
      }
    return found;
  }
};

/// The body's middle in each coarse slice, from left to right.
std::vector<double> bodyMiddle(const CoarseCt& coarse) {
  const Index3 size = coarse.geometry.size;
  std::vector<double> middle(size.z(), 0.5 * size.x() * coarse.geometry.spacingMm.x());
  for (int z = 0; z < size.z(); ++z) {
    double sum = 0, n = 0;
    for (int y = 0; y < size.y(); ++y)
      for (int x = 0; x < size.x(); ++x)
        if (coarse.body.voxels[coarse.offset(x, y, z)])
          sum += x, n += 1;
    if (n > 0)
      middle[z] = coarse.geometry.originMm.x() + sum / n * coarse.geometry.spacingMm.x();
  }
  return middle;
}

} // namespace

std::vector<Trachea> findTracheas(const Volume& ct, const Mask& body, const CtGrid& grid, const CoarseCt& coarse, const Mask& lung) {
  int lungBottom = coarse.geometry.size.z(), lungTop = -1;
  for (std::size_t o = 0, slice = static_cast<std::size_t>(coarse.geometry.size.x()) * coarse.geometry.size.y(); o < lung.voxels.size();
       ++o)
    if (lung.voxels[o]) {
      lungBottom = std::min(lungBottom, static_cast<int>(o / slice));
      lungTop = std::max(lungTop, static_cast<int>(o / slice));
    }
  std::vector<Trachea> result;
  if (lungTop < 0)
    return result;
  const std::vector<double> middle = bodyMiddle(coarse);
  const int step = std::max(1, static_cast<int>(2.5 / grid.spacingMm.z()));
  const int bottom = lungBottom * coarse.factor.z();
  const int count = (grid.size.z() - 1 - bottom) / step + 1;
  const double stepMm = step * grid.spacingMm.z();
  std::vector<std::vector<Spot>> spots(count);
  tbb::parallel_for(0, count, [&](int n) {
    const int z = grid.size.z() - 1 - n * step;
    spots[n] = SliceSearch{ct, body, grid, z, {}}.spots(middle[z / coarse.factor.z()]);
  });

  // The best chain from superior to inferior. One slice may be missed where slices are thin.
  const int longestGap = stepMm < 4 ? 2 : 1;
  for (int n = 0; n < count; ++n)
    for (std::size_t s = 0; s < spots[n].size(); ++s) {
      Spot& spot = spots[n][s];
      for (int gap = 1; gap <= std::min(longestGap, n); ++gap)
        for (std::size_t b = 0; b < spots[n - gap].size(); ++b) {
          const Spot& above = spots[n - gap][b];
          const double away = std::hypot(spot.slice.xMm - above.slice.xMm, spot.slice.yMm - above.slice.yMm);
          const double ratio = spot.slice.areaMm2 / above.slice.areaMm2;
          if (away > 3 + 0.8 * gap * stepMm || ratio > 1.9 || ratio < 1 / 1.9)
            continue;
          if (above.chain > spot.chain) {
            spot.chain = above.chain;
            spot.before = static_cast<int>(b);
            spot.gap = gap;
          }
        }
      spot.chain += spot.score * stepMm;
    }

  constexpr std::size_t kCandidates = 4;
  while (result.size() < kCandidates) {
    std::pair<int, int> best{-1, -1};
    double longest = 0;
    for (int n = 0; n < count; ++n)
      for (std::size_t s = 0; s < spots[n].size(); ++s)
        if (!spots[n][s].taken && spots[n][s].chain > longest) {
          longest = spots[n][s].chain;
          best = {n, static_cast<int>(s)};
        }
    if (best.first < 0)
      break;
    Trachea trachea;
    for (int n = best.first, s = best.second; s >= 0 && !spots[n][s].taken;) {
      Spot& spot = spots[n][s];
      spot.taken = true;
      trachea.slices.push_back(spot.slice);
      n -= spot.gap;
      s = spot.before;
    }
    std::reverse(trachea.slices.begin(), trachea.slices.end());
    constexpr double kShortestMm = 15;
    const double lengthMm = (trachea.slices.front().z - trachea.slices.back().z + 1) * grid.spacingMm.z();
    if (longest < 0.3 * kShortestMm)
      break;
    if (lengthMm < kShortestMm || trachea.slices.size() < 2)
      continue;
    std::vector<int> lumen;
    for (const auto& slice : trachea.slices)
      for (const std::size_t voxel : slice.voxels)
        lumen.push_back(ct.voxels[voxel]);
    std::nth_element(lumen.begin(), lumen.begin() + static_cast<std::ptrdiff_t>(lumen.size() / 2), lumen.end());
    trachea.lumenHu = lumen[lumen.size() / 2];
    result.push_back(std::move(trachea));
  }
  return result;
}

} // namespace halsted
