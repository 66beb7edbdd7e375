// SPDX-License-Identifier: Apache-2.0
#include "xr/registration/PointRegistration.h"

#include <Eigen/Eigenvalues>
#include <Eigen/SVD>
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <string>

namespace halsted {

namespace {

/// No point is located better than this, so points nearer to a line leave the turn about it open.
constexpr double kLineMm = 1;
/// A fit is called wrong only when it is worse than any hand, and another one is far better.
constexpr double kPoorFitMm = 3, kFarBetter = 3;

struct Spread {
  Vec3 centre;
  Mat3 axes;      ///< columns: principal axes, the longest last
  Vec3 variances; ///< along them
  double offLine() const { return std::sqrt(std::max(0.0, variances[0] + variances[1])); }
};

Spread spreadOf(const std::vector<Vec3>& points) {
  Spread spread;
  spread.centre = Vec3::Zero();
  for (const Vec3& point : points)
    spread.centre += point / static_cast<double>(points.size());
  Mat3 scatter = Mat3::Zero();
  for (const Vec3& point : points)
    scatter += (point - spread.centre) * (point - spread.centre).transpose() / static_cast<double>(points.size());
  const Eigen::SelfAdjointEigenSolver<Mat3> solver(scatter);
  spread.axes = solver.eigenvectors();
  spread.variances = solver.eigenvalues().cwiseMax(0);
  return spread;
}

struct Fit {
  Eigen::Isometry3d b_T_a = Eigen::Isometry3d::Identity();
  double fre = 0, mirroredFre = 0; ///< the latter of the best fit that may mirror
};

double rms(const Mat3& linear, const Vec3& centreA, const Vec3& centreB, const std::vector<Vec3>& a, const std::vector<Vec3>& b) {
  double sum = 0;
  for (std::size_t i = 0; i < a.size(); ++i)
    sum += (linear * (a[i] - centreA) - (b[i] - centreB)).squaredNorm();
  return std::sqrt(sum / static_cast<double>(a.size()));
}

Fit fitPoints(const std::vector<Vec3>& a, const std::vector<Vec3>& b) {
  Vec3 centreA = Vec3::Zero(), centreB = Vec3::Zero();
  for (std::size_t i = 0; i < a.size(); ++i) {
    centreA += a[i] / static_cast<double>(a.size());
    centreB += b[i] / static_cast<double>(b.size());
  }
  Mat3 covariance = Mat3::Zero();
  for (std::size_t i = 0; i < a.size(); ++i)
    covariance += (b[i] - centreB) * (a[i] - centreA).transpose();
  const Eigen::JacobiSVD<Mat3> svd(covariance, Eigen::ComputeFullU | Eigen::ComputeFullV);
  const Mat3 free = svd.matrixU() * svd.matrixV().transpose();
  const Vec3 proper(1, 1, free.determinant() < 0 ? -1 : 1);
  Fit fit;
  fit.b_T_a.linear() = svd.matrixU() * proper.asDiagonal() * svd.matrixV().transpose();
  fit.b_T_a.translation() = centreB - fit.b_T_a.linear() * centreA;
  fit.fre = rms(fit.b_T_a.linear(), centreA, centreB, a, b);
  fit.mirroredFre = rms(free, centreA, centreB, a, b);
  return fit;
}

bool farBetter(double fre, double than) {
  return than > kPoorFitMm && fre * kFarBetter < than;
}

/// P(chi square with this many degrees of freedom <= x), by the series of the incomplete gamma function (DLMF 8.7.1).
double chiSquareBelow(double x, int freedom) {
  const double s = 0.5 * freedom, half = 0.5 * x;
  double term = std::exp(s * std::log(half) - half - std::lgamma(s + 1)), sum = term;
  for (int k = 1; term > 1e-12 * sum && k < 1000; ++k)
    sum += term *= half / (s + k);
  return sum;
}

/// What chi square exceeds in 19 of 20 cases.
double chiSquareFloor(int freedom) {
  double low = 1e-9, high = freedom;
  for (int i = 0; i < 60; ++i) {
    const double middle = 0.5 * (low + high);
    (chiSquareBelow(middle, freedom) < 0.05 ? low : high) = middle;
  }
  return low;
}

} // namespace

double PointRegistration::expectedErrorMm(const Vec3& target, double fle) const {
  if (fle < 0)
    fle = fleMm;
  const Spread spread = spreadOf(a);
  const Vec3 along = spread.axes.transpose() * (target - spread.centre);
  double sum = 0;
  for (int k = 0; k < 3; ++k)
    sum += (along.squaredNorm() - along[k] * along[k]) / (spread.variances.sum() - spread.variances[k]);
  return fle * std::sqrt((1 + sum / 3) / static_cast<double>(a.size()));
}

Result<PointRegistration> registerPoints(const std::vector<Vec3>& a, const std::vector<Vec3>& b) {
  if (a.size() != b.size())
    return fail(ErrorCode::Refused, fmt::format("Points were not registered: {} points cannot be matched with {}.", a.size(), b.size()));
  if (a.size() < 3)
    return fail(ErrorCode::Refused,
                fmt::format("Points were not registered: three or more are needed, there {} {}.", a.size() == 1 ? "is" : "are", a.size()));
  const auto finite = [](const Vec3& point) { return point.allFinite(); };
  if (!std::all_of(a.begin(), a.end(), finite) || !std::all_of(b.begin(), b.end(), finite))
    return fail(ErrorCode::Refused, "Points were not registered: a position is not a number; take the points again.");
  if (spreadOf(a).offLine() < kLineMm || spreadOf(b).offLine() < kLineMm)
    return fail(ErrorCode::Refused,
                "Points were not registered: they lie on one line, about which the model could turn; add a point away from it.");

  const Fit fit = fitPoints(a, b);
  std::optional<std::pair<std::size_t, std::size_t>> exchanged;
  double best = fit.fre;
  for (std::size_t i = 0; i < a.size() && fit.fre > kPoorFitMm; ++i)
    for (std::size_t j = i + 1; j < a.size(); ++j) {
      auto other = b;
      std::swap(other[i], other[j]);
      const double fre = fitPoints(a, other).fre;
      if (fre < best && farBetter(fre, fit.fre)) {
        best = fre;
        exchanged = {i, j};
      }
    }
  if (farBetter(fit.mirroredFre, fit.fre) && fit.mirroredFre < 0.5 * best)
    return fail(ErrorCode::Refused, "Points were not registered: they fit as a mirror image only; take them in the same order on both "
                                    "sides, and check left and right.");

  PointRegistration registration;
  registration.b_T_a = fit.b_T_a;
  registration.freMm = fit.fre;
  registration.a = a;
  registration.exchanged = exchanged;
  const auto count = static_cast<double>(a.size());
  const int freedom = 3 * static_cast<int>(a.size()) - 6;
  registration.fleMm = fit.fre / std::sqrt(1 - 2 / count);
  registration.fleUpperMm = registration.fleMm * std::sqrt(freedom / chiSquareFloor(freedom));
  for (std::size_t i = 0; i < a.size(); ++i)
    registration.residualsMm.push_back((fit.b_T_a * a[i] - b[i]).norm());
  return registration;
}

} // namespace halsted
