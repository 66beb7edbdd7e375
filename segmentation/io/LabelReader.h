// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/io/VolumeFile.h"

namespace halsted {

/// What a label file holds, without the voxels.
struct LabelContent {
  VolumeGeometry geometry;
  std::vector<std::map<int, std::string>> names; ///< of each map, by value; the maps lie one after the other
  std::vector<Finding> findings;
};

/// Reads label maps (NIfTI, NRRD, MetaImage, .seg.nrrd) or a DICOM Segmentation into one byte a voxel, and names from
/// the header or from a JSON file beside it. Structures that overlap come in several maps. Import worker only. Values over
/// 255, and those that mean two things in two layers, get new ones, and their old value as name where there is no other.
Result<LabelContent> readLabels(const std::filesystem::path& file, std::uint64_t memoryLimit, const Allocate& allocate,
                                const JobContext& job);

/// DICOM Segmentation, after PS3.3 A.51; binary, fractional (cut at one half) or label map.
Result<LabelContent> readDicomSegmentation(const std::filesystem::path& file, std::uint64_t memoryLimit, const Allocate& allocate,
                                           const JobContext& job);

/// Says that so many voxels had to be given to one of several structures; nothing for none.
void noteOverlap(std::size_t voxels, LabelContent& content);

/// {"1": "liver"}, {"liver": 1} or {"liver": [1, ...]} as names by value; empty for anything else.
std::map<std::int64_t, std::string> parseLabelNames(const std::string& json);

} // namespace halsted
