// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/core/Job.h"
#include "segmentation/core/StructureTable.h"
#include "segmentation/core/Volume.h"

#include <cstdint>
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
///
/// The number of a structure in .nii.gz, .nii, .nrrd and .seg.nrrd is its kind's label. Where that is 0 or an earlier
/// structure has it, it is the lowest number that no structure of this export asks for. Segments of .dcm are numbered 1, 2,
/// ... in the order given, as the standard wants.
///
/// DICOM Segmentations belong to no patient: patient fields say "Anonymous", study and series are new ones; they share the
/// frame of reference, when one is given, with the pictures. They do not list those pictures, whose own UIDs are unknown here.
Result<std::vector<std::string>> writeLabels(const std::vector<LabelExport>& structures, const ExportSource& source,
                                             const std::filesystem::path& file, const JobContext& job);

/// The bytes as they are, to .nii.gz, .nii or .nrrd, without a sidecar: how doubtful each voxel is.
Result<void> writeMap(const LabelMap& map, const std::filesystem::path& file, const JobContext& job);

/// The numbers described above, in the order of the structures; at most 255 structures.
std::vector<std::uint8_t> exportNumbers(const std::vector<LabelExport>& structures);

} // namespace halsted
