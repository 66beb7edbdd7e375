// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/core/Job.h"
#include "segmentation/core/Study.h"
#include "segmentation/core/Volume.h"

#include <vector>

namespace halsted {

/// Everything inside the skin of an MR head (or body), cavities filled; what the scan holds, where somebody removed skin
/// and skull from it. Air is told from the noise at the picture's sides, whose values are Rayleigh distributed
/// (H. Gudbjartsson and S. Patz, Magn. Reson. Med. 34 (1995) 910).
Result<Mask> segmentMrBody(const Volume& mr, const JobContext& job);

/// The brain is what lies within the arachnoid: cerebrum, cerebellum and brain stem down to the foramen magnum, with
/// their vessels, tumours and oedema, the ventricles, and sulci narrower than 6 mm; without the fluid on the surface, dura,
/// sinuses, nerves and eyes.
struct MrBrain {
  Mask brain;                    ///< empty when there is no brain in the picture
  std::vector<Finding> findings; ///< what is doubtful about it
};
/// No atlas is used, so any age, tilt, orientation and pathology is treated alike. The steps: shading is fitted to the
/// brightest quarter of small cubes; the brain's middle is parted from scalp and muscle by the smallest opening that
/// does so (after D. W. Shattuck et al., NeuroImage 13 (2001) 856); a cut of least cost between it and the scalp, which
/// is cheap in dark bone and fluid, finds the inner side of the skull (after S. A. Sadananthan et al., NeuroImage 49
/// (2010) 225, on a continuous domain); at full resolution, the brain's surface within is where brightness is halfway
/// between fluid and grey matter. Works on T1 (with or without contrast agent), FLAIR and, less surely, T2.
Result<MrBrain> segmentMrBrain(const Volume& mr, const Mask& body, const JobContext& job);

} // namespace halsted
