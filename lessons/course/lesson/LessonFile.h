// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "lessons/course/lesson/Lesson.h"
#include "lessons/twin/drugs/DrugTable.h"

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace halsted::course {

enum class Severity { Mistake, Caution };
/// One thing that is wrong in a lesson: "lesson.yaml:41:7 goals.lactate.by: ..."
struct Remark {
  Severity severity = Severity::Mistake;
  Place place;
  std::string key;     ///< "goals.lactate.by"
  std::string message; ///< one sentence: what, and what to do
  std::string line() const;
};

/// The lesson, as far as it could be understood, and all that is wrong in it.
struct LessonReading {
  std::shared_ptr<const Lesson> lesson; ///< null when there is a mistake
  std::vector<Remark> remarks;
};

/// The files of a lesson: a folder, or a zip of one, as bytes by name. A zip is read within limits (names that leave the folder, links,
/// more than 2000 files, 256 MB in all, 64 MB each, 100-fold compression are refused) and never unpacked to disk.
class LessonPackage {
public:
  static Result<LessonPackage> open(const std::filesystem::path& folderOrZipOrFile);
  bool has(std::string_view name) const;
  /// One file's bytes; names are relative, with '/'.
  Result<std::string> read(std::string_view name) const;
  std::vector<std::string> names() const;
  /// "lesson.yaml", or "lesson.json".
  const std::string& lessonFile() const { return m_lessonFile; }
  /// Zips a folder as a package.
  static Result<void> pack(const std::filesystem::path& folder, const std::filesystem::path& zip);

private:
  std::filesystem::path m_folder; // empty for a zip
  std::map<std::string, std::string> m_files;
  std::vector<std::string> m_names;
  std::string m_lessonFile;
};

/// Reads, validates by the schema (assets/lessons/lesson.schema.json), checks names and compiles conditions. Never fails otherwise than by
/// remarks.
LessonReading readLesson(const LessonPackage& package, const std::filesystem::path& schema, std::shared_ptr<const twin::DrugTable> drugs);
/// The same, and refuses with the first mistake's line.
Result<std::shared_ptr<const Lesson>> openLesson(const LessonPackage& package, const std::filesystem::path& schema,
                                                 std::shared_ptr<const twin::DrugTable> drugs);

} // namespace halsted::course
