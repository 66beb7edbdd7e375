// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/core/Job.h"
#include "segmentation/filters/network/FeatureMap.h"
#include "segmentation/filters/network/Network.h"

#include <array>
#include <vector>

namespace halsted {

/// The picture a network sees: one channel, [depth][height][width], width contiguous.
struct NetworkPicture {
  std::array<int, 3> size{};
  std::vector<float> values;
};

/// The scores of each class before softmax, on the picture's grid, by one member of the network, on the threads of the
/// machine. The same on any number of threads; within rounding on any instruction set. Fails when cancelled, and when it
/// would need more than 12 GB.
Result<network::FeatureMap> runNetwork(const Network& net, int member, const NetworkPicture& picture, const JobContext& job,
                                       network::Instructions instructions = network::bestInstructions());

} // namespace halsted
