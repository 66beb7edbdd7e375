// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/core/Job.h"
#include "segmentation/filters/Measure.h"
#include "segmentation/io/StudyReader.h"

#include <string>
#include <utility>
#include <vector>

namespace halsted {

/// Structures that count as one: a name, and patterns (* stands for anything) of the names it unites.
struct LabelMerge {
  std::string name;
  std::vector<std::string> patterns;
};
/// From "bone=vertebrae_*,rib_*".
Result<LabelMerge> parseMerge(const std::string& text);

struct LabelComparison {
  std::vector<std::pair<std::string, Agreement>> structures; ///< those on both sides
  std::vector<std::string> onlyInA, onlyInB;
  std::vector<std::string> notes;
};

/// Structures are paired by name; where a side has no names at all, by value. When the grids differ, B is brought onto
/// A's grid (nearest voxel), and a note says so; sides that share no space are an error.
Result<LabelComparison> compareLabelFiles(const std::vector<LabelFile>& a, const std::vector<LabelFile>& b,
                                          const std::vector<LabelMerge>& merges, const JobContext& job);

/// Nearest voxel of `labels` at each voxel of `grid`; 0 outside.
LabelMap resampledLabels(const LabelMap& labels, const VolumeGeometry& grid);

} // namespace halsted
