// SPDX-License-Identifier: Apache-2.0
#include "segmentation/filters/seeds/SeedModel.h"

#include "segmentation/filters/Parallel.h"

#include <algorithm>
#include <cmath>
#include <queue>
#include <unordered_set>

namespace halsted {

namespace {

constexpr std::size_t kNeighbours = 81;
constexpr double kSpread = 1.3;      // of the sample around a seed, as tissue varies more across an organ than around a click
constexpr double kSeedsSpread = 0.6; // of the seeds' medians, that goes into the width of each
constexpr double kElsewhere = 0.7;   // weight of all that is outside beside the outside seeds' own tissues
constexpr double kRootTwoPi = 2.5066282746;

struct Sample {
  double median = 0, spread = 0;
};

Sample sampleAround(const SeedGrid& grid, const Index3& seed) {
  struct Step {
    float cost;
    std::size_t offset;
    bool operator>(const Step& other) const { return cost > other.cost; }
  };
  std::priority_queue<Step, std::vector<Step>, std::greater<>> queue;
  std::unordered_set<std::size_t> seen;
  std::vector<float> values;
  const Index3 size = grid.geometry.size;
  const std::size_t start = grid.geometry.offset(seed.x(), seed.y(), seed.z());
  const float first = grid.calm[start];
  const auto perNoise = static_cast<float>(1 / grid.noise);
  const double unit = grid.geometry.spacingMm.minCoeff();
  queue.push({0, start});
  seen.insert(start);
  while (!queue.empty() && values.size() < kNeighbours) {
    const Step step = queue.top();
    queue.pop();
    values.push_back(grid.calm[step.offset]);
    const auto nx = static_cast<std::size_t>(size.x()), ny = static_cast<std::size_t>(size.y());
    const Index3 at(static_cast<int>(step.offset % nx), static_cast<int>(step.offset / nx % ny), static_cast<int>(step.offset / (nx * ny)));
    for (int side = 0; side < 6; ++side) {
      Index3 next = at;
      next[side / 2] += side % 2 ? 1 : -1;
      if (!grid.geometry.contains(next))
        continue;
      const std::size_t offset = grid.geometry.offset(next.x(), next.y(), next.z());
      if (!seen.insert(offset).second)
        continue;
      const float value = grid.calm[offset];
      queue.push({step.cost + static_cast<float>(0.6 * grid.geometry.spacingMm[side / 2] / unit) +
                      (std::abs(value - first) + std::abs(value - grid.calm[step.offset])) * perNoise,
                  offset});
    }
  }
  std::sort(values.begin(), values.end());
  const std::size_t n = values.size();
  return {values[n / 2], 0.5 * (values[n * 5 / 6] - values[n / 6])};
}

/// Densities over values, in bins.
class Histogram {
public:
  Histogram(double low, double width, std::size_t bins) : m_low(low), m_width(width), m_bins(bins) {}

  std::size_t binOf(float value) const {
    const double bin = (value - m_low) / m_width;
    return bin <= 0 ? 0 : std::min(m_bins.size() - 1, static_cast<std::size_t>(bin));
  }
  double operator[](std::size_t bin) const { return m_bins[bin]; }
  void addNormal(double mean, double deviation, double weight) {
    for (std::size_t bin = 0; bin < m_bins.size(); ++bin) {
      const double z = (m_low + (static_cast<double>(bin) + 0.5) * m_width - mean) / deviation;
      m_bins[bin] += weight * std::exp(-0.5 * z * z) / (deviation * kRootTwoPi);
    }
  }
  /// Of counts per bin, smoothed by this deviation.
  void addCounts(const std::vector<std::size_t>& counts, double deviation, double weight) {
    double total = 0;
    for (const std::size_t count : counts)
      total += static_cast<double>(count);
    if (!(total > 0))
      return;
    const int reach = std::max(1, static_cast<int>(2 * deviation / m_width)), n = static_cast<int>(counts.size());
    std::vector<double> kernel;
    double sum = 0;
    for (int d = -reach; d <= reach; ++d)
      sum += kernel.emplace_back(std::exp(-0.5 * std::pow(d * m_width / deviation, 2)));
    for (int bin = 0; bin < n; ++bin)
      for (int d = -reach; d <= reach; ++d)
        if (bin + d >= 0 && bin + d < n)
          m_bins[static_cast<std::size_t>(bin)] += weight * kernel[static_cast<std::size_t>(d + reach)] / sum *
                                                   static_cast<double>(counts[static_cast<std::size_t>(bin + d)]) / (total * m_width);
  }

private:
  double m_low, m_width;
  std::vector<double> m_bins;
};

/// How far from the nearest inside seed a body may go on, from the seeds' radius of gyration, in millimetres; 0 where a single
/// one says nothing.
double reachOf(const std::vector<Vec3>& points) {
  if (points.size() < 2)
    return 0;
  Vec3 mean = Vec3::Zero();
  for (const Vec3& point : points)
    mean += point / static_cast<double>(points.size());
  double sum = 0;
  for (const Vec3& point : points)
    sum += (point - mean).squaredNorm() / static_cast<double>(points.size() - 1);
  // A few points say less of how far a body reaches.
  return std::sqrt(sum) * std::max(1.0, 2.5 / (static_cast<double>(points.size()) - 1) + 0.4);
}

} // namespace

std::vector<float> seedLikelihood(const SeedGrid& grid, const std::vector<GridSeed>& seeds, const Mask* earlier) {
  std::vector<Sample> inside, outside;
  std::vector<Vec3> points;
  for (const GridSeed& seed : seeds) {
    (seed.inside ? inside : outside).push_back(sampleAround(grid, seed.voxel));
    if (seed.inside)
      points.push_back(seed.voxel.cast<double>().cwiseProduct(grid.geometry.spacingMm));
  }
  const double calmNoise = grid.calmNoise;
  double low = inside.front().median, high = low, mean = 0, spread = 0;
  for (const Sample& sample : inside) {
    low = std::min(low, sample.median);
    high = std::max(high, sample.median);
    mean += sample.median / static_cast<double>(inside.size());
  }
  for (const Sample& sample : inside)
    spread += std::pow(sample.median - mean, 2) / std::max(1.0, static_cast<double>(inside.size()) - 1);
  spread = std::sqrt(spread);
  double widest = calmNoise;
  for (const Sample& sample : inside)
    widest = std::max({widest, kSpread * sample.spread, kSeedsSpread * spread});
  low -= 8 * widest;
  high += 8 * widest;
  const auto bins = static_cast<std::size_t>(std::clamp((high - low) / (0.5 * calmNoise), 64.0, 2048.0));
  const double width = (high - low) / static_cast<double>(bins);

  Histogram in(low, width, bins), out(low, width, bins);
  for (const Sample& sample : inside)
    in.addNormal(sample.median, std::max({kSpread * sample.spread, kSeedsSpread * spread, calmNoise}),
                 (earlier ? 0.5 : 1) / static_cast<double>(inside.size()));
  for (const Sample& sample : outside)
    out.addNormal(sample.median, std::max(kSpread * sample.spread, calmNoise), (1 - kElsewhere) / static_cast<double>(outside.size()));
  if (earlier) {
    std::vector<std::size_t> ofInside(bins), ofOutside(bins);
    for (std::size_t at = 0; at < grid.calm.size(); ++at) {
      const std::size_t bin = in.binOf(grid.calm[at]);
      if (!earlier->voxels[at])
        ++ofOutside[bin];
      else if (grid.gradient[at] < 4 * calmNoise)
        ++ofInside[bin];
    }
    in.addCounts(ofInside, calmNoise, 0.5);
    // What lies beyond the range is in the end bins, where nothing is inside anyway.
    out.addCounts(ofOutside, 2 * calmNoise, kElsewhere);
  }
  std::vector<float> ofBin(bins);
  for (std::size_t bin = 1; bin + 1 < bins; ++bin) {
    const double flat = earlier ? 0 : kElsewhere / (high - low);
    ofBin[bin] = static_cast<float>(std::min(0.99, in[bin] / (in[bin] + out[bin] + flat + 1e-12)));
  }

  const double reach = earlier ? reachOf(points) : 0;
  std::vector<float> likelihood(grid.calm.size());
  const Index3 size = grid.geometry.size;
  parallelRanges(size.z(), 1, [&](int begin, int end) {
    for (int k = begin; k < end; ++k)
      for (int j = 0; j < size.y(); ++j)
        for (int i = 0; i < size.x(); ++i) {
          const std::size_t at = grid.geometry.offset(i, j, k);
          float value = ofBin[in.binOf(grid.calm[at])];
          if (reach > 0 && value > 0.05F) {
            const Vec3 here = Vec3(i, j, k).cwiseProduct(grid.geometry.spacingMm);
            double nearest = std::numeric_limits<double>::infinity();
            for (const Vec3& point : points)
              nearest = std::min(nearest, (here - point).squaredNorm());
            const double beyond = std::sqrt(nearest) / reach - 1;
            if (beyond > 0) {
              const auto share = static_cast<float>(std::exp(-3 * beyond * beyond));
              value = value * share / (value * share + 1 - value + 1e-6F);
            }
          }
          likelihood[at] = value;
        }
  });
  return likelihood;
}

} // namespace halsted
