// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

namespace halsted::twin {

/// Counter-based random number, uniform in [0, 1): the same seed, stream and counter give the same number on every machine and
/// at any speed, and no number depends on how many were drawn before. splitmix64 finaliser (Steele, Lea, Flood, OOPSLA 2014).
inline double randomUniform(std::int64_t seed, std::int64_t stream, std::int64_t counter) {
  auto mix = [](std::uint64_t z) {
    z += 0x9e3779b97f4a7c15ull;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ull;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebull;
    return z ^ (z >> 31);
  };
  const std::uint64_t bits =
      mix(mix(mix(static_cast<std::uint64_t>(seed)) ^ static_cast<std::uint64_t>(stream)) ^ static_cast<std::uint64_t>(counter));
  return static_cast<double>(bits >> 11) * 0x1.0p-53;
}

} // namespace halsted::twin
