// SPDX-License-Identifier: Apache-2.0
#include "segmentation/filters/CtAnatomy.h"
#include "segmentation/filters/Kernels.h"
#include "segmentation/filters/Parallel.h"
#include "segmentation/filters/Runs.h"

#include <algorithm>
#include <cmath>

namespace halsted {

namespace {

constexpr double kSkinHu = -400;        ///< halfway between air and skin, with room for noise
constexpr double kPureAirHu = -950;     ///< air outside; lungs and bowel walls are denser on average
constexpr double kWorkingMm = 2.2;      ///< grid on which the body is told from other things
constexpr double kThinMm = 4;           ///< half the thickness of what is no body: table tops, blankets, tubes
constexpr double kPlugMm = 6;           ///< nostrils and lips are closed over twice this width
constexpr double kAppendageMl = 12;     ///< ears, nose, fingers: thin, but small
constexpr double kAppendageMm = 45;     ///< and short
constexpr double kCutLungMl = 15;       ///< smallest lung at the edge of the picture that is looked for
constexpr double kOpenAirwayMm2 = 1000; ///< cross-section, in one slice, of an airway that is open to the outside elsewhere

std::size_t voxelsIn(double ml, const VolumeGeometry& grid) {
  return static_cast<std::size_t>(std::max(1.0, std::ceil(ml * 1000 / grid.voxelVolumeMm3())));
}

void unite(Mask& mask, const Mask& other) {
  for (std::size_t n = 0; n < mask.voxels.size(); ++n)
    mask.voxels[n] |= other.voxels[n];
}

/// Thick parts that belong to the patient: the largest, large others, and limbs (soft tissue around bone).
Mask thickParts(const Volume& ct, const Mask& solid) {
  const RunComponents parts(erode(solid, kThinMm), Connectivity::Faces);
  std::vector<std::size_t> soft(parts.components.size()), bone(parts.components.size()), fat(soft), muscle(soft);
  parts.forEachRun([&](std::uint32_t part, std::size_t offset, std::size_t count) {
    for (std::size_t n = offset; n < offset + count; ++n) {
      soft[part] += ct.voxels[n] > -200 && ct.voxels[n] < 200;
      bone[part] += ct.voxels[n] >= 200;
      fat[part] += ct.voxels[n] > -140 && ct.voxels[n] < -40;
      muscle[part] += ct.voxels[n] > 0 && ct.voxels[n] < 110;
    }
  });
  std::vector<std::uint8_t> keep(parts.components.size());
  const std::size_t limb = voxelsIn(5, solid.geometry);
  for (std::size_t n = 0; n < keep.size(); ++n) {
    const auto count = static_cast<double>(parts.components[n].voxelCount);
    const bool large = count >= 0.15 * static_cast<double>(parts.components[0].voxelCount) && static_cast<double>(soft[n]) > 0.4 * count;
    const auto share = [&](const std::vector<std::size_t>& kind) { return static_cast<double>(kind[n]) / count; };
    const bool fleshAndBone =
        parts.components[n].voxelCount >= limb && share(muscle) > 0.25 && share(fat) > 0.02 && share(bone) > 0.01 && share(bone) < 0.4;
    keep[n] = n == 0 || large || fleshAndBone;
  }
  Mask core(solid.geometry);
  parts.paint(keep, 1, core);
  return core;
}

/// Adds small thin things on the body: ears, nose, fingers. Table tops, blankets and tubes are longer.
void addAppendages(const Volume& ct, const Mask& solid, Mask& body) {
  Mask rest(solid.geometry);
  for (std::size_t n = 0; n < rest.voxels.size(); ++n)
    rest.voxels[n] = solid.voxels[n] & (body.voxels[n] ^ 1);
  const RunComponents parts(rest, Connectivity::Corners);
  std::vector<double> sum(parts.components.size());
  parts.forEachRun([&](std::uint32_t part, std::size_t offset, std::size_t count) {
    for (std::size_t n = offset; n < offset + count; ++n)
      sum[part] += ct.voxels[n];
  });
  std::vector<std::uint8_t> keep(parts.components.size());
  const std::size_t most = voxelsIn(kAppendageMl, solid.geometry);
  for (std::size_t n = 0; n < keep.size(); ++n) {
    const Component& part = parts.components[n];
    const Vec3 extent = (part.max - part.min + Index3::Ones()).cast<double>().cwiseProduct(solid.geometry.spacingMm);
    keep[n] = part.voxelCount <= most && extent.maxCoeff() <= kAppendageMm && sum[n] > -250 * static_cast<double>(part.voxelCount);
  }
  Mask small(solid.geometry);
  parts.paint(keep, 1, small);
  unite(small, body);
  body = reachable(small, body, Connectivity::Faces);
}

/// Air inside the body, in the picture of the body closed over its small openings.
Mask cavities(const Volume& ct, const Mask& body) {
  const VolumeGeometry& grid = body.geometry;
  const Mask plugged = closed(body, kPlugMm);
  Mask holes(grid);
  // The ends of the picture in k cut through the body: what reaches only these is inside.
  const RunComponents outside(plugged, Connectivity::Faces, RunComponents::Of::Zeros);
  std::vector<std::uint8_t> inside(outside.components.size());
  for (std::size_t n = 0; n < inside.size(); ++n)
    inside[n] = !outside.atEdge(outside.components[n], false);
  outside.paint(inside, 1, holes);
  // An open mouth joins airway and lungs to the room, though not in the slices below it.
  const RunComponents sliceHoles(plugged, Connectivity::Faces, RunComponents::Of::Zeros, true);
  std::vector<double> sum(sliceHoles.components.size());
  sliceHoles.forEachRun([&](std::uint32_t part, std::size_t offset, std::size_t count) {
    if (!sliceHoles.atEdge(sliceHoles.components[part], false))
      for (std::size_t n = offset; n < offset + count; ++n)
        sum[part] += std::max<double>(ct.voxels[n], -1024);
  });
  std::vector<std::uint8_t> keep(sliceHoles.components.size());
  const double areaMm2 = grid.spacingMm.x() * grid.spacingMm.y();
  for (std::size_t n = 0; n < keep.size(); ++n) {
    const auto count = static_cast<double>(sliceHoles.components[n].voxelCount);
    keep[n] =
        !sliceHoles.atEdge(sliceHoles.components[n], false) && (count * areaMm2 < kOpenAirwayMm2 || sum[n] > (kPureAirHu - 5) * count);
  }
  sliceHoles.paint(keep, 1, holes);
  // Closing took a margin off the holes: give it back, and keep nothing of what it bridged on the outside.
  Mask gaps(grid);
  for (std::size_t n = 0; n < gaps.voxels.size(); ++n)
    gaps.voxels[n] = (plugged.voxels[n] | holes.voxels[n]) & (body.voxels[n] ^ 1);
  return reachable(gaps, holes, Connectivity::Faces);
}

/// Lungs that the edge of the picture, or of the round field of view, cuts open: they border on flesh and on the edge, and
/// hardly on air.
Mask cutLungs(const Volume& ct, const Mask& body) {
  const VolumeGeometry& grid = body.geometry;
  Mask aerated(grid);
  for (std::size_t n = 0; n < aerated.voxels.size(); ++n)
    aerated.voxels[n] = body.voxels[n] == 0 && ct.voxels[n] > kPureAirHu && ct.voxels[n] < kSkinHu;
  const RunComponents parts(opened(aerated, kThinMm), Connectivity::Faces);
  std::vector<std::size_t> flesh(parts.components.size()), air(parts.components.size());
  const auto nx = static_cast<std::ptrdiff_t>(grid.size.x()), slice = nx * grid.size.y();
  const auto total = static_cast<std::ptrdiff_t>(grid.voxelCount());
  const std::size_t least = voxelsIn(kCutLungMl, grid);
  parts.forEachRun([&](std::uint32_t part, std::size_t offset, std::size_t count) {
    if (parts.components[part].voxelCount < least)
      return;
    const auto look = [&](std::ptrdiff_t at) {
      if (at < 0 || at >= total)
        return;
      flesh[part] += body.voxels[static_cast<std::size_t>(at)];
      air[part] += ct.voxels[at] <= kPureAirHu && ct.voxels[at] > -1024; // padding is below, or exactly there
    };
    const auto begin = static_cast<std::ptrdiff_t>(offset), end = begin + static_cast<std::ptrdiff_t>(count);
    look(begin - 2);
    look(end + 1);
    for (std::ptrdiff_t n = begin; n < end; ++n) {
      look(n - 2 * nx);
      look(n + 2 * nx);
      look(n - slice);
      look(n + slice);
    }
  });
  std::vector<std::uint8_t> keep(parts.components.size());
  for (std::size_t n = 0; n < keep.size(); ++n)
    keep[n] = parts.components[n].voxelCount >= least && flesh[n] > 10 * air[n] && parts.atEdge(parts.components[n]);
  Mask lungs(grid);
  parts.paint(keep, 1, lungs);
  return lungs;
}

} // namespace

Result<Mask> segmentCtBody(const Volume& ct, const JobContext& job) {
  const VolumeGeometry& fine = ct.geometry;
  if (fine.voxelCount() == 0)
    return Mask(fine);
  const Index3 factor = (Vec3::Constant(kWorkingMm).cwiseQuotient(fine.spacingMm)).array().floor().cast<int>().max(1).min(8);
  const bool same = factor == Index3::Ones();
  const Volume coarse = same ? ct : shrunk(ct, factor);
  job.progress(0.1, "Finding the body");

  const Mask solid = threshold(coarse, kSkinHu, 32767);
  Mask body = thickParts(coarse, solid);
  if (job.cancelled())
    return cancelled();
  const double back = kThinMm + 0.75 * coarse.geometry.spacingMm.head<2>().maxCoeff();
  body = dilate(body, back);
  for (std::size_t n = 0; n < body.voxels.size(); ++n)
    body.voxels[n] &= solid.voxels[n];
  addAppendages(coarse, solid, body);
  job.progress(0.5, "Finding the body");
  unite(body, cavities(coarse, body));
  if (job.cancelled())
    return cancelled();
  const Mask lungs = cutLungs(coarse, body);
  if (std::find(lungs.voxels.begin(), lungs.voxels.end(), 1) != lungs.voxels.end()) {
    unite(body, lungs);
    unite(body, cavities(coarse, body));
  }
  job.progress(0.8, "Finding the body");
  if (same)
    return body;

  // At full resolution the skin lies where the grey values say; within, nothing changes.
  const double voxel = coarse.geometry.spacingMm.head<2>().maxCoeff();
  Mask result = threshold(ct, kSkinHu, 32767);
  {
    const Mask outer = expanded(dilate(body, 1.1 * voxel), fine, factor);
    for (std::size_t n = 0; n < result.voxels.size(); ++n)
      result.voxels[n] &= outer.voxels[n];
  }
  unite(result, expanded(erode(body, 1.5 * voxel), fine, factor));
  result = withoutSmall(result, voxelsIn(1, fine), Connectivity::Faces);
  result = filled(result);
  job.progress(1, "Finding the body");
  return result;
}

} // namespace halsted
