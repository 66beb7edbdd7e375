// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/io/DicomBytes.h"

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace halsted {

inline constexpr std::uint32_t kUndefinedLength = 0xFFFFFFFFu;

constexpr std::uint32_t dicomTag(unsigned group, unsigned element) {
  return (group << 16) | element;
}
constexpr std::uint16_t dicomVr(char a, char b) {
  return static_cast<std::uint16_t>((static_cast<unsigned char>(a) << 8) | static_cast<unsigned char>(b));
}

struct DicomElement {
  std::uint32_t tag = 0;
  std::uint16_t vr = 0; ///< 0 where the syntax does not say
  std::uint32_t length = 0;
  std::uint64_t value = 0; ///< where the value starts

  bool undefinedLength() const { return length == kUndefinedLength; }
};

/// How elements are written (PS3.5 section 7).
struct DicomEncoding {
  bool explicitVr = true;
  bool bigEndian = false;
};

/// Reads elements and values out of untrusted bytes: nothing outside them, nothing longer than asked for, a few
/// kilobytes at a time.
class DicomElements {
public:
  DicomElements(const ByteSource& source, DicomEncoding encoding) : m_source(source), m_encoding(encoding) {}

  DicomEncoding encoding() const { return m_encoding; }
  void setEncoding(DicomEncoding encoding) { m_encoding = encoding; }
  std::uint64_t size() const { return m_source.size(); }

  /// The element at position, which moves on to its value. Nothing where its head does not fit before end.
  std::optional<DicomElement> next(std::uint64_t& position, std::uint64_t end, DicomEncoding encoding);

  /// Up to maxLength bytes of text without the padding at its ends; what cannot be read is empty.
  std::string text(const DicomElement& element, std::size_t maxLength = 1024);
  /// Numbers of a DS or IS value; nothing if one is not a number.
  std::optional<std::vector<double>> decimals(const DicomElement& element, std::size_t maxCount);
  std::optional<long> integer(const DicomElement& element); ///< IS
  /// The index-th binary number of the value; nothing where the value is too short.
  std::optional<std::uint16_t> u16(const DicomElement& element, std::size_t index = 0);
  std::optional<std::uint32_t> u32(const DicomElement& element, std::size_t index = 0);
  std::optional<double> f64(const DicomElement& element, std::size_t index = 0);
  std::optional<float> f32(const DicomElement& element, std::size_t index = 0);

  /// count bytes from position, valid until the next call; null where there are not as many. count is at most 4096.
  const unsigned char* peek(std::uint64_t position, std::size_t count);

private:
  const unsigned char* number(const DicomElement& element, std::size_t index, std::size_t width);

  const ByteSource& m_source;
  DicomEncoding m_encoding;
  std::array<unsigned char, 16384> m_window;
  std::uint64_t m_windowStart = 0;
  std::size_t m_windowSize = 0;
};

} // namespace halsted
