// SPDX-License-Identifier: Apache-2.0
#include "lessons/course/debrief/Turning.h"

#include <algorithm>
#include <cmath>

namespace halsted::course {

namespace {

constexpr double kTrim = 0.05;

/// Extremes, alternately high and low, that are at least so far from each other; the first sample before them.
std::vector<std::size_t> turningPoints(std::span<const double> v, double least) {
  std::vector<std::size_t> points{0};
  std::size_t high = 0, low = 0;
  int direction = 0;
  for (std::size_t i = 1; i < v.size(); ++i) {
    if (direction >= 0 && v[i] > v[high])
      high = i;
    if (direction <= 0 && v[i] < v[low])
      low = i;
    if (direction >= 0 && v[high] - v[i] >= least) {
      if (high != points.back())
        points.push_back(high);
      direction = -1;
      low = i;
    } else if (direction <= 0 && v[i] - v[low] >= least) {
      if (low != points.back())
        points.push_back(low);
      direction = 1;
      high = i;
    }
  }
  if (direction != 0)
    points.push_back(direction > 0 ? high : low);
  return points;
}

Movement trimmed(std::span<const double> v, Movement all) {
  const double some = kTrim * std::fabs(v[all.to] - v[all.from]);
  Movement tight = all;
  for (std::size_t i = all.from; i <= all.to; ++i)
    if (std::fabs(v[i] - v[all.from]) <= some)
      tight.from = i;
  for (std::size_t i = all.to; i > tight.from; --i)
    if (std::fabs(v[i] - v[all.to]) <= some)
      tight.to = i;
  return tight;
}

} // namespace

std::vector<Movement> movementsOf(std::span<const double> values, double least, std::size_t most) {
  // Gaps take the value before them, so that they make no movement.
  std::vector<double> v(values.begin(), values.end());
  const auto first = std::find_if(v.begin(), v.end(), [](double x) { return std::isfinite(x); });
  if (first == v.end() || !(least > 0))
    return {};
  std::fill(v.begin(), first, *first);
  for (std::size_t i = 1; i < v.size(); ++i)
    if (!std::isfinite(v[i]))
      v[i] = v[i - 1];
  while (true) {
    const std::vector<std::size_t> points = turningPoints(v, least);
    std::vector<Movement> movements;
    for (std::size_t i = 1; i < points.size(); ++i)
      if (std::fabs(v[points[i]] - v[points[i - 1]]) >= least)
        movements.push_back(trimmed(v, {points[i - 1], points[i]}));
    if (movements.size() <= most)
      return movements;
    least *= 1.25;
  }
}

} // namespace halsted::course
