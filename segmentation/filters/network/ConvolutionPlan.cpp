// SPDX-License-Identifier: Apache-2.0
#include "segmentation/filters/network/ConvolutionPlan.h"

#include <algorithm>
#include <limits>

namespace halsted::network {

namespace {

/// A sum cannot go on before the last addition to it is done: fewer than 8 sums leave the units waiting (4 cycles, two units).
double costOf(int channels, int vectors) {
  return std::max({static_cast<double>(channels * vectors), 1.5 * vectors + channels, 8.0});
}

/// `whole` in parts of at most `most`, as even as they can be.
std::vector<int> evenly(int whole, int most) {
  const int parts = (whole + most - 1) / most;
  std::vector<int> result;
  for (int p = 0; p < parts; ++p)
    result.push_back(whole / parts + (p < whole % parts ? 1 : 0));
  return result;
}

/// Weights of the four steps of F(2,3) from three taps.
void steps(const float* taps, std::size_t stride, float* out) {
  const float a = taps[0], b = taps[stride], c = taps[2 * stride];
  out[0] = a;
  out[1] = 0.5F * (a + b + c);
  out[2] = 0.5F * (a - b + c);
  out[3] = c;
}

} // namespace

ConvolutionPlan planFor(const NetworkLayer& layer, const float* weights, int rowLength, bool paired, const RowKernels& kernels) {
  ConvolutionPlan plan;
  const int vectors = rowLength / kernels.lanes;
  double best = std::numeric_limits<double>::max();
  std::vector<int> channels;
  for (int c = 1; c <= std::min(layer.out, kMostChannels); ++c)
    for (int v = 1; v <= std::min(vectors, kMostVectors); ++v) {
      if (!kernels.multiply[c][v])
        continue;
      const std::vector<int> overChannels = evenly(layer.out, c), overVectors = evenly(vectors, v);
      double cost = 0;
      for (const int a : overChannels)
        for (const int b : overVectors)
          cost += costOf(a, b);
      if (cost < best) {
        best = cost;
        channels = overChannels;
        plan.vectors = overVectors;
      }
    }
  const int in = layer.in, k = layer.kernel;
  const std::size_t taps = static_cast<std::size_t>(paired ? in * 3 : in * k * k * k);
  plan.weightsPerPart = taps * static_cast<std::size_t>(layer.out);
  plan.weights.resize(plan.weightsPerPart * (paired ? 16 : 1));
  int first = 0;
  for (const int count : channels) {
    plan.blocks.push_back({first, count, taps * static_cast<std::size_t>(first)});
    first += count;
  }
  const auto kernelAt = [&](int o, int c) { return weights + static_cast<std::ptrdiff_t>(o * in + c) * k * k * k; };
  for (const ConvolutionPlan::Channels& block : plan.blocks)
    for (int o = 0; o < block.count; ++o)
      for (int c = 0; c < in; ++c) {
        const float* from = kernelAt(block.first + o, c);
        const auto put = [&](std::size_t part, int tap, float value) {
          plan.weights[part * plan.weightsPerPart + block.weightsAt + static_cast<std::size_t>(tap * block.count + o)] = value;
        };
        for (int x = 0; x < k; ++x) {
          if (!paired) {
            for (int zy = 0; zy < k * k; ++zy)
              put(0, (zy * in + c) * k + x, from[zy * k + x]);
            continue;
          }
          float alongZ[3][4], both[4];
          for (int y = 0; y < 3; ++y)
            steps(from + y * 3 + x, 9, alongZ[y]);
          for (std::size_t z = 0; z < 4; ++z) {
            const float taps3[3] = {alongZ[0][z], alongZ[1][z], alongZ[2][z]};
            steps(taps3, 1, both);
            for (std::size_t y = 0; y < 4; ++y)
              put(z * 4 + y, c * 3 + x, both[y]);
          }
        }
      }
  return plan;
}

} // namespace halsted::network
