// SPDX-License-Identifier: Apache-2.0
#include "segmentation/io/DicomText.h"

#include <array>
#include <cerrno>
#include <iconv.h>
#include <string_view>
#include <utility>

namespace halsted {
namespace {

/// PS3.3 tables C.12-2 to C.12-5, as iconv calls them.
const char* iconvName(std::string_view term) {
  constexpr std::array<std::pair<std::string_view, const char*>, 18> kNames{{{"100", "ISO-8859-1"},
                                                                             {"101", "ISO-8859-2"},
                                                                             {"109", "ISO-8859-3"},
                                                                             {"110", "ISO-8859-4"},
                                                                             {"144", "ISO-8859-5"},
                                                                             {"127", "ISO-8859-6"},
                                                                             {"126", "ISO-8859-7"},
                                                                             {"138", "ISO-8859-8"},
                                                                             {"148", "ISO-8859-9"},
                                                                             {"203", "ISO-8859-15"},
                                                                             {"13", "SHIFT_JIS"},
                                                                             {"166", "TIS-620"},
                                                                             {"192", "UTF-8"},
                                                                             {"87", "ISO-2022-JP"},
                                                                             {"159", "ISO-2022-JP-1"},
                                                                             {"149", "EUC-KR"},
                                                                             {"58", "GB2312"},
                                                                             {"GBK", "GBK"}}};
  if (term.find("GB18030") != std::string_view::npos)
    return "GB18030";
  const std::size_t space = term.find_last_of(" _");
  const std::string_view number = space == std::string_view::npos ? term : term.substr(space + 1);
  for (const auto& [key, name] : kNames)
    if (key == number)
      return name;
  return "ISO-8859-1";
}

std::string withoutControls(const std::string& text) {
  std::string clean;
  for (const char c : text)
    if (static_cast<unsigned char>(c) >= 0x20 && c != 0x7F)
      clean += c;
  return clean;
}

std::string asciiOf(const std::string& bytes) {
  std::string ascii;
  for (const char c : bytes)
    ascii += static_cast<unsigned char>(c) < 0x80 ? std::string(1, c) : "\xEF\xBF\xBD";
  return ascii;
}

} // namespace

std::string dicomUtf8(const std::string& bytes, const std::string& characterSet) {
  std::string_view sets = characterSet;
  std::string_view term = sets.substr(0, sets.find('\\'));
  // With code extensions, the later term is the one that escapes switch to.
  if (sets.size() > term.size())
    term = sets.substr(sets.find('\\') + 1);
  term = term.substr(0, term.find('\\'));
  const iconv_t converter = iconv_open("UTF-8", iconvName(term));
  if (converter == reinterpret_cast<iconv_t>(-1)) // NOLINT: iconv's own way to say it failed
    return withoutControls(asciiOf(bytes));
  std::string result;
  std::string input = bytes;
  char* in = input.data();
  std::size_t left = input.size();
  while (left > 0) {
    std::array<char, 256> buffer;
    char* out = buffer.data();
    std::size_t room = buffer.size();
    const bool stopped = iconv(converter, &in, &left, &out, &room) == static_cast<std::size_t>(-1) && errno != E2BIG;
    result.append(buffer.data(), buffer.size() - room);
    if (stopped && left > 0) {
      result += "\xEF\xBF\xBD";
      ++in;
      --left;
    }
  }
  iconv_close(converter);
  return withoutControls(result);
}

std::string dicomPersonName(const std::string& utf8) {
  std::string_view rest = utf8;
  while (true) {
    const std::size_t cut = rest.find('=');
    const std::string_view group = rest.substr(0, cut);
    if (!group.empty() || cut == std::string_view::npos)
      return std::string(group);
    rest = rest.substr(cut + 1);
  }
}

} // namespace halsted
