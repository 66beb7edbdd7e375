// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

namespace halsted {

struct ComputerCheck {
  std::string name;     ///< "Memory"
  bool good = true;     ///< false: something Halsted does is not possible or slow here
  std::string sentence; ///< what there is, and what to do when it is not enough
};

/// Processor, memory, graphics and headset runtime of this computer.
std::vector<ComputerCheck> examineThisComputer();

} // namespace halsted
