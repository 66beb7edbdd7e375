// SPDX-License-Identifier: Apache-2.0
#include "segmentation/io/DicomElements.h"

#include <algorithm>
#include <bit>
#include <charconv>
#include <cmath>
#include <string_view>

namespace halsted {
namespace {

template <typename T> T decode(const unsigned char* bytes, bool bigEndian) {
  T value = 0;
  for (std::size_t i = 0; i < sizeof(T); ++i)
    value = static_cast<T>(value | (static_cast<T>(bytes[bigEndian ? sizeof(T) - 1 - i : i]) << (8 * i)));
  return value;
}

bool isVrLetter(unsigned char c) {
  return c >= 'A' && c <= 'Z';
}

/// Value representations with a two-byte length (PS3.5 table 7.1-2); all others, future ones too, have four.
bool hasShortLength(std::uint16_t vr) {
  constexpr std::array kShort{
      dicomVr('A', 'E'), dicomVr('A', 'S'), dicomVr('A', 'T'), dicomVr('C', 'S'), dicomVr('D', 'A'), dicomVr('D', 'S'), dicomVr('D', 'T'),
      dicomVr('F', 'D'), dicomVr('F', 'L'), dicomVr('I', 'S'), dicomVr('L', 'O'), dicomVr('L', 'T'), dicomVr('P', 'N'), dicomVr('S', 'H'),
      dicomVr('S', 'L'), dicomVr('S', 'S'), dicomVr('S', 'T'), dicomVr('T', 'M'), dicomVr('U', 'I'), dicomVr('U', 'L'), dicomVr('U', 'S')};
  return std::find(kShort.begin(), kShort.end(), vr) != kShort.end();
}

std::string_view trimmed(std::string_view text) {
  const auto isPadding = [](char c) { return c == ' ' || c == '\0' || c == '\t' || c == '\r' || c == '\n'; };
  while (!text.empty() && isPadding(text.back()))
    text.remove_suffix(1);
  while (!text.empty() && isPadding(text.front()))
    text.remove_prefix(1);
  return text;
}

} // namespace

const unsigned char* DicomElements::peek(std::uint64_t position, std::size_t count) {
  const std::uint64_t total = m_source.size();
  if (count > m_window.size() || position > total || count > total - position)
    return nullptr;
  if (position < m_windowStart || position + count > m_windowStart + m_windowSize) {
    const std::size_t wanted = static_cast<std::size_t>(std::min<std::uint64_t>(m_window.size(), total - position));
    m_windowSize = 0;
    if (!m_source.read(position, m_window.data(), wanted))
      return nullptr;
    m_windowStart = position;
    m_windowSize = wanted;
  }
  return m_window.data() + (position - m_windowStart);
}

std::optional<DicomElement> DicomElements::next(std::uint64_t& position, std::uint64_t end, DicomEncoding encoding) {
  if (position > end || end - position < 8)
    return std::nullopt;
  const unsigned char* head = peek(position, 8);
  if (!head)
    return std::nullopt;
  DicomElement element;
  const bool big = encoding.bigEndian;
  element.tag = dicomTag(decode<std::uint16_t>(head, big), decode<std::uint16_t>(head + 2, big));
  // Items and delimiters have no VR in any syntax. Some writers also drop into implicit VR in the middle of a file.
  const bool hasVr = encoding.explicitVr && (element.tag >> 16) != 0xFFFEu && isVrLetter(head[4]) && isVrLetter(head[5]);
  if (!hasVr) {
    element.length = decode<std::uint32_t>(head + 4, big);
    position += 8;
  } else {
    element.vr = dicomVr(static_cast<char>(head[4]), static_cast<char>(head[5]));
    if (hasShortLength(element.vr)) {
      element.length = decode<std::uint16_t>(head + 6, big);
      position += 8;
    } else {
      const unsigned char* longHead = end - position < 12 ? nullptr : peek(position, 12);
      if (!longHead)
        return std::nullopt;
      element.length = decode<std::uint32_t>(longHead + 8, big);
      position += 12;
    }
  }
  element.value = position;
  return element;
}

std::string DicomElements::text(const DicomElement& element, std::size_t maxLength) {
  const std::size_t length = std::min<std::size_t>({element.length, maxLength, 4096});
  const unsigned char* bytes = element.undefinedLength() ? nullptr : peek(element.value, length);
  if (!bytes)
    return {};
  return std::string(trimmed({reinterpret_cast<const char*>(bytes), length}));
}

std::optional<std::vector<double>> DicomElements::decimals(const DicomElement& element, std::size_t maxCount) {
  const std::string all = text(element, 4096);
  std::vector<double> values;
  std::string_view rest = all;
  while (values.size() < maxCount && !rest.empty()) {
    const std::size_t cut = rest.find('\\');
    std::string_view one = trimmed(rest.substr(0, cut));
    rest = cut == std::string_view::npos ? std::string_view() : rest.substr(cut + 1);
    if (!one.empty() && one.front() == '+')
      one.remove_prefix(1);
    double value = 0;
    const auto [stop, error] = std::from_chars(one.data(), one.data() + one.size(), value);
    if (error != std::errc() || stop != one.data() + one.size() || !std::isfinite(value))
      return std::nullopt;
    values.push_back(value);
  }
  return values;
}

std::optional<long> DicomElements::integer(const DicomElement& element) {
  const auto values = decimals(element, 1);
  if (!values || values->empty() || std::abs(values->front()) > 2147483647.0 || values->front() != std::floor(values->front()))
    return std::nullopt;
  return static_cast<long>(values->front());
}

const unsigned char* DicomElements::number(const DicomElement& element, std::size_t index, std::size_t width) {
  if (element.undefinedLength() || element.length / width <= index)
    return nullptr;
  return peek(element.value + index * width, width);
}

std::optional<std::uint16_t> DicomElements::u16(const DicomElement& element, std::size_t index) {
  const unsigned char* bytes = number(element, index, 2);
  return bytes ? std::optional(decode<std::uint16_t>(bytes, m_encoding.bigEndian)) : std::nullopt;
}

std::optional<std::uint32_t> DicomElements::u32(const DicomElement& element, std::size_t index) {
  const unsigned char* bytes = number(element, index, 4);
  return bytes ? std::optional(decode<std::uint32_t>(bytes, m_encoding.bigEndian)) : std::nullopt;
}

std::optional<double> DicomElements::f64(const DicomElement& element, std::size_t index) {
  const unsigned char* bytes = number(element, index, 8);
  return bytes ? std::optional(std::bit_cast<double>(decode<std::uint64_t>(bytes, m_encoding.bigEndian))) : std::nullopt;
}

std::optional<float> DicomElements::f32(const DicomElement& element, std::size_t index) {
  const unsigned char* bytes = number(element, index, 4);
  return bytes ? std::optional(std::bit_cast<float>(decode<std::uint32_t>(bytes, m_encoding.bigEndian))) : std::nullopt;
}

} // namespace halsted
