// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/core/Geometry.h"
#include "segmentation/core/Study.h"
#include "segmentation/io/DicomElements.h"

#include <memory>

namespace halsted {

enum class DicomCoding { Native, Rle, Jpeg, JpegLs, Jpeg2000, Unsupported };

/// How a file's elements and pixels are written (PS3.5 annex A).
struct DicomTransferSyntax {
  std::string uid;
  DicomEncoding elements;
  bool deflated = false;
  bool bigEndianPixels = false;
  DicomCoding coding = DicomCoding::Native;
  bool lossy = false;
};
/// A syntax nobody knows has coding Unsupported.
DicomTransferSyntax dicomTransferSyntax(const std::string& uid);

/// One picture: where it lies and what sets it apart from others at the same place.
struct DicomFrame {
  std::optional<Vec3> positionMm;           ///< centre of its first pixel
  std::optional<Mat3> axes;                 ///< columns: along a row (i), down a column (j), and their cross product; orthonormal
  std::optional<Eigen::Vector2d> spacingMm; ///< along i, along j
  double thicknessMm = 0;                   ///< 0: not said
  double slope = 1, intercept = 0;
  bool rescaled = false; ///< slope and intercept stood in the file
  std::string rescaleType;
  std::string stackId, imageType, kernel, gradient;
  long temporal = 0, acquisition = 0, echo = 0;
  double echoTimeMs = 0, bValue = 0, triggerMs = 0;
  std::array<std::uint32_t, 6> dimensions{}; ///< dimension index values, 0 where there are none
};

/// Pixel description (PS3.3 C.7.6.3) and where the pixels are.
struct DicomPixelLayout {
  unsigned rows = 0, columns = 0, samples = 1, bitsAllocated = 0, bitsStored = 0, highBit = 0;
  bool isSigned = false, planar = false, isFloat = false, wordPixels = false;
  std::string photometric;
  std::optional<std::int64_t> padding;
  std::shared_ptr<const std::vector<std::uint16_t>> palette; ///< red, green, blue one after the other, 16 bits each
  unsigned paletteFirst = 0;

  std::uint64_t offset = 0, length = 0; ///< native pixels; of the inflated data set where the file is deflated
  struct Fragment {
    std::uint64_t offset = 0;
    std::uint32_t length = 0;
  };
  std::vector<std::vector<Fragment>> frameFragments; ///< compressed pixels, per frame

  std::uint64_t planePixels() const { return std::uint64_t{rows} * columns; }
  std::uint64_t frameBits() const { return planePixels() * samples * bitsAllocated; }
};

/// What the program uses of a DICOM file, checked against the bytes that are there. Made without any library.
struct DicomHeader {
  enum class Kind { NotDicom, Directory, NotImage, Image };
  Kind kind = Kind::NotDicom;
  std::string objectName; ///< of what is not an image: "structured report"
  std::string problem;    ///< why its pixels cannot be used, a phrase that continues "because "; empty: they can
  bool damaged = false;   ///< the problem is one of the bytes, not of what Halsted reads

  DicomTransferSyntax syntax;
  std::uint64_t datasetOffset = 0;
  std::string sopClass, sopInstance, studyUid, seriesUid, frameOfReference, modality, description, bodyPart;
  long seriesNumber = 0, instanceNumber = 0;
  long announcedImages = 0; ///< of the acquisition or series, as the file says; 0: it does not
  double acquisitionSeconds = 0; ///< time of day
  bool burnedIn = false, modalityTable = false;
  PatientIdentity patient;
  DicomPixelLayout pixels;
  std::vector<DicomFrame> frames; ///< at least one where kind is Image

  bool imageTypeHas(std::string_view word) const;
};

/// Reads a Part 10 file, or a bare data set, up to the pixels. Never throws on any bytes; sequences deeper than 64, more
/// than 200 000 frames, or a deflated data set that grows past 512 MiB are problems.
DicomHeader readDicomHeader(const ByteSource& source);

/// The data set behind a deflated file's header; nothing where it is damaged or larger than 512 MiB.
std::optional<std::vector<std::byte>> inflateDicom(const ByteSource& source, std::uint64_t datasetOffset);

} // namespace halsted
