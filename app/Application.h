// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>

namespace halsted {

/// Puts the desk program together and runs it until its window closes. toOpen: a case or study, or empty.
/// Returns the exit status.
int runWindow(int argc, char** argv, const std::filesystem::path& assets, const std::string& toOpen);

} // namespace halsted
