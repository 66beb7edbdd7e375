// SPDX-License-Identifier: Apache-2.0
#include "segmentation/io/LabelFormats.h"

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dcdeftag.h>
#include <dcmtk/dcmdata/dcdict.h>
#include <dcmtk/dcmdata/dcfilefo.h>
#include <dcmtk/dcmdata/dcostrmb.h>
#include <dcmtk/dcmdata/dcpixel.h>
#include <dcmtk/dcmdata/dcuid.h>
#include <dcmtk/dcmdata/dcvrui.h>
#include <dcmtk/dcmiod/cielabutil.h>
#include <fmt/chrono.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>
#include <ctime>
#include <memory>
#include <random>
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

void put(DcmItem& item, const DcmTagKey& tag, const std::string& text) {
  require(item.putAndInsertString(tag, text.c_str()));
}

void put(DcmItem& item, const DcmTagKey& tag, std::size_t number) {
  require(item.putAndInsertUint16(tag, static_cast<Uint16>(number)));
}

DcmItem& addItem(DcmItem& parent, const DcmTagKey& sequence) {
  DcmItem* item = nullptr;
  require(parent.findOrCreateSequenceItem(sequence, item, -2));
  return *item;
}

/// Decimal strings hold at most 16 characters.
std::string decimal(double value) {
  for (int digits = 15; digits > 8; --digits)
    if (std::string text = fmt::format("{:.{}g}", value == 0 ? 0.0 : value, digits); text.size() <= 16)
      return text;
  return fmt::format("{:.8g}", value);
}

std::string decimals(std::initializer_list<double> values) {
  std::string text;
  for (const double value : values) {
    if (!text.empty())
      text += '\\';
    text += decimal(value);
  }
  return text;
}

/// A UID made of a random UUID: DICOM PS3.5, B.2. Unlike DCMTK's it says nothing of the machine or the time.
std::string randomUid() {
  std::random_device random;
  std::array<std::uint32_t, 4> words{};
  for (std::uint32_t& word : words)
    word = random();
  words[1] = (words[1] & 0xFFFF0FFFU) | 0x00004000U; // version 4
  words[2] = (words[2] & 0x3FFFFFFFU) | 0x80000000U; // variant 1
  std::string digits;
  while (std::any_of(words.begin(), words.end(), [](std::uint32_t word) { return word != 0; })) {
    std::uint64_t remainder = 0;
    for (std::uint32_t& word : words) {
      const std::uint64_t value = (remainder << 32U) | word;
      word = static_cast<std::uint32_t>(value / 10);
      remainder = value % 10;
    }
    digits.push_back(static_cast<char>('0' + remainder));
  }
  std::reverse(digits.begin(), digits.end());
  return fmt::format("2.25.{}", digits);
}

/// Long strings hold 64 characters, and no backslash; a UTF-8 character is never cut in two.
std::string longString(std::string text) {
  std::replace_if(
      text.begin(), text.end(), [](char c) { return c == '\\' || static_cast<unsigned char>(c) < 32; }, ' ');
  std::size_t size = std::min<std::size_t>(text.size(), 64);
  while (size > 0 && size < text.size() && (static_cast<unsigned char>(text[size]) & 0xC0U) == 0x80U)
    --size;
  text.resize(size);
  return text;
}

DcmItem& addCode(DcmItem& parent, const DcmTagKey& sequence, const SnomedCode& code) {
  DcmItem& item = addItem(parent, sequence);
  // Code values longer than a short string (16) have an attribute of their own.
  put(item, code.value.size() > 16 ? DCM_LongCodeValue : DCM_CodeValue, code.value);
  put(item, DCM_CodingSchemeDesignator, "SCT");
  put(item, DCM_CodeMeaning, longString(code.meaning));
  return item;
}

void addPatientAndStudy(DcmDataset& dataset) {
  put(dataset, DCM_PatientName, "Anonymous^Patient");
  put(dataset, DCM_PatientID, "Anonymous");
  put(dataset, DCM_PatientBirthDate, "");
  put(dataset, DCM_PatientSex, "");
  put(dataset, DCM_PatientIdentityRemoved, "YES");
  put(dataset, DCM_DeidentificationMethod, "Written without patient identity by Halsted");
  put(dataset, DCM_StudyInstanceUID, randomUid());
  put(dataset, DCM_StudyDate, "");
  put(dataset, DCM_StudyTime, "");
  put(dataset, DCM_ReferringPhysicianName, "");
  put(dataset, DCM_StudyID, "");
  put(dataset, DCM_AccessionNumber, "");
}

void addSeriesAndEquipment(DcmDataset& dataset, const ExportSource& source) {
  put(dataset, DCM_Modality, "SEG");
  put(dataset, DCM_SeriesInstanceUID, randomUid());
  put(dataset, DCM_SeriesNumber, "1");
  put(dataset, DCM_SeriesDescription, "Segmentation");
  const std::string& reference = source.frameOfReferenceUid;
  const bool valid = !reference.empty() && DcmUniqueIdentifier::checkStringValue(reference.c_str(), "1").good();
  put(dataset, DCM_FrameOfReferenceUID, valid ? reference : randomUid());
  put(dataset, DCM_PositionReferenceIndicator, "");
  put(dataset, DCM_Manufacturer, "Halsted");
  put(dataset, DCM_ManufacturerModelName, "Halsted");
  put(dataset, DCM_DeviceSerialNumber, "1");
  put(dataset, DCM_SoftwareVersions, HALSTED_VERSION);
}

void addImage(DcmDataset& dataset, const VolumeGeometry& grid, std::size_t frames, bool oneLayer) {
  const std::tm now = fmt::gmtime(std::time(nullptr));
  put(dataset, DCM_SpecificCharacterSet, "ISO_IR 192");
  put(dataset, DCM_SOPClassUID, UID_SegmentationStorage);
  put(dataset, DCM_SOPInstanceUID, randomUid());
  put(dataset, DCM_InstanceNumber, "1");
  put(dataset, DCM_ContentDate, fmt::format("{:%Y%m%d}", now));
  put(dataset, DCM_ContentTime, fmt::format("{:%H%M%S}", now));
  put(dataset, DCM_TimezoneOffsetFromUTC, "+0000");
  put(dataset, DCM_ContentLabel, "SEGMENTATION");
  put(dataset, DCM_ContentDescription, "Segmentation");
  put(dataset, DCM_ContentCreatorName, "");
  put(dataset, DCM_ImageType, "DERIVED\\PRIMARY");
  put(dataset, DCM_LossyImageCompression, "00");
  put(dataset, DCM_SamplesPerPixel, std::size_t{1});
  put(dataset, DCM_PhotometricInterpretation, "MONOCHROME2");
  put(dataset, DCM_NumberOfFrames, std::to_string(frames));
  put(dataset, DCM_Rows, static_cast<std::size_t>(grid.size.y()));
  put(dataset, DCM_Columns, static_cast<std::size_t>(grid.size.x()));
  put(dataset, DCM_BitsAllocated, std::size_t{1});
  put(dataset, DCM_BitsStored, std::size_t{1});
  put(dataset, DCM_HighBit, std::size_t{0});
  put(dataset, DCM_PixelRepresentation, std::size_t{0});
  put(dataset, DCM_SegmentationType, "BINARY");
  put(dataset, DCM_SegmentsOverlap, oneLayer ? "NO" : "UNDEFINED");
}

void addSegment(DcmDataset& dataset, const StructureKind& kind, std::size_t number) {
  DcmItem& segment = addItem(dataset, DCM_SegmentSequence);
  const SegmentCodes codes = segmentCodes(kind);
  put(segment, DCM_SegmentNumber, number);
  put(segment, DCM_SegmentLabel, longString(kind.name));
  const auto title = kind.translations.find("en");
  put(segment, DCM_SegmentDescription, longString(title == kind.translations.end() ? kind.name : title->second));
  put(segment, DCM_SegmentAlgorithmType, "SEMIAUTOMATIC");
  put(segment, DCM_SegmentAlgorithmName, "Halsted");
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
  put(index, DCM_DimensionOrganizationUID, organisation);
  put(index, DCM_DimensionDescriptionLabel, label);
}

void addGroups(DcmDataset& dataset, const VolumeGeometry& grid, const std::vector<Frame>& frames, const JobContext& job) {
  const std::string organisation = randomUid();
  put(addItem(dataset, DCM_DimensionOrganizationSequence), DCM_DimensionOrganizationUID, organisation);
  addDimension(dataset, organisation, DCM_ReferencedSegmentNumber, DCM_SegmentIdentificationSequence, "Segment");
  addDimension(dataset, organisation, DCM_ImagePositionPatient, DCM_PlanePositionSequence, "Slice");

  DcmItem& shared = addItem(dataset, DCM_SharedFunctionalGroupsSequence);
  DcmItem& measures = addItem(shared, DCM_PixelMeasuresSequence);
  // Rows come first: the distance between rows is along j.
  put(measures, DCM_PixelSpacing, decimals({grid.spacingMm.y(), grid.spacingMm.x()}));
  put(measures, DCM_SliceThickness, decimal(grid.spacingMm.z()));
  put(measures, DCM_SpacingBetweenSlices, decimal(grid.spacingMm.z()));
  const Vec3 row = grid.direction.col(0);
  const Vec3 column = grid.direction.col(1);
  put(addItem(shared, DCM_PlaneOrientationSequence), DCM_ImageOrientationPatient,
      decimals({row.x(), row.y(), row.z(), column.x(), column.y(), column.z()}));

  const Eigen::Affine3d patient_T_index = grid.patient_T_index();
  for (const Frame& frame : frames) {
    if (job.cancelled())
      return;
    DcmItem& groups = addItem(dataset, DCM_PerFrameFunctionalGroupsSequence);
    const Uint32 indices[2] = {static_cast<Uint32>(frame.segment + 1), static_cast<Uint32>(frame.slice + 1)};
    require(addItem(groups, DCM_FrameContentSequence).putAndInsertUint32Array(DCM_DimensionIndexValues, indices, 2));
    const Vec3 position = patient_T_index * Vec3(0, 0, frame.slice);
    put(addItem(groups, DCM_PlanePositionSequence), DCM_ImagePositionPatient, decimals({position.x(), position.y(), position.z()}));
    put(addItem(groups, DCM_SegmentIdentificationSequence), DCM_ReferencedSegmentNumber, frame.segment + 1);
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

Result<void> writeTo(AtomicFile& file, DcmFileFormat& format, const JobContext& job) {
  std::vector<char> buffer(std::size_t{1} << 20);
  DcmOutputBufferStream stream(buffer.data(), static_cast<offile_off_t>(buffer.size()));
  format.transferInit();
  while (true) {
    if (job.cancelled())
      return cancelled();
    const OFCondition condition = format.write(stream, EXS_LittleEndianExplicit, EET_ExplicitLength, nullptr);
    void* bytes = nullptr;
    offile_off_t count = 0;
    stream.flushBuffer(bytes, count);
    if (auto written = file.write(bytes, static_cast<std::size_t>(count)); !written)
      return written;
    if (condition.good())
      break;
    if (condition != EC_StreamNotifyClient)
      throw std::runtime_error(condition.text());
  }
  format.transferEnd();
  return file.flush();
}

} // namespace

Result<void> writeDicomSegmentation(const std::vector<LabelExport>& structures, const std::vector<ExportLayer>& layers,
                                    const ExportSource& source, AtomicFile& file, const std::string& fileName, const JobContext& job) {
  const VolumeGeometry& grid = structures.front().labels.geometry();
  if (grid.size.maxCoeff() > 65535)
    return fail(ErrorCode::Unsupported, "DICOM holds at most 65535 rows, columns or slices, so " + fileName +
                                            " cannot hold these labels; export to .seg.nrrd instead.");
  if (!dcmDataDict.isDictionaryLoaded())
    return fail(ErrorCode::Failed, fileName + " was not written: DCMTK's data dictionary is missing; install the package libdcmtk17.");
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
    return writeTo(file, format, job);
  } catch (const std::runtime_error& e) {
    return fail(ErrorCode::Failed, fileName + " was not written: DCMTK says \"" + e.what() + "\"; export to .seg.nrrd instead.");
  }
}

} // namespace halsted
