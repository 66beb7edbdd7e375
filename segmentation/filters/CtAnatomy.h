// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/core/Job.h"
#include "segmentation/core/Study.h"
#include "segmentation/core/Volume.h"

#include <vector>

/// Anatomy of a CT from its Hounsfield units and shape alone. All masks share the volume's grid; an empty mask means
/// that the structure is not in the picture.
namespace halsted {

/// Everything inside the skin: no table, no head holder, no blanket; cavities filled.
Result<Mask> segmentCtBody(const Volume& ct, const JobContext& job);

/// The whole skeleton with its marrow; without contrast-filled vessels and organs, tubes and metal streaks where these
/// can be told apart.
Result<Mask> segmentCtBone(const Volume& ct, const Mask& body, const JobContext& job);

struct CtChest {
  Mask lungLeft, lungRight;      ///< with their vessels, fluid-free; without trachea and main bronchi
  Mask airway;                   ///< lumen of trachea and bronchi, one connected tree
  std::vector<Finding> findings; ///< "The left lung is cut off by the edge of the picture." ...
};
Result<CtChest> segmentCtChest(const Volume& ct, const Mask& body, const JobContext& job);

struct CtSoftTissue {
  Mask fat, muscle;
};
/// taken: what is already something else (bone, lungs, airway).
Result<CtSoftTissue> segmentCtSoftTissue(const Volume& ct, const Mask& body, const Mask& taken, const JobContext& job);

} // namespace halsted
