// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

namespace halsted {

/// The same names, where later ones that repeat an earlier one get "_2", "_3" ...: formats that refer by name need it.
std::vector<std::string> uniqueNames(std::vector<std::string> names);

} // namespace halsted
