// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace halsted::test {

/// What is wrong in a statement by the xAPI 1.0.3 specification, part two (data), sections 2 and 4: one line a fault, "actor.account: ...".
/// Written from the specification, without a look at what makes the statements. Empty: valid.
std::vector<std::string> xapiFaults(std::string_view json);

/// What is wrong in the statements of one session by cmi5 (quartz), section 9, beyond that.
std::vector<std::string> cmi5Faults(const std::vector<std::string>& session);

} // namespace halsted::test
