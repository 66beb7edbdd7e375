// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/io/VolumeFile.h"

namespace halsted {

/// What a label file holds, without the voxels.
struct LabelContent {
  VolumeGeometry geometry;
  std::map<int, std::string> names; ///< by value in the map
  std::vector<Finding> findings;
};

/// Reads label maps (NIfTI, NRRD, MetaImage, .seg.nrrd) or a DICOM Segmentation into one byte a voxel, and names from
/// the header or from a JSON file beside it. Import worker only. Values over 255 get new ones, and their old value as name.
Result<LabelContent> readLabels(const std::filesystem::path& file, std::uint64_t memoryLimit, const Allocate& allocate,
                                const JobContext& job);

/// DICOM Segmentation, after PS3.3 A.51; binary, fractional (cut at one half) or label map.
Result<LabelContent> readDicomSegmentation(const std::filesystem::path& file, std::uint64_t memoryLimit, const Allocate& allocate,
                                           const JobContext& job);

/// {"1": "liver"}, {"liver": 1} or {"liver": [1, ...]} as names by value; empty for anything else.
std::map<std::int64_t, std::string> parseLabelNames(const std::string& json);

} // namespace halsted
