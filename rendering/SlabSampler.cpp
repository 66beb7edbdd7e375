// SPDX-License-Identifier: Apache-2.0
#include "rendering/SlabSampler.h"

#include <algorithm>
#include <cmath>
#include <limits>

#if defined(__x86_64__)
#include <immintrin.h>
#define HALSTED_WIDE __attribute__((target("avx2,fma")))
#endif

namespace halsted {

namespace {

constexpr double kStill = 1e-9; ///< voxels: less is no movement
constexpr float kInfinity = std::numeric_limits<float>::infinity();

/// What the samples of a slab come to so far.
struct Gathered {
  float value;
  int count = 0;

  explicit Gathered(SlabKind kind) : value(kind == SlabKind::Max ? -kInfinity : kind == SlabKind::Min ? kInfinity : 0) {}
  void add(SlabKind kind, float sample) {
    value = kind == SlabKind::Max ? std::max(value, sample) : kind == SlabKind::Min ? std::min(value, sample) : value + sample;
    ++count;
  }
  float result(SlabKind kind) const {
    return count == 0 ? SlabSampler::kOutside : kind == SlabKind::Mean ? value / static_cast<float>(count) : value;
  }
};

#if defined(__x86_64__)

constexpr int kUnit = 1 << 14; ///< of a weight: the largest power of two whose products with voxels can be added in 32 bits

struct Rays {
  const std::int16_t* voxels;
  int strideJ, strideK, samples;
  float start[3], right[3], step[3]; ///< start: at pixel 0, first sample
};

/// Eight pixels at once, all samples inside the grid. useJ, useK: samples may lie between voxels of that axis.
template <SlabKind kind, bool useJ, bool useK> HALSTED_WIDE void wideRow(const Rays& rays, int first, int end, float* values) {
  const __m256 lane = _mm256_setr_ps(0, 1, 2, 3, 4, 5, 6, 7), unit = _mm256_set1_ps(kUnit);
  const __m256i wholeUnit = _mm256_set1_epi32(kUnit), strideJ = _mm256_set1_epi32(rays.strideJ), strideK = _mm256_set1_epi32(rays.strideK);
  const __m256 half = _mm256_set1_ps(0.5F);
  const std::int16_t* rowJ = rays.voxels + rays.strideJ;
  const std::int16_t* rowK = rays.voxels + rays.strideK;
  const std::int16_t* rowJK = rowJ + rays.strideK;
  for (int x = first; x < end; x += 8) {
    const __m256 pixel = _mm256_add_ps(_mm256_set1_ps(static_cast<float>(x)), lane);
    __m256 at[3];
    for (int axis = 0; axis < 3; ++axis)
      at[axis] = _mm256_fmadd_ps(pixel, _mm256_set1_ps(rays.right[axis]), _mm256_set1_ps(rays.start[axis]));
    __m256 sum = _mm256_set1_ps(kind == SlabKind::Max ? -kInfinity : kind == SlabKind::Min ? kInfinity : 0);
    for (int n = 0; n < rays.samples; ++n) {
      const __m256 count = _mm256_set1_ps(static_cast<float>(n));
      const auto along = [&](int axis) HALSTED_WIDE { return _mm256_fmadd_ps(count, _mm256_set1_ps(rays.step[axis]), at[axis]); };
      const __m256 fi = along(0), fj = useJ ? along(1) : _mm256_add_ps(along(1), half),
                   fk = useK ? along(2) : _mm256_add_ps(along(2), half);
      const __m256i i = _mm256_cvttps_epi32(fi), j = _mm256_cvttps_epi32(fj), k = _mm256_cvttps_epi32(fk);
      const __m256i offset = _mm256_add_epi32(i, _mm256_add_epi32(_mm256_mullo_epi32(j, strideJ), _mm256_mullo_epi32(k, strideK)));
      const __m256i u = _mm256_cvtps_epi32(_mm256_mul_ps(_mm256_sub_ps(fi, _mm256_cvtepi32_ps(i)), unit));
      const __m256i weights = _mm256_or_si256(_mm256_sub_epi32(wholeUnit, u), _mm256_slli_epi32(u, 16));
      // Two neighbours along i in one word, weighed and added in one instruction.
      const auto pairs = [&](const std::int16_t* from) HALSTED_WIDE {
        return _mm256_cvtepi32_ps(_mm256_madd_epi16(_mm256_i32gather_epi32(reinterpret_cast<const int*>(from), offset, 2), weights));
      };
      __m256 value = pairs(rays.voxels);
      [[maybe_unused]] const __m256 v = _mm256_sub_ps(fj, _mm256_cvtepi32_ps(j)), w = _mm256_sub_ps(fk, _mm256_cvtepi32_ps(k));
      if constexpr (useJ)
        value = _mm256_fmadd_ps(v, _mm256_sub_ps(pairs(rowJ), value), value);
      if constexpr (useK) {
        __m256 above = pairs(rowK);
        if constexpr (useJ)
          above = _mm256_fmadd_ps(v, _mm256_sub_ps(pairs(rowJK), above), above);
        value = _mm256_fmadd_ps(w, _mm256_sub_ps(above, value), value);
      }
      if constexpr (kind == SlabKind::Max)
        sum = _mm256_max_ps(sum, value);
      else if constexpr (kind == SlabKind::Min)
        sum = _mm256_min_ps(sum, value);
      else
        sum = _mm256_add_ps(sum, value);
    }
    const float scale = 1.0F / kUnit / static_cast<float>(kind == SlabKind::Mean ? rays.samples : 1);
    _mm256_storeu_ps(values + x, _mm256_mul_ps(sum, _mm256_set1_ps(scale)));
  }
}

template <SlabKind kind> void wideRow(const Rays& rays, bool useJ, bool useK, int first, int end, float* values) {
  if (useJ && useK)
    wideRow<kind, true, true>(rays, first, end, values);
  else if (useJ)
    wideRow<kind, true, false>(rays, first, end, values);
  else if (useK)
    wideRow<kind, false, true>(rays, first, end, values);
  else
    wideRow<kind, false, false>(rays, first, end, values);
}

#endif

} // namespace

SlabSampler::SlabSampler(const Volume& volume, const Eigen::Affine3d& index_T_patient, const PicturePlane& plane, const Slab& slab,
                         bool smooth, int width, int height)
    : m_volume(volume), m_kind(slab.kind), m_smooth(smooth), m_width(width) {
  const Mat3 linear = index_T_patient.linear();
  m_right = linear * plane.right * plane.mmPerPixel;
  m_down = linear * plane.down * plane.mmPerPixel;
  m_start = index_T_patient * plane.at(0.5 - width / 2.0, 0.5 - height / 2.0);
  const Vec3 through = linear * plane.through();
  const double perMm = through.cwiseAbs().maxCoeff(); // layers of voxels
  m_stepMm = 1 / std::max(perMm, 1e-9);
  m_step = through * m_stepMm;
  if (m_kind != SlabKind::Thin) {
    const Index3& size = volume.geometry.size;
    const double layers = std::floor(slab.thicknessMm / 2 / m_stepMm + 1e-6); // on each side of the middle
    m_samples = 2 * static_cast<int>(std::clamp(layers, 0.0, static_cast<double>(size.maxCoeff()))) + 1;
  }
  m_wide = false;
#if defined(__x86_64__)
  const Index3& size = volume.geometry.size;
  m_wide = smooth && __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma") && (size.array() >= 2).all() &&
           volume.geometry.voxelCount() < (std::size_t{1} << 30);
#endif
}

SlabSampler::Row SlabSampler::rowAt(int y) const {
  const Vec3 middle = m_start + y * m_down;
  const double reach = (m_samples - 1) / 2.0;
  double first = 0, last = m_samples - 1;
  for (int axis = 0; axis < 3; ++axis)
    if (std::abs(m_right[axis]) < kStill && std::abs(m_step[axis]) > kStill) {
      // The whole row enters and leaves the grid with the same layer.
      const double a = (-0.5 - middle[axis]) / m_step[axis] + reach;
      const double b = (m_volume.geometry.size[axis] - 0.5 - middle[axis]) / m_step[axis] + reach;
      first = std::max(first, std::min(a, b) - 1e-6);
      last = std::min(last, std::max(a, b) + 1e-6);
    }
  Row row{middle, 0, {}};
  if (last >= first) {
    const double begin = std::ceil(first);
    row.samples = std::max(0, static_cast<int>(std::floor(last) - begin) + 1);
    row.start = middle + (begin - reach) * m_step;
  }
  for (int axis = 0; axis < 3; ++axis) {
    const auto whole = [](double value) { return std::abs(value - std::round(value)) < 1e-5; };
    row.between[axis] = !whole(row.start[axis]) || std::abs(m_right[axis]) > kStill || !whole(m_step[axis]);
  }
  return row;
}

SlabSampler::Run SlabSampler::inside(const Row& row) const {
  // By more than floating point numbers of that size are wrong, so that a neighbour is always there; where none is needed the
  // faces belong to it.
  constexpr double kSafe = 2e-3, kFace = -0.25;
  double enters = 0, leaves = m_width - 1;
  const Vec3 spread = (row.samples - 1) * m_step;
  for (int axis = 0; axis < 3; ++axis) {
    const double low = row.between[axis] || axis == 0 ? kSafe : kFace;
    const double least = low - std::min(0.0, spread[axis]) - row.start[axis];
    const double most = m_volume.geometry.size[axis] - 1 - low - std::max(0.0, spread[axis]) - row.start[axis];
    if (least > most)
      return {0, 0};
    if (std::abs(m_right[axis]) < kStill) {
      if (least > 0 || most < 0)
        return {0, 0};
      continue;
    }
    enters = std::max(enters, std::min(least / m_right[axis], most / m_right[axis]));
    leaves = std::min(leaves, std::max(least / m_right[axis], most / m_right[axis]));
  }
  const Run run{static_cast<int>(std::ceil(enters)), static_cast<int>(std::floor(leaves)) + 1};
  return leaves < enters || run.end <= run.first ? Run{0, 0} : run;
}

void SlabSampler::careful(const Row& row, int first, int end, float* values) const {
  const VolumeGeometry& grid = m_volume.geometry;
  const std::ptrdiff_t strideJ = grid.size.x(), strideK = strideJ * grid.size.y();
  for (int x = first; x < end; ++x) {
    Gathered gathered(m_kind);
    const Vec3 start = row.start + x * m_right;
    for (int n = 0; n < row.samples; ++n) {
      Vec3 index = start + n * m_step;
      if (!m_smooth)
        index = (index.array() + 0.5).floor().matrix();
      Index3 low;
      Eigen::Vector3f share;
      bool within = true;
      for (int axis = 0; axis < 3; ++axis) {
        const int last = grid.size[axis] - 1;
        // A voxel reaches half its size beyond its middle.
        within = within && index[axis] >= -0.5 && index[axis] < last + 0.5;
        const double held = std::clamp(index[axis], 0.0, static_cast<double>(last));
        low[axis] = std::min(static_cast<int>(held), std::max(0, last - 1));
        share[axis] = static_cast<float>(held - low[axis]);
      }
      if (!within)
        continue;
      const std::int16_t* base = m_volume.voxels.get() + grid.offset(low.x(), low.y(), low.z());
      const std::ptrdiff_t di = share.x() > 0 ? 1 : 0, dj = share.y() > 0 ? strideJ : 0, dk = share.z() > 0 ? strideK : 0;
      const auto along = [&](const std::int16_t* p) { return static_cast<float>(p[0]) + share.x() * static_cast<float>(p[di] - p[0]); };
      const float a = along(base), b = along(base + dj), c = along(base + dk), d = along(base + dj + dk);
      const float near = a + share.y() * (b - a), far = c + share.y() * (d - c);
      gathered.add(m_kind, near + share.z() * (far - near));
    }
    values[x] = gathered.result(m_kind);
  }
}

void SlabSampler::quick([[maybe_unused]] const Row& row, [[maybe_unused]] int first, [[maybe_unused]] int end,
                        [[maybe_unused]] float* values) const {
#if defined(__x86_64__)
  const VolumeGeometry& grid = m_volume.geometry;
  Rays rays{m_volume.voxels.get(), grid.size.x(), grid.size.x() * grid.size.y(), row.samples, {}, {}, {}};
  for (int axis = 0; axis < 3; ++axis) {
    rays.start[axis] = static_cast<float>(row.start[axis]);
    rays.right[axis] = static_cast<float>(m_right[axis]);
    rays.step[axis] = static_cast<float>(m_step[axis]);
  }
  switch (m_kind) {
  case SlabKind::Max: wideRow<SlabKind::Max>(rays, row.between[1], row.between[2], first, end, values); break;
  case SlabKind::Min: wideRow<SlabKind::Min>(rays, row.between[1], row.between[2], first, end, values); break;
  case SlabKind::Mean:
  case SlabKind::Thin: wideRow<SlabKind::Mean>(rays, row.between[1], row.between[2], first, end, values); break;
  }
#endif
}

void SlabSampler::row(int y, float* values) const {
  const Row row = rowAt(y);
  if (row.samples == 0) {
    std::fill(values, values + m_width, kOutside);
    return;
  }
  Run run = m_wide ? inside(row) : Run{0, 0};
  run.end = run.first + (run.end - run.first) / 8 * 8;
  careful(row, 0, run.first, values);
  if (run.end > run.first)
    quick(row, run.first, run.end, values);
  careful(row, run.end, m_width, values);
}

void SlabSampler::labelRow(const std::uint8_t* labels, int y, std::uint8_t* row) const {
  const VolumeGeometry& grid = m_volume.geometry;
  const Vec3 rowStart = m_start + y * m_down + Vec3::Constant(0.5); // so that cutting rounds to the nearest
  const std::ptrdiff_t strideJ = grid.size.x(), strideK = strideJ * grid.size.y();
  double enters = 0, leaves = m_width - 1;
  for (int axis = 0; axis < 3; ++axis) {
    const double least = -rowStart[axis], most = grid.size[axis] - 1e-9 - rowStart[axis];
    if (std::abs(m_right[axis]) < 1e-12) {
      if (least > 0 || most < 0)
        leaves = -1;
      continue;
    }
    enters = std::max(enters, std::min(least / m_right[axis], most / m_right[axis]));
    leaves = std::min(leaves, std::max(least / m_right[axis], most / m_right[axis]));
  }
  const int first = leaves < enters ? m_width : static_cast<int>(std::ceil(enters));
  const int end = leaves < enters ? m_width : std::max(first, static_cast<int>(std::floor(leaves)) + 1);
  std::fill(row, row + first, std::uint8_t{0});
  std::fill(row + end, row + m_width, std::uint8_t{0});
  const Eigen::Vector3d step = m_right;
  for (int x = first; x < end; ++x) {
    const Vec3 index = rowStart + x * step;
    row[x] = labels[std::clamp<std::ptrdiff_t>(static_cast<std::ptrdiff_t>(index.x()), 0, strideJ - 1) +
                    strideJ * std::clamp<std::ptrdiff_t>(static_cast<std::ptrdiff_t>(index.y()), 0, grid.size.y() - 1) +
                    strideK * std::clamp<std::ptrdiff_t>(static_cast<std::ptrdiff_t>(index.z()), 0, grid.size.z() - 1)];
  }
}

} // namespace halsted
