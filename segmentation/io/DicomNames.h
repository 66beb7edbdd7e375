// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

namespace halsted {

/// What a SOP class that holds no image for a volume is called ("structured report"); empty for images. PS3.4 table B.5-1.
std::string dicomObjectName(const std::string& sopClass);

/// A plain name of a transfer syntax that Halsted does not read ("MPEG video"), or the identifier itself.
std::string dicomCodingName(const std::string& transferSyntax);

inline constexpr const char* kDicomDirectoryClass = "1.2.840.10008.1.3.10";

} // namespace halsted
