// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/io/DicomHeader.h"

#include <filesystem>

namespace halsted {

/// Range that stored values of a file can take, after colours have become brightness.
struct DicomValueRange {
  std::int32_t min = 0, max = 0;
};
DicomValueRange dicomValueRange(const DicomPixelLayout& pixels);

/// Values of 32 bits, or floating point: they do not fit 16-bit words.
bool isWide(const DicomPixelLayout& pixels);
bool isColour(const DicomPixelLayout& pixels);

/// The pixels of one file, frame by frame. Any thread may read.
class DicomPixels {
public:
  /// header is the file's own and outlives this.
  static Result<DicomPixels> open(const std::filesystem::path& file, const DicomHeader& header);

  /// Stored values as 16-bit words, two's complement where dicomValueRange().min < 0. Not for wide pixels. The error is a
  /// phrase: "its JPEG stream is damaged".
  Result<void> read(std::size_t frame, std::uint16_t* words) const;
  /// Stored values of wide pixels.
  Result<void> readWide(std::size_t frame, float* values) const;
  /// A number that differs for frames whose stored bytes differ.
  Result<std::uint64_t> contentHash(std::size_t frame) const;

private:
  DicomPixels(FileBytes file, const DicomHeader& header) : m_file(std::move(file)), m_header(&header) {}
  Result<std::vector<unsigned char>> storedBytes(std::size_t frame) const;

  FileBytes m_file;
  std::vector<std::byte> m_inflated;
  const DicomHeader* m_header;
};

} // namespace halsted
