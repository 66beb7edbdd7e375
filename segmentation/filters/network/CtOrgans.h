// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/core/Job.h"
#include "segmentation/core/Study.h"
#include "segmentation/filters/FoundStructure.h"
#include "segmentation/filters/network/Network.h"

#include <cstdint>
#include <string>
#include <vector>

namespace halsted {

/// Liver, spleen, kidneys, stomach, gallbladder, pancreas, oesophagus and duodenum as far as they are in the picture. They exclude
/// each other, so that one byte per voxel holds them all.
struct CtOrgans {
  struct Organ {
    std::string name;
    std::uint8_t value = 0; ///< in `labels`
    double confidence = 0;  ///< see FoundStructure
    double volumeMl = 0;
    std::vector<Finding> findings;
  };
  VolumeGeometry geometry;
  std::vector<std::uint8_t> labels, doubt; ///< doubt: of what a voxel was taken for, also where that is no organ
  std::vector<Organ> organs;               ///< the surest first
  std::vector<Finding> findings;           ///< on the picture as a whole: what was left out, and why

  Mask maskOf(const Organ& organ) const;
  FoundStructure structure(const Organ& organ) const;
};

/// Finds them without a click in a CT of any part of the body by the abdominal network and refines them on the picture
/// itself. No organs where there is no abdomen. Confidence is the geometric mean of how well the network's members agree with each other
/// and how likely they find, on average, what was taken; an organ below 0.3, or too small and not cut off, is left out and said so.
Result<CtOrgans> segmentCtOrgans(const Volume& ct, const Network& net, const JobContext& job);

} // namespace halsted
