// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace halsted::course {

/// What a variable of the twin can be at all, in a living or a dying patient. Wide: a condition outside of it is a slip of its author (a
/// saturation of 92 instead of 0.92), never a rare patient.
struct Limits {
  double low, high;
};
/// Of the twin's variables by name, and of weightKg, idealKg, ageYears, heightCm; infinite where nothing is known.
Limits possibleLimits(std::string_view name);

} // namespace halsted::course
