// SPDX-License-Identifier: Apache-2.0
// DICOM Segmentation, after PS3.3 A.51 and C.8.20.
#include "segmentation/io/LabelLayers.h"
#include "segmentation/io/LabelReader.h"
#include "segmentation/io/VolumeFormats.h"

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dcdeftag.h>
#include <dcmtk/dcmdata/dcfilefo.h>
#include <dcmtk/dcmdata/dcitem.h>
#include <dcmtk/dcmdata/dcsequen.h>
#include <dcmtk/dcmdata/dcuid.h>
#include <dcmtk/dcmdata/dcxfer.h>
#include <dcmtk/oflog/oflog.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <set>

namespace halsted {
namespace {

struct SegFrame {
  Vec3 positionMm = Vec3::Zero();
  int segment = 0;
  int slice = 0;
};

struct SegObject {
  Mat3 direction = Mat3::Identity();
  double rowSpacing = 0, columnSpacing = 0;
  double sliceSpacing = 0, thickness = 0; ///< 0 where not said
  int rows = 0, columns = 0, bits = 0;
  bool labelMap = false;
  double maximum = 1; ///< of a fractional segmentation
  std::vector<SegFrame> frames;
  std::map<int, std::string> names;
};

DcmItem* firstItem(DcmItem* in, const DcmTagKey& sequence) {
  DcmItem* out = nullptr;
  return in && in->findAndGetSequenceItem(sequence, out, 0).good() ? out : nullptr;
}

bool numbers(DcmItem* in, const DcmTagKey& tag, double* out, unsigned long count) {
  for (unsigned long i = 0; i < count; ++i)
    if (!in || in->findAndGetFloat64(tag, out[i], i).bad() || !std::isfinite(out[i]))
      return false;
  return true;
}

std::string textOf(DcmItem* in, const DcmTagKey& tag) {
  OFString text;
  return in && in->findAndGetOFString(tag, text).good() ? std::string(text.c_str()) : std::string();
}

bool readOrientation(DcmItem* groups, SegObject& out) {
  std::array<double, 6> cosines{};
  if (!numbers(firstItem(groups, DCM_PlaneOrientationSequence), DCM_ImageOrientationPatient, cosines.data(), 6))
    return false;
  const Vec3 i = Vec3(cosines[0], cosines[1], cosines[2]).normalized();
  const Vec3 j = Vec3(cosines[3], cosines[4], cosines[5]).normalized();
  if (!(std::abs(i.dot(j)) < 1e-3))
    return false;
  out.direction.col(0) = i;
  out.direction.col(2) = i.cross(j).normalized();
  out.direction.col(1) = out.direction.col(2).cross(i);
  return out.direction.allFinite();
}

bool readMeasures(DcmItem* groups, SegObject& out) {
  DcmItem* measures = firstItem(groups, DCM_PixelMeasuresSequence);
  std::array<double, 2> spacing{};
  if (!numbers(measures, DCM_PixelSpacing, spacing.data(), 2))
    return false;
  out.rowSpacing = spacing[0];
  out.columnSpacing = spacing[1];
  numbers(measures, DCM_SpacingBetweenSlices, &out.sliceSpacing, 1);
  numbers(measures, DCM_SliceThickness, &out.thickness, 1);
  return out.rowSpacing > 0 && out.columnSpacing > 0;
}

Result<SegObject> readObject(const std::filesystem::path& file, DcmDataset& set) {
  SegObject out;
  Uint16 rows = 0, columns = 0, bits = 0;
  Sint32 frames = 0;
  set.findAndGetUint16(DCM_Rows, rows);
  set.findAndGetUint16(DCM_Columns, columns);
  set.findAndGetUint16(DCM_BitsAllocated, bits);
  set.findAndGetSint32(DCM_NumberOfFrames, frames);
  out.rows = rows;
  out.columns = columns;
  out.bits = bits;
  const std::string kind = textOf(&set, DCM_SegmentationType);
  out.labelMap = kind == "LABELMAP";
  if (rows == 0 || columns == 0 || frames < 1 || frames > 1'000'000 || (bits != 1 && bits != 8 && !(bits == 16 && out.labelMap)))
    return damaged(file, "its size or the kind of its pixels is not one a segmentation can have; ask for the file again.");
  if (kind == "FRACTIONAL") {
    Uint16 maximum = 255;
    set.findAndGetUint16(DCM_MaximumFractionalValue, maximum);
    out.maximum = std::max<int>(1, maximum);
  }

  DcmSequenceOfItems* segments = nullptr;
  set.findAndGetSequence(DCM_SegmentSequence, segments);
  for (unsigned long i = 0; segments && i < segments->card(); ++i) {
    Uint16 number = 0;
    if (segments->getItem(i)->findAndGetUint16(DCM_SegmentNumber, number).good())
      out.names[number] = textOf(segments->getItem(i), DCM_SegmentLabel);
  }

  DcmItem* shared = firstItem(&set, DCM_SharedFunctionalGroupsSequence);
  DcmSequenceOfItems* perFrame = nullptr;
  set.findAndGetSequence(DCM_PerFrameFunctionalGroupsSequence, perFrame);
  if (!perFrame || perFrame->card() != static_cast<unsigned long>(frames))
    return damaged(file, "it does not say where each of its frames lies; ask for the file again.");
  DcmItem* const first = perFrame->getItem(0);
  if ((!readOrientation(shared, out) && !readOrientation(first, out)) || (!readMeasures(shared, out) && !readMeasures(first, out)))
    return damaged(file, "it does not say how its frames lie in the patient; ask for the file again.");
  out.frames.resize(static_cast<std::size_t>(frames));
  for (unsigned long i = 0; i < perFrame->card(); ++i) {
    SegFrame& frame = out.frames[i];
    DcmItem* groups = perFrame->getItem(i);
    if (!numbers(firstItem(groups, DCM_PlanePositionSequence), DCM_ImagePositionPatient, frame.positionMm.data(), 3))
      return damaged(file, fmt::format("frame {} does not say where it lies; ask for the file again.", i + 1));
    Uint16 segment = 0;
    DcmItem* identification = firstItem(groups, DCM_SegmentIdentificationSequence);
    if (!identification)
      identification = firstItem(shared, DCM_SegmentIdentificationSequence);
    if (!out.labelMap && (!identification || identification->findAndGetUint16(DCM_ReferencedSegmentNumber, segment).bad()))
      return damaged(file, fmt::format("frame {} does not say which structure it shows; ask for the file again.", i + 1));
    frame.segment = segment;
    SegObject own = out;
    if (firstItem(groups, DCM_PlaneOrientationSequence) && readOrientation(groups, own) && !own.direction.isApprox(out.direction, 1e-3))
      return unsupported(file, "its frames lie in different directions.");
  }
  return out;
}

/// The grid the frames lie on, and the slice of each. Empty slices are left out of such files, so that gaps are multiples.
Result<VolumeGeometry> gridOf(const std::filesystem::path& file, SegObject& object) {
  const Vec3 normal = object.direction.col(2);
  std::vector<double> heights;
  for (const SegFrame& frame : object.frames)
    heights.push_back(frame.positionMm.dot(normal));
  std::sort(heights.begin(), heights.end());
  double step = 0;
  for (std::size_t i = 1; i < heights.size(); ++i)
    if (const double gap = heights[i] - heights[i - 1]; gap > 1e-3 && (step == 0 || gap < step))
      step = gap;
  // Where every other slice is empty the spacing written down is right and the smallest gap is not.
  const double gaps = object.sliceSpacing > 0 ? step / object.sliceSpacing : 0;
  if (step == 0)
    step = object.sliceSpacing > 0 ? object.sliceSpacing : object.thickness;
  else if (gaps > 1.5 && std::abs(gaps - std::nearbyint(gaps)) < 0.02)
    step = object.sliceSpacing;
  if (!(step > 0))
    return damaged(file, "it does not say how thick its slices are; ask for the file again.");
  const double count = (heights.back() - heights.front()) / step;
  if (!(count < 100'000))
    return damaged(file, "its frames lie too far apart; ask for the file again.");
  VolumeGeometry grid;
  grid.size = Index3(object.columns, object.rows, static_cast<int>(std::lround(count)) + 1);
  grid.spacingMm = Vec3(object.columnSpacing, object.rowSpacing, step);
  grid.direction = object.direction;
  for (SegFrame& frame : object.frames) {
    const double slice = (frame.positionMm.dot(normal) - heights.front()) / step;
    frame.slice = static_cast<int>(std::lround(slice));
    if (std::abs(slice - frame.slice) > 0.1)
      return unsupported(file, "its slices are unevenly spaced.");
    if (frame.slice == 0)
      grid.originMm = frame.positionMm;
  }
  for (const SegFrame& frame : object.frames) {
    const Vec3 expected = grid.originMm + normal * (frame.slice * step);
    if ((frame.positionMm - expected).norm() > 0.1 * std::min(object.rowSpacing, object.columnSpacing) + 1e-3)
      return unsupported(file, "its frames do not lie in one stack.");
  }
  return grid;
}

struct Pixels {
  const Uint8* bytes = nullptr;
  unsigned long count = 0;
};

Result<Pixels> pixelsOf(const std::filesystem::path& file, DcmDataset& set, const SegObject& object) {
  Pixels out;
  const std::uint64_t bits = static_cast<std::uint64_t>(object.rows) * static_cast<std::uint64_t>(object.columns) * object.frames.size() *
                             static_cast<std::uint64_t>(object.bits);
  DcmElement* element = nullptr;
  Uint16* words = nullptr;
  Uint8* bytes = nullptr;
  if (set.findAndGetElement(DCM_PixelData, element).bad() || !element)
    return damaged(file, "it has no pixels; ask for the file again.");
  const unsigned long length = element->getLength();
  if (element->getUint8Array(bytes).good() && bytes)
    out.bytes = bytes;
  else if (element->getUint16Array(words).good() && words)
    out.bytes = reinterpret_cast<const Uint8*>(words);
  out.count = length;
  if (!out.bytes || std::uint64_t{out.count} * 8 < bits)
    return damaged(file, "its pixels are cut off; ask for the file again.");
  return out;
}

} // namespace

Result<LabelContent> readDicomSegmentation(const std::filesystem::path& file, std::uint64_t memoryLimit, const Allocate& allocate,
                                           const JobContext& job) {
  OFLog::configure(OFLogger::OFF_LOG_LEVEL);
  DcmFileFormat format;
  if (format.loadFile(file.c_str()).bad())
    return damaged(file, "it is not a label file, or it is damaged.");
  DcmDataset& set = *format.getDataset();
  const std::string sopClass = textOf(&set, DCM_SOPClassUID);
  constexpr const char* kLabelMapSegmentationStorage = "1.2.840.10008.5.1.4.1.1.66.7"; // newer than DCMTK 3.6.7
  if (sopClass != UID_SegmentationStorage && sopClass != kLabelMapSegmentationStorage)
    return unsupported(file, "it is not a DICOM Segmentation.");
  if (DcmXfer(set.getOriginalXfer()).isEncapsulated())
    return unsupported(file, "its pixels are compressed; save it without compression.");
  Result<SegObject> object = readObject(file, set);
  if (!object)
    return fail(object.error());
  const Result<VolumeGeometry> grid = gridOf(file, *object);
  if (!grid)
    return fail(grid.error());
  if (memoryLimit > 0 && grid->voxelCount() > memoryLimit / 2)
    return fail(ErrorCode::Refused, fmt::format("{} could not be read: it needs more memory than may be used.", file.filename().string()));
  const Result<Pixels> pixels = pixelsOf(file, set, *object);
  if (!pixels)
    return fail(pixels.error());

  const std::size_t plane = static_cast<std::size_t>(object->rows) * static_cast<std::size_t>(object->columns);
  const auto pixel = [&](std::size_t i) -> int {
    if (object->bits == 1)
      return (pixels->bytes[i / 8] >> (i % 8)) & 1;
    if (object->bits == 8)
      return pixels->bytes[i];
    return pixels->bytes[2 * i] | (pixels->bytes[2 * i + 1] << 8);
  };
  // Segments, or the values of a label map, in their order; kept as they are where one byte can tell them.
  std::set<int> values;
  for (const SegFrame& frame : object->frames)
    values.insert(frame.segment);
  if (object->labelMap) {
    values.clear();
    for (std::size_t i = 0; i < plane * object->frames.size(); ++i)
      values.insert(pixel(i));
    values.erase(0);
  }
  if (values.size() > 255)
    return unsupported(file, fmt::format("it holds {} labels, and 255 are the most.", values.size()));
  const bool keep = values.empty() || (*values.begin() >= 1 && *values.rbegin() <= 255);
  std::map<int, std::uint8_t> newValues;
  std::map<int, std::vector<std::size_t>> groups; ///< frames of each segment; all of them are one group of a label map
  for (std::size_t f = 0; f < object->frames.size(); ++f)
    groups[object->labelMap ? 0 : object->frames[f].segment].push_back(f);
  for (const int value : values)
    newValues[value] = static_cast<std::uint8_t>(keep ? value : static_cast<int>(newValues.size()) + 1);

  Result<LabelLayers> layers = LabelLayers::make(grid->voxelCount(), groups.size(), memoryLimit / 2, allocate);
  if (!layers)
    return fail(layers.error());
  LabelContent out{*grid, {{}}, {}};
  double done = 0;
  for (const auto& [segment, frames] : groups) {
    job.progress(done++ / static_cast<double>(groups.size()), "Reading labels");
    const std::size_t layer = layers->add([&](const auto& mark) {
      for (const std::size_t f : frames)
        for (std::size_t i = 0; i < plane; ++i) {
          const int value = pixel(f * plane + i);
          const bool inside = object->labelMap || object->bits == 1 ? value != 0 : 2 * value >= object->maximum;
          if (inside)
            mark(plane * static_cast<std::size_t>(object->frames[f].slice) + i, newValues[object->labelMap ? value : segment]);
        }
    });
    out.names.resize(layers->used());
    for (const int value : values)
      if (object->labelMap || value == segment) {
        const auto name = object->names.find(value);
        out.names[layer][newValues[value]] =
            name == object->names.end() || name->second.empty() ? fmt::format("label_{}", value) : name->second;
      }
  }
  noteOverlap(layers->overlapping(), out);
  return out;
}

} // namespace halsted
