// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/workflow/StepBuilder.h"

namespace halsted {

/// Which steps of the protocol for CT run.
struct CtSteps {
  bool chest = true, softTissue = true;
};

/// Skin and bone, and the steps chosen, each handed to the builder as soon as it is there.
Result<void> segmentCt(const Volume& volume, const CtSteps& steps, StepBuilder& builder, const JobContext& job);

} // namespace halsted
