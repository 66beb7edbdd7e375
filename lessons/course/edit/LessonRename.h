// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "lessons/course/edit/NodeEdit.h"

namespace halsted::course {

/// What has a name that other places of a lesson use.
enum class LessonName { State, Question, Goal, Penalty, Hint, Role, Reference, Group, Finding };

/// Renames it and every place that names it: conditions, transitions, effects, groups, scripts' losses, the debrief.
void renameInLesson(Node& root, LessonName kind, const std::string& from, const std::string& to);
/// In a script of JSON Lines: answers and hints. Other lines stay as they are.
std::string renameInScript(const std::string& script, LessonName kind, const std::string& from, const std::string& to);
/// In one condition.
std::string renameInCondition(const std::string& condition, LessonName kind, const std::string& from, const std::string& to);
/// Where a name is used besides where it is made: keys of remarks.
std::vector<std::string> usesOf(const Node& root, LessonName kind, const std::string& name);

} // namespace halsted::course
