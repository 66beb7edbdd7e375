// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>

namespace halsted {

/// Bytes of memory that this process may use at most: the computer's, or less where a control group (cgroup v1 or v2, as
/// containers and services have) or one above it says so. root: where /proc and /sys are looked for.
std::uint64_t memoryOfThisProcess(const std::filesystem::path& root = "/");

} // namespace halsted
