// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <vector>

namespace halsted::twin {

/// Each player's mean effect over all orders of joining (Shapley 1953). value(mask) is the outcome with the players of mask in;
/// the values sum to value(all) - value(none) exactly. Costs 2^n calls: n <= 12.
std::vector<double> shapleyValues(int players, const std::function<double(unsigned mask)>& value);

} // namespace halsted::twin
