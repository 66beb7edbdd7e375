// SPDX-License-Identifier: Apache-2.0
#include "segmentation/io/DicomDataset.h"
#include "segmentation/io/LabelFormats.h"

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dcdeftag.h>
#include <dcmtk/dcmdata/dcfilefo.h>
#include <dcmtk/dcmdata/dcpixel.h>
#include <dcmtk/dcmdata/dcuid.h>
#include <dcmtk/dcmiod/cielabutil.h>
#include <fmt/chrono.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>
#include <ctime>
#include <memory>
#include <stdexcept>
#include <utility>

namespace halsted {

namespace {

/// One slice of one segment that has voxels.
struct Frame {
  std::size_t segment = 0; ///< index into the export
  int slice = 0;
};

/// DCMTK answers each insertion with a condition; none of them can fail but for memory or a missing data dictionary.
void require(const OFCondition& condition) {
  if (condition.bad())
    throw std::runtime_error(condition.text());
}

std::string decimals(std::initializer_list<double> values) {
  std::string text;
  for (const double value : values) {
    if (!text.empty())
      text += '\\';
    text += decimalString(value);
  }
  return text;
}

DcmItem& addCode(DcmItem& parent, const DcmTagKey& sequence, const SnomedCode& code) {
  DcmItem& item = addItem(parent, sequence);
  // Code values longer than a short string (16) have an attribute of their own.
  putText(item, code.value.size() > 16 ? DCM_LongCodeValue : DCM_CodeValue, code.value);
  putText(item, DCM_CodingSchemeDesignator, "SCT");
  putText(item, DCM_CodeMeaning, longString(code.meaning));
  return item;
}

void addPatientAndStudy(DcmDataset& dataset) {
  putText(dataset, DCM_PatientName, "Anonymous^Patient");
  putText(dataset, DCM_PatientID, "Anonymous");
  putText(dataset, DCM_PatientBirthDate, "");
  putText(dataset, DCM_PatientSex, "");
  putText(dataset, DCM_PatientIdentityRemoved, "YES");
  putText(dataset, DCM_DeidentificationMethod, "Written without patient identity by Halsted");
  putText(dataset, DCM_StudyInstanceUID, randomUid());
  putText(dataset, DCM_StudyDate, "");
  putText(dataset, DCM_StudyTime, "");
  putText(dataset, DCM_ReferringPhysicianName, "");
  putText(dataset, DCM_StudyID, "");
  putText(dataset, DCM_AccessionNumber, "");
}

void addSeriesAndEquipment(DcmDataset& dataset, const ExportSource& source) {
  putText(dataset, DCM_Modality, "SEG");
  putText(dataset, DCM_SeriesInstanceUID, randomUid());
  putText(dataset, DCM_SeriesNumber, "1");
  putText(dataset, DCM_SeriesDescription, "Segmentation");
  const std::string& reference = source.frameOfReferenceUid;
  putText(dataset, DCM_FrameOfReferenceUID, validUid(reference) ? reference : randomUid());
  putText(dataset, DCM_PositionReferenceIndicator, "");
  putText(dataset, DCM_Manufacturer, "Halsted");
  putText(dataset, DCM_ManufacturerModelName, "Halsted");
  putText(dataset, DCM_DeviceSerialNumber, "1");
  putText(dataset, DCM_SoftwareVersions, HALSTED_VERSION);
}

void addImage(DcmDataset& dataset, const VolumeGeometry& grid, std::size_t frames, bool oneLayer) {
  const std::tm now = fmt::gmtime(std::time(nullptr));
  putText(dataset, DCM_SpecificCharacterSet, "ISO_IR 192");
  putText(dataset, DCM_SOPClassUID, UID_SegmentationStorage);
  putText(dataset, DCM_SOPInstanceUID, randomUid());
  putText(dataset, DCM_InstanceNumber, "1");
  putText(dataset, DCM_ContentDate, fmt::format("{:%Y%m%d}", now));
  putText(dataset, DCM_ContentTime, fmt::format("{:%H%M%S}", now));
  putText(dataset, DCM_TimezoneOffsetFromUTC, "+0000");
  putText(dataset, DCM_ContentLabel, "SEGMENTATION");
  putText(dataset, DCM_ContentDescription, "Segmentation");
  putText(dataset, DCM_ContentCreatorName, "");
  putText(dataset, DCM_ImageType, "DERIVED\\PRIMARY");
  putText(dataset, DCM_LossyImageCompression, "00");
  putNumber(dataset, DCM_SamplesPerPixel, std::size_t{1});
  putText(dataset, DCM_PhotometricInterpretation, "MONOCHROME2");
  putText(dataset, DCM_NumberOfFrames, std::to_string(frames));
  putNumber(dataset, DCM_Rows, static_cast<std::size_t>(grid.size.y()));
  putNumber(dataset, DCM_Columns, static_cast<std::size_t>(grid.size.x()));
  putNumber(dataset, DCM_BitsAllocated, std::size_t{1});
  putNumber(dataset, DCM_BitsStored, std::size_t{1});
  putNumber(dataset, DCM_HighBit, std::size_t{0});
  putNumber(dataset, DCM_PixelRepresentation, std::size_t{0});
  putText(dataset, DCM_SegmentationType, "BINARY");
  putText(dataset, DCM_SegmentsOverlap, oneLayer ? "NO" : "UNDEFINED");
}

void addSegment(DcmDataset& dataset, const StructureKind& kind, std::size_t number) {
  DcmItem& segment = addItem(dataset, DCM_SegmentSequence);
  const SegmentCodes codes = segmentCodes(kind);
  putNumber(segment, DCM_SegmentNumber, number);
  putText(segment, DCM_SegmentLabel, longString(kind.name));
  const auto title = kind.translations.find("en");
  putText(segment, DCM_SegmentDescription, longString(title == kind.translations.end() ? kind.name : title->second));
  putText(segment, DCM_SegmentAlgorithmType, "SEMIAUTOMATIC");
  putText(segment, DCM_SegmentAlgorithmName, "Halsted");
  addCode(segment, DCM_SegmentedPropertyCategoryCodeSequence, codes.category);
  DcmItem& type = addCode(segment, DCM_SegmentedPropertyTypeCodeSequence, codes.type);
  if (!codes.modifier.value.empty())
    addCode(type, DCM_SegmentedPropertyTypeModifierCodeSequence, codes.modifier);
  Uint16 lab[3] = {};
  double l = 0, a = 0, b = 0;
  IODCIELabUtil::rgb2DicomLab(l, a, b, kind.colour[0] / 255.0, kind.colour[1] / 255.0, kind.colour[2] / 255.0);
  for (const auto& [at, value] : {std::pair{0, l}, {1, a}, {2, b}})
    lab[at] = static_cast<Uint16>(std::clamp(std::lround(value), 0L, 65535L));
  require(segment.putAndInsertUint16Array(DCM_RecommendedDisplayCIELabValue, lab, 3));
}

void addDimension(DcmDataset& dataset, const std::string& organisation, const DcmTagKey& attribute, const DcmTagKey& group,
                  const char* label) {
  DcmItem& index = addItem(dataset, DCM_DimensionIndexSequence);
  require(index.putAndInsertTagKey(DCM_DimensionIndexPointer, attribute));
  require(index.putAndInsertTagKey(DCM_FunctionalGroupPointer, group));
  putText(index, DCM_DimensionOrganizationUID, organisation);
  putText(index, DCM_DimensionDescriptionLabel, label);
}

void addGroups(DcmDataset& dataset, const VolumeGeometry& grid, const std::vector<Frame>& frames, const JobContext& job) {
  const std::string organisation = randomUid();
  putText(addItem(dataset, DCM_DimensionOrganizationSequence), DCM_DimensionOrganizationUID, organisation);
  addDimension(dataset, organisation, DCM_ReferencedSegmentNumber, DCM_SegmentIdentificationSequence, "Segment");
  addDimension(dataset, organisation, DCM_ImagePositionPatient, DCM_PlanePositionSequence, "Slice");

  DcmItem& shared = addItem(dataset, DCM_SharedFunctionalGroupsSequence);
  DcmItem& measures = addItem(shared, DCM_PixelMeasuresSequence);
  // Rows come first: the distance between rows is along j.
  putText(measures, DCM_PixelSpacing, decimals({grid.spacingMm.y(), grid.spacingMm.x()}));
  putText(measures, DCM_SliceThickness, decimalString(grid.spacingMm.z()));
  putText(measures, DCM_SpacingBetweenSlices, decimalString(grid.spacingMm.z()));
  const Vec3 row = grid.direction.col(0);
  const Vec3 column = grid.direction.col(1);
  putText(addItem(shared, DCM_PlaneOrientationSequence), DCM_ImageOrientationPatient,
          decimals({row.x(), row.y(), row.z(), column.x(), column.y(), column.z()}));

  const Eigen::Affine3d patient_T_index = grid.patient_T_index();
  for (const Frame& frame : frames) {
    if (job.cancelled())
      return;
    DcmItem& groups = addItem(dataset, DCM_PerFrameFunctionalGroupsSequence);
    const Uint32 indices[2] = {static_cast<Uint32>(frame.segment + 1), static_cast<Uint32>(frame.slice + 1)};
    require(addItem(groups, DCM_FrameContentSequence).putAndInsertUint32Array(DCM_DimensionIndexValues, indices, 2));
    const Vec3 position = patient_T_index * Vec3(0, 0, frame.slice);
    putText(addItem(groups, DCM_PlanePositionSequence), DCM_ImagePositionPatient, decimals({position.x(), position.y(), position.z()}));
    putNumber(addItem(groups, DCM_SegmentIdentificationSequence), DCM_ReferencedSegmentNumber, frame.segment + 1);
  }
}

/// The slices in which each segment has voxels, segment by segment.
std::vector<Frame> findFrames(const std::vector<LabelExport>& structures, const std::vector<ExportLayer>& layers) {
  std::vector<Frame> frames;
  for (const ExportLayer& layer : layers) {
    const VolumeGeometry& grid = layer.labels->geometry();
    const std::size_t sliceVoxels = grid.offset(0, 0, 1);
    for (int k = 0; k < grid.size.z(); ++k) {
      const std::uint8_t* slice = layer.labels->voxels() + grid.offset(0, 0, k);
      // Four tables, so that neighbouring equal voxels do not wait for each other.
      std::array<std::array<bool, 256>, 4> present{};
      for (std::size_t i = 0; i < sliceVoxels; ++i)
        present[i & 3U][slice[i]] = true;
      for (const std::size_t s : layer.structures)
        if (const std::uint8_t value = structures[s].value;
            present[0][value] || present[1][value] || present[2][value] || present[3][value])
          frames.push_back({s, k});
    }
  }
  std::sort(frames.begin(), frames.end(),
            [](const Frame& a, const Frame& b) { return std::pair(a.segment, a.slice) < std::pair(b.segment, b.slice); });
  return frames;
}

/// Bit n is 1 where byte n of the eight equals value.
std::uint8_t equalBytes(std::uint64_t eight, std::uint8_t value) {
  constexpr std::uint64_t kOnes = 0x0101010101010101U;
  const std::uint64_t zeroWhereEqual = eight ^ (kOnes * value);
  const std::uint64_t highBits = ~(((zeroWhereEqual & (kOnes * 0x7FU)) + kOnes * 0x7FU) | zeroWhereEqual | (kOnes * 0x7FU));
  return static_cast<std::uint8_t>(((highBits >> 7U) * 0x0102040810204080U) >> 56U);
}

/// Appends a slice's voxels as bits from bit position on, lowest bit first (DICOM PS3.5, D.1): frames follow each other
/// without padding to whole bytes.
void packBits(const std::uint8_t* voxels, std::size_t count, std::uint8_t value, Uint8* bits, std::size_t position) {
  for (std::size_t i = 0; i < count; i += 8, position += 8) {
    std::uint64_t eight = 0;
    std::uint8_t byte = 0;
    if (count - i >= 8) {
      std::memcpy(&eight, voxels + i, 8);
      byte = equalBytes(eight, value);
    } else {
      for (std::size_t n = 0; n < count - i; ++n)
        byte |= static_cast<std::uint8_t>(voxels[i + n] == value ? 1U << n : 0U);
    }
    if (byte == 0)
      continue;
    const std::size_t shift = position % 8;
    bits[position / 8] |= static_cast<std::uint8_t>(byte << shift);
    if (shift != 0 && (byte >> (8 - shift)) != 0)
      bits[position / 8 + 1] |= static_cast<std::uint8_t>(byte >> (8 - shift));
  }
}

} // namespace

Result<void> writeDicomSegmentation(const std::vector<LabelExport>& structures, const std::vector<ExportLayer>& layers,
                                    const ExportSource& source, AtomicFile& file, const std::string& fileName, const JobContext& job) {
  const VolumeGeometry& grid = structures.front().labels.geometry();
  if (grid.size.maxCoeff() > 65535)
    return fail(ErrorCode::Unsupported, "DICOM holds at most 65535 rows, columns or slices, so " + fileName +
                                            " cannot hold these labels; export to .seg.nrrd instead.");
  if (const std::string problem = dictionaryProblem(fileName); !problem.empty())
    return fail(ErrorCode::Failed, problem);
  const std::vector<Frame> frames = findFrames(structures, layers);
  if (frames.empty())
    return fail(ErrorCode::NotFound,
                "None of the structures has a voxel, so there is nothing to write to " + fileName + "; segment again.");
  const std::size_t sliceVoxels = grid.offset(0, 0, 1);
  const std::size_t pixelBytes = (frames.size() * sliceVoxels + 15) / 16 * 2;
  if (pixelBytes > 0xFFFFFFFEU)
    return fail(ErrorCode::Unsupported,
                "DICOM files hold at most 4 GB, so " + fileName + " cannot hold these labels; export fewer structures to each file.");
  try {
    DcmFileFormat format;
    DcmDataset& dataset = *format.getDataset();
    addImage(dataset, grid, frames.size(), layers.size() == 1);
    addPatientAndStudy(dataset);
    addSeriesAndEquipment(dataset, source);
    for (std::size_t s = 0; s < structures.size(); ++s)
      addSegment(dataset, structures[s].kind, s + 1);
    addGroups(dataset, grid, frames, job);
    if (job.cancelled())
      return cancelled();
    job.progress(0.4, "Writing labels");

    auto pixels = std::make_unique<DcmPixelData>(DcmTag(DCM_PixelData, EVR_OB));
    Uint8* bits = nullptr;
    require(pixels->createUint8Array(static_cast<Uint32>(pixelBytes), bits));
    std::fill_n(bits, pixelBytes, Uint8{0});
    for (std::size_t f = 0; f < frames.size(); ++f) {
      const LabelExport& structure = structures[frames[f].segment];
      packBits(structure.labels.voxels() + grid.offset(0, 0, frames[f].slice), sliceVoxels, structure.value, bits, f * sliceVoxels);
    }
    require(dataset.insert(pixels.get(), OFTrue));
    pixels.release();
    if (job.cancelled())
      return cancelled();
    job.progress(0.7, "Writing labels");
    return writeDicom(file, format, job);
  } catch (const std::runtime_error& e) {
    return fail(ErrorCode::Failed, fileName + " was not written: DCMTK says \"" + e.what() + "\"; export to .seg.nrrd instead.");
  }
}

} // namespace halsted
