// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "lessons/course/lesson/LessonParts.h"

namespace halsted::course {

/// What can never happen in a lesson that reads well: states that nothing leads to, conditions and goals that cannot be met, events that
/// nothing makes, files and names that nothing uses; and scripts that cannot be read. `root` is the tree of the lesson's file, for places.
void checkStatically(const Lesson& lesson, const Node& root, const LessonPackage& package, const twin::DrugTable& drugs,
                     RemarkList& remarks);

} // namespace halsted::course
