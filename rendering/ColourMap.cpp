// SPDX-License-Identifier: Apache-2.0
#include "rendering/ColourMap.h"

#include <algorithm>
#include <cmath>

namespace halsted {

namespace {

struct Stop {
  double at, red, green, blue;
};

ColourMap mapOf(const std::vector<Stop>& stops) {
  ColourMap map{};
  for (std::size_t n = 0; n < map.size(); ++n) {
    const double at = static_cast<double>(n) / 255;
    std::size_t after = 1;
    while (after + 1 < stops.size() && stops[after].at < at)
      ++after;
    const Stop &a = stops[after - 1], &b = stops[after];
    const double share = std::clamp((at - a.at) / (b.at - a.at), 0.0, 1.0);
    const auto channel = [&](double from, double to, int shift) {
      return static_cast<std::uint32_t>(std::lround(255 * (from + share * (to - from)))) << shift;
    };
    map[n] = channel(a.red, b.red, 16) | channel(a.green, b.green, 8) | channel(a.blue, b.blue, 0);
  }
  return map;
}

struct Named {
  std::string name;
  ColourMap map;
};

const std::vector<Named>& maps() {
  // Black, red, yellow, white is what a glowing body shows, and how PET is fused with CT everywhere.
  static const std::vector<Named> all{{"hot", mapOf({{0, 0, 0, 0}, {0.4, 0.85, 0.1, 0}, {0.75, 1, 0.75, 0.1}, {1, 1, 1, 0.9}})},
                                      {"cool", mapOf({{0, 0, 0, 0}, {0.4, 0.1, 0.2, 0.75}, {0.75, 0.1, 0.75, 0.95}, {1, 0.9, 1, 1}})},
                                      {"green", mapOf({{0, 0, 0, 0}, {0.7, 0.1, 0.75, 0.25}, {1, 0.85, 1, 0.8}})},
                                      {"grey", mapOf({{0, 0, 0, 0}, {1, 1, 1, 1}})}};
  return all;
}

} // namespace

const std::vector<std::string>& colourMapNames() {
  static const std::vector<std::string> names = [] {
    std::vector<std::string> all;
    for (const Named& one : maps())
      all.push_back(one.name);
    return all;
  }();
  return names;
}

const ColourMap& colourMap(const std::string& name) {
  for (const Named& one : maps())
    if (one.name == name)
      return one.map;
  return maps().front().map;
}

} // namespace halsted
