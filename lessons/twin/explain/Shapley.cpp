// SPDX-License-Identifier: Apache-2.0
#include "lessons/twin/explain/Shapley.h"

#include <bit>
#include <cassert>

namespace halsted::twin {

std::vector<double> shapleyValues(int players, const std::function<double(unsigned mask)>& value) {
  assert(players >= 0 && players <= 12);
  const unsigned all = 1u << players;
  std::vector<double> outcome(all);
  for (unsigned mask = 0; mask < all; ++mask)
    outcome[mask] = value(mask);
  // weight of a coalition of size k: k! (n - k - 1)! / n!
  std::vector<double> weight(static_cast<std::size_t>(players), 0.0);
  for (int k = 0; k < players; ++k) {
    double w = 1.0 / players;
    for (int i = 1; i <= k; ++i)
      w *= static_cast<double>(i) / (players - i);
    weight[static_cast<std::size_t>(k)] = w;
  }
  std::vector<double> values(static_cast<std::size_t>(players), 0.0);
  for (int p = 0; p < players; ++p)
    for (unsigned mask = 0; mask < all; ++mask)
      if (!(mask >> p & 1u))
        values[static_cast<std::size_t>(p)] +=
            weight[static_cast<std::size_t>(std::popcount(mask))] * (outcome[mask | 1u << p] - outcome[mask]);
  return values;
}

} // namespace halsted::twin
