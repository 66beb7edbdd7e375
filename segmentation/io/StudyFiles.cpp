// SPDX-License-Identifier: Apache-2.0
#include "segmentation/io/StudyFiles.h"
#include "segmentation/io/FileTrail.h"
#include "segmentation/io/VolumeFile.h"
#include "segmentation/io/VolumeFormats.h"

#include <fmt/format.h>
#include <sys/stat.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <fstream>
#include <set>

namespace halsted {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kMostFiles = 500'000;
constexpr int kDeepest = 64;

/// What the system puts into folders on its own.
bool isClutter(const std::string& name) {
  return name.empty() || name.front() == '.' || name == "Thumbs.db" || name == "desktop.ini" || name == "__MACOSX";
}

class Walk {
public:
  Walk(StudyFiles& out, const std::vector<fs::path>& excluded, const JobContext& job)
      : m_out(out), m_excluded(excluded.begin(), excluded.end()), m_job(job) {}

  Result<void> folder(const fs::path& folder, int depth);
  void dicomDir(const fs::path& file);
  /// False where the file was met before.
  bool addDicom(const fs::path& file);
  void addVolume(const fs::path& file);
  bool excluded(const fs::path& file) const { return m_excluded.count(file) > 0; }
  void finish();

private:
  bool firstVisit(const fs::path& path);

  StudyFiles& m_out;
  std::set<fs::path> m_excluded;
  const JobContext& m_job;
  std::set<std::pair<dev_t, ino_t>> m_visited;
  std::size_t m_unreadable = 0, m_archives = 0, m_special = 0;
};

bool Walk::firstVisit(const fs::path& path) {
  struct stat status {};
  return ::stat(path.c_str(), &status) == 0 && m_visited.insert({status.st_dev, status.st_ino}).second;
}

bool Walk::addDicom(const fs::path& file) {
  if (!firstVisit(file))
    return false;
  if (!excluded(file))
    m_out.dicom.push_back(file);
  return true;
}

void Walk::addVolume(const fs::path& file) {
  if (firstVisit(file) && !excluded(file))
    m_out.volumes.push_back(file);
}

Result<void> Walk::folder(const fs::path& folder, int depth) {
  if (!firstVisit(folder))
    return {};
  std::error_code error;
  std::vector<fs::path> entries;
  for (fs::directory_iterator it(folder, error), end; !error && it != end; it.increment(error)) {
    if (!isClutter(it->path().filename().string()))
      entries.push_back(it->path());
    if (entries.size() % 1000 == 0)
      m_job.progress(0, "Looking for files");
    if (entries.size() > kMostFiles)
      break;
  }
  if (error)
    ++m_unreadable;
  std::sort(entries.begin(), entries.end());
  for (const fs::path& entry : entries) {
    const fs::file_status status = fs::status(entry, error);
    if (fs::is_directory(status)) {
      if (depth < kDeepest)
        if (Result<void> done = this->folder(entry, depth + 1); !done)
          return done;
    } else if (!fs::is_regular_file(status)) {
      ++m_special;
    } else if (isVolumeFile(entry)) {
      addVolume(entry);
    } else if (entry.filename() == "DICOMDIR") {
      dicomDir(entry);
    } else {
      addDicom(entry);
    }
    if (m_out.dicom.size() + m_out.volumes.size() > kMostFiles)
      return fail(ErrorCode::Refused,
                  fmt::format("{} holds more than {} files; choose the folder of one study.", folder.string(), kMostFiles));
  }
  return {};
}

/// Adds what it refers to; what is missing is a finding. It is not believed where it leads out of its folder.
void Walk::dicomDir(const fs::path& file) {
  if (!firstVisit(file) || excluded(file))
    return;
  const FileInFlight inFlight(file);
  const auto references = dicomDirReferences(file);
  if (!references) {
    m_out.findings.push_back(
        {Finding::Severity::Caution, "dicomdir-damaged", "The DICOMDIR is damaged; the files in its folder were read without it.", {}});
    return;
  }
  std::error_code error;
  const fs::path root = fs::canonical(file.parent_path().empty() ? fs::path(".") : file.parent_path(), error);
  std::size_t missing = 0, outside = 0;
  std::string firstMissing;
  for (const std::string& reference : *references) {
    const fs::path relative = fs::path(reference).lexically_normal();
    fs::path target = file.parent_path() / relative;
    if (relative.is_absolute() || relative.empty() || *relative.begin() == "..") {
      ++outside;
      continue;
    }
    fs::path real = fs::canonical(target, error);
    if (error) { // media made on other systems come with names in small letters
      std::string lower = relative.string();
      std::transform(lower.begin(), lower.end(), lower.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
      target = file.parent_path() / lower;
      real = fs::canonical(target, error);
    }
    if (error || !fs::is_regular_file(real, error)) {
      if (missing++ == 0)
        firstMissing = reference;
    } else if (std::mismatch(root.begin(), root.end(), real.begin(), real.end()).first != root.end()) {
      ++outside;
    } else {
      addDicom(target);
    }
  }
  if (missing > 0)
    m_out.findings.push_back({Finding::Severity::Caution,
                              "dicomdir-missing",
                              fmt::format("{} of the {} files that the DICOMDIR lists are missing, the first being {}.", missing,
                                          references->size(), firstMissing),
                              {}});
  if (outside > 0)
    m_out.findings.push_back({Finding::Severity::Caution,
                              "dicomdir-outside",
                              fmt::format("{} files that the DICOMDIR lists lie outside its folder and were left out.", outside),
                              {}});
}

void Walk::finish() {
  // Files with the voxels of a header beside them are no DICOM.
  for (const fs::path& volume : m_out.volumes) {
    const std::string ending = volume.extension().string();
    if (ending != ".nhdr" && ending != ".mhd" && ending != ".nrrd" && ending != ".mha")
      continue;
    const FileInFlight inFlight(volume);
    const Result<VolumeHeader> header = readVolumeHeader(volume, 0);
    if (!header || header->dataFile == volume)
      continue;
    std::erase_if(m_out.dicom, [&](const fs::path& file) {
      std::error_code error;
      return file.filename() == header->dataFile.filename() && fs::equivalent(file, header->dataFile, error);
    });
  }
  std::erase_if(m_out.dicom, [&](const fs::path& file) {
    std::string ending = file.extension().string();
    std::transform(ending.begin(), ending.end(), ending.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    const bool archive = ending == ".zip" && isZip(file);
    m_archives += archive ? 1 : 0;
    return archive;
  });
  const auto note = [&](std::size_t count, const char* code, const char* sentence) {
    if (count > 0)
      m_out.findings.push_back({Finding::Severity::Caution, code, fmt::format(fmt::runtime(sentence), count), {}});
  };
  note(m_unreadable, "unreadable-folder", "{} folders may not be read and were left out.");
  note(m_archives, "nested-archive", "{} archives within the study were not opened; open them by themselves.");
  note(m_special, "special-file", "{} entries are neither files nor folders and were left out.");
}

} // namespace

bool isZip(const fs::path& file) {
  std::array<char, 4> head{};
  std::ifstream in(file, std::ios::binary);
  in.read(head.data(), head.size());
  return in.gcount() == 4 && head[0] == 'P' && head[1] == 'K' && ((head[2] == 3 && head[3] == 4) || (head[2] == 5 && head[3] == 6));
}

bool isDicomDir(const fs::path& file) {
  const std::string name = file.filename().string();
  if (name == "DICOMDIR")
    return true;
  std::string head(1024, '\0');
  std::ifstream in(file, std::ios::binary);
  in.read(head.data(), static_cast<std::streamsize>(head.size()));
  head.resize(static_cast<std::size_t>(std::max<std::streamsize>(0, in.gcount())));
  // The SOP class "Media Storage Directory Storage" of PS3.10.
  return head.size() > 132 && head.substr(128, 4) == "DICM" && head.find("1.2.840.10008.1.3.10") != std::string::npos;
}

Result<StudyFiles> gatherStudyFiles(const std::vector<fs::path>& inputs, const std::vector<fs::path>& excluded, const JobContext& job) {
  StudyFiles out;
  Walk walk(out, excluded, job);
  for (const fs::path& input : inputs) {
    std::error_code error;
    const fs::file_status status = fs::status(input, error);
    if (error || !fs::exists(status))
      return fail(ErrorCode::NotFound, fmt::format("{} was not found; check the path.", input.string()));
    if (fs::is_directory(status)) {
      if (Result<void> done = walk.folder(input, 0); !done)
        return fail(done.error());
    } else if (!fs::is_regular_file(status)) {
      return fail(ErrorCode::Unsupported, fmt::format("{} is neither a file nor a folder.", input.string()));
    } else if (isVolumeFile(input)) {
      walk.addVolume(input);
    } else if (!walk.excluded(input) && isDicomDir(input)) {
      const std::size_t before = out.dicom.size();
      walk.dicomDir(input);
      if (out.dicom.size() == before)
        if (Result<void> done = walk.folder(input.parent_path().empty() ? fs::path(".") : input.parent_path(), 0); !done)
          return fail(done.error());
    } else {
      walk.addDicom(input);
    }
  }
  walk.finish();
  return out;
}

} // namespace halsted
