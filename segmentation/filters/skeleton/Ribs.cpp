// SPDX-License-Identifier: Apache-2.0
#include "segmentation/filters/skeleton/Ribs.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <set>

namespace halsted {

namespace {

constexpr double kFromMm = 34, kToMm = 60;
constexpr double kStartsMm = 38, kReachesMm = 56.5;
constexpr double kBehindMm = 55, kBeforeMm = 45; ///< the canal
constexpr double kLeastMl = 0.35, kMostMl = 14;
constexpr double kMostHeightMm = 60;
constexpr double kTwoMl = 5.5, kNextToSpineMm = 44;
constexpr std::size_t kLeastStart = 12;

Index3 placeOf(const BoneGrid& grid, std::size_t at) {
  const auto nx = static_cast<std::size_t>(grid.geometry.size.x()), ny = static_cast<std::size_t>(grid.geometry.size.y());
  return {static_cast<int>(at % nx), static_cast<int>(at / nx % ny), static_cast<int>(at / (nx * ny))};
}

/// The pieces that are left of one when all but its part next to the spine is taken away.
std::vector<RibRoot> startsOf(const BoneGrid& grid, const std::vector<std::size_t>& piece,
                              const std::function<double(const Index3&)>& aside) {
  std::set<std::size_t> left;
  for (const std::size_t at : piece)
    if (aside(placeOf(grid, at)) < kNextToSpineMm)
      left.insert(at);
  std::vector<RibRoot> starts;
  while (!left.empty()) {
    RibRoot root;
    root.voxels.push_back(*left.begin());
    left.erase(left.begin());
    Vec3 sum = Vec3::Zero();
    for (std::size_t n = 0; n < root.voxels.size(); ++n) {
      const Index3 place = placeOf(grid, root.voxels[n]);
      sum += grid.positionMm(place);
      for (int axis = 0; axis < 3; ++axis)
        for (const int sign : {-1, 1}) {
          const Index3 there = place + sign * Index3::Unit(axis);
          if (!grid.contains(there))
            continue;
          if (const auto next = left.find(grid.offset(there.x(), there.y(), there.z())); next != left.end()) {
            root.voxels.push_back(*next);
            left.erase(next);
          }
        }
    }
    root.medialMm = sum / static_cast<double>(root.voxels.size());
    if (root.voxels.size() >= kLeastStart)
      starts.push_back(std::move(root));
  }
  return starts;
}

} // namespace

std::vector<RibRoot> findRibRoots(const BoneGrid& grid, const SpinalCanal& canal) {
  std::vector<RibRoot> roots;
  if (canal.pointsMm.empty())
    return roots;
  const Index3 size = grid.geometry.size;
  // Beside the canal's ends it goes on straight.
  const auto canalAt = [&](int z) {
    const double zMm = grid.positionMm({0, 0, z}).z();
    const auto last = static_cast<double>(canal.pointsMm.size() - 1);
    const double at = std::clamp((zMm - canal.pointsMm.front().z()) / BoneGrid::kStepMm, 0.0, last);
    return canal.pointsMm[static_cast<std::size_t>(std::lround(at))];
  };
  const int firstZ = std::max(0, grid.nearest(canal.pointsMm.front()).z() - 10);
  const int lastZ = std::min(size.z() - 1, grid.nearest(canal.pointsMm.back()).z() + 10);
  std::vector<std::uint8_t> zone(grid.bone.size()); // 1 right, 2 left
  for (int z = firstZ; z <= lastZ; ++z) {
    const Vec3 middle = canalAt(z);
    for (int y = 0; y < size.y(); ++y)
      for (int x = 0; x < size.x(); ++x) {
        const std::size_t at = grid.offset(x, y, z);
        if (grid.bone[at] == 0)
          continue;
        const Vec3 from = grid.positionMm({x, y, z}) - middle;
        if (std::abs(from.x()) >= kFromMm && std::abs(from.x()) <= kToMm && from.y() <= kBehindMm && from.y() >= -kBeforeMm)
          zone[at] = from.x() > 0 ? 2 : 1;
      }
  }
  std::vector<std::size_t> piece;
  for (int z = firstZ; z <= lastZ; ++z)
    for (int y = 0; y < size.y(); ++y)
      for (int x = 0; x < size.x(); ++x) {
        const std::size_t start = grid.offset(x, y, z);
        const std::uint8_t side = zone[start];
        if (side == 0)
          continue;
        piece.assign(1, start);
        zone[start] = 0;
        double nearest = 1e9, farthest = 0;
        int low = z, high = z;
        Vec3 medial = Vec3::Zero();
        double medials = 0;
        for (std::size_t n = 0; n < piece.size(); ++n) {
          const std::size_t at = piece[n];
          const Index3 place = placeOf(grid, at);
          const Vec3 mm = grid.positionMm(place);
          const double aside = std::abs(mm.x() - canalAt(place.z()).x());
          nearest = std::min(nearest, aside);
          farthest = std::max(farthest, aside);
          low = std::min(low, place.z());
          high = std::max(high, place.z());
          if (aside < kStartsMm + 3) {
            medial += mm;
            medials += 1;
          }
          for (int axis = 0; axis < 3; ++axis)
            for (const int sign : {-1, 1}) {
              Index3 there = place;
              there[axis] += sign;
              if (!grid.contains(there))
                continue;
              const std::size_t next = grid.offset(there.x(), there.y(), there.z());
              if (zone[next] == side) {
                zone[next] = 0;
                piece.push_back(next);
              }
            }
        }
        const double ml = static_cast<double>(piece.size()) * std::pow(BoneGrid::kStepMm, 3) / 1000;
        if (nearest > kStartsMm || farthest < kReachesMm || ml < kLeastMl || ml > kMostMl ||
            (high - low) * BoneGrid::kStepMm > kMostHeightMm)
          continue;
        const double endMm = grid.pictureMm.z() - 3;
        const bool cut = grid.positionMm({0, 0, low}).z() < 3 || grid.positionMm({0, 0, high}).z() > endMm;
        std::vector<RibRoot> apart;
        if (ml > kTwoMl) // two that touch farther out
          apart = startsOf(grid, piece, [&](const Index3& at) { return std::abs(grid.positionMm(at).x() - canalAt(at.z()).x()); });
        if (apart.size() < 2)
          roots.push_back({side == 2, medial / medials, piece, cut});
        else
          for (RibRoot& root : apart) {
            root.left = side == 2;
            root.cut = cut;
            roots.push_back(std::move(root));
          }
      }
  std::sort(roots.begin(), roots.end(),
            [](const RibRoot& a, const RibRoot& b) { return a.left != b.left ? b.left : a.medialMm.z() < b.medialMm.z(); });
  return roots;
}

} // namespace halsted
