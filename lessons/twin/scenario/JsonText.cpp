// SPDX-License-Identifier: Apache-2.0
#include "lessons/twin/scenario/JsonText.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <fstream>

namespace halsted::twin {

namespace {

int depth(std::string_view text) {
  int now = 0, deepest = 0;
  bool inString = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (inString) {
      if (c == '\\')
        ++i;
      else if (c == '"')
        inString = false;
    } else if (c == '"') {
      inString = true;
    } else if (c == '{' || c == '[') {
      deepest = std::max(deepest, ++now);
    } else if (c == '}' || c == ']') {
      --now;
    }
  }
  return deepest;
}

} // namespace

Result<std::string> readText(const std::filesystem::path& file, std::string_view what, std::size_t largest) {
  std::ifstream in(file, std::ios::binary);
  std::string text;
  std::array<char, 1 << 16> part;
  while (in && text.size() <= largest) {
    in.read(part.data(), part.size());
    text.append(part.data(), static_cast<std::size_t>(in.gcount()));
  }
  if (text.size() > largest)
    return fail(ErrorCode::Refused, fmt::format("The {} {} is larger than {} MB; split it.", what, file.string(), largest >> 20));
  if (!in.eof() || in.bad())
    return fail(ErrorCode::NotFound, fmt::format("The {} {} cannot be read; check its name.", what, file.string()));
  return text;
}

Result<nlohmann::json> parseJson(std::string_view text, std::string_view what) {
  if (text.size() > kLargestJson)
    return fail(ErrorCode::Refused, fmt::format("The {} is longer than {} MB; split it.", what, kLargestJson >> 20));
  if (depth(text) > kDeepestJson)
    return fail(ErrorCode::Refused, fmt::format("The {} is nested more than {} deep; it is none of Halsted's.", what, kDeepestJson));
  try {
    return nlohmann::json::parse(text);
  } catch (const nlohmann::json::exception& e) {
    const std::string_view reason = e.what();
    const std::size_t colon = reason.find("] ");
    return fail(ErrorCode::Damaged,
                fmt::format("The {} is not JSON ({}); correct it.", what, colon == reason.npos ? reason : reason.substr(colon + 2)));
  }
}

} // namespace halsted::twin
