// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "lessons/course/edit/NodeEdit.h"

namespace halsted::course {

/// One text of a lesson for translators: by its id, as in lang/XX.yaml.
struct LessonText {
  std::string id, source;
  NodePath path;
};

/// Every text in the order of Lesson::texts(), of a lesson that may be half written.
std::vector<LessonText> lessonTexts(const Node& root);

/// A translation (id -> words) after a change of the lesson: words go with their texts when these move or are renamed, and go when they go.
/// Ids that never were of a text stay.
Node carryWords(const Node& before, const Node& after, const Node& words);

} // namespace halsted::course
