// SPDX-License-Identifier: Apache-2.0
#include "segmentation/filters/CtLungs.h"
#include "segmentation/filters/Kernels.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <queue>

namespace halsted {

namespace {

/// Where along x each component lies on average, and the share of it left of the middle.
struct Spread {
  double meanX = 0, leftShare = 0;
};

std::vector<Spread> spreadOf(const CoarseCt& coarse, const Components& components, std::size_t known, double middleMm) {
  std::vector<Spread> spread(known);
  const Index3 size = coarse.geometry.size;
  for (int z = 0; z < size.z(); ++z)
    for (int y = 0; y < size.y(); ++y)
      for (int x = 0; x < size.x(); ++x) {
        const std::uint32_t label = components.labels[coarse.offset(x, y, z)];
        if (label == 0 || label > known)
          continue;
        const double mm = coarse.geometry.originMm.x() + x * coarse.geometry.spacingMm.x();
        spread[label - 1].meanX += mm;
        spread[label - 1].leftShare += mm > middleMm;
      }
  for (std::size_t c = 0; c < known; ++c) {
    spread[c].meanX /= static_cast<double>(components.components[c].voxelCount);
    spread[c].leftShare /= static_cast<double>(components.components[c].voxelCount);
  }
  return spread;
}

constexpr double kApart = 0.25;     ///< the middles of two lungs, in widths of the body
constexpr double kAlmostAll = 0.85; ///< of a lung lies on its own side of the middle

/// Of the body where the lungs are.
double widthOf(const CoarseCt& coarse, const Mask& lung) {
  const Index3 size = coarse.geometry.size;
  double sum = 0, rows = 0;
  for (int z = 0; z < size.z(); ++z)
    for (int y = 0; y < size.y(); ++y) {
      int first = size.x(), last = -1;
      bool inLung = false;
      for (int x = 0; x < size.x(); ++x) {
        const std::size_t o = coarse.offset(x, y, z);
        inLung = inLung || lung.voxels[o];
        if (coarse.body.voxels[o]) {
          first = std::min(first, x);
          last = x;
        }
      }
      if (inLung && last >= first) {
        sum += last - first + 1;
        rows += 1;
      }
    }
  return rows > 0 ? sum / rows * coarse.geometry.spacingMm.x() : 0;
}

/// Gives the blocks of `whole` to two markers, by the cheapest way.
void growBack(const CoarseCt& coarse, const Mask& whole, double lungHu, std::vector<LungSide>& sides) {
  const VolumeGeometry& geometry = coarse.geometry;
  std::vector<float> way(whole.voxels.size(), std::numeric_limits<float>::infinity());
  using Entry = std::pair<float, std::uint32_t>;
  std::priority_queue<Entry, std::vector<Entry>, std::greater<>> queue;
  for (std::size_t o = 0; o < whole.voxels.size(); ++o)
    if (whole.voxels[o] && sides[o] != LungSide::None) {
      way[o] = 0;
      queue.push({0.0f, static_cast<std::uint32_t>(o)});
    }
  const std::array<std::size_t, 3> step{1, static_cast<std::size_t>(geometry.size.x()),
                                        static_cast<std::size_t>(geometry.size.x()) * static_cast<std::size_t>(geometry.size.y())};
  while (!queue.empty()) {
    const auto [cost, o] = queue.top();
    queue.pop();
    if (cost > way[o])
      continue;
    for (int a = 0; a < 3; ++a) {
      const int at = static_cast<int>(o / step[a]) % geometry.size[a];
      for (const int sign : {-1, 1}) {
        if (at + sign < 0 || at + sign >= geometry.size[a])
          continue;
        const std::size_t next = sign < 0 ? o - step[a] : o + step[a];
        if (!whole.voxels[next])
          continue;
        const double dense = std::max(0.0, coarse.hu[next] - lungHu - 50) / 50;
        const auto total = static_cast<float>(cost + geometry.spacingMm[a] * (1 + dense * dense));
        if (total < way[next]) {
          way[next] = total;
          sides[next] = sides[o];
          queue.push({total, static_cast<std::uint32_t>(next)});
        }
      }
    }
  }
}

/// Shrinks `whole` until it falls into a part on each side, and marks these two. False: it does not.
bool markBoth(const CoarseCt& coarse, const Mask& whole, double middleMm, double widthMm, std::vector<LungSide>& sides) {
  Mask outside(coarse.geometry);
  std::size_t blocks = 0;
  for (std::size_t o = 0; o < whole.voxels.size(); ++o) {
    outside.voxels[o] = !whole.voxels[o];
    blocks += whole.voxels[o];
  }
  constexpr float kDeepest = 17;
  const std::vector<float> depth = distanceTo(outside, kDeepest);
  Mask core(coarse.geometry);
  for (float shrink = static_cast<float>(coarse.geometry.spacingMm.minCoeff()) * 0.99f; shrink < kDeepest; shrink += 1.5f) {
    std::size_t left = 0;
    for (std::size_t o = 0; o < core.voxels.size(); ++o)
      left += core.voxels[o] = depth[o] > shrink;
    if (left == 0)
      return false;
    const Components parts = connectedComponents(core, Connectivity::Faces);
    // Splinters that come off decide nothing.
    std::size_t known = 0;
    while (known < parts.components.size() && parts.components[known].voxelCount * 50 >= left)
      ++known;
    const std::vector<Spread> spread = spreadOf(coarse, parts, known, middleMm);
    double onLeft = 0, onRight = 0, leftX = 0, rightX = 0;
    bool across = false;
    for (std::size_t p = 0; p < known; ++p) {
      const auto n = static_cast<double>(parts.components[p].voxelCount);
      if (spread[p].leftShare >= kAlmostAll)
        onLeft += n, leftX += n * spread[p].meanX;
      else if (spread[p].leftShare <= 1 - kAlmostAll)
        onRight += n, rightX += n * spread[p].meanX;
      else
        across = true;
    }
    if (across || onLeft < 0.04 * static_cast<double>(left) || onRight < 0.04 * static_cast<double>(left))
      continue;
    // Two lobes of one lung are not two lungs.
    if (leftX / onLeft - rightX / onRight < kApart * widthMm)
      return false;
    for (std::size_t o = 0; o < core.voxels.size(); ++o)
      if (const std::uint32_t label = parts.labels[o]; label > 0 && label <= known)
        sides[o] = spread[label - 1].leftShare > 0.5 ? LungSide::Left : LungSide::Right;
    return blocks > 0;
  }
  return false;
}

} // namespace

LungSides partLungs(const CoarseCt& coarse, const Mask& lung, double middleMm, double lungHu) {
  LungSides result;
  result.blocks.assign(lung.voxels.size(), LungSide::None);
  const Components components = connectedComponents(lung, Connectivity::Faces);
  const std::size_t known = components.components.size();
  const std::vector<Spread> spread = spreadOf(coarse, components, known, middleMm);
  const double widthMm = widthOf(coarse, lung);
  for (std::size_t c = 0; c < known; ++c) {
    const double share = spread[c].leftShare;
    const bool both = share > 0.06 && share < 0.94;
    if (both) {
      Mask whole(coarse.geometry);
      for (std::size_t o = 0; o < whole.voxels.size(); ++o)
        whole.voxels[o] = components.labels[o] == c + 1;
      if (markBoth(coarse, whole, middleMm, widthMm, result.blocks)) {
        growBack(coarse, whole, lungHu, result.blocks);
        result.joined = true;
        continue;
      }
    }
    for (std::size_t o = 0; o < lung.voxels.size(); ++o)
      if (components.labels[o] == c + 1)
        result.blocks[o] = share > 0.5 ? LungSide::Left : LungSide::Right;
  }
  return result;
}

} // namespace halsted
