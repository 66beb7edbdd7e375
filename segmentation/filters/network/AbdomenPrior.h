// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/core/Job.h"
#include "segmentation/filters/network/AbdomenBox.h"
#include "segmentation/filters/network/Network.h"

#include <string>
#include <vector>

namespace halsted {

/// What the abdominal network says of a CT: chances of each structure on the network's own grid in the order of the patient.
struct AbdomenPrior {
  PatientBox box;
  Index3 size = Index3::Zero();   ///< x fastest, to the left; y to posterior; z to superior
  std::vector<std::string> names; ///< names[0] is "background", the last one "kidney_right"
  /// By name, 0 to 255 for a chance of 0 to 1, averaged over the members.
  std::vector<std::vector<std::uint8_t>> chances;
  /// By name, 0 to 1: how well the members agree with each other (mean Dice of all pairs); 0 where nothing was found.
  std::vector<double> agreement;
  double liverHu = 0; ///< median HU where the network is sure of the liver; 0 without one
  double deltaHu = 0; ///< what was added to soft tissue for the network
  bool found() const { return !chances.empty(); }
  std::size_t offset(int x, int y, int z) const {
    return static_cast<std::size_t>(x) +
           static_cast<std::size_t>(size.x()) *
               (static_cast<std::size_t>(y) + static_cast<std::size_t>(size.y()) * static_cast<std::size_t>(z));
  }
  Vec3 spacingMm() const { return box.sizeMm().cwiseQuotient(size.cast<double>()); }
};

/// Finds the abdomen in a scan of any part of the body and runs all members on it; the right kidney by the left one's
/// output in the mirrored picture. Not found() when there is no abdomen.
Result<AbdomenPrior> abdomenPrior(const Volume& ct, const Network& net, const JobContext& job);

} // namespace halsted
