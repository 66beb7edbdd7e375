// SPDX-License-Identifier: Apache-2.0
#include "segmentation/filters/skeleton/Thorax.h"

#include "segmentation/filters/Kernels.h"
#include "segmentation/filters/skeleton/SphereFinder.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace halsted {

namespace {

constexpr std::size_t kLeastRibs = 6;
constexpr int kLungHu = -550;
constexpr double kOutsideMm = 17; ///< from the lung: a rib with its muscles ends before
constexpr double kScapulaAsideMm = 55, kBeforeCanalMm = 70;
constexpr double kShoulderMm = 210; ///< below the uppermost rib: the lower tip of the shoulder blade
constexpr double kClaviculaMm = 70, kClaviculaFromMm = 28, kClaviculaToMm = 125;
constexpr double kSternumAsideMm = 10, kSternumBeforeMm = 65;
constexpr double kHumerusAsideMm = 110, kHumerusVotes = 45, kInHeadMm = 12, kBesideHeadMm = 40;
constexpr double kLeastScapulaMl = 8, kLeastClaviculaMl = 1.5;

/// Air that can be reached from beside the spine.
Mask lungOf(const BoneGrid& grid, const SpinalCanal& canal, double lowMm, double highMm) {
  const Index3 size = grid.geometry.size;
  Mask lung(grid.geometry);
  std::vector<std::size_t> queue;
  for (const Vec3& point : canal.pointsMm) {
    if (point.z() < lowMm || point.z() > highMm)
      continue;
    for (const double aside : {-50.0, -38.0, 38.0, 50.0})
      for (const double before : {0.0, 15.0, 30.0}) {
        const Index3 at = grid.nearest(point + Vec3(aside, -before, 0));
        if (!grid.contains(at))
          continue;
        const std::size_t n = grid.offset(at.x(), at.y(), at.z());
        if (grid.hu[n] < kLungHu && lung.voxels[n] == 0) {
          lung.voxels[n] = 1;
          queue.push_back(n);
        }
      }
  }
  const auto nx = static_cast<std::size_t>(size.x()), ny = static_cast<std::size_t>(size.y());
  for (std::size_t n = 0; n < queue.size(); ++n) {
    const Index3 at(static_cast<int>(queue[n] % nx), static_cast<int>(queue[n] / nx % ny), static_cast<int>(queue[n] / (nx * ny)));
    for (int axis = 0; axis < 3; ++axis)
      for (const int sign : {-1, 1}) {
        const Index3 there = at + sign * Index3::Unit(axis);
        if (!grid.contains(there))
          continue;
        const std::size_t next = grid.offset(there.x(), there.y(), there.z());
        if (lung.voxels[next] == 0 && grid.hu[next] < kLungHu) {
          lung.voxels[next] = 1;
          queue.push_back(next);
        }
      }
  }
  return lung;
}

/// The largest connected piece of marked voxels, when it is large enough.
std::vector<std::size_t> largest(Mask& marked, double leastMl) {
  const Components parts = connectedComponents(marked, Connectivity::Faces);
  std::vector<std::size_t> piece;
  if (parts.components.empty() ||
      static_cast<double>(parts.components.front().voxelCount) * std::pow(BoneGrid::kStepMm, 3) / 1000 < leastMl)
    return piece;
  for (std::size_t n = 0; n < parts.labels.size(); ++n)
    if (parts.labels[n] == 1)
      piece.push_back(n);
  return piece;
}

} // namespace

ThoraxSeeds findThorax(const BoneGrid& grid, const SpinalCanal& canal, const std::vector<RibRoot>& ribs) {
  ThoraxSeeds thorax;
  if (ribs.size() < kLeastRibs)
    return thorax;
  double lowMm = 1e9, highMm = -1e9;
  for (const RibRoot& rib : ribs) {
    lowMm = std::min(lowMm, rib.medialMm.z());
    highMm = std::max(highMm, rib.medialMm.z());
  }
  thorax.fromLungMm = distanceTo(lungOf(grid, canal, lowMm, highMm), 60);
  std::array<std::optional<Vec3>, 2> heads;
  const double middleMm = canal.pointsMm[canal.pointsMm.size() / 2].x();
  for (const JointBall& ball : findJointBalls(grid, 8))
    if (std::optional<Vec3>& head = heads[ball.centreMm.x() > middleMm];
        !head && ball.votes >= kHumerusVotes && std::abs(ball.centreMm.x() - middleMm) > kHumerusAsideMm && ball.centreMm.z() > highMm - 60)
      head = ball.centreMm;

  const Index3 size = grid.geometry.size;
  std::array<Mask, 2> blade{Mask(grid.geometry), Mask(grid.geometry)}, collar{Mask(grid.geometry), Mask(grid.geometry)};
  for (int z = 0; z < size.z(); ++z) {
    const double zMm = grid.positionMm({0, 0, z}).z();
    const auto along = std::clamp((zMm - canal.pointsMm.front().z()) / BoneGrid::kStepMm, 0.0, double(canal.pointsMm.size() - 1));
    const Vec3 middle = canal.pointsMm[static_cast<std::size_t>(std::lround(along))];
    for (int y = 0; y < size.y(); ++y)
      for (int x = 0; x < size.x(); ++x) {
        const std::size_t at = grid.offset(x, y, z);
        if (grid.bone[at] == 0)
          continue;
        const Vec3 mm = grid.positionMm({x, y, z});
        const double aside = mm.x() - middle.x(), before = middle.y() - mm.y();
        const std::size_t side = aside > 0 ? 1 : 0;
        if (std::abs(aside) < kSternumAsideMm && before > kSternumBeforeMm && zMm < highMm && zMm > lowMm)
          thorax.sternum.push_back(at);
        if (heads[side] && (mm - *heads[side]).norm() < kBesideHeadMm) {
          if ((mm - *heads[side]).norm() < kInHeadMm)
            thorax.humerus[side].push_back(at);
          continue;
        }
        if (thorax.fromLungMm[at] < kOutsideMm)
          continue;
        if (std::abs(aside) > kScapulaAsideMm && before < kBeforeCanalMm && zMm > highMm - kShoulderMm)
          blade[side].voxels[at] = 1;
        else if (std::abs(aside) > kClaviculaFromMm && std::abs(aside) < kClaviculaToMm && before > kBeforeCanalMm &&
                 zMm > highMm - kClaviculaMm)
          collar[side].voxels[at] = 1;
      }
  }
  for (std::size_t side = 0; side < 2; ++side) {
    thorax.scapula[side] = largest(blade[side], kLeastScapulaMl);
    thorax.clavicula[side] = largest(collar[side], kLeastClaviculaMl);
  }
  return thorax;
}

} // namespace halsted
