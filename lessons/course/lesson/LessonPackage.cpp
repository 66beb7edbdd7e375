// SPDX-License-Identifier: Apache-2.0
#include "lessons/course/lesson/LessonFile.h"

#include <archive.h>
#include <archive_entry.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <limits>

namespace halsted::course {

namespace {

constexpr std::size_t kMostFiles = 2000;
constexpr std::uint64_t kMostBytes = std::uint64_t{256} << 20, kLargestFile = std::uint64_t{64} << 20;
constexpr std::uint64_t kMostGain = 100, kFreeBytes = std::uint64_t{1} << 20; // so much may always unpack, as small texts pack well
constexpr std::size_t kLongestName = 255;

/// Relative, below the folder, with '/': what every system can hold.
bool safeName(std::string_view name) {
  if (name.empty() || name.size() > kLongestName || name.front() == '/' || name.find('\\') != std::string_view::npos ||
      name.find(':') != std::string_view::npos)
    return false;
  for (const char c : name)
    if (static_cast<unsigned char>(c) < 0x20)
      return false;
  while (!name.empty()) {
    const std::size_t slash = name.find('/');
    const std::string_view part = name.substr(0, slash);
    if (part.empty() || part == "." || part == "..")
      return false;
    if (slash == std::string_view::npos)
      break;
    name.remove_prefix(slash + 1);
  }
  return true;
}

/// Left behind by desktops; never part of a lesson.
bool clutter(std::string_view name) {
  return name.starts_with("__MACOSX/") || name == ".DS_Store" || name.ends_with("/.DS_Store") || name.ends_with("Thumbs.db") ||
         name.starts_with(".git/");
}

Failure unreadable(const std::filesystem::path& path) {
  return fail(ErrorCode::NotFound, fmt::format("{} could not be opened; check that it is there and may be read.", path.string()));
}

Result<std::string> readBytes(const std::filesystem::path& path, std::uint64_t most) {
  std::error_code error;
  const std::uint64_t size = std::filesystem::file_size(path, error);
  if (error)
    return unreadable(path);
  if (size > most)
    return fail(ErrorCode::Refused, fmt::format("{} is larger than {} MB; make it smaller.", path.string(), most >> 20));
  std::ifstream in(path, std::ios::binary);
  std::string bytes(size, '\0');
  if (!in || !in.read(bytes.data(), static_cast<std::streamsize>(size)))
    return unreadable(path);
  return bytes;
}

struct ReadCloser {
  void operator()(archive* reader) const { archive_read_free(reader); }
};
struct WriteCloser {
  void operator()(archive* writer) const { archive_write_free(writer); }
};
struct EntryCloser {
  void operator()(archive_entry* entry) const { archive_entry_free(entry); }
};

/// Adds up what has been unpacked and says when it is too much.
struct Budget {
  std::uint64_t packed = 0, unpacked = 0;
  bool spend(std::uint64_t bytes) {
    unpacked += bytes;
    return unpacked <= kMostBytes && unpacked <= packed * kMostGain + kFreeBytes;
  }
};

Result<std::string> entryBytes(archive* reader, const std::string& name, const std::string& shown, Budget& budget) {
  std::string bytes;
  std::array<char, 1 << 16> chunk;
  while (true) {
    const la_ssize_t got = archive_read_data(reader, chunk.data(), chunk.size());
    if (got < 0)
      return fail(ErrorCode::Damaged, fmt::format("{} could not be read: {} in it is cut off or damaged.", shown, name));
    if (got == 0)
      return bytes;
    if (bytes.size() + static_cast<std::size_t>(got) > kLargestFile)
      return fail(ErrorCode::Refused, fmt::format("{} was not opened: {} in it is larger than {} MB.", shown, name, kLargestFile >> 20));
    if (!budget.spend(static_cast<std::uint64_t>(got)))
      return fail(ErrorCode::Refused, fmt::format("{} was not opened: it unpacks to far more than a lesson holds.", shown));
    bytes.append(chunk.data(), static_cast<std::size_t>(got));
  }
}

Result<std::map<std::string, std::string>> readZip(const std::filesystem::path& zip) {
  const std::string shown = zip.filename().string();
  const auto refuse = [&](const std::string& why) { return fail(ErrorCode::Refused, fmt::format("{} was not opened: {}", shown, why)); };
  std::error_code error;
  Budget budget;
  budget.packed = std::filesystem::file_size(zip, error);
  if (error)
    return unreadable(zip);
  const std::unique_ptr<archive, ReadCloser> reader(archive_read_new());
  if (!reader || archive_read_support_format_zip_seekable(reader.get()) != ARCHIVE_OK ||
      archive_read_open_filename(reader.get(), zip.c_str(), 1 << 16) != ARCHIVE_OK)
    return fail(ErrorCode::Damaged, fmt::format("{} is no zip of a lesson, or damaged; ask for it again.", shown));
  std::map<std::string, std::string> files;
  for (std::size_t entries = 0;; ++entries) {
    archive_entry* entry = nullptr;
    const int status = archive_read_next_header(reader.get(), &entry);
    if (status == ARCHIVE_EOF)
      break;
    if (status < ARCHIVE_WARN)
      return fail(ErrorCode::Damaged, fmt::format("{} could not be read: it is cut off or damaged; ask for it again.", shown));
    if (entries >= kMostFiles)
      return refuse(fmt::format("it holds more than {} files.", kMostFiles));
    const char* path = archive_entry_pathname_utf8(entry);
    std::string name = path ? path : "";
    if (name.ends_with('/') && archive_entry_filetype(entry) == AE_IFDIR)
      name.pop_back();
    if (!safeName(name))
      return refuse("a name in it leads out of the lesson's folder, or is not one that every computer can hold.");
    if (archive_entry_filetype(entry) == AE_IFDIR)
      continue;
    if (archive_entry_filetype(entry) != AE_IFREG || archive_entry_symlink(entry) || archive_entry_hardlink(entry))
      return refuse(fmt::format("{} in it is a link or device.", name));
    if (archive_entry_is_encrypted(entry))
      return refuse("it is protected by a password.");
    if (clutter(name))
      continue;
    Result<std::string> bytes = entryBytes(reader.get(), name, shown, budget);
    if (!bytes)
      return fail(bytes.error());
    if (!files.emplace(name, std::move(*bytes)).second)
      return refuse(fmt::format("it holds {} twice.", name));
  }
  return files;
}

/// A zip of a folder has the folder's name before every name; it is taken off.
void dropCommonFolder(std::map<std::string, std::string>& files) {
  if (files.empty() || files.contains("lesson.yaml") || files.contains("lesson.json"))
    return;
  const std::string& first = files.begin()->first;
  const std::size_t slash = first.find('/');
  if (slash == std::string::npos)
    return;
  const std::string folder = first.substr(0, slash + 1);
  if (!std::all_of(files.begin(), files.end(), [&](const auto& file) { return file.first.starts_with(folder); }))
    return;
  std::map<std::string, std::string> shorter;
  for (auto& [name, bytes] : files)
    shorter.emplace(name.substr(folder.size()), std::move(bytes));
  files = std::move(shorter);
}

/// Names of the regular files below a folder; links in it are refused, as they may lead anywhere.
Result<std::vector<std::string>> listFolder(const std::filesystem::path& folder) {
  std::vector<std::string> names;
  std::error_code error;
  std::uint64_t bytes = 0;
  for (std::filesystem::recursive_directory_iterator it(folder, error), end; !error && it != end; it.increment(error)) {
    const std::string name = it->path().lexically_relative(folder).generic_string();
    if (clutter(name) || name == ".git") {
      it.disable_recursion_pending();
      continue;
    }
    if (it->is_symlink(error))
      return fail(ErrorCode::Refused, fmt::format("{} is a link; put the file itself into the lesson.", it->path().string()));
    if (it->is_directory(error))
      continue;
    if (!it->is_regular_file(error) || !safeName(name))
      return fail(ErrorCode::Refused,
                  fmt::format("{} is not a file that a lesson can hold; rename it or take it out.", it->path().string()));
    bytes += it->file_size(error);
    names.push_back(name);
    if (names.size() > kMostFiles || bytes > kMostBytes)
      return fail(ErrorCode::Refused, fmt::format("{} holds more than {} files or {} MB; is it the folder of one lesson?", folder.string(),
                                                  kMostFiles, kMostBytes >> 20));
  }
  if (error)
    return unreadable(folder);
  std::sort(names.begin(), names.end());
  return names;
}

} // namespace

Result<LessonPackage> LessonPackage::open(const std::filesystem::path& folderOrZipOrFile) {
  LessonPackage package;
  std::filesystem::path path = folderOrZipOrFile;
  std::error_code error;
  const std::string name = path.filename().string();
  if (name == "lesson.yaml" || name == "lesson.json") {
    package.m_lessonFile = name;
    path = path.has_parent_path() ? path.parent_path() : ".";
  }
  const auto status = std::filesystem::status(path, error);
  if (error || !std::filesystem::exists(status))
    return unreadable(folderOrZipOrFile);
  const auto noLesson = [&] {
    return fail(ErrorCode::NotFound,
                fmt::format("{} holds no lesson.yaml or lesson.json, so it is no lesson.", folderOrZipOrFile.string()));
  };
  if (std::filesystem::is_directory(status)) {
    if (!std::filesystem::exists(path / "lesson.yaml", error) && !std::filesystem::exists(path / "lesson.json", error))
      return noLesson();
    Result<std::vector<std::string>> names = listFolder(path);
    if (!names)
      return fail(names.error());
    package.m_folder = path;
    package.m_names = std::move(*names);
  } else if (std::filesystem::is_regular_file(status)) {
    Result<std::map<std::string, std::string>> files = readZip(path);
    if (!files)
      return fail(files.error());
    package.m_files = std::move(*files);
    dropCommonFolder(package.m_files);
    for (const auto& [file, bytes] : package.m_files)
      package.m_names.push_back(file);
  } else {
    return unreadable(folderOrZipOrFile);
  }
  if (package.m_lessonFile.empty())
    package.m_lessonFile = package.has("lesson.yaml") || !package.has("lesson.json") ? "lesson.yaml" : "lesson.json";
  if (!package.has(package.m_lessonFile))
    return noLesson();
  return package;
}

bool LessonPackage::has(std::string_view name) const {
  return std::binary_search(m_names.begin(), m_names.end(), name);
}

Result<std::string> LessonPackage::read(std::string_view name) const {
  if (!has(name))
    return fail(ErrorCode::NotFound, fmt::format("The lesson has no file {}.", name));
  if (m_folder.empty())
    return m_files.find(std::string(name))->second;
  return readBytes(m_folder / name, kLargestFile);
}

std::vector<std::string> LessonPackage::names() const {
  return m_names;
}

Result<void> LessonPackage::pack(const std::filesystem::path& folder, const std::filesystem::path& zip) {
  Result<LessonPackage> package = open(folder);
  if (!package)
    return fail(package.error());
  if (package->m_folder.empty())
    return fail(ErrorCode::Refused, fmt::format("{} is not a folder; name the lesson's folder.", folder.string()));
  const auto unwritable = [&] {
    return fail(ErrorCode::WriteFailed, fmt::format("{} could not be written; check the folder and the space on disk.", zip.string()));
  };
  // Beside its place first, so that what was there stays when this fails.
  const std::filesystem::path part = zip.string() + ".part";
  {
    const std::unique_ptr<archive, WriteCloser> writer(archive_write_new());
    if (!writer || archive_write_set_format_zip(writer.get()) != ARCHIVE_OK ||
        archive_write_open_filename(writer.get(), part.c_str()) != ARCHIVE_OK)
      return unwritable();
    for (const std::string& name : package->m_names) {
      if (std::filesystem::path(zip).lexically_normal() == (package->m_folder / name).lexically_normal() || name.ends_with(".part"))
        continue;
      Result<std::string> bytes = package->read(name);
      if (!bytes)
        return fail(bytes.error());
      const std::unique_ptr<archive_entry, EntryCloser> entry(archive_entry_new());
      archive_entry_set_pathname_utf8(entry.get(), name.c_str());
      archive_entry_set_size(entry.get(), static_cast<la_int64_t>(bytes->size()));
      archive_entry_set_filetype(entry.get(), AE_IFREG);
      archive_entry_set_perm(entry.get(), 0644);
      archive_entry_set_mtime(entry.get(), 315532800, 0); // 1980-01-01, the first date of zip: the same files, the same zip
      if (archive_write_header(writer.get(), entry.get()) != ARCHIVE_OK ||
          archive_write_data(writer.get(), bytes->data(), bytes->size()) != static_cast<la_ssize_t>(bytes->size()))
        return unwritable();
    }
    if (archive_write_close(writer.get()) != ARCHIVE_OK)
      return unwritable();
  }
  std::error_code error;
  std::filesystem::rename(part, zip, error);
  if (error)
    return unwritable();
  return {};
}

} // namespace halsted::course
