// SPDX-License-Identifier: Apache-2.0
#include "lessons/course/run/RunLogFile.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <system_error>
#include <utility>

namespace halsted::course {

namespace {

Failure notSaved(const std::filesystem::path& file, int reason) {
  const std::string name = file.string();
  if (reason == ENOSPC || reason == EDQUOT || reason == EFBIG)
    return fail(ErrorCode::WriteFailed,
                "The run is not being saved: there is no room for " + name + "; free some space, the rest will follow.");
  return fail(ErrorCode::WriteFailed, "The run is not being saved to " + name + " (" + std::generic_category().message(reason) +
                                          "); check its folder, the rest will follow.");
}

/// 0, or the reason.
int writeAll(int descriptor, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR)
      continue;
    if (written <= 0)
      return written < 0 ? errno : EIO;
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return 0;
}

/// What cannot be computed again from the rest.
bool doneByPeople(const Entry& entry) {
  switch (entry.kind) {
  case EntryKind::Action:
  case EntryKind::Refused:
  case EntryKind::Answered:
  case EntryKind::Note:
  case EntryKind::End: return true;
  default: return false;
  }
}

} // namespace

RunLogFile::RunLogFile(RunLogFile&& other) noexcept {
  *this = std::move(other);
}

RunLogFile& RunLogFile::operator=(RunLogFile&& other) noexcept {
  std::swap(m_file, other.m_file);
  std::swap(m_descriptor, other.m_descriptor);
  std::swap(m_written, other.m_written);
  std::swap(m_bytes, other.m_bytes);
  std::swap(m_header, other.m_header);
  std::swap(m_lastLine, other.m_lastLine);
  std::swap(m_behind, other.m_behind);
  std::swap(m_failing, other.m_failing);
  return *this;
}

RunLogFile::~RunLogFile() {
  if (m_descriptor >= 0)
    ::close(m_descriptor);
}

Result<RunLogFile> RunLogFile::open(const std::filesystem::path& file, const RunLog& log) {
  RunLogFile made;
  made.m_file = file;
  if (Result<void> written = log.write(file); !written)
    return fail(written.error());
  made.m_descriptor = ::open(file.c_str(), O_WRONLY | O_CLOEXEC);
  if (made.m_descriptor < 0)
    return notSaved(file, errno);
  made.m_bytes = ::lseek(made.m_descriptor, 0, SEEK_END);
  if (made.m_bytes < 0)
    return notSaved(file, errno);
  made.m_header = log.headerLine();
  made.m_written = log.entries.size();
  made.m_lastLine = log.entries.empty() ? std::string() : RunLog::line(log.entries.back());
  return made;
}

Result<void> RunLogFile::append(const RunLog& log) {
  Result<void> done = tryAppend(log);
  m_behind = done ? 0 : log.entries.size() - std::min(m_written, log.entries.size());
  const bool known = std::exchange(m_failing, !done.ok());
  return known ? Result<void>() : done;
}

Result<void> RunLogFile::tryAppend(const RunLog& log) {
  const bool goesOn = m_descriptor >= 0 && log.entries.size() >= m_written && log.headerLine() == m_header &&
                      (m_written == 0 || RunLog::line(log.entries[m_written - 1]) == m_lastLine);
  if (!goesOn) {
    Result<RunLogFile> anew = open(m_file, log);
    if (!anew)
      return fail(anew.error());
    const bool failing = m_failing;
    *this = std::move(*anew);
    m_failing = failing;
    return {};
  }
  if (log.entries.size() == m_written)
    return {};
  std::string lines, last;
  bool force = false;
  for (std::size_t i = m_written; i < log.entries.size(); ++i) {
    last = RunLog::line(log.entries[i]);
    lines += last + "\n";
    force = force || doneByPeople(log.entries[i]);
  }
  // What an earlier failure left half written goes first.
  if (::ftruncate(m_descriptor, m_bytes) != 0 || ::lseek(m_descriptor, m_bytes, SEEK_SET) < 0)
    return notSaved(m_file, errno);
  if (const int reason = writeAll(m_descriptor, lines); reason != 0) {
    if (::ftruncate(m_descriptor, m_bytes) != 0)
      return notSaved(m_file, errno);
    return notSaved(m_file, reason);
  }
  if (force && ::fsync(m_descriptor) != 0)
    return notSaved(m_file, errno);
  m_bytes += static_cast<long long>(lines.size());
  m_written = log.entries.size();
  m_lastLine = last;
  return {};
}

} // namespace halsted::course
