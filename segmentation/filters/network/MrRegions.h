// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/core/Job.h"
#include "segmentation/filters/FoundStructure.h"
#include "segmentation/filters/network/Network.h"

#include <vector>

namespace halsted {

/// Grey and white matter, and the parts of the brain with left and right told apart, in a T1 picture.
struct MrRegions {
  std::vector<FoundStructure> tissues; ///< grey_matter (with the deep nuclei), white_matter (with the brainstem)
  std::vector<FoundStructure> parts;   ///< cerebellum, brainstem, brain_ventricles, thalamus_left ...; they exclude each other
  std::vector<Finding> findings;       ///< why there is nothing, where there is nothing
};

/// By a network with the regions of model30chan18cls. Left out, with a sentence, where the slices are thicker than 2 mm, where the
/// picture is not T1-weighted (white matter brightest, fluid darkest), and where what the network finds does not fit the brain. Left and
/// right are parted by the plane through ventricles and brainstem in the middle.
Result<MrRegions> segmentMrRegions(const Volume& mr, const Mask& brain, const Network& net, const JobContext& job);

} // namespace halsted
