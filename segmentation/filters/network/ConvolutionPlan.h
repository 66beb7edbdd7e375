// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/filters/network/Network.h"
#include "segmentation/filters/network/RowKernels.h"

#include <vector>

namespace halsted::network {

/// How the channels of a layer and the vectors of a row are cut into blocks that fit the registers, with the weights in the
/// order in which the kernels read them.
struct ConvolutionPlan {
  struct Channels {
    int first = 0, count = 0;
    std::size_t weightsAt = 0; ///< within a part
  };
  std::vector<Channels> blocks;
  std::vector<int> vectors;
  std::vector<float> weights;
  std::size_t weightsPerPart = 0;
};

/// paired: 16 parts, for the steps of Winograd's F(2,3) along z and y, each with the taps [in][x]; otherwise one part with
/// the taps [z][y][in][x].
ConvolutionPlan planFor(const NetworkLayer& layer, const float* weights, int rowLength, bool paired, const RowKernels& kernels);

} // namespace halsted::network
