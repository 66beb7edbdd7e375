// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "lessons/course/lesson/LessonFile.h"
#include "lessons/course/run/LessonRun.h"
#include "tests/course/RecordFixture.h"

#include <algorithm>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace halsted::test {

inline std::shared_ptr<const twin::DrugTable> shippedDrugs() {
  static const auto drugs = take(twin::DrugTable::load(HALSTED_SOURCE_DIR "/assets/drugs"));
  return drugs;
}

/// A lesson of this repository, by its folder's name.
struct ShippedLesson {
  explicit ShippedLesson(const std::string& id)
      : package(take(course::LessonPackage::open(HALSTED_SOURCE_DIR "/assets/lessons/" + id))),
        lesson(take(course::openLesson(package, HALSTED_SOURCE_DIR "/assets/lessons/lesson.schema.json", shippedDrugs()))) {}

  /// To its end.
  course::LessonRun play(const std::string& script, const course::RunOptions& options = {}) const {
    const auto acts = take(course::readScript(take(package.read(script)), script));
    return take(course::replay(lesson, shippedDrugs(), options, acts, course::kNever, {}));
  }
  course::LessonRun expert(const course::RunOptions& options = {}) const { return play(lesson->expert->file, options); }

  course::LessonPackage package;
  std::shared_ptr<const course::Lesson> lesson;
};

inline std::vector<std::string> shippedLessons() {
  std::vector<std::string> names;
  for (const auto& entry : std::filesystem::directory_iterator(HALSTED_SOURCE_DIR "/assets/lessons"))
    if (entry.is_directory())
      names.push_back(entry.path().filename().string());
  std::sort(names.begin(), names.end());
  return names;
}

} // namespace halsted::test
