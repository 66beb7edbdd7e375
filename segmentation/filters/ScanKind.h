// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/core/Volume.h"

#include <string>

namespace halsted {

/// What a scan shows, told from the picture itself; the header's modality is used only where the picture leaves doubt.
struct ScanKind {
  Modality modality = Modality::Unknown;
  bool head = false, neck = false, chest = false, abdomen = false, pelvis = false, limb = false; ///< parts in the picture
  bool doubtful = false;
  std::string sentence; ///< for the user: "Chest CT, told by two lungs and the trachea."
};
ScanKind recogniseScan(const Volume& volume);

} // namespace halsted
