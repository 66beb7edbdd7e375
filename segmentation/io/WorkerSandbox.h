// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

namespace halsted {

struct SandboxLimits {
  std::uint64_t memoryBytes = 0; ///< beyond what the program itself takes; 0: none
  int cpuSeconds = 0;            ///< 0: none
  std::uint64_t fileBytes = 0;   ///< the longest file it may write; 0: it can open no file for writing
};

/// Takes from the process, for good, what reading files does not need: privileges, core dumps, network, starting programs,
/// removing or renaming files. It ends with its parent.
void enterSandbox(const SandboxLimits& limits);

} // namespace halsted
