// SPDX-License-Identifier: Apache-2.0
#include "segmentation/core/Volume.h"

namespace halsted {

const char* modalityName(Modality modality) {
  switch (modality) {
  case Modality::Ct: return "CT";
  case Modality::Mr: return "MR";
  case Modality::Other: return "OT";
  case Modality::Unknown: break;
  }
  return "unknown";
}

} // namespace halsted
