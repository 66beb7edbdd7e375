// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/core/Job.h"
#include "segmentation/core/Volume.h"
#include "segmentation/filters/network/Network.h"

#include <cstdint>
#include <vector>

namespace halsted {

/// What a network makes of a whole scan, on the scan's own grid.
struct NetworkLabels {
  std::vector<std::uint8_t> labels; ///< index into Network::classes
  std::vector<double> confidence;   ///< by class: how likely the network finds, on average, what it chose; 0 where it chose nothing
};

/// Brings a scan, however it is oriented, into the form that the network was trained on, runs all members and brings the chances back
/// to the scan's grid, where the likeliest class wins. Fails when the network is for another modality.
Result<NetworkLabels> labelsByNetwork(const Volume& volume, const Network& net, const JobContext& job);

} // namespace halsted
