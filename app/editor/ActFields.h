// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/editor/EditorField.h"

namespace halsted {

/// The fields of one act, those that its kind has. `timed`: with the time at which it is done.
std::unique_ptr<EditorField> makeActField(LessonEditor& editor, course::NodePath path, bool timed);
/// An act of that kind with what it cannot be without.
course::Node freshAct(const std::string& kind);

} // namespace halsted
