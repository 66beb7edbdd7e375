// SPDX-License-Identifier: Apache-2.0
#include "segmentation/filters/registration/RigidStarts.h"

#include <algorithm>
#include <cmath>

namespace halsted {

namespace {

constexpr double kShiftStepMm = 28; // the coarsest level's structures are some 30 mm wide
constexpr double kTurn = 25 * M_PI / 180;

Eigen::Isometry3d poseOf(const Eigen::Matrix3d& turn, const Vec3& fixedCentre, const Vec3& movingCentre) {
  Eigen::Isometry3d pose = Eigen::Isometry3d::Identity();
  pose.linear() = turn;
  pose.translation() = movingCentre - turn * fixedCentre;
  return pose;
}

bool near(const Eigen::Isometry3d& a, const Eigen::Isometry3d& b, const Vec3& centre, double radiusMm) {
  const double shift = (a * centre - b * centre).norm();
  const double turn = Eigen::AngleAxisd(a.linear().transpose() * b.linear()).angle();
  return shift + turn * radiusMm < 15;
}

/// Keeps the best of each neighbourhood.
std::vector<StartPose> apart(std::vector<StartPose> poses, std::size_t count, const Vec3& centre, double radiusMm) {
  std::stable_sort(poses.begin(), poses.end(), [](const StartPose& a, const StartPose& b) { return a.total > b.total; });
  std::vector<StartPose> kept;
  for (const StartPose& pose : poses) {
    if (kept.size() == count)
      break;
    if (std::none_of(kept.begin(), kept.end(),
                     [&](const StartPose& k) { return near(k.moving_T_fixed, pose.moving_T_fixed, centre, radiusMm); }))
      kept.push_back(pose);
  }
  return kept;
}

std::vector<Eigen::Matrix3d> turns() {
  std::vector<Eigen::Matrix3d> all;
  for (int x = -1; x <= 1; ++x)
    for (int y = -1; y <= 1; ++y)
      for (int z = -1; z <= 1; ++z) {
        const Vec3 axis(x, y, z);
        if (axis.norm() > 0)
          all.push_back(Eigen::AngleAxisd(kTurn * std::sqrt(axis.norm()), axis.normalized()).toRotationMatrix());
      }
  return all;
}

} // namespace

std::vector<StartPose> rigidStarts(const Matcher& matcher, const RegistrationBody& fixed, const RegistrationBody& moving,
                                   std::size_t count) {
  const auto scored = [&](const Eigen::Isometry3d& pose) { return StartPose{pose, matcher.scoreAt(pose).total()}; };
  const Eigen::Matrix3d straight = Eigen::Matrix3d::Identity();
  const StartPose header = scored(Eigen::Isometry3d::Identity());
  std::vector<StartPose> poses{header, scored(poseOf(straight, fixed.centreMm, moving.centreMm)),
                               scored(poseOf(straight, fixed.boundsMm.centre(), moving.boundsMm.centre()))};
  // Shifts from the boxes' middles, until a third of the smaller box is left in each direction.
  const Vec3 fixedExtent = fixed.boundsMm.max - fixed.boundsMm.min, movingExtent = moving.boundsMm.max - moving.boundsMm.min;
  const Vec3 reach = 0.5 * (fixedExtent + movingExtent) - 0.34 * fixedExtent.cwiseMin(movingExtent);
  const Index3 steps = (reach / kShiftStepMm).array().floor().cast<int>().min(12).max(0);
  for (int z = -steps.z(); z <= steps.z(); ++z)
    for (int y = -steps.y(); y <= steps.y(); ++y)
      for (int x = -steps.x(); x <= steps.x(); ++x)
        poses.push_back(scored(poseOf(straight, fixed.boundsMm.centre(), moving.boundsMm.centre() + kShiftStepMm * Vec3(x, y, z))));
  const double radius = matcher.radiusMm();
  poses = apart(std::move(poses), 3 * count, fixed.centreMm, radius);
  const std::vector<StartPose> upright = poses;
  for (const StartPose& pose : upright)
    for (const Eigen::Matrix3d& turn : turns())
      poses.push_back(scored(poseOf(turn, fixed.centreMm, pose.moving_T_fixed * fixed.centreMm)));
  poses = apart(std::move(poses), count, fixed.centreMm, radius);
  poses.push_back(header);
  return poses;
}

} // namespace halsted
