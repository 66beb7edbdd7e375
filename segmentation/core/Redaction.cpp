// SPDX-License-Identifier: Apache-2.0
#include "segmentation/core/Redaction.h"

#include <algorithm>
#include <string_view>
#include <vector>

namespace halsted {
namespace {

char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

// Bytes of UTF-8 beyond ASCII count as letters, so that names in any script hold together.
bool isWord(char c) {
  return (c >= '0' && c <= '9') || (lower(c) >= 'a' && lower(c) <= 'z') || static_cast<unsigned char>(c) >= 0x80;
}

std::vector<std::string> partsOf(const PatientIdentity& patient) {
  std::vector<std::string> parts{patient.id, patient.birthDate};
  std::string part;
  for (const char c : patient.name + " ") {
    if (isWord(c)) {
      part += c;
    } else if (!part.empty()) {
      parts.push_back(part);
      part.clear();
    }
  }
  std::erase_if(parts, [](const std::string& item) { return item.size() < 3; });
  // The longest first, so that a part of a part does not hide it.
  std::sort(parts.begin(), parts.end(), [](const std::string& a, const std::string& b) { return a.size() > b.size(); });
  return parts;
}

bool isDicomUid(const std::string& text) {
  return !text.empty() && text.size() <= 70 && text.find('.') != std::string::npos &&
         text.find_first_not_of("0123456789.#") == std::string::npos;
}

} // namespace

std::string redacted(const std::string& text, const PatientIdentity& patient) {
  std::string result = text;
  for (const std::string& part : partsOf(patient)) {
    const auto same = [](char a, char b) { return lower(a) == lower(b); };
    std::size_t from = 0;
    for (;;) {
      const auto at = std::search(result.begin() + static_cast<std::ptrdiff_t>(from), result.end(), part.begin(), part.end(), same);
      if (at == result.end())
        break;
      const auto end = at + static_cast<std::ptrdiff_t>(part.size());
      const bool alone = (at == result.begin() || !isWord(at[-1])) && (end == result.end() || !isWord(*end));
      from = static_cast<std::size_t>(at - result.begin());
      if (part.size() < 5 && !alone) {
        ++from;
        continue;
      }
      static constexpr std::string_view kRemoved = "[removed]";
      result.replace(from, part.size(), kRemoved);
      from += kRemoved.size();
    }
  }
  return result;
}

void redact(SeriesInfo& info, const PatientIdentity& patient) {
  if (!isDicomUid(info.uid))
    info.uid = redacted(info.uid, patient);
  info.description = redacted(info.description, patient);
  info.bodyPart = redacted(info.bodyPart, patient);
  for (Finding& finding : info.findings)
    finding.sentence = redacted(finding.sentence, patient);
}

} // namespace halsted
