// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/core/Result.h"

#include <cstddef>
#include <filesystem>
#include <string_view>
#include <vector>

namespace halsted {

/// A file that appears whole or not at all: bytes go to a file of another name in the target's folder, which commit()
/// makes durable and renames over the target. Until then, and after any failure, an older target is as it was. A symbolic
/// link as target stays one: the file it names is replaced. Every failure is one sentence (WriteFailed).
///
/// Files that belong together (a label map and its list of names) are all flushed before the first is committed, so that a
/// full disk replaces none of them.
class AtomicFile {
public:
  static Result<AtomicFile> create(const std::filesystem::path& target);

  AtomicFile(AtomicFile&& other) noexcept;
  AtomicFile& operator=(AtomicFile&&) = delete;
  ~AtomicFile(); ///< without commit(): removes what was written

  Result<void> write(const void* bytes, std::size_t count);
  Result<void> write(std::string_view text) { return write(text.data(), text.size()); }
  /// Brings everything to the disk and closes; commit() then only renames.
  Result<void> flush();
  Result<void> commit();

private:
  AtomicFile() = default;
  Result<void> drain();
  Failure failure(int reason) const;

  std::filesystem::path m_asked;     ///< as the caller named it, for messages
  std::filesystem::path m_target;    ///< links followed
  std::filesystem::path m_temporary; ///< empty once renamed or removed
  int m_descriptor = -1;
  std::vector<std::byte> m_buffer;
};

Result<void> writeFileAtomically(const std::filesystem::path& target, std::string_view bytes);
/// For what another library wrote, to a folder of its own.
Result<void> copyFileAtomically(const std::filesystem::path& from, const std::filesystem::path& target);

} // namespace halsted
