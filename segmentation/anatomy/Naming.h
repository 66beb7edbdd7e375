// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <string>

namespace halsted {

/// What a user may call things.
inline bool soundName(const std::string& name) {
  return !name.empty() && name.size() <= 100 &&
         std::none_of(name.begin(), name.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; });
}

} // namespace halsted
