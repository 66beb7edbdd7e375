// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/core/Job.h"
#include "segmentation/filters/FoundStructure.h"

#include <string>
#include <vector>

namespace halsted {

/// Single bones of a skeleton. All their masks in one map: forty masks of a large scan would take gigabytes.
struct SeparateBones {
  LabelMap labels;                   ///< n + 1 where bones[n] is; 0 where no bone or none that could be told
  std::vector<FoundStructure> bones; ///< their own masks are empty, and so is their doubt
  std::vector<std::uint8_t> doubt;   ///< per voxel, of whichever bone is there: 255 at a border that no gap shows
  std::vector<Finding> findings;     ///< on the numbers of vertebrae and ribs; of the other bones they say nothing
};

/// Takes the bones of a CT apart and names them: vertebrae by the spinal canal, the discs and the nerves' openings, numbered by ribs and
/// sacrum; ribs, sacrum, hip bones and femurs, the sternum. What cannot be told stays out. Left and right are those
/// of the patient, by the grid's geometry.
/// bone: the whole skeleton with its marrow, as segmentCtBone() gives it.
Result<SeparateBones> separateBones(const Volume& ct, const Mask& bone, const JobContext& job);

/// Whether a bone has its name by the count of vertebrae, and so is meant by `SeparateBones::findings`.
bool isNumberedBone(const std::string& name);

/// A bone on its own.
Mask maskOf(const SeparateBones& separate, std::size_t index);

} // namespace halsted
