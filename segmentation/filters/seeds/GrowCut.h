// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/core/Job.h"
#include "segmentation/core/Volume.h"

#include <cstdint>
#include <vector>

namespace halsted {

/// Labels for every voxel, and how near the decision was.
struct GrowCutLabels {
  LabelMap labels;
  std::vector<std::uint8_t> doubt; ///< 255 at borders where the two paths cost the same, 0 where they differ most; i fastest
};

/// Several labels at once, from strokes: every voxel gets the label of the seed it is reached from by the cheapest path, where
/// a step costs its length and the difference of values along it, in noise. What GrowCut converges to (Vezhnevets and
/// Konouchine, GraphiCon 2005) found by one shortest-path pass (Zhu et al., Proc. SPIE 9036, 2014) with whole costs and a
/// bucket queue. For strokes that are many; a few clicks need SeedSession. seeds: 0 where nothing is known, on the volume's
/// grid; within: null, or the voxels that may get a label. Fails when there is no seed.
Result<GrowCutLabels> growCut(const Volume& volume, const LabelMap& seeds, const Mask* within, const JobContext& job);

} // namespace halsted
