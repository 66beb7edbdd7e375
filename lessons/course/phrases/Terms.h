// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string_view>
#include <vector>

namespace halsted::course {

/// The names that acts, tests, body parts, people and events bear in lessons and logs ("bloodGas"), as a person reads them, in the language
/// ("de", "de_CH"); English where it is not one of the four. None for a name that the table does not have.
std::optional<std::string_view> findTerm(std::string_view name, std::string_view language);
/// All names of the table.
std::vector<std::string_view> termNames();

} // namespace halsted::course
