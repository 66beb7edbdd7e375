// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace halsted {

/// While it lives, the calling thread is reading this file: should the import worker die or hang then, its parent knows
/// at which file, leaves it out and tries again. Costs a copy of the path. Outside an import worker it does nothing.
class FileInFlight {
public:
  explicit FileInFlight(const std::filesystem::path& file);
  ~FileInFlight();
  FileInFlight(const FileInFlight&) = delete;
  FileInFlight& operator=(const FileInFlight&) = delete;

private:
  int m_slot = -1;
};

/// The shared memory behind it: written by the worker, read by its parent, who trusts nothing in it.
struct FileTrail {
  static constexpr std::size_t kSlots = 64;
  static constexpr std::size_t kPathBytes = 1000;
  struct Slot {
    std::atomic<std::uint32_t> taken;
    std::uint32_t length;
    char path[kPathBytes];
  };
  std::atomic<std::uint64_t> steps; ///< grows with every sign of progress
  Slot slots[kSlots];

  std::vector<std::filesystem::path> files() const;
};

/// Where FileInFlight writes from now on.
void useFileTrail(FileTrail* trail);
/// A sign of progress that is not worth a message.
void noteProgress();

} // namespace halsted
