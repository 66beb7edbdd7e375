// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/core/Job.h"
#include "segmentation/core/Study.h"
#include "segmentation/core/Volume.h"

#include <vector>

namespace halsted {

/// Everything inside the skin of an MR head (or body), cavities filled.
Result<Mask> segmentMrBody(const Volume& mr, const JobContext& job);

struct MrBrain {
  Mask brain;                    ///< empty when there is no brain in the picture
  std::vector<Finding> findings; ///< what is doubtful about it
};
Result<MrBrain> segmentMrBrain(const Volume& mr, const Mask& body, const JobContext& job);

} // namespace halsted
