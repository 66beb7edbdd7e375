// SPDX-License-Identifier: Apache-2.0
#include "segmentation/io/DicomHeaderParser.h"
#include "segmentation/io/DicomNames.h"

#include <algorithm>

namespace halsted {
namespace {

constexpr std::uint64_t kMaxPixels = std::uint64_t{1} << 33;
constexpr std::size_t kMaxFragments = 1000000;
/// No picture of anatomy is pressed harder than this; a stream that claims to be is a lie or a bomb.
constexpr std::uint64_t kMaxPixelsPerByte = 4096;

using Fragment = DicomPixelLayout::Fragment;

bool layoutIsSound(DicomHeader& header) {
  DicomPixelLayout& p = header.pixels;
  const auto damaged = [&](const char* problem) {
    setDicomProblem(header, true, problem);
    return false;
  };
  if (!header.problem.empty())
    return false;
  if (p.rows == 0 || p.columns == 0 || p.rows > 32768 || p.columns > 32768)
    return damaged("its number of rows or columns is not possible");
  if (p.samples != 1 && p.samples != 3)
    return damaged("its number of samples per pixel is neither 1 nor 3");
  if (p.isFloat) {
    p.bitsStored = p.bitsAllocated;
    p.highBit = p.bitsAllocated - 1;
  }
  if (p.bitsAllocated != 1 && p.bitsAllocated != 8 && p.bitsAllocated != 16 && p.bitsAllocated != 32 &&
      !(p.isFloat && p.bitsAllocated == 64))
    return damaged("its number of bits per pixel is not possible");
  if (p.bitsStored == 0 && p.highBit == 0) {
    p.bitsStored = p.bitsAllocated;
    p.highBit = p.bitsAllocated - 1;
  }
  if (p.bitsStored == 0 || p.bitsStored > p.bitsAllocated || p.highBit >= p.bitsAllocated || p.highBit + 1 < p.bitsStored)
    return damaged("its description of the bits in a pixel contradicts itself");
  if (header.frames.empty() || p.planePixels() > kMaxPixels / header.frames.size())
    return damaged("it claims more pixels than can be held");
  if (p.photometric == "PALETTE COLOR" && (!p.palette || p.samples != 1)) {
    setDicomProblem(header, false, "its colours are given by a palette that Halsted does not read");
    return false;
  }
  return true;
}

std::uint64_t storedFrameBits(const DicomPixelLayout& p) {
  return p.photometric == "YBR_FULL_422" && p.samples == 3 ? p.planePixels() * 2 * p.bitsAllocated : p.frameBits();
}

bool startsFrame(DicomElements& in, const Fragment& fragment) {
  const unsigned char* head = fragment.length >= 2 ? in.peek(fragment.offset, 2) : nullptr;
  return head && head[0] == 0xFF && (head[1] == 0xD8 || head[1] == 0x4F);
}

/// Which fragments are which frame's: told by their number, the offset table, or where code streams begin (PS3.5 A.4).
std::vector<std::vector<Fragment>> framesOf(DicomElements& in, const std::vector<Fragment>& fragments, const DicomElement& table,
                                            std::size_t frames, std::uint64_t base) {
  std::vector<std::vector<Fragment>> result;
  if (frames == 1) {
    result.push_back(fragments);
    return result;
  }
  if (fragments.size() == frames) {
    for (const Fragment& fragment : fragments)
      result.push_back({fragment});
    return result;
  }
  if (table.length / 4 == frames) {
    std::size_t frame = 0;
    for (const Fragment& fragment : fragments) {
      const std::uint64_t start = fragment.offset - 8 - base;
      if (frame < frames && in.u32(table, frame) == start) {
        result.emplace_back();
        ++frame;
      }
      if (!result.empty())
        result.back().push_back(fragment);
    }
    if (result.size() == frames)
      return result;
    result.clear();
  }
  for (const Fragment& fragment : fragments) {
    if (startsFrame(in, fragment) || result.empty())
      result.emplace_back();
    result.back().push_back(fragment);
  }
  return result;
}

void locateFragments(DicomElements& in, const DicomElement& element, DicomHeader& header) {
  std::uint64_t position = element.value;
  std::optional<DicomElement> table;
  std::vector<Fragment> fragments;
  bool cut = true;
  while (const auto item = in.next(position, in.size(), {})) {
    if (item->tag != dicomTag(0xFFFE, 0xE000)) {
      cut = item->tag != dicomTag(0xFFFE, 0xE0DD);
      break;
    }
    if (item->undefinedLength() || item->length > in.size() - position)
      break;
    if (!table)
      table = item;
    else
      fragments.push_back({position, item->length});
    position += item->length;
    if (fragments.size() > kMaxFragments) {
      setDicomProblem(header, true, "its pixels are in more than a million pieces");
      return;
    }
  }
  if (!table || fragments.empty()) {
    setDicomProblem(header, true, "its compressed pixels are cut short");
    return;
  }
  DicomPixelLayout& p = header.pixels;
  p.frameFragments = framesOf(in, fragments, *table, header.frames.size(), table->value + table->length);
  if (p.frameFragments.size() > header.frames.size()) {
    setDicomProblem(header, true,
                    "it holds " + std::to_string(p.frameFragments.size()) + " pictures but says " + std::to_string(header.frames.size()));
    return;
  }
  // A piece longer than the file was left out: with one frame that frame is damaged, with many the last.
  if (cut && header.frames.size() == 1)
    p.frameFragments.front().clear();
  p.frameFragments.resize(header.frames.size());
  std::size_t usable = 0;
  for (auto& frame : p.frameFragments) {
    std::uint64_t bytes = 0;
    for (const Fragment& fragment : frame)
      bytes += fragment.length;
    if (bytes * kMaxPixelsPerByte < p.planePixels() || bytes > (std::uint64_t{1} << 31))
      frame.clear();
    usable += frame.empty() ? 0 : 1;
  }
  if (usable == 0)
    setDicomProblem(header, true, "its compressed pixels are cut short");
}

} // namespace

void locateDicomPixels(DicomElements& in, const DicomElement& element, DicomHeader& header) {
  DicomPixelLayout& p = header.pixels;
  p.isFloat = element.tag != dicomTag(0x7FE0, 0x0010);
  p.wordPixels = element.vr == dicomVr('O', 'W') || element.vr == 0;
  if (!layoutIsSound(header))
    return;
  if (header.syntax.coding == DicomCoding::Unsupported) {
    setDicomProblem(header, false, "it is coded as " + dicomCodingName(header.syntax.uid) + ", which Halsted does not read");
    return;
  }
  if (header.syntax.coding != DicomCoding::Native) {
    if (!element.undefinedLength())
      setDicomProblem(header, true, "it says its pixels are compressed, but they are not");
    else
      locateFragments(in, element, header);
    return;
  }
  if (element.undefinedLength()) {
    setDicomProblem(header, true, "its pixels have no length");
    return;
  }
  p.offset = element.value;
  p.length = std::min<std::uint64_t>(element.length, in.size() - element.value);
  const std::uint64_t frameBits = storedFrameBits(p);
  if (element.length >= (frameBits * (header.frames.size() + 1) + 7) / 8)
    setDicomProblem(header, true, "it holds more pixels than its header says");
  if (p.length < (frameBits + 7) / 8)
    setDicomProblem(header, true,
                    "its pixels are cut short (" + std::to_string(p.length) + " of " +
                        std::to_string((frameBits * header.frames.size() + 7) / 8) + " bytes)");
}

} // namespace halsted
