// SPDX-License-Identifier: Apache-2.0
#include "segmentation/filters/tubes/CtVessels.h"

#include "segmentation/filters/Kernels.h"
#include "segmentation/filters/Runs.h"
#include "segmentation/filters/tubes/CtVesselChain.h"
#include "segmentation/filters/tubes/CtVesselParts.h"
#include "segmentation/filters/tubes/TubeMeasure.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace halsted {

namespace {

constexpr double kVertebraRadiusMm = 18; ///< of a body, from its middle to its front; 15 to 22 in adults

/// Which side the organs are on: +1 as in nearly everybody, -1 mirrored, 0 unknown. The liver is the largest solid organ beside the
/// spine, on the right; where lungs lie at both sides, the heart leans to the left.
int sideOfOrgans(const CtScene& scene) {
  const CoarseCt& coarse = scene.coarse;
  const Index3& size = coarse.geometry.size;
  Mask solid(coarse.geometry);
  std::vector<std::uint8_t> chest(std::size_t(size.z()));
  for (int z = 0; z < size.z(); ++z) {
    double lungs[3] = {}, body = 1;
    for (int y = 0; y < size.y(); ++y)
      for (int x = 0; x < size.x(); ++x) {
        const std::size_t at = coarse.offset(x, y, z);
        solid.voxels[at] = coarse.body.voxels[at] && coarse.hu[at] > 0 && coarse.hu[at] < 250 && scene.bone[at] < 0.3;
        lungs[scene.lung[at]] += 1;
        body += coarse.body.voxels[at];
      }
    chest[std::size_t(z)] = lungs[1] > 0.07 * body && lungs[2] > 0.07 * body;
  }
  // Depth of 18 mm: neither muscle nor bowel reaches it over a large volume.
  const Mask deep = erode(solid, 18);
  double liver = 0, heart = 0, liverAll = 0, heartAll = 0;
  const double blockMl = coarse.geometry.voxelVolumeMm3() / 1000;
  for (int z = 0; z < size.z(); ++z) {
    const CtSpine::Slice& middle = scene.spine.slices[std::size_t(z)];
    for (int y = 0; y < size.y(); ++y)
      for (int x = 0; x < size.x(); ++x) {
        const std::size_t at = coarse.offset(x, y, z);
        if (!deep.voxels[at] || y * coarse.geometry.spacingMm.y() > middle.yMm)
          continue;
        const double aside = x * coarse.geometry.spacingMm.x() - middle.xMm;
        if (chest[std::size_t(z)]) {
          if (std::abs(aside) < 90) {
            heart += (aside > 0 ? 1 : -1) * blockMl;
            heartAll += blockMl;
          }
        } else {
          liver -= (aside > 0 ? 1 : -1) * blockMl;
          liverAll += blockMl;
        }
      }
  }
  if (liverAll > 100 && std::abs(liver) > 0.4 * liverAll)
    return liver > 0 ? 1 : -1;
  if (heartAll > 40 && std::abs(heart) > 0.3 * heartAll)
    return heart > 0 ? 1 : -1;
  return 0;
}

double excess(double value, double low, double high) {
  return value < low ? low - value : value > high ? value - high : 0;
}

/// Degrees from straight ahead, positive towards the side of the aorta.
double bearing(const CtScene& scene, double x, double y) {
  return std::atan2(x * scene.left, -y) * 180 / std::numbers::pi;
}

VesselChain findAorta(const CtScene& scene, const JobContext& job) {
  ChainWish wish;
  wish.radiiMm = {4.9, 5.7, 6.5, 7.5, 8.7, 10, 11.5, 13.3, 15.5, 18, 21, 25, 30};
  wish.placeCost = [&](int, double x, double y, double radius) {
    // On the vertebra or a finger's breadth off it, in front to beside it; a wide one bulges away.
    const double away = excess(std::hypot(x, y), kVertebraRadiusMm - 6 + 0.8 * radius, kVertebraRadiusMm + 10 + radius) / 22;
    const double turn = excess(bearing(scene, x, y), -12, 95) / 28;
    return away * away + turn * turn + 0.3 * std::max(0.0, std::log(radius / 12));
  };
  wish.leastWorth = 0.33;
  return findChain(scene.coarse, scene.bone, scene.spine, wish, job);
}

VesselChain findCava(const CtScene& scene, const VesselChain& aorta, const JobContext& job) {
  ChainWish wish;
  wish.radiiMm = {6.5, 7.5, 8.7, 10, 11.5, 13.3, 15.5};
  // The heart's right atrium takes it up within a dozen centimetres of the lungs' lowest end.
  const int topmost = scene.lungBase < 0 ? scene.spine.last : scene.lungBase + int(130 / scene.coarse.geometry.spacingMm.z());
  wish.placeCost = [&](int z, double x, double y, double radius) {
    double cost = std::pow(excess(std::hypot(x, y), kVertebraRadiusMm - 2 + 0.7 * radius, kVertebraRadiusMm + 22 + radius) / 22, 2) +
                  std::pow(excess(bearing(scene, x, y), -75, 5) / 25, 2);
    // Beside the aorta, and not it.
    if (z >= aorta.first && z <= aorta.last) {
      const VesselDisc& disc = aorta.discs[std::size_t(z - aorta.first)];
      const CtSpine::Slice& middle = scene.spine.slices[std::size_t(z)];
      const double gap = std::hypot(disc.xMm - middle.xMm - x, disc.yMm - middle.yMm - y) - disc.radiusMm - radius;
      cost += std::pow(std::max(0.0, -2 - gap) / 5, 2);
    } else {
      cost += 0.25; // below the aorta's end are two veins, above it the heart
    }
    if (z > topmost)
      cost += 2;
    return cost;
  };
  wish.leastWorth = 0.2;
  return findChain(scene.coarse, scene.bone, scene.spine, wish, job);
}

/// Less of a vessel than that is no finding.
constexpr double kShortestMm = 20;

void keepSlices(VesselChain& chain, int first, int last, double sliceMm) {
  first = std::max(first, chain.first);
  last = std::min(last, chain.last);
  if ((last - first + 1) * sliceMm < kShortestMm) {
    chain = {};
    return;
  }
  chain.discs = {chain.discs.begin() + (first - chain.first), chain.discs.begin() + (last + 1 - chain.first)};
  chain.first = first;
  chain.last = last;
}

/// Above its arch the chain goes on in one of the vessels that leave it, which are less than half as wide.
void endAtArch(const CtScene& scene, VesselChain& aorta) {
  const double sliceMm = scene.coarse.geometry.spacingMm.z();
  const int span = std::max(2, int(12 / sliceMm)), usualSpan = std::max(3, int(60 / sliceMm));
  if (scene.lungBase < 0)
    return;
  // The arch lies a good hand's breadth above the lungs' bases; what narrows lower is the end of an aneurysm.
  std::vector<double> below;
  for (int z = std::max(aorta.first + usualSpan, scene.lungBase + int(110 / sliceMm)); z + span <= aorta.last; ++z) {
    below.clear();
    for (int n = z - usualSpan; n < z; ++n)
      below.push_back(aorta.discs[std::size_t(n - aorta.first)].radiusMm);
    std::nth_element(below.begin(), below.begin() + std::ptrdiff_t(below.size() / 2), below.end());
    double widest = 0;
    for (int n = z; n <= z + span; ++n)
      widest = std::max(widest, aorta.discs[std::size_t(n - aorta.first)].radiusMm);
    if (widest < 0.62 * below[below.size() / 2]) {
      keepSlices(aorta, aorta.first, z - 1, sliceMm);
      return;
    }
  }
}

/// Coarse slice in which the lungs begin, from below; -1 where there are none.
int lungBase(const CtScene& scene) {
  const Index3& size = scene.coarse.geometry.size;
  const std::size_t area = std::size_t(size.x()) * std::size_t(size.y());
  for (int z = 0; z < size.z(); ++z) {
    const auto slice = scene.lung.begin() + std::ptrdiff_t(std::size_t(z) * area);
    if (std::count_if(slice, slice + std::ptrdiff_t(area), [](std::uint8_t side) { return side != 0; }) > 20)
      return z;
  }
  return -1;
}

/// Coarse slice of the iliac crests' top, at the fourth lumbar vertebra's height (Tuffier's line); -1 where no pelvis is in the picture.
int crestSlice(const CtScene& scene) {
  const Index3& size = scene.coarse.geometry.size;
  const Vec3& spacing = scene.coarse.geometry.spacingMm;
  Mask bone(scene.coarse.geometry);
  for (std::size_t n = 0; n < bone.voxels.size(); ++n)
    bone.voxels[n] = scene.bone[n] > 0.5F;
  // A wing of the ilium is one piece as no rib is, on either side of the spine, below all lung; above it are shoulder blades.
  constexpr double kWingMm2 = 420;
  // Cortex over spongy bone is uneven; enhanced kidneys, which may have been taken for bone, are even.
  constexpr double kUnevenHu = 70;
  std::vector<std::uint8_t> wings(std::size_t(size.z()));
  const RunComponents pieces(bone, Connectivity::Corners, RunComponents::Of::Ones, true);
  std::vector<double> sum(pieces.components.size()), squares(pieces.components.size());
  pieces.forEachRun([&](std::uint32_t piece, std::size_t from, std::size_t count) {
    for (std::size_t n = from; n < from + count; ++n) {
      sum[piece] += scene.coarse.hu[n];
      squares[piece] += double(scene.coarse.hu[n]) * scene.coarse.hu[n];
    }
  });
  for (std::size_t n = 0; n < pieces.components.size(); ++n) {
    const Component& piece = pieces.components[n];
    const double mean = sum[n] / double(piece.voxelCount);
    if (squares[n] / double(piece.voxelCount) - mean * mean < kUnevenHu * kUnevenHu)
      continue;
    const int z = piece.min.z();
    const double aside = 0.5 * (piece.min.x() + piece.max.x()) * spacing.x() - scene.spine.slices[std::size_t(z)].xMm;
    if (double(piece.voxelCount) * spacing.x() * spacing.y() > kWingMm2 && std::abs(aside) > 40)
      wings[std::size_t(z)] |= aside > 0 ? 1 : 2;
  }
  const int hold = std::max(2, int(18 / spacing.z()));
  for (int z = (scene.lungBase < 0 ? size.z() : scene.lungBase) - 1; z >= hold - 1; --z)
    if (std::all_of(wings.begin() + (z - hold + 1), wings.begin() + z + 1, [](std::uint8_t both) { return both == 3; }))
      return z;
  return -1;
}

/// Where the aorta parts into the iliac arteries: they are some two thirds as wide, and leave the middle. The chain follows one of them.
void endAtBifurcation(const CtScene& scene, VesselChain& aorta, std::vector<Finding>& findings) {
  const double sliceMm = scene.coarse.geometry.spacingMm.z();
  const int crest = scene.crest;
  const auto asideMm = [&](int z) {
    return std::abs(aorta.discs[std::size_t(z - aorta.first)].xMm - scene.spine.slices[std::size_t(z)].xMm);
  };
  const int span = std::max(2, int(18 / sliceMm));
  const int highest = crest < 0 ? aorta.last : std::min(aorta.last, crest + int(55 / sliceMm));
  const int lowest = crest < 0 ? aorta.first : std::max(aorta.first, crest - int(30 / sliceMm));
  int end = -1;
  // An aneurysm above is wider than usual, not the usual; the aorta of the chest is a little wider than that of the belly.
  const auto usualAbove = [&](int z, double reachMm) {
    std::vector<double> above;
    for (int n = z + 1; n <= std::min(aorta.last, z + int(reachMm / sliceMm)); ++n)
      above.push_back(aorta.discs[std::size_t(n - aorta.first)].radiusMm);
    const auto at = above.begin() + std::ptrdiff_t(above.size() * 35 / 100);
    std::nth_element(above.begin(), at, above.end());
    return *at;
  };
  for (int z = highest; z - span >= lowest && end < 0; --z) {
    if ((aorta.last - z) * sliceMm < 25)
      continue;
    const double usual = std::min(usualAbove(z, 70), usualAbove(z, 1000));
    double widest = 0;
    for (int n = z - span; n <= z; ++n)
      widest = std::max(widest, aorta.discs[std::size_t(n - aorta.first)].radiusMm);
    const double aside = (asideMm(z - span) - asideMm(z)) / (span * sliceMm);
    if (widest < (crest >= 0 ? 0.78 : 0.62) * usual || (crest >= 0 && widest < 0.92 * usual && aside > 0.3))
      end = z;
  }
  if (end < 0 && crest >= 0 && aorta.first < crest - int(8 / sliceMm)) {
    end = std::min(aorta.last, crest - int(8 / sliceMm));
    findings.push_back(
        {Finding::Severity::Caution,
         "aorta-end-doubtful",
         "Where the aorta parts into the iliac arteries is not seen clearly; it was ended at the height of the iliac crests.",
         {}});
  }
  if (end >= 0)
    keepSlices(aorta, end, aorta.last, sliceMm);
}

/// It arises a little below where the aorta ends, and leaves the liver's side for the heart.
void endOfCava(const CtScene& scene, const VesselChain& aorta, VesselChain& cava) {
  const Vec3& spacing = scene.coarse.geometry.spacingMm;
  const Index3& size = scene.coarse.geometry.size;
  int top = cava.last;
  for (int z = cava.first; z <= cava.last; ++z) {
    const VesselDisc& disc = cava.discs[std::size_t(z - cava.first)];
    // Lung within a hand's breadth to its outer side, and to its inner side as well: above the diaphragm.
    int lungs = 0, seen = 0;
    for (double off = disc.radiusMm + 12; off < disc.radiusMm + 45; off += spacing.x()) {
      const int x = int((disc.xMm - scene.left * off) / spacing.x() + 0.5), y = int(disc.yMm / spacing.y() + 0.5);
      if (x < 0 || x >= size.x() || y < 0 || y >= size.y())
        continue;
      ++seen;
      lungs += scene.lung[scene.coarse.offset(x, y, z)] != 0;
    }
    if (seen > 0 && 2 * lungs > seen) {
      top = z;
      break;
    }
  }
  keepSlices(cava, aorta.first - int(12 / spacing.z() + 0.5), top, spacing.z());
}

/// Blood of less is not told from muscle by its HU.
constexpr double kContrastHu = 110;

/// Below it, what was found may as well be oesophagus or a fold of the diaphragm.
constexpr double kLeastCavaConfidence = 0.4;

double medianLevel(const VesselChain& chain) {
  std::vector<double> inside;
  for (const VesselDisc& disc : chain.discs)
    inside.push_back(disc.level);
  std::nth_element(inside.begin(), inside.begin() + std::ptrdiff_t(inside.size() / 2), inside.end());
  return inside[inside.size() / 2];
}

/// Values of a chain of discs, for measuring it as a tube.
TubeLevels levelsOf(const VesselChain& chain, double noiseHu) {
  TubeLevels levels;
  levels.inside = medianLevel(chain);
  // Bright blood falls off into soft tissue; without contrast medium only fat shows the wall.
  levels.outside = levels.inside > kContrastHu ? 45 : -90;
  levels.noise = noiseHu;
  levels.neighboursAlike = levels.inside <= kContrastHu;
  return levels;
}

FoundStructure measuredVessel(const CtScene& scene, const char* name, const VesselChain& chain, const JobContext& job) {
  FoundStructure found;
  found.name = name;
  found.mask = Mask(scene.ct.geometry);
  const TubeImage image(scene.ct, false);
  TubeLine line;
  for (int z = chain.first; z <= chain.last; ++z) {
    const VesselDisc& disc = chain.discs[std::size_t(z - chain.first)];
    line.points.push_back(image.toBox(scene.toPatient({disc.xMm, disc.yMm, z * scene.coarse.geometry.spacingMm.z()})));
    line.radiusMm.push_back(disc.radiusMm);
  }
  line.firstEnd = line.lastEnd = TubeEnd::Click;
  smoothLine(line, 0.6, 6);
  // Blocks' middles end half a block before the picture does, and oblique cuts leave a corner.
  const auto goOn = [&](std::size_t end, std::size_t before) {
    return Vec3(line.points[end] + (line.points[end] - line.points[before]).normalized() * 0.5 * line.radiusMm[end]);
  };
  if (chain.last == scene.coarse.geometry.size.z() - 1) {
    line.points.push_back(goOn(line.points.size() - 1, line.points.size() - 2));
    line.radiusMm.push_back(line.radiusMm.back());
  }
  if (chain.first == 0) {
    line.points.insert(line.points.begin(), goOn(0, 1));
    line.radiusMm.insert(line.radiusMm.begin(), line.radiusMm.front());
  }
  TubeLevels levels = levelsOf(chain, scene.coarse.noiseHu);
  const TubeBranch branch = measureAlong(image, line, levels, 45, false, job, 0.3);
  paintTube(branch, found.mask, found.doubt);
  for (std::size_t n = 0; n < found.mask.voxels.size(); ++n)
    if (found.mask.voxels[n] && ((!scene.known.lungLeft.voxels.empty() && scene.known.lungLeft.voxels[n]) ||
                                 (!scene.known.lungRight.voxels.empty() && scene.known.lungRight.voxels[n]) || scene.ct.voxels[n] < -70))
      found.mask.voxels[n] = 0;
  double worth = 0;
  for (const VesselDisc& disc : chain.discs)
    worth += std::clamp(disc.worth, 0.0, 1.0);
  found.confidence = std::clamp(0.5 * meanConfidence(branch) + 0.6 * worth / double(chain.discs.size()), 0.0, 1.0);
  return found;
}

} // namespace

Vec3 CtScene::toPatient(const Vec3& coarseMm) const {
  // The first fine voxel in the order of the patient, and that order's directions.
  const AxisOrientation order = nearestOrientation(ct.geometry);
  Vec3 index;
  const Vec3 fromFirst = coarseMm + coarse.geometry.originMm;
  for (std::size_t a = 0; a < 3; ++a) {
    const double steps = fromFirst[order.axis[a]] / ct.geometry.spacingMm[Eigen::Index(a)];
    index[Eigen::Index(a)] = order.sign[a] > 0 ? steps : ct.geometry.size[Eigen::Index(a)] - 1 - steps;
  }
  return ct.geometry.patient_T_index() * index;
}

Result<std::vector<FoundStructure>> findCtVessels(const Volume& ct, const CtSurroundings& known, const JobContext& job) {
  std::vector<FoundStructure> found;
  const auto add = [&](FoundStructure structure) {
    if (known.oneDoubt && !found.empty()) {
      std::vector<std::uint8_t>& shared = found.front().doubt;
      shared.resize(std::max(shared.size(), structure.doubt.size()));
      for (std::size_t i = 0; i < structure.doubt.size(); ++i)
        shared[i] = std::max(shared[i], structure.doubt[i]);
      structure.doubt = {};
    }
    found.push_back(std::move(structure));
  };
  if (known.body.voxels.empty() || known.bone.voxels.empty())
    return found;
  job.progress(0, "Looking for the spine");
  const CtGrid grid(ct.geometry);
  CtScene scene{ct, known, grid, makeCoarse(ct, known.body, grid)};
  scene.bone = boneShares(scene.coarse, scene.grid, known.bone);
  scene.lung.resize(scene.coarse.geometry.voxelCount());
  for (const auto& [mask, value] : {std::pair<const Mask*, std::uint8_t>{&known.lungLeft, 1}, {&known.lungRight, 2}})
    if (!mask->voxels.empty()) {
      const std::vector<float> share = boneShares(scene.coarse, scene.grid, *mask);
      for (std::size_t n = 0; n < share.size(); ++n)
        if (share[n] > 0.5F)
          scene.lung[n] = value;
    }
  if (job.cancelled())
    return cancelled();
  scene.spine = findSpine(scene.coarse, scene.bone);
  if (!scene.spine.found())
    return found;
  const int side = sideOfOrgans(scene);
  scene.left = side < 0 ? -1 : 1;
  scene.mirrored = side < 0;
  scene.lungBase = lungBase(scene);
  scene.crest = crestSlice(scene);
  if (job.cancelled())
    return cancelled();

  job.progress(0.15, "Looking for the aorta");
  VesselChain aorta = findAorta(scene, job);
  if (job.cancelled())
    return cancelled();
  std::vector<Finding> findings;
  if (aorta.found())
    endAtArch(scene, aorta);
  if (aorta.found())
    endAtBifurcation(scene, aorta, findings);
  if (aorta.found()) {
    add(measuredVessel(scene, "aorta", aorta, job.part(0.4, 0.5)));
    found.back().findings = std::move(findings);
    if (scene.mirrored)
      found.back().findings.push_back({Finding::Severity::Caution,
                                       "organs-mirrored",
                                       "Liver or heart lie on the other side than usual: the picture is mirrored, or the organs are (situs "
                                       "inversus); the aorta was looked for on the other side, too.",
                                       {}});
    job.progress(0.5, "Looking for the caval vein");
    VesselChain cava = findCava(scene, aorta, job);
    if (cava.found())
      endOfCava(scene, aorta, cava);
    if (cava.found()) {
      FoundStructure vein = measuredVessel(scene, "inferior_vena_cava", cava, job.part(0.65, 0.7));
      const bool sure = vein.confidence >= kLeastCavaConfidence;
      if (medianLevel(cava) < kContrastHu) {
        vein.confidence = std::min(vein.confidence, 0.49);
        vein.findings.push_back(
            {Finding::Severity::Caution,
             "cava-estimated",
             "Without contrast medium the caval vein looks as liver and bowel beside it: its border is an estimate there.",
             {}});
      }
      if (sure)
        add(std::move(vein));
    }
  }
  if (job.cancelled())
    return cancelled();
  job.progress(0.7, "Looking for the heart");
  if (std::optional<FoundStructure> heart = findHeart(scene, job))
    add(std::move(*heart));
  job.progress(0.85, "Looking for the urinary bladder");
  if (std::optional<FoundStructure> bladder = findBladder(scene, job))
    add(std::move(*bladder));
  if (job.cancelled())
    return cancelled();
  job.progress(1, "Done");
  return found;
}

} // namespace halsted
