// SPDX-License-Identifier: Apache-2.0
#include "segmentation/filters/tubes/TubeMarch.h"

#include <algorithm>
#include <cmath>
#include <deque>

namespace halsted {

namespace {

/// One way from a point. The first point is not repeated.
TubeLine marchOneWay(const TubeImage& image, const Vec3& from, Vec3 direction, double radiusMm, double maxRadiusMm,
                     const TubeLevels& levels, const JobContext& job) {
  constexpr double kLongestMm = 1500;
  TubeLine line;
  const double finest = image.spacingMm().minCoeff();
  Vec3 at = from;
  double radius = radiusMm, blindMm = 0, lengthMm = 0;
  std::deque<Vec3> trail{from};
  std::size_t sure = 0;
  while (lengthMm < kLongestMm && !job.cancelled()) {
    const double stepMm = std::max(finest, 0.3 * radius);
    const Vec3 next = at + direction * stepMm;
    if (!image.inside(next)) {
      line.lastEnd = TubeEnd::Edge;
      break;
    }
    const TubeSection section = measureSection(image, next, direction, radius, maxRadiusMm, levels);
    const double shift = (section.centre - next).norm();
    const bool good = section.found && section.openShare < 0.6 && shift < std::max(0.6 * radius, finest) &&
                      section.radiusMm > 0.65 * radius && section.radiusMm < 1.5 * radius;
    lengthMm += stepMm;
    if (good) {
      blindMm = 0;
      at = section.centre;
      radius += 0.35 * (section.radiusMm - radius);
      trail.push_back(at);
      while (trail.size() > 3 && (trail.back() - trail.front()).norm() > 2 * radius + 3 * finest)
        trail.pop_front();
      const Vec3 way = (trail.back() - trail.front()).normalized();
      direction = (0.6 * direction + 0.4 * way).normalized();
      sure = line.points.size() + 1;
    } else {
      blindMm += stepMm;
      at = next;
      if (blindMm > 2 * radius + 2 * finest) {
        line.lastEnd = section.found && section.radiusMm >= 1.5 * radius ? TubeEnd::TooWide
                       : radius < finest                                 ? TubeEnd::TooNarrow
                                                                         : TubeEnd::Faint;
        break;
      }
    }
    line.points.push_back(at);
    line.radiusMm.push_back(radius);
  }
  if (line.lastEnd != TubeEnd::Edge) {
    line.points.resize(sure);
    line.radiusMm.resize(sure);
  }
  return line;
}

} // namespace

TubeLine marchAlong(const TubeImage& image, const Vec3& seed, double radiusMm, double maxRadiusMm, const TubeLevels& levels,
                    const JobContext& job) {
  // The axis is where the cut is smallest and its wall seen best.
  TubeLine line;
  constexpr int kTries = 33;
  double best = 1e9;
  Vec3 axis = Vec3::UnitZ();
  TubeSection start;
  for (int n = 0; n < kTries; ++n) {
    const double z = 1 - double(n) / kTries, r = std::sqrt(1 - z * z), phi = n * 2.399963229728653;
    const Vec3 direction(r * std::cos(phi), r * std::sin(phi), z);
    const TubeSection section = measureSection(image, seed, direction, radiusMm, maxRadiusMm, levels);
    if (!section.found || (section.centre - seed).norm() > 1.5 * section.radiusMm)
      continue;
    const double score = section.maxDiameterMm * (1 + 2 * section.openShare);
    if (score < best) {
      best = score;
      axis = direction;
      start = section;
    }
  }
  if (!start.found)
    return line;
  const TubeLine forth = marchOneWay(image, start.centre, axis, start.radiusMm, maxRadiusMm, levels, job);
  const TubeLine back = marchOneWay(image, start.centre, -axis, start.radiusMm, maxRadiusMm, levels, job);
  line.points.assign(back.points.rbegin(), back.points.rend());
  line.radiusMm.assign(back.radiusMm.rbegin(), back.radiusMm.rend());
  line.points.push_back(start.centre);
  line.radiusMm.push_back(start.radiusMm);
  line.points.insert(line.points.end(), forth.points.begin(), forth.points.end());
  line.radiusMm.insert(line.radiusMm.end(), forth.radiusMm.begin(), forth.radiusMm.end());
  line.firstEnd = back.lastEnd;
  line.lastEnd = forth.lastEnd;
  return line;
}

void smoothLine(TubeLine& line, double sigmaShareOfRadius, double leastSigmaMm, const std::vector<double>& weights) {
  const std::size_t count = line.points.size();
  if (count < 3)
    return;
  std::vector<double> along(count);
  for (std::size_t n = 1; n < count; ++n)
    along[n] = along[n - 1] + (line.points[n] - line.points[n - 1]).norm();
  std::vector<Vec3> points(count);
  std::vector<double> radius(count);
  for (std::size_t n = 0; n < count; ++n) {
    // Near an end the reach shrinks with the way to it: an even mean would pull it inwards.
    const double toEnd = std::min(along[n], along.back() - along[n]);
    const double sigma = std::min(std::max(leastSigmaMm, sigmaShareOfRadius * line.radiusMm[n]), std::max(1e-3, 0.5 * toEnd));
    Vec3 sum = Vec3::Zero();
    double total = 0, radii = 0;
    const auto add = [&](std::size_t m) {
      const double off = (along[m] - along[n]) / sigma;
      const double w = std::exp(-0.5 * off * off) * (weights.empty() ? 1 : weights[m]);
      sum += w * line.points[m];
      radii += w * line.radiusMm[m];
      total += w;
      return std::abs(off) < 3;
    };
    add(n);
    for (std::size_t m = n; m > 0 && add(m - 1); --m)
      ;
    for (std::size_t m = n + 1; m < count && add(m); ++m)
      ;
    points[n] = total > 1e-12 ? Vec3(sum / total) : line.points[n];
    radius[n] = total > 1e-12 ? radii / total : line.radiusMm[n];
  }
  line.points = std::move(points);
  line.radiusMm = std::move(radius);
}

TubeLine resampledLine(const TubeLine& line, double stepMm) {
  TubeLine out;
  out.firstEnd = line.firstEnd;
  out.lastEnd = line.lastEnd;
  if (line.points.size() < 2)
    return line;
  double total = 0;
  for (std::size_t n = 1; n < line.points.size(); ++n)
    total += (line.points[n] - line.points[n - 1]).norm();
  const int steps = std::max(1, int(std::lround(total / stepMm)));
  std::size_t n = 1;
  double before = 0, segment = (line.points[1] - line.points[0]).norm();
  for (int s = 0; s <= steps; ++s) {
    const double want = total * s / steps;
    while (n + 1 < line.points.size() && before + segment < want) {
      before += segment;
      ++n;
      segment = (line.points[n] - line.points[n - 1]).norm();
    }
    const double part = segment > 0 ? std::clamp((want - before) / segment, 0.0, 1.0) : 0;
    out.points.push_back(line.points[n - 1] + part * (line.points[n] - line.points[n - 1]));
    out.radiusMm.push_back(line.radiusMm[n - 1] + part * (line.radiusMm[n] - line.radiusMm[n - 1]));
  }
  return out;
}

Vec3 directionAt(const TubeLine& line, std::size_t n, double reachMm) {
  std::size_t low = n, high = n;
  while (low > 0 && (line.points[n] - line.points[low]).norm() < reachMm)
    --low;
  while (high + 1 < line.points.size() && (line.points[high] - line.points[n]).norm() < reachMm)
    ++high;
  const Vec3 way = line.points[high] - line.points[low];
  return way.norm() > 1e-9 ? Vec3(way.normalized()) : Vec3::UnitZ();
}

} // namespace halsted
