// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "lessons/course/lesson/LessonParts.h"

#include <filesystem>

namespace halsted::course {

/// Validates the tree by the JSON Schema (draft 7) and remarks what nothing was remarked of yet. Wrong schema files are remarked too.
void validateBySchema(const Node& root, const std::filesystem::path& schema, RemarkList& remarks);

} // namespace halsted::course
