// SPDX-License-Identifier: Apache-2.0
#include "segmentation/io/DicomPixels.h"

#include "segmentation/io/DicomCodecs.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstring>

namespace halsted {
namespace {

bool ybr(const DicomSamples& s) {
  return s.photometric.starts_with("YBR");
}

/// A sample's bits where they lie in their container, unsigned, at most 32 of them.
std::uint32_t sampleAt(const DicomSamples& s, std::size_t index) {
  const std::size_t width = s.bitsAllocated / 8;
  if (width == 0)
    return (s.bytes[index / 8] >> (index % 8)) & 1u;
  std::uint32_t value = 0;
  for (std::size_t b = 0; b < width; ++b)
    value |= std::uint32_t{s.bytes[index * width + (s.bigEndian ? width - 1 - b : b)]} << (8 * b);
  const std::uint32_t mask = s.bitsStored >= 32 ? 0xFFFFFFFFu : (1u << s.bitsStored) - 1;
  return (value >> (s.highBit + 1 - s.bitsStored)) & mask;
}

std::uint16_t signExtended(std::uint32_t value, const DicomSamples& s) {
  if (s.isSigned && s.bitsStored < 16 && (value >> (s.bitsStored - 1)) & 1u)
    value |= ~((1u << s.bitsStored) - 1);
  return static_cast<std::uint16_t>(value);
}

/// Brightness of colours: the Y of ITU-R BT.601, which YBR pictures (PS3.3 C.7.6.3.1.2) already hold.
void brightness(const DicomSamples& s, std::size_t plane, std::uint16_t* words) {
  const unsigned drop = s.bitsStored > 16 ? s.bitsStored - 16 : 0;
  const bool packed422 = s.photometric == "YBR_FULL_422" && s.bytes.size() < plane * 3 * (s.bitsAllocated / 8);
  for (std::size_t i = 0; i < plane; ++i) {
    if (packed422) {
      words[i] = static_cast<std::uint16_t>(sampleAt(s, (i / 2) * 4 + i % 2) >> drop);
      continue;
    }
    const auto sample = [&](std::size_t c) { return sampleAt(s, s.planar ? c * plane + i : i * 3 + c) >> drop; };
    if (ybr(s)) {
      words[i] = static_cast<std::uint16_t>(sample(0));
      continue;
    }
    const std::uint32_t r = sample(0), g = sample(1), b = sample(2);
    words[i] = static_cast<std::uint16_t>((19595u * r + 38470u * g + 7471u * b + 32768u) >> 16);
  }
}

void palette(const DicomPixelLayout& layout, const DicomSamples& s, std::size_t plane, std::uint16_t* words) {
  const std::vector<std::uint16_t>& table = *layout.palette;
  const std::size_t entries = table.size() / 3;
  for (std::size_t i = 0; i < plane; ++i) {
    const std::uint32_t index = sampleAt(s, i);
    const std::size_t entry = std::min<std::size_t>(index > layout.paletteFirst ? index - layout.paletteFirst : 0, entries - 1);
    const std::uint32_t r = table[entry], g = table[entries + entry], b = table[2 * entries + entry];
    words[i] = static_cast<std::uint16_t>((19595u * r + 38470u * g + 7471u * b + 32768u) >> 16);
  }
}

DicomSamples nativeSamples(const DicomHeader& header, std::vector<unsigned char> bytes) {
  const DicomPixelLayout& p = header.pixels;
  return {p.samples,     p.bitsAllocated, p.bitsStored, p.highBit, p.isSigned, p.planar, header.syntax.bigEndianPixels,
          p.photometric, std::move(bytes)};
}

} // namespace

bool isColour(const DicomPixelLayout& pixels) {
  return pixels.samples == 3 || pixels.photometric == "PALETTE COLOR";
}

bool isWide(const DicomPixelLayout& pixels) {
  return !isColour(pixels) && pixels.bitsAllocated > 16;
}

DicomValueRange dicomValueRange(const DicomPixelLayout& pixels) {
  if (pixels.photometric == "PALETTE COLOR")
    return {0, 65535};
  const unsigned bits = std::min(pixels.bitsStored, 16u);
  if (pixels.samples == 3 || !pixels.isSigned)
    return {0, (1 << bits) - 1};
  return {-(1 << (bits - 1)), (1 << (bits - 1)) - 1};
}

Result<DicomPixels> DicomPixels::open(const std::filesystem::path& file, const DicomHeader& header) {
  auto opened = FileBytes::open(file);
  if (!opened)
    return fail(ErrorCode::Damaged, "it cannot be opened any more");
  DicomPixels pixels(std::move(*opened), header);
  if (header.syntax.deflated) {
    auto plain = inflateDicom(pixels.m_file, header.datasetOffset);
    if (!plain)
      return fail(ErrorCode::Damaged, "its deflated content is damaged");
    pixels.m_inflated = std::move(*plain);
  }
  return pixels;
}

Result<std::vector<unsigned char>> DicomPixels::storedBytes(std::size_t frame) const {
  const DicomPixelLayout& p = m_header->pixels;
  const MemoryBytes memory(m_inflated);
  const ByteSource& source = m_header->syntax.deflated ? static_cast<const ByteSource&>(memory) : m_file;
  std::vector<unsigned char> bytes;
  if (m_header->syntax.coding != DicomCoding::Native) {
    if (frame >= p.frameFragments.size() || p.frameFragments[frame].empty())
      return fail(ErrorCode::Damaged, "its compressed pixels are cut short");
    for (const auto& fragment : p.frameFragments[frame]) {
      const std::size_t at = bytes.size();
      bytes.resize(at + fragment.length);
      if (!source.read(fragment.offset, bytes.data() + at, fragment.length))
        return fail(ErrorCode::Damaged, "it cannot be read to its end");
    }
    return bytes;
  }
  const bool packed422 = p.photometric == "YBR_FULL_422" && p.samples == 3;
  const std::uint64_t bits = packed422 ? p.planePixels() * 2 * p.bitsAllocated : p.frameBits();
  const std::uint64_t first = frame * bits;
  const std::uint64_t begin = first / 8, end = (first + bits + 7) / 8;
  if (end > p.length)
    return fail(ErrorCode::Damaged, "its pixels are cut short");
  // Big-endian words hold the second of two bytes first, so whole words are read.
  const bool swapped = m_header->syntax.bigEndianPixels && p.wordPixels && p.bitsAllocated <= 8;
  const std::uint64_t lead = swapped ? begin % 2 : 0, trail = swapped && end < p.length ? end % 2 : 0;
  bytes.resize(static_cast<std::size_t>(lead + end - begin + trail));
  if (!source.read(p.offset + begin - lead, bytes.data(), bytes.size()))
    return fail(ErrorCode::Damaged, "it cannot be read to its end");
  if (swapped) {
    for (std::size_t i = 0; i + 1 < bytes.size(); i += 2)
      std::swap(bytes[i], bytes[i + 1]);
    bytes.erase(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(lead));
    bytes.resize(static_cast<std::size_t>(end - begin));
  }
  if (const unsigned shift = first % 8; shift != 0) // single bits of frames that start inside a byte
    for (std::size_t i = 0; i < bytes.size(); ++i)
      bytes[i] = static_cast<unsigned char>((bytes[i] >> shift) | (i + 1 < bytes.size() ? bytes[i + 1] << (8 - shift) : 0));
  return bytes;
}

Result<void> DicomPixels::read(std::size_t frame, std::uint16_t* words) const {
  const DicomPixelLayout& p = m_header->pixels;
  const std::size_t plane = static_cast<std::size_t>(p.planePixels());
  const DicomCoding coding = m_header->syntax.coding;
  const bool grey = !isColour(p);
  if (grey && coding == DicomCoding::Native && p.bitsAllocated == 16 && !m_header->syntax.deflated) {
    // The common case, without a copy.
    if ((frame + 1) * plane * 2 > p.length)
      return fail(ErrorCode::Damaged, "its pixels are cut short");
    if (!m_file.read(p.offset + frame * plane * 2, words, plane * 2))
      return fail(ErrorCode::Damaged, "it cannot be read to its end");
    if (m_header->syntax.bigEndianPixels != (std::endian::native == std::endian::big))
      for (std::size_t i = 0; i < plane; ++i)
        words[i] = static_cast<std::uint16_t>((words[i] << 8) | (words[i] >> 8));
    const unsigned up = 15 - p.highBit, down = 16 - p.bitsStored;
    if (down == 0)
      return {};
    if (p.isSigned) {
      auto* values = reinterpret_cast<std::int16_t*>(words);
      for (std::size_t i = 0; i < plane; ++i)
        values[i] = static_cast<std::int16_t>(static_cast<std::int16_t>(words[i] << up) >> down);
    } else
      for (std::size_t i = 0; i < plane; ++i)
        words[i] = static_cast<std::uint16_t>(static_cast<std::uint16_t>(words[i] << up) >> down);
    return {};
  }
  auto stored = storedBytes(frame);
  if (!stored)
    return fail(stored.error());
  Result<DicomSamples> decoded = fail(ErrorCode::Failed, "");
  switch (coding) {
  case DicomCoding::Rle: decoded = decodeDicomRle(p, *stored); break;
  case DicomCoding::Jpeg:
  case DicomCoding::JpegLs: decoded = decodeDicomJpeg(*m_header, *stored); break;
  case DicomCoding::Jpeg2000: decoded = decodeDicomJpeg2000(p, *stored); break;
  default: decoded = nativeSamples(*m_header, std::move(*stored)); break;
  }
  if (!decoded)
    return fail(decoded.error());
  const DicomSamples& samples = *decoded;
  if (p.photometric == "PALETTE COLOR")
    palette(p, samples, plane, words);
  else if (!grey)
    brightness(samples, plane, words);
  else
    for (std::size_t i = 0; i < plane; ++i)
      words[i] = signExtended(sampleAt(samples, i), samples);
  return {};
}

Result<void> DicomPixels::readWide(std::size_t frame, float* values) const {
  const DicomPixelLayout& p = m_header->pixels;
  auto stored = storedBytes(frame);
  if (!stored)
    return fail(stored.error());
  Result<DicomSamples> decoded = fail(ErrorCode::Damaged, "its pixels have more bits than its coding can hold");
  if (m_header->syntax.coding == DicomCoding::Rle)
    decoded = decodeDicomRle(p, *stored);
  else if (m_header->syntax.coding == DicomCoding::Native)
    decoded = nativeSamples(*m_header, std::move(*stored));
  if (!decoded)
    return fail(decoded.error());
  const std::size_t plane = static_cast<std::size_t>(p.planePixels());
  if (p.bitsAllocated == 64) {
    for (std::size_t i = 0; i < plane; ++i) {
      std::uint64_t bits = 0;
      for (std::size_t b = 0; b < 8; ++b)
        bits |= std::uint64_t{decoded->bytes[i * 8 + (decoded->bigEndian ? 7 - b : b)]} << (8 * b);
      values[i] = static_cast<float>(std::bit_cast<double>(bits));
    }
  } else
    for (std::size_t i = 0; i < plane; ++i) {
      const std::uint32_t bits = sampleAt(*decoded, i);
      if (p.isFloat)
        values[i] = std::bit_cast<float>(bits);
      else if (p.isSigned) {
        const unsigned up = 32 - p.bitsStored;
        values[i] = static_cast<float>(static_cast<std::int32_t>(bits << up) >> up);
      } else
        values[i] = static_cast<float>(bits);
    }
  for (std::size_t i = 0; i < plane; ++i)
    if (!std::isfinite(values[i]))
      return fail(ErrorCode::Damaged, "it holds values that are not numbers");
  return {};
}

Result<std::uint64_t> DicomPixels::contentHash(std::size_t frame) const {
  const auto bytes = storedBytes(frame);
  if (!bytes)
    return fail(bytes.error());
  // FNV-1a over words: only equality within one series matters.
  std::uint64_t hash = 14695981039346656037ull ^ bytes->size();
  std::size_t i = 0;
  for (; i + 8 <= bytes->size(); i += 8) {
    std::uint64_t word = 0;
    std::memcpy(&word, bytes->data() + i, 8);
    hash = (hash ^ word) * 1099511628211ull;
    hash ^= hash >> 32;
  }
  for (; i < bytes->size(); ++i)
    hash = (hash ^ (*bytes)[i]) * 1099511628211ull;
  return hash;
}

} // namespace halsted
