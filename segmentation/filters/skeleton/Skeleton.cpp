// SPDX-License-Identifier: Apache-2.0
#include "segmentation/filters/skeleton/Skeleton.h"

#include "segmentation/filters/skeleton/FemurHead.h"
#include "segmentation/filters/skeleton/Pelvis.h"
#include "segmentation/filters/skeleton/Ribs.h"
#include "segmentation/filters/skeleton/Sacroiliac.h"
#include "segmentation/filters/skeleton/SkeletonLabels.h"
#include "segmentation/filters/skeleton/SpineDiscs.h"
#include "segmentation/filters/skeleton/SpineNumbers.h"
#include "segmentation/filters/skeleton/Thorax.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace halsted {

namespace {

// Labels while bones are told apart. Vertebrae, and what the sacrum is made of, are kSpine, kSpine + 1 ... from inferior.
constexpr std::uint8_t kSpine = 1, kMostPieces = 40, kRibs = 60, kMostRibs = 60, kHip = 200, kFemur = 202, kSternum = 204, kSacrum = 205,
                       kScapula = 206, kClavicula = 208, kHumerus = 210;

constexpr double kMarginMm = 3;    ///< of a seed in a body from its discs
constexpr double kSeedShare = 0.6; ///< of the body's radius
constexpr double kLostMm = 20;
constexpr double kSacroiliacMm2 = 200;
constexpr double kWingMarginMm = 6;
constexpr double kWingMm = 30;    ///< the sacrum is at least 80 mm wide where the hip bones begin
constexpr double kPelvisMm = 130; ///< the fifth lumbar vertebra above the femurs' heads, in the tall
constexpr double kThickMm = 6.5;  ///< slices in which discs cannot be seen
constexpr double kSternumMm = 26; ///< half the width of the manubrium, about
constexpr double kRibHeadMm = 19;
constexpr float kRibMm = 15;             ///< from the lung
constexpr double kShoulder = 0.45;       ///< confidence: shoulder blade and clavicle touch, and their border is a guess
constexpr double kRibsAboveHeadMm = 150; ///< the lowest rib above the femurs' heads, children's included
constexpr float kOtherSide = 4;          ///< price
constexpr double kOffBall = 1;           ///< price per millimetre into the femur's head, or out of it into the socket
constexpr double kHalfJointMm = 2;       ///< half of what lies between the bones of a hip joint (Lequesne et al., Ann Rheum Dis 63, 2004)
constexpr double kMostRibMl = 45;        ///< a rib with more has run into its neighbours

/// The spine with its pieces: piece n lies between discs n - 1 and n.
struct Spine {
  SpinalCanal canal;
  SpineLine line;
  std::size_t pieces() const { return line.points.empty() ? 0 : line.discs.size() + 1; }
  /// Length of the line above the uppermost disc.
  double lastPieceMm() const {
    return SpineLine::kStepMm * static_cast<double>(line.points.size() - (line.discs.empty() ? 0 : line.discs.back().at));
  }
  /// How far a place is outside of a piece, mm. Arches hang lower than bodies: their borders are shifted down.
  double outside(std::size_t piece, const Vec3& mm, double shift) const {
    double out = 0;
    if (piece > 0) {
      const SpineDisc& disc = line.discs[piece - 1];
      out = std::max(out, -((mm - disc.middleMm).dot(disc.up) + shift));
    }
    if (piece < line.discs.size()) {
      const SpineDisc& disc = line.discs[piece];
      out = std::max(out, (mm - disc.middleMm).dot(disc.up) + shift);
    }
    return out;
  }
  /// The piece that a place is level with.
  std::size_t pieceAt(const Vec3& mm, double raiseMm) const {
    std::size_t piece = 0;
    for (const SpineDisc& disc : line.discs)
      piece += (mm - disc.middleMm).dot(disc.up) > raiseMm;
    return piece;
  }
  /// How far to the left of the middle of the canal, mm.
  double asideOfCanal(const Vec3& mm) const { return mm.x() - canalAt(mm).x(); }
  /// How far behind the middle of the canal, mm; negative before it.
  double behindCanal(const Vec3& mm) const { return mm.y() - canalAt(mm).y(); }
  Vec3 canalAt(const Vec3& mm) const {
    const auto at = std::clamp((mm.z() - canal.pointsMm.front().z()) / BoneGrid::kStepMm, 0.0, double(canal.pointsMm.size() - 1));
    return canal.pointsMm[static_cast<std::size_t>(std::lround(at))];
  }
};

/// By how much borders between vertebrae lie lower than the disc: at the arch by some millimetres, at the tips of spinous processes by
/// half a vertebra.
double archShift(double behindMm) {
  return std::clamp(6 + 0.3 * behindMm, 0.0, 18.0);
}

void seedVertebrae(const BoneGrid& grid, const Spine& spine, std::vector<std::uint8_t>& seeds) {
  const Index3 size = grid.geometry.size;
  for (std::size_t n = 0; n < spine.line.points.size(); ++n) {
    const SpinePoint& point = spine.line.points[n];
    const int reach = static_cast<int>(std::ceil(kSeedShare * point.bodyRadiusMm / BoneGrid::kStepMm));
    const Index3 middle = grid.nearest(point.bodyMm);
    for (int dz = -1; dz <= 1; ++dz)
      for (int dy = -reach; dy <= reach; ++dy)
        for (int dx = -reach; dx <= reach; ++dx) {
          const Index3 there = middle + Index3(dx, dy, dz);
          if (!grid.contains(there) || there.z() >= size.z() || std::hypot(dx, dy) > reach)
            continue;
          const Vec3 mm = grid.positionMm(there);
          const std::size_t piece = spine.pieceAt(mm, 0);
          if (piece < kMostPieces && spine.outside(piece, mm, kMarginMm) <= 0 && spine.outside(piece, mm, -kMarginMm) <= 0)
            seeds[grid.offset(there.x(), there.y(), there.z())] = static_cast<std::uint8_t>(kSpine + piece);
        }
  }
}

/// Every voxel of the grid beside a body, as far as the wings of a sacrum reach: fn(mm, its seed).
template <typename Fn> void besideBody(const BoneGrid& grid, const Vec3& bodyMm, std::vector<std::uint8_t>& seeds, const Fn& fn) {
  const int reach = static_cast<int>(kWingMm / BoneGrid::kStepMm);
  const Index3 middle = grid.nearest(bodyMm);
  for (int dy = -reach / 4; dy <= reach / 4; ++dy)
    for (int dx = -reach; dx <= reach; ++dx)
      if (const Index3 there = middle + Index3(dx, dy, 0); grid.contains(there) && there.z() < grid.geometry.size.z())
        fn(grid.positionMm(there), seeds[grid.offset(there.x(), there.y(), there.z())]);
}

/// The wings of the sacrum, from its body to near the hip bones.
void seedSacrum(const BoneGrid& grid, const Spine& spine, std::size_t sacral, double middleMm, std::vector<std::uint8_t>& seeds) {
  for (const SpinePoint& point : spine.line.points) {
    if (spine.pieceAt(point.bodyMm, 0) > sacral)
      break;
    besideBody(grid, {middleMm, point.bodyMm.y(), point.bodyMm.z()}, seeds, [&](const Vec3& mm, std::uint8_t& seed) {
      if (const std::size_t piece = spine.pieceAt(mm, 0);
          seed == 0 && piece <= sacral &&
          (sacral >= spine.line.discs.size() || (mm - spine.line.discs[sacral].middleMm).dot(spine.line.discs[sacral].up) < -kWingMarginMm))
        seed = kSacrum;
    });
  }
}

/// What lies beside the bodies within the pelvis, up to where the hip bones are never: without it they run through the sacrum's wings into
/// the spine where slices close the joints.
void seedBetweenHips(const BoneGrid& grid, const Spine& spine, double highestHeadMm, std::vector<std::uint8_t>& seeds) {
  for (const SpinePoint& point : spine.line.points) {
    if (point.bodyMm.z() > highestHeadMm + kPelvisMm)
      break;
    besideBody(grid, point.bodyMm, seeds, [&](const Vec3& mm, std::uint8_t& seed) {
      if (const std::size_t piece = spine.pieceAt(mm, 0); seed == 0 && piece < kMostPieces)
        seed = static_cast<std::uint8_t>(kSpine + piece);
    });
  }
}

/// Which piece bears each rib, so that as few as can be of one side share a vertebra.
std::vector<std::size_t> vertebraeOf(const std::vector<RibRoot>& ribs, const Spine& spine) {
  std::vector<std::size_t> best;
  std::size_t fewest = ribs.size() + 1;
  // A rib is level with the upper half of its vertebra; how far it drops on its way out is not the same in all.
  for (const double raise : {3.0, 1.0, 5.0, -1.0, 7.0, -3.0}) {
    std::vector<std::size_t> pieces;
    std::size_t shared = 0;
    for (std::size_t n = 0; n < ribs.size(); ++n) {
      pieces.push_back(spine.pieceAt(ribs[n].medialMm, raise));
      shared += n > 0 && ribs[n - 1].left == ribs[n].left && pieces[n] == pieces[n - 1];
    }
    if (shared < fewest) {
      fewest = shared;
      best = pieces;
    }
  }
  return best;
}

/// The same by what each rib lies against: its own vertebra most, the next above it less. Ribs that touch none stay.
void correctByContact(const BoneGrid& grid, const std::vector<std::uint8_t>& flood, std::size_t pieces, std::vector<std::size_t>& bearers) {
  const Index3 size = grid.geometry.size;
  std::vector<std::vector<int>> contact(bearers.size(), std::vector<int>(pieces));
  const std::array<std::ptrdiff_t, 3> stride{1, size.x(), static_cast<std::ptrdiff_t>(size.x()) * size.y()};
  for (std::size_t at = 0; at < flood.size(); ++at) {
    if (flood[at] < kRibs || flood[at] >= kRibs + bearers.size())
      continue;
    for (const std::ptrdiff_t step : stride)
      for (const int sign : {-1, 1}) {
        const auto next = static_cast<std::size_t>(static_cast<std::ptrdiff_t>(at) + sign * step);
        if (next < flood.size() && flood[next] >= kSpine && flood[next] < kSpine + pieces)
          ++contact[flood[at] - kRibs][static_cast<std::size_t>(flood[next] - kSpine)];
      }
  }
  for (std::size_t n = 0; n < bearers.size(); ++n) {
    const std::size_t level = bearers[n];
    for (const std::size_t other : {level + 1, level - 1})
      if (other < pieces && level < pieces && contact[n][other] > 2 * contact[n][bearers[n]])
        bearers[n] = other;
  }
}

/// Of a step of a hip bone or femur: the head of the femur is a ball in its socket, and hip bones meet in the middle.
float hipPrice(const PelvisSeeds& pelvis, std::uint8_t label, const Vec3& mm) {
  const bool hip = label < kFemur, left = label == kHip + 1 || label == kFemur + 1;
  float price = hip && (mm.x() > pelvis.middleMm) != left ? kOtherSide : 1;
  if (const std::optional<Vec3>& head = pelvis.headMm[left ? 1 : 0]) {
    const Vec3 from = mm - *head;
    const double away = from.norm(), out = away - pelvis.headRadiusMm[left ? 1 : 0] - kHalfJointMm;
    if (hip && out < 0)
      price *= static_cast<float>(1 + kOffBall * -out);
    else if (!hip && out > 0 && towardsSocket(from / away, left))
      price *= static_cast<float>(1 + kOffBall * out);
  }
  return price;
}

/// The uppermost piece of the spine that both hip bones (or the one that is there) lie against.
std::optional<std::size_t> findSacrum(const BoneGrid& grid, const Spine& spine, const std::vector<std::uint8_t>& flood,
                                      std::size_t pieces) {
  const Index3 size = grid.geometry.size;
  std::vector<std::array<double, 2>> contact(pieces, {0, 0});
  std::array<bool, 2> seen{};
  constexpr int kReach = 2;
  for (int z = 0; z < size.z(); ++z)
    for (int y = 0; y < size.y(); ++y)
      for (int x = kReach; x + kReach < size.x(); ++x) {
        const std::uint8_t label = flood[grid.offset(x, y, z)];
        if (label != kHip && label != kHip + 1)
          continue;
        const auto side = static_cast<std::size_t>(label - kHip);
        seen[side] = true;
        // Towards the middle lies the sacrum, with the joint between.
        for (int step = 1; step <= kReach; ++step) {
          const int other = flood[grid.offset(side == 1 ? x - step : x + step, y, z)];
          if (other == label)
            break;
          // Its lower end has seeds of its own, which may have grown up to here.
          const std::size_t piece =
              other == kSacrum ? spine.pieceAt(grid.positionMm({x, y, z}), 0) : static_cast<std::size_t>(other - kSpine);
          if (other >= kSpine && piece < pieces) {
            contact[piece][side] += BoneGrid::kStepMm * BoneGrid::kStepMm;
            break;
          }
        }
      }
  std::optional<std::size_t> sacral;
  for (std::size_t n = 0; n < pieces; ++n)
    if ((seen[0] || seen[1]) && (!seen[0] || contact[n][0] >= kSacroiliacMm2) && (!seen[1] || contact[n][1] >= kSacroiliacMm2))
      sacral = n;
  return sacral;
}

Finding caution(const char* code, std::string sentence) {
  return {Finding::Severity::Caution, code, std::move(sentence), {}};
}

std::string readable(std::string name) {
  std::replace(name.begin(), name.end(), '_', ' ');
  return name;
}

constexpr std::array<const char*, 6> kEnds{"right", "left", "front", "back", "lower", "upper"};

/// Turns the labels of work into bones with names, in the order they come.
class BoneList {
public:
  BoneList(SeparateBones& result, const FineLabels& fine, double voxelMl) : m_result(result), m_fine(fine), m_voxelMl(voxelMl) {}

  void add(std::string name, const std::vector<std::uint8_t>& labels, double confidence) {
    LabelFacts facts;
    for (const std::uint8_t label : labels) {
      const LabelFacts& one = m_fine.facts[label];
      facts.voxels += one.voxels;
      facts.metal += one.metal;
      facts.borderMm2 += one.borderMm2;
      facts.gaplessMm2 += one.gaplessMm2;
      for (std::size_t n = 0; n < 6; ++n)
        facts.atEnd[n] = facts.atEnd[n] || one.atEnd[n];
    }
    if (static_cast<double>(facts.voxels) * m_voxelMl < kLeastMl)
      return;
    FoundStructure bone;
    bone.name = std::move(name);
    bone.mask = Mask();
    bone.confidence = confidence;
    for (std::size_t n = 0; n < 6; ++n)
      if (facts.atEnd[n]) {
        bone.findings.push_back({Finding::Severity::Note,
                                 "cut-off",
                                 fmt::format("The bone '{}' is cut off by the {} end of the picture.", readable(bone.name), kEnds[n]),
                                 {}});
        bone.confidence = std::min(bone.confidence, 0.8);
      }
    if (static_cast<double>(facts.metal) * m_voxelMl > kMetalMl) {
      bone.findings.push_back(
          caution("metal", fmt::format("There is metal in the bone '{}': its border is not certain.", readable(bone.name))));
      bone.confidence = std::min(bone.confidence, 0.6);
    }
    m_result.bones.push_back(std::move(bone));
    for (const std::uint8_t label : labels)
      m_value[label] = static_cast<std::uint8_t>(m_result.bones.size());
  }
  std::uint8_t value(std::uint8_t label) const { return m_value[label]; }

private:
  static constexpr double kLeastMl = 0.3, kMetalMl = 0.5;
  SeparateBones& m_result;
  const FineLabels& m_fine;
  double m_voxelMl;
  std::array<std::uint8_t, 256> m_value{};
};

} // namespace

bool isNumberedBone(const std::string& name) {
  return name.starts_with("vertebrae") || name.starts_with("rib_");
}

Mask maskOf(const SeparateBones& separate, std::size_t index) {
  Mask mask(separate.labels.geometry());
  for (std::size_t n = 0; n < mask.voxels.size(); ++n)
    mask.voxels[n] = separate.labels.voxels()[n] == index + 1;
  return mask;
}

Result<SeparateBones> separateBones(const Volume& ct, const Mask& bone, const JobContext& job) {
  SeparateBones result;
  job.progress(0, "Telling bones apart");
  const CtGrid picture(ct.geometry);
  const BoneGrid grid = makeBoneGrid(ct, bone, picture);
  if (grid.geometry.voxelCount() == 0)
    return result;
  job.progress(0.3, "Telling bones apart");
  if (job.cancelled())
    return cancelled();

  Spine spine;
  spine.canal = findSpinalCanal(grid);
  spine.line = findSpineLine(grid, spine.canal);
  const bool thick = grid.voxelMm.maxCoeff() > kThickMm;
  if (thick)
    spine.line.discs.clear();
  std::vector<RibRoot> ribs = findRibRoots(grid, spine.canal);
  double lowestRibMm = 1e9;
  for (const RibRoot& rib : ribs)
    lowestRibMm = std::min(lowestRibMm, rib.medialMm.z());
  const std::vector<std::uint8_t> gaps = findGaps(grid);
  const PelvisSeeds pelvis = findPelvis(grid, spine.canal, lowestRibMm);
  // Parts of sacrum and hip bones may look like ribs.
  double highestHeadMm = -1e9;
  for (const std::optional<Vec3>& head : pelvis.headMm)
    highestHeadMm = std::max(highestHeadMm, head ? head->z() : -1e9);
  std::erase_if(ribs, [&](const RibRoot& rib) { return rib.medialMm.z() < highestHeadMm + kRibsAboveHeadMm; });
  if (ribs.size() > kMostRibs)
    ribs.clear();
  job.progress(0.5, "Telling bones apart");
  if (job.cancelled())
    return cancelled();

  std::vector<std::uint8_t> seeds(grid.bone.size());
  seedVertebrae(grid, spine, seeds);
  for (std::size_t n = 0; n < ribs.size(); ++n)
    for (const std::size_t at : ribs[n].voxels)
      seeds[at] = static_cast<std::uint8_t>(kRibs + n);
  for (std::size_t side = 0; side < 2; ++side) {
    for (const std::size_t at : pelvis.hip[side])
      seeds[at] = static_cast<std::uint8_t>(kHip + side);
    for (const std::size_t at : pelvis.femur[side])
      seeds[at] = static_cast<std::uint8_t>(kFemur + side);
  }
  for (const std::size_t at : pelvis.sacrum)
    seeds[at] = kSacrum;
  const ThoraxSeeds thorax = findThorax(grid, spine.canal, ribs);
  const auto seed = [&](const std::vector<std::size_t>& voxels, std::uint8_t label) {
    for (const std::size_t at : voxels)
      seeds[at] = label;
  };
  seed(thorax.sternum, kSternum);
  for (std::uint8_t side = 0; side < 2; ++side) {
    seed(thorax.scapula[side], kScapula + side);
    seed(thorax.clavicula[side], kClavicula + side);
    seed(thorax.humerus[side], kHumerus + side);
  }
  const std::size_t pieces = std::min<std::size_t>(spine.pieces(), kMostPieces);
  const FloodPrice price = [&](std::uint8_t label, const Index3& at) -> float {
    const Vec3 mm = grid.positionMm(at);
    if (label >= kSpine && label < kSpine + kMostPieces) {
      const double behind = spine.behindCanal(mm);
      const double out = spine.outside(label - kSpine, mm, archShift(behind));
      return static_cast<float>(1 + (behind < -8 ? 1.0 : 0.15) * std::max(0.0, out));
    }
    if (label >= kRibs && label < kRibs + kMostRibs) // their heads lie beside the bodies, no nearer to the middle
      return std::abs(spine.asideOfCanal(mm)) < kRibHeadMm ? 8.0F : 1.0F;
    if (label == kSternum) // its cartilages may be as bright as bone
      return static_cast<float>(1 + 0.5 * std::max(0.0, std::abs(spine.asideOfCanal(mm)) - kSternumMm));
    if (label >= kScapula && label < kHumerus + 2) // ribs lie along the lung
      return thorax.fromLungMm[grid.offset(at.x(), at.y(), at.z())] < kRibMm ? 8.0F : 1.0F;
    if (label >= kHip && label < kFemur + 2)
      return hipPrice(pelvis, label, mm);
    return 1;
  };
  std::vector<std::uint8_t> flood;
  {
    std::vector<std::uint8_t> more = seeds;
    seedBetweenHips(grid, spine, highestHeadMm, more);
    flood = floodBones(grid, gaps, more, price);
  }
  const std::optional<std::size_t> sacral = findSacrum(grid, spine, flood, pieces);
  if (sacral) // now that it is known, its wings are, too
    seedSacrum(grid, spine, *sacral, pelvis.middleMm, seeds);
  if (sacral || highestHeadMm > -1e8)
    flood = floodBones(grid, gaps, seeds, price);
  if (sacral)
    for (std::uint8_t side = 0; side < 2; ++side)
      refineSacroiliac(grid, pelvis.middleMm, side == 1,
                       {static_cast<std::uint8_t>(kHip + side), kSacrum,
                        [&](std::uint8_t label) { return label == kSacrum || (label >= kSpine && label <= kSpine + *sacral); }},
                       flood);
  job.progress(0.8, "Telling bones apart");
  if (job.cancelled())
    return cancelled();

  SpineSeen seen;
  seen.pieces.resize(pieces);
  std::vector<std::size_t> bearers = vertebraeOf(ribs, spine);
  correctByContact(grid, flood, pieces, bearers);
  for (const std::size_t bearer : bearers)
    if (bearer < pieces)
      seen.pieces[bearer].ribbed = true;
  if (pieces > 0) {
    seen.pieces.front().whole = false;
    seen.pieces.back().whole = false;
    seen.sacral = sacral;
  }
  SpineNumbers numbers = numberSpine(seen);
  if (thick && pieces > 0) {
    numbers = {std::vector<std::string>(pieces, "vertebrae"), std::vector<int>(pieces), 0.5, {}};
    numbers.findings.push_back(
        caution("vertebrae-numbering",
                fmt::format("Slices are {:.1f} mm thick: discs do not show, and the vertebrae stay together.", grid.voxelMm.maxCoeff())));
  }
  if (pieces > 0) { // where the canal is lost before the picture ends, the last piece may be several vertebrae
    if (spine.canal.pointsMm.front().z() > kLostMm && numbers.names.front() != "sacrum")
      numbers.names.front() = "vertebrae";
    if (spine.canal.pointsMm.back().z() < grid.pictureMm.z() - kLostMm && spine.lastPieceMm() > kLostMm && numbers.names.back() != "sacrum")
      numbers.names.back() = "vertebrae";
  }
  result.findings = numbers.findings;

  FineLabels fine = toPicture(ct, bone, picture, grid, gaps, flood);
  BoneList list(result, fine, ct.geometry.voxelVolumeMm3() / 1000);
  for (const char* together : {"sacrum", "vertebrae"}) {
    std::vector<std::uint8_t> labels;
    for (std::size_t n = 0; n < pieces; ++n)
      if (numbers.names[n] == together)
        labels.push_back(static_cast<std::uint8_t>(kSpine + n));
    if (together == std::string("sacrum") && (seen.sacral || pieces == 0))
      labels.push_back(kSacrum);
    if (!labels.empty())
      list.add(together, labels, together == std::string("sacrum") ? 0.9 : numbers.confidence);
  }
  for (std::size_t n = 0; n < pieces; ++n)
    if (numbers.names[n] != "sacrum" && numbers.names[n] != "vertebrae")
      list.add(numbers.names[n], {static_cast<std::uint8_t>(kSpine + n)}, numbers.confidence);
  // What one vertebra bears on one side is one rib, in pieces or not.
  std::vector<std::pair<std::string, std::vector<std::uint8_t>>> named;
  for (std::size_t n = 0; n < ribs.size(); ++n) {
    if (bearers[n] >= pieces || numbers.ribs[bearers[n]] == 0)
      continue;
    const std::string name = fmt::format("rib_{}_{}", ribs[n].left ? "left" : "right", numbers.ribs[bearers[n]]);
    auto rib = std::find_if(named.begin(), named.end(), [&](const auto& one) { return one.first == name; });
    if (rib == named.end())
      rib = named.insert(rib, {name, {}});
    rib->second.push_back(static_cast<std::uint8_t>(kRibs + n));
  }
  std::string merged;
  for (const auto& [name, labels] : named) {
    std::size_t voxels = 0;
    for (const std::uint8_t label : labels)
      voxels += fine.facts[label].voxels;
    if (static_cast<double>(voxels) * ct.geometry.voxelVolumeMm3() / 1000 > kMostRibMl)
      merged += (merged.empty() ? "" : ", ") + readable(name);
    else
      list.add(name, labels, numbers.confidence);
  }
  if (!merged.empty())
    result.findings.push_back(
        {Finding::Severity::Note, "ribs-merged", fmt::format("These run into other bones and were not taken apart: {}.", merged), {}});
  for (std::size_t side = 0; side < 2; ++side) {
    const char* which = side == 1 ? "left" : "right";
    list.add(fmt::format("hip_{}", which), {static_cast<std::uint8_t>(kHip + side)}, 0.9);
    list.add(fmt::format("femur_{}", which), {static_cast<std::uint8_t>(kFemur + side)}, 0.9);
    list.add(fmt::format("scapula_{}", which), {static_cast<std::uint8_t>(kScapula + side)}, kShoulder);
    list.add(fmt::format("clavicula_{}", which), {static_cast<std::uint8_t>(kClavicula + side)}, kShoulder);
    list.add(fmt::format("humerus_{}", which), {static_cast<std::uint8_t>(kHumerus + side)}, 0.6);
  }
  list.add("sternum", {kSternum}, 0.6);
  std::uint8_t* voxels = fine.labels.editableVoxels();
  for (std::size_t n = 0; n < bone.voxels.size(); ++n)
    voxels[n] = list.value(voxels[n]);
  result.labels = std::move(fine.labels);
  result.doubt = std::move(fine.doubt);
  job.progress(1, "Telling bones apart");
  return result;
}

} // namespace halsted
