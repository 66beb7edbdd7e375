// SPDX-License-Identifier: Apache-2.0
#include "segmentation/filters/planning/Screw.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numbers>

namespace halsted {

namespace {

constexpr int kRound = 24;      ///< places round the shaft
constexpr double kStepMm = 0.5; ///< along it

/// Linear between the eight voxels round a place; the nearest ones beyond the picture's edge.
double valueAt(const Volume& volume, const Vec3& patient) {
  const VolumeGeometry& grid = volume.geometry;
  const Vec3 index = (grid.direction.transpose() * (patient - grid.originMm)).cwiseQuotient(grid.spacingMm);
  const Vec3 at = index.cwiseMax(0).cwiseMin((grid.size - Index3::Ones()).cast<double>());
  const Index3 low = at.cast<int>().cwiseMin((grid.size - Index3::Constant(2)).cwiseMax(0)),
               high = (low + Index3::Ones()).cwiseMin(grid.size - Index3::Ones());
  const Vec3 f = at - low.cast<double>();
  double sum = 0;
  for (int n = 0; n < 8; ++n) {
    const Index3 p(n & 1 ? high.x() : low.x(), n & 2 ? high.y() : low.y(), n & 4 ? high.z() : low.z());
    sum += (n & 1 ? f.x() : 1 - f.x()) * (n & 2 ? f.y() : 1 - f.y()) * (n & 4 ? f.z() : 1 - f.z()) * volume.at(p.x(), p.y(), p.z());
  }
  return volume.value(0) + volume.slope * sum;
}

char gradeOf(double breach) {
  return breach <= 0 ? 'A' : breach < 2 ? 'B' : breach < 4 ? 'C' : breach < 6 ? 'D' : 'E';
}

struct Frame {
  Vec3 entry, axis, u, v;
  double length, radius;
  explicit Frame(const Screw& screw)
      : entry(screw.entryMm), axis((screw.tipMm - screw.entryMm).stableNormalized()), u(axis.unitOrthogonal()), v(axis.cross(u)),
        length((screw.tipMm - screw.entryMm).norm()), radius(screw.diameterMm / 2) {}
  Vec3 at(double along, double away, double angle) const {
    return entry + along * axis + away * (std::cos(angle) * u + std::sin(angle) * v);
  }
};

void addValues(const Frame& frame, const Volume& grey, const Eigen::Isometry3d& series_T_plan, ScrewNumbers& out) {
  Region shaft{Region::Shape::Cylinder, series_T_plan * frame.entry, series_T_plan * (frame.entry + frame.length * frame.axis),
               frame.radius};
  out.values = regionStatistics(grey, shaft);
  constexpr int kRings = 3;
  const int steps = std::max(1, static_cast<int>(frame.length));
  int soft = 0, fair = 0, hard = 0;
  for (int step = 0; step <= steps; ++step) {
    const double along = frame.length * step / steps;
    double sum = valueAt(grey, series_T_plan * frame.at(along, 0, 0)) * 0.125, weight = 0.125;
    for (int ring = 0; ring < kRings; ++ring) {
      const double away = frame.radius * (ring + 0.5) / kRings;
      for (int n = 0; n < 8; ++n) {
        sum += (ring + 0.5) / 8 * valueAt(grey, series_T_plan * frame.at(along, away, n * std::numbers::pi / 4));
        weight += (ring + 0.5) / 8;
      }
    }
    const double mean = sum / weight;
    out.alongValue.push_back(static_cast<float>(mean));
    ++(mean < 130 ? soft : mean <= 250 ? fair : hard);
  }
  const double all = 100.0 / (steps + 1);
  out.softPercent = soft * all;
  out.fairPercent = fair * all;
  out.hardPercent = hard * all;
}

void addBone(const Frame& frame, const PlanStructure& bone, ScrewNumbers& out) {
  const SurfaceTree& tree = *bone.surface;
  const int steps = std::max(2, static_cast<int>(frame.length / kStepMm));
  std::vector<double> axis(static_cast<std::size_t>(steps) + 1);
  std::uint32_t hint = 0;
  int first = -1, last = -1;
  for (int step = 0; step <= steps; ++step) {
    const SurfaceTree::Closest here = tree.closest(frame.at(frame.length * step / steps, 0, 0).cast<float>(), SurfaceTree::kFarMm, &hint);
    hint = here.triangle;
    axis[static_cast<std::size_t>(step)] = here.distanceMm;
    if (here.distanceMm <= 0) {
      first = first < 0 ? step : first;
      last = step;
    }
  }
  out.hasBone = true;
  const double along = frame.length / steps;
  const double sigmaMean = bone.borderSigmaMm(frame.u);
  double low = 0, value = 0, high = 0;
  for (int step = 0; step <= steps; ++step) {
    const double weight = step == 0 || step == steps ? 0.5 : 1, d = axis[static_cast<std::size_t>(step)];
    // The share of the step that lies inside, the distance taken as changing by the step.
    const auto share = [&](double shift) { return weight * std::clamp(0.5 - (d + shift) / along, 0.0, 1.0); };
    value += share(0);
    low += share(kSigmas * bone.borderSigmaMm(frame.axis));
    high += share(-kSigmas * bone.borderSigmaMm(frame.axis));
  }
  // Through a wall at a slant the axis goes on longer than the border moves: half a step for the steps themselves.
  out.insideMm = {value * along, std::max(0.0, low * along - 0.5 * along), std::min(frame.length, high * along + 0.5 * along)};

  double in = 0, inLow = 0, inHigh = 0, count = 0;
  double worst = -std::numeric_limits<double>::infinity(), sigma = sigmaMean;
  for (int step = 0; step <= steps; ++step) {
    const double at = along * step;
    const bool shaft = first >= 0 && at >= along * first + 2 * frame.radius && step <= std::max(last, first);
    for (int n = 0; n < kRound; ++n) {
      const double angle = 2 * std::numbers::pi * n / kRound;
      const SurfaceTree::Closest here = tree.closest(frame.at(at, frame.radius, angle).cast<float>(), SurfaceTree::kFarMm, &hint);
      hint = here.triangle;
      const double side = bone.borderSigmaMm(tree.normal(here.triangle).cast<double>());
      const double weight = step == 0 || step == steps ? 0.5 : 1;
      count += weight;
      in += weight * (here.distanceMm <= 0);
      inLow += weight * (here.distanceMm <= -kSigmas * side);
      inHigh += weight * (here.distanceMm <= kSigmas * side);
      if (shaft && here.distanceMm > worst) {
        worst = here.distanceMm;
        sigma = side;
        out.breachAtMm = at;
      }
    }
  }
  // Places on a grid: each stands for its neighbourhood, which rounds by half a step in each direction.
  const double grain = 25.0 / steps + 25.0 / kRound;
  out.contactPercent = {100 * in / count, std::max(0.0, 100 * inLow / count - grain), std::min(100.0, 100 * inHigh / count + grain)};
  if (std::isfinite(worst)) {
    // The largest of many unsure places errs upwards: among m that are independent by about sigma sqrt(2 ln m), a place being some two
    // voxels wide, as far as the surface was smoothed.
    const double spot = 2 * std::cbrt(bone.grid().voxelVolumeMm3());
    const double places =
        1 + std::max(0.0, frame.length - 2 * frame.radius) / spot * std::max(1.0, 0.25 * std::numbers::pi * frame.radius / spot);
    out.breachMm = measured(worst, sigma);
    out.breachMm.low -= sigma * std::sqrt(2 * std::log(places));
    out.grade = gradeOf(worst);
  } else {
    out.breachMm = {frame.radius, frame.radius, frame.radius};
    out.grade = 'E';
  }
  const SurfaceTree::Closest tip = tree.closest((frame.entry + frame.length * frame.axis).cast<float>());
  out.tipMm = measured(-tip.distanceMm, bone.borderSigmaMm(tree.normal(tip.triangle).cast<double>()));
}

} // namespace

ScrewNumbers screwNumbers(const Screw& screw, const Volume* grey, const Eigen::Isometry3d& series_T_plan, const PlanStructure* bone) {
  const Frame frame(screw);
  ScrewNumbers out;
  out.lengthMm = frame.length;
  if (grey && grey->voxels)
    addValues(frame, *grey, series_T_plan, out);
  if (bone && bone->surface && !bone->surface->empty())
    addBone(frame, *bone, out);
  return out;
}

} // namespace halsted
