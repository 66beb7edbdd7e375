// SPDX-License-Identifier: Apache-2.0
#include "segmentation/filters/Measure.h"

#include "segmentation/filters/Parallel.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace halsted {

namespace {

using Points = std::vector<Eigen::Array3f>;

/// Centres of the boundary voxels, along the grid's axes in millimetres. In order of the voxels.
Points boundaryOf(const LabelMap& labels, std::uint8_t value) {
  const VolumeGeometry& geometry = labels.geometry();
  const Index3& size = geometry.size;
  std::vector<Points> slices(static_cast<std::size_t>(size.z()));
  const std::ptrdiff_t across[2] = {size.x(), static_cast<std::ptrdiff_t>(size.x()) * size.y()};
  parallelRanges(size.z(), 4, [&](int begin, int end) {
    for (int k = begin; k < end; ++k)
      for (int j = 0; j < size.y(); ++j) {
        const std::uint8_t* row = labels.voxels() + geometry.offset(0, j, k);
        const bool rim = j == 0 || k == 0 || j + 1 == size.y() || k + 1 == size.z();
        for (int i = 0; i < size.x(); ++i) {
          const std::uint8_t* at = row + i;
          if (*at != value)
            continue;
          const bool inner = !rim && i > 0 && i + 1 < size.x() && at[-1] == value && at[1] == value && at[-across[0]] == value &&
                             at[across[0]] == value && at[-across[1]] == value && at[across[1]] == value;
          if (!inner)
            slices[static_cast<std::size_t>(k)].push_back(Eigen::Array3d(i, j, k).cast<float>() * geometry.spacingMm.array().cast<float>());
        }
      }
  });
  Points all;
  for (const Points& slice : slices)
    all.insert(all.end(), slice.begin(), slice.end());
  return all;
}

/// Nearest neighbours by a k-d tree: its size follows the boundary, not the picture.
class NearestPoint {
public:
  explicit NearestPoint(Points points) : m_points(std::move(points)), m_axis(m_points.size()) { build(0, m_points.size()); }

  /// Squared; `best` is a squared distance that some point is known to have at most.
  float nearest(const Eigen::Array3f& to, float best) const {
    search(0, m_points.size(), to, best);
    return best;
  }

private:
  static constexpr std::size_t kLeaf = 12;

  void build(std::size_t begin, std::size_t end) {
    if (end - begin <= kLeaf)
      return;
    Eigen::Array3f low = m_points[begin], high = low;
    for (std::size_t n = begin; n < end; ++n) {
      low = low.min(m_points[n]);
      high = high.max(m_points[n]);
    }
    Eigen::Index axis = 0;
    (high - low).maxCoeff(&axis);
    const std::size_t middle = begin + (end - begin) / 2;
    const auto at = m_points.begin();
    std::nth_element(at + static_cast<std::ptrdiff_t>(begin), at + static_cast<std::ptrdiff_t>(middle),
                     at + static_cast<std::ptrdiff_t>(end),
                     [axis](const Eigen::Array3f& a, const Eigen::Array3f& b) { return a[axis] < b[axis]; });
    m_axis[middle] = static_cast<std::uint8_t>(axis);
    build(begin, middle);
    build(middle + 1, end);
  }

  void search(std::size_t begin, std::size_t end, const Eigen::Array3f& to, float& best) const {
    if (end - begin <= kLeaf) {
      for (std::size_t n = begin; n < end; ++n)
        best = std::min(best, (m_points[n] - to).matrix().squaredNorm());
      return;
    }
    const std::size_t middle = begin + (end - begin) / 2;
    const float beyond = to[m_axis[middle]] - m_points[middle][m_axis[middle]];
    best = std::min(best, (m_points[middle] - to).matrix().squaredNorm());
    if (beyond < 0) {
      search(begin, middle, to, best);
      if (beyond * beyond < best)
        search(middle + 1, end, to, best);
    } else {
      search(middle + 1, end, to, best);
      if (beyond * beyond < best)
        search(begin, middle, to, best);
    }
  }

  Points m_points;
  std::vector<std::uint8_t> m_axis;
};

void addDistances(const Points& from, const Points& to, std::vector<float>& distances) {
  const NearestPoint tree(to);
  const std::size_t start = distances.size();
  distances.resize(start + from.size());
  parallelRanges(static_cast<int>(from.size()), 2048, [&](int begin, int end) {
    float last = std::numeric_limits<float>::infinity();
    for (int n = begin; n < end; ++n) {
      const auto at = static_cast<std::size_t>(n);
      // The point before it is mostly next to it, so its answer bounds this one.
      if (n > begin)
        last = 1.0001F * (last + (from[at] - from[at - 1]).matrix().norm()) + 1e-4F;
      last = std::sqrt(tree.nearest(from[at], last * last));
      distances[start + at] = last;
    }
  });
}

double percentile(std::vector<float>& values, double fraction) {
  const double rank = fraction * static_cast<double>(values.size() - 1);
  const auto below = values.begin() + static_cast<std::ptrdiff_t>(rank);
  std::nth_element(values.begin(), below, values.end());
  if (below + 1 == values.end())
    return *below;
  const double above = *std::min_element(below + 1, values.end());
  return *below + (rank - std::floor(rank)) * (above - *below);
}

} // namespace

Agreement compareLabels(const LabelMap& a, std::uint8_t valueA, const LabelMap& b, std::uint8_t valueB) {
  constexpr double kInfinite = std::numeric_limits<double>::infinity();
  if (a.empty() || b.empty() || !a.geometry().sameGrid(b.geometry()))
    return {0, kInfinite, kInfinite};
  std::size_t inA = 0, inB = 0, inBoth = 0;
  const std::size_t count = a.geometry().voxelCount();
  for (std::size_t n = 0; n < count; ++n) {
    const bool isA = a.voxels()[n] == valueA, isB = b.voxels()[n] == valueB;
    inA += isA;
    inB += isB;
    inBoth += isA && isB;
  }
  if (inA == 0 && inB == 0)
    return {1, 0, 0};
  if (inA == 0 || inB == 0)
    return {0, kInfinite, kInfinite};

  const Points boundaryA = boundaryOf(a, valueA), boundaryB = boundaryOf(b, valueB);
  std::vector<float> distances;
  distances.reserve(boundaryA.size() + boundaryB.size());
  addDistances(boundaryA, boundaryB, distances);
  addDistances(boundaryB, boundaryA, distances);
  Agreement agreement;
  agreement.dice = 2 * static_cast<double>(inBoth) / static_cast<double>(inA + inB);
  agreement.assdMm = std::accumulate(distances.begin(), distances.end(), 0.0) / static_cast<double>(distances.size());
  agreement.hd95Mm = percentile(distances, 0.95);
  return agreement;
}

} // namespace halsted
