// SPDX-License-Identifier: Apache-2.0
#include "segmentation/filters/skeleton/SpineNumbers.h"

#include <fmt/format.h>

#include <algorithm>

namespace halsted {

namespace {

constexpr int kLumbar = 5, kThoracic = 12, kCervical = 7;
constexpr std::size_t kLeastBelowLastRib = 2; ///< pieces without ribs: then no rib hides below

/// From L5 (0) upwards.
std::string nameOf(int order) {
  if (order < kLumbar)
    return fmt::format("vertebrae_L{}", kLumbar - order);
  if (order < kLumbar + kThoracic)
    return fmt::format("vertebrae_T{}", kLumbar + kThoracic - order);
  return fmt::format("vertebrae_C{}", kLumbar + kThoracic + kCervical - order);
}

Finding doubtful(std::string sentence) {
  return {Finding::Severity::Caution, "vertebrae-numbering", std::move(sentence), {}};
}

} // namespace

SpineNumbers numberSpine(const SpineSeen& seen) {
  const int count = static_cast<int>(seen.pieces.size());
  SpineNumbers result{std::vector<std::string>(seen.pieces.size(), "vertebrae"), std::vector<int>(seen.pieces.size()), 1, {}};
  const int firstMobile = seen.sacral ? static_cast<int>(*seen.sacral) + 1 : 0;
  for (int n = 0; n < firstMobile; ++n)
    result.names[static_cast<std::size_t>(n)] = "sacrum";
  if (firstMobile >= count)
    return result;
  int lowestRib = -1, highestRib = -1;
  for (int n = firstMobile; n < count; ++n)
    if (seen.pieces[static_cast<std::size_t>(n)].ribbed) {
      lowestRib = lowestRib < 0 ? n : lowestRib;
      highestRib = n;
    }
  // What each landmark says the order of piece 0 is.
  std::optional<int> bySacrum, byLastRib, byFirstRib;
  if (seen.sacral)
    bySacrum = -firstMobile;
  if (lowestRib >= 0 && (seen.sacral || lowestRib - firstMobile >= static_cast<int>(kLeastBelowLastRib)))
    byLastRib = kLumbar - lowestRib;
  // Whether there is a rib above, the piece above shows.
  if (highestRib >= 0 && highestRib + 1 < count && seen.pieces[static_cast<std::size_t>(highestRib)].whole && highestRib - lowestRib >= 4)
    byFirstRib = kLumbar + kThoracic - 1 - highestRib;

  std::vector<int> said;
  for (const std::optional<int>& one : {bySacrum, byLastRib, byFirstRib})
    if (one)
      said.push_back(*one);
  if (said.empty()) {
    result.confidence = 0.4;
    result.findings.push_back(
        doubtful("The vertebrae are not numbered: neither the sacrum nor the lowest or the uppermost rib is in the picture."));
    return result;
  }
  if (std::any_of(said.begin(), said.end(), [&](int order) { return order != said.front(); })) {
    result.confidence = 0.3;
    if (bySacrum && byLastRib && *bySacrum != *byLastRib)
      result.findings.push_back(doubtful(
          fmt::format("The vertebrae are not numbered: {} vertebrae without a rib lie between the sacrum and the lowest rib that was "
                      "found. Count them yourself.",
                      lowestRib - firstMobile)));
    else
      result.findings.push_back(
          doubtful(fmt::format("The vertebrae are not numbered: the ribs that were found belong to {} vertebrae, and counts from above and "
                               "below do not agree. Count them yourself.",
                               highestRib - lowestRib + 1)));
    return result;
  }
  const int order = said.front();
  if (order + firstMobile < 0 || order + count > kLumbar + kThoracic + kCervical) {
    result.confidence = 0.3;
    result.findings.push_back(doubtful("The vertebrae are not numbered: there are more of them than a spine has. Count them yourself."));
    return result;
  }
  for (int n = firstMobile; n < count; ++n) {
    result.names[static_cast<std::size_t>(n)] = nameOf(order + n);
    const int thoracic = kLumbar + kThoracic - (order + n);
    result.ribs[static_cast<std::size_t>(n)] = thoracic >= 1 && thoracic <= kThoracic ? thoracic : 0;
  }
  if (said.size() == 1) {
    result.confidence = 0.6;
    result.findings.push_back(doubtful(fmt::format("The vertebrae are numbered from {} alone: in one person of ten the count is another. "
                                                   "Check it where it matters.",
                                                   bySacrum    ? "the sacrum"
                                                   : byLastRib ? "the lowest rib"
                                                               : "the uppermost rib")));
  }
  return result;
}

} // namespace halsted
