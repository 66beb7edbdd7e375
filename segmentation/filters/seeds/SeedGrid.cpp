// SPDX-License-Identifier: Apache-2.0
#include "segmentation/filters/seeds/SeedGrid.h"

#include "segmentation/filters/Parallel.h"

#include <algorithm>
#include <cmath>

namespace halsted {

namespace {

// Passes of smoothing: the range of differences, in noise, beyond which a neighbour counts as another tissue; and what is left
// of white noise after so many passes, measured on a flat picture.
constexpr double kRanges[] = {2.5, 1.5, 1.0, 0.8};
constexpr double kNoiseLeft = 0.35;

// The lower quartile of |x| of a normal distribution, and the deviation of a - (b + c) / 2 for noise of 1.
constexpr double kQuartile = 0.3186;
constexpr double kSecondDifference = 1.2247;

struct Strides {
  int n[3];
  std::ptrdiff_t step[3];
  explicit Strides(const VolumeGeometry& grid)
      : n{grid.size.x(), grid.size.y(), grid.size.z()}, step{1, grid.size.x(), static_cast<std::ptrdiff_t>(grid.size.x()) * grid.size.y()} {
  }
};

double quartileNoise(std::vector<float>& differences) {
  if (differences.size() < 16)
    return 1;
  const auto quartile = differences.begin() + static_cast<std::ptrdiff_t>(differences.size() / 4);
  std::nth_element(differences.begin(), quartile, differences.end());
  return std::max(1e-3, static_cast<double>(*quartile) / kQuartile / kSecondDifference);
}

/// Below it lies air, in CT and in MR.
double airLevel(std::vector<float> sample) {
  if (sample.empty())
    return 0;
  const auto at = [&](double share) {
    const auto it = sample.begin() + static_cast<std::ptrdiff_t>(share * static_cast<double>(sample.size() - 1));
    std::nth_element(sample.begin(), it, sample.end());
    return static_cast<double>(*it);
  };
  const double low = at(0.01), high = at(0.99);
  return low + 0.15 * (high - low);
}

template <typename ValueAt> double noiseOf(const VolumeGeometry& grid, const ValueAt& valueAt) {
  std::vector<float> sample, differences;
  const std::size_t stride = std::max<std::size_t>(1, grid.voxelCount() / 200000);
  for (std::size_t at = 0; at < grid.voxelCount(); at += stride)
    sample.push_back(static_cast<float>(valueAt(at)));
  const double air = airLevel(std::move(sample));
  const auto nx = static_cast<std::size_t>(grid.size.x());
  const std::size_t step = std::max<std::size_t>(3, stride) | 1;
  for (std::size_t at = 1; at + 1 < grid.voxelCount(); at += step) {
    const std::size_t i = at % nx;
    if (i == 0 || i + 1 == nx)
      continue;
    const double left = valueAt(at - 1), middle = valueAt(at), right = valueAt(at + 1);
    if (middle > air && middle != left)
      differences.push_back(static_cast<float>(std::abs(middle - 0.5 * (left + right))));
  }
  return quartileNoise(differences);
}

void blockMeans(const Volume& volume, SeedGrid& grid) {
  const Index3 block = grid.factor.cast<int>(), size = grid.geometry.size;
  const auto count = static_cast<float>(block.prod());
  parallelRanges(size.z(), 1, [&](int begin, int end) {
    std::vector<int> row(static_cast<std::size_t>(size.x()));
    for (int k = begin; k < end; ++k)
      for (int j = 0; j < size.y(); ++j) {
        std::fill(row.begin(), row.end(), 0);
        for (int c = 0; c < block.z(); ++c)
          for (int b = 0; b < block.y(); ++b) {
            const std::int16_t* in = volume.voxels.get() + volume.geometry.offset(grid.origin.x(), grid.origin.y() + j * block.y() + b,
                                                                                  grid.origin.z() + k * block.z() + c);
            for (int& sum : row)
              for (int a = 0; a < block.x(); ++a)
                sum += *in++;
          }
        float* out = grid.values.data() + grid.geometry.offset(0, j, k);
        for (std::size_t i = 0; i < row.size(); ++i)
          out[i] = static_cast<float>(volume.slope) * (static_cast<float>(row[i]) / count) + static_cast<float>(volume.intercept);
      }
  });
}

/// One field of a grid on a finer one that covers the same box.
std::vector<float> interpolated(const SeedGrid& from, const std::vector<float>& field, const SeedGrid& to) {
  const Index3 size = to.geometry.size, last = from.geometry.size - Index3::Ones();
  std::vector<float> out(to.geometry.voxelCount());
  const auto place = [&](int index, int axis, int& low, int& high) {
    const double at = std::clamp((index + 0.5) * to.factor[axis] / from.factor[axis] - 0.5, 0.0, static_cast<double>(last[axis]));
    low = static_cast<int>(at);
    high = std::min(low + 1, last[axis]);
    return static_cast<float>(at - low);
  };
  parallelRanges(size.z(), 1, [&](int begin, int end) {
    for (int k = begin; k < end; ++k) {
      int z[2], y[2], x[2];
      const float fz = place(k, 2, z[0], z[1]);
      for (int j = 0; j < size.y(); ++j) {
        const float fy = place(j, 1, y[0], y[1]);
        float* row = out.data() + to.geometry.offset(0, j, k);
        for (int i = 0; i < size.x(); ++i) {
          const float fx = place(i, 0, x[0], x[1]);
          float sum = 0;
          for (int corner = 0; corner < 8; ++corner) {
            const int a = corner & 1, b = corner >> 1 & 1, c = corner >> 2;
            sum += (a ? fx : 1 - fx) * (b ? fy : 1 - fy) * (c ? fz : 1 - fz) * field[from.geometry.offset(x[a], y[b], z[c])];
          }
          row[i] = sum;
        }
      }
    }
  });
  return out;
}

/// Means over the 27 neighbours, each weighed by how near it lies and how little it differs (Lorentzian, so that the weight of
/// another tissue is small but its border does not freeze).
void calmDown(SeedGrid& grid) {
  const Strides s(grid.geometry);
  const Vec3 spacing = grid.geometry.spacingMm / grid.geometry.spacingMm.minCoeff();
  float near[27];
  for (int t = 0; t < 27; ++t)
    near[t] = static_cast<float>(std::exp(-Vec3(t % 3 - 1, t / 3 % 3 - 1, t / 9 - 1).cwiseProduct(spacing).squaredNorm() / 4));
  grid.calm = grid.values;
  std::vector<float> next(grid.calm.size());
  for (const double range : kRanges) {
    const auto inverse = static_cast<float>(1 / std::pow(range * grid.noise, 2));
    parallelRanges(s.n[2], 1, [&](int begin, int end) {
      for (int k = begin; k < end; ++k)
        for (int j = 0; j < s.n[1]; ++j) {
          const bool inner = k > 0 && k + 1 < s.n[2] && j > 0 && j + 1 < s.n[1];
          const std::size_t row = grid.geometry.offset(0, j, k);
          const float* in = grid.calm.data() + row;
          for (int i = 0; i < s.n[0]; ++i) {
            const float middle = in[i];
            float sum = 0, weight = 0;
            for (int t = 0; t < 27; ++t) {
              const int a = t % 3 - 1, b = t / 3 % 3 - 1, c = t / 9 - 1;
              if (i + a < 0 || i + a >= s.n[0] || (!inner && (j + b < 0 || j + b >= s.n[1] || k + c < 0 || k + c >= s.n[2])))
                continue;
              const float value = in[i + a * s.step[0] + b * s.step[1] + c * s.step[2]];
              const float e = (value - middle) * (value - middle) * inverse;
              const float w = near[t] / (1 + e * e);
              sum += w * value;
              weight += w;
            }
            next[row + static_cast<std::size_t>(i)] = sum / weight;
          }
        }
    });
    grid.calm.swap(next);
  }
  grid.calmNoise = kNoiseLeft * grid.noise;
}

void addGradient(SeedGrid& grid) {
  const Strides s(grid.geometry);
  grid.gradient.resize(grid.calm.size());
  parallelRanges(s.n[2], 1, [&](int begin, int end) {
    for (int k = begin; k < end; ++k)
      for (int j = 0; j < s.n[1]; ++j)
        for (int i = 0; i < s.n[0]; ++i) {
          const int at[3] = {i, j, k};
          const std::size_t offset = grid.geometry.offset(i, j, k);
          const float* middle = grid.calm.data() + offset;
          float largest = 0;
          for (int axis = 0; axis < 3; ++axis) {
            const float up = at[axis] + 1 < s.n[axis] ? middle[s.step[axis]] : *middle;
            const float down = at[axis] > 0 ? middle[-s.step[axis]] : *middle;
            largest = std::max(largest, std::abs(up - down));
          }
          grid.gradient[offset] = largest;
        }
  });
}

/// Largest eigenvalue of a symmetric matrix {xx, yy, zz, xy, yz, zx}, by its characteristic equation (Smith, Commun. ACM 4, 1961).
float largestEigenvalue(const float* m) {
  const float mean = (m[0] + m[1] + m[2]) / 3;
  const float x = m[0] - mean, y = m[1] - mean, z = m[2] - mean;
  const float spread = (x * x + y * y + z * z + 2 * (m[3] * m[3] + m[4] * m[4] + m[5] * m[5])) / 6;
  if (!(spread > 1e-12F))
    return mean;
  const float p = std::sqrt(spread);
  const float determinant = x * (y * z - m[4] * m[4]) - m[3] * (m[3] * z - m[4] * m[5]) + m[5] * (m[3] * m[4] - y * m[5]);
  const float angle = std::acos(std::clamp(determinant / (2 * p * p * p), -1.F, 1.F)) / 3;
  return mean + 2 * p * std::cos(angle);
}

/// Second derivatives after Gaussian smoothing by one voxel of the finest axis.
void addPlates(SeedGrid& grid) {
  const Strides s(grid.geometry);
  const Vec3 spacing = grid.geometry.spacingMm / grid.geometry.spacingMm.minCoeff();
  std::vector<float> smooth = grid.values, next(smooth.size());
  for (int axis = 0; axis < 3; ++axis) {
    float w[3] = {1, static_cast<float>(std::exp(-0.5 * spacing[axis] * spacing[axis])),
                  static_cast<float>(std::exp(-2 * spacing[axis] * spacing[axis]))};
    const float sum = w[0] + 2 * w[1] + 2 * w[2];
    for (float& weight : w)
      weight /= sum;
    const int last = s.n[axis] - 1;
    parallelRanges(s.n[2], 1, [&](int begin, int end) {
      for (int k = begin; k < end; ++k)
        for (int j = 0; j < s.n[1]; ++j)
          for (int i = 0; i < s.n[0]; ++i) {
            const int at = axis == 0 ? i : axis == 1 ? j : k;
            const std::size_t offset = grid.geometry.offset(i, j, k);
            const float* in = smooth.data() + offset;
            const auto value = [&](int d) { return in[(std::clamp(at + d, 0, last) - at) * s.step[axis]]; };
            next[offset] = w[0] * *in + w[1] * (value(-1) + value(1)) + w[2] * (value(-2) + value(2));
          }
    });
    smooth.swap(next);
  }
  grid.plate.assign(smooth.size(), 0);
  const Eigen::Vector3f per = spacing.cwiseInverse().cast<float>();
  parallelRanges(s.n[2] - 2, 1, [&](int begin, int end) {
    for (int k = begin + 1; k < end + 1; ++k)
      for (int j = 1; j + 1 < s.n[1]; ++j)
        for (int i = 1; i + 1 < s.n[0]; ++i) {
          const std::size_t offset = grid.geometry.offset(i, j, k);
          const float* in = smooth.data() + offset;
          float m[6];
          for (int a = 0; a < 3; ++a) {
            const int b = (a + 1) % 3;
            const std::ptrdiff_t u = s.step[a], v = s.step[b];
            m[a] = (in[u] + in[-u] - 2 * *in) * per[a] * per[a];
            m[3 + a] = 0.25F * (in[u + v] + in[-u - v] - in[u - v] - in[v - u]) * per[a] * per[b];
          }
          grid.plate[offset] = std::max(0.F, largestEigenvalue(m));
        }
  });
}

} // namespace

double neighbourNoise(const Volume& volume) {
  return noiseOf(volume.geometry, [&](std::size_t at) { return volume.value(volume.voxels[at]); });
}

namespace {

SeedGrid emptyGrid(const Volume& volume, const Index3& min, const Index3& max, const Vec3& factor) {
  SeedGrid grid;
  grid.origin = min;
  grid.factor = factor;
  const Vec3 voxels = (max - min + Index3::Ones()).cast<double>();
  // Blocks that would stick out are left out, so that every mean is over a whole block; the volume's last voxels then take
  // what the last block has.
  grid.geometry.size = voxels.cwiseQuotient(factor).cast<int>().cwiseMax(Index3::Ones().eval());
  grid.geometry.direction = volume.geometry.direction;
  grid.geometry.spacingMm = volume.geometry.spacingMm.cwiseProduct(factor);
  grid.geometry.originMm = volume.geometry.patient_T_index() * (min.cast<double>() + 0.5 * (factor - Vec3::Ones())).eval();
  return grid;
}

} // namespace

Result<SeedGrid> makeSeedGrid(const Volume& volume, const Index3& min, const Index3& max, const Vec3& factor, const JobContext& job) {
  SeedGrid grid = emptyGrid(volume, min, max, factor);
  if (factor.minCoeff() < 1) {
    // Nothing is gained for grey values; only borders and depths get finer, so that thin structures can be told apart.
    Result<SeedGrid> whole = makeSeedGrid(volume, min, max, Vec3::Ones(), job);
    if (!whole)
      return whole;
    for (std::vector<float> SeedGrid::*field : {&SeedGrid::values, &SeedGrid::calm, &SeedGrid::gradient, &SeedGrid::plate})
      grid.*field = interpolated(*whole, (*whole).*field, grid);
    grid.noise = whole->noise;
    grid.calmNoise = whole->calmNoise;
    return grid;
  }
  grid.values.resize(grid.geometry.voxelCount());
  blockMeans(volume, grid);
  if (job.cancelled())
    return cancelled();
  grid.noise = noiseOf(grid.geometry, [&](std::size_t at) { return grid.values[at]; });
  job.progress(0.3, "Looking at the picture");
  calmDown(grid);
  if (job.cancelled())
    return cancelled();
  job.progress(0.8, "Looking at the picture");
  addGradient(grid);
  addPlates(grid);
  job.progress(1, "Looking at the picture");
  return grid;
}

} // namespace halsted
