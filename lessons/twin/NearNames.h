// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace halsted::twin {

/// Of ASCII letters; other bytes stay.
std::string lowerCase(std::string_view text);
/// Edits that turn one name into the other (Levenshtein 1966), without regard to case; at most 1 where one begins with the other.
std::size_t nameDistance(std::string_view a, std::string_view b);
/// Up to three of `names` nearest to `name`; of equally near ones, the first in `names` comes first.
std::vector<std::string> nearNames(const std::string& name, const std::vector<std::string>& names);

} // namespace halsted::twin
