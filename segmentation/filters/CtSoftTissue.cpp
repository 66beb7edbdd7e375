// SPDX-License-Identifier: Apache-2.0
#include "segmentation/filters/CtAnatomy.h"
#include "segmentation/filters/CtTrunk.h"
#include "segmentation/filters/Kernels.h"
#include "segmentation/filters/Parallel.h"
#include "segmentation/filters/Runs.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace halsted {

namespace {

constexpr int kFatLeastHu = -190, kFatMostHu = -30;      ///< Mitsiopoulos et al. 1998; Aubrey et al. 2014
constexpr int kMuscleLeastHu = -29, kMuscleMostHu = 150; ///< the same
constexpr int kAirHu = -300;
constexpr double kGridMm = 3;
constexpr double kSkinMm = 2.5;
constexpr double kWallMm = 10;    ///< of the trunk's muscles where no fat shows where they end
constexpr double kNearBoneMm = 7; ///< closer to bone than this lies muscle rather than an organ
constexpr double kCanalMm2 = 800;
constexpr double kStoneMm3 = 3000; ///< calcified things smaller than this are not taken for the skeleton
constexpr double kRibGapMm = 25;   ///< half the distance between ribs that belong to one cage
constexpr double kNarrowMm = 8;    ///< organs fill spaces wider than twice this
constexpr double kPsoasMm = 42;    ///< reach of psoas from the spine, to the side
constexpr double kIliacusMm = 16;  ///< and of iliacus from the hip bone

void subtract(Mask& mask, const Mask& other) {
  for (std::size_t n = 0; n < mask.voxels.size(); ++n)
    mask.voxels[n] &= static_cast<std::uint8_t>(other.voxels[n] ^ 1);
}
void intersect(Mask& mask, const Mask& other) {
  for (std::size_t n = 0; n < mask.voxels.size(); ++n)
    mask.voxels[n] &= other.voxels[n];
}
void unite(Mask& mask, const Mask& other) {
  for (std::size_t n = 0; n < mask.voxels.size(); ++n)
    mask.voxels[n] |= other.voxels[n];
}

/// What lies inside the skin's fat: muscles, bones, organs and the fat between them.
Mask compartment(const Mask& lean, const Mask& body) {
  Mask inner = lean;
  intersect(inner, erode(body, 5));
  inner = closed(inner, 6);
  inner = filled(inner, true);
  return withoutSmall(opened(inner, 3), static_cast<std::size_t>(20000 / inner.geometry.voxelVolumeMm3()), Connectivity::Faces);
}

/// Spaces that rings of bone enclose in slices: skull, chest, small pelvis.
Mask insideRings(const Mask& bone) {
  const Mask cage = closed(bone, kRibGapMm);
  Mask inside = filled(cage, true);
  subtract(inside, cage);
  return inside;
}

/// The canal of the spine: what is left open in bone, in slices, and is small.
Mask canals(const Mask& bone) {
  const RunComponents holes(closed(bone, 4), Connectivity::Faces, RunComponents::Of::Zeros, true);
  const double areaMm2 = bone.geometry.spacingMm.x() * bone.geometry.spacingMm.y();
  std::vector<std::uint8_t> keep(holes.components.size());
  for (std::size_t n = 0; n < keep.size(); ++n)
    keep[n] = !holes.atEdge(holes.components[n], false) && static_cast<double>(holes.components[n].voxelCount) * areaMm2 < kCanalMm2;
  Mask result(bone.geometry);
  holes.paint(keep, 1, result);
  return result;
}

/// The spaces that hold organs.
Mask organSpaces(const Volume& ct, const Mask& inner, const Mask& bone, const Mask& allowed) {
  const VolumeGeometry& grid = ct.geometry;
  const Mask rings = insideRings(bone);
  Mask deep = erode(inner, kWallMm);
  subtract(deep, dilate(bone, kNearBoneMm));
  intersect(deep, allowed);
  deep = opened(deep, kNarrowMm);
  const RunComponents parts(deep, Connectivity::Faces);
  std::vector<std::size_t> air(parts.components.size()), ringed(parts.components.size());
  parts.forEachRun([&](std::uint32_t part, std::size_t offset, std::size_t count) {
    for (std::size_t n = offset; n < offset + count; ++n) {
      air[part] += ct.voxels[n] < kAirHu;
      ringed[part] += rings.voxels[n];
    }
  });
  std::vector<std::uint8_t> keep(parts.components.size());
  for (std::size_t n = 0; n < keep.size(); ++n)
    keep[n] = static_cast<double>(air[n]) * grid.voxelVolumeMm3() > 2000 ||
              static_cast<double>(ringed[n]) > 0.1 * static_cast<double>(parts.components[n].voxelCount);
  Mask spaces(grid);
  parts.paint(keep, 1, spaces);
  // Opening rounded the corners off, and organs come nearer to bone than their middle does.
  spaces = dilate(spaces, kNarrowMm);
  intersect(spaces, erode(inner, kWallMm - 1));
  subtract(spaces, dilate(bone, 2));
  unite(spaces, rings);
  intersect(spaces, allowed);
  return spaces;
}

/// Psoas and iliacus lie in the organs' space, on bone; fat sets bowel and kidneys apart from them.
Mask musclesOnBone(const Mask& lean, const Mask& bone, const Mask& where, double reachMm) {
  Mask beside = lean;
  intersect(beside, where);
  intersect(beside, dilate(bone, reachMm));
  subtract(beside, bone);
  const Mask core = erode(beside, 3.5);
  Mask seeds = dilate(bone, 9);
  intersect(seeds, core);
  Mask muscles = dilate(reachable(core, seeds, Connectivity::Faces), 4.5);
  intersect(muscles, beside);
  return muscles;
}

/// Fat and muscle by their HU; thin slices are smoothed first, a few at a time, to spare the memory of a second volume.
void thresholdSmoothed(const Volume& ct, CtSoftTissue& tissue) {
  const VolumeGeometry& grid = ct.geometry;
  if (grid.spacingMm.minCoeff() >= 1 || grid.spacingMm.maxCoeff() >= 3) {
    tissue.fat = threshold(ct, kFatLeastHu, kFatMostHu);
    tissue.muscle = threshold(ct, kMuscleLeastHu, kMuscleMostHu);
    return;
  }
  constexpr double kSigmaMm = 0.7;
  constexpr int kSlices = 32;
  const int reach = static_cast<int>(std::ceil(4 * kSigmaMm / grid.spacingMm.z())) + 1;
  const std::size_t plane = static_cast<std::size_t>(grid.size.x()) * static_cast<std::size_t>(grid.size.y());
  tissue.fat = Mask(grid);
  tissue.muscle = Mask(grid);
  for (int from = 0; from < grid.size.z(); from += kSlices) {
    const int to = std::min(from + kSlices, grid.size.z()), first = std::max(0, from - reach), last = std::min(grid.size.z(), to + reach);
    Volume slab = ct;
    slab.geometry.size.z() = last - first;
    slab.voxels = std::shared_ptr<const std::int16_t[]>(ct.voxels, ct.voxels.get() + plane * static_cast<std::size_t>(first));
    slab = smoothed(slab, kSigmaMm);
    const auto keep = [&](const Mask& part, Mask& whole) {
      const auto begin = part.voxels.begin() + static_cast<std::ptrdiff_t>(plane) * (from - first);
      std::copy(begin, begin + static_cast<std::ptrdiff_t>(plane) * (to - from),
                whole.voxels.begin() + static_cast<std::ptrdiff_t>(plane) * from);
    };
    keep(threshold(slab, kFatLeastHu, kFatMostHu), tissue.fat);
    keep(threshold(slab, kMuscleLeastHu, kMuscleMostHu), tissue.muscle);
  }
}

} // namespace

Result<CtSoftTissue> segmentCtSoftTissue(const Volume& original, const Mask& body, Mask taken, const JobContext& job) {
  const VolumeGeometry& fine = original.geometry;
  CtSoftTissue result;
  if (fine.voxelCount() == 0)
    return result;
  const Index3 factor = (Vec3::Constant(kGridMm * 1.1).cwiseQuotient(fine.spacingMm)).array().floor().cast<int>().max(1).min(12);
  const Volume coarse = shrunk(original, factor);
  const Mask coarseBody = shrunk(body, factor), coarseTaken = shrunk(taken, factor);
  Mask air = threshold(original, -32768, kAirHu); // noise does not reach from tissue to air
  intersect(air, body);
  air = dilate(air, 1.2 * std::max(fine.spacingMm.x(), fine.spacingMm.y())); // where it meets organs, voxels of both look like fat
  unite(air, taken);
  taken = Mask();
  job.progress(0.3, "Finding fat and muscle");
  if (job.cancelled())
    return cancelled();

  thresholdSmoothed(original, result);
  subtract(result.fat, air);
  subtract(result.muscle, air);
  air = Mask();
  {
    const Mask inside = erode(body, std::max(kSkinMm, fine.spacingMm.x()));
    intersect(result.fat, inside);
    intersect(result.muscle, inside);
  }
  job.progress(0.6, "Finding fat and muscle");
  if (job.cancelled())
    return cancelled();

  Mask organs;
  {
    Mask bone = threshold(coarse, 130, 32767);
    intersect(bone, coarseTaken);
    bone = withoutSmall(bone, static_cast<std::size_t>(kStoneMm3 / coarse.geometry.voxelVolumeMm3()), Connectivity::Corners);
    Mask lean = threshold(coarse, kMuscleLeastHu, 32767);
    intersect(lean, coarseBody);
    Mask solid = threshold(coarse, -32768, kAirHu); // all but fat
    intersect(solid, coarseBody);
    unite(solid, lean);
    unite(solid, coarseTaken);
    const Mask inner = compartment(solid, coarseBody);
    const CtTrunk trunk = findTrunk(coarse, inner, bone);
    organs = organSpaces(coarse, inner, bone, trunk.organs);
    subtract(organs, musclesOnBone(lean, trunk.spine, trunk.besideSpine, kPsoasMm));
    subtract(organs, musclesOnBone(lean, bone, trunk.besideHips, kIliacusMm));
    unite(organs, canals(bone));
    // Skin and what clings to it is no muscle.
    Mask outside(inner.geometry);
    const Mask wide = dilate(inner, 1.2 * kGridMm);
    for (std::size_t n = 0; n < outside.voxels.size(); ++n)
      outside.voxels[n] = wide.voxels[n] ^ 1;
    unite(organs, outside);
  }
  job.progress(0.8, "Finding fat and muscle");
  subtract(result.muscle, expanded(organs, fine, factor));
  const auto speck = [&](double mm3) { return static_cast<std::size_t>(std::max(2.0, mm3 / fine.voxelVolumeMm3())); };
  result.fat = withoutSmall(result.fat, speck(30), Connectivity::Faces);
  result.muscle = withoutSmall(result.muscle, speck(200), Connectivity::Faces);
  job.progress(1, "Finding fat and muscle");
  return result;
}

} // namespace halsted
