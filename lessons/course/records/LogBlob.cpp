// SPDX-License-Identifier: Apache-2.0
#include "lessons/course/records/LogBlob.h"

#include <zstd.h>

#include <memory>
#include <new>

namespace halsted::course {
namespace {

constexpr int kLevel = 9;
constexpr unsigned long long kLargest = 64ULL * 1024 * 1024;

} // namespace

std::string packLog(const std::string& text) {
  const std::unique_ptr<ZSTD_CCtx, std::size_t (*)(ZSTD_CCtx*)> context(ZSTD_createCCtx(), ZSTD_freeCCtx);
  if (!context)
    throw std::bad_alloc();
  ZSTD_CCtx_setParameter(context.get(), ZSTD_c_compressionLevel, kLevel);
  ZSTD_CCtx_setParameter(context.get(), ZSTD_c_checksumFlag, 1);
  std::string packed(ZSTD_compressBound(text.size()), '\0');
  const std::size_t size = ZSTD_compress2(context.get(), packed.data(), packed.size(), text.data(), text.size());
  if (ZSTD_isError(size) != 0)
    throw std::bad_alloc(); // with room for the bound, nothing else can fail
  packed.resize(size);
  return packed;
}

Result<std::string> unpackLog(const std::string& packed) {
  const auto size = ZSTD_getFrameContentSize(packed.data(), packed.size());
  if (size == ZSTD_CONTENTSIZE_ERROR || size == ZSTD_CONTENTSIZE_UNKNOWN || size > kLargest)
    return fail(ErrorCode::Damaged, "The log of a run is damaged; use a copy of the learner record.");
  std::string text(static_cast<std::size_t>(size), '\0');
  const std::size_t got = ZSTD_decompress(text.data(), text.size(), packed.data(), packed.size());
  if (ZSTD_isError(got) != 0 || got != text.size())
    return fail(ErrorCode::Damaged, "The log of a run is damaged; use a copy of the learner record.");
  return text;
}

} // namespace halsted::course
