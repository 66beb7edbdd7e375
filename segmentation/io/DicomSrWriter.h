// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/core/Job.h"
#include "segmentation/io/DicomSr.h"

#include <filesystem>
#include <map>
#include <string>

namespace halsted {

/// Comprehensive 3D SR, explicit little endian, beside the target and renamed. Groups with a segment are Volumetric ROI Measurements (TID
/// 1411) that point to it and to the source series, others Measurement Groups (TID 1501). Intervals are properties of a number with codes
/// of our own, which the standard leaves room for (TID 300 is extensible) but has no words for. Not verified by anybody; study and series
/// are those of the segmentation or new ones.
Result<void> writeDicomSr(const SrReport& report, const std::filesystem::path& file, const JobContext& job);

struct SegmentNumbers {
  SrSegmentation segmentation;
  std::map<std::string, int> numbers; ///< by the segments' labels: "liver"
};
/// Of a DICOM Segmentation on disk that Halsted wrote; reads no voxels.
Result<SegmentNumbers> segmentNumbers(const std::filesystem::path& file);

} // namespace halsted
