// SPDX-License-Identifier: Apache-2.0
#include "segmentation/io/DicomCodecs.h"

#include <algorithm>

namespace halsted {
namespace {

std::uint32_t u32At(std::span<const unsigned char> bytes, std::size_t at) {
  return bytes[at] | (std::uint32_t{bytes[at + 1]} << 8) | (std::uint32_t{bytes[at + 2]} << 16) | (std::uint32_t{bytes[at + 3]} << 24);
}

/// One PackBits segment (PS3.5 G.3) into every stride-th byte of out; false where it ends before count bytes are there.
bool unpack(std::span<const unsigned char> in, unsigned char* out, std::size_t count, std::size_t stride) {
  std::size_t at = 0, made = 0;
  while (made < count) {
    if (at >= in.size())
      return false;
    const unsigned control = in[at++];
    if (control < 128) {
      const std::size_t run = std::min<std::size_t>(control + 1, count - made);
      if (in.size() - at < run)
        return false;
      for (std::size_t i = 0; i < run; ++i)
        out[(made + i) * stride] = in[at + i];
      at += control + 1;
      made += run;
    } else if (control > 128) {
      if (at >= in.size())
        return false;
      const std::size_t run = std::min<std::size_t>(257 - control, count - made);
      for (std::size_t i = 0; i < run; ++i)
        out[(made + i) * stride] = in[at];
      ++at;
      made += run;
    }
  }
  return true;
}

} // namespace

Result<DicomSamples> decodeDicomRle(const DicomPixelLayout& layout, std::span<const unsigned char> stream) {
  const auto damaged = [] { return fail(ErrorCode::Damaged, "its RLE stream is damaged"); };
  const std::size_t width = layout.bitsAllocated / 8;
  const std::size_t segments = layout.samples * width;
  if (width == 0 || stream.size() < 64 || u32At(stream, 0) != segments)
    return damaged();
  DicomSamples result{
      layout.samples, layout.bitsAllocated, layout.bitsStored, layout.highBit, layout.isSigned, false, false, layout.photometric, {}};
  const std::size_t plane = static_cast<std::size_t>(layout.planePixels());
  // A two-byte run makes 128 bytes at most.
  if (plane * segments > stream.size() * 64)
    return damaged();
  result.bytes.resize(plane * segments);
  for (std::size_t s = 0; s < segments; ++s) {
    const std::size_t begin = u32At(stream, 4 + 4 * s);
    const std::size_t end = s + 1 < segments ? u32At(stream, 8 + 4 * s) : stream.size();
    if (begin < 64 || end < begin || end > stream.size())
      return damaged();
    // Segments go sample by sample, each from its most significant byte down.
    const std::size_t byte = (s / width) * width + (width - 1 - s % width);
    if (!unpack(stream.subspan(begin, end - begin), result.bytes.data() + byte, plane, segments))
      return damaged();
  }
  return result;
}

} // namespace halsted
