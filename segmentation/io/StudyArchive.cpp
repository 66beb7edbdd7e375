// SPDX-License-Identifier: Apache-2.0
#include "segmentation/io/StudyFiles.h"
#include "segmentation/io/VolumeFile.h"

#include <archive.h>
#include <archive_entry.h>
#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <memory>
#include <set>

namespace halsted {
namespace {

constexpr std::size_t kMostEntries = 20'000;
constexpr std::uint64_t kMostBytes = 50'000'000'000;
constexpr std::uint64_t kMostGain = 100;
constexpr std::uint64_t kFreeBytes = 64'000'000;

/// The name alone, of harmless letters, so that messages can say which file is meant.
std::string plainName(const std::string& entry) {
  std::string name = entry.substr(entry.find_last_of("/\\") == std::string::npos ? 0 : entry.find_last_of("/\\") + 1);
  std::transform(name.begin(), name.end(), name.begin(),
                 [](unsigned char c) { return std::isalnum(c) || c == '.' || c == '-' || c == '_' ? static_cast<char>(c) : '_'; });
  if (name.size() > 60)
    name.erase(0, name.size() - 60);
  while (!name.empty() && name.front() == '.')
    name.erase(0, 1);
  return name;
}

bool endsWith(const std::string& text, std::string_view end) {
  return text.size() >= end.size() && text.compare(text.size() - end.size(), end.size(), end) == 0;
}

struct ArchiveCloser {
  void operator()(archive* reader) const { archive_read_free(reader); }
};

struct OutFile {
  int descriptor = -1;
  ~OutFile() {
    if (descriptor >= 0)
      ::close(descriptor);
  }
};

} // namespace

Result<Unpacked> unpackZip(const std::filesystem::path& zip, const std::filesystem::path& folder, const JobContext& job) {
  const std::string shown = zip.filename().string();
  const auto refuse = [&](std::string_view why) { return fail(ErrorCode::Refused, fmt::format("{} was not opened: {}", shown, why)); };
  const auto broken = [&] {
    return fail(ErrorCode::Damaged, fmt::format("{} could not be read: the archive is cut off or damaged; ask for it again.", shown));
  };
  std::error_code error;
  const std::uint64_t size = std::filesystem::file_size(zip, error);
  if (error)
    return fail(ErrorCode::NotFound, fmt::format("{} could not be opened; check that it is there and may be read.", shown));
  const std::unique_ptr<archive, ArchiveCloser> reader(archive_read_new());
  if (!reader || archive_read_support_format_zip_seekable(reader.get()) != ARCHIVE_OK ||
      archive_read_open_filename(reader.get(), zip.c_str(), 1 << 16) != ARCHIVE_OK)
    return broken();

  Unpacked out;
  std::size_t entries = 0, nested = 0;
  std::uint64_t written = 0;
  std::array<char, 1 << 17> chunk;
  std::set<std::string> taken;
  while (true) {
    archive_entry* entry = nullptr;
    const int status = archive_read_next_header(reader.get(), &entry);
    if (status == ARCHIVE_EOF)
      break;
    if (status < ARCHIVE_WARN)
      return broken();
    if (++entries > kMostEntries)
      return refuse(fmt::format("it holds more than {} files; unpack the study you need and open its folder.", kMostEntries));
    if (archive_entry_filetype(entry) != AE_IFREG)
      continue;
    if (archive_entry_is_encrypted(entry))
      return refuse("it is protected by a password; unpack it and open the folder.");
    const char* path = archive_entry_pathname(entry);
    const std::string name = plainName(path ? path : "");
    if (name.empty() || std::string_view(path).find("__MACOSX") != std::string_view::npos || (path[0] == '.') || name == "DICOMDIR")
      continue;
    if (endsWith(name, ".zip")) {
      ++nested;
      continue;
    }
    // A volume file keeps its name where it can, since its series is called after it and a header names its voxels' file.
    const bool keep =
        name.find('.') != std::string::npos && taken.insert(name).second && !std::isdigit(static_cast<unsigned char>(name[0]));
    const std::filesystem::path target = folder / (keep ? name : fmt::format("{:05}_{}", entries, name));
    const OutFile file{::open(target.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600)};
    if (file.descriptor < 0)
      return fail(ErrorCode::WriteFailed, fmt::format("{} could not be unpacked: the temporary folder is not writable.", shown));
    while (true) {
      const la_ssize_t got = archive_read_data(reader.get(), chunk.data(), chunk.size());
      if (got < 0)
        return broken();
      if (got == 0)
        break;
      written += static_cast<std::uint64_t>(got);
      if (written > kMostBytes || written > size * kMostGain + kFreeBytes)
        return refuse("it unpacks to far more than a study holds; unpack it yourself if you trust it.");
      for (la_ssize_t done = 0; done < got;) {
        const ssize_t wrote = ::write(file.descriptor, chunk.data() + done, static_cast<std::size_t>(got - done));
        if (wrote < 0 && errno == EINTR)
          continue;
        if (wrote <= 0)
          return fail(ErrorCode::WriteFailed, fmt::format("{} could not be unpacked: the disk of temporary files is full.", shown));
        done += wrote;
      }
      const la_int64_t read = archive_filter_bytes(reader.get(), -1);
      job.progress(size > 0 ? std::min(1.0, static_cast<double>(read) / static_cast<double>(size)) : 1.0, "Unpacking");
    }
    ++out.files;
  }
  if (out.files == 0)
    return fail(ErrorCode::NotFound, fmt::format("{} holds no files that could be a study.", shown));
  if (nested > 0)
    out.findings.push_back({Finding::Severity::Caution,
                            "nested-archive",
                            fmt::format("{} archives within {} were not opened; open them by themselves.", nested, shown),
                            {}});
  return out;
}

} // namespace halsted
