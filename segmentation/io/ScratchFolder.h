// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/core/Result.h"

#include <filesystem>
#include <string>

namespace halsted {

/// An empty folder for temporary files that only this user may look into. Goes, with all in it, at the end; those of
/// programs that were killed go when the next one is made.
class ScratchFolder {
public:
  /// name: the last part of the path, for messages.
  static Result<ScratchFolder> create(const std::string& name);
  ScratchFolder(ScratchFolder&& other) noexcept;
  ScratchFolder& operator=(ScratchFolder&&) = delete;
  ~ScratchFolder();

  std::filesystem::path path() const { return m_root / m_name; }

private:
  ScratchFolder(std::filesystem::path root, std::string name, int lock) : m_root(std::move(root)), m_name(std::move(name)), m_lock(lock) {}

  std::filesystem::path m_root;
  std::string m_name;
  int m_lock = -1; ///< held while the folder is in use
};

} // namespace halsted
