// SPDX-License-Identifier: Apache-2.0
#include "segmentation/io/DicomHeader.h"

#include <cstdlib>

/// libFuzzer's entry: whatever the bytes, the parser ends and everything it points at lies inside them.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
  using namespace halsted;
  const MemoryBytes bytes({reinterpret_cast<const std::byte*>(data), size});
  const DicomHeader header = readDicomHeader(bytes);
  if (header.kind != DicomHeader::Kind::Image || !header.problem.empty())
    return 0;
  std::uint64_t end = size;
  if (header.syntax.deflated) {
    const auto plain = inflateDicom(bytes, header.datasetOffset);
    if (!plain)
      std::abort();
    end = plain->size();
  }
  const DicomPixelLayout& p = header.pixels;
  if (header.frames.empty() || p.rows == 0 || p.columns == 0 || p.bitsStored == 0 || p.bitsStored > p.bitsAllocated)
    std::abort();
  if (p.offset > end || p.length > end - p.offset)
    std::abort();
  for (const auto& frame : p.frameFragments)
    for (const auto& fragment : frame)
      if (fragment.offset > end || fragment.length > end - fragment.offset)
        std::abort();
  return 0;
}
