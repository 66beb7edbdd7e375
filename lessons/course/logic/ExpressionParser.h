// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "lessons/course/logic/Expression.h"

#include <cstddef>

namespace halsted::course {

constexpr std::size_t kExpressionCharacters = 1000;
constexpr int kExpressionDepth = 64;

/// Nodes of an expression, or one sentence with the column. `needs` may have grown when it fails.
Result<std::vector<ExpressionNode>> parseExpression(std::string_view text, const ExpressionNames& names, ExpressionSlots& needs);

} // namespace halsted::course
