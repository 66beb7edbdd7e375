// SPDX-License-Identifier: Apache-2.0
#include "segmentation/filters/Kernels.h"
#include "segmentation/filters/tubes/CtVesselParts.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace halsted {

namespace {

/// Urine has 0 to 20 HU; with the blur of bowel's and its own wall, and a trace of contrast medium, a little more.
constexpr double kLeastHu = -12, kMostHu = 27;
constexpr double kLeastMl = 25, kMostMl = 1500;
/// Fluid in bowel and vessels is parted from it by an opening of that; a full bladder that much bowel touches needs more.
constexpr std::array kOpenMm{8.0, 12.0, 16.0};
constexpr double kWallMm = 2.5;

/// Whether bone lies at both sides of a place, as hips do of what is in the pelvis.
bool betweenHips(const CtScene& scene, int x, int y, int z) {
  const Vec3& spacing = scene.coarse.geometry.spacingMm;
  const Index3& size = scene.coarse.geometry.size;
  for (const int side : {-1, 1}) {
    bool hit = false;
    for (int n = 1; n * spacing.x() < 140 && !hit; ++n)
      for (int dy = -int(30 / spacing.y()); dy <= int(30 / spacing.y()) && !hit; dy += 2) {
        const int i = x + side * n, j = y + dy;
        hit = i >= 0 && i < size.x() && j >= 0 && j < size.y() && scene.bone[scene.coarse.offset(i, j, z)] > 0.5F;
      }
    if (!hit)
      return false;
  }
  return true;
}

struct Bladder {
  Mask core;
  double openMm = 0;
};
/// The largest rounded body of fluid between the hips, in the middle.
std::optional<Bladder> roundFluid(const CtScene& scene, const Mask& fluid, double openMm) {
  const CoarseCt& coarse = scene.coarse;
  const Vec3& spacing = coarse.geometry.spacingMm;
  const Mask open = opened(fluid, openMm);
  const Components parts = connectedComponents(open, Connectivity::Faces);
  const double blockMl = coarse.geometry.voxelVolumeMm3() / 1000;
  for (std::size_t c = 0; c < parts.components.size(); ++c) {
    const Component& part = parts.components[c];
    const double ml = double(part.voxelCount) * blockMl;
    if (ml < 0.6 * kLeastMl)
      break;
    if (ml > kMostMl)
      continue;
    Vec3 sum = Vec3::Zero();
    for (int z = part.min.z(); z <= part.max.z(); ++z)
      for (int y = part.min.y(); y <= part.max.y(); ++y)
        for (int x = part.min.x(); x <= part.max.x(); ++x)
          if (parts.labels[coarse.offset(x, y, z)] == c + 1)
            sum += Vec3(x, y, z);
    const Vec3 middle = sum / double(part.voxelCount);
    const CtSpine::Slice& spine = scene.spine.slices[std::size_t(scene.crest)];
    const double aside = std::abs(middle.x() * spacing.x() - spine.xMm);
    const Vec3 extent = (part.max - part.min + Index3::Ones()).cast<double>();
    // A full bladder is a rounded body; ascites and bowel fill less of the box around them. An ellipsoid fills 0.52.
    const double filling = double(part.voxelCount) / extent.prod();
    if (aside >= 30 || filling <= 0.36 || !betweenHips(scene, int(middle.x()), int(middle.y()), int(middle.z())))
      continue;
    Bladder bladder{Mask(coarse.geometry), openMm};
    for (std::size_t n = 0; n < bladder.core.voxels.size(); ++n)
      bladder.core.voxels[n] = parts.labels[n] == std::uint32_t(c + 1);
    return bladder;
  }
  return {};
}

} // namespace

std::optional<FoundStructure> findBladder(const CtScene& scene, const JobContext& job) {
  const CoarseCt& coarse = scene.coarse;
  const Index3& size = coarse.geometry.size;
  const Vec3& spacing = coarse.geometry.spacingMm;
  if (scene.crest < 0)
    return {};
  // Below the crests only; noise is smoothed away as far as the bladder is wide.
  Volume picture;
  picture.geometry = coarse.geometry;
  const std::shared_ptr<std::int16_t[]> voxels(new std::int16_t[coarse.hu.size()]);
  std::copy(coarse.hu.begin(), coarse.hu.end(), voxels.get());
  picture.voxels = voxels;
  const Volume smooth = smoothed(picture, std::clamp(0.25 * coarse.noiseHu / std::sqrt(double(coarse.factor.prod())), 1.5, 4.0));
  const std::size_t end = std::size_t(size.x()) * std::size_t(size.y()) * std::size_t(std::min(size.z(), scene.crest + 1));
  Mask fluid(coarse.geometry);
  for (std::size_t n = 0; n < end; ++n)
    fluid.voxels[n] = coarse.body.voxels[n] && smooth.voxels[n] >= kLeastHu && smooth.voxels[n] <= kMostHu && scene.bone[n] < 0.3F;
  if (job.cancelled())
    return {};
  std::optional<Bladder> bladder;
  for (std::size_t n = 0; n < kOpenMm.size() && !bladder && !job.cancelled(); ++n)
    bladder = roundFluid(scene, fluid, kOpenMm[n]);
  if (!bladder)
    return {};
  const Mask& seeds = bladder->core;
  // Back to its wall: what the opening took off its corners, then the wall itself, which is no fat.
  Mask allowed(coarse.geometry);
  const Mask near = dilate(seeds, 0.45 * bladder->openMm);
  for (std::size_t n = 0; n < seeds.voxels.size(); ++n)
    allowed.voxels[n] = near.voxels[n] && (fluid.voxels[n] || seeds.voxels[n]);
  const Mask inner = filled(reachable(allowed, seeds, Connectivity::Faces));
  const Mask outer = dilate(inner, std::max(kWallMm, 0.9 * spacing.minCoeff()));

  FoundStructure found;
  found.name = "urinary_bladder";
  found.mask = Mask(scene.ct.geometry);
  found.doubt.resize(found.mask.voxels.size());
  bool cut = false;
  double sum = 0, squares = 0, count = 0;
  for (int z = 0; z < scene.grid.size.z(); ++z)
    for (int y = 0; y < scene.grid.size.y(); ++y)
      for (int x = 0; x < scene.grid.size.x(); ++x) {
        const std::size_t block = coarse.blockOf(x, y, z);
        if (!outer.voxels[block])
          continue;
        const std::size_t at = scene.grid.offsetOf(x, y, z);
        const bool in = inner.voxels[block] != 0;
        if (!in && (scene.ct.voxels[at] < -30 || scene.bone[block] > 0.3F))
          continue;
        found.mask.voxels[at] = 1;
        found.doubt[at] = in ? 0 : 160;
        cut = cut || z == 0;
        if (in) {
          sum += smooth.voxels[block];
          squares += double(smooth.voxels[block]) * smooth.voxels[block];
          ++count;
        }
      }
  const double mean = sum / std::max(1.0, count), sd = std::sqrt(std::max(0.0, squares / std::max(1.0, count) - mean * mean));
  // Even fluid is a bladder; uneven is bowel or a tumour.
  found.confidence = std::clamp(1.0 - std::max(0.0, sd - 5) / 15, 0.3, 0.9);
  if (cut)
    found.findings.push_back(
        {Finding::Severity::Caution, "bladder-cut", "The urinary bladder is cut off by the lower edge of the picture.", {}});
  return found;
}

} // namespace halsted
