// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/commands/CommandContext.h"

#include <cstdint>
#include <optional>
#include <string>

namespace halsted {

struct VrOptions {
  std::string toOpen;                   ///< a case or study; empty: the room alone
  std::string lesson;                   ///< begins with this lesson; empty: with none
  std::int64_t seed = 1;                ///< of its patient
  int frames = 0;                       ///< 0: until the person leaves
  std::string mirror;                   ///< a picture of what was seen last
  std::optional<std::string> simulated; ///< without a headset: a script, or empty for a person who stands and looks
  bool json = false;
};

/// Adds `halsted vr`; `wanted` is set when it was asked for, and runVr() runs it: it needs Qt's application object.
void addVrCommand(CLI::App& app, std::optional<VrOptions>& wanted);
int runVr(int argc, char** argv, CommandContext& context, const VrOptions& options);

} // namespace halsted
