// SPDX-License-Identifier: Apache-2.0
#include "lessons/twin/NearNames.h"

#include <algorithm>
#include <cctype>
#include <numeric>
#include <utility>

namespace halsted::twin {

std::string lowerCase(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return out;
}

std::size_t nameDistance(std::string_view a, std::string_view b) {
  const std::string x = lowerCase(a), y = lowerCase(b);
  if (!x.empty() && x != y && (y.starts_with(x) || x.starts_with(y)))
    return 1;
  std::vector<std::size_t> row(y.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 0; i < x.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i + 1;
    for (std::size_t j = 0; j < y.size(); ++j) {
      const std::size_t replaced = diagonal + (x[i] == y[j] ? 0 : 1);
      diagonal = row[j + 1];
      row[j + 1] = std::min({replaced, row[j] + 1, row[j + 1] + 1});
    }
  }
  return row.back();
}

std::vector<std::string> nearNames(const std::string& name, const std::vector<std::string>& names) {
  std::vector<std::pair<std::size_t, std::string>> ranked;
  for (const std::string& other : names)
    ranked.emplace_back(nameDistance(name, other), other);
  std::stable_sort(ranked.begin(), ranked.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  std::vector<std::string> near;
  for (std::size_t i = 0; i < ranked.size() && i < 3; ++i)
    near.push_back(ranked[i].second);
  return near;
}

} // namespace halsted::twin
