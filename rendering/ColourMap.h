// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

namespace halsted {

/// 256 colours 0xRRGGBB from the lowest to the highest value.
using ColourMap = std::array<std::uint32_t, 256>;

/// "hot", "cool", "green", "grey": brightness grows evenly with the value, so that none draws borders that are not there.
const std::vector<std::string>& colourMapNames();
/// The first for an unknown name.
const ColourMap& colourMap(const std::string& name);

} // namespace halsted
