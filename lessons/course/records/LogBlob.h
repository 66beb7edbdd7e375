// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/core/Result.h"

#include <string>

namespace halsted::course {

/// A log as one zstd frame with its size and checksum (RFC 8878): about a tenth of its size.
std::string packLog(const std::string& text);
/// Refuses what is damaged or would become larger than 64 MB.
Result<std::string> unpackLog(const std::string& packed);

} // namespace halsted::course
