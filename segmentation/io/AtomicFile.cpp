// SPDX-License-Identifier: Apache-2.0
#include "segmentation/io/AtomicFile.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <fstream>
#include <random>
#include <system_error>
#include <utility>

namespace halsted {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t kBufferBytes = std::size_t{1} << 20;

// Linux follows at most 40 links; beyond that it is a loop, which open() then reports.
fs::path followLinks(fs::path path) {
  std::error_code error;
  for (int hops = 0; hops < 40 && fs::is_symlink(path, error); ++hops) {
    const fs::path next = fs::read_symlink(path, error);
    if (error)
      break;
    path = next.is_absolute() ? next : path.parent_path() / next;
  }
  return path;
}

fs::path folderOf(const fs::path& file) {
  return file.parent_path().empty() ? fs::path(".") : file.parent_path();
}

int syncRetrying(int descriptor) {
  int status = 0;
  do {
    status = ::fsync(descriptor);
  } while (status != 0 && errno == EINTR);
  return status;
}

} // namespace

AtomicFile::AtomicFile(AtomicFile&& other) noexcept
    : m_asked(std::move(other.m_asked)), m_target(std::move(other.m_target)), m_temporary(std::exchange(other.m_temporary, fs::path())),
      m_descriptor(std::exchange(other.m_descriptor, -1)), m_buffer(std::move(other.m_buffer)) {}

AtomicFile::~AtomicFile() {
  if (m_descriptor >= 0)
    ::close(m_descriptor);
  if (!m_temporary.empty())
    ::unlink(m_temporary.c_str());
}

Failure AtomicFile::failure(int reason) const {
  const std::string file = m_asked.string();
  switch (reason) {
  case ENOSPC:
  case EDQUOT: return fail(ErrorCode::WriteFailed, "The disk is full: " + file + " was not written; free some space and try again.");
  case EFBIG:
    return fail(ErrorCode::WriteFailed,
                file + " was not written: it is over the size that this disk or account allows; choose another place.");
  case EACCES:
  case EPERM: return fail(ErrorCode::WriteFailed, file + " was not written: its folder does not allow it; choose another place.");
  case EROFS: return fail(ErrorCode::WriteFailed, file + " was not written: its disk is read-only; choose another place.");
  case ENOENT:
  case ENOTDIR: return fail(ErrorCode::WriteFailed, file + " was not written: its folder does not exist; make it or choose another place.");
  case EISDIR: return fail(ErrorCode::WriteFailed, file + " was not written: there is a folder of that name; choose another name.");
  case ENAMETOOLONG: return fail(ErrorCode::WriteFailed, file + " was not written: its name is too long; choose a shorter one.");
  default:
    return fail(ErrorCode::WriteFailed,
                file + " was not written (" + std::generic_category().message(reason) + "); choose another place and try again.");
  }
}

Result<AtomicFile> AtomicFile::create(const fs::path& target) {
  AtomicFile file;
  file.m_asked = target;
  file.m_target = followLinks(target);
  struct stat old = {};
  const bool replaces = ::stat(file.m_target.c_str(), &old) == 0;
  if (replaces && S_ISDIR(old.st_mode))
    return file.failure(EISDIR);
  if (replaces && !S_ISREG(old.st_mode))
    return fail(ErrorCode::WriteFailed, target.string() + " was not written: it is a device, not a file; choose another name.");
  // A rename would pass over the write protection of the file it replaces.
  if (replaces && ::access(file.m_target.c_str(), W_OK) != 0)
    return file.failure(errno);

  // Short, so that it fits wherever the target's own name does.
  std::random_device random;
  for (int attempt = 0; attempt < 100 && file.m_descriptor < 0; ++attempt) {
    file.m_temporary = folderOf(file.m_target) / (".halsted-" + std::to_string(random()) + ".part");
    file.m_descriptor = ::open(file.m_temporary.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    if (file.m_descriptor < 0 && errno != EEXIST && errno != EINTR)
      break;
  }
  if (file.m_descriptor < 0) {
    const int reason = errno;
    file.m_temporary.clear();
    return file.failure(reason);
  }
  if (replaces && ::fchmod(file.m_descriptor, old.st_mode & 07777) != 0)
    return file.failure(errno);
  file.m_buffer.reserve(kBufferBytes);
  return file;
}

Result<void> AtomicFile::drain() {
  const std::byte* from = m_buffer.data();
  std::size_t left = m_buffer.size();
  while (left > 0) {
    const ssize_t written = ::write(m_descriptor, from, left);
    if (written < 0 && errno == EINTR)
      continue;
    if (written <= 0)
      return failure(written == 0 ? ENOSPC : errno);
    from += written;
    left -= static_cast<std::size_t>(written);
  }
  m_buffer.clear();
  return {};
}

Result<void> AtomicFile::write(const void* bytes, std::size_t count) {
  const auto* from = static_cast<const std::byte*>(bytes);
  while (count > 0) {
    const std::size_t now = std::min(count, kBufferBytes - m_buffer.size());
    m_buffer.insert(m_buffer.end(), from, from + now);
    from += now;
    count -= now;
    if (m_buffer.size() == kBufferBytes)
      if (auto drained = drain(); !drained)
        return drained;
  }
  return {};
}

Result<void> AtomicFile::flush() {
  if (m_descriptor < 0)
    return {};
  if (auto drained = drain(); !drained)
    return drained;
  if (syncRetrying(m_descriptor) != 0)
    return failure(errno);
  // Network file systems report a full disk only now.
  if (::close(std::exchange(m_descriptor, -1)) != 0 && errno != EINTR)
    return failure(errno);
  return {};
}

Result<void> AtomicFile::commit() {
  if (auto flushed = flush(); !flushed)
    return flushed;
  if (::rename(m_temporary.c_str(), m_target.c_str()) != 0)
    return failure(errno);
  m_temporary.clear();
  // The file is whole under its name; that the folder cannot be synced (some network and FUSE file systems) harms nothing
  // but the order of things after a power cut.
  const int folder = ::open(folderOf(m_target).c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (folder >= 0) {
    syncRetrying(folder);
    ::close(folder);
  }
  return {};
}

Result<void> writeFileAtomically(const fs::path& target, std::string_view bytes) {
  auto file = AtomicFile::create(target);
  if (!file)
    return fail(file.error());
  if (auto written = file->write(bytes); !written)
    return written;
  return file->commit();
}

Result<void> copyFileAtomically(const fs::path& from, const fs::path& target) {
  auto file = AtomicFile::create(target);
  if (!file)
    return fail(file.error());
  std::ifstream in(from, std::ios::binary);
  std::vector<char> buffer(kBufferBytes);
  while (in) {
    in.read(buffer.data(), static_cast<std::streamsize>(buffer.size()));
    if (auto written = file->write(buffer.data(), static_cast<std::size_t>(in.gcount())); !written)
      return written;
  }
  if (!in.eof())
    return fail(ErrorCode::NotFound, from.string() + " could not be read; try again.");
  return file->commit();
}

} // namespace halsted
