// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/core/ActionRegistry.h"

namespace halsted {

class LessonDesk;

/// Adds what can be done with lessons:
///   lesson.list, lesson.start ID [seed=N] [language=de] [drugs=dose|class] [hints=on|off] [exam=on|off], lesson.cancel,
///   lesson.pause, lesson.play, lesson.speed 1..60, lesson.skip SECONDS, lesson.rewind SECONDS (of the lesson, to go back to),
///   lesson.perform ACT (JSON), lesson.stop, lesson.leave, lesson.close.
void addLessonActions(ActionRegistry& actions, LessonDesk& desk);

} // namespace halsted
