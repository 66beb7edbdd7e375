// SPDX-License-Identifier: Apache-2.0
#include "segmentation/filters/tubes/TubeSection.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace halsted {

namespace {

using Edges = std::array<float, kSectionRays>;

double medianOf(std::vector<double>& values) {
  if (values.empty())
    return 0;
  const auto middle = values.begin() + std::ptrdiff_t(values.size() / 2);
  std::nth_element(values.begin(), middle, values.end());
  return *middle;
}

/// Voxel size across a direction: what one step along it crosses.
double voxelAlong(const Vec3& spacing, const Vec3& direction) {
  return 1 / std::max(1e-9, direction.cwiseQuotient(spacing).norm());
}

struct Ray {
  double edgeMm = -1; ///< -1: none within reach
  double outside = 0; ///< beyond the wall
  bool local = false; ///< `outside` was seen on this ray
};

/// First place where the value leaves the lumen's for good: falls below half, or rises as far above it (calcium).
Ray findEdge(const std::vector<float>& profile, double stepMm, double voxelMm, double inside, double outside) {
  Ray ray;
  ray.outside = outside;
  const double half = 0.5 * (inside + outside), above = inside + 0.6 * (inside - outside) + 100.0 * (inside > 100);
  const int count = int(profile.size()), hold = std::max(1, int(0.6 * voxelMm / stepMm));
  for (int n = 1; n < count; ++n) {
    if (profile[std::size_t(n)] >= half && profile[std::size_t(n)] <= above)
      continue;
    const bool rises = profile[std::size_t(n)] > above;
    const int last = std::min(count - 1, n + hold);
    if (!rises && profile[std::size_t(last)] > half && last < count - 1)
      continue;
    double level = rises ? above : half;
    int at = n;
    if (!rises) {
      // The wall lies between inside and what is just beyond, which may be fat on one side and muscle on the other.
      const int from = std::min(count - 1, n + int(1.0 * voxelMm / stepMm)), to = std::min(count - 1, n + int(2.5 * voxelMm / stepMm));
      double least = profile[std::size_t(from)];
      for (int m = from; m <= to; ++m)
        least = std::min(least, double(profile[std::size_t(m)]));
      if (least < half) {
        ray.outside = std::max(least, outside - 0.6 * (inside - outside));
        ray.local = true;
        level = 0.5 * (inside + ray.outside);
        if (level < half)
          while (at < to && profile[std::size_t(at)] > level)
            ++at;
        else
          while (at > 1 && profile[std::size_t(at - 1)] < level)
            --at;
      }
    }
    const double before = profile[std::size_t(at - 1)], after = profile[std::size_t(at)];
    const double part = std::abs(after - before) < 1e-6 ? 0.5 : std::clamp((level - before) / (after - before), 0.0, 1.0);
    ray.edgeMm = (at - 1 + part) * stepMm;
    return ray;
  }
  return ray;
}

struct Circle {
  double x = 0, y = 0, radius = 0;
};

/// Least squares circle, algebraic (Kasa 1976), through the points with weight.
Circle fitCircle(const std::array<Eigen::Vector2d, kSectionRays>& points, const std::array<double, kSectionRays>& weights) {
  Mat3 a = Mat3::Zero();
  Vec3 b = Vec3::Zero();
  for (int n = 0; n < kSectionRays; ++n) {
    const double w = weights[std::size_t(n)];
    if (w <= 0)
      continue;
    const Eigen::Vector2d& p = points[std::size_t(n)];
    const Vec3 row(p.x(), p.y(), 1);
    a += w * row * row.transpose();
    b += w * p.squaredNorm() * row;
  }
  const Vec3 x = (a + 1e-9 * Mat3::Identity()).inverse() * b;
  const double square = x.z() + 0.25 * (x.x() * x.x() + x.y() * x.y());
  return {0.5 * x.x(), 0.5 * x.y(), std::sqrt(std::max(0.0, square))};
}

} // namespace

TubeSection measureSection(const TubeImage& image, const Vec3& centre, const Vec3& direction, double expectedMm, double maxRadiusMm,
                           const TubeLevels& levels, double hold) {
  TubeSection out;
  out.centre = centre;
  // The axis least along the direction, so that sections next to each other get rays next to each other.
  int axis = 0;
  direction.cwiseAbs().minCoeff(&axis);
  out.u = (Vec3::Unit(axis) - direction * direction[axis]).normalized();
  out.v = direction.cross(out.u);
  std::array<Vec3, kSectionRays> rays;
  std::array<double, kSectionRays> voxel{};
  for (int n = 0; n < kSectionRays; ++n) {
    const double angle = 2 * std::numbers::pi * n / kSectionRays;
    rays[std::size_t(n)] = std::cos(angle) * out.u + std::sin(angle) * out.v;
    voxel[std::size_t(n)] = voxelAlong(image.spacingMm(), rays[std::size_t(n)]);
  }
  const double finest = *std::min_element(voxel.begin(), voxel.end());
  const double stepMm = std::max(0.2 * finest, 0.05);
  double radius = std::max(expectedMm, finest);
  std::vector<float> profile;
  std::vector<double> values;
  Edges edges{};
  for (int pass = 0; pass < 4; ++pass) {
    // What the middle holds, where it is wide enough to be free of blur; else what the whole tube does.
    values.clear();
    values.push_back(image.sample(out.centre));
    for (int ring = 1; ring <= 3; ++ring)
      for (int n = 0; n < kSectionRays; n += 4)
        values.push_back(image.sample(out.centre + rays[std::size_t(n)] * (0.18 * ring * radius)));
    const double middle = medianOf(values), step = levels.inside - levels.outside;
    const double wide = std::clamp((radius / finest - 1.5) / 1.5, 0.0, 1.0);
    out.inside = levels.inside + wide * (std::clamp(middle, levels.inside - 0.4 * step, levels.inside + 0.5 * step) - levels.inside);
    // A tube thinner than its blur is fainter than the lumen that it is; its wall is at half of what is left of it.
    const double peak = wide < 1 ? std::min(out.inside, std::max(middle, levels.outside + 0.25 * step)) : out.inside;

    const double reachMm = std::min(maxRadiusMm, 2.2 * radius + 3 * finest) + 3 * finest;
    values.clear();
    std::array<Ray, kSectionRays> found;
    for (int n = 0; n < kSectionRays; ++n) {
      const int count = std::max(2, int(std::min(reachMm, 2.2 * radius + 4 * voxel[std::size_t(n)]) / stepMm) + 1);
      profile.resize(std::size_t(count));
      Vec3 at = out.centre;
      for (int m = 0; m < count; ++m, at += rays[std::size_t(n)] * stepMm)
        profile[std::size_t(m)] = image.sample(at);
      found[std::size_t(n)] = findEdge(profile, stepMm, voxel[std::size_t(n)], peak, levels.outside);
      // Thin tubes blur by more than the share.
      if (hold > 0 && std::abs(found[std::size_t(n)].edgeMm - expectedMm) > std::max(hold * expectedMm, voxel[std::size_t(n)]))
        found[std::size_t(n)].edgeMm = -1;
      if (found[std::size_t(n)].edgeMm >= 0)
        values.push_back(found[std::size_t(n)].edgeMm);
    }
    if (values.size() < kSectionRays / 4)
      return out;
    // Walls too far out are those of something that touches: kept out of the circle, which begins at the nearer half.
    std::sort(values.begin(), values.end());
    Circle circle{0, 0, hold > 0 ? expectedMm : values[values.size() * 2 / 5]};
    std::array<Eigen::Vector2d, kSectionRays> points;
    std::array<double, kSectionRays> weights{};
    for (int n = 0; n < kSectionRays; ++n) {
      const double angle = 2 * std::numbers::pi * n / kSectionRays;
      points[std::size_t(n)] = std::max(0.0, found[std::size_t(n)].edgeMm) * Eigen::Vector2d(std::cos(angle), std::sin(angle));
    }
    double slack = 0.45;
    for (int fit = 0; fit < 6; ++fit) {
      double total = 0;
      const double tolerance = std::max(slack * circle.radius, 1.2 * finest);
      for (int n = 0; n < kSectionRays; ++n) {
        weights[std::size_t(n)] = 0;
        if (found[std::size_t(n)].edgeMm < 0) {
          if (hold > 0) {
            // Where nothing is seen, what is known weighs a little.
            const double angle = 2 * std::numbers::pi * n / kSectionRays;
            points[std::size_t(n)] = expectedMm * Eigen::Vector2d(std::cos(angle), std::sin(angle));
            weights[std::size_t(n)] = 0.2;
          }
          continue;
        }
        const double off = ((points[std::size_t(n)] - Eigen::Vector2d(circle.x, circle.y)).norm() - circle.radius) / tolerance;
        if (std::abs(off) < 1)
          weights[std::size_t(n)] = (1 - off * off) * (1 - off * off) * (levels.neighboursAlike && off > 0 ? 0.3 : 1);
        total += weights[std::size_t(n)];
      }
      if (total < 6)
        break;
      const Circle next = fitCircle(points, weights);
      if (!(next.radius > 0.2 * circle.radius && next.radius < 3 * circle.radius) || std::hypot(next.x, next.y) > 1.5 * circle.radius)
        break;
      circle = next;
      slack = std::max(0.28, slack - 0.05);
    }
    // Open rays take the circle's wall.
    int open = 0;
    double area = 0, outside = 0, seen = 0;
    Eigen::Vector2d centroid = Eigen::Vector2d::Zero();
    for (int n = 0; n < kSectionRays; ++n) {
      const double angle = 2 * std::numbers::pi * n / kSectionRays;
      const Eigen::Vector2d ray(std::cos(angle), std::sin(angle)), middleOf(circle.x, circle.y);
      const double along = ray.dot(middleOf), across = middleOf.squaredNorm() - circle.radius * circle.radius;
      const double round = along + std::sqrt(std::max(0.0, along * along - across));
      const double tolerance = std::max(0.3 * circle.radius, 1.5 * voxel[std::size_t(n)]);
      const double edge = found[std::size_t(n)].edgeMm;
      const bool isOpen = edge < 0 || std::abs((points[std::size_t(n)] - middleOf).norm() - circle.radius) > tolerance;
      open += isOpen;
      edges[std::size_t(n)] = float(isOpen ? round : levels.neighboursAlike ? std::min(edge, round + 0.3 * voxel[std::size_t(n)]) : edge);
      if (!isOpen && found[std::size_t(n)].local) {
        outside += found[std::size_t(n)].outside;
        ++seen;
      }
    }
    for (int n = 0; n < kSectionRays; ++n) {
      const std::size_t next = std::size_t((n + 1) % kSectionRays);
      const double a = 2 * std::numbers::pi * n / kSectionRays, b = 2 * std::numbers::pi * (n + 1) / kSectionRays;
      const Eigen::Vector2d p = double(edges[std::size_t(n)]) * Eigen::Vector2d(std::cos(a), std::sin(a));
      const Eigen::Vector2d q = double(edges[next]) * Eigen::Vector2d(std::cos(b), std::sin(b));
      const double cross = 0.5 * (p.x() * q.y() - p.y() * q.x());
      area += cross;
      centroid += cross * (p + q) / 3;
    }
    if (!(area > 0))
      return out;
    centroid /= area;
    out.outside = seen > 0 ? outside / seen : levels.outside;
    out.openShare = double(open) / kSectionRays;
    out.areaMm2 = area;
    radius = std::sqrt(area / std::numbers::pi);
    out.edgesMm = edges;
    out.found = radius <= maxRadiusMm;
    if (pass == 3)
      break;
    const Vec3 shift = centroid.x() * out.u + centroid.y() * out.v;
    out.centre += shift;
    if (pass > 0 && shift.norm() < 0.03 * finest)
      break;
  }
  if (!out.found)
    return out;
  // The blur of scanner, voxels and interpolation (a voxel's box h2/12, linear interpolation h2/6, a scanner's own some h2/5) draws
  // curved walls inwards by variance / (2 radius).
  double meanVoxel = 0;
  for (const double v : voxel)
    meanVoxel += v / kSectionRays;
  const double halfRadius = radius, variance = 0.45 * meanVoxel * meanVoxel;
  radius += std::min(0.25 * radius, variance / (2 * radius));
  // Thin lumens are weighed instead: blur moves light, but keeps its sum. That needs an even surrounding.
  if (halfRadius < 2.2 * meanVoxel && out.openShare < 0.15) {
    const double reachMm = 1.2 * halfRadius + 2.2 * meanVoxel, stepAcross = 0.35 * finest, half = 0.5 * stepAcross;
    double light = 0;
    values.clear();
    for (double x = -reachMm + half; x < reachMm; x += stepAcross)
      for (double y = -reachMm + half; y < reachMm; y += stepAcross) {
        const double distance = std::hypot(x, y);
        if (distance > reachMm)
          continue;
        const double value = image.sample(out.centre + x * out.u + y * out.v);
        if (distance > reachMm - 0.8 * meanVoxel)
          values.push_back(value);
        light += value;
      }
    double inDisc = 0;
    for (double x = -reachMm + half; x < reachMm; x += stepAcross)
      for (double y = -reachMm + half; y < reachMm; y += stepAcross)
        inDisc += std::hypot(x, y) <= reachMm;
    const double around = medianOf(values), step = out.inside - around;
    if (step > 0.4 * (levels.inside - levels.outside)) {
      const double weighed = std::sqrt(std::max(0.0, (light - inDisc * around) * stepAcross * stepAcross / step) / std::numbers::pi);
      const double share = std::clamp((2.2 - halfRadius / meanVoxel) / 0.6, 0.0, 1.0);
      radius = share * weighed + (1 - share) * radius;
    }
  }
  const double scale = radius / halfRadius;
  out.radiusMm = radius;
  out.areaMm2 = std::numbers::pi * radius * radius;
  out.minDiameterMm = 1e9;
  for (int n = 0; n < kSectionRays / 2; ++n) {
    const double diameter = scale * (out.edgesMm[std::size_t(n)] + out.edgesMm[std::size_t(n + kSectionRays / 2)]);
    out.minDiameterMm = std::min(out.minDiameterMm, diameter);
    out.maxDiameterMm = std::max(out.maxDiameterMm, diameter);
  }
  for (float& edge : out.edgesMm)
    edge = float(edge * scale);
  return out;
}

TubeSurroundings lookAround(const TubeImage& image, const Vec3& point) {
  TubeSurroundings out;
  const double finest = image.spacingMm().minCoeff(), stepMm = 0.5 * finest;
  std::vector<double> near, curvature, ends, ways;
  const Index3 middle = image.nearest(point);
  for (int dz = -1; dz <= 1; ++dz)
    for (int dy = -1; dy <= 1; ++dy)
      for (int dx = -1; dx <= 1; ++dx)
        near.push_back(image.at((middle + Index3(dx, dy, dz)).cwiseMax(0).cwiseMin(image.size() - Index3::Ones())));
  const double inside = medianOf(near);
  for (int dz = -4; dz <= 4; ++dz)
    for (int dy = -4; dy <= 4; ++dy)
      for (int dx = -4; dx <= 4; ++dx) {
        const Index3 at = middle + Index3(dx, dy, dz), before = at - Index3::UnitX(), after = at + Index3::UnitX();
        if ((before.array() < 0).any() || (after.array() >= image.size().array()).any() || at.y() < 0 || at.z() < 0)
          continue;
        curvature.push_back(std::abs(image.at(at) - 0.5 * (image.at(before) + image.at(after))));
      }
  out.levels.noise = medianOf(curvature) * 1.4826 / std::sqrt(1.5);

  // Fibonacci's sphere: even directions.
  constexpr int kRays = 96;
  int falling = 0, seen = 0;
  std::vector<double> profile;
  for (int n = 0; n < kRays; ++n) {
    const double z = 1 - (2 * n + 1.0) / kRays, r = std::sqrt(1 - z * z), phi = n * 2.399963229728653;
    const Vec3 ray(r * std::cos(phi), r * std::sin(phi), z);
    const double voxel = voxelAlong(image.spacingMm(), ray);
    profile.clear();
    for (double s = 0; s < 60 && image.inside(point + s * ray); s += stepMm)
      profile.push_back(image.sample(point + s * ray));
    const std::size_t width = std::size_t(std::max(2.0, 1.5 * voxel / stepMm));
    if (profile.size() < 2 * width)
      continue;
    double steepest = 0;
    for (std::size_t m = 0; m + width < profile.size(); ++m)
      steepest = std::max(steepest, std::abs(profile[m + width] - profile[m]));
    for (std::size_t m = 0; m + width < profile.size(); ++m) {
      const double change = profile[m + width] - profile[m];
      if (std::abs(change) < 0.5 * steepest || std::abs(change) < 4 * out.levels.noise)
        continue;
      const std::size_t beyond = std::min(profile.size() - 1, m + width + width / 2);
      ++seen;
      if (profile[beyond] < inside) {
        ++falling;
        ends.push_back(profile[beyond]);
        ways.push_back((double(m) + 0.5 * double(width)) * stepMm);
      }
      break;
    }
  }
  out.levels.inside = inside;
  out.levels.outside = medianOf(ends);
  out.radiusMm = medianOf(ways);
  out.wallShare = seen > 0 ? double(falling) / kRays : 0;
  return out;
}

} // namespace halsted
