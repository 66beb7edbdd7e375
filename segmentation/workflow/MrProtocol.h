// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/workflow/StepBuilder.h"

namespace halsted {

/// Skin, and the brain where the picture is of a head.
Result<void> segmentMr(const Volume& volume, bool head, StepBuilder& builder, const JobContext& job);

} // namespace halsted
