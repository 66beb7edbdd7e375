// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/core/Result.h"

#include <filesystem>
#include <functional>

namespace halsted {

class Database;

/// A case file that appears complete under its name or not at all: fill() works on an empty case beside it, in one
/// transaction. Fails where a file is already.
Result<void> writeNewCase(const std::filesystem::path& file, const std::function<void(Database&)>& fill);

} // namespace halsted
