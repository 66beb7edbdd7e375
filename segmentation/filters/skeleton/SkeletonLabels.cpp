// SPDX-License-Identifier: Apache-2.0
#include "segmentation/filters/skeleton/SkeletonLabels.h"

#include "segmentation/filters/Parallel.h"

#include <algorithm>
#include <cmath>
#include <mutex>
#include <utility>

namespace halsted {

namespace {

constexpr int kMetalHu = 2500;
constexpr std::uint8_t kClearGap = 60; ///< HU darker than around: a joint that shows

/// Doubt on the grid: at borders between bones, by how little gap is between them.
std::vector<std::uint8_t> borders(const BoneGrid& grid, const std::vector<std::uint8_t>& gaps, const std::vector<std::uint8_t>& flood,
                                  std::vector<LabelFacts>& facts) {
  const Index3 size = grid.geometry.size;
  std::vector<std::uint8_t> doubt(flood.size());
  const std::array<std::ptrdiff_t, 3> stride{1, size.x(), static_cast<std::ptrdiff_t>(size.x()) * size.y()};
  constexpr double kFaceMm2 = BoneGrid::kStepMm * BoneGrid::kStepMm;
  for (int z = 0; z < size.z(); ++z)
    for (int y = 0; y < size.y(); ++y)
      for (int x = 0; x < size.x(); ++x) {
        const std::size_t at = grid.offset(x, y, z);
        const std::uint8_t label = flood[at];
        if (label == 0)
          continue;
        for (int axis = 0; axis < 3; ++axis) {
          if (Index3(x, y, z)[axis] + 1 >= size[axis])
            continue;
          const auto n = static_cast<std::size_t>(static_cast<std::ptrdiff_t>(at) + stride[static_cast<std::size_t>(axis)]);
          const std::uint8_t other = flood[n];
          if (other == 0 || other == label)
            continue;
          const std::uint8_t gap = std::max(gaps[at], gaps[n]);
          const auto unsure = static_cast<std::uint8_t>(255 - 255 * std::min(gap, kClearGap) / (2 * kClearGap));
          doubt[at] = std::max(doubt[at], unsure);
          doubt[n] = std::max(doubt[n], unsure);
          for (const std::uint8_t one : {label, other}) {
            facts[one].borderMm2 += kFaceMm2;
            facts[one].gaplessMm2 += gap < kClearGap ? kFaceMm2 : 0;
          }
        }
      }
  return doubt;
}

} // namespace

FineLabels toPicture(const Volume& ct, const Mask& bone, const CtGrid& picture, const BoneGrid& grid, const std::vector<std::uint8_t>& gaps,
                     const std::vector<std::uint8_t>& flood) {
  FineLabels fine;
  fine.facts.resize(256);
  const std::vector<std::uint8_t> doubt = borders(grid, gaps, flood, fine.facts);
  LabelMap::Voxels labels(bone.voxels.size());
  fine.doubt.resize(bone.voxels.size());
  std::mutex mutex;
  const Index3 size = grid.geometry.size;
  parallelRanges(picture.size.z(), 1, [&](int begin, int end) {
    std::vector<LabelFacts> facts(256);
    for (int z = begin; z < end; ++z)
      for (int y = 0; y < picture.size.y(); ++y)
        for (int x = 0; x < picture.size.x(); ++x) {
          const std::size_t at = picture.offsetOf(x, y, z);
          if (bone.voxels[at] == 0)
            continue;
          const Vec3 place = (Vec3(x, y, z).cwiseProduct(picture.spacingMm) - grid.geometry.originMm) / BoneGrid::kStepMm;
          const Index3 low = place.array().floor().cast<int>().min(size.array() - 2).max(0);
          const Vec3 part = (place - low.cast<double>()).cwiseMax(Vec3::Zero()).cwiseMin(Vec3::Ones());
          std::array<std::uint8_t, 8> found{};
          std::array<double, 8> weight{};
          std::uint8_t best = 0;
          double most = 0;
          for (std::size_t n = 0; n < 8; ++n) {
            const Index3 corner = (low + Index3(n & 1, n >> 1 & 1, n >> 2 & 1)).cwiseMin(size - Index3::Ones());
            found[n] = flood[grid.offset(corner.x(), corner.y(), corner.z())];
            if (found[n] == 0)
              continue;
            const double w = 1e-3 + ((n & 1) != 0 ? part.x() : 1 - part.x()) * ((n & 2) != 0 ? part.y() : 1 - part.y()) *
                                        ((n & 4) != 0 ? part.z() : 1 - part.z());
            double sum = w;
            for (std::size_t m = 0; m < n; ++m)
              if (found[m] == found[n])
                sum += std::exchange(weight[m], 0);
            weight[n] = sum;
            if (sum > most) {
              most = sum;
              best = found[n];
            }
          }
          if (best == 0) { // thin bone between the grid's voxels
            const Index3 near = place.array().round().cast<int>();
            double nearest = 1e9;
            for (int dz = -1; dz <= 1; ++dz)
              for (int dy = -1; dy <= 1; ++dy)
                for (int dx = -1; dx <= 1; ++dx) {
                  const Index3 there = near + Index3(dx, dy, dz);
                  if (!grid.contains(there))
                    continue;
                  const double away = (there.cast<double>() - place).squaredNorm();
                  if (const std::uint8_t label = flood[grid.offset(there.x(), there.y(), there.z())]; label != 0 && away < nearest) {
                    nearest = away;
                    best = label;
                  }
                }
          }
          if (best == 0)
            continue;
          labels[at] = best;
          const Index3 near = place.array().round().cast<int>().max(0).min(size.array() - 1);
          fine.doubt[at] = doubt[grid.offset(near.x(), near.y(), near.z())];
          LabelFacts& fact = facts[best];
          ++fact.voxels;
          fact.metal += ct.voxels[at] >= kMetalHu;
          const Index3 here(x, y, z);
          for (std::size_t axis = 0; axis < 3; ++axis) {
            const auto a = static_cast<int>(axis);
            fact.atEnd[2 * axis] = fact.atEnd[2 * axis] || here[a] == 0;
            fact.atEnd[2 * axis + 1] = fact.atEnd[2 * axis + 1] || here[a] == picture.size[a] - 1;
          }
        }
    const std::scoped_lock lock(mutex);
    for (std::size_t label = 0; label < facts.size(); ++label) {
      fine.facts[label].voxels += facts[label].voxels;
      fine.facts[label].metal += facts[label].metal;
      for (std::size_t n = 0; n < 6; ++n)
        fine.facts[label].atEnd[n] = fine.facts[label].atEnd[n] || facts[label].atEnd[n];
    }
  });
  fine.labels = LabelMap(bone.geometry, std::move(labels));
  return fine;
}

} // namespace halsted
