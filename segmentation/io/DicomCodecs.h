// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/io/DicomHeader.h"

#include <span>

namespace halsted {

/// Uncompressed little-endian samples of one frame, and how they lie.
struct DicomSamples {
  unsigned samples = 1, bitsAllocated = 16, bitsStored = 16, highBit = 15;
  bool isSigned = false, planar = false, bigEndian = false;
  std::string photometric;
  std::vector<unsigned char> bytes;
};

/// Decoders of one frame's code stream. The picture's size must be the header's, else the stream counts as damaged.
/// Errors are phrases: "its JPEG stream is damaged".
Result<DicomSamples> decodeDicomRle(const DicomPixelLayout& layout, std::span<const unsigned char> stream);
Result<DicomSamples> decodeDicomJpeg(const DicomHeader& header, std::span<const unsigned char> stream); ///< and JPEG-LS
Result<DicomSamples> decodeDicomJpeg2000(const DicomPixelLayout& layout, std::span<const unsigned char> stream);

} // namespace halsted
