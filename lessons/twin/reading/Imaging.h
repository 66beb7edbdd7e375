// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "lessons/twin/reading/Orders.h"

#include <span>
#include <vector>

namespace halsted::twin {

/// What a focused echocardiogram and a chest film of this patient would show: drawn as numbers when ordered, put into words when
/// read. Both fill kOrderValues numbers.
void drawEcho(const State& state, std::span<double, kOrderValues> values);
void drawChestFilm(const State& state, std::span<double, kOrderValues> values);
std::vector<Finding> readEcho(std::span<const double, kOrderValues> values);
std::vector<Finding> readChestFilm(std::span<const double, kOrderValues> values);

} // namespace halsted::twin
