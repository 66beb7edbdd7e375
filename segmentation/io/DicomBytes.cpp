// SPDX-License-Identifier: Apache-2.0
#include "segmentation/io/DicomBytes.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace halsted {

bool MemoryBytes::read(std::uint64_t offset, void* to, std::size_t count) const {
  if (offset > m_bytes.size() || count > m_bytes.size() - offset)
    return false;
  if (count > 0)
    std::memcpy(to, m_bytes.data() + offset, count);
  return true;
}

Result<FileBytes> FileBytes::open(const std::filesystem::path& file) {
  const int descriptor = ::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK);
  if (descriptor < 0)
    return fail(ErrorCode::NotFound, "The file " + file.filename().string() + " cannot be opened (" + std::strerror(errno) + ").");
  FileBytes opened(descriptor, 0);
  struct stat status {};
  if (::fstat(descriptor, &status) != 0 || !S_ISREG(status.st_mode))
    return fail(ErrorCode::Refused, file.filename().string() + " is not an ordinary file.");
  opened.m_size = static_cast<std::uint64_t>(status.st_size);
  return opened;
}

FileBytes::~FileBytes() {
  if (m_descriptor >= 0)
    ::close(m_descriptor);
}

bool FileBytes::read(std::uint64_t offset, void* to, std::size_t count) const {
  if (offset > m_size || count > m_size - offset)
    return false;
  char* out = static_cast<char*>(to);
  while (count > 0) {
    const ssize_t got = ::pread(m_descriptor, out, count, static_cast<off_t>(offset));
    if (got < 0 && errno == EINTR)
      continue;
    if (got <= 0)
      return false;
    out += got;
    offset += static_cast<std::uint64_t>(got);
    count -= static_cast<std::size_t>(got);
  }
  return true;
}

} // namespace halsted
