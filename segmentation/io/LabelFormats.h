// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/io/AtomicFile.h"
#include "segmentation/io/LabelWriter.h"

#include <array>
#include <cstddef>
#include <span>
#include <string>
#include <vector>

/// What the writers of single label formats share with writeLabels(). Not for use outside this folder.
namespace halsted {

/// Structures that lie in one label map and exclude each other there. Points into the export it was made from.
struct ExportLayer {
  const LabelMap* labels = nullptr;
  std::vector<std::size_t> structures;      ///< indices into the export, in its order
  std::array<std::uint8_t, 256> numberOf{}; ///< what each value of the label map is written as
};

/// Neighbouring structures of one label map become one layer; numbers as from exportNumbers().
std::vector<ExportLayer> exportLayers(const std::vector<LabelExport>& structures, const std::vector<std::uint8_t>& numbers);

/// A code of SNOMED CT, or an empty one.
struct SnomedCode {
  std::string value, meaning;
};

/// How DICOM (and with it 3D Slicer) describes a segment.
struct SegmentCodes {
  SnomedCode category, type, modifier;
};

/// Category by DICOM PS3.16, context group 7150. A kind without a code is a "Tissue", as in 3D Slicer.
SegmentCodes segmentCodes(const StructureKind& kind);

/// One gzip stream. Label maps shrink to a few percent.
Result<std::vector<std::byte>> gzip(std::span<const std::byte> bytes);

/// The 352 bytes before the voxels of a single-file NIfTI-1 label map (unsigned 8 bit). Fails where NIfTI-1 cannot hold
/// the grid. Geometry as sform and qform, in RAS.
/// Source: NIfTI-1 data format, nifti1.h (NIMH, 2007).
Result<std::vector<std::byte>> niftiLabelHeader(const VolumeGeometry& geometry, const std::string& fileName);

/// Header of an attached NRRD file with gzipped unsigned 8 bit voxels, up to and with its empty line, in LPS.
/// Source: Definition of NRRD file format (teem.sourceforge.net/nrrd/format.html).
std::string nrrdLabelHeader(const VolumeGeometry& geometry);

/// The same for a segmentation as 3D Slicer 5 reads and writes it; several layers make a fourth, fastest axis.
/// extents: for each structure its first and last voxel along i, j, k; first > last when it has none.
/// Source: 3D Slicer developer guide, "Segmentations", file format.
std::string segNrrdHeader(const std::vector<LabelExport>& structures, const std::vector<std::uint8_t>& numbers,
                          const std::vector<ExportLayer>& layers, const std::vector<std::array<int, 6>>& extents);

/// Source: DICOM PS3.3, A.51 Segmentation IOD, and PS3.10.
Result<void> writeDicomSegmentation(const std::vector<LabelExport>& structures, const std::vector<ExportLayer>& layers,
                                    const ExportSource& source, AtomicFile& file, const std::string& fileName, const JobContext& job);

} // namespace halsted
