// SPDX-License-Identifier: Apache-2.0
#include "segmentation/filters/tubes/CtSpine.h"

#include "segmentation/filters/Parallel.h"

#include <algorithm>
#include <cmath>

namespace halsted {

namespace {

/// Half the width of a lumbar vertebral body is some 22 mm, of a child's or a thoracic one 13 mm.
constexpr double kBodyRadiusMm = 14;

} // namespace

std::vector<float> boneShares(const CoarseCt& coarse, const CtGrid& grid, const Mask& bone) {
  std::vector<float> share(coarse.geometry.voxelCount());
  if (bone.voxels.empty())
    return share;
  const Index3& factor = coarse.factor;
  parallelRanges(coarse.geometry.size.z(), 1, [&](int begin, int end) {
    for (int z = begin * factor.z(); z < std::min(end * factor.z(), grid.size.z()); ++z)
      for (int y = 0; y < grid.size.y(); ++y)
        for (int x = 0; x < grid.size.x(); ++x)
          share[coarse.blockOf(x, y, z)] += bone.voxels[grid.offsetOf(x, y, z)];
  });
  const float whole = 1.0F / float(factor.prod());
  for (float& s : share)
    s *= whole;
  return share;
}

CtSpine findSpine(const CoarseCt& coarse, const std::vector<float>& bone) {
  const Index3& size = coarse.geometry.size;
  const Vec3& spacing = coarse.geometry.spacingMm;
  const int nx = size.x(), ny = size.y(), nz = size.z();
  CtSpine spine;
  spine.slices.resize(std::size_t(nz));
  if (nz < 2)
    return spine;
  const int rx = int(kBodyRadiusMm / spacing.x()), ry = int(kBodyRadiusMm / spacing.y());
  std::vector<std::pair<int, int>> rows; ///< of the disc: dy, half its width
  double discCount = 0;
  for (int dy = -ry; dy <= ry; ++dy) {
    const int half = int(std::sqrt(std::max(0.0, 1 - std::pow(dy * spacing.y() / kBodyRadiusMm, 2))) * rx + 0.5);
    rows.emplace_back(dy, half);
    discCount += 2 * half + 1;
  }
  const std::size_t area = std::size_t(nx) * std::size_t(ny);
  std::vector<float> share(area * std::size_t(nz)), score(area * std::size_t(nz));
  parallelRanges(nz, 1, [&](int begin, int end) {
    std::vector<float> sums(std::size_t(nx + 1) * std::size_t(ny));
    for (int z = begin; z < end; ++z) {
      double middleX = 0, middleY = 0, count = 0;
      for (int y = 0; y < ny; ++y)
        for (int x = 0; x < nx; ++x) {
          const std::size_t at = coarse.offset(x, y, z);
          sums[std::size_t(y) * std::size_t(nx + 1) + std::size_t(x + 1)] =
              sums[std::size_t(y) * std::size_t(nx + 1) + std::size_t(x)] + bone[at];
          if (coarse.body.voxels[at]) {
            middleX += x;
            middleY += y;
            ++count;
          }
        }
      if (count > 0) {
        middleX /= count;
        middleY /= count;
      }
      for (int y = 0; y < ny; ++y)
        for (int x = 0; x < nx; ++x) {
          float inDisc = 0;
          for (const auto& [dy, half] : rows) {
            if (y + dy < 0 || y + dy >= ny)
              continue;
            const float* row = sums.data() + std::size_t(y + dy) * std::size_t(nx + 1);
            inDisc += row[std::min(nx, x + half + 1)] - row[std::max(0, x - half)];
          }
          const std::size_t at = std::size_t(z) * area + std::size_t(y) * std::size_t(nx) + std::size_t(x);
          share[at] = float(inDisc / discCount);
          // In the middle from side to side, and not among the ribs' front ends and the sternum.
          const double aside = (x - middleX) * spacing.x() / 60, before = std::max(0.0, (middleY - y) * spacing.y() - 15) / 40;
          score[at] = float(share[at] - 0.5 * aside * aside - 0.5 * before * before);
        }
    }
  });
  // The best chain: a step aside costs as its square, for spines are smooth.
  const int reachX = std::max(1, int(0.8 * spacing.z() / spacing.x() + 0.5)),
            reachY = std::max(1, int(0.8 * spacing.z() / spacing.y() + 0.5));
  std::vector<std::int16_t> fromX(score.size()), fromY(score.size());
  for (int z = 1; z < nz; ++z)
    parallelRanges(ny, 8, [&](int begin, int end) {
      for (int y = begin; y < end; ++y)
        for (int x = 0; x < nx; ++x) {
          float best = -1e30F;
          std::int16_t bx = 0, by = 0;
          for (int dy = -reachY; dy <= reachY; ++dy)
            for (int dx = -reachX; dx <= reachX; ++dx) {
              if (x + dx < 0 || y + dy < 0 || x + dx >= nx || y + dy >= ny)
                continue;
              const double mm2 = std::pow(dx * spacing.x(), 2) + std::pow(dy * spacing.y(), 2);
              const float value = score[std::size_t(z - 1) * area + std::size_t(y + dy) * std::size_t(nx) + std::size_t(x + dx)] -
                                  float(0.02 * mm2 / spacing.z());
              if (value > best) {
                best = value;
                bx = std::int16_t(dx);
                by = std::int16_t(dy);
              }
            }
          const std::size_t at = std::size_t(z) * area + std::size_t(y) * std::size_t(nx) + std::size_t(x);
          score[at] += best;
          fromX[at] = bx;
          fromY[at] = by;
        }
    });
  const auto lastSlice = score.begin() + std::ptrdiff_t(std::size_t(nz - 1) * area);
  auto at = std::size_t(std::max_element(lastSlice, lastSlice + std::ptrdiff_t(area)) - lastSlice);
  int x = int(at % std::size_t(nx)), y = int(at / std::size_t(nx));
  for (int z = nz - 1; z >= 0; --z) {
    at = std::size_t(z) * area + std::size_t(y) * std::size_t(nx) + std::size_t(x);
    spine.slices[std::size_t(z)] = {x * spacing.x(), y * spacing.y(), share[at]};
    x += fromX[at];
    y += fromY[at];
  }
  // Discs hold no bone: what counts is bone in the 40 mm about a slice.
  const int near = std::max(1, int(20 / spacing.z()));
  int run = 0, best = 0;
  for (int z = 0; z < nz; ++z) {
    double most = 0;
    for (int n = std::max(0, z - near); n <= std::min(nz - 1, z + near); ++n)
      most = std::max(most, spine.slices[std::size_t(n)].boneShare);
    run = most > 0.45 ? run + 1 : 0;
    if (run > best) {
      best = run;
      spine.last = z;
      spine.first = z - run + 1;
    }
  }
  // A wave of discs and bodies goes back and forth by some voxels: the axis does not.
  const std::vector<CtSpine::Slice> raw = spine.slices;
  const int half = std::max(1, int(18 / spacing.z()));
  for (int z = 0; z < nz; ++z) {
    double sx = 0, sy = 0, sum = 1e-6;
    for (int n = std::max(0, z - half); n <= std::min(nz - 1, z + half); ++n) {
      const auto& s = raw[std::size_t(n)];
      const double w = s.boneShare * s.boneShare;
      sx += w * s.xMm;
      sy += w * s.yMm;
      sum += w;
    }
    if (sum > 1e-3) {
      spine.slices[std::size_t(z)].xMm = sx / sum;
      spine.slices[std::size_t(z)].yMm = sy / sum;
    }
  }
  return spine;
}

} // namespace halsted
