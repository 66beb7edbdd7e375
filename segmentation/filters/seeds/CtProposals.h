// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/core/Volume.h"
#include "segmentation/filters/seeds/SeedProposal.h"

#include <filesystem>

namespace halsted {

/// Proposes what can be found in a CT without clicks: the organs of the abdomen by the network in this file, aorta, caval vein, heart and
/// urinary bladder by their anatomy. The first name that is asked for takes seconds, others of the same kind next to nothing. Other names,
/// other pictures than CTs, and a network that cannot be read: nothing is proposed.
SeedProposer proposeCtAnatomy(Volume volume, std::filesystem::path networkFile);

} // namespace halsted
