// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "lessons/twin/person/Person.h"

namespace halsted {
class PatientCase;
}

namespace halsted::twin {

/// What the label maps and the CT of a case tell of the body: lungs with their air, emphysema and consolidation, organs, muscle and fat
/// at the third lumbar vertebra, great vessels. Only what is sure is set: a structure that touches an edge of the picture along the body
/// is cut off and gives no volume (but shares of a lung, which do not need all of it, when half a litre is seen); L3 needs the whole trunk
/// in the picture, a vessel 3 cm of length. Lungs may be drawn whole or as lobes. Reads every voxel: up to some seconds for a large CT.
ScanFindings scanFindings(const PatientCase& patient);

} // namespace halsted::twin
