// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/anatomy/PatientCase.h"
#include "segmentation/filters/VolumeInterval.h"

#include <optional>

namespace halsted {

/// The volume of a structure with what it leaves open, from its labels, its series' picture and the doubt of its voxels where the case
/// knows it; nothing where labels or picture are not there.
std::optional<VolumeInterval> volumeIntervalOf(const PatientCase& patientCase, const Structure& structure);

} // namespace halsted
