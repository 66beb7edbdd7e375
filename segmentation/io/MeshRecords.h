// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <bit>
#include <cstddef>
#include <cstring>

namespace halsted {

/// Values one after another without padding, least significant byte first, as binary surface files want them.
template <typename... Values> std::size_t packRecord(std::byte* to, const Values&... values) {
  static_assert(std::endian::native == std::endian::little, "binary surface files are written in the machine's own byte order");
  std::size_t size = 0;
  ((std::memcpy(to + size, &values, sizeof values), size += sizeof values), ...);
  return size;
}

} // namespace halsted
