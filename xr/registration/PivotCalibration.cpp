// SPDX-License-Identifier: Apache-2.0
#include "xr/registration/PivotCalibration.h"

#include <Eigen/Cholesky>
#include <Eigen/Eigenvalues>
#include <Eigen/SVD>
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace halsted {

namespace {

constexpr std::size_t kFewestPoses = 10;
constexpr double kDegree = std::numbers::pi / 180;
constexpr double kLeastTurn = 20 * kDegree;
/// Beyond so many times the median distance a pose is no noise: 1 in 10 000 of a Maxwell distribution.
constexpr double kJumped = 3;

using Poses = std::vector<Eigen::Isometry3d>;

Mat3 meanRotation(const Poses& poses) {
  Mat3 sum = Mat3::Zero();
  for (const auto& pose : poses)
    sum += pose.linear();
  const Eigen::JacobiSVD<Mat3> svd(sum, Eigen::ComputeFullU | Eigen::ComputeFullV);
  const Vec3 proper(1, 1, (svd.matrixU() * svd.matrixV().transpose()).determinant() < 0 ? -1 : 1);
  return svd.matrixU() * proper.asDiagonal() * svd.matrixV().transpose();
}

/// R tip + p = pivot for every pose; the pivot is the mean, hence (R - mean R) tip = mean p - p.
PivotCalibration solve(const Poses& poses) {
  const auto count = static_cast<double>(poses.size());
  Mat3 meanR = Mat3::Zero();
  Vec3 meanP = Vec3::Zero();
  for (const auto& pose : poses) {
    meanR += pose.linear() / count;
    meanP += pose.translation() / count;
  }
  Mat3 normal = Mat3::Zero();
  Vec3 right = Vec3::Zero();
  for (const auto& pose : poses) {
    const Mat3 turned = pose.linear() - meanR;
    normal += turned.transpose() * turned;
    right += turned.transpose() * (meanP - pose.translation());
  }
  PivotCalibration result;
  result.tipInTool = normal.ldlt().solve(right);
  result.pivot = meanR * result.tipInTool + meanP;
  // A pose that is turned a little wrongly errs across the tool, not along it: each residual speaks for itself (H. White 1980).
  double sum = 0;
  Mat3 spread = Mat3::Zero();
  for (const auto& pose : poses) {
    const Vec3 residual = pose * result.tipInTool - result.pivot;
    const Vec3 pull = (pose.linear() - meanR).transpose() * residual;
    sum += residual.squaredNorm();
    spread += pull * pull.transpose();
  }
  result.rms = std::sqrt(sum / count);
  const Mat3 inverse = normal.inverse();
  result.tipError = std::sqrt(count / (count - 2) * (inverse * spread * inverse).trace());
  return result;
}

} // namespace

double turnedAboutTwoAxes(const Poses& poses) {
  if (poses.size() < 2)
    return 0;
  const Mat3 mean = meanRotation(poses);
  std::vector<Vec3> turns;
  Mat3 scatter = Mat3::Zero();
  for (const auto& pose : poses) {
    const Eigen::AngleAxisd turn(Mat3(mean.transpose() * pose.linear()));
    turns.emplace_back(turn.angle() * turn.axis());
    scatter += turns.back() * turns.back().transpose();
  }
  const Eigen::SelfAdjointEigenSolver<Mat3> axes(scatter);
  const Vec3 second = axes.eigenvectors().col(1);
  const auto [least, most] =
      std::minmax_element(turns.begin(), turns.end(), [&](const Vec3& u, const Vec3& v) { return u.dot(second) < v.dot(second); });
  return (*most - *least).dot(second);
}

Result<PivotCalibration> calibratePivot(const Poses& tracker_T_tool) {
  Poses poses;
  for (const auto& pose : tracker_T_tool)
    if (pose.matrix().allFinite())
      poses.push_back(pose);
  if (poses.size() < kFewestPoses)
    return fail(ErrorCode::Refused, fmt::format("The tip was not found: {} poses are too few; keep the tip at rest and turn the tool "
                                                "about it for some seconds.",
                                                poses.size()));
  if (const double turned = turnedAboutTwoAxes(poses); turned < kLeastTurn)
    return fail(ErrorCode::Refused, fmt::format("The tip was not found: the tool was turned by {:.0f} degrees only; keep the tip at rest "
                                                "and turn it by 20 degrees or more, both to the side and forward.",
                                                turned / kDegree));
  // The largest are left out again and again: what jumped also pulled the first fit its way.
  PivotCalibration result = solve(poses);
  for (int round = 0; round < 5; ++round) {
    std::vector<double> distances;
    for (const auto& pose : poses)
      distances.push_back((pose * result.tipInTool - result.pivot).norm());
    auto sorted = distances;
    const auto middle = sorted.begin() + static_cast<std::ptrdiff_t>(sorted.size() / 2);
    std::nth_element(sorted.begin(), middle, sorted.end());
    Poses kept;
    for (std::size_t i = 0; i < poses.size(); ++i)
      if (distances[i] <= kJumped * *middle)
        kept.push_back(poses[i]);
    if (kept.size() == poses.size() || kept.size() < kFewestPoses || turnedAboutTwoAxes(kept) < kLeastTurn)
      break;
    poses = std::move(kept);
    result = solve(poses);
  }
  return result;
}

} // namespace halsted
