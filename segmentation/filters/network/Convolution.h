// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/core/Job.h"
#include "segmentation/filters/network/FeatureMap.h"
#include "segmentation/filters/network/Network.h"

#include <functional>
#include <vector>

namespace halsted::network {

/// For each of `count` places of a resized line, the two places it lies between and the share of the second.
struct Between {
  std::vector<int> first, second;
  std::vector<float> share;
  Between(int from, int count);
};

/// What a convolution reads: a feature map; or one whose rows are already resized, and whose planes are resized when they
/// are needed, so that the large map never lies in memory as a whole.
struct ConvolutionSource {
  FeatureMap* map = nullptr;
  bool lastUse = false;           ///< planes may be given back as soon as they are read
  const Between* depth = nullptr; ///< null: as it is
  const Between* height = nullptr;
};

/// Rows alone resized; z and y stay.
FeatureMap resizedRows(const FeatureMap& map, int width, int margin);

/// Runs one layer. A kernel of 3 with stride 1 goes by Winograd's minimal filtering F(2,3) along z and y (A. Lavin and S.
/// Gray, CVPR 2016): 16 products instead of 36 for two by two rows; along x directly, which suits vectors. advance is told
/// the share of the layer done, from any thread.
FeatureMap convolve(const NetworkLayer& layer, const float* weights, const std::vector<ConvolutionSource>& sources, int margin,
                    const RowKernels& kernels, const JobContext& job, const std::function<void(double)>& advance);

} // namespace halsted::network
