// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/core/Volume.h"

namespace halsted {

/// What bone encloses, but for the inside of the skull, the canal of the spine and air: 1 where marrow is, though its shell
/// has holes for nerves and vessels.
///
/// On a grid of about 2 mm, marrow is where nearly all of the 13 lines through a voxel and its neighbours meet bone both
/// ways within 60 mm in all, and what borders on bone nearly all around: discs, joints and muscle between bones have an open
/// side. Walls are bone and what a white top-hat (Serra, Image Analysis and Mathematical Morphology, 1982) finds of cortex too
/// thin to be as bright. Beyond its ends along the patient the picture counts as mirrored, so that shafts cut there are full.
/// Within 20 mm of metal, what is as dark as air may be marrow, too. Numbers are sizes of adult anatomy.
/// narrowShell: the bone closed over gaps of a voxel or two; what it encloses in space is found to the voxel.
Mask findMarrow(const Volume& ct, const Mask& body, const Mask& bone, const Mask& narrowShell);

} // namespace halsted
