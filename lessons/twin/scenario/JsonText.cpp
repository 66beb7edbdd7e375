// SPDX-License-Identifier: Apache-2.0
#include "lessons/twin/scenario/JsonText.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>

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
