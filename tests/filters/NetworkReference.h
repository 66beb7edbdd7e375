// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/filters/network/NetworkRun.h"

#include <cmath>
#include <vector>

/// A network by its definition alone: plain loops in double precision, nothing shared with the program but the struct.
namespace halsted::reference {

struct Maps {
  int channels = 0;
  std::array<int, 3> size{};
  std::vector<double> values; ///< [channel][z][y][x]

  double& at(int c, int z, int y, int x) { return values[index(c, z, y, x)]; }
  double at(int c, int z, int y, int x) const { return values[index(c, z, y, x)]; }
  double orZero(int c, int z, int y, int x) const {
    return z < 0 || y < 0 || x < 0 || z >= size[0] || y >= size[1] || x >= size[2] ? 0 : at(c, z, y, x);
  }

private:
  std::size_t index(int c, int z, int y, int x) const { return static_cast<std::size_t>(((c * size[0] + z) * size[1] + y) * size[2] + x); }
};

inline Maps empty(int channels, std::array<int, 3> size) {
  return {channels, size, std::vector<double>(static_cast<std::size_t>(channels * size[0] * size[1] * size[2]))};
}

inline double activated(double v, const NetworkLayer& layer) {
  switch (layer.activation) {
  case network::Activation::None: return v;
  case network::Activation::Relu: return v > 0 ? v : 0;
  case network::Activation::LeakyRelu: return v > 0 ? v : static_cast<double>(layer.slope) * v;
  case network::Activation::Elu: return v > 0 ? v : std::expm1(v);
  case network::Activation::Gelu: return 0.5 * v * (1 + std::erf(v / std::sqrt(2.0)));
  }
  return v;
}

inline Maps resized(const Maps& in, std::array<int, 3> size) {
  Maps out = empty(in.channels, size);
  for (int c = 0; c < in.channels; ++c)
    for (int z = 0; z < size[0]; ++z)
      for (int y = 0; y < size[1]; ++y)
        for (int x = 0; x < size[2]; ++x) {
          const int at[3] = {z, y, x};
          int low[3], high[3];
          double share[3];
          for (std::size_t a = 0; a < 3; ++a) {
            const double s = std::max(0.0, (at[a] + 0.5) * in.size[a] / size[a] - 0.5);
            low[a] = std::min(static_cast<int>(s), in.size[a] - 1);
            high[a] = std::min(low[a] + 1, in.size[a] - 1);
            share[a] = s - low[a];
          }
          double sum = 0;
          for (int corner = 0; corner < 8; ++corner) {
            const bool up[3] = {(corner & 1) != 0, (corner & 2) != 0, (corner & 4) != 0};
            double weight = 1;
            for (int a = 0; a < 3; ++a)
              weight *= up[a] ? share[a] : 1 - share[a];
            sum += weight * in.at(c, up[0] ? high[0] : low[0], up[1] ? high[1] : low[1], up[2] ? high[2] : low[2]);
          }
          out.at(c, z, y, x) = sum;
        }
  return out;
}

inline Maps convolved(const std::vector<const Maps*>& inputs, const NetworkLayer& layer, const float* weights) {
  const std::array<int, 3> from = inputs.front()->size;
  const int s = layer.stride, k = layer.kernel, reach = k / 2;
  Maps out = empty(layer.out, {(from[0] + s - 1) / s, (from[1] + s - 1) / s, (from[2] + s - 1) / s});
  for (int o = 0; o < layer.out; ++o) {
    double sum = 0, squares = 0;
    const float* kernel = weights + static_cast<std::size_t>(o * layer.in * k * k * k);
    for (int z = 0; z < out.size[0]; ++z)
      for (int y = 0; y < out.size[1]; ++y)
        for (int x = 0; x < out.size[2]; ++x) {
          double v = static_cast<double>(weights[layer.kernelCount() + static_cast<std::size_t>(o)]);
          int channel = 0;
          for (const Maps* in : inputs)
            for (int c = 0; c < in->channels; ++c, ++channel)
              for (int a = 0; a < k; ++a)
                for (int b = 0; b < k; ++b)
                  for (int d = 0; d < k; ++d)
                    v += static_cast<double>(kernel[((channel * k + a) * k + b) * k + d]) *
                         in->orZero(c, z * s + (a - reach) * layer.dilation, y * s + (b - reach) * layer.dilation,
                                    x * s + (d - reach) * layer.dilation);
          out.at(o, z, y, x) = v;
          sum += v;
          squares += v * v;
        }
    const double count = static_cast<double>(out.size[0]) * out.size[1] * out.size[2], mean = sum / count;
    const double deviation = std::sqrt(squares / count - mean * mean + 1e-5);
    for (int z = 0; z < out.size[0]; ++z)
      for (int y = 0; y < out.size[1]; ++y)
        for (int x = 0; x < out.size[2]; ++x) {
          double& v = out.at(o, z, y, x);
          v = activated(layer.instanceNorm ? (v - mean) / deviation : v, layer);
        }
  }
  return out;
}

inline Maps run(const Network& net, int member, const NetworkPicture& picture) {
  std::vector<Maps> made;
  Maps input = empty(1, picture.size);
  input.values.assign(picture.values.begin(), picture.values.end());
  const auto of = [&](int layer) -> const Maps& { return layer < 0 ? input : made[static_cast<std::size_t>(layer)]; };
  for (const NetworkLayer& layer : net.layers) {
    if (layer.kind == NetworkLayer::Kind::Resize) {
      made.push_back(resized(of(layer.inputs.front()), of(layer.like).size));
      continue;
    }
    std::vector<const Maps*> inputs;
    for (const int from : layer.inputs)
      inputs.push_back(&of(from));
    made.push_back(convolved(inputs, layer, net.member(member) + layer.weightsAt));
  }
  return made.back();
}

} // namespace halsted::reference
