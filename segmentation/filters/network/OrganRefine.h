// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/core/Job.h"
#include "segmentation/filters/network/AbdomenPrior.h"

#include <cstdint>
#include <vector>

namespace halsted {

/// The network's opinion and the picture brought together, at the picture's own resolution.
struct RefinedOrgans {
  std::vector<std::uint8_t> labels; ///< on the CT's grid: index into AbdomenPrior::names, 0 elsewhere
  std::vector<std::uint8_t> doubt;  ///< of the label: 0 sure, 255 as likely something else
};

/// Organs that the members do not agree on at all are left out (kLeastAgreement). The others grow from where the network is sure through
/// soft tissue, against each other and against tissue that is surely none of them, each by the cheapest way: short, even in HU, and likely
/// by the network (a geodesic Voronoi partition, after P. Soille and A. Criminisi). How far from an organ tissue counts as
/// surely something else depends on how well the members agree on the organ: where they do, the network decides, where they do
/// not, the picture. Fat, gas and bone are never crossed; holes are filled and gas inside the stomach belongs to it. At the full resolution
/// the border to fat is halfway between fat's HU and the organ's.
Result<RefinedOrgans> refineOrgans(const Volume& ct, const AbdomenPrior& prior, const JobContext& job);

constexpr double kLeastAgreement = 0.3;

} // namespace halsted
