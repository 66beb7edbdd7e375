// SPDX-License-Identifier: Apache-2.0
#include "segmentation/io/ScratchFolder.h"

#include <fcntl.h>
#include <stdlib.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <ctime>
#include <utility>

namespace halsted {
namespace {

constexpr const char* kPrefix = "halsted-import-";
constexpr std::time_t kYoungSeconds = 60;

/// Removes folders whose owner died: ours by user, with a lock that nobody holds.
void sweep(const std::filesystem::path& parent) {
  std::error_code error;
  for (std::filesystem::directory_iterator it(parent, error), end; !error && it != end; it.increment(error)) {
    if (it->path().filename().string().rfind(kPrefix, 0) != 0)
      continue;
    const int folder = ::open(it->path().c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
    struct stat status {};
    if (folder >= 0 && ::fstat(folder, &status) == 0 && status.st_uid == ::getuid() &&
        status.st_mtime + kYoungSeconds < std::time(nullptr) && ::flock(folder, LOCK_EX | LOCK_NB) == 0) {
      std::error_code ignored;
      std::filesystem::remove_all(it->path(), ignored);
    }
    if (folder >= 0)
      ::close(folder);
  }
}

} // namespace

Result<ScratchFolder> ScratchFolder::create(const std::string& name) {
  const auto failed = [] {
    return fail(ErrorCode::WriteFailed, "There is no place for temporary files; make room or set TMPDIR to a folder that is writable.");
  };
  std::error_code error;
  const std::filesystem::path parent = std::filesystem::temp_directory_path(error);
  if (error)
    return failed();
  sweep(parent);
  std::string root = (parent / (std::string(kPrefix) + "XXXXXX")).string();
  if (!::mkdtemp(root.data()))
    return failed();
  ScratchFolder folder(root, name, ::open(root.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (folder.m_lock < 0 || ::flock(folder.m_lock, LOCK_SH | LOCK_NB) != 0 || !std::filesystem::create_directory(folder.path(), error))
    return failed();
  return folder;
}

ScratchFolder::ScratchFolder(ScratchFolder&& other) noexcept
    : m_root(std::exchange(other.m_root, {})), m_name(std::move(other.m_name)), m_lock(std::exchange(other.m_lock, -1)) {}

ScratchFolder::~ScratchFolder() {
  if (!m_root.empty()) {
    std::error_code ignored;
    std::filesystem::remove_all(m_root, ignored);
  }
  if (m_lock >= 0)
    ::close(m_lock);
}

} // namespace halsted
