// SPDX-License-Identifier: Apache-2.0
#include "segmentation/filters/Kernels.h"
#include "segmentation/filters/tubes/CtVesselParts.h"

#include <algorithm>
#include <cmath>

namespace halsted {

namespace {

/// Half of the heart's smallest width; great vessels above it are thinner than twice that.
constexpr double kOpenMm = 19;
/// How far it reaches from the spine's middle to its own side, the apex, and to the other, the right atrium.
constexpr double kApexMm = 115, kAtriumMm = 90;

} // namespace

std::optional<FoundStructure> findHeart(const CtScene& scene, const JobContext& job) {
  const CoarseCt& coarse = scene.coarse;
  const Index3& size = coarse.geometry.size;
  const Vec3& spacing = coarse.geometry.spacingMm;
  if (scene.known.lungLeft.voxels.empty() || scene.known.lungRight.voxels.empty())
    return {};
  // Between the lungs: in every row of a slice, what has lung at both sides, in front of the spine.
  Mask between(coarse.geometry);
  int lowest = size.z(), highest = -1;
  for (int z = 0; z < size.z(); ++z) {
    const CtSpine::Slice& middle = scene.spine.slices[std::size_t(z)];
    int rows = 0;
    for (int y = 0; y < size.y(); ++y) {
      if (y * spacing.y() > middle.yMm - 16)
        break;
      const int centre = std::clamp(int(middle.xMm / spacing.x()), 0, size.x() - 1);
      int low = -1, high = -1;
      // The innermost lung on either side; the heart may cross the middle of the spine, so both are looked for from there.
      for (int x = centre; x >= 0 && low < 0; --x)
        if (scene.lung[coarse.offset(x, y, z)])
          low = x;
      for (int x = centre; x < size.x() && high < 0; ++x)
        if (scene.lung[coarse.offset(x, y, z)])
          high = x;
      if (low < 0 || high < 0 || high - low < 3)
        continue;
      ++rows;
      // What reaches farther is liver or stomach under a dome of the diaphragm, from which the heart cannot be told there.
      const double toOwn = ((scene.left > 0 ? high : low) * spacing.x() - middle.xMm) * scene.left;
      const double toOther = ((scene.left > 0 ? low : high) * spacing.x() - middle.xMm) * scene.left;
      if (toOwn > kApexMm || toOther < -kAtriumMm)
        continue;
      for (int x = low + 1; x < high; ++x) {
        const std::size_t at = coarse.offset(x, y, z);
        between.voxels[at] = coarse.hu[at] > -25 && scene.bone[at] < 0.3F;
      }
    }
    if (rows * spacing.y() > 40) {
      lowest = std::min(lowest, z);
      highest = z;
    }
  }
  if (highest < lowest || (highest - lowest) * spacing.z() < 60 || job.cancelled())
    return {};
  const Mask core = largestComponent(opened(between, kOpenMm), Connectivity::Faces);
  // Its corners come back, its vessels do not.
  const Mask near = dilate(core, 7);
  Mask heart(coarse.geometry);
  for (std::size_t n = 0; n < heart.voxels.size(); ++n)
    heart.voxels[n] = near.voxels[n] && between.voxels[n];
  heart = filled(largestComponent(heart, Connectivity::Faces));
  double ml = 0;
  int bottom = size.z();
  for (std::size_t n = 0; n < heart.voxels.size(); ++n)
    if (heart.voxels[n]) {
      ml += coarse.geometry.voxelVolumeMm3() / 1000;
      bottom = std::min(bottom, int(n / (std::size_t(size.x()) * std::size_t(size.y()))));
    }
  // A heart with its blood has 400 to 1000 ml in adults; a child's has less.
  if (ml < 60)
    return {};

  FoundStructure found;
  found.name = "heart";
  found.mask = Mask(scene.ct.geometry);
  found.doubt.resize(found.mask.voxels.size());
  const Mask inner = erode(heart, 6);
  for (int z = 0; z < scene.grid.size.z(); ++z)
    for (int y = 0; y < scene.grid.size.y(); ++y)
      for (int x = 0; x < scene.grid.size.x(); ++x) {
        const std::size_t block = coarse.blockOf(x, y, z);
        if (!heart.voxels[block])
          continue;
        const std::size_t at = scene.grid.offsetOf(x, y, z);
        if (scene.ct.voxels[at] < -150)
          continue;
        found.mask.voxels[at] = 1;
        // Against the diaphragm and the liver no border is seen.
        const bool low = (z / scene.coarse.factor.z() - bottom) * spacing.z() < 20;
        found.doubt[at] = low ? 220 : inner.voxels[block] ? 0 : 140;
      }
  found.confidence = ml > 250 && ml < 1500 ? 0.6 : 0.4;
  found.findings.push_back(
      {Finding::Severity::Caution,
       "heart-estimated",
       "The heart was found between the lungs by shape; its borders to the liver and to the great vessels are estimates.",
       {}});
  if (bottom == 0)
    found.findings.push_back({Finding::Severity::Caution, "heart-cut", "The heart is cut off by the lower edge of the picture.", {}});
  return found;
}

} // namespace halsted
