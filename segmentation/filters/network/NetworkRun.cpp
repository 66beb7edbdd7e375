// SPDX-License-Identifier: Apache-2.0
#include "segmentation/filters/network/NetworkRun.h"

#include "segmentation/filters/network/Convolution.h"

#include <fmt/format.h>

#include <algorithm>
#include <mutex>
#include <optional>

namespace halsted {

namespace {

using network::Between;
using network::ConvolutionSource;
using network::FeatureMap;

constexpr double kMostBytes = 12e9;

/// Of a layer: the grid it is on, and, for Resize, what its planes are made of when they are needed.
struct Made {
  FeatureMap map; ///< of Resize: the input with its rows resized
  std::array<int, 3> size{};
  std::optional<Between> depth, height;
  int usesLeft = 0;
};

FeatureMap mapOf(const NetworkPicture& picture, int margin) {
  FeatureMap map{1, picture.size[0], picture.size[1], picture.size[2], margin, {}};
  const float* from = picture.values.data();
  for (int z = 0; z < map.depth; ++z) {
    map.planes.push_back(map.newPlane());
    for (int y = 0; y < map.height; ++y, from += map.width)
      std::copy_n(from, map.width, map.row(0, z, y));
  }
  return map;
}

/// Two layers' results at the same time are what most of the memory goes to.
double bytesNeeded(const Network& net, const NetworkPicture& picture) {
  double widest = 0;
  for (const NetworkLayer& layer : net.layers)
    if (layer.kind == NetworkLayer::Kind::Convolution)
      widest = std::max(widest, static_cast<double>(layer.in + layer.out) / (layer.stride == 2 ? 1.1 : 1.0));
  return widest * static_cast<double>(picture.values.size()) * sizeof(float);
}

} // namespace

Result<FeatureMap> runNetwork(const Network& net, int member, const NetworkPicture& picture, const JobContext& job,
                              network::Instructions instructions) {
  if (bytesNeeded(net, picture) > kMostBytes)
    return fail(ErrorCode::Refused, fmt::format("The network {} needs more than 12 GB of memory for this picture.", net.name));
  int margin = 16;
  for (const NetworkLayer& layer : net.layers)
    margin = std::max(margin, FeatureMap::roundedUp(layer.dilation));
  std::vector<Made> made(net.layers.size() + 1); // the picture, then the layers
  const auto place = [&](int layer) -> Made& { return made[static_cast<std::size_t>(layer + 1)]; };
  place(-1).map = mapOf(picture, margin);
  place(-1).size = picture.size;
  for (const NetworkLayer& layer : net.layers)
    for (const int input : layer.inputs)
      ++place(input).usesLeft;

  const network::RowKernels& kernels = network::rowKernels(network::has(instructions) ? instructions : network::Instructions::Sse2);
  const float* weights = net.member(member);
  const double all = net.multiplicationsPerVoxel() * static_cast<double>(picture.values.size());
  double before = 0;
  std::mutex lock;
  for (std::size_t i = 0; i < net.layers.size(); ++i) {
    const NetworkLayer& layer = net.layers[i];
    Made& result = made[i + 1];
    if (layer.kind == NetworkLayer::Kind::Resize) {
      Made& from = place(layer.inputs.front());
      result.size = place(layer.like).size;
      result.depth.emplace(from.size[0], result.size[0]);
      result.height.emplace(from.size[1], result.size[1]);
      result.map = network::resizedRows(from.map, result.size[2], margin);
      if (--from.usesLeft == 0)
        from.map = FeatureMap();
      continue;
    }
    std::vector<ConvolutionSource> sources;
    for (const int input : layer.inputs) {
      Made& from = place(input);
      sources.push_back({&from.map, --from.usesLeft == 0, from.depth ? &*from.depth : nullptr, from.height ? &*from.height : nullptr});
    }
    const std::array<int, 3> grid = place(layer.inputs.front()).size;
    for (int axis = 0; axis < 3; ++axis)
      result.size[static_cast<std::size_t>(axis)] = (grid[static_cast<std::size_t>(axis)] + layer.stride - 1) / layer.stride;
    const double work = static_cast<double>(layer.kernelCount()) * result.size[0] * result.size[1] * result.size[2];
    double done = 0;
    result.map = network::convolve(layer, weights + layer.weightsAt, sources, margin, kernels, job, [&](double share) {
      const std::lock_guard guard(lock);
      done += share;
      job.progress(std::min(1.0, (before + done * work) / all), net.title);
    });
    before += work;
    if (job.cancelled())
      return cancelled();
    for (const int input : layer.inputs)
      if (place(input).usesLeft == 0)
        place(input).map = FeatureMap();
  }
  return std::move(made.back().map);
}

} // namespace halsted
