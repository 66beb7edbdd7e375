// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "lessons/course/lesson/LessonTree.h"
#include "segmentation/core/Result.h"

#include <string>
#include <string_view>

namespace halsted::course {

/// A tree as YAML, in the style of the lessons that ship: blocks, short values in one line, words in quotes.
std::string writeYaml(const Node& root);
/// In one line.
std::string writeFlow(const Node& node);
/// A value after its key or dash at that column (from 0), with the space or line break before it. `item`: of a list.
std::string writeSlot(const Node& node, int column, bool item);
/// A scalar; words that were in quotes stay so.
std::string writeScalar(const Node& node, bool quoted);
std::string writeKey(const std::string& key);

/// The text changed so that it reads as `after`: only what differs is written anew; comments, order and style of all else stay. `before`
/// is what the text reads as now. Where the text has a shape that cannot be changed in part, the block around it is written anew. Fails
/// when no way of writing reads as `after`.
Result<std::string> patchYaml(std::string_view text, const Node& before, const Node& after);

} // namespace halsted::course
