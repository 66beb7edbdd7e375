// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/workflow/StepBuilder.h"

#include <filesystem>

namespace halsted {

/// Skin, and the brain where the picture is of a head; its tissues and parts where there is a folder with a network for them.
Result<void> segmentMr(const Volume& volume, bool head, const std::filesystem::path& networks, StepBuilder& builder, const JobContext& job);

} // namespace halsted
