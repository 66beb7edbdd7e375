// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "lessons/course/run/RunLog.h"

#include <cstddef>
#include <filesystem>

namespace halsted::course {

/// The file of a run that saves itself. Each entry is with the system as soon as append() returns, so that nothing is lost when the program
/// dies; what people did (acts, answers, notes) and the end are forced to the disk too, so that a power cut costs at most what a replay
/// computes again. Not for use inside a tick: forcing takes milliseconds.
class RunLogFile {
public:
  RunLogFile() = default;
  RunLogFile(RunLogFile&& other) noexcept;
  RunLogFile& operator=(RunLogFile&& other) noexcept;
  ~RunLogFile();

  /// Writes the log as it is, instead of what the file held, and stays open for more.
  static Result<RunLogFile> open(const std::filesystem::path& file, const RunLog& log);
  /// Writes entries that are new since the last time. A log that was rewound or is another one is written anew. The first write that fails
  /// (disk full) is reported in one sentence; later ones try all that is pending again, and report nothing until one has succeeded.
  Result<void> append(const RunLog& log);
  /// Entries of the last append() that are not in the file yet.
  std::size_t behind() const { return m_behind; }
  const std::filesystem::path& file() const { return m_file; }

private:
  Result<void> tryAppend(const RunLog& log);
  std::filesystem::path m_file;
  int m_descriptor = -1;
  std::size_t m_written = 0; // entries
  long long m_bytes = 0;     // of the file that are whole
  std::string m_header, m_lastLine;
  std::size_t m_behind = 0;
  bool m_failing = false;
};

} // namespace halsted::course
