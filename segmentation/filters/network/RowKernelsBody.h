// SPDX-License-Identifier: Apache-2.0
// Compiled three times, with the flags of one instruction set each. Before it, the includer defines HALSTED_LANES (floats
// of a vector), HALSTED_REGISTERS (vectors that the processor holds) and HALSTED_KERNELS (the table to fill). Calls no function
// of a library: one that is inline could be merged by the linker into code for processors without these instructions.
#include "segmentation/filters/network/RowKernels.h"

#if defined(__SSE2__)
#include <immintrin.h>
#endif

namespace halsted::network {

namespace {

using Vector = float __attribute__((vector_size(HALSTED_LANES * 4)));
using LooseVector = float __attribute__((vector_size(HALSTED_LANES * 4), aligned(4)));
using Integers = std::int32_t __attribute__((vector_size(HALSTED_LANES * 4)));

constexpr int kLanes = HALSTED_LANES;

#define HALSTED_INLINE [[gnu::always_inline]] inline

HALSTED_INLINE Vector load(const float* p) {
  return *reinterpret_cast<const LooseVector*>(p);
}
HALSTED_INLINE void store(float* p, Vector v) {
  *reinterpret_cast<LooseVector*>(p) = v;
}
/// By intrinsics: gcc 12 makes an addition or masked moves of other ways to say it.
HALSTED_INLINE Vector all(float value) {
#if HALSTED_LANES == 16
  return reinterpret_cast<Vector>(_mm512_set1_ps(value));
#elif HALSTED_LANES == 8
  return reinterpret_cast<Vector>(_mm256_set1_ps(value));
#elif defined(__SSE2__)
  return reinterpret_cast<Vector>(_mm_set1_ps(value));
#else
  return Vector{value, value, value, value};
#endif
}

template <int Channels, int Vectors> void multiply(const Multiply& m) {
  Vector sums[Channels][Vectors];
#pragma GCC unroll 16
  for (int o = 0; o < Channels; ++o)
#pragma GCC unroll 8
    for (int v = 0; v < Vectors; ++v)
      sums[o][v] = Vector{};
  const float* weight = m.weights;
  for (int t = 0; t < m.tapCount; ++t, weight += Channels) {
    const float* row = m.taps[t] + m.from;
    Vector x[Vectors];
#pragma GCC unroll 8
    for (int v = 0; v < Vectors; ++v)
      x[v] = load(row + v * kLanes);
#pragma GCC unroll 16
    for (int o = 0; o < Channels; ++o) {
      const Vector w = all(weight[o]);
#pragma GCC unroll 8
      for (int v = 0; v < Vectors; ++v)
        sums[o][v] += w * x[v];
    }
  }
  for (int k = 0; k < m.outCount; ++k) {
    float* out = m.outs[k] + m.from;
    const float sign = m.signs[k];
#pragma GCC unroll 16
    for (int o = 0; o < Channels; ++o)
#pragma GCC unroll 8
      for (int v = 0; v < Vectors; ++v) {
        float* p = out + o * m.channelStride + v * kLanes;
        store(p, load(p) + sums[o][v] * sign);
      }
  }
}

void combine(const float* const* rows, const float* factors, int rowCount, int count, float* out) {
  if (rowCount == 4) {
    const float *a = rows[0], *b = rows[1], *c = rows[2], *d = rows[3];
    const Vector fa = all(factors[0]), fb = all(factors[1]), fc = all(factors[2]), fd = all(factors[3]);
    for (int x = 0; x < count; x += kLanes)
      store(out + x, load(a + x) * fa + load(b + x) * fb + load(c + x) * fc + load(d + x) * fd);
    return;
  }
  for (int x = 0; x < count; x += kLanes) {
    Vector sum{};
    for (int r = 0; r < rowCount; ++r)
      sum += load(rows[r] + x) * factors[r];
    store(out + x, sum);
  }
}

/// e^x to a few units in the last place: x = n ln 2 + r, with the polynomial of the Cephes library (S. Moshier) for e^r.
HALSTED_INLINE Vector exponential(Vector x) {
  x = x < -87.0F ? all(-87.0F) : x;
  x = x > 88.0F ? all(88.0F) : x;
  const Vector t = x * 1.44269504F;
  const Integers n = __builtin_convertvector(t + (t < 0.0F ? all(-0.5F) : all(0.5F)), Integers);
  const Vector whole = __builtin_convertvector(n, Vector);
  const Vector r = x - whole * 0.693359375F + whole * 2.12194440e-4F;
  Vector p = all(1.9875691500e-4F);
  p = p * r + 1.3981999507e-3F;
  p = p * r + 8.3334519073e-3F;
  p = p * r + 4.1665795894e-2F;
  p = p * r + 1.6666665459e-1F;
  p = p * r + 5.0000001201e-1F;
  p = p * r * r + r + 1.0F;
  return p * reinterpret_cast<Vector>((n + 127) << 23);
}

/// Error below 1.5e-7: Abramowitz and Stegun, formula 7.1.26.
HALSTED_INLINE Vector errorFunction(Vector x) {
  const Vector size = x < 0.0F ? -x : x;
  const Vector t = 1.0F / (1.0F + 0.3275911F * size);
  Vector p = all(1.061405429F);
  p = p * t - 1.453152027F;
  p = p * t + 1.421413741F;
  p = p * t - 0.284496736F;
  p = p * t + 0.254829592F;
  const Vector y = 1.0F - p * t * exponential(-size * size);
  return x < 0.0F ? -y : y;
}

template <Activation Kind> HALSTED_INLINE void activateRow(float* row, int count, float scale, float shift, float slope) {
  for (int x = 0; x < count; x += kLanes) {
    Vector v = load(row + x) * scale + shift;
    if constexpr (Kind == Activation::Relu)
      v = v > 0.0F ? v : Vector{};
    if constexpr (Kind == Activation::LeakyRelu)
      v = v > 0.0F ? v : v * slope;
    if constexpr (Kind == Activation::Elu)
      v = v > 0.0F ? v : exponential(v > 0.0F ? Vector{} : v) - 1.0F;
    if constexpr (Kind == Activation::Gelu)
      v = 0.5F * v * (1.0F + errorFunction(v * 0.70710678F));
    store(row + x, v);
  }
}

void activate(float* row, int count, float scale, float shift, Activation activation, float slope) {
  switch (activation) {
  case Activation::None: return activateRow<Activation::None>(row, count, scale, shift, slope);
  case Activation::Relu: return activateRow<Activation::Relu>(row, count, scale, shift, slope);
  case Activation::LeakyRelu: return activateRow<Activation::LeakyRelu>(row, count, scale, shift, slope);
  case Activation::Elu: return activateRow<Activation::Elu>(row, count, scale, shift, slope);
  case Activation::Gelu: return activateRow<Activation::Gelu>(row, count, scale, shift, slope);
  }
}

void addSums(const float* row, int count, double* sum, double* squares) {
  Vector s{}, q{};
  int x = 0;
  for (; x + kLanes <= count; x += kLanes) {
    const Vector v = load(row + x);
    s += v;
    q += v * v;
  }
  double a = 0, b = 0;
  for (int i = 0; i < kLanes; ++i) {
    a += s[i];
    b += q[i];
  }
  for (; x < count; ++x) {
    a += row[x];
    b += row[x] * row[x];
  }
  *sum += a;
  *squares += b;
}

void part(const float* row, int pairs, float* even, float* odd) {
  for (int i = 0; i < pairs; ++i) {
    even[i] = row[2 * i];
    odd[i] = row[2 * i + 1];
  }
}

/// A block needs a register for each sum, for each vector of x and for a weight.
template <int Channels, int Vectors> constexpr auto block() -> void (*)(const Multiply&) {
  if constexpr (Channels * Vectors + Vectors + 1 <= HALSTED_REGISTERS)
    return &multiply<Channels, Vectors>;
  else
    return nullptr;
}

} // namespace

// clang-format off
#define HALSTED_BLOCKS(c) {nullptr, block<c, 1>(), block<c, 2>(), block<c, 3>(), block<c, 4>(), block<c, 5>()}
// clang-format on

const RowKernels HALSTED_KERNELS = {HALSTED_KERNELS_NAME,
                                    kLanes,
                                    {{},
                                     HALSTED_BLOCKS(1),
                                     HALSTED_BLOCKS(2),
                                     HALSTED_BLOCKS(3),
                                     HALSTED_BLOCKS(4),
                                     HALSTED_BLOCKS(5),
                                     HALSTED_BLOCKS(6),
                                     HALSTED_BLOCKS(7),
                                     HALSTED_BLOCKS(8),
                                     HALSTED_BLOCKS(9),
                                     HALSTED_BLOCKS(10)},
                                    &combine,
                                    &activate,
                                    &addSums,
                                    &part};

} // namespace halsted::network
