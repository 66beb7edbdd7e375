// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/core/Job.h"
#include "segmentation/core/Volume.h"
#include "segmentation/filters/FoundStructure.h"

#include <vector>

namespace halsted {

/// What else is known of the picture; masks on its grid, or empty where not in it.
struct CtSurroundings {
  const Mask& body;
  const Mask& bone;
  const Mask& lungLeft;
  const Mask& lungRight;
  bool oneDoubt = false; ///< of all structures together, with the first of them: a map takes as much memory as a mask
};

/// `aorta`, `inferior_vena_cava`, `heart` and `urinary_bladder`, as far as they are in the picture; with and without contrast medium.
///
/// The vertebral bodies are a chain of bone in the middle (shortest way through the slices). Aorta and caval vein are chains of discs of
/// blood in front and to the sides of it: a disc is worth what of its rim falls off into fat, lung or less enhanced tissue, or lies on bone
/// or calcium, and how even it is; the best chain is found by dynamic programming over place and width (as tubes by Li and Yezzi, IEEE TMI
/// 26:1213, 2007), then measured as any tube (TubeTree.h). The aorta lies on the side away from the liver, so that pictures of mirrored
/// organs keep their vessels' names. Nothing here was learnt from labels; numbers are sizes of human anatomy.
Result<std::vector<FoundStructure>> findCtVessels(const Volume& ct, const CtSurroundings& known, const JobContext& job);

} // namespace halsted
