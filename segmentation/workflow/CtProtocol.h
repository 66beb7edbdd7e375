// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/workflow/StepBuilder.h"

#include <filesystem>

namespace halsted {

/// Which steps of the protocol for CT run.
struct CtSteps {
  bool skinAndBone = true, singleBones = true, chest = true, organs = true, softTissue = true;
  std::filesystem::path networks; ///< folder with abdomen_ct.hnet; empty: no organs
};

/// The steps chosen, each handed to the builder as soon as it is there.
Result<void> segmentCt(const Volume& volume, const CtSteps& steps, StepBuilder& builder, const JobContext& job);

} // namespace halsted
