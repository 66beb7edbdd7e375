// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace halsted::course {

/// One movement of a curve: samples of its beginning and end.
struct Movement {
  std::size_t from = 0, to = 0;
};

/// Splits a curve where it turns: alternating extremes that lie at least `least` apart (raised until there are at most `most` movements),
/// each without the stretches at both ends in which less than a twentieth of its change happens. Smaller movements are left out, and so
/// are values that are no numbers. In order of time.
std::vector<Movement> movementsOf(std::span<const double> values, double least, std::size_t most);

} // namespace halsted::course
