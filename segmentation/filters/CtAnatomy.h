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
struct CtBone {
  Mask bone;
  std::vector<Finding> findings; ///< "Something even of 700 HU ... was taken for contrast medium" ...
};
Result<CtBone> segmentCtBone(const Volume& ct, const Mask& body, const JobContext& job);

struct CtChest {
  Mask lungLeft, lungRight;      ///< with their vessels, fluid-free; without trachea and main bronchi
  Mask airway;                   ///< lumen of trachea and bronchi, one connected tree
  std::vector<Finding> findings; ///< "The left lung is cut off by the edge of the picture." ...
};
Result<CtChest> segmentCtChest(const Volume& ct, const Mask& body, const JobContext& job);

struct CtSoftTissue {
  Mask fat;    ///< -190 ... -30 HU, under the skin and around organs
  Mask muscle; ///< -29 ... 150 HU, where skeletal muscle can be; doubtful where organs touch the trunk's wall without fat between
};
/// HU ranges: Mitsiopoulos et al., J Appl Physiol 85, 1998; Aubrey et al., Acta Physiol 210, 2014. Muscle is told from organs
/// by the skeleton and the depth below the skin's fat, in axial slices; no texture tells them apart. Large vessels of the
/// pelvis and neck, tongue and eyes may be taken for muscle, and so is the outer centimetre of bowel that lies on the wall.
/// taken: what is already something else (bone, lungs, airway); given back early, so move it in.
Result<CtSoftTissue> segmentCtSoftTissue(const Volume& ct, const Mask& body, Mask taken, const JobContext& job);

} // namespace halsted
