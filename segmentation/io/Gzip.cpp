// SPDX-License-Identifier: Apache-2.0
#include "segmentation/io/LabelFormats.h"

#include <libdeflate.h>

#include <memory>

namespace halsted {

Result<std::vector<std::byte>> gzip(std::span<const std::byte> bytes) {
  // Level 6 packs label maps at several hundred MB/s; above, time doubles for a percent of size.
  const std::unique_ptr<libdeflate_compressor, void (*)(libdeflate_compressor*)> compressor(libdeflate_alloc_compressor(6),
                                                                                            libdeflate_free_compressor);
  if (!compressor)
    return fail(ErrorCode::Failed, "Memory ran out while packing labels; close other programs and try again.");
  std::vector<std::byte> packed(libdeflate_gzip_compress_bound(compressor.get(), bytes.size()));
  const std::size_t size = libdeflate_gzip_compress(compressor.get(), bytes.data(), bytes.size(), packed.data(), packed.size());
  if (size == 0)
    return fail(ErrorCode::Failed, "Labels could not be packed; export to .nii instead.");
  packed.resize(size);
  return packed;
}

} // namespace halsted
