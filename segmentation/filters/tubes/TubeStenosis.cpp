// SPDX-License-Identifier: Apache-2.0
#include "segmentation/filters/tubes/TubeTree.h"

#include <algorithm>
#include <cmath>

namespace halsted {

namespace {

/// Below this, what narrows is within the error of the measurement and of the normal vessel.
constexpr double kLeastPercent = 20;

double median(std::vector<double> values) {
  const auto middle = values.begin() + std::ptrdiff_t(values.size() / 2);
  std::nth_element(values.begin(), middle, values.end());
  return *middle;
}

} // namespace

std::vector<Stenosis> findStenoses(const TubeBranch& branch, int index) {
  const auto& points = branch.points;
  std::vector<Stenosis> out;
  if (points.size() < 8)
    return out;
  const double stepMm = branch.lengthMm() / double(points.size() - 1);
  if (!(stepMm > 0))
    return out;
  std::vector<double> diameter(points.size());
  for (std::size_t n = 0; n < points.size(); ++n) {
    std::vector<double> near;
    for (std::size_t m = n < 2 ? 0 : n - 2; m <= std::min(points.size() - 1, n + 2); ++m)
      near.push_back(2 * points[m].radiusMm);
    diameter[n] = median(std::move(near));
  }
  std::vector<double> sorted = diameter;
  const double usual = median(sorted);
  // A narrowing lies between two wider places: what the lower of the widest before and after it, within reach, leaves empty (the
  // closing of the profile by a segment). A taper has nothing wider on its far side, and stays.
  const auto reach = std::ptrdiff_t(std::max(20.0, 6 * usual) / stepMm);
  const auto count = std::ptrdiff_t(points.size());
  const auto widest = [&](std::ptrdiff_t from, std::ptrdiff_t to) {
    return *std::max_element(diameter.begin() + std::max<std::ptrdiff_t>(0, from), diameter.begin() + std::min(count, to + 1));
  };
  std::vector<double> healthy(points.size());
  for (std::ptrdiff_t n = 0; n < count; ++n)
    healthy[std::size_t(n)] = std::min(widest(n - reach, n), widest(n, n + reach));

  std::vector<std::uint8_t> done(points.size());
  for (;;) {
    std::ptrdiff_t worst = -1;
    for (std::ptrdiff_t n = 0; n < count; ++n)
      if (!done[std::size_t(n)] && points[std::size_t(n)].confidence > 0 &&
          (worst < 0 || diameter[std::size_t(n)] / healthy[std::size_t(n)] < diameter[std::size_t(worst)] / healthy[std::size_t(worst)]))
        worst = n;
    if (worst < 0 || diameter[std::size_t(worst)] > (1 - 0.8 * kLeastPercent / 100) * healthy[std::size_t(worst)])
      break;
    // Shoulders: where the lumen is back to nearly its width.
    const auto narrow = [&](std::ptrdiff_t n) { return diameter[std::size_t(n)] < 0.95 * healthy[std::size_t(n)]; };
    std::ptrdiff_t from = worst, to = worst;
    while (from > 0 && narrow(from - 1))
      --from;
    while (to + 1 < count && narrow(to + 1))
      ++to;
    for (std::ptrdiff_t n = from; n <= to; ++n)
      done[std::size_t(n)] = 1;
    if (from == 0 || to + 1 == count)
      continue; // an end, not a narrowing: no lumen to compare with on one side
    // The reference is the lumen over a diameter's length beyond each shoulder.
    const auto beyond = [&](std::ptrdiff_t shoulder, int side) {
      const auto length = std::max<std::ptrdiff_t>(2, std::ptrdiff_t(healthy[std::size_t(worst)] / stepMm));
      std::vector<double> values;
      for (std::ptrdiff_t n = shoulder; n >= 0 && n < count && std::abs(n - shoulder) <= length; n += side)
        values.push_back(diameter[std::size_t(n)]);
      return median(std::move(values));
    };
    Stenosis s;
    s.branch = index;
    s.point = std::size_t(worst);
    s.alongMm = points[std::size_t(worst)].alongMm;
    s.fromMm = points[std::size_t(from)].alongMm;
    s.toMm = points[std::size_t(to)].alongMm;
    s.diameterMm = diameter[std::size_t(worst)];
    s.proximalMm = beyond(from - 1, -1);
    s.distalMm = beyond(to + 1, 1);
    const double part = s.toMm > s.fromMm ? (s.alongMm - s.fromMm) / (s.toMm - s.fromMm) : 0.5;
    s.referenceMm = s.proximalMm + part * (s.distalMm - s.proximalMm);
    const double share = s.diameterMm / s.referenceMm;
    s.diameterPercent = 100 * (1 - share);
    s.areaPercent = 100 * (1 - share * share);
    if (s.diameterPercent >= kLeastPercent)
      out.push_back(s);
  }
  std::sort(out.begin(), out.end(), [](const Stenosis& a, const Stenosis& b) { return a.diameterPercent > b.diameterPercent; });
  return out;
}

} // namespace halsted
