// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/core/Result.h"
#include "segmentation/filters/network/RowKernels.h"

#include <array>
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace halsted {

/// One step of a network. Inputs are earlier layers by number, or the network's own input (kNetworkInput); the channels of
/// several are joined in their order.
struct NetworkLayer {
  static constexpr int kNetworkInput = -1;
  enum class Kind : std::uint8_t {
    Convolution, ///< cross-correlation, zeros beyond the edge, sampled at 0, stride, 2 stride ...
    Resize       ///< trilinear between centres of voxels, clamped at the edge, to the grid of the layer `like`
  };
  Kind kind = Kind::Convolution;
  std::vector<int> inputs;
  int in = 0, out = 0;       ///< channels
  int kernel = 3;            ///< 1 or 3 in each direction
  int stride = 1;            ///< 1 or 2
  int dilation = 1;          ///< distance of the kernel's taps
  bool instanceNorm = false; ///< before the activation: each channel to mean 0, deviation 1 (eps 1e-5)
  network::Activation activation = network::Activation::None;
  float slope = 0;           ///< of LeakyRelu below 0
  int like = 0;              ///< Resize
  std::size_t weightsAt = 0; ///< kernel [out][in][z][y][x], then bias [out]
  std::size_t kernelCount() const { return static_cast<std::size_t>(out) * static_cast<std::size_t>(in * kernel * kernel * kernel); }
};

/// How a picture becomes what the network was trained on.
struct NetworkInput {
  std::string modality; ///< "CT", "MR" or "any"
  /// Where depth, height and width grow in the patient: "LAI" is left, anterior, inferior. Width is contiguous.
  std::string axes = "LPS";
  enum class Grid : std::uint8_t {
    Box,        ///< a part of the picture stretched to `size`
    Millimetres ///< voxels of spacingMm around the picture's middle, at most `size`
  };
  Grid grid = Grid::Box;
  enum class Region : std::uint8_t { Whole, Abdomen };
  Region region = Region::Whole; ///< Box: which part
  std::array<int, 3> size{};     ///< depth, height, width
  double spacingMm = 1;
  /// Millimetres: the grid is cropped to where the picture is above this share of its greatest value, plus a margin in voxels.
  double foregroundAbove = 0;
  int foregroundMargin = 0;
  enum class Intensity : std::uint8_t {
    Values,  ///< scale * value + offset
    EightBit ///< smallest to 99.9th percentile of what is not 0 made 0 to 255, whole numbers; then 0 to 1
  };
  Intensity intensity = Intensity::Values;
  double scale = 1, offset = 0;
};

/// A network with all that must be known to run it and to judge what comes out. docs/networks.md describes the file.
struct Network {
  std::string name, title, version, source;
  std::string licence, licenceText;        ///< SPDX identifier; the text that must go with the weights
  std::string trainedOn, measured, limits; ///< the model card
  NetworkInput input;
  std::vector<std::string> classes; ///< by channel of the last layer; "background" or the name of a structure
  bool largestComponent = false;    ///< of what is not background alone is kept
  std::vector<NetworkLayer> layers;
  int members = 1; ///< sets of weights, trained on different parts of the data; their results are averaged
  std::size_t weightsPerMember = 0;
  std::vector<float> weights;

  const float* member(int index) const { return weights.data() + static_cast<std::size_t>(index) * weightsPerMember; }
  double multiplicationsPerVoxel() const; ///< of the input's grid, about
};

/// Refuses with one sentence what is damaged, contradicts itself, or is larger than any network for this program could be.
Result<Network> readNetwork(const std::filesystem::path& file);
Result<Network> parseNetwork(const std::string& bytes, const std::string& file); ///< file: for the sentences

} // namespace halsted
