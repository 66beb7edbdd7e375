// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/core/Job.h"
#include "segmentation/core/StructureTable.h"
#include "segmentation/core/Volume.h"

#include <filesystem>
#include <string>
#include <vector>

namespace halsted {

/// One structure to write: where it is and how it is called.
struct LabelExport {
  LabelMap labels;        ///< its layer; layers of one export share a grid
  std::uint8_t value = 0; ///< its voxels in that layer
  StructureKind kind;
};

/// What of the study a file may point back to. No name, number or date of the patient.
struct ExportSource {
  std::string seriesUid;
  std::string frameOfReferenceUid;
};

/// By extension: .nii.gz and .nii (with a sidecar FILE.json {"1": "liver"}), .nrrd (the same), .seg.nrrd (3D Slicer's
/// segmentation: names, colours, codes, overlapping layers), .dcm (DICOM Segmentation, binary). Written beside the target
/// and renamed, so that a failure leaves an older file as it was. Where structures overlap in a format that cannot hold
/// that (.nii.gz, .nrrd), later ones win; the sentences returned say so.
Result<std::vector<std::string>> writeLabels(const std::vector<LabelExport>& structures, const ExportSource& source,
                                             const std::filesystem::path& file, const JobContext& job);

} // namespace halsted
