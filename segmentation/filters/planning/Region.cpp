// SPDX-License-Identifier: Apache-2.0
#include "segmentation/filters/planning/Region.h"

#include "segmentation/core/IndexBox.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numbers>
#include <vector>

namespace halsted {

double Region::distanceMm(const Vec3& point) const {
  switch (shape) {
  case Shape::Sphere: return (point - a).norm() - radiusMm;
  case Shape::Box: return (a.cwiseMin(b) - point).cwiseMax(point - a.cwiseMax(b)).maxCoeff();
  case Shape::Cylinder: {
    const Vec3 axis = (b - a).stableNormalized();
    const double along = axis.dot(point - a), across = (point - a - along * axis).norm();
    return std::max({across - radiusMm, -along, along - (b - a).norm()});
  }
  }
  return 0;
}

BoundsMm Region::bounds() const {
  BoundsMm bounds;
  bounds.add(a);
  if (shape != Shape::Sphere)
    bounds.add(b);
  if (shape != Shape::Box) {
    bounds.min -= Vec3::Constant(radiusMm);
    bounds.max += Vec3::Constant(radiusMm);
  }
  return bounds;
}

double Region::volumeMm3() const {
  switch (shape) {
  case Shape::Sphere: return 4 * std::numbers::pi / 3 * radiusMm * radiusMm * radiusMm;
  case Shape::Box: return (b - a).cwiseAbs().prod();
  case Shape::Cylinder: return std::numbers::pi * radiusMm * radiusMm * (b - a).norm();
  }
  return 0;
}

Region Region::grown(double mm) const {
  Region out = *this;
  if (shape == Shape::Box) {
    const Vec3 middle = 0.5 * (a + b), half = ((b - a).cwiseAbs() * 0.5 + Vec3::Constant(mm)).cwiseMax(0);
    out.a = middle - half;
    out.b = middle + half;
  } else {
    out.radiusMm = std::max(0.0, radiusMm + mm);
  }
  return out;
}

namespace {

/// The voxels that a region may touch, those beyond the picture included.
IndexBox boxOf(const VolumeGeometry& grid, const Region& region) {
  const BoundsMm bounds = region.bounds();
  BoundsMm index;
  const Eigen::Affine3d index_T_patient = grid.index_T_patient();
  for (int corner = 0; corner < 8; ++corner)
    index.add(index_T_patient * Vec3(corner & 1 ? bounds.max.x() : bounds.min.x(), corner & 2 ? bounds.max.y() : bounds.min.y(),
                                     corner & 4 ? bounds.max.z() : bounds.min.z()));
  const Eigen::Array3d low = index.min.array().floor().max(-1e6).min(1e6), high = index.max.array().ceil().max(-1e6).min(1e6);
  return {(low.cast<int>()).matrix(), (high.cast<int>() + 1).matrix()};
}

/// Share of each voxel of the box that lies in a region.
std::vector<float> shares(const VolumeGeometry& grid, const IndexBox& box, const Region& region) {
  std::vector<float> share;
  share.reserve(box.voxelCount());
  const Eigen::Affine3d patient_T_index = grid.patient_T_index();
  const double radius = 0.5 * grid.spacingMm.norm();
  constexpr int kParts = 4; // of a voxel that lies across the border, along each axis
  for (int k = box.from.z(); k < box.to.z(); ++k)
    for (int j = box.from.y(); j < box.to.y(); ++j)
      for (int i = box.from.x(); i < box.to.x(); ++i) {
        const double distance = region.distanceMm(patient_T_index * Vec3(i, j, k));
        double inside = distance < 0;
        if (std::abs(distance) < radius) {
          int count = 0;
          for (int n = 0; n < kParts * kParts * kParts; ++n) {
            const Vec3 at = Vec3(n % kParts, n / kParts % kParts, n / (kParts * kParts)) / kParts + Vec3::Constant(0.5 / kParts - 0.5);
            count += region.distanceMm(patient_T_index * (Vec3(i, j, k) + at)) < 0;
          }
          inside = static_cast<double>(count) / (kParts * kParts * kParts);
        }
        share.push_back(static_cast<float>(inside));
      }
  return share;
}

double meanOf(const Volume& volume, const IndexBox& box, const std::vector<float>& share, double* weight = nullptr) {
  double sum = 0, all = 0;
  std::size_t n = 0;
  for (int k = box.from.z(); k < box.to.z(); ++k)
    for (int j = box.from.y(); j < box.to.y(); ++j)
      for (int i = box.from.x(); i < box.to.x(); ++i, ++n) {
        sum += share[n] * volume.at(i, j, k);
        all += share[n];
      }
  if (weight)
    *weight = all;
  return all > 0 ? sum / all : 0;
}

} // namespace

RegionStatistics regionStatistics(const Volume& volume, const Region& region) {
  RegionStatistics out;
  const VolumeGeometry& grid = volume.geometry;
  if (!volume.voxels)
    return out;
  const double place = std::cbrt(grid.voxelVolumeMm3()) / std::sqrt(12);
  const IndexBox box = boxOf(grid, region.grown(place)).within(wholeBox(grid));
  const IndexBox own = boxOf(grid, region);
  out.cut = (own.from.array() < -1).any() || (own.to.array() > grid.size.array() + 1).any();
  if (box.empty())
    return out;
  const std::vector<float> share = shares(grid, box, region);
  double weight = 0;
  const double mean = meanOf(volume, box, share, &weight);
  out.voxels = weight;
  if (!(weight > 0))
    return out;
  const double wider = meanOf(volume, box, shares(grid, box, region.grown(place)));
  const Region small = region.grown(-place);
  double narrowWeight = 0;
  const double narrow = meanOf(volume, box, shares(grid, box, small), &narrowWeight);
  const double border = 0.5 * std::abs(narrowWeight > 0 ? wider - narrow : 2 * (wider - mean));

  const Index3 n = box.size();
  const std::array<std::size_t, 3> stride{1, static_cast<std::size_t>(n.x()),
                                          static_cast<std::size_t>(n.x()) * static_cast<std::size_t>(n.y())};
  double square = 0, squareWeight = 0, low = std::numeric_limits<double>::infinity(), high = -low, weights2 = 0;
  std::array<std::vector<float>, 3> near, far; // differences to the next voxel but none, and but two
  std::size_t at = 0;
  for (int k = 0; k < n.z(); ++k)
    for (int j = 0; j < n.y(); ++j)
      for (int i = 0; i < n.x(); ++i, ++at) {
        weights2 += static_cast<double>(share[at]) * share[at];
        if (share[at] < 0.5F)
          continue;
        const Index3 here = box.from + Index3(i, j, k);
        const double value = volume.at(here.x(), here.y(), here.z()), off = value - mean;
        low = std::min(low, off);
        high = std::max(high, off);
        square += off * off;
        ++squareWeight;
        const std::array<int, 3> index{i, j, k};
        for (std::size_t axis = 0; axis < 3; ++axis)
          for (const int lag : {1, 3}) {
            const auto a = static_cast<Eigen::Index>(axis);
            if (index[axis] + lag >= n[a] || share[at + static_cast<std::size_t>(lag) * stride[axis]] < 0.5F)
              continue;
            Index3 other = here;
            other[a] += lag;
            (lag == 1 ? near : far)[axis].push_back(static_cast<float>(std::abs(volume.at(other.x(), other.y(), other.z()) - value)));
          }
      }
  const double variance = squareWeight > 1 ? square / (squareWeight - 1) : 0;
  const auto spread = [](std::vector<float>& differences) {
    auto middle = differences.begin() + static_cast<std::ptrdiff_t>(differences.size() / 2);
    std::nth_element(differences.begin(), middle, differences.end());
    return 1.4826 * *middle / std::sqrt(2.0);
  };
  constexpr std::size_t kEnough = 20; // differences, for a median
  constexpr double kRounding = 0.29;
  // Borders between tissues add to the differences across them: the axis with the least is the one that tells of noise.
  double noise = std::numeric_limits<double>::infinity();
  std::array<double, 3> nearNoise{};
  std::vector<float> all;
  for (std::size_t axis = 0; axis < 3; ++axis) {
    all.insert(all.end(), near[axis].begin(), near[axis].end());
    if (near[axis].size() >= kEnough)
      nearNoise[axis] = spread(near[axis]);
    if (far[axis].size() >= kEnough)
      noise = std::min(noise, spread(far[axis]));
  }
  double independent = weight * weight / weights2;
  if (std::isfinite(noise)) {
    for (const double next : nearNoise) {
      const double r = next > 0 && noise > 0 ? std::clamp(1 - next * next / (noise * noise), 0.0, 0.95) : 0;
      independent *= (1 - r) / (1 + r);
    }
  } else {
    // Too small for that: neighbours that correlate by a half differ by so much less.
    noise = all.size() >= kEnough ? std::sqrt(2.0) * spread(all) : std::sqrt(variance);
  }
  noise = std::max(noise, kRounding);
  independent = std::max(1.0, independent);
  const double slope = std::abs(volume.slope);
  out.sd = slope * std::sqrt(variance);
  out.mean = measured(volume.value(0) + volume.slope * mean, slope * std::hypot(noise / std::sqrt(independent), border));
  if (squareWeight > 0) {
    out.min = volume.intercept + volume.slope * mean + std::min(volume.slope * low, volume.slope * high);
    out.max = volume.intercept + volume.slope * mean + std::max(volume.slope * low, volume.slope * high);
  }
  return out;
}

} // namespace halsted
