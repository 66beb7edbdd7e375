// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <string>
#include <string_view>

namespace halsted {

/// A sentence of a library or data file ("There is no structure 'x' in the case.", "Adrenaline") in the language of the program: the
/// template that made it is found in LibraryTexts.h, translated, and filled with the translated arguments. Of several that fit, the one
/// with most words of its own; what fits none is taken apart at full stops, semicolons, colons and commas; what nobody knows stays.
QString inOwnWords(const QString& english);
QString inOwnWords(std::string_view english);
inline QString inOwnWords(const std::string& english) {
  return inOwnWords(std::string_view(english));
}
inline QString inOwnWords(const char* english) {
  return inOwnWords(std::string_view(english));
}

} // namespace halsted
