// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/core/ActionRegistry.h"

namespace halsted {

class LessonEditor;

/// Adds what can be done to lessons as their author:
///   lesson.write, lesson.new TEMPLATE TITLE (empty, case, or the id of a lesson), lesson.edit ID, lesson.import FILE, lesson.undo,
///   lesson.redo, lesson.set KEY... VALUE (keys and numbers that lead to it; YAML), lesson.try [STATE], lesson.record NAME, lesson.check,
///   lesson.export FILE.
void addEditorActions(ActionRegistry& actions, LessonEditor& editor);

} // namespace halsted
