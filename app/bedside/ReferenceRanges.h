// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "lessons/twin/person/Person.h"

#include <string_view>

namespace halsted {

/// What is usual in adults, in the twin's units. A side without limit is NaN.
struct ReferenceRange {
  double low, high;
  std::string_view source;
};
/// Null for what has none. Haemoglobin, haematocrit and creatinine follow sex.
const ReferenceRange* referenceRange(std::string_view name, bool male);

enum class Level { Unknown, Low, Usual, High };
Level levelOf(double value, const ReferenceRange* range);

} // namespace halsted
