// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/core/Result.h"

#include <nlohmann/json_fwd.hpp>

#include <filesystem>
#include <string>
#include <string_view>

namespace halsted::twin {

constexpr std::size_t kLargestJson = std::size_t{16} << 20; ///< bytes
constexpr int kDeepestJson = 32;

/// A whole file, or what a pipe gives; one that cannot be read or holds more than `largest` bytes is refused in one sentence that calls it
/// `what`.
Result<std::string> readText(const std::filesystem::path& file, std::string_view what, std::size_t largest = kLargestJson);

/// Text from outside: refuses what is too long, too deeply nested or no JSON, in one sentence that calls it `what`.
Result<nlohmann::json> parseJson(std::string_view text, std::string_view what);

} // namespace halsted::twin
