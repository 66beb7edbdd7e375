// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "lessons/twin/person/Person.h"

namespace halsted {
class PatientCase;
}

namespace halsted::twin {

/// What the label maps and the CT of a case tell of the body: lungs with their air, emphysema and consolidation, organs, muscle and fat
/// inside the skin, radii of great vessels. Only what is sure is set: a structure that touches an edge of the picture along the body is
/// cut off and gives no volume (but shares of a lung, which do not need all of it, when half a litre is seen). Reads every voxel; call it
/// from a job's copy of the case or accept a second's wait.
ScanFindings scanFindings(const PatientCase& patient);

} // namespace halsted::twin
