// SPDX-License-Identifier: Apache-2.0
#include "segmentation/filters/skeleton/Pelvis.h"

#include "segmentation/filters/skeleton/FemurHead.h"

#include <algorithm>
#include <cmath>

namespace halsted {

namespace {

constexpr double kLeastVotes = 45, kLeastPairVotes = 55;
constexpr double kNearestMm = 45, kFarthestMm = 125; ///< a head from the middle of the patient
constexpr double kBelowRibsMm = 70;
constexpr double kSameLevelMm = 50;
constexpr double kAboveCanalMm = 90; ///< the canal ends in the sacrum, level with the hip bones
constexpr double kOffCanalMm = 60;
constexpr double kInHeadMm = 12; ///< less than the radius of any head, with what its middle may be off
constexpr double kRoofFromMm = 36, kRoofToMm = 58, kRoofSlope = 0.6;
constexpr double kWingAsideMm = 64, kWingFromMm = 35, kWingToMm = 100; ///< the sacrum is up to 125 mm wide
// From the head: the inner wall of the socket, pubis and ischium lie nearer the middle, the greater trochanter farther out.
constexpr double kMedialMm = 26, kBesideMiddleMm = 7, kMostBelowMm = 90, kMostAboveMm = 15;
constexpr double kLateralMm = 26, kTrochanterMm = 2;
constexpr double kCoccyxMm = 24, kSacrumMm = 10, kSacrumToMm = 90;
constexpr double kLeastWingMl = 25, kWingAloneMm = 58;
constexpr std::size_t kLeastSeeds = 20;

/// The hip bones' wings where the picture ends above the femurs: large pieces beside the spine, below the ribs.
void findWings(const BoneGrid& grid, double highestMm, PelvisSeeds& pelvis) {
  const Index3 size = grid.geometry.size;
  std::vector<std::uint8_t> beside(grid.bone.size());
  for (int z = 0; z < size.z() && grid.positionMm({0, 0, z}).z() < highestMm; ++z)
    for (int y = 0; y < size.y(); ++y)
      for (int x = 0; x < size.x(); ++x)
        if (const std::size_t at = grid.offset(x, y, z); grid.bone[at] != 0)
          if (const double aside = grid.positionMm({x, y, z}).x() - pelvis.middleMm; std::abs(aside) > kWingAloneMm)
            beside[at] = aside > 0 ? 2 : 1;
  const auto nx = static_cast<std::ptrdiff_t>(size.x()), plane = nx * size.y();
  std::vector<std::size_t> piece;
  for (std::size_t start = 0; start < beside.size(); ++start) {
    const std::uint8_t side = beside[start];
    if (side == 0)
      continue;
    piece.assign(1, start);
    beside[start] = 0;
    for (std::size_t n = 0; n < piece.size(); ++n)
      for (const std::ptrdiff_t step : {std::ptrdiff_t(-1), std::ptrdiff_t(1), -nx, nx, -plane, plane}) {
        const auto next = static_cast<std::size_t>(static_cast<std::ptrdiff_t>(piece[n]) + step);
        if (next < beside.size() && beside[next] == side) {
          beside[next] = 0;
          piece.push_back(next);
        }
      }
    if (static_cast<double>(piece.size()) * std::pow(BoneGrid::kStepMm, 3) / 1000 >= kLeastWingMl) {
      std::vector<std::size_t>& hip = pelvis.hip[side - 1U];
      hip.insert(hip.end(), piece.begin(), piece.end());
    }
  }
}

} // namespace

PelvisSeeds findPelvis(const BoneGrid& grid, const SpinalCanal& canal, double lowestRibMm) {
  PelvisSeeds pelvis;
  const Index3 size = grid.geometry.size;
  const std::vector<JointBall> balls = findJointBalls(grid, 8);
  const bool spine = !canal.pointsMm.empty();
  const double highest = spine ? canal.pointsMm.front().z() + kAboveCanalMm : 1e9;
  // A pair of heads first: it tells where the middle is.
  double most = 0;
  for (const JointBall& right : balls)
    for (const JointBall& left : balls) {
      const Vec3 between = left.centreMm - right.centreMm, middle = 0.5 * (left.centreMm + right.centreMm);
      if (std::min(right.votes, left.votes) < kLeastPairVotes || between.x() < 2 * kNearestMm || between.x() > 2 * kFarthestMm ||
          std::hypot(between.y(), between.z()) > kSameLevelMm || right.votes + left.votes <= most)
        continue;
      if (spine && (middle.z() > highest || std::abs(middle.x() - canal.pointsMm.front().x()) > kOffCanalMm))
        continue;
      most = right.votes + left.votes;
      pelvis.headMm[0] = right.centreMm;
      pelvis.headMm[1] = left.centreMm;
    }
  if (most == 0 && !spine)
    return pelvis;
  if (most == 0) {
    // The canal wanders in the sacrum: its lower half tells the patient's middle.
    std::vector<double> across;
    for (std::size_t n = 0; n <= canal.pointsMm.size() / 2; ++n)
      across.push_back(canal.pointsMm[n].x());
    std::nth_element(across.begin(), across.begin() + static_cast<std::ptrdiff_t>(across.size() / 2), across.end());
    pelvis.middleMm = across[across.size() / 2];
    for (const JointBall& ball : balls) {
      const double aside = ball.centreMm.x() - pelvis.middleMm;
      std::optional<Vec3>& head = pelvis.headMm[aside > 0];
      if (!head && ball.votes >= kLeastVotes && std::abs(aside) >= kNearestMm && std::abs(aside) <= kFarthestMm &&
          ball.centreMm.z() < highest)
        head = ball.centreMm;
    }
  }
  if (pelvis.headMm[0] && pelvis.headMm[1])
    pelvis.middleMm = 0.5 * (pelvis.headMm[0]->x() + pelvis.headMm[1]->x());

  const std::array<std::optional<JointBall>, 2> fitted = fittedHeads(grid, pelvis.headMm);
  for (std::size_t side = 0; side < 2; ++side) {
    if (!pelvis.headMm[side])
      continue;
    const JointBall& fit = *fitted[side];
    const Vec3 head = fit.centreMm;
    pelvis.headMm[side] = head;
    pelvis.headRadiusMm[side] = fit.radiusMm;
    for (int z = 0; z < size.z(); ++z)
      for (int y = 0; y < size.y(); ++y)
        for (int x = 0; x < size.x(); ++x) {
          const std::size_t at = grid.offset(x, y, z);
          if (grid.bone[at] == 0)
            continue;
          const Vec3 mm = grid.positionMm({x, y, z}), from = mm - head;
          const double away = from.norm(), aside = (mm.x() - pelvis.middleMm) * (side == 1 ? 1 : -1);
          const double lateral = aside - std::abs(head.x() - pelvis.middleMm);
          const bool roof = away >= kRoofFromMm && away <= kRoofToMm && from.z() > kRoofSlope * away;
          const bool wing = aside > kWingAsideMm && from.z() > kWingFromMm && from.z() < kWingToMm;
          const bool coccyx = aside < kCoccyxMm && from.y() > kCoccyxMm;
          const bool inside =
              aside > kBesideMiddleMm && lateral < -kMedialMm && !coccyx && std::abs(from.z()) < kMostBelowMm && from.z() < kMostAboveMm;
          const bool trochanter = lateral > kLateralMm && from.z() < kTrochanterMm;
          if (away <= kInHeadMm || trochanter)
            pelvis.femur[side].push_back(at);
          else if (aside > 0 && (roof || wing || inside))
            pelvis.hip[side].push_back(at);
          if (side == 1 || !pelvis.headMm[1])
            if (std::abs(aside) < kSacrumMm && from.y() > kCoccyxMm && from.z() > -kCoccyxMm && from.z() < kSacrumToMm &&
                (canal.pointsMm.empty() || mm.z() < canal.pointsMm.front().z()))
              pelvis.sacrum.push_back(at);
        }
    if (pelvis.hip[side].size() < kLeastSeeds || pelvis.femur[side].size() < kLeastSeeds) {
      pelvis.hip[side].clear();
      pelvis.femur[side].clear();
      pelvis.headMm[side].reset();
    }
  }
  if (spine && !pelvis.headMm[0] && !pelvis.headMm[1])
    findWings(grid, std::min(highest, lowestRibMm - kBelowRibsMm), pelvis);
  return pelvis;
}

} // namespace halsted
