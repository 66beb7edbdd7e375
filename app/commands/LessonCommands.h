// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/commands/CommandContext.h"
#include "lessons/course/lesson/LessonFile.h"
#include "lessons/course/scoring/Score.h"

#include <nlohmann/json_fwd.hpp>

#include <memory>
#include <string>

namespace halsted {

/// One function per `halsted lesson ...`; each adds itself below the command lesson.
void addLessonList(CLI::App& lesson, CommandContext& context);
void addLessonCheck(CLI::App& lesson, CommandContext& context);
void addLessonRun(CLI::App& lesson, CommandContext& context);
void addLessonReport(CLI::App& lesson, CommandContext& context);
void addLessonPack(CLI::App& lesson, CommandContext& context);

/// assets/lessons/lesson.schema.json
std::filesystem::path lessonSchema(const CommandContext& context);
/// A folder, zip or lesson file; or a shipped lesson by its id. A wrong id is refused with near ones.
Result<course::LessonPackage> openLessonPackage(const std::string& pathOrId, const CommandContext& context);
/// Id, outcome, percent and items of a score card.
nlohmann::json toJson(const course::ScoreCard& card);

} // namespace halsted
