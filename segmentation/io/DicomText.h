// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

namespace halsted {

/// UTF-8 of a value written in a Specific Character Set (PS3.3 C.12.1.1.2), without control characters. Bytes that the
/// character set does not have become U+FFFD.
std::string dicomUtf8(const std::string& bytes, const std::string& characterSet);

/// The first component group of a person's name that is not empty, as written (PS3.5 6.2.1).
std::string dicomPersonName(const std::string& utf8);

} // namespace halsted
