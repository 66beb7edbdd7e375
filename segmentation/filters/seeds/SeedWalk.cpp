// SPDX-License-Identifier: Apache-2.0
#include "segmentation/filters/seeds/SeedWalk.h"

#include "segmentation/filters/Parallel.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace halsted {

namespace {

constexpr float kLeastStep = 0.004F;  // across the sharpest border
constexpr double kCalmDifference = 2; // in calm noise: a difference that makes a step less easy by exp(-1/2)
constexpr double kPlateNoise = 0.12;  // of noise: from where a plate counts, near the deviation of a second derivative of white noise
constexpr int kMostIterations = 120;
constexpr double kTolerance = 1e-2;

/// The matrix of a box of voxels, as the weights towards the next voxel along each axis and the diagonal.
class Walk {
public:
  Walk(const SeedGrid& grid, const Index3& min, const Index3& max, const std::vector<Pull>& pulls)
      : m_size(max - min + Index3::Ones()), m_step{1, m_size.x(), static_cast<std::ptrdiff_t>(m_size.x()) * m_size.y()},
        m_weights{std::vector<float>(pulls.size()), std::vector<float>(pulls.size()), std::vector<float>(pulls.size())},
        m_diagonal(pulls.size()) {
    const Vec3 spacing = grid.geometry.spacingMm / grid.geometry.spacingMm.minCoeff();
    const auto inverse = static_cast<float>(0.5 / std::pow(kCalmDifference * grid.calmNoise, 2));
    const auto perPlate = static_cast<float>(1 / (kPlateNoise * grid.noise));
    const Index3 size = grid.geometry.size;
    const std::ptrdiff_t step[3] = {1, size.x(), static_cast<std::ptrdiff_t>(size.x()) * size.y()};
    const auto barrier = [&](std::size_t at) {
      const float e = grid.plate[at] * perPlate - 1;
      return e > 0 ? e * e : 0.F;
    };
    forRows([&](int j, int k, std::size_t row) {
      std::size_t at = grid.geometry.offset(min.x(), min.y() + j, min.z() + k);
      const int here[3] = {0, j, k};
      for (int axis = 0; axis < 3; ++axis) {
        const auto nearness = static_cast<float>(1 / (spacing[axis] * spacing[axis]));
        const int count = axis == 0 ? m_size.x() - 1 : here[axis] + 1 < m_size[axis] ? m_size.x() : 0;
        for (int i = 0; i < count; ++i) {
          const std::size_t from = at + static_cast<std::size_t>(i), to = from + static_cast<std::size_t>(step[axis]);
          const float difference = grid.calm[to] - grid.calm[from];
          const float cost = inverse * difference * difference + 0.5F * (barrier(from) + barrier(to));
          m_weights[axis][row + static_cast<std::size_t>(i)] =
              nearness * (kLeastStep + (cost < 8 ? (1 - kLeastStep) * std::exp(-cost) : 0.F));
        }
      }
    });
    forRows([&](int j, int k, std::size_t row) {
      for (int i = 0; i < m_size.x(); ++i) {
        const std::size_t at = row + static_cast<std::size_t>(i);
        const int here[3] = {i, j, k};
        float sum = pulls[at].strength;
        for (int axis = 0; axis < 3; ++axis) {
          sum += m_weights[axis][at];
          if (here[axis] > 0)
            sum += m_weights[axis][at - static_cast<std::size_t>(m_step[axis])];
        }
        m_diagonal[at] = std::max(sum, 1e-9F);
      }
    });
  }

  const std::vector<float>& diagonal() const { return m_diagonal; }

  /// out = A in; back comes in . out.
  double apply(const std::vector<float>& in, std::vector<float>& out) const {
    std::vector<double> sums(static_cast<std::size_t>(m_size.z()));
    forRows([&](int j, int k, std::size_t row) {
      const auto n = static_cast<std::size_t>(m_size.x());
      const float* x = in.data() + row;
      float* y = out.data() + row;
      const float* wx = m_weights[0].data() + row;
      for (std::size_t i = 0; i < n; ++i)
        y[i] = m_diagonal[row + i] * x[i];
      for (std::size_t i = 0; i + 1 < n; ++i)
        y[i] -= wx[i] * x[i + 1];
      for (std::size_t i = 1; i < n; ++i)
        y[i] -= wx[i - 1] * x[i - 1];
      const int here[3] = {0, j, k};
      for (int axis = 1; axis < 3; ++axis) {
        const std::ptrdiff_t step = m_step[axis];
        const float* w = m_weights[axis].data() + row;
        if (here[axis] + 1 < m_size[axis])
          for (std::size_t i = 0; i < n; ++i)
            y[i] -= w[i] * x[i + static_cast<std::size_t>(step)];
        if (here[axis] > 0) {
          const float* before = w - step;
          const float* xBefore = x - step;
          for (std::size_t i = 0; i < n; ++i)
            y[i] -= before[i] * xBefore[i];
        }
      }
      double sum = 0;
      for (std::size_t i = 0; i < n; ++i)
        sum += static_cast<double>(x[i]) * y[i];
      sums[static_cast<std::size_t>(k)] += sum; // rows of one slice are one thread's
    });
    return std::accumulate(sums.begin(), sums.end(), 0.0);
  }

  /// body(from, to) on the elements of each slice; back comes the sum of what it gives.
  template <typename Body> double forSlices(const Body& body) const {
    std::vector<double> sums(static_cast<std::size_t>(m_size.z()));
    const auto slice = static_cast<std::size_t>(m_step[2]);
    parallelRanges(m_size.z(), 1, [&](int begin, int end) {
      for (int k = begin; k < end; ++k)
        sums[static_cast<std::size_t>(k)] = body(slice * static_cast<std::size_t>(k), slice * (static_cast<std::size_t>(k) + 1));
    });
    return std::accumulate(sums.begin(), sums.end(), 0.0);
  }

private:
  template <typename Row> void forRows(const Row& row) const {
    parallelRanges(m_size.z(), 1, [&](int begin, int end) {
      for (int k = begin; k < end; ++k)
        for (int j = 0; j < m_size.y(); ++j)
          row(j, k, static_cast<std::size_t>(k * m_step[2] + j * m_step[1]));
    });
  }

  Index3 m_size;
  std::ptrdiff_t m_step[3];
  std::vector<float> m_weights[3];
  std::vector<float> m_diagonal;
};

} // namespace

std::vector<float> randomWalk(const SeedGrid& grid, const Index3& min, const Index3& max, const std::vector<Pull>& pulls,
                              std::vector<float> start, const JobContext& job) {
  const Walk walk(grid, min, max, pulls);
  const std::vector<float>& diagonal = walk.diagonal();
  std::vector<float> x = std::move(start), residual(x.size()), direction(x.size()), product(x.size());
  walk.apply(x, product);
  double scale = 0;
  double error = walk.forSlices([&](std::size_t from, std::size_t to) {
    double sum = 0;
    for (std::size_t at = from; at < to; ++at) {
      residual[at] = pulls[at].strength * pulls[at].target - product[at];
      direction[at] = residual[at] / diagonal[at];
      sum += static_cast<double>(residual[at]) * direction[at];
    }
    return sum;
  });
  scale = walk.forSlices([&](std::size_t from, std::size_t to) {
    double sum = 0;
    for (std::size_t at = from; at < to; ++at) {
      const double b = static_cast<double>(pulls[at].strength) * pulls[at].target;
      sum += b * b / diagonal[at];
    }
    return sum;
  });
  for (int i = 0; i < kMostIterations && error > kTolerance * kTolerance * scale && !job.cancelled(); ++i) {
    const double curvature = walk.apply(direction, product);
    if (!(curvature > 0))
      break;
    const auto length = static_cast<float>(error / curvature);
    const double next = walk.forSlices([&](std::size_t from, std::size_t to) {
      double sum = 0;
      for (std::size_t at = from; at < to; ++at) {
        x[at] += length * direction[at];
        residual[at] -= length * product[at];
        sum += static_cast<double>(residual[at]) * residual[at] / diagonal[at];
      }
      return sum;
    });
    const auto keep = static_cast<float>(next / error);
    error = next;
    walk.forSlices([&](std::size_t from, std::size_t to) {
      for (std::size_t at = from; at < to; ++at)
        direction[at] = residual[at] / diagonal[at] + keep * direction[at];
      return 0.0;
    });
  }
  return x;
}

} // namespace halsted
