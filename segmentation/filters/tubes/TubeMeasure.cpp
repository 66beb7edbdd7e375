// SPDX-License-Identifier: Apache-2.0
#include "segmentation/filters/tubes/TubeMeasure.h"

#include "segmentation/filters/Parallel.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace halsted {

namespace {

std::vector<TubeSection> sectionsOf(const TubeImage& image, const TubeLine& line, const TubeLevels& levels, double maxRadiusMm, double hold,
                                    const JobContext& job) {
  std::vector<TubeSection> sections(line.points.size());
  const double finest = image.spacingMm().minCoeff();
  parallelRanges(int(line.points.size()), 4, [&](int begin, int end) {
    for (int n = begin; n < end && !job.cancelled(); ++n) {
      const double radius = std::max(line.radiusMm[std::size_t(n)], 0.5 * finest);
      const Vec3 direction = directionAt(line, std::size_t(n), std::max(1.5 * finest, 0.6 * radius));
      sections[std::size_t(n)] = measureSection(image, line.points[std::size_t(n)], direction, radius,
                                                std::min(maxRadiusMm, 3.5 * radius + 6 * finest), levels, hold);
    }
  });
  return sections;
}

/// Sections that stand apart from their place or from their neighbours are no measurement.
std::vector<double> trustIn(const std::vector<TubeSection>& sections, const TubeLine& line, double finest) {
  std::vector<double> trust(sections.size());
  for (std::size_t n = 0; n < sections.size(); ++n) {
    const TubeSection& s = sections[n];
    const double shift = (s.centre - line.points[n]).norm();
    if (s.found && s.openShare < 0.75 && shift < std::max(0.9 * s.radiusMm, 1.5 * finest))
      trust[n] = std::max(0.05, 1 - s.openShare);
  }
  std::vector<double> near;
  for (std::size_t n = 0; n < sections.size(); ++n) {
    if (trust[n] == 0)
      continue;
    near.clear();
    for (std::size_t m = n < 6 ? 0 : n - 6; m <= std::min(sections.size() - 1, n + 6); ++m)
      if (trust[m] > 0)
        near.push_back(sections[m].radiusMm);
    std::nth_element(near.begin(), near.begin() + std::ptrdiff_t(near.size() / 2), near.end());
    const double usual = near[near.size() / 2];
    if (sections[n].radiusMm > 1.6 * usual + finest)
      trust[n] = 0;
  }
  return trust;
}

/// A way through voxels ends in a corner of the lumen. Its last radius is taken off, and the axis goes on straight from there, to the end
/// of the picture or of the lumen.
void straightenEnd(const TubeImage& image, TubeLine& line, const TubeLevels& levels, double stepMm) {
  if (line.points.size() < 8)
    return;
  const double radius = line.radiusMm[line.radiusMm.size() - std::min<std::size_t>(line.radiusMm.size() / 3, 8)];
  double lengthMm = 0;
  for (std::size_t n = 1; n < line.points.size(); ++n)
    lengthMm += (line.points[n] - line.points[n - 1]).norm();
  double cutMm = std::min(1.2 * radius, 0.3 * lengthMm);
  std::size_t keep = line.points.size();
  for (; keep > 4 && cutMm > 0; --keep)
    cutMm -= (line.points[keep - 1] - line.points[keep - 2]).norm();
  line.points.resize(keep);
  line.radiusMm.resize(keep);
  std::size_t from = keep - 1;
  while (from > 0 && (line.points[keep - 1] - line.points[from]).norm() < std::max(1.5 * radius, 3 * stepMm))
    --from;
  const Vec3 direction = (line.points[keep - 1] - line.points[from]).normalized();
  const double endRadius = line.radiusMm.back();
  for (double way = stepMm; way < 3 * radius + 3 * stepMm; way += stepMm) {
    const Vec3 next = line.points[keep - 1] + way * direction;
    if (!image.inside(next) || image.sample(next) < levels.half())
      break;
    line.points.push_back(next);
    line.radiusMm.push_back(endRadius);
  }
}

void straightenEnds(const TubeImage& image, TubeLine& line, const TubeLevels& levels, double stepMm) {
  const auto turn = [&] {
    std::reverse(line.points.begin(), line.points.end());
    std::reverse(line.radiusMm.begin(), line.radiusMm.end());
  };
  if (line.lastEnd != TubeEnd::Click)
    straightenEnd(image, line, levels, stepMm);
  turn();
  if (line.firstEnd != TubeEnd::Click && line.firstEnd != TubeEnd::Branching)
    straightenEnd(image, line, levels, stepMm);
  turn();
}

} // namespace

double meanConfidence(const TubeBranch& branch) {
  double sum = 0;
  for (const TubePoint& point : branch.points)
    sum += point.confidence;
  return branch.points.empty() ? 0 : sum / double(branch.points.size());
}

TubeBranch measureAlong(const TubeImage& image, TubeLine line, TubeLevels& levels, double maxRadiusMm, bool refineLevels,
                        const JobContext& job, double hold) {
  const double finest = image.spacingMm().minCoeff(), stepMm = std::clamp(0.7 * finest, 0.25, 1.5);
  TubeBranch branch;
  branch.firstEnd = line.firstEnd;
  branch.lastEnd = line.lastEnd;
  std::vector<TubeSection> sections;
  std::vector<double> trust;
  for (int round = 0; round < 3 && !job.cancelled(); ++round) {
    line = resampledLine(line, stepMm);
    sections = sectionsOf(image, line, levels, maxRadiusMm, hold, job);
    trust = trustIn(sections, line, finest);
    if (round == 0 && refineLevels) {
      std::vector<double> inside, outside;
      for (std::size_t n = 0; n < sections.size(); ++n)
        if (trust[n] > 0.5 && sections[n].radiusMm > 2 * finest) {
          inside.push_back(sections[n].inside);
          outside.push_back(sections[n].outside);
        }
      if (inside.size() > 8) {
        std::sort(inside.begin(), inside.end());
        std::sort(outside.begin(), outside.end());
        levels.inside = inside[inside.size() / 2];
        levels.outside = outside[outside.size() / 2];
      }
    }
    for (std::size_t n = 0; n < sections.size(); ++n)
      if (trust[n] > 0) {
        line.points[n] = sections[n].centre;
        if (hold == 0)
          line.radiusMm[n] = sections[n].radiusMm;
      }
    std::vector<double> weights = trust;
    for (double& w : weights)
      w = std::max(w, 1e-3);
    if (round < 2)
      smoothLine(line, round == 0 ? 0.5 : 0.35, finest, weights);
    if (round == 0 && hold == 0)
      straightenEnds(image, line, levels, stepMm);
  }
  // Ends without a section are not in the lumen any more.
  std::size_t first = 0, last = sections.size();
  while (first < last && trust[first] == 0)
    ++first;
  while (last > first && trust[last - 1] == 0)
    --last;
  double along = 0;
  for (std::size_t n = first; n < last; ++n) {
    TubePoint point;
    const TubeSection& s = sections[n];
    const Vec3 direction = directionAt(line, n, std::max(1.5 * finest, 0.6 * line.radiusMm[n]));
    point.positionMm = image.toPatient(line.points[n]);
    point.direction = image.directionToPatient(trust[n] > 0 ? Vec3(s.u.cross(s.v)) : direction);
    if (n > first)
      along += (line.points[n] - line.points[n - 1]).norm();
    point.alongMm = along;
    if (trust[n] > 0) {
      point.areaMm2 = s.areaMm2;
      point.radiusMm = s.radiusMm;
      point.minDiameterMm = s.minDiameterMm;
      point.maxDiameterMm = s.maxDiameterMm;
      point.level = s.inside;
      // Five times the noise shows a wall beyond doubt (Rose's criterion).
      point.confidence = (1 - s.openShare) * std::min(1.0, (s.inside - s.outside) / std::max(1e-9, 5 * levels.noise));
      point.edgesMm.assign(s.edgesMm.begin(), s.edgesMm.end());
      point.firstRay = image.directionToPatient(s.u);
    } else {
      // Between its neighbours, round, and without any confidence.
      std::size_t low = n, high = n;
      while (trust[low] == 0)
        --low;
      while (trust[high] == 0)
        ++high;
      const double part = double(n - low) / double(high - low);
      const double radius = sections[low].radiusMm * (1 - part) + sections[high].radiusMm * part;
      Vec3 u = direction.unitOrthogonal();
      point.radiusMm = radius;
      point.areaMm2 = std::numbers::pi * radius * radius;
      point.minDiameterMm = point.maxDiameterMm = 2 * radius;
      point.level = levels.inside;
      point.edgesMm.assign(kSectionRays, float(radius));
      point.firstRay = image.directionToPatient(u);
    }
    branch.points.push_back(std::move(point));
  }
  return branch;
}

} // namespace halsted
